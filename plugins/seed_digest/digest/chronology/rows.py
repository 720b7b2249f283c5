"""One row an event: who tells of the same stands together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...facts.entities import EntityKind
from ...model import ChronologyEntry, Event
from ..likeness import Likeness
from .deeds import Deeds, Told
from .one_plan import one_plan
from .plan_signs import name_others, tell_other_quantities
from .turned import turned_apart

# An event as several documents tell it; a year, a month and a day, None where one is open.
Row = list[Told]
Day = tuple[int | None, int | None, int | None]
# Of an article's id so much tells it from others: the hash behind its words.
ID_END = 6
# Entities that two sentences on one deed share at least, and so many where no deed is read in either.
SHARED, MUCH = 2, 3
# People of whom two sentences tell on one day.
PEOPLE = 2
# Behind every year stand, in this order, the days of no known year and what has no date.
NO_YEAR, UNDATED = "X", "Y"


def rows(told: Sequence[Told], deeds: Deeds, likeness: Likeness) -> list[Row]:
    """One row an event: the telling with the most precise date leads, of several the first; the others stand by it."""
    grouped: list[Row] = []
    near: dict[Day, list[Row]] = {}
    for one in sorted(told, key=leading):
        same = (group for group in alike_dated(one[0], near) if same_event(group[0], one, deeds, likeness))
        home = only_plan(same, one[0]) if one[0].planned else next(same, None)
        home = home or one_plan(alike_dated(one[0], near), one, deeds, likeness)
        if home is None:
            grouped.append([one])
            for key in {wider for day in days_of(one[0]) for wider in (day, *wider_than(day))}:
                near.setdefault(key, []).append(grouped[-1])
        else:
            home.append(one)
    return grouped


def only_plan(rows: Iterator[Row], plan: Event) -> Row | None:
    """The row of a plan's own date, or the first of those that may be it, where all of them are of one date."""
    found = list(rows)
    own = next((row for row in found if row[0][0].date == plan.date), None)
    return own or (found[0] if len({row[0][0].date for row in found}) == 1 else None)


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
    """The month, the year and the day of any year, under which a row is looked for by an event that knows no more."""
    year, month, number = day
    return ((year, month, None), (year, None, None), (None, month, number))


def alike_dated(event: Event, near: Mapping[Day, Sequence[Row]]) -> Iterator[Row]:
    """The rows whose dates may be the event's. Those who know more of theirs came first, so none is wider."""
    for day in days_of(event):
        yield from near.get(day, ())


def leading(row: Told) -> tuple[bool, int]:
    """The most precise date first, those without a year last."""
    event, _ = row
    known = 0 if event.date is None else sum(part is not None for part in (event.date.month, event.date.day))
    return (event.date is None or event.date.year is None, -known)


def same_event(one: Told, other: Told, deeds: Deeds, likeness: Likeness) -> bool:
    """True where two tellings date the same event, as far as each knows."""
    (event, key), (another, key_another) = one, other
    if event.telling is None or another.telling is None or event.planned != another.planned:
        return False
    if event.date is None or another.date is None or not event.date.agrees(another.date):
        return False
    if event.reported != another.reported or turned_apart(event, another):
        return False
    if event.sentence is another.sentence or deeds.told_apart(one, other):
        return False
    if deeds.placed_apart(event, another):
        return False
    if event.planned and (name_others(one, other, deeds) or tell_other_quantities(one, other, deeds)):
        return False
    if deeds.names_papers_only(*one) != deeds.names_papers_only(*other):
        return False
    if key == key_another:
        return one_passage(one, other, deeds)
    if any(
        alike(one, other, deeds) for alike in (same_deed, one_story, tells_no_more, same_names, same_people, bare_plan)
    ):
        return True
    return may_be_one_deed(one, other, deeds) and likeness.same_event(event.telling, another.telling)


