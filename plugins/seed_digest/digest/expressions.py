"""Which of a sentence's words date something: expressions that are one, that are part of another, or of a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..language.clauses import tells_move
from ..language.day_ranges import days_around
from ..language.deeds import is_delayed
from ..language.near_days import near_days
from ..language.periods import is_to_year, names_two_months
from ..model import Document, Mention, Sentence, TimeExpression
from .places import Places

# Between a weekday and the day that it is, in either order: 'Friday, 8 April', 'am Freitag, dem 8. April'.
OF_ONE_DAY = re.compile(r"[\s,.(，（、،]*(?:[^\W\d_]{1,3}\s+)?")
# Between a day that is counted and the same told in full: a comma, and a small word or two.
EXACT = re.compile(r"\s*[,(，（]\s*(?:[^\W\d_]{1,3}\s+)?")


def with_weekdays(times: Sequence[TimeExpression], sentence: Sentence) -> list[TimeExpression]:
    """The expressions of a sentence, a weekday and the date beside it as one: 'Friday, 8 April'."""
    found: list[TimeExpression] = []
    for one in sorted(times, key=lambda one: one.start):
        last = found[-1] if found else None
        date = last and one_day(last, one, sentence)
        found[-1:] = [date] if date else [*found[-1:], one]
    return found


def with_first_days(times: Sequence[TimeExpression], sentence: Sentence, language: str) -> list[TimeExpression]:
    """The expressions of a sentence, those of several days as one: 'from 20 to 22 March'.

    None where something is moved from one day to another.
    """
    if not any(one.date and one.date.day for one in times) or tells_two_times(sentence.text, language):
        return list(times)
    return [of_several_days(one, sentence, language) for one in times]


def of_several_days(time: TimeExpression, sentence: Sentence, language: str) -> TimeExpression:
    """An expression as it is, or that of the days of which it tells one end."""
    begin, end = time.start - sentence.start, time.end - sentence.start
    if time.date is None or time.date.day is None or time.date.end is not None or begin < 0:
        return time
    days = days_around(sentence.text, begin, end, time.date.day, language)
    if days is None:
        return time
    try:
        last = replace(time.date, day=days.last)
    except ValueError:
        return time
    return replace(
        time,
        date=last,
        text=sentence.text[days.start : days.end],
        start=sentence.start + days.start,
        end=sentence.start + days.end,
        first=days.first,
    )


def tells_two_times(text: str, language: str) -> bool:
    """True for a sentence that moves something from one time to another."""
    return is_delayed(text, language) or tells_move(text, language)


def one_day(one: TimeExpression, other: TimeExpression, sentence: Sentence) -> TimeExpression | None:
    """The date of two expressions of which one is the weekday of the other; None for any others."""
    begin, end = one.end - sentence.start, other.start - sentence.start
    told = next(((day, date) for day, date in ((one, other), (other, one)) if is_weekday_of(day, date)), None)
    if told is None or begin < 0 or not OF_ONE_DAY.fullmatch(sentence.text, begin, end):
        return None
    start, last = one.start - sentence.start, other.end - sentence.start
    weekday, date = told
    return replace(date, text=sentence.text[start:last], start=one.start, end=other.end, beside=weekday.weekday)


def is_weekday_of(weekday: TimeExpression, date: TimeExpression) -> bool:
    """True for a bare weekday that a date may be, as far as its year is known."""
    if weekday.weekday is None or weekday.weeks or weekday.turn or date.date is None or date.date.day is None:
        return False
    day = date.date.first_day
    return day is None or day.weekday() == weekday.weekday


def is_of_name(time: TimeExpression, mentions: Places[Mention]) -> bool:
    """True for a date that is a part of a longer name: 'the tug Windy March 5'."""
    around = mentions.within(time.line, 0, time.end)
    return any(one.start < time.start and time.end <= one.end for one in around)


def counted_days(document: Document, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """The days and periods that a body tells by counting from its own, and dates that need the words beside them.

    None stands where another date does, but for one that tells more of it: 'in May' of 'in May last year'.
    """
    body = [one for one in sentences if one.in_body and one.line is not None]
    found = [day for one in body for day in days_in(one, document.language)]
    taken = {(time.line, at): time for time in document.times if time.date for at in range(time.start, time.end)}
    free = (one for one in found if all(is_within(other, one) for other in overlapped(one, taken)))
    return tuple(one for one in free if not any(is_told_again(one, there, taken) for there in body))


def days_in(sentence: Sentence, language: str) -> list[TimeExpression]:
    """Those of a sentence; of what is moved from one month to another two, and the bare year to which it is moved."""
    text = sentence.text
    found = near_days(text, sentence.line or 0, language, sentence.start)
    if tells_two_times(text, language):
        return [one for one in found if not names_two_months(one.text, language) and not is_years(one)]
    return [one for one in found if not is_to_year(one.text, language)]


def is_years(one: TimeExpression) -> bool:
    """True for a span of years."""
    return one.date is not None and one.date.end is not None and one.date.month is None


def is_told_again(one: TimeExpression, sentence: Sentence, taken: Mapping[tuple[int, int], TimeExpression]) -> bool:
    """True for an expression that a date right behind a comma makes exact: 'a month ago, on 11 April 2025'."""
    if sentence.line != one.line or not sentence.start <= one.start < sentence.start + len(sentence.text):
        return False
    begin = one.end - sentence.start
    between = EXACT.match(sentence.text, begin)
    return between is not None and (one.line, between.end() + sentence.start) in taken


def overlapped(one: TimeExpression, taken: Mapping[tuple[int, int], TimeExpression]) -> list[TimeExpression]:
    """The expressions that share a place with one."""
    return [taken[place] for place in ((one.line, at) for at in range(one.start, one.end)) if place in taken]


def is_within(one: TimeExpression, other: TimeExpression) -> bool:
    """True for an expression that is a part of another."""
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
