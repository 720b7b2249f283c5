"""Whether two sentences tell of one event: shared entities weighed by rarity, shared wording."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..facts.entities import Entity, EntityKind
from ..model import Article, Telling
from .news import News, is_particular, keeps, news_of, opens, opens_alike
from .wording import rarity

# Share of the shorter sentence's stems, names and stop words aside, that a retelling in the same script keeps.
SAME_WORDING = 0.4
LEAST_STEMS = 3
# A short sentence may keep fewer, if it keeps most of them and names the same rare thing.
FEW_STEMS = 2
FEW_SHARE = 0.6
FEW_ENTITIES = 1.0
# Weight of shared entities (in nats of rarity) from which on sentences of different scripts tell of one event.
SAME_ENTITIES = 2.5
# Without an entity in common: so much of all wording, or with a number in common so much of the shorter sentence's; and
# a name, where the script has capitals by which names are known.
UNLISTED_STEMS, UNLISTED_SHARE = 5, 0.5
NUMBERED_STEMS, NUMBERED_SHARE = 4, 0.4
# Of what is written as a name the shorter list keeps so much.
SAME_NAMES = 0.5
# In a corpus of few documents nothing is rare: so many entities named in both sentences, on one day of the year.
SAME_NAMED = 3
# Two accounts of one occasion: the same person in both sentences, so many shared entities, and openings that share so
# many words beside names and stop words (in the development documents accounts of different occasions share at most 5).
VISIT_ENTITIES = 3
OPENING_STEMS = 6
OPENING_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Likeness:
    """How rare each entity is in the corpus; who opens each document; what news it brings, and in what words."""

    rarity: Mapping[str, float]
    people: Mapping[str, frozenset[str]]
    news: Mapping[str, News]

    def weight(self, shared: frozenset[str]) -> float:
        """Sum of the rarities of shared entities, exact: the same in any order of a set."""
        return math.fsum(self.rarity.get(one, 0.0) for one in shared)

    def same_event(self, one: Telling, other: Telling) -> bool:
        """One event told twice: in much the same words, or of the same rare things on the same day."""
        shared = one.sentence.evidence & other.sentence.evidence
        if not shared:
            return same_unlisted(one, other)
        common = one.stems & other.stems
        least = min(len(one.stems), len(other.stems))
        if len(common) >= LEAST_STEMS and len(common) >= SAME_WORDING * least:
            return True
        if len(common) >= FEW_STEMS and len(common) >= FEW_SHARE * least and self.weight(shared) >= FEW_ENTITIES:
            return True
        return same_day(one, other) and (
            self.weight(shared) >= SAME_ENTITIES or len(one.sentence.named & other.sentence.named) >= SAME_NAMED
        )

    def same_occasion(self, one: Telling, other: Telling) -> bool:
        """One occasion told by two documents: who opens both stands in both sentences, and the openings are alike."""
        people = self.people[one.seed] & self.people[other.seed] & one.sentence.evidence & other.sentence.evidence
        shared = one.sentence.evidence & other.sentence.evidence
        return bool(people) and len(shared) >= VISIT_ENTITIES and self.alike_openings(one.seed, other.seed)

    def same_news(self, one: str, other: str) -> bool:
        """True where two documents bring the same news, and not that of every year."""
        here, there = self.news[one], self.news[other]
        rare = self.weight(here.entities & there.entities) >= SAME_ENTITIES
        return opens_alike(here, there) and is_particular(here, there, rare=rare)

    def alike_news(self, one: str, other: str) -> bool:
        """True where two documents open with news of one kind, be it of different years."""
        return opens_alike(self.news[one], self.news[other])

    def alike_openings(self, one: str, other: str) -> bool:
        """True where two documents open in much the same words."""
        return keeps(self.news[one].opening, self.news[other].opening, OPENING_STEMS, OPENING_SHARE)


def same_unlisted(one: Telling, other: Telling) -> bool:
    """One event of which the maintainer has listed nobody: by wording, by names as they are written, by numbers."""
    common, least = len(one.stems & other.stems), min(len(one.stems), len(other.stems))
    if one.names or other.names:
        names = len(one.names & other.names)
        if not names or names < SAME_NAMES * min(len(one.names), len(other.names)):
            return False
    if one.numbers & other.numbers and common >= NUMBERED_STEMS and common >= NUMBERED_SHARE * least:
        return True
    return common >= UNLISTED_STEMS and common >= UNLISTED_SHARE * len(one.stems | other.stems)


def same_day(one: Telling, other: Telling) -> bool:
    """True where both give the same day of a month."""
    days = [time.date.day for time in (one.time, other.time) if time.date is not None]
    return len(days) == 2 and days[0] is not None and days[0] == days[1]


def measure(articles: Sequence[Article], entities: Mapping[str, Entity]) -> Likeness:
    """Rarity as ln((documents + 1) / documents that name it); people and words of each document's opening."""
    counts = Counter(one for article in articles for one in {mention.entity for mention in article.mentions})
    found = {one: rarity(count, len(articles)) for one, count in counts.items()}
    people = {
        article.document.seed: frozenset(
            one.entity
            for one in article.mentions
            if opens(article, one.where, one.line) and entities[one.entity].kind == EntityKind.PERSON
        )
        for article in articles
    }
    return Likeness(found, people, {article.document.seed: news_of(article) for article in articles})
