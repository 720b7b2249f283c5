"""Labels by markup alone: captions and credits of pictures. What else it tells is the network's to weigh."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Label, Line, Markup, Role, Voice

# More words are no credit, whatever the element is called.
CREDIT_WORDS = 15


def label_markup(lines: Sequence[Line], labels: tuple[Label | None, ...]) -> tuple[Label | None, ...]:
    """The labels with the captions and credits that the markup calls so."""
    return tuple(
        label or (picture_label(line, line.markup) if line.markup else None)
        for line, label in zip(lines, labels, strict=True)
    )


def picture_label(line: Line, markup: Markup) -> Label | None:
    """A caption or a credit, where the markup calls it so."""
    if "said credit" in markup.inside:
        return Label(Role.CREDIT, "a picture's credit in the page's metadata: JSON-LD", voice=Voice.MARKUP)
    if "figure" in markup.inside and "credit" in markup.inside and line.words <= CREDIT_WORDS:
        return Label(Role.CREDIT, "a picture's credit by its markup", voice=Voice.MARKUP)
    if markup.element == "figcaption":
        return Label(Role.CAPTION, "a figure's caption", voice=Voice.MARKUP)
    return None
