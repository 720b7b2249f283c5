"""Rows as outcomes where the plan or what is told of its time has no known deed: whom and what both name tells."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ...facts.entities import EntityKind
from ...model import ChronologyEntry
from ..ground import Ground
from .deeds import Deeds, Told
from .found import Found, names
from .planned import Plan, is_apart, may_tell
from .turned import how_turned

# What is told of the very day is what was planned where it names as much of it.
MUCH = 2
# What is told of the planned month or so names rarer things of it, in nats, or more of them.
WEIGHT, NAMED = 3.0, 3
# So many days behind that month it names who and what the plan is of, and more.
LATE = 20


def without_deed(
    plan: Plan, around: Sequence[tuple[datetime.date, ChronologyEntry]], deeds: Deeds, ground: Ground
) -> list[Found]:
    """Rows of the very day of a plan, of the same and of more beside; else those of its time that name much of it.

    around: the rows of its time, each with its day.
    """
    told = [
        (day, one)
        for day, row in around
        for one in row.tellings
        if may_tell(plan.entry, one) and is_open(plan, one, deeds) and not is_apart(plan, one, deeds)
    ]
    the_day = [
        (day, one)
        for day, one in told
        if is_of_day(plan, one) and (is_of_same(plan, one, deeds) or is_of_who_goes(plan, one, deeds))
    ]
    rest = [
        (day, one)
        for day, one in told
        if (is_within(plan, day) and is_of_much(plan, one, deeds, ground))
        or (is_late(plan, day) and is_of_all(plan, one, deeds))
    ]
    when = "planned day" if the_day else "planned time"
    return [
        Found(
            0.0,
            one,
            day,
            f"told of the {when}, both name {names(plan.named & one[0].sentence.named, ground)}",
            how_turned(one, deeds),
        )
        for day, one in the_day or rest
    ]


def is_open(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """True where a plan tells no known deed, or what is told none: others would be those of two."""
    return not plan.kinds or not any(deeds.read(*told))


def is_of_day(plan: Plan, told: Told) -> bool:
    """True for what is told of the very day that was planned."""
    date = plan.entry.event.date
    return date is not None and date.is_day and told[0].date == date


def is_within(plan: Plan, day: datetime.date) -> bool:
    """True for a day of the planned month, season or the like."""
    date = plan.entry.event.date
    first, last = (date.first_day, date.last_day) if date is not None and not date.is_day else (None, None)
    return first is not None and last is not None and first <= day <= last


def is_late(plan: Plan, day: datetime.date) -> bool:
    """True for a day of the weeks behind what was planned."""
    date = plan.entry.event.date
    last = date.last_day if date is not None and date.month is not None else None
    return last is not None and 0 <= (day - last).days <= LATE


def is_of_all(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """True for a telling that names who and what a plan is of, and more of it."""
    shared = plan.named & told[0].sentence.named
    people = deeds.of_kind(shared, EntityKind.PERSON)
    return len(shared) >= NAMED and bool(people) and bool(deeds.parted(shared))


def is_of_same(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """True for a telling that names a plan's mission, ship or the like, both its sides, or who or where and more."""
    shared = deeds.sides(plan.named & told[0].sentence.named)
    much = bool(deeds.own_names(shared)) and len(shared) >= MUCH
    return much or bool(deeds.parted(shared)) or deeds.has_two_sides(shared)


def is_of_who_goes(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """True for a telling of somebody of a plan, and of a mission, ship or the like that the plan's document names."""
    shared, things = plan.named & told[0].sentence.named, deeds.parted(told[0].sentence.named)
    return bool(deeds.of_kind(shared, EntityKind.PERSON) and things & deeds.named[plan.entry.article_id])


def is_of_much(plan: Plan, told: Told, deeds: Deeds, ground: Ground) -> bool:
    """True for a telling that names who or what a plan is of, and more of it, or what is rarely named."""
    shared = plan.named & told[0].sentence.named
    own = deeds.parted(shared) | deeds.of_kind(shared, EntityKind.PERSON)
    return bool(own) and (len(shared) >= NAMED or ground.likeness.weight(shared) >= WEIGHT)
