"""What is told without a date of its own, put beside the rows of the events that it tells."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ...language.writing import key
from ...model import Event, Sentence
from .deeds import Deeds, Told
from .one_plan import told_undated
from .reported import is_of_noun
from .rows import Row, same_deed
from .turned import turned_apart

# Entities that two tellings of one deed share where nothing else tells that they are of one event.
MUCH = 3
# An event of so many days before is what a report of it may tell.
RECENT = 7


def joined(told: Sequence[Told], rows: Sequence[Row], deeds: Deeds) -> list[Row]:
    """The rows with the reports that tell of their events; what is left makes rows of its own.

    A report tells of an event where it says, within days, that the same was done by the same. The documents of one
    story that report the same share a row; the earliest leads it.
    """
    grown = [list(row) for row in rows]
    dated, fresh = list(grown), by_day(grown)
    told_here = ((event, key, row) for row in grown for event, key in row if not is_of_noun(event))
    own = {(event.sentence, key, event.planned): row for event, key, row in told_here}
    for one in sorted(told, key=earliest):
        around = (row for day in days_before(one[0]) for row in fresh.get(day, ()))
        told_there = own.get((one[0].sentence, one[1], one[0].planned))
        home = told_there or next((row for row in around if is_same(row[0], one, deeds)), None)
        home = home or told_undated(dated, one, deeds)
        if home is None:
            grown.append([one])
            fresh.setdefault(first_day(one[0]), []).append(grown[-1])
        elif all(event.sentence is not one[0].sentence for event, _ in home):
            home.append(one)
    return grown


def by_day(rows: Sequence[Row]) -> dict[datetime.date | None, list[Row]]:
    """Rows by the first day that they may be of; none of those of which but the year is known."""
    found: dict[datetime.date | None, list[Row]] = {}
    for row in rows:
        date = row[0][0].date
        if date is not None and date.month is None:
            continue
        found.setdefault(first_day(row[0][0]), []).append(row)
    return found


def first_day(event: Event) -> datetime.date | None:
    return event.date.first_day if event.date else None


def days_before(event: Event) -> list[datetime.date | None]:
    """The days of which a report tells; of one without a date only others without."""
    told = first_day(event)
    return [None] if told is None else [told - datetime.timedelta(days) for days in range(RECENT + 1)]


def earliest(one: Told) -> tuple[str, str, int]:
    return ((one[0].date.sort if one[0].date else None) or "9999", one[1], one[0].sentence.line or 0)


def is_same(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for tellings of one deed in one document or one story, or of much the same in others of near days.

    Where one has no day, names alone do not tell one year's agreement from another's.
    """
    if turned_apart(one[0], other[0]):
        return False
    if one[0].sentence is other[0].sentence:
        return True
    if deeds.placed_apart(one[0], other[0]):
        return False
    related = one[1] == other[1] or (deeds.stories[one[1]] and deeds.stories[one[1]] == deeds.stories[other[1]])
    dated = all(told.date is not None and told.date.day is not None for told, _ in (one, other))
    much = dated and len(one[0].sentence.named & other[0].sentence.named) >= MUCH
    return bool(related or much) and same_deed(one, other, deeds)


def headed(grouped: Sequence[Row], headings: Sequence[tuple[Sentence, Told]]) -> list[Row]:
    """The rows, each title or lead beside the sentence of its document that tells the same; not one in the same words.

    headings: that sentence, and the telling that joins its row; a title behind the lead that it is joined to.
    """
    places: dict[tuple[Sentence, str], int] = {}
    for at, row in enumerate(grouped):
        for event, article_id in row:
            places.setdefault((event.sentence, article_id), at)
    found = [list(row) for row in grouped]
    for sentence, heading in headings:
        home = places.get((sentence, heading[1]))
        if home is not None:
            if key(heading[0].sentence.text) != key(sentence.text):
                found[home].append(heading)
            places.setdefault((heading[0].sentence, heading[1]), home)
    return found
