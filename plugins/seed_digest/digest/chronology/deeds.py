"""What documents tell as done, by day and by kind of deed."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ...facts.entities import Entity, EntityKind, implied
from ...language.deeds import deeds_in
from ...language.stars import starred
from ...model import Article, Event, Sentence

# An event with the id of the article that tells it.
Told = tuple[Event, str]
# Of these kinds an event is of one: two sentences that name different ones tell of two.
APART = (
    EntityKind.MISSION,
    EntityKind.SPACECRAFT,
    EntityKind.LAUNCHER,
    EntityKind.STATION,
    EntityKind.PROGRAMME,
    EntityKind.TREATY,
)
# What tells one deed from another of its kind.
TELLING = frozenset({*APART, EntityKind.PERSON, EntityKind.PLACE})
# Who and what may be one side of a deed.
SIDES = frozenset({*TELLING, EntityKind.ORGANISATION, EntityKind.COUNTRY})


@dataclass(frozen=True, slots=True)
class Deed:
    """An event as a plan's outcome. day: the first it may be of; kinds: of what was done."""

    day: datetime.date
    event: Event
    article_id: str
    story: str | None
    kinds: frozenset[str]


class Deeds:
    """All that the documents tell as done, by day."""

    def __init__(self, articles: Iterable[Article], entities: Mapping[str, Entity]) -> None:
        self.entities = entities
        self.known: dict[tuple[str, str], tuple[frozenset[str], frozenset[str]]] = {}
        self.stories = {one.document.id: one.story for one in articles}
        self.named = {one.document.id: frozenset(told.entity for told in one.mentions) for one in articles}
        self.languages = {one.document.id: one.document.language for one in articles}
        self.sentences = {one.document.id: [told for told in one.sentences if told.in_body] for one in articles}
        self.articles = {one.document.id: one for one in articles}
        # The times that a sentence of a document tells, once they were asked for.
        self.times: dict[tuple[Sentence, str], frozenset[tuple[object, ...]]] = {}
        self.events = [(event, one.document.id) for one in articles for event in one.events]
        found = [self.make(*one) for one in self.events if not one[0].planned]
        self.deeds = sorted(
            filter(None, found), key=lambda one: (one.day, one.article_id, one.event.sentence.line or 0)
        )

    def make(self, event: Event, article_id: str) -> Deed | None:
        """An event with its day; None where that is open, or it did not come about."""
        if self.denied(event, article_id) and not self.kinds(event, article_id):
            return None
        day = event.date.first_day if event.date else None
        if day is None or event.date is None or event.date.day is None:
            return None
        return Deed(day, event, article_id, self.stories[article_id], self.kinds(event, article_id))

    def before(self, sentence: Sentence, article_id: str) -> Sentence | None:
        """The sentence of a document's body right before one; None for its first, and for one that stands elsewhere."""
        body = self.sentences[article_id]
        at = bisect_left(body, (sentence.line or 0, sentence.start), key=lambda one: (one.line or 0, one.start))
        return body[at - 1] if 0 < at < len(body) and body[at] is sentence else None

    def kinds(self, event: Event, article_id: str) -> frozenset[str]:
        """What a sentence says was done, or is to be; nothing that it denies."""
        return self.read(event, article_id)[0]

    def acts(self, event: Event, article_id: str) -> frozenset[str]:
        """What a sentence says was done, or is to be, by more than the name of a paper: 'worked on an agreement'."""
        text, language = event.sentence.text, self.languages[article_id]
        paper = starred(language, "paper")
        told = (one for one in deeds_in(text, language) if not one.denied)
        return frozenset(one.kind for one in told if not (paper and paper.fullmatch(text, one.start, one.end)))

    def names_papers_only(self, event: Event, article_id: str) -> bool:
        """True for a sentence that names an agreement or the like, and says nothing that was done."""
        return bool(self.kinds(event, article_id)) and not self.acts(event, article_id)

    def first(self, event: Event, article_id: str) -> str:
        """The kind of the first deed that a sentence tells; '' where it tells none."""
        found = deeds_in(event.sentence.text, self.languages[article_id])
        return found[0].kind if found else ""

    def denied(self, event: Event, article_id: str) -> frozenset[str]:
        """What a sentence says was not done."""
        return self.read(event, article_id)[1]

    def read(self, event: Event, article_id: str) -> tuple[frozenset[str], frozenset[str]]:
        """The kinds of what a sentence says was done, and of what it denies and nowhere tells as done."""
        told = event.sentence.text, self.languages[article_id]
        if told not in self.known:
            found = deeds_in(*told)
            done = frozenset(one.kind for one in found if not one.denied)
            self.known[told] = done, frozenset(one.kind for one in found) - done
        return self.known[told]

    def told_apart(self, one: Told, other: Told) -> bool:
        """True where one denies what the other tells, or they name things of one kind and none in common.

        So are the launches of two ships told apart.
        """
        if self.denied(*one) & self.kinds(*other) or self.denied(*other) & self.kinds(*one):
            return True
        return self.named_apart(one[0], other[0])

    def named_apart(self, one: Event, other: Event) -> bool:
        """True for sentences that name things of one kind and none in common."""
        here, there = one.sentence.named, other.sentence.named
        return any(
            (some := self.of_kind(here, kind)) and (others := self.of_kind(there, kind)) and not some & others
            for kind in APART
        )

    def placed_apart(self, one: Event, other: Event) -> bool:
        """True for sentences that name places and none in common, unless they tell of one day: of where something was
        on it accounts differ, and few are in two towns."""
        dates = [told.date for told in (one, other) if told.date is not None and not told.reported]
        if len(dates) == len((one, other)) and dates[0].is_day and dates[0] == dates[1]:
            return False
        here, there = (self.of_kind(told.sentence.named, EntityKind.PLACE) for told in (one, other))
        return bool(here and there and not here & there)

    def of_kind(self, named: frozenset[str], kind: EntityKind) -> frozenset[str]:
        """Those of the named that are of a kind."""
        return frozenset(one for one in named if self.entities[one].kind == kind)

    def own_names(self, named: frozenset[str]) -> frozenset[str]:
        """What tells one deed from another of its kind: people, missions, ships and the like."""
        return frozenset(one for one in named if self.entities[one].kind in TELLING)

    def parted(self, named: frozenset[str]) -> frozenset[str]:
        """Those of the named of which an event is of one: missions, ships and the like."""
        return frozenset(one for one in named if self.entities[one].kind in APART)

    def sides(self, named: frozenset[str]) -> frozenset[str]:
        """Those of the named that may be one side of a deed."""
        return frozenset(one for one in named if self.entities[one].kind in SIDES)

    def has_two_sides(self, named: frozenset[str]) -> bool:
        """True where two of the named stand each for itself: a person and whom they lead are one."""
        meant = {one: implied(self.entities, frozenset({one})) for one in self.sides(named)}
        return any(one not in meant[other] and other not in meant[one] for one, other in combinations(sorted(meant), 2))

    def between(self, first: datetime.date, last: datetime.date) -> Sequence[Deed]:
        """Those of a span of days, both included."""
        begin = bisect_left(self.deeds, first, key=lambda one: one.day)
        return self.deeds[begin : bisect_right(self.deeds, last, key=lambda one: one.day)]
