"""A page for the labeller: its lines that hold text, with what was told of each alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...model import Label, Line, Role
from .characters import Characters, characters_of
from .stems import Stems, stems_of

Numbers = NDArray[np.float64]
# A sentence of so many words is a long line.
LONG_WORDS = 12.0
CAP = 60.0
KINDS = (
    "comments", "related", "share", "rights", "newsletter", "navigation", "listing", "keywords", "consent", "summary",
    "byline", "source", "credit",
)  # fmt: skip
"""The kinds of markers that the features know."""
NUMBER_OF_ROLE = {role: number for number, role in enumerate(Role)}
NUMBER_OF_KIND = {kind: number for number, kind in enumerate(KINDS)}
NOTHING = -1
# A text with which another begins has so many characters: fewer are a word.
LEAST_OPENING = 16


@dataclass(frozen=True, slots=True)
class Page:
    """The lines with text; all arrays have one entry a line.

    places: the index of each line in the document. labels: what was told of each alone; role: its number in Role, kind:
    the number of its marker in KINDS, NOTHING for none. words: as Line.words. ends: 1 where a sentence ends the line.
    open: 1 where nothing was told of the line alone. long: 1 for an open line of a long sentence. printed: how often
    the line's text stands on the page. opens: 1 where a longer line begins with this one, as a page's title with the
    headline; begins: 1 for such a longer line.
    """

    places: NDArray[np.intp]
    lines: tuple[Line, ...]
    labels: tuple[Label | None, ...]
    role: NDArray[np.intp]
    kind: NDArray[np.intp]
    words: Numbers
    ends: Numbers
    open: Numbers
    long: Numbers
    printed: Numbers
    opens: Numbers
    begins: Numbers
    characters: Characters
    stems: Stems

    def __len__(self) -> int:
        return len(self.lines)

    def told(self, *roles: Role) -> NDArray[np.bool_]:
        """True for the lines that were told to have one of these roles."""
        return np.isin(self.role, [NUMBER_OF_ROLE[role] for role in roles])


def make_page(lines: Sequence[Line], labels: Sequence[Label | None]) -> Page | None:
    """The page, None where no line holds text. labels: what was told of the lines alone."""
    places = [index for index, (line, label) in enumerate(zip(lines, labels, strict=True)) if is_seen(line, label)]
    if not places:
        return None
    kept = tuple(lines[index] for index in places)
    told = tuple(labels[index] for index in places)
    words = np.fromiter((line.words for line in kept), float, len(kept))
    ends = np.fromiter((line.ends_sentence for line in kept), float, len(kept))
    roles = np.fromiter((NUMBER_OF_ROLE[label.role] if label else NOTHING for label in told), np.intp, len(kept))
    kinds = np.fromiter(
        (NUMBER_OF_KIND.get(label.marker, NOTHING) if label else NOTHING for label in told), np.intp, len(kept)
    )
    free = (roles == NOTHING).astype(float)
    texts = [line.clean or line.text for line in kept]
    lowered = [text.lower() for text in texts]
    times = Counter(lowered)
    opening, longer = openings(times)
    characters = characters_of(texts)
    return Page(
        places=np.array(places),
        lines=kept,
        labels=told,
        role=roles,
        kind=kinds,
        words=words,
        ends=ends,
        open=free,
        long=free * ends * (words >= LONG_WORDS),
        printed=np.fromiter(map(times.__getitem__, lowered), float, len(kept)),
        opens=np.fromiter((text in opening for text in lowered), float, len(kept)),
        begins=np.fromiter((text in longer for text in lowered), float, len(kept)),
        characters=characters,
        stems=stems_of(characters, len(kept)),
    )


def is_seen(line: Line, label: Label | None) -> bool:
    """True for a line with text; one that is drawn with signs is as good as blank."""
    return bool(line.text) and (label is None or label.role is not Role.BLANK)


def openings(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """Of some texts those with which a longer one begins, and the longer ones."""
    opening: set[str] = set()
    longer: set[str] = set()
    shorter: list[str] = []
    for text in sorted(texts):
        while shorter and not text.startswith(shorter[-1]):
            shorter.pop()
        if shorter:
            opening.add(shorter[-1])
            longer.add(text)
        if len(text) >= LEAST_OPENING:
            shorter.append(text)
    return opening, longer
