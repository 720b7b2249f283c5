"""The full date of a telling, by that of its article."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from ..edtf import Edtf
from ..model import Telling, TimeExpression


def full_date(telling: Telling, article: Edtf, anchors: Mapping[TimeExpression, datetime.date]) -> Edtf | None:
    """The date of a telling, its year by the article's date: the past looks back, a plan looks ahead. None if open."""
    time = telling.time
    if time in anchors:
        day = anchors[time]
        return Edtf(day.year, day.month, day.day)
    if time.date is None or time.date.year is not None or article.year is None or article.last_day is None:
        return time.date if time.date is not None and time.date.year is not None else None
    for year in (article.year, article.year + 1) if telling.planned else (article.year, article.year - 1):
        try:
            there = time.date.with_year(year)
        except ValueError:
            continue
        first, last = there.first_day, there.last_day
        ahead = last is not None and article.first_day is not None and last >= article.first_day
        back = first is not None and first <= article.last_day
        if ahead if telling.planned else back:
            return there
    return None
