"""Lines that announce or are page furniture, in every language we have a file of."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ...language.inline import plain
from ...language.languages import phrasebooks
from ..limits import LONGEST_MARKER

# A bullet or arrow in front, a colon or arrow behind: decoration.
BEFORE, BEHIND = string.whitespace + "•*·»«›‹>|#-–—[(【", string.whitespace + ":…»›>|])】."
BULLETS = " •*·-–—[【"
IN_BRACKETS = frozenset({"source", "translated"})
OPENING_BRACKETS, CLOSING_BRACKETS = frozenset("(\uff08"), frozenset(")\uff09")
DIGIT = re.compile(r"\d")
# How many there are: 'Comments (12)', '3 comments', 'Comments: 7'.
COUNT = re.compile(r"^\d{1,6}\s+|[\s:\uff1a]*[(\uff08\[]?\d{1,6}[)\uff09\]]?$")
BEGINNING, ENDING = 160, 20
# Characters by which a beginning is looked up, of a shorter one fewer; no phrase is shorter than the last.
OPENINGS = (4, 3, 2)


@dataclass(frozen=True, slots=True)
class Marker:
    """The kind of a marker and the phrase of a language file that told it."""

    kind: str
    phrase: str


def find_marker(text: str) -> Marker | None:
    """The marker that a line is, None where it is none."""
    if len(text) > LONGEST_MARKER:
        return None
    lowered = plain(text[:BEGINNING])
    bare, whole = lowered.lstrip(BEFORE).rstrip(BEHIND), lowered.lstrip(BULLETS)
    exact, prefixes, _ = phrases()
    found = exact.get(bare) or exact.get(whole) or counted(bare, exact) if len(text) <= BEGINNING else None
    if found:
        return found
    for size in OPENINGS:
        for start, marker in prefixes.get(whole[:size], ()):
            if whole.startswith(start):
                return marker
    ending = by_ending(plain(text[-ENDING:])) if text.endswith(last_letters()) else None
    return ending or in_brackets(text)


def in_brackets(text: str) -> Marker | None:
    """The source of a text, or its translation by machine, as it is told in brackets beside it."""
    if text[:1] not in OPENING_BRACKETS or text[-1:] not in CLOSING_BRACKETS:
        return None
    found = find_marker(text[1:-1].strip())
    return found if found and found.kind in IN_BRACKETS else None


def by_ending(last: str) -> Marker | None:
    return next((marker for end, marker in phrases()[2] if last.endswith(end)), None)


@cache
def last_letters() -> tuple[str, ...]:
    """With what a line ends that may be known by its end: most are not."""
    return tuple({letter for end, _ in phrases()[2] for letter in (end[-1], end[-1].upper())})


def counted(bare: str, exact: Mapping[str, Marker]) -> Marker | None:
    """A marker of comments with their number beside it."""
    found = exact.get(COUNT.sub("", bare).strip()) if DIGIT.search(bare) else None
    return found if found and found.kind == "comments" else None


def known_markers() -> Iterator[Marker]:
    """Those of all languages."""
    for book in phrasebooks():
        yield from (Marker(kind, phrase) for kind, phrases in book.markers.items() for phrase in phrases)


@cache
def phrases() -> tuple[dict[str, Marker], dict[str, list[tuple[str, Marker]]], tuple[tuple[str, Marker], ...]]:
    """Whole lines; beginnings of lines by their first characters, the longest first; ends of lines."""
    exact: dict[str, Marker] = {}
    endings: list[tuple[str, Marker]] = []
    prefixes: list[tuple[str, Marker]] = []
    for marker in known_markers():
        phrase = plain(marker.phrase)
        if phrase.startswith("*"):
            endings.append((phrase[1:], marker))
        elif phrase.endswith("*"):
            prefixes.append((phrase[:-1], marker))
        else:
            exact.setdefault(phrase, marker)
    table: dict[str, list[tuple[str, Marker]]] = {}
    for start, marker in sorted(prefixes, key=lambda row: (-len(row[0]), row[0])):
        table.setdefault(start[: OPENINGS[0]], []).append((start, marker))
    return exact, table, tuple(endings)
