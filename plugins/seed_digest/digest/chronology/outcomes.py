"""What became of a plan: the later event that another sentence, in whatever language, tells of the same."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...facts.entities import EntityKind
from ...language.leaning import AHEAD
from ...language.tenses import is_planned
from ...model import ChronologyEntry, Event
from ..ground import Ground
from .deeds import Deed, Deeds, Told, with_fruits
from .turned import Turn, Turns, how_turned, is_of_other_day

# Of these kinds a plan names one, or it is of two things.
FLOWN = (EntityKind.MISSION, EntityKind.SPACECRAFT, EntityKind.LAUNCHER)
# Days that a plan may slip behind its date, and that one without a date may take.
SLIP, OPEN = 45, 75
# Days before its date on which a plan may come true: dates are given across zones of time.
EARLY = 1
# Shared entities, by their rarity in nats or by their number, that tell of one matter; within a story fewer do.
WEIGHT, NAMED = 3.0, 3
STORY_NAMED = 1
MOST = 2
STORY = 10.0
# Deeds that take two; so many people in both sentences are both of them.
MUTUAL = frozenset({"meet", "discuss", "visit", "invite"})
BOTH = 2
# Without such signs: the same deed so many days behind the planned time at most.
LATE = 20


@dataclass(frozen=True, slots=True)
class Found:
    """What may have become of a plan. score: how much speaks for it; why: what does, in words.

    how: 'moved' or 'called off', '' where it came true.
    """

    score: float
    told: Told
    day: datetime.date
    why: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan with the days in which it may have come true. kinds: of what is planned."""

    entry: ChronologyEntry
    kinds: frozenset[str]
    first: datetime.date
    last: datetime.date

    @property
    def fruits(self) -> frozenset[str]:
        """The kinds of deeds by which it has come true: its own, and what comes of them."""
        return with_fruits(self.kinds)


class Rows:
    """The rows of a chronology: those that tell what was done, by day, and those of what was moved or called off.

    since: the day of each document that has one; parties: all that stand for one. Rows of a year alone are left out.
    """

    def __init__(
        self,
        entries: Sequence[ChronologyEntry],
        since: Mapping[str, datetime.date],
        parties: frozenset[str],
        deeds: Deeds,
    ) -> None:
        self.parties = parties
        dated = [(one.event.date, one) for one in entries if not one.planned and one.event.date]
        days = [(date.first_day, one.key, one) for date, one in dated if date.month is not None and date.first_day]
        self.rows = sorted(days, key=lambda one: one[:2])
        self.turns = Turns(entries, since, deeds)

    def between(self, first: datetime.date, last: datetime.date) -> Sequence[tuple[datetime.date, ChronologyEntry]]:
        """Those of a span of days, both included."""
        begin = bisect_left(self.rows, first, key=lambda one: one[0])
        found = self.rows[begin : bisect_right(self.rows, last, key=lambda one: one[0])]
        return [(day, row) for day, _, row in found]


def outcomes(entry: ChronologyEntry, rows: Rows, since: datetime.date, deeds: Deeds, ground: Ground) -> list[Found]:
    """What became of a plan, the likeliest first. rows: of its chronology; since: the first day it may be told on."""
    plan = Plan(entry, planned_kinds(entry, deeds), *window(entry.event, since))
    found = [
        Found(STORY, one.told, one.day, turned_words(entry, one, ground), one.how)
        for one in rows.turns.of(entry, since, plan.last, deeds)
    ]
    for deed in deeds.between(plan.first, plan.last):
        if deed.article_id != entry.article_id and (not plan.kinds or plan.fruits & deed.kinds):
            likely = alike(plan, deed, deeds, ground)
            found += [likely] if likely and not any(one.told[0] is deed.event for one in found) else []
    if not found and plan.kinds:
        found = in_time(plan, rows, deeds, ground)
    found.sort(key=lambda one: (-one.score, one.day, one.told[1], one.told[0].sentence.line or 0))
    return found[:MOST]


def turned_words(plan: ChronologyEntry, one: Turn, ground: Ground) -> str:
    """Why a telling is taken for that of a plan that was moved or called off."""
    if one.told[0].instead_of is not None:
        return f"{one.how}, with its very date told"
    return f"{one.how}, both name {names(plan.event.sentence.named & one.told[0].sentence.named, ground)}"


def planned_kinds(entry: ChronologyEntry, deeds: Deeds) -> frozenset[str]:
    """The kinds of what is planned: what is agreed on, not that it was agreed; but that it will be, where that is."""
    kinds = deeds.kinds(entry.event, entry.article_id)
    if is_planned(entry.event.sentence.text, deeds.languages[entry.article_id]):
        return kinds
    return kinds - AHEAD or kinds


