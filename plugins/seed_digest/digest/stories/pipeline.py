"""The order of the search for stories: traits -> candidates -> chances -> groups -> who leads, and what is a copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from ...facts.entities import Entity, EntityKind
from ...model import Article, Reason, Story, Told
from .abroad import Rarities, judge_abroad, measure
from .candidates import Pair, candidates, in_order
from .copies import is_copy
from .groups import group
from .leading import originals, rank, why_first
from .placed import Placings, by_hand, regrouped
from .signs import Weights, judge
from .traits import FAR, Traits, days_apart, traits_of
from .verdict import Verdict, days_between

COPY = Verdict(1.0, ("much the same text",))
RULE = "tells of one event with another document, likely by {:.0%}: {}"
COPY_RULE = "a near-copy of another document: much the same text with the same numbers"
MOST_REASONS = 3
NONE_PLACED: Placings = MappingProxyType({})
# Kinds of entities that tell who takes part in an event, and with those that tell where and about what: within the same
# days they may do other things there.
PARTIES = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.MEDIA})
SCENE = PARTIES | {EntityKind.PLACE, EntityKind.SUBJECT}


@dataclass(frozen=True, slots=True)
class Jury:
    """Judges pairs, each once. compared: how many it has looked at."""

    traits: Mapping[str, Traits]
    weights: Weights
    rarities: Rarities
    scene: frozenset[str]
    verdicts: dict[Pair, Verdict] = field(default_factory=dict)

    def verdict(self, one: str, other: str) -> Verdict:
        """How likely two documents tell of one event."""
        pair = in_order((one, other))
        if pair not in self.verdicts:
            self.verdicts[pair] = self.look_at(self.traits[pair[0]], self.traits[pair[1]])
        return self.verdicts[pair]

    def chance(self, one: str, other: str) -> float:
        return self.verdict(one, other).chance

    def copies(self, one: str, other: str) -> bool:
        """True for near-copies."""
        return self.verdict(one, other) is COPY

    def look_at(self, one: Traits, other: Traits) -> Verdict:
        """The verdict on a pair that was not looked at yet."""
        if is_copy(one, other):
            return COPY
        apart = days_apart(one, other)
        if apart is not None and apart > FAR:
            return Verdict(0.0, against=(days_between(apart),))
        if one.language != other.language:
            return judge_abroad(one, other, self.rarities, self.scene)
        verdict = judge(one, other, self.weights)
        if one.cased or other.cased:
            return verdict
        # Where names are not written as such, those alone are known that the maintainer has listed.
        return max(verdict, judge_abroad(one, other, self.rarities, self.scene), key=lambda one: one.chance)

    @property
    def compared(self) -> int:
        return len(self.verdicts)


def swear_in(articles: Sequence[Article], entities: Mapping[str, Entity], weights: Weights) -> Jury:
    """Who judges the pairs of some articles."""
    traits = {one.document.seed: traits_of(one) for one in articles}
    parties, scene = (
        frozenset(key for key, entity in entities.items() if entity.kind in kinds) for kinds in (PARTIES, SCENE)
    )
    return Jury(traits, weights, measure(list(traits.values()), parties), scene)


def stories_by(jury: Jury, articles: Sequence[Article], placed: Placings = NONE_PLACED) -> tuple[Story, ...]:
    """The stories as a jury finds them, in the order of their ids.

    A near-copy goes where the document goes that it copies, and has no say. placed: documents that the jury does not
    judge, as the maintainer did.
    """
    looked_at = [pair for pair in candidates(list(jury.traits.values())) if not placed.keys() & {*pair}]
    copies = originals(articles, (pair for pair in looked_at if jury.copies(*pair)))
    pairs = {in_order((copies.get(one, one), copies.get(other, other))) for one, other in looked_at}
    likely = {pair: jury.chance(*pair) for pair in pairs if pair[0] != pair[1] and jury.verdict(*pair).is_one}
    groups = group(likely, jury.chance)
    grouped = {seed for seeds in groups for seed in seeds}
    groups += [[seed] for seed in sorted({*copies.values()} - grouped)]
    groups = regrouped(groups, placed, copies)
    kept = Kept(
        {one.document.seed: one for one in articles},
        by_value(copies.items()),
        by_value((*likely, *map(swap, likely))),
        placed,
    )
    stories = (tell(seeds, kept, jury) for seeds in groups)
    return tuple(sorted(stories, key=lambda story: story.id))


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of documents when their stories are told: articles, near-copies, like ones, placings, by seed."""

    articles: Mapping[str, Article]
    copies: Mapping[str, Sequence[str]]
    like: Mapping[str, Sequence[str]]
    placed: Placings


def by_value(pairs: Iterable[Pair]) -> Mapping[str, Sequence[str]]:
    """The first ones of pairs by their second ones, in order."""
    found: dict[str, list[str]] = {}
    for one, other in sorted(pairs):
        found.setdefault(other, []).append(one)
    return found


def swap(pair: Pair) -> Pair:
    return pair[1], pair[0]


def tell(seeds: Sequence[str], kept: Kept, jury: Jury) -> Story:
    """The story of some documents and of the near-copies of each: who leads it comes first, copies come last."""
    ranked, members = sorted((kept.articles[seed] for seed in seeds), key=rank), frozenset(seeds)
    leader = ranked[0].document
    told = []
    for document in (one.document for one in ranked):
        first = (Reason(why_first(ranked[0])),) if document is leader else ()
        told.append(Told(document.id, (*first, *why(document.seed, members, kept, jury))))
    for original in (one.document for one in ranked):
        for copy in sorted((kept.articles[seed] for seed in kept.copies.get(original.seed, ())), key=rank):
            told.append(Told(copy.document.id, (Reason(COPY_RULE, seed=original.seed),), original.id))
    return Story(leader.id, tuple(told))


def why(seed: str, members: frozenset[str], kept: Kept, jury: Jury) -> Iterator[Reason]:
    """Why a document belongs to a story: the one of its members that it is likest to, and the signs that spoke.

    By hand it is where the maintainer says so; of one that only has near-copies nothing is said.
    """
    near = [other for other in kept.like.get(seed, ()) if other in members]
    placed = by_hand(seed, members, kept.placed) if not near else None
    if placed:
        yield placed
    if not near:
        return
    nearest = max(near, key=lambda other: (jury.chance(seed, other), other))
    verdict = jury.verdict(seed, nearest)
    yield Reason(RULE.format(verdict.chance, ", ".join(verdict.because[:MOST_REASONS])), seed=nearest)
