"""Labels by markup: what trafilatura keeps of a page is its body, unless a line alone is something else."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import MAIN, Label, Line, Role
from .kinds import body_kind


def label_markup(lines: Sequence[Line], labels: tuple[Label | None, ...]) -> tuple[Label | None, ...]:
    """The labels with those of marked blocks. A caption's element makes a caption."""
    return tuple(label or marked(line) for line, label in zip(lines, labels, strict=True))


def marked(line: Line) -> Label | None:
    if line.mark.removeprefix(MAIN) == "figcaption":
        return Label(Role.CAPTION, "a figure's caption")
    if line.mark.startswith(MAIN):
        return Label(body_kind(line), "main content by its markup (trafilatura)")
    return None
