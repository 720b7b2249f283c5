"""One row an event: who tells of the same stands together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...model import ChronologyEntry, Event
from ..likeness import Likeness
from .deeds import Deeds, Told

# An event as several documents tell it; a year with a month, None where one is open.
Row = list[Told]
Month = tuple[int | None, int | None]
# Of an article's id so much tells it from others: the hash behind its words.
ID_END = 6
# Entities that two sentences on one deed share at least.
SHARED = 2


def rows(told: Sequence[Told], deeds: Deeds, likeness: Likeness) -> list[Row]:
    """One row an event: the telling with the most precise date leads, the others stand with it."""
    grouped: list[Row] = []
    near: dict[Month, list[Row]] = {}
    for one in sorted(told, key=leading):
        home = next((group for group in alike_dated(one[0], near) if same_event(group[0], one, deeds, likeness)), None)
        if home is None:
            grouped.append([one])
            for month in months_of(one[0]):
                near.setdefault(month, []).append(grouped[-1])
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


def months_of(event: Event) -> tuple[Month, ...]:
    """Years with months in which an event begins and ends, as far as they are known."""
    dates = (event.date, event.date.end) if event.date else ()
    return tuple(dict.fromkeys((one.year, one.month) for one in dates if one is not None)) or ((None, None),)


def alike_dated(event: Event, near: Mapping[Month, Sequence[Row]]) -> Iterator[Row]:
    """The rows whose dates may be the event's: of its months, and of its year where a month is open."""
    for year, month in months_of(event):
        of_year = [key for key in near if key[0] == year] if month is None else []
        for key in dict.fromkeys([(year, month), (year, None), *of_year]):
            yield from near.get(key, ())


def leading(row: Told) -> tuple[int, str, int]:
    """The most precise date first, then by article and line."""
    event, key = row
    known = 0 if event.date is None else sum(part is not None for part in (event.date.month, event.date.day))
    return (-known, key, event.sentence.line or 0)


def same_event(one: Told, other: Told, deeds: Deeds, likeness: Likeness) -> bool:
    """True where two tellings of different documents date the same event, as far as each knows."""
    (event, key), (another, key_another) = one, other
    if event.telling is None or another.telling is None or key == key_another or event.planned != another.planned:
        return False
    if event.date is None or another.date is None or not event.date.agrees(another.date):
        return False
    exact = event.date.day is not None and event.date.day == another.date.day
    return (exact and same_deed(one, other, deeds)) or likeness.same_event(event.telling, another.telling)


def same_deed(one: Told, other: Told, deeds: Deeds) -> bool:
    """True where two sentences tell that the same was done, or is planned, by the same."""
    (event, key), (another, key_another) = one, other
    if event.planned != another.planned or not deeds.kinds(event, key) & deeds.kinds(another, key_another):
        return False
    return len(event.sentence.named & another.sentence.named) >= SHARED


def order(entry: ChronologyEntry) -> tuple[str, str, int]:
    """By the first day it may be, then by article and line; undated last."""
    event = entry.event
    sort = event.date.sort if event.date else None
    return (sort or "9999", entry.article_id, event.sentence.line or 0)
