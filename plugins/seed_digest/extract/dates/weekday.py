"""A year by the weekday beside the date: 'Saturday, 13 September'.

A weekday comes back to a day of the year after five years at the earliest. So where the text's latest past date and the
day of capture leave but one year for it, that is the article's. With the capture alone the last such day of the year
before it is taken, and the weekday must confirm it. A past date alone only says after what the text was written, be it
by decades: with a weekday it tells no year, nor does a weekday alone.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...edtf import Edtf, parse_edtf
from ...language.languages import Language
from ...language.sentences import split_sentences
from ...language.weekdays import weekday_beside
from ...model import Certainty, DatePart, Reason, Resolved, TimeExpression
from ..reading import Reading
from .steps_back import PLAIN_YEAR

BETWEEN_RULE = "the weekday beside the date: it is so in {}, and in no other year between {} and the capture on {}"
BEFORE_RULE = "the weekday beside the date: it is so in {}, on the last such day before the capture on {}"
LATEST = "the latest past date that the text gives with its year"
OTHERWISE = "the weekday beside the date: in {} it is another one, so the year stays open"
YEAR = datetime.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday (0 is Monday) as it stands beside the document's date."""

    number: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between what the document was written. past: its latest date given with the year. saved: stated capture."""

    past: Edtf | None
    quote: Reason | None
    saved: datetime.date


def settle_by_weekday(
    settled: Resolved[Edtf] | None, chosen: Resolved[Edtf] | None, reading: Reading, times: Sequence[TimeExpression]
) -> Resolved[Edtf] | None:
    """The date with its year, where the weekday beside it settles it; else the date as it is.

    settled: the date as other rules settled it; where the weekday contradicts them, its year stays open. chosen: the
    date as it was chosen.
    """
    if settled is None or chosen is None or chosen.value.year is not None or chosen.value.day is None:
        return settled
    weekday = find_weekday(chosen, reading)
    if weekday is None or chosen.certainty is Certainty.CORRECTED:
        return settled
    if settled.value.first_day is not None:
        if settled.value.first_day.weekday() == weekday.number:
            return settled
        refused = Reason(OTHERWISE.format(settled.value.year), weekday.text, weekday.line)
        return Resolved(chosen.value, chosen.certainty, (*chosen.because, refused))
    bounds = find_bounds(reading, times)
    found = nearest(chosen.value, weekday.number, bounds) if bounds else None
    if bounds is None or found is None or names_later_year(reading, found[0], bounds):
        return settled
    date, rule = found
    reason = Reason(rule, weekday.text, weekday.line, settles=DatePart.YEAR)
    because = (*chosen.because, reason, *([bounds.quote] if bounds.quote else []))
    return Resolved(date, Certainty.INFERRED, because)


def find_weekday(date: Resolved[Edtf], reading: Reading) -> Weekday | None:
    """The weekday beside the date where it is quoted from, and in the text; None where they differ."""
    own = {one.line for one in date.because}
    body = {reading.lines[index].number for index in reading.body.indexes}
    found = [
        one
        for line in reading.lines
        if line.number in own | body
        for one in weekdays_on(line.text, line.number, date.value, reading)
    ]
    return found[0] if len({one.number for one in found}) == 1 else None


def weekdays_on(text: str, line: int, date: Edtf, reading: Reading) -> Iterator[Weekday]:
    """The weekdays beside the same day of the year on a line."""
    for time in reading.body.times(text, line):
        same = time.date is not None and time.date.year is None
        if same and time.date is not None and (time.date.month, time.date.day) == (date.month, date.day):
            found = weekday_beside(text, time.start, time.end, reading.body.spoken)
            if found is not None:
                yield Weekday(found[0], f"{found[1]}, {time.text}", line)


def find_bounds(reading: Reading, times: Sequence[TimeExpression]) -> Bounds | None:
    """The latest date that the text gives with its year and not as planned, and the capture; None without that day."""
    stated = reading.metadata.captured
    saved = parse_edtf(stated).last_day if stated else None
    if saved is None:
        return None
    planned = plans_on({line.number: line.text for line in reading.lines}, times, reading.body.spoken[:1])
    past = [
        (day, one)
        for one in times
        if one.date and not one.other and (day := one.date.first_day) and day <= saved and one not in planned
    ]
    if not past:
        return Bounds(None, None, saved)
    latest = max(past, key=lambda one: one[0])[1]
    return Bounds(latest.date, Reason(LATEST, latest.text, latest.line), saved)


def plans_on(
    texts: Mapping[int, str], times: Sequence[TimeExpression], spoken: Sequence[Language]
) -> frozenset[TimeExpression]:
    """The dates in whose sentence is a word of plans. Each line is split once: it may hold thousands of dates."""
    planned: set[TimeExpression] = set()
    for line, here in groupby(sorted(times, key=lambda one: (one.line, one.start)), key=lambda one: one.line):
        sentences = split_sentences(texts.get(line, ""), spoken[0].code if spoken else "")
        starts = [start for start, _ in sentences]
        told = [any(one.planned and one.planned.search(text) for one in spoken) for _, text in sentences]
        planned |= {time for time in here if (place := bisect_right(starts, time.start)) and told[place - 1]}
    return frozenset(planned)


def nearest(date: Edtf, weekday: int, bounds: Bounds) -> tuple[Edtf, str] | None:
    """The date in the year that the bounds and the weekday leave for it, with the rule; None where it stays open."""
    saved, past = bounds.saved, bounds.past
    begin = (past.first_day if past else None) or saved - YEAR
    there = [in_year(date, year) for year in range(begin.year, saved.year + 1)]
    days = [(one, one.first_day) for one in there if one is not None]
    fitting = [one for one, day in days if day and begin <= day <= saved and day.weekday() == weekday]
    if len(fitting) != 1:
        return None
    rule = BETWEEN_RULE.format(fitting[0].year, past.value, saved) if past else None
    return fitting[0], rule or BEFORE_RULE.format(fitting[0].year, saved)


def in_year(date: Edtf, year: int) -> Edtf | None:
    """The date in a year; None for 29 February of one that has none."""
    try:
        return date.with_year(year)
    except ValueError:
        return None


def names_later_year(reading: Reading, date: Edtf, bounds: Bounds) -> bool:
    """True where the text names a later year, which the capture does not show to be one of plans."""
    texts = [reading.lines[index].text for index in reading.body.indexes]
    named = {int(year) for text in texts for year in PLAIN_YEAR.findall(text)}
    return any((date.year or 0) < year <= bounds.saved.year for year in named)
