"""The full date of a telling, by that of its article."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from ..edtf import Edtf
from ..language.clauses import INTENDED
from ..model import Telling, TimeExpression


def full_date(telling: Telling, article: Edtf, anchors: Mapping[TimeExpression, datetime.date]) -> Edtf | None:
    """The date of a telling, its year by the article's date: the past looks back, a plan and a deadline look ahead.

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
    either = telling.bound == INTENDED or (telling.bound == "onward" and not telling.planned)
    turn = near_either_way if either else nearest
    ahead = telling.planned or telling.bound == "deadline"
    begin, end = (turn(time.date, day, ahead) for day in (first, last))
    # An article of an unsettled day gives a year only where every day that it may be of gives the same.
    return begin if begin == end else None


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
