"""What stands beside the body: captions, summaries, related headlines, the source's own keywords."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Article, Role
from .characters import script_language, visible
from .library import Library
from .pieces import AsideView
from .reasons import raw_link

BETWEEN_KEYWORDS = re.compile(r"[,，、;；،؛]")
UNSPACED = frozenset({"und-Hani", "und-Jpan"})
"""Scripts that put no space between words: where one stands, it parts two keywords."""


def asides(library: Library, article: Article, *kinds: Role) -> tuple[AsideView, ...]:
    """The asides of some kinds, in the order of their lines."""
    document = article.document
    return tuple(
        AsideView(one.kind.value, visible(one.text), one.language, raw_link(library, document, one.line))
        for one in document.asides
        if one.kind in kinds
    )


def keywords(library: Library, article: Article) -> tuple[AsideView, ...]:
    """The source's own keywords, each once."""
    document = article.document
    found: dict[str, AsideView] = {}
    for one in document.asides:
        if one.kind is Role.KEYWORDS:
            raw = raw_link(library, document, one.line)
            for word in split_keywords(one.text):
                found.setdefault(word.casefold(), AsideView(one.kind.value, visible(word), one.language, raw))
    return tuple(found.values())


def split_keywords(row: str) -> Iterator[str]:
    """The keywords of a row: parted by commas or, where one is in a script without spaces between words, by spaces."""
    parts = BETWEEN_KEYWORDS.split(row)
    words = row.split()
    if len(parts) == 1 and any(script_language(word) in UNSPACED for word in words):
        parts = words
    yield from (part.strip() for part in parts if part.strip())
