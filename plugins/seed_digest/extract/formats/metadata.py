"""What a page says of itself: JSON-LD, OpenGraph, meta and link elements.

Nothing is chosen here: every witness speaks.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin

from ...addresses import country_of, is_web_address, split_address
from ...model import Metadata, Said, Statement
from .authors import before_name, is_beside, links_to_authors
from .dated import dates_of
from .json_ld import Graph, Node, name_of, plain, read_graph, type_of
from .translated import translations_of

# Names of meta elements, the more trusted before.
META = {
    Said.TITLE: ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title",
                 "sailthru.title", "title"),
    Said.AUTHOR: ("author", "article:author", "og:article:author", "citation_author", "dc.creator", "dcterms.creator",
                  "parsely-author", "sailthru.author", "byl", "byline"),
    Said.SITE: ("og:site_name", "application-name", "apple-mobile-web-app-title", "citation_journal_title"),
    Said.PUBLISHER: ("dc.publisher", "dcterms.publisher", "citation_publisher", "publisher"),
    Said.ADDRESS: ("og:url", "twitter:url", "parsely-link"),
    Said.LANGUAGE: ("og:locale", "content-language", "language", "dc.language", "inlanguage"),
    Said.DESCRIPTION: ("og:description", "description", "twitter:description", "dc.description"),
}  # fmt: skip
# Witnesses, the most trusted first. OpenGraph's locale is often the site software's own.
WITNESSES = ("JSON-LD", "OpenGraph", "meta", "link", "itemprop", "title element")
TRUSTED = {
    Said.ADDRESS: ("link", "OpenGraph", "JSON-LD", "meta"),
    Said.LANGUAGE: ("html element", "JSON-LD", "meta", "OpenGraph"),
    Said.SITE: ("OpenGraph", "JSON-LD", "meta"),
}
LANGUAGE_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z\d]+)*")
# The region of 'en-GB', 'zh-Hant-TW'.
REGION_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Za-z]{2})")
# What stands in place of an author's name and is none.
NO_NAME = re.compile(
    r"@|https?:|www\.|^\W*$|^(?:admin|administrator|root|user|unknown|none|null|undefined|guest)$|^[\w-]+\.(?-i:[a-z]{2,8})$",
    re.IGNORECASE,
)
LONGEST_NAME, LONGEST_TITLE, MOST_NAMES = 80, 400, 8
IMAGES = ("image", "primaryImageOfPage", "thumbnail", "associatedMedia")
PARAGRAPH_END = re.compile(r"\n|</(?:p|div|h[1-6]|li)>|<br\s*/?>", re.IGNORECASE)
CREDITS = ("creditText", "copyrightHolder", "creator", "author", "copyrightNotice")


@dataclass(frozen=True, slots=True)
class Head:
    """What there is to read: the contents of the meta elements by their names, the JSON-LD, the tree itself."""

    metas: Mapping[str, Sequence[str]]
    graph: Graph
    tree: Any


def read_metadata(tree: Any, sidecar: Metadata) -> Metadata:
    """What the page says of itself, with what the maintainer's sidecar says."""
    head = Head(metas_of(tree), read_graph(list(scripts_of(tree))), tree)
    said = sorted(dict.fromkeys([*in_json_ld(head.graph), *in_metas(head), *in_elements(head)]), key=rank)
    said += [*regions_of(head, said), *translations_of(tree)]
    houses = {one.value.lower() for one in said if one.what in (Said.SITE, Said.PUBLISHER)}
    said = [one for one in said if one.what is not Said.AUTHOR or one.value.lower() not in houses]
    return replace(sidecar, published=tuple(dates_of(head.metas, head.graph, head.tree)), said=tuple(said))


def rank(one: Statement) -> int:
    """How little a witness is trusted with this; most witnesses are trusted alike with all."""
    order = TRUSTED.get(one.what, WITNESSES)
    return order.index(one.witness) if one.witness in order else len(order)


def regions_of(head: Head, said: Sequence[Statement]) -> list[Statement]:
    """The regions that a page's language tags name, and that whose domain its address is in: 'GB', 'UK'."""
    tags = [("html element", head.tree.get("lang") or head.tree.get("xml:lang") or "")]
    tags += [("OpenGraph", one) for one in head.metas.get("og:locale", ())]
    found = [(witness, match[1]) for witness, tag in tags if (match := REGION_TAG.fullmatch(tag.strip()))]
    found += [(one.witness, country_of(one.value)) for one in said if one.what is Said.ADDRESS]
    return [Statement(Said.REGION, region.upper(), witness) for witness, region in dict.fromkeys(found) if region]


def scripts_of(tree: Any) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            yield script.text


