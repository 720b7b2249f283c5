"""Whether two sentences tell of one event: shared entities weighed by rarity, shared wording."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..facts.entities import Entity
from ..model import Article
from .telling import Telling

# Share of the shorter sentence's stems that a retelling in the same script keeps; unrelated sentences of one subject
# share a fifth to a quarter.
SAME_WORDING = 0.45
LEAST_STEMS = 4
# Weight of shared entities (in nats of rarity) from which on sentences of different scripts tell of one event.
SAME_ENTITIES = 2.5
# Two accounts of one visit: the same person in both sentences, so many of its entities, so many other words.
VISIT_ENTITIES = 3
VISIT_STEMS = 4
LEAD_LINES = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """How rare each entity is in the corpus, and who opens each document."""

    rarity: Mapping[str, float]
    people: Mapping[str, frozenset[str]]

    def weight(self, shared: frozenset[str]) -> float:
        """Sum of the rarities of shared entities."""
        return sum(self.rarity.get(one, 0.0) for one in shared)

    def same_event(self, one: Telling, other: Telling) -> bool:
        """One event told twice: in much the same words, or of the same rare things on the same day."""
        shared = one.sentence.evidence & other.sentence.evidence
        if not shared:
            return False
        common = one.stems & other.stems
        least = min(len(one.stems), len(other.stems))
        if len(common) >= LEAST_STEMS and len(common) >= SAME_WORDING * least:
            return True
        both = one.time.date is not None and other.time.date is not None
        same_day = both and one.time.date.day is not None and one.time.date.day == other.time.date.day  # type: ignore[union-attr]
        return same_day and self.weight(shared) >= SAME_ENTITIES

    def same_visit(self, one: Telling, other: Telling) -> bool:
        """One occasion told by two documents, by weekday and by day: the person who opens both, in both sentences."""
        people = self.people[one.seed] & self.people[other.seed] & one.sentence.evidence & other.sentence.evidence
        shared = one.sentence.evidence & other.sentence.evidence
        return bool(people) and len(shared) >= VISIT_ENTITIES and len(one.stems & other.stems) >= VISIT_STEMS


def measure(articles: Sequence[Article], entities: Mapping[str, Entity]) -> Likeness:
    """Rarity as ln(documents + 1 / documents that name it); people of title, standfirst and the first paragraphs."""
    counts = Counter(one for article in articles for one in {mention.entity for mention in article.mentions})
    rarity = {one: math.log((len(articles) + 1) / count) for one, count in counts.items()}
    people = {}
    for article in articles:
        lines = {one.line for one in article.document.body[:LEAD_LINES]}
        named = {one.entity for one in article.mentions if one.where != "body" or one.line in lines}
        people[article.document.seed] = frozenset(one for one in named if entities[one].kind == "person")
    return Likeness(rarity, people)
