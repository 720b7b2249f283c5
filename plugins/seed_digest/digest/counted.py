"""The date of what a text counts from its own day: 'yesterday', 'last Friday', 'in May last year', 'two months ago'."""

from __future__ import annotations

import datetime
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace

from ..edtf import Edtf
from ..model import TimeExpression

WEEK, MONTH, YEAR = 7, 31, 12
# What counts from a date of another year counts from none: each from the one before, a few lead out of the calendar.
YEARS = range(1500, 2500)


def counted(time: TimeExpression, article: Edtf, *, ahead: bool) -> Edtf | None:
    """The date of an expression in an article of a date; None where that gives several, or none.

    ahead: of plans, which are to come.
    """
    first, last = article.first_day, article.last_day
    if first is None or last is None or time.from_told:
        return None
    begin = counted_from(time, first, ahead=ahead)
    return begin if first == last or (begin is not None and counted_from(time, last, ahead=ahead) == begin) else None


def counted_from(time: TimeExpression, own: datetime.date, *, ahead: bool) -> Edtf | None:
    """The date of an expression in a text of a day."""
    if time.is_period or time.years is not None or time.span is not None:
        return period_from(time, own, ahead=ahead)
    day = day_from(time, own, ahead=ahead)
    return Edtf(day.year, day.month, day.day) if day else None


def period_from(time: TimeExpression, own: datetime.date, *, ahead: bool) -> Edtf | None:
    """The week, the month, the year, or what belongs to that year; None where the calendar has none such."""
    if time.weeks:
        monday = own + datetime.timedelta(WEEK * time.weeks - own.weekday())
        sunday = monday + datetime.timedelta(WEEK - 1)
        return Edtf(monday.year, monday.month, monday.day, end=Edtf(sunday.year, sunday.month, sunday.day))
    if time.months is not None:
        return Edtf(*month_from(time.months, own))
    if time.span is not None:
        return months_from(time.span, time.years, own, ahead=ahead, turn=time.turn)
    year = own.year + (time.years or 0)
    try:
        return replace(time.date, year=year) if time.date is not None else Edtf(year)
    except ValueError:
        return None


def from_told(time: TimeExpression, told: Edtf) -> Edtf | None:
    """The date that counts from another: as exact as that one is and as it counts; None where that is not enough."""
    first = told.first_day
    if first is None or told.end is not None or first.year not in YEARS:
        return None
    if time.days is not None:
        day = first + datetime.timedelta(time.days)
        return Edtf(day.year, day.month, day.day) if told.day is not None else None
    if time.months is not None:
        return Edtf(*month_from(time.months, first)) if told.month is not None else None
    return Edtf(first.year + (time.years or 0))


def month_from(months: int, own: datetime.date) -> tuple[int, int]:
    """The year and the month that is so many from a day's own."""
    count = own.year * YEAR + own.month - 1 + months
    return count // YEAR, count % YEAR + 1


def months_from(span: tuple[int, int], years: int | None, own: datetime.date, *, ahead: bool, turn: int = 0) -> Edtf:
    """The months of the year that is told; without one the latest that have begun, of plans the next to end.

    turn: -1 for the latest that are over, 1 for the next to begin.
    """
    first, last = span
    if years is None and turn:
        years = -int(last >= own.month) if turn < 0 else int(first <= own.month)
    if years is None:
        years = int(last < own.month) if ahead else -int(first > own.month)
    return Edtf(own.year + years, first, end=Edtf(own.year + years, last))


def day_from(time: TimeExpression, own: datetime.date, *, ahead: bool) -> datetime.date | None:
    """The day that an expression tells in a text of a day; ahead: of plans, which are to come."""
    if time.days is not None:
        return own + datetime.timedelta(time.days)
    if time.weekday is not None:
        days = set(weekdays_from(own.weekday(), time, ahead=ahead))
        return own + datetime.timedelta(days.pop()) if len(days) == 1 else None
    if time.months is not None and time.day is not None:
        year, month = month_from(time.months, own)
        return datetime.date(year, month, time.day) if time.day <= monthrange(year, month)[1] else None
    steps = range(MONTH) if ahead else range(0, -MONTH, -1)
    near = (own + datetime.timedelta(step) for step in steps)
    return next((one for one in near if one.day == time.day), None)


def weekdays_from(own: int, time: TimeExpression, *, ahead: bool) -> Iterator[int]:
    """The days from a text's own weekday to the one that it tells; several where its words may mean either."""
    if time.weekday is None:
        return
    if time.weeks:
        yield time.weekday - own + WEEK * time.weeks
    if time.turn:
        yield time.turn * (((time.weekday - own) * time.turn - 1) % WEEK + 1)
    if not time.weeks and not time.turn:
        yield (time.weekday - own) % WEEK if ahead else -((own - time.weekday) % WEEK)
