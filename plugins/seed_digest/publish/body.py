"""The body of a document as HTML: escaped text in plain blocks, each with its language and a place to link to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from ..model import Paragraph, Role
from . import urls
from .characters import visible
from .names import direction
from .pieces import Link, UseView

BLOCKS = {
    Role.PARAGRAPH: Markup("<p{}>{}</p>"),
    Role.HEADING: Markup("<h2{}>{}</h2>"),
    Role.QUOTE: Markup("<blockquote{}><p>{}</p></blockquote>"),
    Role.ITEM: Markup("<li{}>{}</li>"),
}


NOTE = Markup('\n<div class="used" lang="{}" dir="auto">Cited in {}</div>')

Uses = Mapping[int, Sequence[UseView]]
"""Where each paragraph is cited, by its line."""


@dataclass(frozen=True, slots=True)
class Place:
    """The page on which a body stands: what leads from it to the site's root, and the language of its own words."""

    root: str
    language: str


def body_html(body: Sequence[Paragraph]) -> Markup:
    """All blocks, one a line; items that follow each other make one list."""
    return used_body_html(body, {}, Place("", ""))


def used_body_html(body: Sequence[Paragraph], uses: Uses, place: Place) -> Markup:
    """The same, with a note behind each paragraph that is cited."""
    seen: set[int] = set()
    parts: list[Markup] = []
    for is_item, run in groupby(body, key=lambda one: one.kind is Role.ITEM):
        blocks = Markup("\n").join(blocks_html(run, seen, uses, place))
        parts.append(Markup("<ul>\n{}\n</ul>").format(blocks) if is_item else blocks)
    return Markup("\n").join(parts)


def blocks_html(paragraphs: Iterator[Paragraph], seen: set[int], uses: Uses, place: Place) -> Iterator[Markup]:
    """Each block. seen: the lines that have their anchor already: a second block of one line has none."""
    for one in paragraphs:
        again = one.line in seen
        anchor = Markup("") if again else Markup(' id="{}"').format(urls.paragraph_anchor(one.line))
        note = Markup("") if again else note_html(uses.get(one.line, ()), place)
        seen.add(one.line)
        attributes = anchor + language_attributes(one.language)
        text: str = visible(one.text)
        if one.kind is Role.ITEM:
            text, note = escape(text) + note, Markup("")
        yield BLOCKS.get(one.kind, BLOCKS[Role.PARAGRAPH]).format(attributes, text) + note


def note_html(uses: Sequence[UseView], place: Place) -> Markup:
    """'Cited in One digest: in brief 2; chronology, 31 July 2025', in the site's language; '' for none."""
    if not uses:
        return Markup("")
    told = Markup(" · ").join(
        Markup("{}: {}").format(one.digest.text, Markup("; ").join(link_html(link, place) for link in one.places))
        for one in uses
    )
    return NOTE.format(place.language, told)


def link_html(link: Link, place: Place) -> Markup:
    """A link within the site."""
    return Markup('<a href="{}{}">{}</a>').format(place.root, link.url, link.text)


def language_attributes(language: str) -> Markup:
    """' lang="ar" dir="rtl"': the direction only where it is not from left to right."""
    turned = Markup(' dir="rtl"') if direction(language) == "rtl" else Markup("")
    return Markup(' lang="{}"').format(language) + turned
