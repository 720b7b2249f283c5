"""The full date of a telling, by that of its article."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from ..edtf import Edtf
from ..language.clauses import INTENDED
from ..language.slated import SUPERSEDED
from ..model import Leaning, Telling, TimeExpression

# Days from which on a day without year is far from its article, and below which it is near.
FAR, CLOSE = 240, 60
MONTH = "month"


def full_date(telling: Telling, article: Edtf, anchors: Mapping[TimeExpression, datetime.date]) -> Edtf | None:
    """The date of a telling, its year by the article's date: the past looks back, a plan and a deadline look ahead.

    So does a day without a year that is weeks ahead, not the better part of a year back, where no word tells the past;
    but not that of a noun alone: 'will resume the talks broken off in November'.
    What is so from a day on, or was once planned for it, may be of either: the nearest such day is meant. None if open.
    """
    time = telling.time
    if time in anchors:
        day = anchors[time]
        return Edtf(day.year, day.month, day.day)
    if time.date is None or time.date.year is not None:
        return time.date
    first, last = article.first_day, article.last_day
    if first is None or last is None:
        return None
    # An article of a month tells of that month.
    if article.precision == MONTH and time.date.month == article.month and article.year is not None:
        return time.date.with_year(article.year) if has_day(time.date, article.year) else None
    begin, end = (of_day(time.date, day, telling) for day in (first, last))
    # An article of an unsettled day gives a year only where every day that it may be of gives the same; one of a month
    # has it for the days of its own month.
    if begin != end and article.precision == "month" and time.date.month == article.month and article.year:
        return time.date.with_year(article.year)
    return begin if begin == end else None


def has_day(bare: Edtf, year: int) -> bool:
    """False for 29 February in a year that has none."""
    try:
        bare.with_year(year)
    except ValueError:
        return False
    return True


def of_day(bare: Edtf, article: datetime.date, telling: Telling) -> Edtf | None:
    """A date without year as a telling of an article of a day means it."""
    ahead = telling.planned or telling.bound == "deadline"
    if telling.bound in (INTENDED, SUPERSEDED) or (telling.bound == "onward" and not telling.planned):
        return near_either_way(bare, article, ahead)
    found = nearest(bare, article, ahead)
    return found if ahead or telling.bound in ("since", "aside") else leant(found, article, telling.leaning)


def leant(back: Edtf | None, article: datetime.date, leaning: Leaning) -> Edtf | None:
    """A day behind an article, or that of the year behind it: where one is far, the other near and nothing tells it."""
    first = back.first_day if back is not None else None
    if back is None or first is None or leaning is Leaning.BACK or (article - first).days <= FAR:
        return back
    try:
        other = back.with_year(first.year + 1)
    except ValueError:
        return back
    nearer = other.first_day
    if nearer is None or nearer <= article:
        return back
    near = (nearer - article).days < CLOSE and nearer.year == article.year
    return other if leaning is Leaning.AHEAD or near else back


def near_either_way(bare: Edtf, article: datetime.date, ahead: bool) -> Edtf | None:
    """A date without year, before or behind an article, whichever is nearer."""
    found = [one for planned in (ahead, not ahead) if (one := nearest(bare, article, planned))]
    return min(found, key=lambda one: abs(((one.first_day or article) - article).days), default=None)


def nearest(bare: Edtf, article: datetime.date, planned: bool) -> Edtf | None:
    """A date without year as an article of a day means it; None where neither of two years has it."""
    for year in (article.year, article.year + 1) if planned else (article.year, article.year - 1):
        try:
            there = bare.with_year(year)
        except ValueError:
            continue
        first, last = there.first_day, there.last_day
        if (last is not None and last >= article) if planned else (first is not None and first <= article):
            return there
    return None
