"""Lines that a marker above them makes what they are, before title and body are looked for: keywords, summaries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ...model import Label, Line, Role
from .kinds import is_point

Extent = Callable[[Sequence[Line], Sequence[Label | None], int], Iterable[int]]
# A row of keywords may be long; terms one a line are short.
TERM_WORDS = 4
BLANKS = 2
# No summary has more lines.
MOST_POINTS = 12
# Nor so many words, unless something sets it off from what follows.
MOST_WORDS = 100.0


def label_sections(lines: Sequence[Line], labels: tuple[Label | None, ...]) -> tuple[Label | None, ...]:
    """The labels with the lines below each marker of keywords and of a summary."""
    for kind, role, extent in SECTIONS:
        starts = [index for index, label in enumerate(labels) if label and label.marker == kind]
        marked = {index for start in starts for index in extent(lines, labels, start)}
        found = Label(role, f"below a marker: {kind}")
        labels = tuple(found if index in marked else label for index, label in enumerate(labels))
    return labels


def below(lines: Sequence[Line], labels: Sequence[Label | None], start: int) -> Iterator[int]:
    """The first line with text below a marker and, where that is a single term, the terms that follow it."""
    filled = [index for index in range(start + 1, min(start + 2 + BLANKS, len(lines))) if lines[index].text]
    for place, index in enumerate(range(filled[0], len(lines)) if filled else ()):
        line = lines[index]
        if labels[index] is not None or line.ends_sentence or (place and line.words > TERM_WORDS):
            return
        yield index
        if line.words > TERM_WORDS:
            return


def block_below(lines: Sequence[Line], labels: Sequence[Label | None], start: int) -> list[int]:
    """The paragraph or the points below a marker, up to what a blank line or the end of the points sets off.

    Nothing where more lines or words follow each other than a summary has: the marker then stands above the text
    itself, or the page does not show where its summary ends.
    """
    block: list[int] = []
    gap, parted = False, False
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if not line.text:
            if not block and index - start > BLANKS:
                break
            gap = True
            continue
        point = is_point(line)
        ended = block and not point and (gap or is_point(lines[block[-1]]))
        if labels[index] is not None or ended:
            parted = bool(ended) or gap
            break
        if len(block) == MOST_POINTS:
            return []
        block.append(index)
        gap = False
    long = sum(lines[index].words for index in block) > MOST_WORDS
    return [] if long and not parted else block


SECTIONS: tuple[tuple[str, Role, Extent], ...] = (
    ("keywords", Role.KEYWORDS, below),
    ("summary", Role.MACHINE_SUMMARY, block_below),
)
"""Kind of marker, role of the lines below it, and how far they reach."""
