"""One row an event: who tells of the same stands together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...model import ChronologyEntry, Event
from ..likeness import Likeness
from .deeds import Deeds, Told

# An event as several documents tell it; a year, a month and a day, None where one is open.
Row = list[Told]
Day = tuple[int | None, int | None, int | None]
# Of an article's id so much tells it from others: the hash behind its words.
ID_END = 6
# Entities that two sentences on one deed share at least.
SHARED = 2
# Behind every year stand, in this order, the days of no known year and what has no date.
NO_YEAR, UNDATED = "X", "Y"


def rows(told: Sequence[Told], deeds: Deeds, likeness: Likeness) -> list[Row]:
    """One row an event: the telling with the most precise date leads, the others stand with it."""
    grouped: list[Row] = []
    near: dict[Day, list[Row]] = {}
    for one in sorted(told, key=leading):
        home = next((group for group in alike_dated(one[0], near) if same_event(group[0], one, deeds, likeness)), None)
        if home is None:
            grouped.append([one])
            for key in {wider for day in days_of(one[0]) for wider in (day, *wider_than(day))}:
                near.setdefault(key, []).append(grouped[-1])
        else:
            home.append(one)
    return grouped


def make_entry(group: Row, context: str = "") -> ChronologyEntry:
    """The row of one event; who leads stands first."""
    event, article_id = group[0]
    return ChronologyEntry(
        event, article_id, event.planned, tuple(group[1:]), key=key_of(event, article_id), context=context
    )


def key_of(event: Event, article_id: str) -> str:
    """A row's name: the sentence that leads it, and which date of that."""
    place = f"{article_id[-ID_END:]}-{event.sentence.line or 0}-{event.sentence.start}"
    return place if event.telling is None else f"{place}-{event.telling.time.start}"


def days_of(event: Event) -> tuple[Day, ...]:
    """When an event is, as far as that is known; of one that takes days the months in which it begins and ends."""
    date = event.date
    if date is None:
        return ((None, None, None),)
    if date.end is None:
        return ((date.year, date.month, date.day),)
    return tuple(dict.fromkeys((one.year, one.month, None) for one in (date, date.end)))


def wider_than(day: Day) -> tuple[Day, ...]:
    """The month and the year of a day, under which its row is looked for by an event that knows no more."""
    year, month, _ = day
    return ((year, month, None), (year, None, None))


def alike_dated(event: Event, near: Mapping[Day, Sequence[Row]]) -> Iterator[Row]:
    """The rows whose dates may be the event's. Those who know more of theirs came first, so none is wider."""
    for day in days_of(event):
        yield from near.get(day, ())


def leading(row: Told) -> tuple[bool, int, str, int]:
    """The most precise date first, those without a year last, then by article and line."""
    event, key = row
    known = 0 if event.date is None else sum(part is not None for part in (event.date.month, event.date.day))
    return (event.date is None or event.date.year is None, -known, key, event.sentence.line or 0)


def same_event(one: Told, other: Told, deeds: Deeds, likeness: Likeness) -> bool:
    """True where two tellings of different documents date the same event, as far as each knows."""
    (event, key), (another, key_another) = one, other
    if event.telling is None or another.telling is None or key == key_another or event.planned != another.planned:
        return False
    if event.date is None or another.date is None or not event.date.agrees(another.date):
        return False
    if deeds.told_apart(one, other):
        return False
    exact = event.date.day is not None and event.date.day == another.date.day
    return (exact and same_deed(one, other, deeds)) or likeness.same_event(event.telling, another.telling)


def same_deed(one: Told, other: Told, deeds: Deeds) -> bool:
    """True where two sentences tell that the same was done, or is planned, by the same."""
    (event, key), (another, key_another) = one, other
    if event.planned != another.planned or not deeds.kinds(event, key) & deeds.kinds(another, key_another):
        return False
    if deeds.told_apart(one, other):
        return False
    return len(event.sentence.named & another.sentence.named) >= SHARED


def order(entry: ChronologyEntry) -> tuple[str, str, int]:
    """By the first day it may be, those of no known year by month and day, the undated last; then by article, line."""
    date = entry.event.date
    sort = date.sort or f"{NO_YEAR}-{date.month or 0:02}-{date.day or 0:02}" if date else UNDATED
    return (sort, entry.article_id, entry.event.sentence.line or 0)
