"""A plain sentence for each kind of gap, with the figures that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Gap, GapKind
from .dating import date_text
from .names import language_name

# So many years are told one by one.
FEW_YEARS = 5


@dataclass(frozen=True, slots=True)
class GapWords:
    """A sentence on what is not there. lead, tail: whose names stand before and behind the words; end: behind all;
    plans: whether plans end it."""

    words: str
    lead: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    end: str = ""
    plans: bool = False


def gap_words(gap: Gap, plans: int, language: str) -> GapWords:
    """What is said of a gap. plans: how many of those concerned can be shown; language: that of the site."""
    return SENTENCES[gap.kind](gap, plans, language)


def accounts(gap: Gap, _: int, __: str) -> GapWords:
    if gap.kind is GapKind.NO_ACCOUNT:
        return GapWords("No document has this as its subject: it is mentioned only.")
    return GapWords("This rests on one document: no other has it as its subject.")


def one_side(gap: Gap, _: int, __: str) -> GapWords:
    return GapWords("All statements of the parties come from one side: ", tail=gap.entities, end=".")


def unheard(gap: Gap, _: int, __: str) -> GapWords:
    return GapWords(": no statement of its own is quoted or reported.", gap.entities)


def unquoted(gap: Gap, _: int, __: str) -> GapWords:
    told = f"; what it says is only reported, {counted(gap.count, 'sentence', 'in ')}" if gap.count else ""
    return GapWords(f": no words of its own are quoted{told}.", gap.entities)


def one_voice(gap: Gap, _: int, __: str) -> GapWords:
    return GapWords(" is quoted by name through one person only: ", gap.entities[:1], gap.entities[1:], ".")


def silent_people(gap: Gap, _: int, __: str) -> GapWords:
    return GapWords(f"Named in {gap.count} documents or more, and never quoted: ", tail=gap.entities, end=".")


def unpublished(gap: Gap, _: int, __: str) -> GapWords:
    return GapWords("No document is known to be published by a party itself: ", tail=gap.entities, end=unknown(gap))


def country(gap: Gap, _: int, __: str) -> GapWords:
    return GapWords("No document is known to come from a source in this country: ", tail=gap.entities, end=unknown(gap))


def unknown(gap: Gap) -> str:
    """The end of a sentence on sources, with how many documents it cannot speak of."""
    told = "one document comes" if gap.count == 1 else f"{gap.count} documents come"
    return f"; from where {told} is not known." if gap.count else "."


def party_language(gap: Gap, _: int, site: str) -> GapWords:
    return GapWords(
        f"No document is written in {names(gap, site)}, the language of a party: ", tail=gap.entities, end="."
    )


def languages(gap: Gap, _: int, site: str) -> GapWords:
    return GapWords(f"No document is written in {names(gap, site)}; other documents of this site are.")


def names(gap: Gap, site: str) -> str:
    """'French, Japanese or Turkish'."""
    *others, last = (language_name(code, site) for code in gap.languages)
    return f"{', '.join(others)} or {last}" if others else last


def silence(gap: Gap, _: int, __: str) -> GapWords:
    """Time without a document; where others have no date, those may be of it."""
    first, last = gap.years or (0, 0)
    years = str(first) if first == last else f"{first}–{last}"
    span = between(gap)
    told = f"of {years}{f': none {span}' if span else ''}" if gap.years else span
    if not gap.undated:
        return GapWords(f"No document {told}.")
    return GapWords(f"No dated document {told}; {undated(gap)}.")


def undated(gap: Gap) -> str:
    others = "one document is" if gap.undated == 1 else f"{gap.undated} documents are"
    return f"{others} of no known year"


def between(gap: Gap) -> str:
    """'between 15 December 2021 and July 2025'."""
    if gap.dates is None:
        return ""
    before, after = (date_text(one, with_time=False) for one in gap.dates)
    return f"between {before} and {after}"


def bounds(gap: Gap, _: int, __: str) -> GapWords:
    if gap.dates is None:
        return GapWords("No document has a date.")
    oldest, newest = (date_text(one, with_time=False) for one in gap.dates)
    recalled = f" ({told_years(gap.recalled)} only recalled)" if gap.recalled else ""
    others = f"; {undated(gap)}" if gap.undated else ""
    dated = "dated document" if gap.undated else "document"
    return GapWords(f"No {dated} from before {oldest}{recalled}, and none from after {newest}{others}.")


def told_years(years: Sequence[int]) -> str:
    """'1998 is', '1941, 1943 and 1998 are', '1941–1944 is', of many with gaps between '7 years of 1941–1998 are'."""
    first, last = years[0], years[-1]
    if first == last:
        return f"{first} is"
    if last - first == len(years) - 1:
        return f"{first}–{last} is"
    if len(years) <= FEW_YEARS:
        return f"{', '.join(map(str, years[:-1]))} and {last} are"
    return f"{len(years)} years of {first}–{last} are"


def outcome(gap: Gap, plans: int, _: str) -> GapWords:
    told = counted(plans or len(gap.keys), "plan")
    return GapWords(f"No follow-up found in this corpus to {told}", plans=True)


def ahead(gap: Gap, plans: int, _: str) -> GapWords:
    newest = f", {date_text(gap.dates[1], with_time=False)}," if gap.dates else ""
    number = plans or len(gap.keys)
    told = "One plan lies" if number == 1 else f"{number} plans lie"
    return GapWords(f"{told} later than the newest document{newest} and can have no follow-up yet", plans=True)


def counted(number: int, noun: str, before: str = "") -> str:
    """'one plan', 'in 3 sentences'."""
    return f"{before}one {noun}" if number == 1 else f"{before}{number} {noun}s"


SENTENCES: Mapping[GapKind, Callable[[Gap, int, str], GapWords]] = {
    GapKind.ONE_ACCOUNT: accounts,
    GapKind.NO_ACCOUNT: accounts,
    GapKind.ONE_SIDE: one_side,
    GapKind.UNHEARD: unheard,
    GapKind.UNQUOTED: unquoted,
    GapKind.ONE_VOICE: one_voice,
    GapKind.SILENT_PEOPLE: silent_people,
    GapKind.UNPUBLISHED: unpublished,
    GapKind.COUNTRY: country,
    GapKind.PARTY_LANGUAGE: party_language,
    GapKind.LANGUAGES: languages,
    GapKind.YEARS: silence,
    GapKind.BOUNDS: bounds,
    GapKind.OUTCOME: outcome,
    GapKind.AHEAD: ahead,
}
