"""Rows of one event that neither names nor words join: the news of documents that are on one event."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

from ...facts.entities import EntityKind
from ...language.leaning import TURNED
from ...language.tenses import is_planned
from ...model import Article, Event
from ..fruits import with_fruits
from ..kin import neighbours, opening_of
from ..near import as_near
from .deeds import Deeds, Told
from .rows import Row, leading
from .turned import turned_apart

# A report of an event is so many days younger than that at most.
RECENT = 7
# People, missions, places and the like that the openings of two documents share, of which one tells no day, one of
# the people among them; where no deed is known of either so many, and so many people.
SHARED, MUCH, PEOPLE = 2, 3, 2
# Of a story so many documents are compared, the first by their ids, and of a row so many tellings, the first: with more
# the work would grow with their square.
COMPARED, TELLINGS = 16, 32


class OneNews:
    """Which documents of a digest are on one event, and what they open with."""

    def __init__(self, members: Iterable[Article], slug: str, deeds: Deeds) -> None:
        self.deeds = deeds
        self.spans: dict[str, tuple[datetime.date, datetime.date]] = {}
        self.openings = {one.document.id: opening_of(one) for one in members}
        self.kin: dict[str, set[str]] = defaultdict(set)
        main = {one.document.id: self.openings[one.document.id] for one in members if one.digests[slug].is_main}
        stories: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.openings):
            if deeds.stories[key] is not None:
                stories[deeds.stories[key] or ""].append(key)
        told = (pair for keys in stories.values() for pair in product(keys[:COMPARED], repeat=2) if pair[0] != pair[1])
        for one, other in (*neighbours(main), *told):
            self.kin[one].add(other)
            self.kin[other].add(one)

    def is_news(self, told: Told) -> bool:
        """True for what a document opens with."""
        event, key = told
        return event.sentence in self.openings[key].sentences

    def gathered(self, rows: Sequence[Row]) -> list[Row]:
        """The rows, of those that tell the news of documents on one event one; what may be of several stays."""
        grown: list[Row] = []
        homes: dict[str, list[Row]] = defaultdict(list)
        for row in sorted(rows, key=lambda row: leading(row[0])):
            news = sorted({told[1] for told in row if self.is_news(told)})
            near = [home for key in news for other in sorted({key, *self.kin[key]}) for home in homes[other]]
            fit = [home for home in {id(home): home for home in near}.values() if self.are_one(home, row)]
            home = fit[0] if fit and all(self.may_be_one_event(fit[0], other) for other in fit[1:]) else None
            if home is None:
                grown.append(row)
            else:
                home += row
            for key in news:
                homes[key].append(row if home is None else home)
        return grown

    def are_one(self, home: Row, row: Row) -> bool:
        """True for two rows of one event: their dates fit, documents on one event open with them, and nothing tells
        them apart."""
        if home[0][0].planned or row[0][0].planned or not dates_fit(home[0][0], row[0][0]):
            return False
        pairs = list(product(home[:TELLINGS], row[:TELLINGS]))
        if any(self.deeds.told_apart(one, other) or turned_apart(one[0], other[0]) for one, other in pairs):
            return False
        if dated_by(home) & dated_by(row):
            return False
        news = [(one, other) for one, other in pairs if self.is_news(one) and self.is_news(other)]
        if not all(self.may_be_one_deed(one, other) and self.is_of_time(one, other) for one, other in news):
            return False
        if any(self.deeds.placed_apart(one[0], other[0]) for one, other in news):
            return False
        return any(
            self.is_retold(one, other) if one[1] == other[1] else self.are_related(one, other)
            for one, other in news
            if one[1] == other[1] or other[1] in self.kin[one[1]]
        )

    def is_retold(self, one: Told, other: Told) -> bool:
        """True for two sentences of one opening that tell one deed: the second says when."""
        return bool(self.deeds.acts(*one) & self.deeds.acts(*other))

    def are_related(self, one: Told, other: Told) -> bool:
        """True for news of two documents on one event: dated to one day, or of one deed or naming the same, to a month
        of both; where a date is unknown their openings name more in common."""
        (event, key), (another, key_another) = one, other
        here, there = self.deeds.acts(*one), self.deeds.acts(*other)
        named = bool(self.deeds.own_names(event.sentence.named & another.sentence.named))
        if event.date is not None and another.date is not None and not (event.reported or another.reported):
            return None not in (event.date.day, another.date.day) or (bool(here & there) and named)
        planned = [is_planned(told.sentence.text, self.deeds.languages[at]) for told, at in (one, other)]
        if event.date is not None and another.date is not None:
            same_day = event.date.agrees(another.date)
            return planned[0] == planned[1] and (bool(here & there) or (named and same_day))
        if any(planned) or self.are_of_others(one, other):
            return False
        shared = self.deeds.own_names(self.openings[key].names & self.openings[key_another].names)
        people = self.deeds.of_kind(shared, EntityKind.PERSON)
        if here & there:
            return len(shared) >= SHARED and bool(people)
        return not (here or there) and named and len(shared) >= MUCH and len(people) >= PEOPLE

    def are_of_others(self, one: Told, other: Told) -> bool:
        """True for two tellings of which one names people that the other's document knows none of."""
        for (event, _), (_, key) in ((one, other), (other, one)):
            people = self.deeds.of_kind(event.sentence.named, EntityKind.PERSON)
            if people and not people & self.deeds.named[key]:
                return True
        return False

    def may_be_one_event(self, home: Row, other: Row) -> bool:
        """False for rows of two events, as far as who leads them tells."""
        one, another = home[0], other[0]
        if not may_be_one_date(home, other) or self.deeds.told_apart(one, another):
            return False
        return self.may_be_one_deed(one, another) and not self.deeds.placed_apart(one[0], another[0])

    def is_of_time(self, one: Told, other: Told) -> bool:
        """False for a dated event, and one of a document of no known day that was written before it, or long after."""
        for (event, _), (another, key) in ((one, other), (other, one)):
            day = event.date.first_day if event.date is not None else None
            if day is None or another.date is not None:
                continue
            first, last = self.written(key)
            if day > last or first - day > datetime.timedelta(RECENT):
                return False
        return True

    def written(self, key: str) -> tuple[datetime.date, datetime.date]:
        """Between which days a document was written: behind what it tells as done, before what it tells as planned."""
        if key not in self.spans:
            told = [one for one in self.deeds.articles[key].events if one.date is not None and not one.reported]
            done = [one.date.first_day for one in told if one.date is not None and not one.planned]
            planned = [one.date.last_day for one in told if one.date is not None and one.planned]
            first = max(filter(None, done), default=datetime.date.min)
            self.spans[key] = first, min(filter(None, planned), default=datetime.date.max)
        return self.spans[key]

    def may_be_one_deed(self, one: Told, other: Told) -> bool:
        """False where each of two sentences tells of deeds, and of none that is in the other or comes of it, or where
        only one tells that something was put off or called off."""
        here, there = self.deeds.acts(*one), self.deeds.acts(*other)
        if (here ^ there) & TURNED:
            return False
        return not here or not there or bool(here & with_fruits(there) or with_fruits(here) & there)


def dated_by(row: Row) -> set[str]:
    """The documents, by id, that tell a row's event with its date."""
    return {key for event, key in row if not event.reported}


def dates_fit(one: Event, other: Event) -> bool:
    """True for dates that may be of one event: a report's is some days younger; none is known of a document without."""
    if one.date is None or other.date is None:
        return not any(event.date is None and event.because for event in (one, other))
    if one.reported != other.reported:
        told, report = (other.date, one.date) if one.reported else (one.date, other.date)
        if told.day is None:
            return told.month is not None and told.agrees(report)
        return any(0 <= (last - first).days <= RECENT for first, last in as_near(told, report))
    return one.date.agrees(other.date) and None not in (one.date.month, other.date.month)


def may_be_one_date(home: Row, other: Row) -> bool:
    """True for rows whose dates may be one."""
    here, there = home[0][0].date, other[0][0].date
    return here is None or there is None or here.agrees(there)
