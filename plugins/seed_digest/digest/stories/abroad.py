"""The signs by which documents in different languages tell of one event: what stands in both whatever the language.

These are the entities that open them, and the numbers, days and names in Latin letters of the whole text, each weighed
by how few documents of the corpus have it. There are no labelled pairs across languages: the bounds are set by hand, on
the development documents.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from .traits import Traits, days_apart
from .verdict import EVEN, Verdict

Particular = tuple[str, str]
ENTITY, NUMBER, DAY, NAME = "", "number", "day", "name"
# What an unlisted particular weighs beside an entity: a number may stand in two texts by chance.
UNLISTED = 0.6
# How rare a thing is taken to be before documents are counted: in one of so many.
PRIOR = 20
# Documents of days so near, or that tell of one day, need so much in common, and so much of what they have (cosine).
NEAR = 3
NEAR_WEIGHT, NEAR_SHARE = 4.5, 0.2
# Others need as much as this, of it a person, a number, a day or a name.
WEIGHT, SHARE = 7.5, 0.5
MOST_NAMED = 4

Rarities = Mapping[Particular, float]


def particulars(one: Traits) -> frozenset[Particular]:
    """What of a document can be known again in any language."""
    days = (f"{month:02}-{day:02}" for month, day in one.days)
    kinds = ((ENTITY, one.entities), (NUMBER, one.numbers), (DAY, days), (NAME, one.latin))
    return frozenset((kind, value) for kind, values in kinds for value in values)


def measure(some: Sequence[Traits]) -> Rarities:
    """How rare each particular is: the logarithm of one in how many documents have it, in nats."""
    counts = Counter(particular for one in some for particular in particulars(one))
    return {
        particular: (1.0 if particular[0] == ENTITY else UNLISTED) * math.log((len(some) + PRIOR) / (count + 1))
        for particular, count in counts.items()
    }


def judge_abroad(one: Traits, other: Traits, rarities: Rarities, people: frozenset[str]) -> Verdict:
    """How likely two documents in different languages tell of one event. people: the entities that are persons."""
    here, there = particulars(one), particulars(other)
    shared = sorted(here & there, key=lambda particular: (-rarities[particular], particular))
    weight = math.fsum(rarities[particular] for particular in shared)
    cosine = squares(shared, rarities) / max(1.0, math.sqrt(squares(here, rarities) * squares(there, rarities)))
    apart = days_apart(one, other)
    near = bool(one.days & other.days) if apart is None else apart <= NEAR
    telling = any(kind != ENTITY or value in people for kind, value in shared)
    enough = weight >= NEAR_WEIGHT and cosine >= NEAR_SHARE if near else weight >= WEIGHT and cosine >= SHARE
    because = tuple(" ".join(filter(None, particular)) for particular in shared[:MOST_NAMED])
    return Verdict(EVEN * (1 + cosine) if enough and telling else EVEN * cosine, because)


def squares(some: Iterable[Particular], rarities: Rarities) -> float:
    """The sum of the squared rarities, exact: the same in any order of a set."""
    return math.fsum(rarities[particular] ** 2 for particular in some)
