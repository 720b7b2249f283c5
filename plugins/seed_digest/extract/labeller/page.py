"""A page for the labeller: its lines that hold text, with what was told of each alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...model import Label, Line
from .characters import Characters, characters_of
from .stems import Stems, stems_of

Numbers = NDArray[np.float64]
# A sentence of so many words is a long line.
LONG_WORDS = 12.0
CAP = 60.0


@dataclass(frozen=True, slots=True)
class Page:
    """The lines with text; all arrays have one entry a line.

    places: the index of each line in the document. words: as Line.words. ends: 1 where a sentence ends the line. open:
    1 where nothing was told of the line alone. long: 1 for an open line of a long sentence.
    """

    places: NDArray[np.intp]
    lines: tuple[Line, ...]
    labels: tuple[Label | None, ...]
    words: Numbers
    ends: Numbers
    open: Numbers
    long: Numbers
    characters: Characters
    stems: Stems

    def __len__(self) -> int:
        return len(self.lines)

    def marked(self, test: Sequence[bool]) -> Numbers:
        return np.fromiter(test, float, len(self.lines))


def make_page(lines: Sequence[Line], labels: Sequence[Label | None]) -> Page | None:
    """The page, None where no line holds text."""
    places = [index for index, line in enumerate(lines) if line.text]
    if not places:
        return None
    kept = tuple(lines[index] for index in places)
    told = tuple(labels[index] for index in places)
    words = np.fromiter((line.words for line in kept), float, len(kept))
    ends = np.fromiter((line.ends_sentence for line in kept), float, len(kept))
    free = np.fromiter((label is None for label in told), float, len(kept))
    characters = characters_of([line.clean or line.text for line in kept])
    return Page(
        places=np.array(places),
        lines=kept,
        labels=told,
        words=words,
        ends=ends,
        open=free,
        long=free * ends * (words >= LONG_WORDS),
        characters=characters,
        stems=stems_of(characters, len(kept)),
    )
