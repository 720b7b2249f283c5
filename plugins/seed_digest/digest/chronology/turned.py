"""Plans that did not come true, or not then: which rows tell that they were moved or called off."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...edtf import Edtf
from ...language.clauses import tells_move
from ...language.deeds import DELAY
from ...language.leaning import TURNED
from ...model import ChronologyEntry, Event
from .ahead import CALLED_OFF
from .deeds import Deeds, Told, with_fruits

MOVED = "moved"
# The kind of deed by which something is called off.
CANCEL = "cancel"
# Names that a plan and what tells that it was moved or called off share.
SHARED = 2
# So long before its last day a plan is looked for by its names; by its date longer.
A_YEAR = datetime.timedelta(365)


@dataclass(frozen=True, slots=True)
class Turn:
    """A telling that something was moved or called off, and the day of its document."""

    told: Told
    how: str
    day: datetime.date


def how_turned(told: Told, deeds: Deeds) -> str:
    """'moved' or 'called off' for a telling of what did not come true, or not then; '' for any other.

    What was done is moved where the first thing told is that it was put off: 'postponed a visit', not 'a visit, put off
    in May, has begun'.
    """
    event, key = told
    kinds = deeds.kinds(event, key)
    if CANCEL in kinds or (event.telling is not None and event.telling.bound == CALLED_OFF):
        return CALLED_OFF
    moved = event.instead_of is not None or DELAY in kinds or tells_move(event.sentence.text, deeds.languages[key])
    put_off = event.instead_of is not None or deeds.first(event, key) == DELAY
    return MOVED if moved and (event.planned or put_off) else ""


class Turns:
    """Every such telling in a chronology, by day and by the date from which it moves something.

    since: the day of each document that has one.
    """

    def __init__(self, entries: Sequence[ChronologyEntry], since: Mapping[str, datetime.date], deeds: Deeds) -> None:
        told = (one for entry in entries for one in entry.tellings if one[1] in since)
        found = [Turn(one, how, since[one[1]]) for one in told if (how := how_turned(one, deeds))]
        self.by_day = sorted(found, key=lambda one: (one.day, one.told[1], one.told[0].sentence.line or 0))
        self.by_date: dict[Edtf, list[Turn]] = {}
        for one in self.by_day:
            if one.told[0].instead_of is not None:
                self.by_date.setdefault(one.told[0].instead_of, []).append(one)

    def of(self, plan: ChronologyEntry, since: datetime.date, last: datetime.date, deeds: Deeds) -> Iterator[Turn]:
        """Those from when a plan was told to the last day of its own that say that it was moved or called off."""
        event, own = plan.event, {key for _, key in plan.tellings}
        date = event.date if event.date is not None and event.date.month is not None and not event.reported else None
        begin = bisect_left(self.by_day, max(since, last - A_YEAR), key=lambda one: one.day)
        near = self.by_day[begin : bisect_right(self.by_day, last, key=lambda one: one.day)]
        dated = [one for one in self.by_date.get(date, ()) if since <= one.day] if date is not None else []
        exact = [one for one in dated if is_of_kind(plan, one, deeds)]
        for one in (*exact, *(one for one in near if one not in dated and is_turned(plan, one, deeds))):
            if one.told[1] not in own and not deeds.named_apart(event, one.told[0]):
                yield one


def is_of_kind(plan: ChronologyEntry, turn: Turn, deeds: Deeds) -> bool:
    """False where a plan and what turns it tell of deeds, that something was turned aside, and of none in common."""
    here, there = (deeds.kinds(*one) - TURNED for one in ((plan.event, plan.article_id), turn.told))
    return not here or not there or bool(here & there)


def is_turned(plan: ChronologyEntry, turn: Turn, deeds: Deeds) -> bool:
    """True where what a telling turns is the same deed of the same, and not planned for another day."""
    event, (other, key) = plan.event, turn.told
    kinds = with_fruits(deeds.kinds(event, plan.article_id))
    if kinds and not kinds & (deeds.kinds(other, key) | deeds.denied(other, key)):
        return False
    known = event.date is not None and other.date is not None and not event.reported and not other.reported
    if is_of_other_day(event, other) or (turn.how == CALLED_OFF and not other.reported and not agree(event, other)):
        return False
    shared = event.sentence.named & other.sentence.named
    if not other.planned and not known and kinds and deeds.has_two_sides(shared):
        return True
    return len(shared) >= SHARED and bool(deeds.own_names(shared))


def agree(one: Event, other: Event) -> bool:
    """True for events whose dates may be one, or of which one has none."""
    return one.reported or one.date is None or other.date is None or one.date.agrees(other.date)


def is_of_other_day(plan: Event, told: Event) -> bool:
    """True for a telling of the plan of another day, that it was moved or called off."""
    dated = plan.date is not None and not plan.reported and told.instead_of is not None
    return dated and not plan.date.agrees(told.instead_of)  # type: ignore[union-attr, arg-type]


def turned_apart(one: Event, other: Event) -> bool:
    """True for two tellings of plans that did not come true, of different days."""
    here, there = one.instead_of, other.instead_of
    return here is not None and there is not None and not here.agrees(there)
