"""Plans of documents of no known day: what was done, or turned aside, on the same day of a year that another knows."""

from __future__ import annotations

from ..ground import Ground
from .deeds import Deeds, Told
from .found import Found, names
from .in_time import Rows
from .planned import Plan, is_apart, is_with_same
from .turned import how_turned

# Own names that both tell, where they are of no one story.
SHARED = 2


def of_open_year(plan: Plan, rows: Rows, deeds: Deeds, ground: Ground) -> list[Found]:
    """What became of it; nothing where that is of several years."""
    date = plan.entry.event.date
    if date is None or None in (date.month, date.day) or plan.entry.event.reported:
        return []
    own = {key for _, key in plan.entry.tellings}
    found = [
        Found(0.0, told, day, f"the same deed of the same day of a year, {why}", how_turned(told, deeds))
        for day, told in rows.of_day.get((date.month, date.day), ())
        if told[1] not in own and date.year in (None, day.year) and (why := of_the_same(plan, told, deeds, ground))
    ]
    return found if len({one.day.year for one in found}) == 1 else []


def of_the_same(plan: Plan, told: Told, deeds: Deeds, ground: Ground) -> str:
    """Why a telling is of what is planned, in words; '' for any other."""
    if is_apart(plan, told, deeds) or not plan.fruits & deeds.kinds(*told) or not is_with_same(plan, told, deeds):
        return ""
    story, shared = deeds.stories[told[1]], plan.named & told[0].sentence.named
    if story is not None and story == deeds.stories[plan.entry.article_id]:
        return "one story"
    return f"both name {names(shared, ground)}" if len(deeds.own_names(shared)) >= SHARED else ""
