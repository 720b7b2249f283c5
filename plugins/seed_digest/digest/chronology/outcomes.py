"""What became of a plan: the later event that another sentence, in whatever language, tells of the same."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ...language.leaning import AHEAD
from ...language.tenses import is_planned
from ...model import ChronologyEntry, Event
from ..ground import Ground
from .deeds import Deed, Deeds
from .found import Found, names
from .in_time import Rows, in_time
from .late import came_late
from .open_year import of_open_year
from .planned import Plan, is_apart, is_off, is_with_same, may_tell
from .turned import Turn, how_turned
from .whom import of_whom

# Days that a plan may slip behind its date, and that one without a date may take.
SLIP, OPEN = 45, 75
# Days before its date on which a plan may come true: dates are given across zones of time.
EARLY = 1
# Shared entities, by their rarity in nats or by their number, that tell of one matter; within a story fewer do.
WEIGHT, NAMED = 3.0, 3
STORY_NAMED = 1
MOST = 2
STORY = 10.0
LATE = "told as late, by the time between the planned day and its own"


def outcomes(
    entry: ChronologyEntry, rows: Rows, since: datetime.date | None, deeds: Deeds, ground: Ground
) -> list[Found]:
    """What became of a plan, the likeliest first.

    rows: of its chronology; since: the first day it may be told on, None for a plan of a document of no known day.
    """
    named = of_whom(entry.event, entry.article_id, deeds)
    if since is None:
        ever = datetime.date.min, datetime.date.max
        found = of_open_year(Plan(entry, planned_kinds(entry, deeds), named, *ever), rows, deeds, ground)
        return in_order(found)
    plan = Plan(entry, planned_kinds(entry, deeds), named, *window(entry.event, since))
    found = [
        Found(STORY, one.told, one.day, turned_words(entry, one, ground), one.how)
        for one in rows.turns.of(entry, since, plan.last, deeds)
    ]
    found += [Found(STORY, one.told, one.day, LATE) for one in came_late(plan, rows.late, since, deeds)]
    for deed in deeds.between(plan.first, plan.last):
        told_there = may_tell(entry, (deed.event, deed.article_id))
        if told_there and (not plan.kinds or plan.fruits & deed.kinds):
            likely = alike(plan, deed, deeds, ground)
            found += [likely] if likely and not any(one.told[0] is deed.event for one in found) else []
    return in_order(found or in_time(plan, rows, deeds, ground))


def in_order(found: Sequence[Found]) -> list[Found]:
    """The likeliest, and of those the earliest, first; no more than so many, and one of a sentence with two dates."""
    ordered = sorted(found, key=lambda one: (-one.score, one.day, one.told[1], one.told[0].sentence.line or 0))
    once = {(one.told[0].sentence, one.told[1]): one for one in reversed(ordered)}
    return [one for one in ordered if once[one.told[0].sentence, one.told[1]] is one][:MOST]


def turned_words(plan: ChronologyEntry, one: Turn, ground: Ground) -> str:
    """Why a telling is taken for that of a plan that was moved or called off."""
    if one.told[0].instead_of is not None:
        return f"{one.how}, with its very date told"
    if not plan.event.sentence.named & one.told[0].sentence.named:
        return f"{one.how}, the same deed of the planned time, its document names the same"
    return f"{one.how}, both name {names(plan.event.sentence.named & one.told[0].sentence.named, ground)}"


def planned_kinds(entry: ChronologyEntry, deeds: Deeds) -> frozenset[str]:
    """The kinds of what is planned: what is agreed on, not that it was agreed; but that it will be, where that is."""
    kinds = deeds.kinds(entry.event, entry.article_id)
    if is_planned(entry.event.sentence.text, deeds.languages[entry.article_id]):
        return kinds
    return kinds - AHEAD or kinds


def window(event: Event, since: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The days in which a plan may have come true, from when it was told on."""
    day = event.date.first_day if event.date and not event.reported else None
    if day is None or event.date is None:
        return since + datetime.timedelta(1), since + datetime.timedelta(OPEN)
    last = event.date.last_day or day
    if is_off(event):
        return last + datetime.timedelta(1), last + datetime.timedelta(SLIP)
    return max(since, day - datetime.timedelta(EARLY)), last + datetime.timedelta(SLIP)


def alike(plan: Plan, one: Deed, deeds: Deeds, ground: Ground) -> Found | None:
    """An event as what was planned, where it is told in the plan's story or shares much with it."""
    key, told = plan.entry.article_id, (one.event, one.article_id)
    if is_apart(plan, told, deeds) or not is_with_same(plan, told, deeds):
        return None
    shared, how = plan.named & one.event.sentence.named, how_turned(told, deeds)
    story = one.story is not None and one.story == deeds.stories[key]
    weight = ground.likeness.weight(shared)
    if story and (len(shared) >= STORY_NAMED or not one.event.sentence.named):
        why = "one story" + (f", both name {names(shared, ground)}" if shared else "")
        return Found(STORY + weight, told, one.day, why, how)
    if plan.kinds and (weight >= WEIGHT or len(shared) >= NAMED):
        return Found(weight, told, one.day, f"both name {names(shared, ground)}", how)
    return None