def is_apart(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """True for a telling that denies what is planned, names other things, or tells one half, or another day's plan."""
    if is_of_other_day(plan.entry.event, told[0]):
        return True
    if deeds.denied(*told) & plan.kinds or deeds.named_apart(plan.entry.event, told[0]):
        return True
    return is_half(plan.entry.event.sentence.named, told[0].sentence.named, deeds)


def is_half(planned: frozenset[str], told: frozenset[str], deeds: Deeds) -> bool:
    """True where two ships or missions are planned in one sentence, and not both are told of.

    A telling that names neither is of both where it names all the people as well.
    """
    for kind in FLOWN:
        things = deeds.of_kind(planned, kind)
        if len(things) > 1 and not things <= told:
            return bool(things & told) or not deeds.of_kind(planned, EntityKind.PERSON) <= told
    return False


def window(event: Event, since: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The days in which a plan may have come true, from when it was told on."""
    day = event.date.first_day if event.date and not event.reported else None
    if day is None or event.date is None:
        return since + datetime.timedelta(1), since + datetime.timedelta(OPEN)
    last = event.date.last_day or day
    return max(since, day - datetime.timedelta(EARLY)), last + datetime.timedelta(SLIP)


def alike(plan: Plan, one: Deed, deeds: Deeds, ground: Ground) -> Found | None:
    """An event as what was planned, where it is told in the plan's story or shares much with it."""
    event, key, told = plan.entry.event, plan.entry.article_id, (one.event, one.article_id)
    if is_apart(plan, told, deeds) or not is_with_same(plan, told, deeds):
        return None
    shared, how = event.sentence.named & one.event.sentence.named, how_turned(told, deeds)
    story = one.story is not None and one.story == deeds.stories[key]
    weight = ground.likeness.weight(shared)
    if story and (len(shared) >= STORY_NAMED or not one.event.sentence.named):
        why = "one story" + (f", both name {names(shared, ground)}" if shared else "")
        return Found(STORY + weight, told, one.day, why, how)
    if plan.kinds and (weight >= WEIGHT or len(shared) >= NAMED):
        return Found(weight, told, one.day, f"both name {names(shared, ground)}", how)
    return None


def is_with_same(plan: Plan, told: Told, deeds: Deeds) -> bool:
    """False for a meeting or a visit that shares no more with the planned one than who comes, or is with another.

    Who comes and what they stand for is one side. A sentence without a name, or a plan without one, tells nothing. What
    came of a meeting is told of both sides that were to meet, and of whoever was named for it.
    """
    here, there = plan.entry.event.sentence.named, told[0].sentence.named
    same = plan.kinds & deeds.kinds(*told)
    if not plan.kinds or (same and (not same & MUTUAL or not here or not there)):
        return True
    people = [frozenset(deeds.of_kind(named, EntityKind.PERSON)) for named in (here, there)]
    if not same and people[0] and not people[0] & people[1]:
        return False
    if len(people[0] & people[1]) < BOTH and people[0] - people[1] and people[1] - people[0]:
        return False
    return deeds.has_two_sides(here & there)


def in_time(plan: Plan, rows: Rows, deeds: Deeds, ground: Ground) -> list[Found]:
    """Rows of the same digest as what was planned: the same deed in the planned time, of the same as far as told."""
    planned = plan.entry.event.date
    last = planned.last_day if planned and planned.month is not None and not plan.entry.event.reported else None
    if last is None:
        return []
    around = rows.between(plan.first, last + datetime.timedelta(LATE))
    return [
        Found(0.0, told, day, in_words(plan.entry.event.sentence.named & told[0].sentence.named, ground))
        for day, row in around
        if (told := planned_deed(plan, row, rows, deeds)) is not None
    ]


def planned_deed(plan: Plan, row: ChronologyEntry, rows: Rows, deeds: Deeds) -> Told | None:
    """The telling of a row of other documents that tells the same deed as a plan; None where it is of others.

    A plan that names no party is one of both: so is then the row, which must be no context, and name whom or what it
    does, if any.
    """
    sentence, key = plan.entry.event.sentence, plan.entry.article_id
    if key in {other for _, other in row.tellings} or is_apart(plan, row.tellings[0], deeds):
        return None
    told = [one for one in row.tellings if deeds.kinds(*one) & plan.fruits]
    if not sentence.evidence & rows.parties:
        own = deeds.own_names(sentence.named)
        return None if row.context else next((one for one in told if not own or own & one[0].sentence.named), None)
    here = deeds.sides(sentence.named)
    return next((one for one in told if here & one[0].sentence.named and is_with_same(plan, one, deeds)), None)


def in_words(shared: frozenset[str], ground: Ground) -> str:
    """Why a row is taken for what was planned."""
    return "the same deed is told of the planned time" + (f", both name {names(shared, ground)}" if shared else "")


def names(shared: frozenset[str], ground: Ground) -> str:
    """Entities by their names."""
    return ", ".join(ground.entities[one].name("en") for one in sorted(shared))
