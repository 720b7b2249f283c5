"""What became of a plan: the later event that another sentence, in whatever language, tells of the same."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from ...model import ChronologyEntry, Event
from ..likeness import Likeness
from .deeds import Deed, Deeds

# Days that a plan may slip behind its date, and that one without a date may take.
SLIP, OPEN = 45, 75
# Days before its date on which a plan may come true: dates are given across zones of time.
EARLY = 1
# Shared entities, by their rarity in nats or by their number, that tell of one matter; within a story fewer do.
WEIGHT, NAMED = 3.0, 3
STORY_NAMED = 1
MOST = 2


def outcomes(
    plan: ChronologyEntry, told: Mapping[str, datetime.date], deeds: Deeds, likeness: Likeness
) -> list[tuple[float, Deed]]:
    """What became of a plan, the likeliest first. told: by the article's id, the first day it may be of."""
    event, since = plan.event, told.get(plan.article_id)
    if since is None:
        return []
    wanted = deeds.kinds(event, plan.article_id)
    first, last = window(event, since)
    found = []
    for one in deeds.between(first, last):
        if one.article_id != plan.article_id and (not wanted or wanted & one.kinds):
            likely = alike(event, plan.article_id, one, deeds, likeness)
            if likely:
                found.append((likely, one))
    return sorted(found, key=lambda row: (-row[0], row[1].day, row[1].article_id))[:MOST]


def window(event: Event, since: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The days in which a plan may have come true, from when it was told on."""
    day = event.date.first_day if event.date and not event.reported else None
    if day is None or event.date is None:
        return since, since + datetime.timedelta(OPEN)
    last = event.date.last_day or day
    return max(since, day - datetime.timedelta(EARLY)), last + datetime.timedelta(SLIP)


def alike(event: Event, article_id: str, one: Deed, deeds: Deeds, likeness: Likeness) -> float:
    """How much speaks for an event to be what was planned; 0.0 for too little."""
    shared = event.sentence.named & one.event.sentence.named
    story = one.story is not None and one.story == deeds.stories[article_id]
    weight = likeness.weight(shared)
    if story and (len(shared) >= STORY_NAMED or not one.event.sentence.named):
        return 10.0 + weight
    return weight if weight >= WEIGHT or len(shared) >= NAMED else 0.0
