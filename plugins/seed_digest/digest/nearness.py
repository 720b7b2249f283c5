"""Parties that a text names near each other, each in a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..facts.digests import Rule
from ..model import Sentence
from .rules import IN_PASSING, Entities, evidence_but, is_allowed, is_direct

# A country is named everywhere: for its party it stands beside the other one, in the same sentence.
COUNTRY = frozenset({"country"})
# Sentences that follow each other: the second goes on from the first, with "he" or "the agency".
NEIGHBOURS = 1
# So many sentences that name a party make it one of those that the text is about.
OFTEN = 2


@dataclass(frozen=True, slots=True)
class Near:
    """For each party a sentence that names it, the rarest party first; distance: sentences from the first to the last."""

    sentences: tuple[Sentence, ...]
    distance: int

    @property
    def neighbours(self) -> bool:
        return self.distance <= NEIGHBOURS or len({one.line for one in self.sentences}) == 1


def find_near(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Near | None:
    """The sentences that name the parties and stand nearest; None where one is not named or all stand too far apart.

    Too far: more than `rule.reach` sentences, or no neighbours while no party is named often.
    """
    allowed = [one if is_allowed(one, rule) else None for one in sentences]
    whole = next((one for one in allowed if one and is_direct(one, rule, entities)), None)
    if whole:
        return Near((whole,), 0)
    places = [
        [number for number, one in enumerate(allowed) if one and party_evidence(one, entities) & {*group}]
        for group in rule.parties
    ]
    if not all(places):
        return None
    places.sort(key=len)
    chosen = min((nearest(places, first) for first in places[0]), key=span)
    near = Near(tuple(dict.fromkeys(sentences[one] for one in chosen)), span(chosen))
    often = len(places[-1]) >= OFTEN
    return near if near.distance <= rule.reach and (near.neighbours or often) else None


def party_evidence(sentence: Sentence, entities: Entities) -> frozenset[str]:
    """What stands for a party in a sentence that names no other one."""
    named = frozenset(one for one in sentence.named if entities[one].kind not in COUNTRY)
    return named | evidence_but(sentence, entities, IN_PASSING | COUNTRY)


def nearest(places: Sequence[Sequence[int]], first: int) -> tuple[int, ...]:
    """For each party the place that is nearest to one of the first party."""
    return tuple(min(those, key=lambda one: abs(one - first)) for those in places)


def span(chosen: Sequence[int]) -> int:
    """Sentences from the first place to the last."""
    return max(chosen) - min(chosen)
