"""What came about late, by as much as its own sentence says: what became of the plan of that much before."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...edtf import Edtf
from ...language.lateness import late_by
from ...model import ChronologyEntry
from .deeds import Deeds, Told
from .planned import Plan, is_apart
from .whom import is_somebody

# Days of a month at most.
A_MONTH = 31


@dataclass(frozen=True, slots=True)
class Late:
    """A telling of a day, and the first and the last day for which what it tells was planned, as it says."""

    told: Told
    day: datetime.date
    first: datetime.date
    last: datetime.date


def late_ones(entries: Sequence[ChronologyEntry], deeds: Deeds) -> Iterator[Late]:
    """Those of the rows of a chronology."""
    for one in (told for row in entries if not row.planned for told in row.tellings):
        event, key = one
        day = event.date.first_day if event.date is not None and event.date.is_day and not event.reported else None
        days = late_by(event.sentence.text, deeds.languages[key]) if day is not None else None
        if day is not None and days is not None:
            fewest, most = (datetime.timedelta(one) for one in days)
            yield Late(one, day, day - most, day - fewest)


def came_late(plan: Plan, late: Sequence[Late], since: datetime.date, deeds: Deeds) -> Iterator[Late]:
    """Those that came about after a plan was told, and were planned for its time. since: the day it was told on."""
    event, own = plan.entry.event, {key for _, key in plan.entry.tellings}
    date = event.date if event.date is not None and event.date.month is not None and not event.reported else None
    first, last = (date.first_day, date.last_day) if date is not None else (None, None)
    if first is None or last is None:
        return
    for one in late:
        of_time = one.first <= last and first <= one.last and since <= one.day
        if of_time and one.told[1] not in own and may_be_same(plan, one.told, deeds):
            yield one


def may_be_same(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """True for a telling of no other deed, that names who or what a plan is of, or whose document names both sides."""
    if is_apart(plan, told, deeds):
        return False
    kinds = deeds.kinds(*told)
    if plan.kinds and kinds and not plan.fruits & kinds:
        return False
    if deeds.own_names(plan.named & told[0].sentence.named):
        return True
    date = plan.entry.event.date
    if date is None or (is_broad(date) and not plan.fruits & kinds):
        return False
    here = plan.named if is_somebody(plan.named, deeds) or deeds.has_two_sides(plan.named) else frozenset()
    both = (here or deeds.named[plan.entry.article_id]) & deeds.named[told[1]]
    return deeds.has_two_sides(both)


def is_broad(date: Edtf) -> bool:
    """True for more than a month: much else may have been planned for it."""
    first, last = date.first_day, date.last_day
    return first is None or last is None or (last - first).days > A_MONTH
