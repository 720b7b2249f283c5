"""The date of a telling as far as its article settles it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from ...edtf import Edtf
from ...language.asides import is_aside
from ...language.clauses import INTENDED
from ...language.near_days import is_this
from ...model import Article, Telling, TimeExpression
from ..counted import counted, day_from
from ..places import Places
from ..telling import full_date

# A leap year: a day that it and the next one count alike is the same in any.
LEAP = 2000
# 'This January' and the like is of the year that is nearer to a text where the other is so many months away.
ROUND_NEW_YEAR = 9


@dataclass(frozen=True, slots=True)
class Given:
    """What settles the dates of an article's tellings. anchors: days that another document gives; full: the days that
    the article tells with their year, years: all dates that it tells so."""

    article: Article
    anchors: Mapping[TimeExpression, datetime.date]
    full: Places[TimeExpression]
    years: Places[TimeExpression]


def given(article: Article, anchors: Mapping[TimeExpression, datetime.date]) -> Given:
    """All that settles the dates of an article."""
    years = [one for one in article.document.times if one.date is not None and one.date.year]
    full = (one for one in years if one.date is not None and one.date.is_day)
    return Given(article, anchors, Places(full, lambda one: one.line), Places(years, lambda one: one.line))


def dated(telling: Telling, by: Given) -> Edtf | None:
    """The date of a telling as far as the article's own date settles it; its year may stay open."""
    article, anchors = by.article, by.anchors
    time, own = telling.time, article.date.value if article.date else None
    if time.from_told:
        return None
    told = of_year_before(telling, by) or of_year_told(telling, by)
    if told is not None:
        return told
    if telling.bound == INTENDED and own is not None and own.first_day is not None and time.weekday is not None:
        found = [counted(time, own, ahead=ahead) for ahead in (True, False)]
        return min(filter(None, found), key=lambda one: abs(days_between(one, own)), default=None)
    if time.years is not None or time.span is not None:
        if own is None:
            return time.date if time.years == 0 else None
        return beside_new_year(telling, own, article.document.language) or counted(time, own, ahead=telling.planned)
    if own is not None and own.year is not None:
        settled = full_date(telling, own, anchors) or counted(time, own, ahead=telling.planned)
        return settled if settled is not None and is_of_weekday(time, settled) else time.date
    return telling.time.date or (counted_in_open_year(telling, article.date.value) if article.date else None)


def beside_new_year(telling: Telling, own: Edtf, language: str) -> Edtf | None:
    """The month of the next year that is planned late in one, or of the year before, told early in one: 'will open this
    January', in December; None for any other, and for what is told as 'of this year'."""
    time, begin = telling.time, telling.time.start - telling.sentence.start
    date = time.date
    if time.years != 0 or date is None or date.month is None or date.day is not None or date.end is not None:
        return None
    if own.year is None or own.month is None or begin < 0:
        return None
    if not is_this(telling.sentence.text, begin, time.end - telling.sentence.start, language):
        return None
    months = date.month - own.month
    if months <= -ROUND_NEW_YEAR and telling.planned:
        return Edtf(own.year + 1, date.month)
    return Edtf(own.year - 1, date.month) if months >= ROUND_NEW_YEAR and not telling.planned else None


def is_of_weekday(time: TimeExpression, found: Edtf) -> bool:
    """False for a day whose year was found, where that makes another weekday of it than stands beside it."""
    day = found.first_day
    return time.beside is None or day is None or not found.is_day or day.weekday() == time.beside


def with_first_day(telling: Telling, date: Edtf | None) -> Edtf | None:
    """The date of a telling of several days from the first to the last of them, once their year is known."""
    first = telling.time.first
    if first is None or date is None or date.year is None or date.day is None or date.end is not None:
        return date
    return Edtf(date.year, date.month, first, end=date.day_only())


def of_year_before(telling: Telling, by: Given) -> Edtf | None:
    """A day without a year as that behind a full date of its sentence: 'signed on 12 June 2024, in force on 18 July'.

    None for a plan, and where that would be later than the article.
    """
    before, time = date_before(telling, by), telling.time
    first = before.date.first_day if before is not None and before.date is not None else None
    if first is None or telling.planned or time.date is None or time.date.year is not None or time.date.month is None:
        return None
    try:
        years = [time.date.with_year(year) for year in (first.year, first.year + 1)]
    except ValueError:
        return None
    found = next((one for one in years if one.last_day is not None and one.last_day >= first), None)
    written = by.article.date.value.last_day if by.article.date is not None else None
    begin = found.first_day if found is not None else None
    return found if begin is not None and (written is None or begin <= written) else None


def of_year_told(telling: Telling, by: Given) -> Edtf | None:
    """A day or a month without a year in a document of no known day, as that behind the year told before it in its
    paragraph: 'In July 2022 they agreed. In October she flew.' None for a plan, and for the document's own year.
    """
    own, time = by.article.date, telling.time
    if telling.planned or time.date is None or time.date.year is not None or time.date.month is None:
        return None
    if telling.bound or telling.yearly or (own is not None and own.value.day is not None):
        return None
    here = by.years.within(telling.sentence.line, 0, telling.sentence.start)
    last = next(reversed(here), None)
    before = last.date if last is not None else None
    if before is None or before.year is None or (own is not None and before.year == own.value.year):
        return None
    later = before.month is not None and time.date.month < before.month
    try:
        found = time.date.with_year(before.year + later)
    except ValueError:
        return None
    written = own.value.last_day if own is not None else None
    return found if written is None or found.first_day is None or found.first_day <= written else None


def date_before(telling: Telling, by: Given) -> TimeExpression | None:
    """The nearest full date before that of a telling in its sentence; None where there is none.

    That of words on a noun is of another time: 'the lease, signed on 25 November 2022, was approved on 28 May'.
    """
    sentence = telling.sentence
    last = next(reversed(by.full.within(sentence.line, sentence.start, telling.time.start)), None)
    if last is None:
        return None
    begin, end = last.start - sentence.start, last.end - sentence.start
    return None if is_aside(sentence.text, begin, end, by.article.document.language) else last


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
