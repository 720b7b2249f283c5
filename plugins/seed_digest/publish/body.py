"""The body of a document as HTML: escaped text in plain blocks, each with its language and a place to link to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from ..model import Paragraph, Role
from . import urls
from .characters import visible
from .names import direction

BLOCKS = {
    Role.PARAGRAPH: Markup("<p{}>{}</p>"),
    Role.HEADING: Markup("<h2{}>{}</h2>"),
    Role.QUOTE: Markup("<blockquote{}><p>{}</p></blockquote>"),
    Role.ITEM: Markup("<li{}>{}</li>"),
}


def body_html(body: Sequence[Paragraph]) -> Markup:
    """All blocks, one a line; items that follow each other make one list."""
    seen: set[int] = set()
    parts: list[Markup] = []
    for is_item, run in groupby(body, key=lambda one: one.kind is Role.ITEM):
        blocks = Markup("\n").join(blocks_html(run, seen))
        parts.append(Markup("<ul>\n{}\n</ul>").format(blocks) if is_item else blocks)
    return Markup("\n").join(parts)


def blocks_html(paragraphs: Iterator[Paragraph], seen: set[int]) -> Iterator[Markup]:
    """Each block. seen: the lines that have their anchor already: a second block of one line has none."""
    for one in paragraphs:
        anchor = Markup("") if one.line in seen else Markup(' id="{}"').format(urls.paragraph_anchor(one.line))
        seen.add(one.line)
        attributes = anchor + language_attributes(one.language)
        yield BLOCKS.get(one.kind, BLOCKS[Role.PARAGRAPH]).format(attributes, visible(one.text))


def language_attributes(language: str) -> Markup:
    """' lang="ar" dir="rtl"': the direction only where it is not from left to right."""
    turned = Markup(' dir="rtl"') if direction(language) == "rtl" else Markup("")
    return Markup(' lang="{}"').format(language) + turned
