"""One row a plan: whether documents, in whatever languages, tell of one planned thing.

A plan is told in few words, often with no more than a year. So documents on one event, or such that name the same rare
thing, tell of one plan only where neither tells another that it may be as well.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from ...facts.entities import EntityKind
from ..likeness import SAME_ENTITIES, Likeness
from .deeds import Deeds, Told
from .plan_signs import (
    are_related,
    is_of_month,
    is_same_time,
    may_be_of_one_time,
    may_be_one_deed,
    name_others,
    names_known_things,
    tell_other_quantities,
    tell_same_quantity,
    tell_two_times,
    times_in,
)
from .turned import turned_apart

# Days between two documents on one event that no story joins.
APART = 4
# Names that two openings share at least, or two tellings of one plan.
SHARED = 2
# Of a row so many tellings are compared, the first: with all of them the work would grow with their square.
COMPARED = 32


def one_plan(rows: Iterable[list[Told]], told: Told, deeds: Deeds, likeness: Likeness) -> list[Told] | None:
    """The row of the same plan; None for what is not planned, and where no row fits or more than one.

    rows: those whose dates may be that of what is told.
    """
    if not told[0].planned:
        return None
    known = {id(row): row for row in rows if row[0][0].planned}
    fitting = [row for row in known.values() if holds(row, told, deeds, likeness)]
    return fitting[0] if len(fitting) == 1 else None


def holds(row: Sequence[Told], told: Told, deeds: Deeds, likeness: Likeness) -> bool:
    """True for a row of which one telling is of the same plan, and none of another, nor of the same document."""
    own = [one for one in row if one[1] == told[1]]
    row = row[:COMPARED]
    if not all(may_be_one(one, told, deeds) for one in (*own, *row)):
        return False
    if own:
        return any(is_told_again(one, told, deeds) for one in own)
    return any(is_one(one, told, deeds, likeness) and is_alone(one, told, deeds, likeness) for one in row)


def is_alone(one: Told, other: Told, deeds: Deeds, likeness: Likeness) -> bool:
    """True where neither document tells another plan that may be the one of the other."""
    return not any(
        event.sentence is not own[0].sentence and is_one((event, own[1]), there, deeds, likeness)
        for own, there in ((one, other), (other, one))
        for event in deeds.articles[own[1]].events
        if event.planned
    )


def is_one(one: Told, other: Told, deeds: Deeds, likeness: Likeness) -> bool:
    """True for two tellings of one planned thing: of one event, or of the same rare thing at the same time."""
    if not may_be_one(one, other, deeds):
        return False
    kin = are_kin(one, other, deeds, likeness)
    related = are_related(deeds.acts(*one), deeds.acts(*other))
    if (kin or related) and tell_two_times(one, other, deeds):
        return True
    if not may_be_one_deed(one, other, deeds) or not is_same_time(one, other):
        return False
    if kin and names_known_things(one, other, deeds):
        return True
    shared, within = one[0].sentence.named & other[0].sentence.named, is_of_month(one, other)
    if shared and tell_same_quantity(one, other, deeds):
        return True
    if deeds.of_kind(shared, EntityKind.MISSION):
        return True
    rare = likeness.weight(shared) >= SAME_ENTITIES
    return rare and within and len(deeds.own_names(shared)) >= SHARED


def may_be_one(one: Told, other: Told, deeds: Deeds) -> bool:
    """False for plans of other times or quantities, or told apart by what they deny or name."""
    (event, _), (another, _) = one, other
    if event.telling is None or another.telling is None or not event.planned or not another.planned:
        return False
    if event.reported or another.reported or not may_be_of_one_time(one, other) or turned_apart(event, another):
        return False
    if deeds.told_apart(one, other) or name_others(one, other, deeds):
        return False
    return not tell_other_quantities(one, other, deeds)


def are_kin(one: Told, other: Told, deeds: Deeds, likeness: Likeness) -> bool:
    """True for documents of one story; for what is known to the month, of near days whose openings name the same rare
    things as well."""
    story = deeds.stories[one[1]]
    if story is not None and story == deeds.stories[other[1]]:
        return True
    day, another = day_of(one[1], deeds), day_of(other[1], deeds)
    if day is None or another is None or abs((day - another).days) > APART or not is_of_month(one, other):
        return False
    shared = likeness.news[one[0].seed].entities & likeness.news[other[0].seed].entities
    return len(shared) >= SHARED and likeness.weight(shared) >= SAME_ENTITIES


def day_of(article_id: str, deeds: Deeds) -> datetime.date | None:
    """The day of a document, or the first that it may be."""
    date = deeds.articles[article_id].date
    return date.value.first_day if date is not None else None


def is_told_again(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for two sentences of a document, one right behind the other, of which one tells but the month of the
    other's day, names nothing and tells no deed: 'In July the day comes. She sails on 14 July.'"""
    (event, key), (another, _) = one, other
    dates = [told.date for told in (event, another) if told.date is not None]
    pairs = ((event, another), (another, event))
    if not any(deeds.before(last.sentence, key) is first.sentence for first, last in pairs):
        return False
    bare = [told for told in (event, another) if told.date is not None and told.date.day is None]
    if len(bare) != 1 or any(date.month is None or date.end is not None for date in dates):
        return False
    return not bare[0].sentence.named and not any(deeds.read(bare[0], key))


def told_undated(rows: Iterable[list[Told]], told: Told, deeds: Deeds) -> list[Told] | None:
    """The row of the plan that a document tells without a known date; None where no row of its story fits, or two."""
    event, key = told
    story = deeds.stories[key]
    if not event.planned or event.telling is not None or story is None:
        return None
    of_story = (row for row in rows if any(deeds.stories[other] == story for _, other in row))
    fitting = [row for row in of_story if any(is_told_undated(one, told, deeds) for one in row)]
    return fitting[0] if len(fitting) == 1 else None


def is_told_undated(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for a dated plan, and one of related deeds and the same people or things, of no other time."""
    event, another = one[0], other[0]
    if event.telling is None or event.reported or not event.planned or one[1] == other[1]:
        return False
    shared = event.sentence.named & another.sentence.named
    if len(shared) < SHARED or not deeds.own_names(shared) or not are_related(deeds.acts(*one), deeds.acts(*other)):
        return False
    if deeds.told_apart(one, other) or name_others(one, other, deeds):
        return False
    times = times_in(other, deeds)
    return not times or bool(times & times_in(one, deeds))
