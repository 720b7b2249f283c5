""".html: a page's blocks in their order, each with its element, and what the page says of itself."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

import lxml.html

from ...addresses import is_web_address
from ...errors import SeedError
from ...language.writing import key, visible
from ...model import MAIN, Metadata, RawDocument, Text
from ..decoding import decode

CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
DECLARED_WITHIN = 4096
SKIPPED = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "button"})
INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
TELLING = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "td", "dt", "dd", "pre"}
)
# Within these a paragraph is a part of what holds it.
HOLDING = frozenset({"li", "blockquote", "figcaption"})
# A block shorter than this may stand in the main text by chance; it must be one of its blocks whole.
CHANCE = 40
# Boxes that say nothing of what they hold: where a page nests thousands of them, breaks stand for them.
BOXES = re.compile(r"</?(?:div|section|article|main|center|table|tbody|tr|td|ul|ol)\b[^<>]*>", re.IGNORECASE)
META_DATES = frozenset({
    "article:published_time", "article:published", "og:published_time", "datepublished", "datecreated", "date",
    "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "sailthru.date", "parsely-pub-date",
})  # fmt: skip
ARTICLE_TYPE = re.compile(r"Article|Posting|Report|Page|Review")
# Parts of a JSON-LD object that tell of other texts than the page's own.
OF_OTHERS = frozenset({
    "comment", "review", "mentions", "citation", "isPartOf", "hasPart", "itemListElement", "relatedLink", "about",
    "video", "image", "associatedMedia",
})  # fmt: skip
# htmldate would ask the clock for its upper bound; its date is not used, and so neither is the clock.
NO_CLOCK = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}


def read_html(raw: RawDocument) -> Text:
    """The page as blocks. SeedError as decode, and for what lxml cannot make a page of."""
    declared = CHARSET.search(raw.content[:DECLARED_WITHIN])
    decoded = decode(raw, declared[1].decode("ascii", "replace") if declared else None)
    page = decoded.text
    tree = parse(page, raw.seed)
    if tree is None:
        page = BOXES.sub("<hr>", page)
        tree = parse(page, raw.seed)
    if tree is None:
        raise SeedError(raw.seed, "formats", "its elements are nested more deeply than any page's")
    metadata = read_metadata(tree, raw.sidecar)
    kept, whole = main_content(page)
    blocks = tuple((text, mark_of(text, tag, kept, whole)) for text, tag in blocks_of(tree))
    return Text(raw.seed, blocks, decoded.encoding, False, metadata, decoded.notes)


def parse(page: str, seed: str) -> Any | None:
    """The page's tree, None where it is nested too deeply to be read whole. SeedError where there is no page at all."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise SeedError(seed, "formats", f"no readable HTML: {error}") from error
    cut = any(one.type == lxml.etree.ErrorTypes.ERR_RESOURCE_LIMIT for one in parser.error_log)
    return None if cut else tree


def blocks_of(tree: Any) -> Iterator[tuple[str, str]]:
    """(text, element) for each block of the page with text in it."""
    pieces: list[str] = []
    for event, tag, text in walk(tree, ""):
        if event == "text":
            pieces.append(text)
            continue
        joined = visible("".join(pieces))
        if joined:
            yield joined, tag
        pieces = []
    joined = visible("".join(pieces))
    if joined:
        yield joined, ""


def walk(root: Any, tag: str) -> Iterator[tuple[str, str, str]]:
    """Texts, and the ends of blocks with the nearest element that tells something. No recursion: pages nest deeply."""
    stack: list[tuple[str, Any, str]] = [("open", root, tag)]
    while stack:
        event, node, telling = stack.pop()
        if event == "text":
            yield "text", telling, node
        elif event == "close":
            yield "end", telling, ""
        elif isinstance(node.tag, str) and node.tag not in SKIPPED:
            yield from opened(node, telling, stack)


def opened(node: Any, telling: str, stack: list[tuple[str, Any, str]]) -> Iterator[tuple[str, str, str]]:
    """Enter an element: what stands before it ends, its children and tails are put on the stack in order."""
    block = node.tag not in INLINE
    inner = node.tag if node.tag in TELLING and not (node.tag == "p" and telling in HOLDING) else telling
    if block:
        yield "end", telling, ""
        stack.append(("close", None, inner))
    children = [("text", node.text, inner)] if node.text else []
    for child in node:
        children.append(("open", child, inner))
        if child.tail:
            children.append(("text", child.tail, inner))
    stack.extend(reversed(children))


def main_content(page: str) -> tuple[frozenset[str], str]:
    """What trafilatura keeps: the keys of its blocks, and the key of its whole text."""
    import trafilatura

    found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=False)
    if found is None or getattr(found, "text", None) is None:
        return frozenset(), ""
    text = str(found.text)
    return frozenset(key(block) for block in text.split("\n") if block.strip()), key(text)


def mark_of(text: str, tag: str, kept: frozenset[str], whole: str) -> str:
    """The block's element, marked where trafilatura keeps the block."""
    own = key(text)
    main = own in kept or (len(own) >= CHANCE and own in whole)
    return MAIN + tag if main and tag != "h1" else tag


def read_metadata(tree: Any, sidecar: Metadata) -> Metadata:
    """What the page says of itself; the maintainer's sidecar goes before."""
    from trafilatura.metadata import extract_metadata

    found = extract_metadata(tree, date_config=NO_CLOCK, extensive=False)
    return Metadata(
        title=found.title or None,
        author=found.author or None,
        site_name=found.sitename or None,
        url=sidecar.url or web_address(found.url),
        published=tuple(dates_of(tree)),
        captured=sidecar.captured,
        witness="sidecar" if sidecar.url else "page's metadata",
    )


def web_address(url: str | None) -> str | None:
    """A full web address, None for any other."""
    return url if url and is_web_address(url) else None


def dates_of(tree: Any) -> Iterator[tuple[str, str]]:
    """(witness, text) of the dates of publication that the page's markup states."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            yield from (("JSON-LD", found) for found in published_in(json.loads(script.text or "")))
        except (ValueError, RecursionError):
            continue  # broken JSON-LD states nothing
    for meta in tree.iterfind(".//meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in META_DATES and meta.get("content"):
            yield "meta", meta.get("content")
    for time in tree.iterfind(".//time[@datetime]"):
        if (
            time.get("pubdate") is not None
            or (time.get("itemprop") or "").lower() == "datepublished"
            or in_article(time)
        ):
            yield "time element", time.get("datetime")
            return


def in_article(node: Any) -> bool:
    """True for what stands in the page's article and in no aside, comment or menu within it."""
    inside = [one.tag for one in node.iterancestors() if isinstance(one.tag, str)]
    return "article" in inside and not {"aside", "footer", "nav", "section"} & set(inside[: inside.index("article")])


def published_in(data: Any) -> Iterator[str]:
    """datePublished of the articles in a JSON-LD object, outermost first; not of its comments and of what it cites."""
    queue = deque([data])
    while queue:
        one = queue.popleft()
        if isinstance(one, dict):
            if isinstance(one.get("datePublished"), str) and ARTICLE_TYPE.search(str(one.get("@type", "Article"))):
                yield one["datePublished"]
            queue.extend(value for name, value in one.items() if name not in OF_OTHERS)
        elif isinstance(one, list):
            queue.extend(one)
