"""Why a document is in no digest: what of the rule it lacks, and how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..facts.digests import Rule
from ..model import Sentence
from .nearness import Near, find_nearest, names_party
from .rules import Entities, is_allowed, names_each


@dataclass(frozen=True, slots=True)
class Miss:
    """What a document has of a rule. parties: for each, the first sentence that names it, None for none; topic: whether
    one of the topic is named (True where the rule has none); excluded: the first contact that is ruled out; near: the
    sentences that name each party by more than a ship or a country and stand nearest, None where there are none;
    barred: where there are none, the first that would name such a party and is ruled out."""

    parties: tuple[Sentence | None, ...]
    topic: bool
    excluded: Sentence | None
    near: Near | None
    barred: Sentence | None = None

    @property
    def named(self) -> int:
        """How many parties are named."""
        return sum(one is not None for one in self.parties)

    @property
    def lacking(self) -> int:
        """How many things keep it out; 0: its parties, or they and the topic, are too far apart, or a party is named
        only by a ship and the like or in a sentence that is ruled out."""
        return sum(one is None for one in self.parties) + (not self.topic) + (self.excluded is not None)


def find_miss(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Miss:
    """What a document that is in no digest has of its rule."""
    parties = tuple(next((one for one in sentences if one.evidence & {*group}), None) for group in rule.parties)
    topic = not rule.topic or any(one.evidence & {*rule.topic} for one in sentences)
    contacts = (one for one in sentences if names_each(one.evidence, rule))
    excluded = next((one for one in contacts if one.evidence & {*rule.exclude}), None)
    near = find_nearest(sentences, rule, entities)
    return Miss(parties, topic, excluded, near, None if near else find_barred(sentences, rule, entities))


def find_barred(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Sentence | None:
    """The first sentence that is ruled out, of those that alone name a party by more than a ship or a country."""
    for group in rule.parties:
        naming = [one for one in sentences if names_party(one, group, entities)]
        if naming and not any(is_allowed(one, rule) for one in naming):
            return naming[0]
    return None
