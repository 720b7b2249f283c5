"""Lines that a marker above them makes what they are, before title and body are looked for: the page's keywords."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Label, Line, Role

# A row of keywords may be long; terms one a line are short.
TERM_WORDS = 4
BLANKS = 2


def label_keywords(lines: Sequence[Line], labels: tuple[Label | None, ...]) -> tuple[Label | None, ...]:
    """The labels with the lines below each marker of keywords."""
    marked = {
        index
        for start, label in enumerate(labels)
        if label and label.rule == "marker: keywords"
        for index in below(lines, labels, start)
    }
    return tuple(
        Label(Role.KEYWORDS, "below a marker of keywords") if index in marked else label
        for index, label in enumerate(labels)
    )


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
