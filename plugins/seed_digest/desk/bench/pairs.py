"""The labelled pairs: two news articles each, and whether they tell of one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .sets import SIDES, Page


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents of which it is known whether they tell of one event. kin: the same for pairs that share a text."""

    id: str
    pages: tuple[Page, Page]
    same: bool
    kin: str


def pairs_of(pages: Sequence[Page]) -> tuple[Pair, ...]:
    """The pairs of a set's documents, which stand one behind the other."""
    both = list(zip(pages[::2], pages[1::2], strict=True))
    kin = kinships({one.gold["id"]: tuple(one.gold[side]["text"] for side in SIDES) for one, _ in both})
    return tuple(Pair(one.gold["id"], (one, other), one.gold["same"], kin[one.gold["id"]]) for one, other in both)


def kinships(texts: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """For each pair the first of all pairs that it is tied to by shared texts, be it over others."""
    kin = {one: one for one in texts}
    while True:
        first: dict[str, str] = {}
        for one, its in kin.items():
            for text in texts[one]:
                first[text] = min(first.get(text, its), its)
        found = {one: min(first[text] for text in texts[one]) for one in kin}
        if found == kin:
            return kin
        kin = found
