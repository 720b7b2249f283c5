"""The rows of a chronology as outcomes: what was done in the time for which it was planned."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from ...model import ChronologyEntry
from ..ground import Ground
from .deeds import Deeds, Told
from .found import Found, names
from .late import late_ones
from .planned import Plan, is_apart, is_off, is_with_same, may_tell
from .turned import Turns
from .without_deed import without_deed

# Without other signs: the same deed so many days behind the planned time at most.
LATE = 20


class Rows:
    """The rows of a chronology: those that tell what was done, by day, those of what was late, moved or called off.

    denied: what its documents say was not held; since: the day of each document that has one; parties: all that stand
    for one. Rows of a year alone are left out.
    """

    def __init__(
        self,
        entries: Sequence[ChronologyEntry],
        denied: Sequence[Told],
        since: Mapping[str, datetime.date],
        parties: frozenset[str],
        deeds: Deeds,
    ) -> None:
        self.parties, self.since = parties, since
        dated = [(one.event.date, one) for one in entries if not one.planned and one.event.date]
        days = [(date.first_day, one.key, one) for date, one in dated if date.month is not None and date.first_day]
        self.rows = sorted(days, key=lambda one: one[:2])
        self.late = [*late_ones(entries, deeds)]
        self.of_day: dict[tuple[int | None, int | None], list[tuple[datetime.date, Told]]] = {}
        self.turns = Turns([*(one for row in entries for one in row.tellings), *denied], since, deeds)

        told = ((row.event.date, day, one) for day, _, row in self.rows for one in row.tellings if row.event.date)
        turned = ((one.told[0].instead_of, one.day, one.told) for one in self.turns.by_day if one.told[0].instead_of)
        for date, day, one in (*told, *turned):
            if date.is_day:
                self.of_day.setdefault((date.month, date.day), []).append((day, one))

    def between(self, first: datetime.date, last: datetime.date) -> Sequence[tuple[datetime.date, ChronologyEntry]]:
        """Those of a span of days, both included."""
        begin = bisect_left(self.rows, first, key=lambda one: one[0])
        found = self.rows[begin : bisect_right(self.rows, last, key=lambda one: one[0])]
        return [(day, row) for day, _, row in found]


def in_time(plan: Plan, rows: Rows, deeds: Deeds, ground: Ground) -> list[Found]:
    """Rows of the same digest as what was planned: the same deed in the planned time, of the same as far as told."""
    planned = plan.entry.event.date
    last = planned.last_day if planned and planned.month is not None and not plan.entry.event.reported else None
    if last is None:
        return []
    around = rows.between(plan.first, plan.last if is_off(plan.entry.event) else last + datetime.timedelta(LATE))
    found = [
        Found(0.0, told, day, in_words(plan.named & told[0].sentence.named, ground))
        for day, row in around
        if (told := planned_deed(plan, row, rows, deeds)) is not None
    ]
    return found or without_deed(plan, around, deeds, ground)


def planned_deed(plan: Plan, row: ChronologyEntry, rows: Rows, deeds: Deeds) -> Told | None:
    """The telling of a row of other documents that tells the same deed as a plan; None where it is of others.

    A plan that names no party is one of both: so is then the row, which must be no context, and name whom or what it
    does, if any.
    """
    sentence = plan.entry.event.sentence
    if not all(may_tell(plan.entry, one) for one in row.tellings) or is_apart(plan, row.tellings[0], deeds):
        return None
    told = [one for one in row.tellings if deeds.kinds(*one) & plan.fruits]
    if not sentence.evidence & rows.parties:
        own = deeds.own_names(plan.named)
        return None if row.context else next((one for one in told if not own or own & one[0].sentence.named), None)
    here = deeds.sides(plan.named)
    return next((one for one in told if here & one[0].sentence.named and is_with_same(plan, one, deeds)), None)


def in_words(shared: frozenset[str], ground: Ground) -> str:
    """Why a row is taken for what was planned."""
    return "the same deed is told of the planned time" + (f", both name {names(shared, ground)}" if shared else "")
