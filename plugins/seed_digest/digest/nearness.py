"""Parties that a text names near each other, each in a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..facts.digests import Rule
from ..model import Sentence
from .rules import IN_PASSING, Entities, direct_evidence, evidence_but, is_allowed, is_direct

# A country is named everywhere: where others stand for its party too, it does so in one sentence with the other party.
COUNTRY = frozenset({"country"})
# So many sentences apart the parties stand near each other, whoever else is named.
NEAR = 2
# So many sentences that name a party make it one of those that the text is about.
OFTEN = 2


@dataclass(frozen=True, slots=True)
class Near:
    """For each party a sentence that names it, those that stand nearest, the rarest party first.

    distance: sentences from the first to the last; often: whether a party is named in several sentences.
    """

    sentences: tuple[Sentence, ...]
    distance: int
    often: bool

    @property
    def one_paragraph(self) -> bool:
        return len({one.line for one in self.sentences}) == 1

    @property
    def neighbours(self) -> bool:
        """Whether one sentence goes on from the other, with "he" or "the agency"."""
        return self.distance <= 1 or self.one_paragraph


def find_near(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Near | None:
    """The sentences that name each party near the other; None where one is not named or all stand too far apart."""
    found = find_nearest(sentences, rule, entities)
    return found if found and is_near(found, rule) else None


def is_near(near: Near, rule: Rule) -> bool:
    """Within the rule's reach: two sentences apart at most, in one paragraph, or where a party is often named."""
    return near.distance <= rule.reach and (near.distance <= NEAR or near.one_paragraph or near.often)


def find_nearest(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Near | None:
    """The sentences that name each party and stand nearest; None where one is not named but by a ship or a country."""
    allowed = [one if is_allowed(one, rule) else None for one in sentences]
    whole = next((one for one in allowed if one and is_direct(one, rule, entities)), None)
    if whole:
        return Near((whole,), 0, False)
    places = [
        [number for number, one in enumerate(allowed) if one and names_party(one, group, entities)]
        for group in rule.parties
    ]
    if not all(places):
        return None
    places.sort(key=len)
    chosen = min((nearest_to(first, places) for first in places[0]), key=span)
    return Near(tuple(dict.fromkeys(sentences[one] for one in chosen)), span(chosen), len(places[-1]) >= OFTEN)


def names_party(sentence: Sentence, group: Sequence[str], entities: Entities) -> bool:
    """True where a sentence that names no other party names this one: by its country where it has nothing else."""
    if all(entities[one].kind in COUNTRY for one in group):
        return bool(direct_evidence(sentence, entities) & {*group})
    named = frozenset(one for one in sentence.named if entities[one].kind not in COUNTRY)
    return bool((named | evidence_but(sentence, entities, IN_PASSING | COUNTRY)) & {*group})


def nearest_to(first: int, places: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """For each party the place that is nearest to one of the rarest party."""
    return tuple(min(those, key=lambda one: abs(one - first)) for those in places)


def span(chosen: Sequence[int]) -> int:
    """Sentences from the first place to the last."""
    return max(chosen) - min(chosen)
