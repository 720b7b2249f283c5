"""What trafilatura takes for a page's main content, told block by block.

Its text keeps the page's order, so the blocks are held against it in order: the long ones that stand once in both are
anchors, and what stands between two anchors of the page can stand only between the same two of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ...language.writing import key

# A block with a shorter key may stand in the main text by chance.
CHANCE = 40
# One with so long a key that opens a line is kept even where it stands out of order.
NO_CHANCE = 80
# Pieces of so many characters tell how much of a block stands in the text; so large a share is nearly all of it.
PIECE = 16
NEARLY = 0.6
# So many pieces of a block tell as much as all.
MOST_PIECES = 32
# Between lines, and between the cells of a table's row.
EDGE = re.compile(r"\n|(?<!\S)\|(?!\S)")


@dataclass(frozen=True, slots=True)
class MainText:
    """The keys of the main text's lines, joined; the offsets at which its lines and cells begin and end."""

    text: str
    starts: frozenset[int]
    ends: frozenset[int]

    def find(self, one: str, at: int, stop: int) -> int:
        """Where a block's key stands next in a stretch, -1 for nowhere. A short one must fill a line or a cell."""
        start = self.text.find(one, at, stop) if one else -1
        if len(one) >= CHANCE:
            return start
        while start >= 0 and not (start in self.starts and start + len(one) in self.ends):
            start = self.text.find(one, start + 1, stop)
        return start


@dataclass(frozen=True, slots=True)
class Anchor:
    """A block of the page and its place in the main text."""

    index: int
    start: int
    end: int


def main_text(tree: Any) -> MainText:
    """What trafilatura keeps of a page, which it leaves as it is; without text where it finds nothing."""
    import trafilatura

    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    lines = EDGE.split(str(getattr(found, "text", None) or ""))
    keys = [one for one in map(key, lines) if one]
    starts, ends, at = set(), set(), 0
    for one in keys:
        starts.add(at)
        ends.add(at + len(one))
        at += len(one) + 1
    return MainText(" ".join(keys), frozenset(starts), frozenset(ends))


def align(keys: Sequence[str], main: MainText) -> frozenset[int]:
    """Indexes of the blocks that stand in the main text, given the keys of all blocks."""
    if not main.text:
        return frozenset()
    anchors = [Anchor(-1, 0, 0), Anchor(len(keys), len(main.text), len(main.text))]
    moved = {
        one.index
        for one in unique(keys, main, (anchors[0], anchors[1]), NO_CHANCE)
        if {one.start} <= main.starts and {one.end} <= main.ends
    }
    for least in (CHANCE, 1):
        anchors = [
            *(one for pair in pairwise(anchors) for one in (pair[0], *rising(unique(keys, main, pair, least)))),
            anchors[-1],
        ]
    kept = moved | {one.index for one in anchors[1:-1]}
    for pair in pairwise(anchors):
        kept.update(between(keys, main, pair))
    return frozenset(kept)


def unique(keys: Sequence[str], main: MainText, pair: tuple[Anchor, Anchor], least: int) -> list[Anchor]:
    """Blocks of some length that stand once between two anchors, on the page as in the main text."""
    before, after = pair
    counts = Counter(keys[before.index + 1 : after.index])
    found = []
    for index in range(before.index + 1, after.index):
        one = keys[index]
        if len(one) >= least and counts[one] == 1:
            start = main.find(one, before.end, after.start)
            if start >= 0 and main.find(one, start + 1, after.start) < 0:
                found.append(Anchor(index, start, start + len(one)))
    return without_nested(found)


def without_nested(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The anchors that stand in no longer one: of a sentence that a paragraph quotes, the paragraph speaks."""
    nested, reach = set(), 0
    for one in sorted(anchors, key=lambda one: (one.start, -one.end)):
        if one.end <= reach:
            nested.add(one.index)
        reach = max(reach, one.end)
    return [one for one in anchors if one.index not in nested]


def rising(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The longest run of anchors whose places rise with their indexes (patience sorting)."""
    tops: list[int] = []
    rows: list[int] = []
    before: list[int] = []
    for place, one in enumerate(anchors):
        row = bisect_left(tops, one.start)
        before.append(rows[row - 1] if row else -1)
        tops[row : row + 1] = [one.start]
        rows[row : row + 1] = [place]
    run: list[Anchor] = []
    place = rows[-1] if rows else -1
    while place >= 0:
        run.append(anchors[place])
        place = before[place]
    return run[::-1]


def between(keys: Sequence[str], main: MainText, pair: tuple[Anchor, Anchor]) -> Iterator[int]:
    """The blocks between two anchors that stand, in their order, between the anchors' places."""
    before, after = pair
    at = before.end
    for index in range(before.index + 1, after.index):
        if at >= after.start:
            return
        one = keys[index]
        start = main.find(one, at, after.start)
        end = start + len(one) if start >= 0 else continued(keys, main, index, at)
        if end < 0 and len(one) >= CHANCE:
            end = mostly(one, main, at, after.start)
        if end >= 0:
            yield index
            at = end


def continued(keys: Sequence[str], main: MainText, index: int, at: int) -> int:
    """Where a block ends that stands at the head of a line, or right behind the last, with the next one behind it."""
    start, one = at + (main.text[at : at + 1] == " "), keys[index]
    if not one or not main.text.startswith(one, start):
        return -1
    end = start + len(one)
    following = keys[index + 1] if index + 1 < len(keys) else ""
    return end if end in main.ends or (following and main.text.startswith(following, end + 1)) else -1


def mostly(one: str, main: MainText, at: int, stop: int) -> int:
    """Where the last piece of a block ends of which most pieces stand in a stretch of the main text; else -1."""
    starts = range(0, len(one) - PIECE + 1, PIECE)
    pieces = [one[start : start + PIECE] for start in starts[:: -(-len(starts) // MOST_PIECES)]]
    found = [place for place in (main.text.find(piece, at, stop) for piece in pieces) if place >= 0]
    return max(found) + PIECE if len(found) >= NEARLY * len(pieces) else -1
