"""The signs by which two documents in one language tell of one event, and what they weigh: models/stories.toml.

A logistic regression over signs that can be seen in the two texts alone: what other documents there are changes
nothing, so a pair is judged alike in a folder of two and of thousands. desk/training/fit_stories.py finds the weights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from .deeds import agree
from .lapse import lapse_between
from .traits import Traits
from .verdict import OTHER_DEED, Verdict

FILE = "stories.toml"
# By so many words or names every set is taken to be larger: of very few all may be common by chance.
SMALL = 1
# Characters by which texts are taken to be longer, for of two flashes none is twice as long; and the difference (a
# logarithm) beyond which it says no more.
LENGTH_FLOOR, MOST_DIFFERENT = 50, 1.0
# The chance of a pair at most for which no such sign speaks, or names alone: the same people do several things.
UNREASONED = 0.4
# What each day between two documents takes from the odds (a logarithm). The labelled pairs bear no dates: set by hand.
EACH_DAY = 0.3

SIGNS: Mapping[str, tuple[str, str]] = {
    "title": ("words of the titles in the other text", "few words of the titles in the other text"),
    "opening": ("words of the openings in the other text", "few words of the openings in the other text"),
    "names": ("names in common", "few names in common"),
    "opening names": ("names of the openings in the other text", "few names of the openings in the other text"),
    "numbers": ("numbers in common", "few numbers in common"),
    "length": ("", "one is much shorter"),
    "deeds": ("the same deed", OTHER_DEED),
}
"""Each sign, and how a reason calls it where it speaks for one event and against; '' for one that is not named."""
NAMED = ("title", "opening", "names", "opening names", "length", "deeds")
UNNAMED = ("title", "opening", "numbers", "length", "deeds")
"""The signs of two documents with names, and of others, as in scripts without capitals. Beside names numbers are left
out: with them fewer pairs are told right."""


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each sign weighs, from its middle value on, at which it says nothing. start: what speaks before them."""

    start: float
    middles: dict[str, float]
    weights: dict[str, float]


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The weights for two documents with names, and for others."""

    named: Table
    unnamed: Table


@cache
def shipped_weights() -> Weights:
    """The weights that ship with the package."""
    return read_weights((files(__package__) / "models" / FILE).read_text(encoding="utf-8"))


def read_weights(text: str) -> Weights:
    """The weights of a file. ValueError where they are not those of the signs."""
    found = msgspec.toml.decode(text, type=Weights)
    for table, wanted in ((found.named, NAMED), (found.unnamed, UNNAMED)):
        for values in (table.middles, table.weights):
            if set(values) != set(wanted):
                raise ValueError(f"{FILE}: not the weights of the signs: {sorted(set(values) ^ set(wanted))}")
    return found


TELLING = frozenset({"title", "opening", "deeds"})
"""The signs that tell what was done, not only who was there."""


def signs(one: Traits, other: Traits) -> Mapping[str, float]:
    """The signs of a pair, the same in either order; one that cannot be seen is left out."""
    found = {
        "title": mean_share(one.title, other.words, other.title, one.words),
        "opening": min(share(one.opening, other.words), share(other.opening, one.words)),
        "length": min(MOST_DIFFERENT, abs(math.log((one.length + LENGTH_FLOOR) / (other.length + LENGTH_FLOOR)))),
    }
    same_deed = agree(one.deeds, other.deeds)
    if same_deed is not None:
        found["deeds"] = float(same_deed)
    if one.opening_names and other.opening_names:
        found["opening names"] = mean_share(one.opening_names, other.names, other.opening_names, one.names)
    for name, here, there in (("names", one.names, other.names), ("numbers", one.numbers, other.numbers)):
        if here and there:
            found[name] = len(here & there) / (min(len(here), len(there)) + SMALL)
    return found


def share(some: frozenset[str], within: frozenset[str]) -> float:
    """How much of a set stands in another, from 0 to 1."""
    return len(some & within) / (len(some) + SMALL)


def mean_share(one: frozenset[str], in_other: frozenset[str], other: frozenset[str], in_one: frozenset[str]) -> float:
    """The mean of two shares, of each document's set in what the other one has."""
    return (share(one, in_other) + share(other, in_one)) / 2


def judge(one: Traits, other: Traits, weights: Weights) -> Verdict:
    """How likely two documents in one language tell of one event."""
    found = signs(one, other)
    table = weights.named if "names" in found else weights.unnamed
    speaking = {
        name: weight * (found[name] - table.middles[name]) for name, weight in table.weights.items() if name in found
    }
    lapse = lapse_between(one, other)
    chance = 1 / (1 + math.exp(EACH_DAY * lapse.days - table.start - sum(speaking.values())))
    for_it = sorted((-weight, name) for name, weight in speaking.items() if weight > 0 and SIGNS[name][0])
    against = [SIGNS[name][1] for _, name in sorted((weight, name) for name, weight in speaking.items() if weight < 0)]
    against += [lapse.objection] if lapse.objection else []
    because = tuple(SIGNS[name][0] for _, name in for_it)
    reasoned = is_reasoned(frozenset(name for _, name in for_it), found, bool(one.deeds.opening or other.deeds.opening))
    return Verdict(chance if reasoned else min(chance, UNREASONED), because, tuple(against))


def is_reasoned(speaking: frozenset[str], found: Mapping[str, float], known: bool) -> bool:
    """True where what two texts have in common speaks for one event: that they differ in length is no reason.

    known: what one of them says was done is known. Then names alone, without a number, do not do.
    """
    return bool(speaking & TELLING or (speaking and (found.get("numbers") or not known)))
