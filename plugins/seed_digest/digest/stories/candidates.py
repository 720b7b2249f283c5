"""Which pairs are looked at: those that have rare things in common. The work grows with the number of documents."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..wording import rarity
from .copies import likely_copies
from .traits import Traits

# What more documents than these have in common is rare in none: it pairs only documents that are neighbours in time.
COMMON, NEIGHBOURS = 25, 5
# A document is held against so many others at most, those that have most in common with it, at least two things.
MOST, LEAST_SHARED = 10, 2
# Behind all that are dated.
UNDATED = datetime.date.max

Pair = tuple[str, str]


def candidates(some: Sequence[Traits]) -> list[Pair]:
    """The pairs that are worth a look, each once, by the names of the seeds: the order of reading changes nothing."""
    ordered = sorted(some, key=lambda one: (one.first or UNDATED, one.seed))
    pairs = {*by_rare_things(ordered), *map(in_order, likely_copies(ordered))}
    return sorted(pairs)


def in_order(pair: Pair) -> Pair:
    """The pair in the order of its names."""
    return (pair[0], pair[1]) if pair[0] < pair[1] else (pair[1], pair[0])


def things(one: Traits) -> frozenset[str]:
    """What may be rare in a document: words of its opening, names, numbers, entities."""
    return one.opening | one.names | one.numbers | one.sounds | frozenset(f"={entity}" for entity in one.entities)


def by_rare_things(ordered: Sequence[Traits]) -> Iterator[Pair]:
    """For each document those that share most with it, weighed by rarity."""
    places: dict[str, list[int]] = {}
    for place, one in enumerate(ordered):
        for thing in things(one):
            places.setdefault(thing, []).append(place)
    rarities = {thing: rarity(len(found), len(ordered)) for thing, found in places.items()}
    for place, one in enumerate(ordered):
        for other in nearest(place, sorted(things(one)), places, rarities):
            yield in_order((one.seed, ordered[other].seed))


def nearest(
    place: int, found: Sequence[str], places: Mapping[str, Sequence[int]], rarities: Mapping[str, float]
) -> list[int]:
    """The places of the documents that share most with the one at a place."""
    weights: dict[int, float] = defaultdict(float)
    shared: dict[int, int] = defaultdict(int)
    for thing in found:
        for other in near_places(place, places[thing]):
            weights[other] += rarities[thing]
            shared[other] += 1
    enough = [other for other, count in shared.items() if count >= LEAST_SHARED and other != place]
    return sorted(enough, key=lambda other: (-weights[other], other))[:MOST]


def near_places(place: int, all_places: Sequence[int]) -> Sequence[int]:
    """All places where a thing stands, or where these are many those next to a place."""
    if len(all_places) <= COMMON:
        return all_places
    middle = bisect_left(all_places, place)
    return all_places[max(0, middle - NEIGHBOURS) : middle + NEIGHBOURS + 1]
