"""Labels by markup: what trafilatura keeps of a page is its body, unless a line alone is something else."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Label, Line, Markup, Role
from .kinds import body_kind

# More words are no credit, whatever the element is called.
CREDIT_WORDS = 15


def label_markup(lines: Sequence[Line], labels: tuple[Label | None, ...]) -> tuple[Label | None, ...]:
    """The labels with those of marked blocks: captions, credits, the main content."""
    bare = not any(line.markup and line.markup.kept for line in lines)
    return tuple(label or marked(line, bare) for line, label in zip(lines, labels, strict=True))


def marked(line: Line, bare: bool) -> Label | None:
    """What a block's markup alone makes of it. bare: nothing of the page is main content."""
    markup = line.markup
    if markup is None:
        return None
    beside = picture_label(line, markup)
    if beside is not None:
        return beside
    if markup.kept and markup.element != "h1":
        return Label(body_kind(line), "main content by its markup (trafilatura)")
    if bare and "said text" in markup.inside:
        return Label(body_kind(line), "the article's text in the page's metadata: JSON-LD")
    return None


def picture_label(line: Line, markup: Markup) -> Label | None:
    """A caption or a credit, where the markup calls it so."""
    if "said credit" in markup.inside:
        return Label(Role.CREDIT, "a picture's credit in the page's metadata: JSON-LD")
    if "figure" in markup.inside and "credit" in markup.inside and line.words <= CREDIT_WORDS:
        return Label(Role.CREDIT, "a picture's credit by its markup")
    if markup.element == "figcaption":
        return Label(Role.CAPTION, "a figure's caption")
    return None
