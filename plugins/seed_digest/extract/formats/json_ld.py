"""JSON-LD as pages have it: several scripts, lists, graphs with references, and often broken."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...language.writing import visible

ARTICLE_TYPE = re.compile(r"Article|Posting|Report|Review")
# Objects whose dates are none of the page's.
UNDATED_TYPE = re.compile(r"Comment|Answer|WebSite|Organization|Person|Object|Event|Offer|Product|Rating|Action|List")
PAGE_TYPE = re.compile(r"WebPage|ItemPage")
# Parts of an object that tell of other texts than the page's own.
OF_OTHERS = frozenset({
    "comment", "review", "mentions", "citation", "isPartOf", "hasPart", "itemListElement", "relatedLink", "about",
    "video", "image", "associatedMedia",
})  # fmt: skip
# What editors put around or into the object, which is no JSON.
WRAPPED = re.compile(r"^\s*(?:<!--|<!\[CDATA\[|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
MARKUP = re.compile(r"<[^<>]{1,300}>")
Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Graph:
    """All objects of a page that may tell of it, outermost first, and those that others refer to, by their @id."""

    nodes: tuple[Node, ...]
    named: Mapping[str, Node]

    def values(self, node: Node, name: str) -> Iterator[Any]:
        """The values of a property, each of a list, references followed."""
        found = node.get(name)
        for one in found if isinstance(found, list) else [found]:
            if isinstance(one, dict) and set(one) == {"@id"}:
                yield self.named.get(str(one["@id"]), one)
            elif one is not None:
                yield one

    def texts(self, node: Node, name: str) -> list[str]:
        """The plain texts among the values of a property."""
        return [text for value in self.values(node, name) if isinstance(value, str) and (text := plain(value))]

    def articles(self) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes if ARTICLE_TYPE.search(type_of(node)))

    def pages(self) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes if PAGE_TYPE.search(type_of(node)))


def read_graph(scripts: Sequence[str]) -> Graph:
    """The objects of all scripts. One that is broken beyond a stray comma says nothing."""
    nodes: list[Node] = []
    named: dict[str, Node] = {}
    for script in scripts:
        queue: deque[tuple[Any, bool]] = deque([(parsed(script), True)])
        while queue:
            one, own = queue.popleft()
            if isinstance(one, list):
                queue.extend((value, own) for value in one)
            elif isinstance(one, dict):
                if own:
                    nodes.append(one)
                if isinstance(one.get("@id"), str) and len(one) > 1:
                    named.setdefault(one["@id"], one)
                queue.extend((value, own and name not in OF_OTHERS) for name, value in one.items())
    return Graph(tuple(nodes), named)


def parsed(script: str) -> Any:
    """The value of one script, None where it cannot be read."""
    text = WRAPPED.sub("", script)
    for attempt in (text, TRAILING_COMMA.sub("", text)):
        try:
            value = json.loads(attempt, strict=False)
            return whole_characters(value) if SURROGATE.search(attempt) else value
        except (ValueError, RecursionError):
            continue
    return None


def whole_characters(value: Any) -> Any:
    """A value whose texts hold no half of a character, which nothing could be written with."""
    return json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def type_of(node: Node) -> str:
    """The types of an object in one text; '' where it states none."""
    kinds = node.get("@type", "")
    return " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds)


def plain(text: str) -> str:
    """A value without entities (some are escaped twice) and markup."""
    return visible(MARKUP.sub(" ", html.unescape(html.unescape(text))))


def name_of(value: Any) -> str:
    """The name of a person or a house: itself a text, or an object with a name."""
    found = value.get("name") if isinstance(value, dict) else value
    if isinstance(found, list):
        found = found[0] if found else ""
    return plain(found) if isinstance(found, str) else ""


def dates_in(graph: Graph, name: str) -> Iterator[str]:
    """datePublished or dateModified of the page's own objects, outermost first; not of comments or what is cited."""
    for node in graph.nodes:
        if isinstance(node.get(name), str) and not UNDATED_TYPE.search(type_of(node)):
            yield node[name]
