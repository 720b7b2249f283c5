"""Where a page links to its author, and how an author's name is printed."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from ...language.words import any_of, words
from .surroundings import kinds_of, told_by

NOT_OWN = frozenset({"comment", "related", "sidebar", "nav", "footer"})
MOST_LINKS = 50


def links_to_authors(tree: Any) -> tuple[list[Any], bool]:
    """The links to authors that are the page's own; whether they are said to be (rel), or only lead to an author's."""
    own = tree.xpath("//a[contains(concat(' ', @rel, ' '), ' author ')]")
    links = own or [one for one in tree.xpath(author_links()) if author_path().search(one.get("href"))]
    return [one for one in links[:MOST_LINKS] if not is_beside(one)], bool(own)


@cache
def author_path() -> re.Pattern[str]:
    """In an address: the folder of authors, and one of them in it."""
    return re.compile(rf"/{any_of('author')}/\w")


@cache
def author_links() -> str:
    """An XPath to the links that may lead to an author: quicker than to look at every link."""
    known = words("author")
    told = [word for word in sorted(known) if not any(word != one and word.startswith(one) for one in known)]
    return "//a[{}]".format(" or ".join(f"contains(@href, '/{word}')" for word in told))


def is_beside(node: Any) -> bool:
    """True for what stands in a reader's comment, a menu or a list of other articles."""
    return any(NOT_OWN & kinds_of(one.tag, *told_by(one)) for one in node.iterancestors())


@cache
def before_name() -> re.Pattern[str]:
    """The word before an author's name: 'by', 'von'."""
    return re.compile(rf"^{any_of('by')}\s+(?=\S)", re.IGNORECASE)
