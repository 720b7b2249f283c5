"""Who says a sentence in a language that marks its subject and mostly ends with the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.speech import spaced_at
from .clause import Nominal, Saying
from .nominals import PERSONAL, TITLES
from .setting import Kind
from .stretch import Stretch, is_denied, is_own_name, less_house

# What may stand before a pronoun, and an office behind a name, in characters.
OPENING, LONGEST_OFFICE = 3, 12
# Words of politeness have so many characters at most; before them the parts of a foreign name in one script, with dots.
POLITE = 2
DOTTED = re.compile(r"[\u30a0-\u30fa\u30fc]+(?:・[\u30a0-\u30fa\u30fc]+)+\Z")


def find_marked(stretch: Stretch) -> Iterator[Saying]:
    """The speakers of a sentence in a language that marks subjects."""
    for match in stretch.hits("behind"):
        who = nominal_before(stretch, match.start())
        if who is not None:
            yield Saying(who, match[0], match.start(), by_verb=False)
    verbs = [match for kind in ("says", "closing") for match in stretch.hits(kind)]
    for verb in sorted(verbs, key=lambda one: one.start())[-1:]:
        if is_denied(stretch, verb):
            return
        for place in subject_marks(stretch, verb.start()):
            who = nominal_before(stretch, place)
            if who is not None:
                yield Saying(who, verb[0], verb.start())
                break
        else:
            yield from by_pronoun(stretch, verb)


def by_pronoun(stretch: Stretch, verb: re.Match[str]) -> Iterator[Saying]:
    """A pronoun that holds the mark of the subject, at the head of its clause."""
    for match in stretch.hits("pronoun", 0, verb.start()):
        if not stretch.text[stretch.back(match.start()) : match.start()].strip():
            yield Saying(Nominal(Kind.PRONOUN, match[0], match.start(), match.end()), verb[0], verb.start())
            return


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
    end = begin + len(stretch.text[begin:end].rstrip())
    for start, stop, entity in stretch.names:
        if begin <= start and stop <= end and ends_with(stretch, entity, stretch.text[stop:end]):
            return Nominal(stretch.setting.kind_of(entity), stretch.text[start:stop], start, stop, entity)
    pronoun = next((one for one in stretch.hits("pronoun", begin, end) if one.end() == end), None)
    if pronoun and pronoun.start() <= begin + OPENING:
        return Nominal(Kind.PRONOUN, pronoun[0], pronoun.start(), end)
    return dotted(stretch, begin, end) or titled(stretch, begin, end)


def dotted(stretch: Stretch, begin: int, end: int) -> Nominal | None:
    """A full name with a dot between its parts and politeness behind it: 'ボブ・ホルト氏'."""
    text, polite = stretch.text, stretch.setting.words.polite
    stop = next((at for at in range(max(begin, end - POLITE), end) if polite.fullmatch(text, at, end)), end)
    found = DOTTED.search(text, begin, stop)
    if found is None or stop == end or text[stop:end].isspace():
        return None
    return Nominal(Kind.NAME, found[0], found.start(), stop)


def ends_with(stretch: Stretch, entity: str, rest: str) -> bool:
    """True where a listed name is whom words mean that end with this: nothing, politeness, a person's office."""
    kind = stretch.setting.kind_of(entity)
    if kind is Kind.THING:
        return False
    if stretch.setting.words.polite.fullmatch(rest):
        return True
    patterns = (stretch.setting.words.anywhere.get(one) for one in TITLES)
    office = any(one is not None and one.search(rest) for one in patterns)
    return kind is Kind.PERSON and office and len(rest.strip()) <= LONGEST_OFFICE


def titled(stretch: Stretch, begin: int, end: int) -> Nominal | None:
    """An office or a text that ends at a place; the person's own name where one stands before the office."""
    hits = [(match, kind) for kind in sorted(TITLES) for match in stretch.hits(kind, begin, end)]
    hits = [one for one in hits if stretch.setting.words.polite.fullmatch(stretch.text[one[0].end() : end])]
    if not hits:
        return None
    match, kind = min(hits, key=lambda one: one[0].start())
    own = less_house(stretch, stretch.text[begin : match.start()].strip())
    if kind in PERSONAL and is_own_name(stretch, own, begin, end):
        return Nominal(Kind.NAME, own, begin, end)
    within = next((entity for start, stop, entity in stretch.names if begin <= start and stop <= end), None)
    kind_of = Kind.TEXT if kind == "statement" else Kind.TITLE
    return Nominal(kind_of, stretch.text[begin:end].strip(), begin, end, None, False, within, kind)