def metas_of(tree: Any) -> dict[str, list[str]]:
    """The contents of the meta elements, in their order, by every name that an element has."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content")
        for name in (meta.get(one) for one in ("property", "name", "itemprop", "http-equiv")) if content else ():
            if name:
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def in_json_ld(graph: Graph) -> Iterator[Statement]:
    """The first article speaks; of the page there is said what the article leaves out."""
    articles, pages = graph.articles()[:1], graph.pages()[:1]
    found: list[tuple[Said, str]] = []
    for node in articles:
        found += [(Said.TITLE, one) for one in graph.texts(node, "headline") or graph.texts(node, "name")]
        found += [(Said.AUTHOR, names_of(graph, node))]
        found += [(Said.TEXT, paragraphs(one)) for one in graph.values(node, "articleBody") if isinstance(one, str)]
    for node in (*articles, *pages):
        found += [(Said.PUBLISHER, name_of(one)) for one in graph.values(node, "publisher")]
        found += [(Said.LANGUAGE, one) for one in graph.texts(node, "inLanguage")]
        found += [(Said.DESCRIPTION, one) for one in graph.texts(node, "description")]
        found += [(Said.ADDRESS, one) for one in addresses_of(graph, node)]
        found += [(Said.CREDIT, one) for one in credits_of(graph, node)]
    found += [(Said.SITE, name_of(node)) for node in graph.nodes if type_of(node) == "WebSite"]
    yield from (Statement(what, fit, "JSON-LD") for what, value in found if (fit := fitting(what, value)))


def paragraphs(text: str) -> str:
    """A text's paragraphs, one a line, without markup."""
    lines = (plain(one) for one in PARAGRAPH_END.split(html.unescape(text)))
    return "\n".join(one for one in lines if one)


def names_of(graph: Graph, node: Node) -> str:
    """The authors of an article, joined by commas."""
    values = [*graph.values(node, "author")] or [*graph.values(node, "creator")]
    names = [fit for value in values[:MOST_NAMES] if (fit := fitting(Said.AUTHOR, name_of(value)))]
    return ", ".join(dict.fromkeys(names))


def addresses_of(graph: Graph, node: Node) -> Iterator[str]:
    for name in ("mainEntityOfPage", "url"):
        for value in graph.values(node, name):
            found = value.get("@id") or value.get("url") if isinstance(value, dict) else value
            if isinstance(found, str):
                yield found


def credits_of(graph: Graph, node: Node) -> Iterator[str]:
    """To whom the article's pictures are credited."""
    for place in IMAGES:
        for image in graph.values(node, place):
            for name in CREDITS if isinstance(image, dict) else ():
                yield from (name_of(value) for value in graph.values(image, name))


def in_metas(head: Head) -> Iterator[Statement]:
    for what, names in META.items():
        for name in names:
            found = [fit for content in head.metas.get(name, ()) if (fit := fitting(what, plain(content)))]
            witness = "OpenGraph" if name.startswith("og:") else "meta"
            if what is Said.AUTHOR and found:
                yield Statement(what, ", ".join(dict.fromkeys(found[:MOST_NAMES])), witness)
            else:
                yield from (Statement(what, one, witness) for one in found[:1])


def in_elements(head: Head) -> Iterator[Statement]:
    """The title element, the canonical link, links to the author, the root's language."""
    tree = head.tree
    base = next((content for content in head.metas.get("og:url", ()) if is_web_address(content)), "")
    found = [(Said.TITLE, one.text_content(), "title element") for one in list(tree.iter("title"))[:1]]
    for one in tree.iter("link"):
        if (one.get("rel") or "").lower() == "canonical":
            found.append((Said.ADDRESS, joined(base, (one.get("href") or "").strip()), "link"))
    found += [(Said.AUTHOR, name, "link") for name in linked_authors(tree)]
    for one in tree.xpath("//*[@itemprop='author']")[:MOST_NAMES]:
        if not is_beside(one):
            named = next(one.iterfind(".//*[@itemprop='name']"), one)
            found.append((Said.AUTHOR, named.text_content(), "itemprop"))
    found.append((Said.LANGUAGE, tree.get("lang") or tree.get("xml:lang") or "", "html element"))
    yield from (Statement(what, fit, witness) for what, value, witness in found if (fit := fitting(what, plain(value))))


def linked_authors(tree: Any) -> list[str]:
    """Names that the page links to as its author's; none where links to authors' pages bear several names."""
    links, sure = links_to_authors(tree)
    names = [fitting(Said.AUTHOR, plain(one.text_content())) for one in links]
    several = [*dict.fromkeys(one for one in names if one)]
    return several if sure or len(several) == 1 else []


def joined(base: str, href: str) -> str:
    """A whole address of one that may be relative; '' where it cannot be made."""
    try:
        return urljoin(base, href)
    except ValueError:
        return ""


def fitting(what: Said, value: str) -> str:
    """The value as it can be used; '' where it is no such thing."""
    if what is Said.LANGUAGE:
        tag = LANGUAGE_TAG.fullmatch(value)
        return tag[1].lower() if tag else ""
    if what is Said.ADDRESS:
        parts = split_address(value)
        # An address without a path is the site's, not the article's.
        return value if parts and (parts.path.strip("/") or parts.query) else ""
    if what in (Said.AUTHOR, Said.SITE, Said.PUBLISHER, Said.CREDIT):
        name = before_name().sub("", value.rpartition(": ")[2]).strip(" ,;|") if what is Said.AUTHOR else value
        return name if 2 <= len(name) <= LONGEST_NAME and not NO_NAME.search(name) else ""
    return value if len(value) <= LONGEST_TITLE or what in (Said.DESCRIPTION, Said.TEXT) else ""
