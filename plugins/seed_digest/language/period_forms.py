"""How a language tells times that are no day: the patterns of [periods] of its file; periods.py reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from .ago import TWO, Unit, words_of
from .calendars import read_months
from .languages import alternatives, book_of, facts_of
from .phrasebooks import NUMBER_WORDS, Phrases
from .words import one_of
from .writing import first_pieces, folded, is_spaced

YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d)"
PARTS = {
    "year": YEAR,
    "last": r"(?P<last>(?:19|20)\d\d)(?!\d)",
    "decade": r"(?P<decade>(?:1[89]|20)\d0)",
    # Of this century nobody says 'the twenties' without it.
    "tens": r"(?P<tens>[5-9]0)",
    "day": r"(?P<day>[0-3]?\d)(?!\d)",
    "month_number": r"(?P<month>1[0-2]|0?[1-9])(?!\d)",
    "last_number": r"(?P<last_month>1[0-2]|0?[1-9])(?!\d)",
}
# Forms that tell a date: a kind may have several of them.
STATED = ("years", "months", "year", "decade", "month_year", "quarter", "half", "season", "day_month", "month")
NTH = ("first", "second", "third", "fourth")
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
TURNS = {"last": -1, "this": 0, "next": 1}
COUNTED = {Unit.DAY: "day", Unit.WEEK: "week", Unit.MONTH: "month", Unit.YEAR: "year"}
NEVER = "(?!)"
# So many letters make a word.
LETTERS = 3
# The end of a form whose year may be missing.
YEAR_OR_NONE = re.compile(r"\{year\}.*\)\?\Z")
NAMED = re.compile(r"\(\?P<\w+>")
LINK = r"[\s,]*(?:(?:{})\s*)?"


@dataclass(frozen=True, slots=True)
class Count:
    """The words for units, each with how many it is, and those for numbers."""

    units: Mapping[str, tuple[int, Unit]]
    numbers: Mapping[str, int]


@cache
def counts(code: str) -> tuple[tuple[int, re.Pattern[str], Count], ...]:
    """(-1 for what is past or 1, form, words) of a language, folded as the text will be."""
    book = book_of(code)
    if book is None:
        return ()
    count = words_of_counts(code)
    told = [(-1, words_of(book, "form")), (1, [folded(one) for one in book.periods.get("ahead", ())])]
    return tuple((sign, counted_pattern(form, count), count) for sign, some in told if count.units for form in some)


@cache
def words_of_counts(code: str) -> Count:
    """The words for units and numbers in a language, folded as the text will be."""
    book = book_of(code)
    if book is None:
        return Count({}, {})
    numbers = {folded(word): int(number) for number in NUMBER_WORDS for word in book.numbers.get(number, ())}
    numbers = {**numbers, **dict.fromkeys(words_of(book, "one"), 1)}
    units = {word: (1, unit) for unit in COUNTED for word in words_of(book, unit.value)}
    units |= {word: (2, unit) for kind, unit in TWO.items() if unit in COUNTED for word in words_of(book, kind)}
    return Count(units, numbers)


def counted_pattern(form: str, count: Count) -> re.Pattern[str]:
    """'{number} {unit} ago' as a pattern with the groups number, in digits or words, and unit."""
    number = rf"(?P<number>(?<![\d.,:/])\d{{1,3}}|{alternatives(count.numbers)})"
    unit = rf"(?P<unit>{alternatives(count.units)})"
    return compiled(re.escape(form).replace(r"\ ", " ").replace(r"\{number\}", number).replace(r"\{unit\}", unit))


@cache
def named(code: str) -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    """(unit, from the text's own, pattern) of what a language calls the weeks, months and years beside the text's."""
    kinds = product(("week", "month", "year"), TURNS.items())
    told = ((unit, turn, either(code, f"{name}_{unit}")) for unit, (name, turn) in kinds)
    return tuple((unit, turn, form) for unit, turn, form in told if form)


@cache
def other_times(code: str) -> re.Pattern[str] | None:
    return either(code, "other")


@cache
def ordinal(code: str) -> re.Pattern[str] | None:
    """The words for 'first', none of figures or single signs."""
    some = [one for one in periods_of(code).get("first", ()) if sum(map(str.isalpha, one)) >= LETTERS]
    return compiled("|".join(some)) if some else None


@dataclass(frozen=True, slots=True)
class PeriodForm:
    """A form that tells a date or a part of a year. year, month, digit: what every text with it has."""

    kind: str
    pattern: re.Pattern[str]
    year: bool
    month: bool
    digit: bool


@cache
def forms(code: str) -> tuple[PeriodForm, ...]:
    """The forms of a language with numbers, months and seasons, the fuller first."""
    periods = periods_of(code)
    months = one_of(months_in(code), "", "") if months_in(code) else NEVER
    parts = {**PARTS, "month": f"(?P<month>{months})", "last_month": f"(?P<last_month>{months})"}
    parts |= {"nth": f"(?P<nth>{words(periods, NTH)})", "season": f"(?P<season>{words(periods, tuple(SEASONS))})"}
    return tuple(form_of(kind, form, parts) for kind in STATED for form in periods.get(kind, ()))


def form_of(kind: str, form: str, parts: Mapping[str, str]) -> PeriodForm:
    """A form with its parts filled in."""
    text = form
    for part, pattern in parts.items():
        text = text.replace(f"{{{part}}}", pattern)
    told = {part for part in parts if f"{{{part}}}" in form}
    return PeriodForm(
        kind,
        compiled(text),
        year=bool(told & {"year", "decade", "tens"}) and not YEAR_OR_NONE.search(form),
        month="month" in told,
        digit=bool(told & {"year", "decade", "tens", "day", "month_number"}) and not YEAR_OR_NONE.search(form),
    )


@cache
def month_pieces_of(code: str) -> frozenset[str]:
    """A text with a month's name in a language has one of these among its pieces."""
    spoken = facts_of(code)
    return spoken.month_words if spoken is not None else first_pieces(months_in(code), spaced=True)


@cache
def any_word(code: str) -> re.Pattern[str] | None:
    """What a text has that counts by words: most texts have none of them."""
    some = [form.pattern for _, _, form in named(code)] + [form.pattern for _, form, _ in counts(code)]
    return re.compile("|".join(NAMED.sub("(?:", one) for one in some), re.IGNORECASE) if some else None


@cache
def decades(code: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """(first year, pattern) of the words for a decade."""
    told = (one.rpartition("=") for one in periods_of(code).get("decades", ()))
    return tuple((int(year), compiled(word)) for word, _, year in told)


@cache
def months_in(code: str) -> Mapping[str, int]:
    """The names of the months in a language, folded."""
    spoken = facts_of(code)
    if spoken is not None:
        return spoken.months
    return {folded(name): number for number, names in enumerate(read_months().get(code, ()), 1) for name in names}


@cache
def link_of(code: str) -> re.Pattern[str]:
    """What may stand between a date and the words for its year: a comma, a preposition."""
    book = book_of(code)
    small = map(re.escape, book.speech.get("preposition", ()) if book is not None else ())
    return re.compile(LINK.format("|".join(small) or NEVER), re.IGNORECASE)


def words(periods: Phrases, kinds: Sequence[str]) -> str:
    """A pattern of any word of some kinds."""
    some = sorted((one for kind in kinds for one in periods.get(kind, ())), key=lambda one: (-len(one), one))
    return "|".join(some) or NEVER


def word_kind(code: str, word: str, kinds: Sequence[str]) -> str:
    """The kind of a word that a pattern of some kinds matched."""
    return next(kind for kind in kinds if re.fullmatch(words(periods_of(code), [kind]), word, re.IGNORECASE))


def either(code: str, kind: str) -> re.Pattern[str] | None:
    """A pattern of any form of a kind; None where the language has none."""
    some = sorted(periods_of(code).get(kind, ()), key=lambda one: (-len(one), one))
    return compiled("|".join(some)) if some else None


def compiled(form: str) -> re.Pattern[str]:
    """A form as a pattern of whole words, where its script has them."""
    text = form.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{text})(?!\w)" if is_spaced([form]) else f"(?:{text})", re.IGNORECASE)


def periods_of(code: str) -> Phrases:
    """The forms of a language by kind; none of one that is not known."""
    book = book_of(code)
    return book.periods if book is not None else {}
