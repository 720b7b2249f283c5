"""Things that stand somewhere in a document, found by their place without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """A thing with its offset in the text it stands in."""

    @property
    def start(self) -> int: ...


P = TypeVar("P", bound=Placed)


class Places(Generic[P]):
    """Things by the text they stand in, in the order of their offsets."""

    def __init__(self, things: Iterable[P], text_of: Callable[[P], Hashable]) -> None:
        """text_of: what tells the text that a thing stands in from others."""
        self.things: dict[Hashable, list[P]] = {}
        for one in sorted(things, key=lambda one: one.start):
            self.things.setdefault(text_of(one), []).append(one)

    def within(self, text: Hashable, begin: int, end: int) -> Sequence[P]:
        """The things of a text that begin in a span."""
        here = self.things.get(text, [])
        first = bisect_left(here, begin, key=lambda one: one.start)
        return here[first : bisect_left(here, end, key=lambda one: one.start)]
