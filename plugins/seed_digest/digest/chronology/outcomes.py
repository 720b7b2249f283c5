"""What became of a plan: the later event that another sentence, in whatever language, tells of the same."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...model import ChronologyEntry, Event
from ..ground import Ground
from .deeds import Deed, Deeds, Told

# Days that a plan may slip behind its date, and that one without a date may take.
SLIP, OPEN = 45, 75
# Days before its date on which a plan may come true: dates are given across zones of time.
EARLY = 1
# Shared entities, by their rarity in nats or by their number, that tell of one matter; within a story fewer do.
WEIGHT, NAMED = 3.0, 3
STORY_NAMED = 1
MOST = 2
STORY = 10.0
# Without such signs: the same deed so many days behind the planned time at most.
NEAR = 20


@dataclass(frozen=True, slots=True)
class Found:
    """What may have become of a plan. score: how much speaks for it; why: what does, in words."""

    score: float
    told: Told
    day: datetime.date
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan with the days in which it may have come true. kinds: of what is planned."""

    entry: ChronologyEntry
    kinds: frozenset[str]
    first: datetime.date
    last: datetime.date


class DoneRows:
    """The rows of a chronology that tell what was done, by day; those of a year alone are left out."""

    def __init__(self, entries: Iterable[ChronologyEntry]) -> None:
        dated = [(one.event.date, one) for one in entries if not one.planned and one.event.date]
        days = [(date.first_day, one.key, one) for date, one in dated if date.month is not None and date.first_day]
        self.rows = sorted(days, key=lambda one: one[:2])

    def between(self, first: datetime.date, last: datetime.date) -> Sequence[tuple[datetime.date, ChronologyEntry]]:
        """Those of a span of days, both included."""
        begin = bisect_left(self.rows, first, key=lambda one: one[0])
        found = self.rows[begin : bisect_right(self.rows, last, key=lambda one: one[0])]
        return [(day, row) for day, _, row in found]


def outcomes(entry: ChronologyEntry, rows: DoneRows, since: datetime.date, deeds: Deeds, ground: Ground) -> list[Found]:
    """What became of a plan, the likeliest first. rows: of its chronology; since: the first day it may be told on."""
    plan = Plan(entry, deeds.kinds(entry.event, entry.article_id), *window(entry.event, since))
    found = []
    for deed in deeds.between(plan.first, plan.last):
        if deed.article_id != entry.article_id and (not plan.kinds or plan.kinds & deed.kinds):
            likely = alike(entry, deed, deeds, ground)
            found += [likely] if likely else []
    if not found and plan.kinds:
        found = in_time(plan, rows, deeds, ground)
    found.sort(key=lambda one: (-one.score, one.day, one.told[1], one.told[0].sentence.line or 0))
    return found[:MOST]


def window(event: Event, since: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The days in which a plan may have come true, from when it was told on."""
    day = event.date.first_day if event.date and not event.reported else None
    if day is None or event.date is None:
        return since, since + datetime.timedelta(OPEN)
    last = event.date.last_day or day
    return max(since, day - datetime.timedelta(EARLY)), last + datetime.timedelta(SLIP)


def alike(plan: ChronologyEntry, one: Deed, deeds: Deeds, ground: Ground) -> Found | None:
    """An event as what was planned, where it is told in the plan's story or shares much with it."""
    told = (one.event, one.article_id)
    if deeds.told_apart((plan.event, plan.article_id), told):
        return None
    shared = plan.event.sentence.named & one.event.sentence.named
    story = one.story is not None and one.story == deeds.stories[plan.article_id]
    weight = ground.likeness.weight(shared)
    if story and (len(shared) >= STORY_NAMED or not one.event.sentence.named):
        return Found(
            STORY + weight, told, one.day, "one story" + (f", both name {names(shared, ground)}" if shared else "")
        )
    if weight >= WEIGHT or len(shared) >= NAMED:
        return Found(weight, told, one.day, f"both name {names(shared, ground)}")
    return None


def in_time(plan: Plan, rows: DoneRows, deeds: Deeds, ground: Ground) -> list[Found]:
    """Rows of the same digest as what was planned: the same deed in the planned time, and nothing else named."""
    planned = plan.entry.event.date
    last = planned.last_day if planned and planned.month is not None and not plan.entry.event.reported else None
    if last is None:
        return []
    return [
        Found(0.0, row.tellings[0], day, "the same was done in the planned time")
        for day, row in rows.between(plan.first, last + datetime.timedelta(NEAR))
        if is_planned_deed(plan, row, deeds, ground)
    ]


def is_planned_deed(plan: Plan, row: ChronologyEntry, deeds: Deeds, ground: Ground) -> bool:
    """True for a row of other documents that tells the same deed as a plan, and names nothing else."""
    told = plan.entry.event, plan.entry.article_id
    if told[1] in {key for _, key in row.tellings} or deeds.told_apart(told, (row.event, row.article_id)):
        return False
    here = deeds.own_names(plan.entry.event.sentence.named)
    there = deeds.own_names(row.event.sentence.named)
    if here and there and not here & there:
        return False
    return any(deeds.kinds(event, key) & plan.kinds for event, key in row.tellings)


def names(shared: frozenset[str], ground: Ground) -> str:
    """Entities by their names."""
    return ", ".join(ground.entities[one].name("en") for one in sorted(shared))
