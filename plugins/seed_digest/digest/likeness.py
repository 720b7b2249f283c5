"""Whether two sentences tell of one event: shared entities weighed by rarity, shared wording."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..facts.entities import Entity
from ..language.languages import facts_of
from ..language.numerals import plain_digits
from ..language.writing import stems
from ..model import Article, Telling

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
OPENING_LINES = 3


NUMBER, SIGN = re.compile(r"\d(?:[\d.,]*\d)"), re.compile(r"[.,]")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
# The same news: so much of the shorter opening, numbers being equal where both have some.
NEWS_STEMS, NEWS_SHARE = 6, 0.5


@dataclass(frozen=True, slots=True)
class Likeness:
    """How rare each entity is in the corpus; who opens each document; in what words, less names and stop words.

    numbers: those of each document's opening. yearly: the documents that open with what comes round every year.
    """

    rarity: Mapping[str, float]
    people: Mapping[str, frozenset[str]]
    openings: Mapping[str, frozenset[str]]
    numbers: Mapping[str, frozenset[str]]
    yearly: frozenset[str]

    def weight(self, shared: frozenset[str]) -> float:
        """Sum of the rarities of shared entities."""
        return sum(self.rarity.get(one, 0.0) for one in shared)

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
        """True where two documents open with the same news, and not with that of every year."""
        shared = len(self.openings[one] & self.openings[other])
        least = min(len(self.openings[one]), len(self.openings[other]))
        numbers = self.numbers[one], self.numbers[other]
        if {one, other} & self.yearly or (all(numbers) and not numbers[0] & numbers[1]):
            return False
        return shared >= NEWS_STEMS and shared >= NEWS_SHARE * least

    def alike_openings(self, one: str, other: str) -> bool:
        """True where two documents open in much the same words."""
        shared = len(self.openings[one] & self.openings[other])
        least = min(len(self.openings[one]), len(self.openings[other]))
        return shared >= OPENING_STEMS and shared >= OPENING_SHARE * least


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
    rarity = {one: math.log((len(articles) + 1) / count) for one, count in counts.items()}
    people, openings, numbers, yearly = {}, {}, {}, set()
    for article in articles:
        seed = article.document.seed
        opening = [one for one in article.mentions if opens(article, one.where, one.line)]
        people[seed] = frozenset(one.entity for one in opening if entities[one.entity].kind == "person")
        text = " ".join(one.text for one in article.sentences if opens(article, one.where, one.line))
        names = stems(" ".join(one.text for one in opening))
        openings[seed] = stems(text) - names - stop_stems(article.document.language)
        numbers[seed] = numbers_in(text)
        if is_yearly(text, article.document.language):
            yearly.add(seed)
    return Likeness(rarity, people, openings, numbers, frozenset(yearly))


def is_yearly(text: str, language: str) -> bool:
    """True for a text with a word of what comes round every year."""
    known = facts_of(language)
    return known is not None and known.yearly is not None and known.yearly.search(text) is not None


def numbers_in(text: str) -> frozenset[str]:
    """The numbers of two digits and more, without the signs between their thousands; years are none."""
    found = (SIGN.sub("", match[0]) for match in NUMBER.finditer(plain_digits(text)))
    return frozenset(one for one in found if not YEAR.fullmatch(one))


def opens(article: Article, where: str, line: int | None) -> bool:
    """True for what stands in the title, the standfirst or the first paragraphs."""
    return where != "body" or line in {one.line for one in article.document.body[:OPENING_LINES]}


def stop_stems(language: str) -> frozenset[str]:
    """The stems of a language's stop words."""
    known = facts_of(language)
    return stems(" ".join(known.stopwords)) if known else frozenset()