def one_passage(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for two sentences of one paragraph that tell of one day, and not of two deeds."""
    (event, _), (another, _) = one, other
    same_day = event.date is not None and event.date.day is not None and event.date == another.date
    return same_day and event.sentence.line == another.sentence.line and may_be_one_deed(one, other, deeds)


def one_story(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for what two documents of one story tell as done on the same day or in the same month, if it is not of two
    deeds. A plan is one by more than that: a story tells several for a month."""
    (event, key), (another, key_another) = one, other
    story = deeds.stories[key]
    if event.planned or event.date is None or event.date.month is None or event.date != another.date:
        return False
    return story is not None and story == deeds.stories[key_another] and may_be_one_deed(one, other, deeds)


def tells_no_more(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for one deed of one month where a sentence names nothing by which it could be another."""
    (event, key), (another, key_another) = one, other
    if event.date is None or another.date is None or None in (event.date.year, another.date.year):
        return False
    within = event.date.month is not None and another.date.month is not None
    bare = not deeds.own_names(event.sentence.named) or not deeds.own_names(another.sentence.named)
    return within and bare and bool(deeds.acts(event, key) & deeds.acts(another, key_another))


def same_names(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for one day of which two sentences tell no known deed, of the same people and houses."""
    here, there = one[0].sentence.named, other[0].sentence.named
    shared = here & there
    if not is_one_day(one, other) or len(shared) < MUCH or not deeds.of_kind(shared, EntityKind.PERSON):
        return False
    people = deeds.of_kind(here, EntityKind.PERSON) == deeds.of_kind(there, EntityKind.PERSON)
    return people and not any((*deeds.read(*one), *deeds.read(*other)))


def same_people(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for one day of which two sentences tell of the same people, two or more, and not of two deeds."""
    people = [deeds.of_kind(event.sentence.named, EntityKind.PERSON) for event, _ in (one, other)]
    return is_one_day(one, other) and len(people[0] & people[1]) >= PEOPLE and may_be_one_deed(one, other, deeds)


def bare_plan(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for what is planned for one day, where one sentence names nothing of its own and no deed ('It is due on 8
    May'), and its document names all the ships and missions of the other."""
    if not one[0].planned or not is_one_day(one, other):
        return False
    for bare, full in ((one, other), (other, one)):
        things = deeds.parted(full[0].sentence.named)
        silent = not deeds.own_names(bare[0].sentence.named) and not any(deeds.read(*bare))
        if silent and things and things <= deeds.named[bare[1]]:
            return True
    return False


def is_one_day(one: Told, other: Told) -> bool:
    """True for two tellings of one and the same settled day."""
    date = one[0].date
    return date is not None and date == other[0].date and date.year is not None and date.day is not None


def may_be_one_deed(one: Told, other: Told, deeds: Deeds) -> bool:
    """False where each of two sentences tells of deeds, and of none in common."""
    here, there = deeds.acts(*one), deeds.acts(*other)
    return not here or not there or bool(here & there)


def same_deed(one: Told, other: Told, deeds: Deeds) -> bool:
    """True where two sentences tell that the same was done, or is planned, by the same."""
    (event, key), (another, key_another) = one, other
    if event.planned != another.planned or not deeds.acts(event, key) & deeds.acts(another, key_another):
        return False
    if deeds.told_apart(one, other):
        return False
    return len(event.sentence.named & another.sentence.named) >= SHARED


# What shows that two tellings of different documents, whose dates may be one, are of one event.
ALIKE = (same_deed, one_story, tells_no_more, same_names, same_people, bare_plan)


def order(entry: ChronologyEntry) -> tuple[str, str, int]:
    """By the first day it may be, those of no known year by month and day, the undated last; then by article, line."""
    date = entry.event.date
    sort = date.sort or f"{NO_YEAR}-{date.month or 0:02}-{date.day or 0:02}" if date else UNDATED
    return (sort, entry.article_id, entry.event.sentence.line or 0)
