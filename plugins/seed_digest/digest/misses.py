"""Why a document is in no digest: what of the rule it lacks, and how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..facts.digests import Rule
from ..model import Sentence
from .rules import names_each


@dataclass(frozen=True, slots=True)
class Miss:
    """What a document has of a rule. parties: for each, the first sentence that names it, None for none; topic: whether
    one of the topic is named (True where the rule has none); excluded: the first contact that is ruled out."""

    parties: tuple[Sentence | None, ...]
    topic: bool
    excluded: Sentence | None

    @property
    def named(self) -> int:
        """How many parties are named."""
        return sum(one is not None for one in self.parties)

    @property
    def lacking(self) -> int:
        """How many things keep it out, from what is seen here; 0: only ships and the like name a party."""
        return sum(one is None for one in self.parties) + (not self.topic) + (self.excluded is not None)


def find_miss(sentences: Sequence[Sentence], rule: Rule) -> Miss:
    """What a document that is in no digest has of its rule."""
    parties = tuple(next((one for one in sentences if one.evidence & {*group}), None) for group in rule.parties)
    topic = not rule.topic or any(one.evidence & {*rule.topic} for one in sentences)
    contacts = (one for one in sentences if names_each(one.evidence, rule))
    excluded = next((one for one in contacts if one.evidence & {*rule.exclude}), None)
    return Miss(parties, topic, excluded)
