"""The date of a telling as far as its article settles it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from ...edtf import Edtf
from ...language.clauses import INTENDED
from ...model import Article, Telling, TimeExpression
from ..counted import counted, day_from
from ..telling import full_date

# A leap year: a day that it and the next one count alike is the same in any.
LEAP = 2000


def dated(telling: Telling, article: Article, anchors: Mapping[TimeExpression, datetime.date]) -> Edtf | None:
    """The date of a telling as far as the article's own date settles it; its year may stay open."""
    time, own = telling.time, article.date.value if article.date else None
    if telling.bound == INTENDED and own is not None and own.first_day is not None and time.weekday is not None:
        found = [counted(time, own, ahead=ahead) for ahead in (True, False)]
        return min(filter(None, found), key=lambda one: abs(days_between(one, own)), default=None)
    if time.years is not None or time.span is not None:
        return counted(time, own, ahead=telling.planned) if own else None
    if own is not None and own.year is not None:
        return full_date(telling, own, anchors) or counted(time, own, ahead=telling.planned)
    return telling.time.date or (counted_in_open_year(telling, article.date.value) if article.date else None)


def days_between(one: Edtf, other: Edtf) -> int:
    """Days from the first day of one date to that of another; 0 where one has none."""
    first, last = one.first_day, other.first_day
    return (last - first).days if first is not None and last is not None else 0


def counted_in_open_year(telling: Telling, article: Edtf) -> Edtf | None:
    """The day of a telling in an article of a day without year; None where the year would tell, as of weekdays."""
    if article.month is None or article.day is None or telling.time.weekday is not None or telling.time.is_period:
        return None
    found = set()
    for year in LEAP, LEAP + 1:
        try:
            own = datetime.date(year, article.month, article.day)
        except ValueError:
            return None
        day = day_from(telling.time, own, ahead=telling.planned)
        found.add((day.month, day.day) if day else None)
    same = found.pop() if len(found) == 1 else None
    return Edtf(None, *same) if same else None
