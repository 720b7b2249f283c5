"""A plan, and whether what a document tells is what was planned: of the same deed, of both sides, and of no other."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ...facts.entities import EntityKind
from ...model import ChronologyEntry, Event
from ..fruits import with_fruits
from .ahead import CALLED_OFF
from .deeds import Deeds, Told
from .turned import is_of_other_day

# Of these kinds a plan names one, or it is of two things.
FLOWN = (EntityKind.MISSION, EntityKind.SPACECRAFT, EntityKind.LAUNCHER)
# Deeds that take two; so many people in both sentences are both of them.
MUTUAL = frozenset({"meet", "discuss", "visit", "invite"})
BOTH = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan with the days in which it may have come true. kinds: of what is planned; named: whom and what it is of."""

    entry: ChronologyEntry
    kinds: frozenset[str]
    named: frozenset[str]
    first: datetime.date
    last: datetime.date

    @property
    def fruits(self) -> frozenset[str]:
        """The kinds of deeds by which it has come true: its own, and what comes of them."""
        return with_fruits(self.kinds)


def is_off(event: Event) -> bool:
    """True for the day of a plan on which it did not come about."""
    return event.telling is not None and event.telling.bound == CALLED_OFF


def may_tell(plan: ChronologyEntry, told: Told) -> bool:
    """False for a telling of the plan's own document; but what was put off may be told there as done, elsewhere."""
    event, key = told
    if is_off(plan.event):
        return event.sentence is not plan.event.sentence and not is_off(event)
    return key != plan.article_id


def is_apart(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """True for a telling that denies what is planned, names other things, or tells one half, or another day's plan."""
    if is_of_other_day(plan.entry.event, told[0]):
        return True
    if deeds.denied(*told) & plan.kinds or deeds.named_apart(plan.entry.event, told[0]):
        return True
    return is_half(plan.named, told[0].sentence.named, deeds)


def is_half(planned: frozenset[str], told: frozenset[str], deeds: Deeds) -> bool:
    """True where two ships or missions are planned in one sentence, and not both are told of.

    A telling that names neither is of both where it names all the people as well.
    """
    for kind in FLOWN:
        things = deeds.of_kind(planned, kind)
        if len(things) > 1 and not things <= told:
            return bool(things & told) or not deeds.of_kind(planned, EntityKind.PERSON) <= told
    return False


def is_with_same(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """False for a meeting or a visit that shares no more with the planned one than who comes, or is with another.

    Who comes and what they stand for is one side. A sentence without a name, or a plan without one, tells nothing. What
    came of a meeting is told of both sides that were to meet, and of all who were named for it.
    """
    here, there = plan.named, told[0].sentence.named
    same = plan.kinds & deeds.kinds(*told)
    if not plan.kinds or (same and (not same & MUTUAL or not here or not there)):
        return True
    people = [frozenset(deeds.of_kind(named, EntityKind.PERSON)) for named in (here, there)]
    if not same and not people[0] <= people[1]:
        return False
    if len(people[0] & people[1]) < BOTH and people[0] - people[1] and people[1] - people[0]:
        return False
    return deeds.has_two_sides(here & there) or is_one_side_of(plan, told, deeds)


def is_one_side_of(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """True where a plan tells of one side ('on Friday he will meet X'), and the other is named in its document."""
    here, there = plan.named, told[0].sentence.named
    people, others = (deeds.of_kind(named, EntityKind.PERSON) for named in (here, there))
    if deeds.has_two_sides(here) or not people or not people <= others or not deeds.has_two_sides(there):
        return False
    return bool((others - people) & deeds.named[plan.entry.article_id])
