"""A page's tree -> its blocks in their order, each with what the elements around it say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...language.writing import visible
from ...model import Markup
from .surroundings import kinds_of, told_by

SKIPPED = frozenset({
    "script", "style", "template", "svg", "head", "iframe", "object", "select", "textarea", "datalist",
})  # fmt: skip
# A button within these is a control amid their words; elsewhere it may be the heading of what it unfolds.
RUNNING = frozenset({"p", "li", "td", "blockquote", "figcaption"})
INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
TELLING = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "td", "dt", "dd", "pre"}
)
# Within these a paragraph is a part of what holds it.
HOLDING = frozenset({"li", "blockquote", "figcaption"})


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where in the tree a text stands: its nearest telling element, the kinds of its holders, in a link or not."""

    element: str = ""
    inside: tuple[str, ...] = ()
    linked: bool = False


# The places within a place, by what tells them apart: an element's tag, the words of its attributes, hidden or not.
Inner = dict[tuple[int, str, str, bool], Place]


def blocks_of(tree: Any) -> Iterator[tuple[str, Markup]]:
    """(text, markup) of each block of the page with text in it; what is kept is not known yet."""
    texts: list[str] = []
    linked: list[str] = []
    for text, place in walk(tree):
        if text is not None:
            texts.append(text)
            if place.linked:
                linked.append(text)
        elif texts:
            joined = legible("".join(texts))
            if joined:
                yield joined, Markup(place.element, False, share(linked, texts), place.inside)
            texts, linked = [], []


def legible(text: str) -> str:
    """As `visible`, and quicker for the many texts in which nothing is to be cut."""
    spaced = " ".join(text.split())
    return spaced if spaced.isprintable() else visible(text)


def share(linked: Sequence[str], texts: Sequence[str]) -> float:
    """The share of a block's characters that stand in links."""
    if not linked:
        return 0.0
    part, whole = (sum(map(len, "".join(pieces).split())) for pieces in (linked, texts))
    return round(part / whole, 3)


def walk(root: Any) -> Iterator[tuple[str | None, Place]]:
    """Texts, and None where a block ends, each with its place. No recursion: pages nest deeply."""
    outside = Place()
    inner: Inner = {}
    stack: list[tuple[Any, Place]] = [(None, outside), (root, outside)]
    while stack:
        node, place = stack.pop()
        if node is None or isinstance(node, str):
            yield node, place
            continue
        tag = node.tag
        if tag in SKIPPED or not isinstance(tag, str) or (tag == "button" and place.element in RUNNING):
            continue
        if tag not in INLINE:
            yield None, place
        enter(node, tag, within(node, tag, place, inner), stack)


def enter(node: Any, tag: str, place: Place, stack: list[tuple[Any, Place]]) -> None:
    """Put what an element holds on the stack, the first on top."""
    if tag not in INLINE:
        stack.append((None, place))
    for child in reversed(node):
        tail = child.tail
        if tail:
            stack.append((tail, place))
        stack.append((child, place))
    text = node.text
    if text:
        stack.append((text, place))


def within(node: Any, tag: str, place: Place, inner: Inner) -> Place:
    """The place of what an element holds. Elements that say the same of the same place share one."""
    words, hidden = told_by(node)
    mark = (id(place), tag, words, hidden)
    found = inner.get(mark)
    if found is None:
        # Kept in `inner`, so that no other place gets its id.
        found = inner[mark] = inner_place(tag, words, hidden, place)
    return found


def inner_place(tag: str, words: str, hidden: bool, place: Place) -> Place:
    telling = tag in TELLING and not (tag == "p" and place.element in HOLDING)
    kinds = kinds_of(tag, words, hidden)
    inside = place.inside if kinds <= {*place.inside} else tuple(sorted(kinds | {*place.inside}))
    return Place(tag if telling else place.element, inside, place.linked or tag == "a")
