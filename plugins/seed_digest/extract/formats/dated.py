"""The days of publication and of changes that a page's markup states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .json_ld import Graph, dates_in, plain

META_DATES = frozenset({
    "article:published_time", "article:published", "og:published_time", "datepublished", "datecreated", "date",
    "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "sailthru.date", "parsely-pub-date",
})  # fmt: skip
MODIFIED = frozenset({
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
    "dc.date.modified", "revised",
})  # fmt: skip
# The witness of a date of change.
CHANGE = "change in the metadata"
# 20240520 and 20240520T101500Z, the basic form of ISO 8601.
BASIC = re.compile(
    r"\s*(\d{4})(\d\d)(\d\d)(?:T(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d))?(?P<rest>\D.*)?)?\s*"
)
# A paragraph of text has so many words, or ends as a sentence. One may stand above the day: a standfirst.
TEXT_WORDS, STOPS, STANDFIRSTS = 12, (".", "!", "?", "。"), 1
# The rest of so many belong to lists and comments.
MOST_TIMES = 50
APART = frozenset({"aside", "footer", "nav", "section"})


def dates_of(metas: Mapping[str, Sequence[str]], graph: Graph, tree: Any) -> Iterator[tuple[str, str]]:
    """(witness, text) of the dates of publication and of changes; metas: contents of the meta elements by name."""
    yield from (("JSON-LD", extended(found)) for found in dates_in(graph, "datePublished"))
    yield from ((CHANGE, extended(found)) for found in dates_in(graph, "dateModified"))
    for witness, names in ((CHANGE, MODIFIED), ("meta", META_DATES)):
        told = [content for name, found in metas.items() if name in names for content in found]
        yield from ((witness, extended(one)) for one in told)
    for place, time in enumerate(tree.iter("time")):
        if time.get("datetime") and (is_said_published(time) or (place < MOST_TIMES and heads_article(time))):
            yield "time element", extended(time.get("datetime"))
            return


def extended(text: str) -> str:
    """A stamp in the basic form of ISO 8601 with its signs, as all others have them."""
    match = BASIC.fullmatch(text)
    if match is None:
        return text
    day = "-".join(match.groups()[:3])
    clock = ":".join(part for part in (match["hour"], match["minute"], match["second"]) if part)
    return f"{day}T{clock}{match['rest'] or ''}" if clock else day


def is_said_published(time: Any) -> bool:
    """True for a time element that says itself that it is the day of publication."""
    return time.get("pubdate") is not None or (time.get("itemprop") or "").lower() == "datepublished"


def heads_article(time: Any) -> bool:
    """True for what stands at the head of the page's article, in no aside, comment or menu within it.

    A time within a paragraph of the text, or below the first of them, is that of something told.
    """
    inside = [one for one in time.iterancestors() if isinstance(one.tag, str)]
    at = next((place for place, one in enumerate(inside) if one.tag == "article"), None)
    if at is None or APART & {one.tag for one in inside[:at]} or any(is_text(one) for one in inside[:at]):
        return False
    above = [one for one in time.xpath("preceding::p") if inside[at] in one.iterancestors() and is_text(one)]
    return len(above) <= STANDFIRSTS


def is_text(node: Any) -> bool:
    """True for a paragraph of text, not for one with a byline or a stamp."""
    text = plain(node.text_content()) if node.tag in ("p", "li", "blockquote", "td") else ""
    return len(text.split()) >= TEXT_WORDS or text.endswith(STOPS)
