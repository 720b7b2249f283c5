"""Who says a sentence, where the verb ends it or words are not parted: by what marks the subject, or by place alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..language.speech import spaced_at
from .clauses import Saying
from .nominals import NAMED_BEHIND, PERSONAL, TITLES, Kind, Nominal, Setting
from .quotations import HIDDEN

Name = tuple[int, int, str]
"""A listed name in a sentence: start, end, entity."""

BOUNDARY = re.compile(rf"[,;:，、。；：！？!?()（）\[\]“”\"「」『』।\n]|{HIDDEN}+")
NUMBER = re.compile(r"\d|[０-９]")
# A subject has so many characters, and stands so many before its verb, at most.
LONGEST, GAP = 40, 16
# An unlisted person's name behind or before an office.
LEAST_NAME, MOST_NAME = 2, 12
BRACKETS = re.compile(r"[(（][^()（）]{1,40}[)）]")
# What politeness or a bracket puts between a name and its mark.
HONORIFIC = re.compile(r"(?:\s*[(（][^)）]{0,30}[)）])?\s*(?:氏|さん|様|씨|님|जी)?\s*")
# Behind a name of a script without spaces a day may follow.
CUT = re.compile(r"[\d\s]")


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A sentence with quotations blanked, and the names listed in it."""

    text: str
    names: Sequence[Name]
    setting: Setting

    def back(self, at: int) -> int:
        """Where the words begin that end at a place: behind the last mark before it."""
        begin = max(0, at - LONGEST)
        for match in BOUNDARY.finditer(self.text, begin, at):
            if not any(start <= match.start() < end for start, end, _ in self.names):
                begin = match.end()
        return begin

    def hits(self, kind: str, begin: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """The phrases of a kind; in a script with spaces those that begin a word."""
        pattern = self.setting.words.anywhere.get(kind)
        if pattern is None:
            return
        for match in pattern.finditer(self.text, begin, len(self.text) if end is None else end):
            if not any(start <= match.start() < stop for start, stop, _ in self.names):
                yield match


def find_marked(stretch: Stretch) -> Iterator[Saying]:
    """The speakers of a sentence in a language that marks subjects."""
    for match in stretch.hits("behind"):
        who = nominal_before(stretch, match.start())
        if who is not None:
            yield Saying(who, match[0], match.start(), by_verb=False)
    verbs = [match for kind in ("says", "closing") for match in stretch.hits(kind)]
    for verb in sorted(verbs, key=lambda one: one.start())[-1:]:
        for place in subject_marks(stretch, verb.start()):
            who = nominal_before(stretch, place)
            if who is not None:
                yield Saying(who, verb[0], verb.start())
                break


def subject_marks(stretch: Stretch, end: int) -> list[int]:
    """Where words end that are marked as a subject, before a verb."""
    found = []
    for mark in stretch.setting.words.subject:
        at = stretch.text.find(mark, 0, end)
        while at >= 0:
            behind = at + len(mark)
            if at and (not spaced_at(stretch.text, at) or not spaced_at(stretch.text, behind)):
                found.append(at)
            at = stretch.text.find(mark, behind, end)
    return sorted(found)


def nominal_before(stretch: Stretch, end: int) -> Nominal | None:
    """Whom the words that end at a place name."""
    begin = stretch.back(end)
    words = stretch.text[begin:end].rstrip()
    end = begin + len(words)
    for start, stop, entity in stretch.names:
        kind = stretch.setting.kind_of(entity)
        rest = stretch.text[stop:end] if begin <= start and stop <= end else None
        if rest is not None and kind is not Kind.THING and (HONORIFIC.fullmatch(rest) or kind is Kind.PERSON and is_title(stretch, rest)):
            return Nominal(kind, stretch.text[start:stop], start, stop, entity)
    pronoun = next(filter(None, (one if one.end() == end else None for one in stretch.hits("pronoun", begin, end))), None)
    if pronoun and pronoun.start() <= begin + 3:
        return Nominal(Kind.PRONOUN, pronoun[0], pronoun.start(), end)
    return titled(stretch, begin, end)


def is_title(stretch: Stretch, rest: str) -> bool:
    """True for an office, with or without what politeness puts behind it."""
    bare = rest.strip()
    return any((hit := stretch.setting.words.anywhere.get(kind)) and hit.search(bare) for kind in TITLES) and len(bare) <= 12


def titled(stretch: Stretch, begin: int, end: int) -> Nominal | None:
    """An office or a text that ends at a place; the person's own name where one stands before the office."""
    hits = [(match, kind) for kind in sorted(TITLES) for match in stretch.hits(kind, begin, end)]
    hits = [one for one in hits if HONORIFIC.fullmatch(stretch.text[one[0].end() : end])]
    if not hits:
        return None
    match, kind = min(hits, key=lambda one: one[0].start())
    own = less_house(stretch, stretch.text[begin : match.start()].strip())
    if kind in PERSONAL and is_own_name(stretch, own, begin, end):
        return Nominal(Kind.NAME, own, begin, end)
    within = next((entity for start, stop, entity in stretch.names if begin <= start and stop <= end), None)
    kind_of = Kind.TEXT if kind == "statement" else Kind.TITLE
    return Nominal(kind_of, stretch.text[begin:end].strip(), begin, end, None, False, within, kind)


def less_house(stretch: Stretch, words: str) -> str:
    """The words behind the last 'of', of which the house stands before."""
    cut = max((words.rfind(one) + len(one) for one in stretch.setting.words.of if one in words), default=0)
    return words[cut:].strip()


def is_own_name(stretch: Stretch, words: str, begin: int, end: int) -> bool:
    """True for what may be a person's name before an office: where surnames are known, one of these opens it."""
    if not LEAST_NAME <= len(words) <= MOST_NAME or is_known(stretch, words, begin, end):
        return False
    surnames = stretch.setting.words.surnames
    return not surnames or (words[0] in surnames and " " not in words)


def is_known(stretch: Stretch, words: str, begin: int, end: int) -> bool:
    """True where words before an office name a listed entity or hold an institution: no person's name."""
    listed = any(begin <= start and stop <= end for start, stop, _ in stretch.names)
    pattern = stretch.setting.words.anywhere
    return listed or any(kind in pattern and pattern[kind].search(words) for kind in ("institution", "preposition", "service"))


def find_placed(stretch: Stretch) -> Iterator[Saying]:
    """The speakers of a sentence in a language that marks no subject and parts no words."""
    for match in stretch.hits("by"):
        who = nominal_from(stretch, match.end())
        if who is not None:
            yield Saying(who, match[0], match.start(), by_verb=False)
    for verb in stretch.hits("says"):
        begin = stretch.back(verb.start())
        if any(hit.end() > verb.start() for hit in stretch.hits("passive", max(0, verb.start() - 3), verb.end() + 2)):
            continue
        if len(verb[0]) == 1 and not stands_alone(stretch, verb):
            continue
        who = nominal_within(stretch, begin, verb.start())
        if who is None and is_bare(stretch, begin, verb.start()) and begin:
            before = stretch.back(begin - 1)
            told = next(stretch.hits("says", before, begin), None)
            if is_comma(stretch.text[begin - 1]) and told is None:
                who = nominal_within(stretch, before, begin - 1)
        if who is not None:
            yield Saying(who, verb[0], verb.start())


def without_brackets(text: str) -> str:
    """The text with blanks in place of what brackets add to a name."""
    return BRACKETS.sub(lambda match: " " * len(match[0]), text)


def is_comma(character: str) -> bool:
    return character in ",，"


def is_bare(stretch: Stretch, begin: int, end: int) -> bool:
    """True where before a verb stands nothing but words such as 'then' and 'also'."""
    left = stretch.text[begin:end]
    pattern = stretch.setting.words.anywhere.get("preposition")
    return not (pattern.sub("", left) if pattern else left).strip()


def stands_alone(stretch: Stretch, verb: re.Match[str]) -> bool:
    """True for a short verb behind a name or before a mark: it is part of other words elsewhere."""
    behind = stretch.text[verb.end() : verb.end() + 1]
    before = verb.start()
    beside = any(hit.end() == before for hit in stretch.hits("preposition", max(0, before - 2), before))
    beside = beside or any(stop == before for _, stop, _ in stretch.names)
    beside = beside or any(hit.end() == before for kind in ("pronoun", *sorted(TITLES)) for hit in stretch.hits(kind, max(0, before - 8), before))
    return beside or not behind or BOUNDARY.match(behind) is not None


def nominal_from(stretch: Stretch, at: int) -> Nominal | None:
    """Whom the words name that begin at a place."""
    end = BOUNDARY.search(stretch.text, at)
    stop = min(end.start() if end else len(stretch.text), at + LONGEST)
    verb = next(stretch.hits("says", at, stop), None)
    return nominal_within(stretch, at, verb.start() if verb else stop)


def nominal_within(stretch: Stretch, begin: int, end: int) -> Nominal | None:
    """Whom a stretch names that ends with a verb: the first person, a person behind an office, an office, a house."""
    here = [one for one in stretch.names if begin <= one[0] and one[1] <= end]
    here = [one for one in here if not is_beside(stretch, begin, one[0])]
    for start, stop, entity in here:
        if stretch.setting.kind_of(entity) is Kind.PERSON and not stretch.text.startswith(stretch.setting.words.of, stop):
            return Nominal(Kind.PERSON, stretch.text[start:stop], start, stop, entity) if is_near(stretch, stop, end) else None
    office = max((match for kind in sorted(TITLES) for match in stretch.hits(kind, begin, end)), key=lambda one: (one.start(), one.end()), default=None)
    if office is not None and not is_beside(stretch, begin, office.start()) and is_near(stretch, office.end(), end):
        return of_office(stretch, begin, office, end)
    for start, stop, entity in here:
        kind = stretch.setting.kind_of(entity)
        if kind is not Kind.THING and is_near(stretch, stop, end):
            return Nominal(kind, stretch.text[start:stop], start, stop, entity)
    bare = CUT.split(stretch.text[begin:end], maxsplit=1)[0]
    pattern = stretch.setting.words.anywhere.get("preposition")
    bare = pattern.split(bare, maxsplit=1)[0] if pattern else bare
    if 2 <= len(bare) <= 3 and bare[0] in stretch.setting.words.surnames:
        return Nominal(Kind.NAME, bare, begin, begin + len(bare))
    pronoun = next(stretch.hits("pronoun", begin, end), None)
    if pronoun and is_bare(stretch, begin, pronoun.start()) and is_near(stretch, pronoun.end(), end):
        return Nominal(Kind.PRONOUN, pronoun[0], pronoun.start(), pronoun.end())
    return None


def is_near(stretch: Stretch, start: int, end: int) -> bool:
    """True where little stands between a name and its verb."""
    return len(stretch.text[start:end].replace(" ", "")) <= GAP


def is_beside(stretch: Stretch, begin: int, at: int) -> bool:
    """True where a word for 'with' or 'to' stands right before a name."""
    return any(match.end() == at for match in stretch.hits("preposition", max(begin, at - 3), at))


def of_office(stretch: Stretch, begin: int, office: re.Match[str], end: int) -> Nominal:
    """The person behind an office, else the office with the house before it."""
    kind = next(one for one in sorted(TITLES) if any(hit.span() == office.span() for hit in stretch.hits(one, office.start(), office.end())))
    within = next((entity for start, stop, entity in stretch.names if begin <= start and stop <= office.start()), None)
    cut = min((match.start() for match in (*stretch.hits("preposition", office.end(), end), *NUMBER.finditer(stretch.text, office.end(), end))), default=end)
    own = stretch.text[office.end() : cut].strip()
    if kind not in NAMED_BEHIND and kind != "statement" and LEAST_NAME <= len(own) <= (MOST_NAME if "·" in own else 4):
        return Nominal(Kind.NAME, own, office.end(), cut)
    first = next((start for start, stop, _ in stretch.names if begin <= start and office.start() - stop <= GAP and stop <= office.start()), office.start())
    text = stretch.text[first : office.end()]
    return Nominal(Kind.TEXT if kind == "statement" else Kind.TITLE, text, first, office.end(), None, False, within, kind)
