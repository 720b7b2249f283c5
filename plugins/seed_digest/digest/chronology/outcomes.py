"""What became of a plan: the later event that another sentence, in whatever language, tells of the same."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import ChronologyEntry, Event
from ..ground import Ground
from ..likeness import Likeness
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
TELLING = frozenset({"person", "mission", "spacecraft", "launcher", "station", "programme", "place", "treaty"})


@dataclass(frozen=True, slots=True)
class Found:
    """What may have become of a plan. score: how much speaks for it; key: of its row, where it has one."""

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


def outcomes(
    entry: ChronologyEntry, rows: Sequence[ChronologyEntry], since: datetime.date, deeds: Deeds, ground: Ground
) -> list[Found]:
    """What became of a plan, the likeliest first. rows: of its chronology; since: the first day it may be told on."""
    plan = Plan(entry, deeds.kinds(entry.event, entry.article_id), *window(entry.event, since))
    found = []
    for deed in deeds.between(plan.first, plan.last):
        if deed.article_id != entry.article_id and (not plan.kinds or plan.kinds & deed.kinds):
            likely = alike(entry, deed, deeds, ground.likeness)
            found += [likely] if likely else []
    if not found and plan.kinds:
        found = [one for row in rows if (one := in_time(plan, row, deeds, ground)) is not None]
    found.sort(key=lambda one: (-one.score, one.day, one.told[1], one.told[0].sentence.line or 0))
    return found[:MOST]


def window(event: Event, since: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The days in which a plan may have come true, from when it was told on."""
    day = event.date.first_day if event.date and not event.reported else None
    if day is None or event.date is None:
        return since, since + datetime.timedelta(OPEN)
    last = event.date.last_day or day
    return max(since, day - datetime.timedelta(EARLY)), last + datetime.timedelta(SLIP)


def alike(plan: ChronologyEntry, one: Deed, deeds: Deeds, likeness: Likeness) -> Found | None:
    """An event as what was planned, where it is told in the plan's story or shares much with it."""
    shared = plan.event.sentence.named & one.event.sentence.named
    story = one.story is not None and one.story == deeds.stories[plan.article_id]
    weight = likeness.weight(shared)
    told = (one.event, one.article_id)
    if story and (len(shared) >= STORY_NAMED or not one.event.sentence.named):
        return Found(STORY + weight, told, one.day, "one story" + (f", both name {names(shared)}" if shared else ""))
    if weight >= WEIGHT or len(shared) >= NAMED:
        return Found(weight, told, one.day, f"both name {names(shared)}")
    return None


def in_time(plan: Plan, row: ChronologyEntry, deeds: Deeds, ground: Ground) -> Found | None:
    """A row of the same digest as what was planned: the same deed in the planned time, and nothing else named."""
    date, planned = row.event.date, plan.entry.event.date
    day = date.first_day if date and date.month is not None else None
    if row.planned or day is None or planned is None or planned.month is None or plan.entry.event.reported:
        return None
    last = planned.last_day
    if last is None or not plan.first <= day <= last + datetime.timedelta(NEAR):
        return None
    if plan.entry.article_id in {key for _, key in row.tellings}:
        return None
    kinds = frozenset(kind for event, key in row.tellings for kind in deeds.kinds(event, key))
    here = own_names(plan.entry.event.sentence.named, ground)
    there = own_names(row.event.sentence.named, ground)
    if not kinds & plan.kinds or (here and there and not here & there):
        return None
    return Found(0.0, row.tellings[0], day, "the same was done in the planned time")


def own_names(named: frozenset[str], ground: Ground) -> frozenset[str]:
    """What tells one deed from another of its kind: people, missions, ships and the like."""
    return frozenset(one for one in named if ground.entities[one].kind in TELLING)


def names(shared: frozenset[str]) -> str:
    return ", ".join(sorted(shared))
