"""Sentences as they are compared: with what each names, does and counts, and what the sentence before it names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ....language.deeds import Deed, deeds_in
from ....language.quantities import Quantity, find_quantities
from ....language.tenses import is_planned
from ....language.writing import WORD, stems
from ....model import Account, Article, Cited, Mention, Sentence
from ...kin import OPENING, OPENING_NAMES, Opening, opening_of
from ...wording import stop_stems

# Words of Indic scripts, whose vowel signs part no word, and of Hangul, whose characters are syllables; so many
# characters tell one from others.
INDIC, INDIC_STEM = re.compile("[\u0900-\u0963\u0970-\u0dff]{3,}"), 5
HANGUL, HANGUL_STEM = re.compile("[\uac00-\ud7a3]{2,}"), 2
# Of a document so many sentences are looked at: the title and the first of the body.
LOOKED_AT = 40
# What is found in a sentence is kept for the next documents that its own is compared with: of so many sentences.
KEPT = 4_000
# A longer sentence, in characters, is a list: its numbers are of many things.
LONGEST = 1_000
# Shared entities of two sentences that tell of one deed.
NAMES = 2
# From the first character to behind the last.
Stretch = tuple[int, int]
# What ends a clause, and a clause of so many words at most.
CLAUSE_END = re.compile("[,:;—–،؛，：；]")
CLAUSE = re.compile(r"[^\s,;.，；。、]*(?:\s+[^\s,;.，；。、]+){0,9}")
# A verb and its noun ('signed the pact') have so many characters between them.
ARTICLE = 6
# What happened at night is of one day here and of the next there.
NEXT_DAY = 1
# Without such, in one language: so many words shared, and such a share of the fewer.
WORDS, SHARE = 4, 0.5


@dataclass(frozen=True, eq=False)
class Scene:
    """A sentence of an article. before: the sentence before it, from which it may go on: in its paragraph, and at the
    head of a body in the one before; opens: it stands in the title or at the head of the body."""

    sentence: Sentence
    article: Article
    before: Sentence | None
    opens: bool

    @property
    def article_id(self) -> str:
        return self.article.document.id

    @property
    def language(self) -> str:
        return self.article.document.language

    @cached_property
    def named(self) -> frozenset[str]:
        """The entities named here and in the sentence before."""
        return self.sentence.named | (self.before.named if self.before else frozenset())

    @cached_property
    def deeds(self) -> frozenset[str]:
        """Kinds of what the sentence says was done, or is to be."""
        return frozenset(one.kind for one in self.told)

    @cached_property
    def told(self) -> tuple[Deed, ...]:
        """What the sentence says was done, or is to be."""
        return tuple(one for one in deeds_in(self.sentence.text, self.language) if not one.denied)

    def deeds_near(self, start: int, end: int | None = None) -> frozenset[str]:
        """The kind of the deed that is told nearest to an offset, or a stretch, with that of a word right beside it."""
        near = self.nearest(start, end)
        if near is None:
            return frozenset()
        return frozenset(one.kind for one in self.told if max(one.start - near.end, near.start - one.end) <= ARTICLE)

    def nearest(self, start: int, end: int | None = None) -> Deed | None:
        """The deed that is told nearest to an offset, or a stretch, in its clause rather; None where none is told."""
        last, text = start if end is None else end, self.sentence.text
        begin, stop = start - len(CLAUSE_END.split(text[:start])[-1]), last + len(CLAUSE_END.split(text[last:])[0])
        beside = [one for one in self.told if begin <= one.start < stop]
        return min(beside or self.told, key=lambda one: max(one.start - last, start - one.end, 0), default=None)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        text = self.sentence.text
        return find_quantities(text, self.language) if len(text) <= LONGEST else ()

    @cached_property
    def stems(self) -> frozenset[str]:
        """Of its wording, less stop words."""
        return content(self.sentence.text) - stop_stems(self.language)

    @cached_property
    def planned(self) -> bool:
        """True for a sentence that tells of something planned."""
        return is_planned(self.sentence.text, self.language)

    def is_beside_deed(self, start: int, end: int) -> bool:
        """True for a stretch with a deed right before or behind it: 'signed in Aven', 'in Aven unterzeichnet'."""
        return any(max(start - one.end, one.start - end) <= ARTICLE for one in self.told)

    def account(self, start: int, end: int) -> Account:
        """What stands between two offsets of the sentence, as an account."""
        return Account(self.sentence.text[start:end], start, Cited(self.article_id, self.sentence))

    def deed_of(self, other: Scene) -> str:
        """The words of this sentence for what both tell: of the deed, else from the first to the last shared name."""
        text = self.sentence.text
        starts = [one.start for one in self.told if one.kind in self.deeds & other.deeds]
        names = [one for one in self.mentions if one.entity in other.named]
        if not starts and names:
            return text[names[0].start - self.sentence.start : names[-1].end - self.sentence.start]
        clause = CLAUSE.match(text, min(starts, default=0))
        return clause[0].strip() if clause else text

    @property
    def mentions(self) -> list[Mention]:
        """The names in the sentence, in its order. A lead that serves as title has its names in the body."""
        first, last = self.sentence.start, self.sentence.start + len(self.sentence.text)
        return [
            one
            for one in self.article.mentions
            if first <= one.start < last
            and one.line == self.sentence.line
            and one.where in (self.sentence.where, "body")
        ]

    def as_printed(self, entities: Collection[str]) -> list[str]:
        """Entities as their document calls them first, in the order of the alphabet."""
        first: dict[str, str] = {}
        for one in self.article.mentions:
            first.setdefault(one.entity, one.text)
        return sorted(first.get(one, one) for one in entities)

    def shared_with(self, other: Scene) -> str:
        """What speaks for both to tell the same, in words."""
        deeds, names = sorted(self.deeds & other.deeds), self.as_printed(self.named & other.named)
        words = [match[0] for match in WORD.finditer(self.sentence.text) if stems(match[0]) & self.stems & other.stems]
        found = [f"both tell: {', '.join(deeds)}"] if deeds else []
        found += [f"both name: {', '.join(names)}"] if names else []
        return "; ".join([*found, f"both have: {', '.join(words)}"] if words and not names else found)


def content(text: str) -> frozenset[str]:
    """The stems of a text: in scripts of syllables and vowel signs those of shorter words too."""
    if text.isascii():
        return stems(text)
    found = {word for word in stems(text) if not HANGUL.match(word) and not INDIC.match(word)}
    found |= {match[0][:INDIC_STEM] for match in INDIC.finditer(text)}
    return frozenset(found | {match[0][:HANGUL_STEM] for match in HANGUL.finditer(text)})


def words_in(text: str) -> Iterator[re.Match[str]]:
    """The words of a text."""
    return (INDIC if INDIC.search(text) else WORD).finditer(text)


def same_deed(one: Scene, other: Scene, at: tuple[Stretch, Stretch], names: int | None = None) -> bool:
    """True where two sentences of one event's documents tell that the same was done.

    at: the stretch in which each tells what is compared; the deed right beside it counts. names: how many they share,
    where those that are compared are left out. Of one kind, with the same names or in much the same words; or, where
    neither has a word for a deed that is known, as the news that opens their documents.
    """
    names = len(one.named & other.named) if names is None else names
    first, second = one.deeds_near(*at[0]), other.deeds_near(*at[1])
    if not first and not second:
        return one.opens and other.opens and names >= OPENING_NAMES
    if not first & second:
        return False
    shared = len(one.stems & other.stems) if one.language == other.language else 0
    return names >= NAMES or (shared >= WORDS and shared >= SHARE * min(len(one.stems), len(other.stems)))


def scenes_of(article: Article) -> tuple[Scene, ...]:
    """The sentences of an article that are looked at."""
    return tuple(scenes(article))[:LOOKED_AT]


def openings_of(documents: Mapping[str, Sequence[Scene]], keys: Iterable[str]) -> dict[str, Opening]:
    """What some documents open with, by id."""
    return {key: opening_of(documents[key][0].article) for key in keys if documents[key]}


def scenes(article: Article) -> Iterator[Scene]:
    before: Sentence | None = None
    place = 0
    for sentence in article.sentences:
        if sentence.where == "standfirst":
            continue
        body = sentence.where == "body"
        goes_on = (
            before if body and before is not None and (before.line == sentence.line or 0 < place < OPENING) else None
        )
        yield Scene(sentence, article, goes_on, opens=not body or place < OPENING)
        place += body
        before = sentence


def days_between(one: Article, other: Article) -> int | None:
    """Days from one document to another; None where the day of one is unknown."""
    first, second = (day_of(article) for article in (one, other))
    return (second - first).days if first is not None and second is not None else None


def day_of(article: Article) -> datetime.date | None:
    return article.date.value.first_day if article.date is not None and article.date.value.is_day else None


def of_two_days(one: Scene, other: Scene) -> bool:
    """True where what each tells, or the sentence before it, was done on a settled day, and these are apart."""
    first, second = (days_done(row) for row in (one, other))
    near = (abs((day - there).days) <= NEXT_DAY for day in first for there in second)
    return bool(first and second) and not any(near)


def days_done(scene: Scene) -> frozenset[datetime.date]:
    """The days on which was done what a sentence tells, or else the one before it."""
    for sentence in (scene.sentence, scene.before):
        told = (row for row in scene.article.events if row.sentence == sentence and not (row.planned or row.reported))
        days = (row.date.first_day for row in told if row.date is not None and row.date.is_day)
        found = frozenset(day for day in days if day is not None)
        if found:
            return found
    return frozenset()
