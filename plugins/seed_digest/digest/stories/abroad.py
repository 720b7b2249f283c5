"""The signs by which documents in different languages tell of one event: what stands in both whatever the language.

These are the entities that open them, what they say was done, and the numbers, days and names (by their sound) of the
whole text, each weighed by how few documents of the corpus have it. Who takes part tells less than what is done: the
same parties may meet, quarrel and sign within a week. There are no labelled pairs across languages: the bounds are set
by hand, on the development documents and on made-up weeks of news. Who takes part, and where, tells of no event alone.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..wording import rarity
from .deeds import agree
from .lapse import lapse_between
from .traits import Traits, days_apart
from .verdict import EVEN, OTHER_DEED, Verdict

Particular = tuple[str, str]
ENTITY, NUMBER, DAY, NAME, DEED = "", "number", "day", "name", "deed"
# What of its rarity counts beside an entity: a number may stand in two texts by chance, and who takes part in an event,
# listed or not, may take part in the next one too.
COUNTED, PARTY, NAMED = 0.6, 0.5, 0.5
# So many documents are thought to stand beside those of the corpus, of them one with the thing that is weighed.
PRIOR = 20
# Documents of days so near, or that tell of one day, need so much in common, and so much of what they have (cosine).
NEAR = 3
NEAR_WEIGHT, NEAR_SHARE = 4.0, 0.2
# Others need as much as this.
WEIGHT, SHARE = 7.0, 0.5
# What speaks against one event, in the same measure: that each tells of another deed, that both count and count nothing
# alike, and each day between them.
DEED_AGAINST, NUMBERS_AGAINST, EACH_DAY = 6.0, 1.5, 1.0
# So much more or less than is needed makes the chance e times as good or bad.
STEP = 2.0
# The chance at most of a pair that has too little in common.
UNLIKE = 0.4
MOST_NAMED = 4
TOO_LITTLE, SCENE_ALONE = "too little in common", "only who and where in common"

Rarities = Mapping[Particular, float]


def particulars(one: Traits) -> frozenset[Particular]:
    """What of a document can be known again in any language."""
    days = (f"{month:02}-{day:02}" for month, day in one.days)
    kinds = (
        (ENTITY, one.entities), (NUMBER, one.counts), (DAY, days), (NAME, one.sounds), (DEED, one.deeds.opening),
    )  # fmt: skip
    return frozenset((kind, value) for kind, values in kinds for value in values)


def measure(some: Sequence[Traits], parties: frozenset[str]) -> Rarities:
    """How much each particular weighs: how rare it is, in nats, less for what an event may share with any other."""
    counts = Counter(particular for one in some for particular in particulars(one))
    return {
        particular: share_of(particular, parties) * rarity(count + 1, len(some) + PRIOR - 1)
        for particular, count in counts.items()
    }


def share_of(particular: Particular, parties: frozenset[str]) -> float:
    """How much of its rarity a particular weighs."""
    kind, value = particular
    if kind == ENTITY:
        return PARTY if value in parties else 1.0
    return NAMED if kind == NAME else COUNTED


def judge_abroad(one: Traits, other: Traits, rarities: Rarities, scene: frozenset[str]) -> Verdict:
    """How likely two documents in different languages tell of one event. scene: entities that tell who, where."""
    here, there = particulars(one), particulars(other)
    shared = sorted(here & there, key=lambda particular: (-rarities[particular], particular))
    cosine = squares(shared, rarities) / max(1.0, math.sqrt(squares(here, rarities) * squares(there, rarities)))
    apart = days_apart(one, other)
    near = bool(one.days & other.days) if apart is None else apart <= NEAR
    against = objections(one, other)
    over = math.fsum(rarities[particular] for particular in shared) - math.fsum(against.values())
    over -= NEAR_WEIGHT if near else WEIGHT
    telling = any(kind != NAME and (kind != ENTITY or value not in scene) for kind, value in shared)
    chance = 1 / (1 + math.exp(-over / STEP))
    if not telling or cosine < (NEAR_SHARE if near else SHARE):
        chance = min(chance, UNLIKE)
    little = () if chance >= EVEN else (TOO_LITTLE,) if telling else (SCENE_ALONE,)
    heard = dict(one.heard)
    because = tuple(
        " ".join(filter(None, (kind, heard.get(value, value) if kind == NAME else value)))
        for kind, value in shared[:MOST_NAMED]
    )
    return Verdict(chance, because, (*against, *little))


def objections(one: Traits, other: Traits) -> Mapping[str, float]:
    """What speaks against one event, with its weight, the weightiest first."""
    found = {}
    if agree(one.deeds, other.deeds) is False:
        found[OTHER_DEED] = DEED_AGAINST
    if one.counts and other.counts and not one.counts & other.counts:
        found["no number in common"] = NUMBERS_AGAINST
    lapse = lapse_between(one, other)
    if lapse.days:
        found[lapse.objection] = EACH_DAY * lapse.days
    return dict(sorted(found.items(), key=lambda row: (-row[1], row[0])))


def squares(some: Iterable[Particular], rarities: Rarities) -> float:
    """The sum of the squared rarities, exact: the same in any order of a set."""
    return math.fsum(rarities[particular] ** 2 for particular in some)
