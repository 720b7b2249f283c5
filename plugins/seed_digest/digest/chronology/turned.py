"""Plans that did not come true, or not then: which rows tell that they were moved or called off."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...edtf import Edtf
from ...language.clauses import tells_condition, tells_move
from ...language.deeds import DELAY
from ...language.leaning import TURNED
from ...model import ChronologyEntry, Event
from ..fruits import with_fruits
from .ahead import CALLED_OFF
from .deeds import Deeds, Told
from .not_held import HELD
from .whom import is_of_whom, of_whom
from .worded import shares_words

MOVED = "moved"
# The kind of deed by which something is called off.
CANCEL = "cancel"
# Who was invited and does not come was to visit.
INVITE, VISIT = "invite", frozenset({"visit"})
# Names that a plan and what tells that it was moved or called off share.
SHARED = 2
# So long before its last day a plan is looked for by its names; by its date longer.
A_YEAR = datetime.timedelta(365)


@dataclass(frozen=True, slots=True)
class Turn:
    """A telling that something was moved or called off, and the day of its document. own: it is of the digest."""

    told: Told
    how: str
    day: datetime.date
    own: bool = True


def how_turned(told: Told, deeds: Deeds) -> str:
    """'moved' or 'called off' for a telling of what did not come true, or not then; '' for any other.

    What was done is moved where the first thing told is that it was put off: 'postponed a visit', not 'a visit, put off
    in May, has begun'.
    """
    event, key = told
    kinds = deeds.kinds(event, key)
    moved = DELAY in kinds or tells_move(event.sentence.text, deeds.languages[key])
    if CANCEL in kinds or (is_old(event) and not moved) or is_not_held(told, deeds):
        return CALLED_OFF
    put_off = old_date(event) is not None or deeds.first(event, key) == DELAY
    return MOVED if put_off or (event.planned and moved) else ""


def is_old(event: Event) -> bool:
    """True for a telling on the day that was planned, on which it did not come about."""
    return event.telling is not None and event.telling.bound == CALLED_OFF


def old_date(event: Event) -> Edtf | None:
    """The date that was planned for what a telling turns aside; None where it tells none."""
    return event.date if is_old(event) else event.instead_of


def is_not_held(told: Told, deeds: Deeds) -> bool:
    """True for a telling that what is held on a day was not, or will not be, and of nothing that was."""
    event, key = told
    return bool(deeds.denied(event, key) & HELD) and not deeds.kinds(event, key) & HELD


class Turns:
    """Every such telling, by day and by the date from which it moves something.

    told: of a digest, those of no row among them; since: the day of each document that has one.
    """

    def __init__(self, told: Sequence[Told], since: Mapping[str, datetime.date], deeds: Deeds) -> None:
        own = {(event.sentence, event.date, key) for event, key in told}
        rest = [one for one in deeds.events if (one[0].sentence, one[0].date, one[1]) not in own]
        found = [
            Turn(one, how, day, is_own)
            for some, is_own in ((told, True), (rest, False))
            for one in some
            if (day := since.get(one[1]) or new_day(one[0])) is not None and (how := how_turned(one, deeds))
        ]
        self.by_day = sorted(found, key=lambda one: (one.day, one.told[1], one.told[0].sentence.line or 0))
        self.by_month: dict[tuple[int | None, int | None], list[Turn]] = {}
        for one in self.by_day:
            old = old_date(one.told[0])
            if old is not None:
                self.by_month.setdefault((old.year, old.month), []).append(one)

    def of(self, plan: ChronologyEntry, since: datetime.date, last: datetime.date, deeds: Deeds) -> Iterator[Turn]:
        """Those from when a plan was told to the last day of its own that say that it was moved or called off."""
        event, own = plan.event, {key for _, key in plan.tellings}
        date = event.date if event.date is not None and event.date.month is not None and not event.reported else None
        begin = bisect_left(self.by_day, max(since, last - A_YEAR), key=lambda one: one.day)
        near = self.by_day[begin : bisect_right(self.by_day, last, key=lambda one: one.day)]
        month = self.by_month.get((date.year, date.month), ()) if date is not None else ()
        dated = [one for one in month if since <= one.day and is_from(one, plan, deeds)]
        exact = [one for one in dated if is_of_kind(plan, one, deeds)]
        for one in (*exact, *(one for one in near if one not in dated and is_turned(plan, one, deeds))):
            if one.told[1] not in own and not deeds.named_apart(event, one.told[0]):
                yield one


def new_day(event: Event) -> datetime.date | None:
    """The day to which a telling with both dates moves something, where its document has none of its own."""
    known = event.instead_of is not None and event.date is not None and not event.reported
    return event.date.first_day if known and event.date is not None else None


def is_from(turn: Turn, plan: ChronologyEntry, deeds: Deeds) -> bool:
    """True for a telling of the very day or month of a plan; of the same season or so it is of somebody or a thing."""
    (event, _), old, date = turn.told, old_date(turn.told[0]), plan.event.date
    if old is None or date is None or not old.agrees(date):
        return False
    if old == date and old.end is None:
        return True
    shared = deeds.own_names(plan.event.sentence.named & event.sentence.named)
    return bool(shared) or (old == date and shares_words((plan.event, plan.article_id), turn.told, deeds))


def is_of_kind(plan: ChronologyEntry, turn: Turn, deeds: Deeds) -> bool:
    """False where a plan and what turns it tell of deeds, that something was turned aside, and of none in common.

    What is no row of the digest must tell of one in common, and name somebody of the plan.
    """
    here = with_fruits(deeds.kinds(plan.event, plan.article_id)) - TURNED
    there = deeds.kinds(*turn.told) - TURNED
    if not turn.own:
        shared = plan.event.sentence.named & turn.told[0].sentence.named
        return bool(here & there and deeds.own_names(shared))
    return not here or not there or bool(here & there)


def is_turned(plan: ChronologyEntry, turn: Turn, deeds: Deeds) -> bool:
    """True where what a telling turns is the same deed of the same, and not planned for another day."""
    event, (other, key) = plan.event, turn.told
    kinds = with_fruits(deeds.kinds(event, plan.article_id))
    common = kinds & (deeds.kinds(other, key) | deeds.denied(other, key))
    if not common and (kinds or not turn.own):
        return False
    known = event.date is not None and other.date is not None and not event.reported and not other.reported
    if is_of_other_day(event, other) or (tells_of_the_day(turn) and not other.reported and not agree(event, other)):
        return False
    if is_not_held(turn.told, deeds) and not is_denied(plan, turn, deeds):
        return False
    shared = event.sentence.named & other.sentence.named
    if not other.planned and not known and kinds and deeds.has_two_sides(shared):
        return True
    if len(shared) >= SHARED and deeds.own_names(shared):
        return True
    named, told = of_whom(event, plan.article_id, deeds), (event, plan.article_id)
    return bool(turn.own and common - TURNED and is_of_time(event, turn) and is_of_whom(named, told, turn.told, deeds))


def tells_of_the_day(turn: Turn) -> bool:
    """True for a telling whose date is the day on which something did not come about."""
    return turn.how == CALLED_OFF or is_old(turn.told[0])


def is_denied(plan: ChronologyEntry, turn: Turn, deeds: Deeds) -> bool:
    """True where the very deed that is planned is denied of its time, or of all that is to come, on no condition."""
    event, (other, key) = plan.event, turn.told
    if CANCEL in deeds.kinds(other, key):
        return True
    kinds = deeds.kinds(event, plan.article_id)
    kinds |= VISIT if INVITE in kinds else frozenset()
    if not kinds & deeds.denied(other, key) & HELD or tells_condition(other.sentence.text, deeds.languages[key]):
        return False
    return other.planned or is_of_time(event, turn)


def is_of_time(plan: Event, turn: Turn) -> bool:
    """True for a telling of the planned day or month itself, as far as both know it; a denial is told behind it."""
    event = turn.told[0]
    first = plan.date.first_day if plan.date is not None and plan.date.month is not None and not plan.reported else None
    if first is None or plan.date is None:
        return False
    date = event.instead_of or event.date
    if event.reported and event.instead_of is None:
        return turn.how == CALLED_OFF and first <= turn.day
    return date is not None and date.month is not None and plan.date.agrees(date)


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
