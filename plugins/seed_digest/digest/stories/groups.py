"""Pairs -> groups: each document of a group is like the others on the whole, so no chain of likenesses makes one."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from itertools import product

from .verdict import EVEN

# Of a large group so many members speak for it: the work does not grow with its square.
SPEAKERS = 4

Pair = tuple[str, str]


def group(likely: Mapping[Pair, float], chance: Callable[[str, str], float]) -> list[list[str]]:
    """Groups of two and more, each in the order of names.

    Average linkage (Sokal & Michener 1958): the likeliest pairs join first, and two groups join where their members are
    on the mean likelier to tell of one event than not. likely: the pairs that may join, with their chances; chance: of
    any pair. Nothing depends on an order but on that of chances and names.
    """
    home: dict[str, list[str]] = {}
    for one, other in sorted(likely, key=lambda pair: (-likely[pair], pair)):
        groups = (home.setdefault(seed, [seed]) for seed in (one, other))
        here, there = sorted(groups, key=lambda members: (-len(members), members))
        if here is not there and mean_chance(here, there, chance) >= EVEN:
            here += there
            home.update(dict.fromkeys(there, here))
    groups_found = {id(members): sorted(members) for members in home.values() if len(members) > 1}
    return sorted(groups_found.values())


def mean_chance(here: list[str], there: list[str], chance: Callable[[str, str], float]) -> float:
    """The mean of the chances between the members who speak for two groups: the first, which are likest each other."""
    found = [chance(one, other) for one, other in product(here[:SPEAKERS], there[:SPEAKERS])]
    return math.fsum(found) / len(found)
