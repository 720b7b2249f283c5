"""What a number counts, by the noun beside it: '12 foreign delegates', '12 delegados', '代表12名', '12名の代表'.

The nouns stand in [counted] of a language's file; the words between a number and its noun in world/counters.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from .counters import GAP, LETTER, NOUN_FIRST, counter_of
from .languages import alternatives, book_of
from .phrasebooks import PEOPLE
from .words import words
from .writing import UNSPACED, lower, script_of

# A noun of several words, with what stands between it and its number, is no longer, in characters.
REACH = 60
# In a script without spaces one character alone is a noun only behind its counter.
SHORTEST = 2
# What joins nouns, beside the words for 'and'.
JOINTS = "、・"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that a number counts. kind: of phrasebooks' COUNTED; word: as the language's file has it, without stars;
    start, end: its place with an adjective before it, or that of the counter; narrowed: an adjective stands beside
    it."""

    kind: str
    word: str
    start: int
    end: int
    narrowed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns of a language, each for a place where it begins. kinds, bare: of each group of the nouns; attached:
    whether it stands behind others in one word, alone: without a counter too."""

    nouns: re.Pattern[str]
    kinds: tuple[str, ...]
    bare: tuple[str, ...]
    attached: tuple[bool, ...]
    alone: tuple[bool, ...]
    people: re.Pattern[str] | None
    things: re.Pattern[str] | None
    adjective: re.Pattern[str] | None
    adjective_behind: re.Pattern[str] | None

    def noun_at(self, near: str, at: int, *, counted: bool = True) -> Noun | None:
        """The longest noun that begins there; offsets are of the text near a number. counted: behind a counter."""
        match = self.nouns.match(near[at:])
        if match is None or match.lastindex is None:
            return None
        row = match.lastindex - 1
        if not (counted or self.alone[row]):
            return None
        return Noun(self.kinds[row], self.bare[row], at, at + match.end())


def noun_beside(text: str, start: int, end: int, code: str) -> Noun | None:
    """What a number between two offsets counts; None where nothing known, or more than one thing is told."""
    known = words_of(code)
    if known is None:
        return None
    return noun_behind(known, text, end) or noun_before(known, text, start, end)


def noun_behind(known: Words, text: str, end: int) -> Noun | None:
    """The noun behind a number: right behind it, behind a counter or an adjective."""
    near = lower(text[end : end + REACH])
    for at, people, narrowed in places(known, near):
        noun = known.noun_at(near, at, counted=people is not None)
        if noun is None or (people is not None and people != (noun.kind in PEOPLE)):
            continue
        if is_joined(known, near, noun.end):
            return None
        first = len(near) - len(near.lstrip()) if narrowed else at
        narrowed = narrowed or has_adjective(known, near, noun.end)
        return Noun(noun.kind, noun.word, end + first, end + noun.end, narrowed)
    return None


def places(known: Words, near: str) -> Iterator[tuple[int, bool | None, bool]]:
    """Where a noun may begin behind a number; with what a counter there counts, people or not; whether an adjective
    stands before it."""
    for counter, people in ((known.people, True), (known.things, False)):
        match = counter.match(near) if counter is not None else None
        if match is not None:
            yield match.end(), people, False
    gap = re.match(f"{GAP}*", near)
    at = gap.end() if gap is not None else 0
    if at or (near and script_of(near[0]) in NOUN_FIRST):
        yield at, None, False
    match = known.adjective.match(near) if known.adjective is not None else None
    if match is not None:
        yield match.end(), None, True


def is_joined(known: Words, near: str, end: int) -> bool:
    """True where another noun follows, right behind or behind an 'and': the number may be of both, or of that."""
    match = joint().match(near, end)
    at = match.end() if match is not None else end
    return known.noun_at(near, at) is not None and at < len(near)


def has_adjective(known: Words, near: str, end: int) -> bool:
    """True where an adjective follows a noun."""
    return known.adjective_behind is not None and known.adjective_behind.match(near[end:]) is not None


@cache
def joint() -> re.Pattern[str]:
    return re.compile(rf"{GAP}*(?:(?:{alternatives([*map(lower, words('and')), *JOINTS])}){GAP}*)?")


def noun_before(known: Words, text: str, start: int, end: int) -> Noun | None:
    """The noun right before a number that has a counter behind it."""
    before = lower(text[max(0, start - REACH) : start]).rstrip()
    if not before or script_of(before[-1]) not in NOUN_FIRST:
        return None
    found = last_noun(known, before)
    near = lower(text[end : end + REACH])
    if found is None:
        return None
    kind, word = found
    counter = known.people if kind in PEOPLE else known.things
    behind = counter.match(near) if counter is not None else None
    rest = before[: -len(word)].rstrip()
    others = (rest, *(rest[: -len(one)].rstrip() for one in (*words("and"), *JOINTS) if rest.endswith(one)))
    if behind is None or any(last_noun(known, other) is not None for other in others):
        return None
    return Noun(kind, word, end, end + behind.end("counter"))


def last_noun(known: Words, before: str) -> tuple[str, str] | None:
    """The kind and the word of the longest noun with which a text ends."""
    for kind, word, attached in zip(known.kinds, known.bare, known.attached, strict=True):
        if before.endswith(word):
            whole = attached or script_of(word[0]) in UNSPACED or not before[: -len(word)][-1:].isalnum()
            return (kind, word) if whole else None
    return None


@cache
def words_of(code: str) -> Words | None:
    """The patterns of a language; None where it has no nouns."""
    book = book_of(code)
    rows = [(kind, lower(word)) for kind, those in book.counted.items() for word in those] if book is not None else []
    listed = [row for row in rows if not row[0].startswith("adjective")]
    nouns = sorted({*listed, *without_counters(listed, code)}, key=lambda row: (-len(row[1].strip("*")), row))
    if not nouns:
        return None
    before, behind = (
        "|".join(form(word) for kind, word in rows if kind == one) for one in ("adjective", "adjective_behind")
    )
    return Words(
        nouns=re.compile("|".join(f"({form(word)})" for _, word in nouns)),
        kinds=tuple(kind for kind, _ in nouns),
        bare=tuple(word.strip("*") for _, word in nouns),
        attached=tuple(word.startswith("*") for _, word in nouns),
        alone=tuple(row in listed for row in nouns),
        people=counter_of("people", code),
        things=counter_of("things", code),
        adjective=re.compile(f"{GAP}+(?:{before}){GAP}+") if before else None,
        adjective_behind=re.compile(f"{GAP}+(?:{behind})") if behind else None,
    )


def without_counters(rows: Sequence[tuple[str, str]], code: str) -> Iterator[tuple[str, str]]:
    """The nouns that a file has with a counter before them ('名代表'), for where this stands behind ('代表12名')."""
    known = {word.strip("*") for _, word in rows}
    for kind, word in rows:
        for counted in ("people", "things"):
            pattern, bare = counter_of(counted, code), word.strip("*")
            match = pattern.match(bare) if pattern is not None else None
            rest = bare[match.end() :] if match is not None and script_of(bare[0]) in NOUN_FIRST else ""
            if len(rest) >= SHORTEST and rest not in known:
                yield kind, rest


def form(word: str) -> str:
    """A pattern of one word, a star for more letters."""
    bare = re.escape(word.strip("*")).replace(r"\ ", f"{GAP}+")
    if script_of(word.strip("*")[0]) in UNSPACED:
        return bare
    before, behind = (f"{LETTER}*" if one == "*" else "" for one in (word[0], word[-1]))
    return rf"{before}{bare}{behind}(?!{LETTER})"
