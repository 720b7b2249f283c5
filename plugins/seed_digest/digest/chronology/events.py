"""The dated events of an article, and how their dates are known."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from ...edtf import Edtf
from ...model import Article, Certainty, DatePart, Event, Reason, Telling, TimeExpression
from ..telling import full_date

WEEK, MONTH = 7, 31


def find_events(
    article: Article, tellings: Sequence[Telling], anchors: Mapping[TimeExpression, datetime.date]
) -> tuple[Event, ...]:
    """The events that an article tells with a date that can be made full.

    What stands beside a date is none of it, but what is planned for that date is; a deadline is no event.
    """
    longer = {(one.time.line, at) for one in tellings if one.time.weeks for at in range(one.time.start, one.time.end)}
    whole = [one for one in tellings if one.time.weeks or (one.time.line, one.time.start) not in longer]
    own = [(one, dated(one, article, anchors)) for one in whole if is_event(one)]
    found = {(one.sentence, date): (one, date) for one, date in reversed(own) if date is not None}
    return tuple(make_event(one, date, article, anchors) for one, date in reversed(found.values()))


def is_event(telling: Telling) -> bool:
    """True for what comes about on the date that is told."""
    return not telling.deadline and (telling.planned or not telling.beside)


def dated(telling: Telling, article: Article, anchors: Mapping[TimeExpression, datetime.date]) -> Edtf | None:
    """The date of a telling as far as the article's own date settles it; its year may stay open."""
    if article.date is not None and article.date.value.year is not None:
        return full_date(telling, article.date.value, anchors) or counted(telling, article.date.value)
    return telling.time.date


def counted(telling: Telling, article: Edtf) -> Edtf | None:
    """The day of a telling that counts from that of its article; None where that is no single day."""
    own = article.first_day
    if own is None or own != article.last_day:
        return None
    found = day_from(telling.time, own, ahead=telling.planned)
    return Edtf(found.year, found.month, found.day) if found else None


def day_from(time: TimeExpression, own: datetime.date, *, ahead: bool) -> datetime.date | None:
    """The day that an expression tells in a text of a day; ahead: of plans, which are to come."""
    if time.days is not None:
        return own + datetime.timedelta(time.days)
    if time.weekday is not None:
        if time.weeks:
            monday = own - datetime.timedelta(own.weekday()) + datetime.timedelta(WEEK * time.weeks)
            return monday + datetime.timedelta(time.weekday)
        days = (time.weekday - own.weekday()) % WEEK if ahead else -((own.weekday() - time.weekday) % WEEK)
        return own + datetime.timedelta(days)
    steps = range(MONTH) if ahead else range(0, -MONTH, -1)
    near = (own + datetime.timedelta(step) for step in steps)
    return next((one for one in near if one.day == time.day), None)


def make_event(
    telling: Telling, date: Edtf, article: Article, anchors: Mapping[TimeExpression, datetime.date]
) -> Event:
    """An event with how its date is known: stated in full, by another document, or by the article's own date."""
    time = telling.time
    stated = time.date is not None and time.date.year is not None
    certainty = Certainty.STATED if stated else Certainty.INFERRED
    because: tuple[Reason, ...] = (Reason("stated in full", time.text, time.line),)
    if time in anchors and article.date is not None:
        because = (
            Reason(f"the weekday, by another document {date.value}", time.text, time.line),
            *article.date.because[:2],
        )
    elif time.date is None and article.date is not None:
        because = (Reason(f"counted from the article's own date, {article.date.value.value}", time.text, time.line),)
    elif not stated and article.date is not None:
        rule = f"year by the article's own date, {article.date.value.value}"
        because = (Reason(rule, time.text, time.line, settles=DatePart.YEAR),)
    return Event(date, certainty, because, telling.sentence, telling.seed, telling.planned, telling=telling)
