"""What one document's telling of an event makes of another's date: a year, a week, or bounds."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..edtf import Edtf
from ..model import Certainty, DatePart, Leaning, Reason, Resolved, Telling, TimeExpression
from .likeness import Likeness
from .witnesses import Witness, Witnesses

YEAR_RULE = "a date without year looks back less than a year: so the year of the article is {}"
SPAN_RULE = "a date without year looks back less than a year: so the article is of {}"
SAME_RULE = "the same event in another document, which dates it {}"
WEEKDAY_RULE = "the weekday of that event: so it is {}"
LOWER_RULE = "told as past on {}: not before that day"
UPPER_RULE = "a bare weekday is the latest one: not after {}"
DAY = datetime.timedelta(days=1)
WEEK = 7 * DAY
# Documents that tell of one event by bare weekdays are as fresh as their weekdays.
FRESH = 2 * WEEK


@dataclass(frozen=True, slots=True)
class Proposal:
    """A date proposed for a document, with its reasons; `anchors` are the days of what it tells without a year."""

    date: Resolved[Edtf]
    anchors: Mapping[TimeExpression, datetime.date]

    @property
    def seeds(self) -> frozenset[str]:
        """The documents that it rests on."""
        return frozenset(one.seed for one in self.date.because if one.seed)


def proposals(
    date: Resolved[Edtf] | None, tellings: Sequence[Telling], witnesses: Witnesses, likeness: Likeness
) -> list[Proposal]:
    """Every date that other documents propose for one."""
    found: list[Proposal] = []
    dated = first_years(tellings)
    for telling in tellings:
        # What somebody is invited to, or what no verb tells as past, may be to come: it looks back on nothing.
        if telling.planned or telling.yearly or telling.leaning is Leaning.AHEAD:
            continue
        if date is None and telling.time.weekday is not None:
            for one in others(telling, witnesses.by_weekday.get(telling.time.weekday, ())):
                found += by_weekday(telling, one, tellings, likeness)
        elif is_of_own_year(telling, dated) and telling.time.date is not None:
            for one in others(telling, witnesses.of(telling.time.date)):
                if may_date(telling, one.telling) and likeness.same_event(telling, one.telling):
                    found += by_year(date, telling, one)
    return found


def others(telling: Telling, some: Sequence[Witness]) -> Iterator[Witness]:
    """The witnesses of other documents than that of a telling."""
    return (one for one in some if one.telling.seed != telling.seed)


def may_date(one: Telling, other: Telling) -> bool:
    """False where like words may tell of two years: of what comes round every year, or has other numbers."""
    return not other.yearly and (not one.numbers or not other.numbers or bool(one.numbers & other.numbers))


def first_years(tellings: Sequence[Telling]) -> dict[int, int]:
    """Where on each line the first date stands that is given with its year."""
    found: dict[int, int] = {}
    for one in tellings:
        if one.time.date is not None and one.time.date.year:
            found[one.time.line] = min(one.time.start, found.get(one.time.line, one.time.start))
    return found


def is_of_own_year(telling: Telling, first: Mapping[int, int]) -> bool:
    """True for a date without year that none given with its year goes before: that story would be of its own year.

    first: where on each line the first of those stands.
    """
    time = telling.time
    if time.date is None or time.date.year is not None:
        return False
    return first.get(time.line, time.start) >= time.start


def by_year(date: Resolved[Edtf] | None, telling: Telling, witness: Witness) -> list[Proposal]:
    """What a witness of the same event, which has its year, makes of the date of who tells it without."""
    bare, year = telling.time.date, witness.date.year
    if bare is None or year is None or not bare.agrees(witness.date):
        return []
    try:
        events = [bare.with_year(year), *([witness.date.day_only()] if witness.date.is_day else [])]
    except ValueError:
        return []
    if date is None:
        return spans(telling, witness, events[-1])
    years = {year_after(date.value, one) for one in events}
    found = years.pop()
    if found is None or years:
        return []
    rule = replace(tells(YEAR_RULE.format(found), telling), settles=DatePart.YEAR)
    because = (*date.because, witnessed(witness), rule)
    return [Proposal(Resolved(date.value.with_year(found), Certainty.INFERRED, because), {})]


def spans(telling: Telling, witness: Witness, event: Edtf) -> list[Proposal]:
    """The year that begins with an event, for a document that has no date and tells of it without its year."""
    first = event.first_day
    if first is None or event.month is None or (telling.time.date or event).day is None:
        return []
    span = between(first, first + 365 * DAY - DAY)
    because = (witnessed(witness), tells(SPAN_RULE.format(span.value), telling))
    return [Proposal(Resolved(span, Certainty.INFERRED, because), {telling.time: first})]


def between(first: datetime.date, last: datetime.date) -> Edtf:
    """One day, or the interval of two."""
    begin, end = (Edtf(one.year, one.month, one.day) for one in (first, last))
    return begin if begin == end else replace(begin, end=end)


def tells(rule: str, telling: Telling) -> Reason:
    """A step that rests on a sentence of the document itself."""
    return Reason(rule, telling.sentence.text, telling.sentence.line)


def witnessed(witness: Witness) -> Reason:
    """The step that rests on the other document."""
    telling = witness.telling
    return Reason(SAME_RULE.format(witness.date.value), telling.sentence.text, telling.sentence.line, telling.seed)


def year_after(article: Edtf, event: Edtf) -> int | None:
    """The year in which the article's day first comes after the event. None for a day that year has not."""
    if event.year is None or event.first_day is None:
        return None
    try:
        same = article.with_year(event.year).first_day
        article.with_year(event.year + 1)
    except ValueError:
        return None
    return event.year if same is not None and same >= event.first_day else event.year + 1


def by_weekday(telling: Telling, witness: Witness, tellings: Sequence[Telling], likeness: Likeness) -> list[Proposal]:
    """The week of publication, by a bare weekday whose event a witness puts on a day."""
    day = witness.date.first_day if witness.date.is_day else None
    if day is None or telling.time.weekday != day.weekday():
        return []
    if not fresh(day, witness.article) or not likeness.same_occasion(telling, witness.telling):
        return []
    anchors = weekdays_after(telling, day, tellings)
    past = [anchors[one.time] for one in tellings if one.time in anchors and not one.planned]
    first, last = max(past), min(past) + WEEK - DAY
    if first > last:
        return []
    latest = next(one for one in tellings if one.time in anchors and anchors[one.time] == first and not one.planned)
    because = (
        witnessed(witness),
        tells(WEEKDAY_RULE.format(day), telling),
        tells(LOWER_RULE.format(first), latest),
        Reason(UPPER_RULE.format(last), telling.time.text, telling.time.line),
    )
    return [Proposal(Resolved(between(first, last), Certainty.INFERRED, because), anchors)]


def fresh(day: datetime.date, article: Edtf | None) -> bool:
    """True where an article is of the same days as what it tells."""
    published = article.first_day if article else None
    return published is not None and abs(published - day) <= FRESH


def weekdays_after(
    telling: Telling, day: datetime.date, tellings: Sequence[Telling]
) -> dict[TimeExpression, datetime.date]:
    """The days of a document's bare weekdays, one of them known: what is told after it follows it, else precedes it."""
    bare = [one for one in tellings if one.time.weekday is not None]
    place = bare.index(telling)
    anchors = {telling.time: day}
    current = day
    for one in bare[place + 1 :]:
        current += datetime.timedelta(days=((one.time.weekday or 0) - current.weekday()) % 7)
        if current - day < WEEK:
            anchors[one.time] = current
    for one in bare[:place]:
        anchors[one.time] = day - datetime.timedelta(days=(day.weekday() - (one.time.weekday or 0)) % 7)
    return anchors


def join(some: Sequence[Proposal]) -> Proposal | None:
    """What all proposals together say, with the reasons of each: bounds narrow each other. None where they differ."""
    value = common(sorted({one.date.value for one in some}, key=lambda one: one.value))
    if value is None:
        return None
    reasons = dict.fromkeys(reason for one in some for reason in one.date.because)
    anchors = {time: day for one in some for time, day in one.anchors.items()}
    return Proposal(replace(some[0].date, value=value, because=tuple(reasons)), anchors)


def common(values: Sequence[Edtf]) -> Edtf | None:
    """The days that several dates have in common; None where they have none."""
    if len(values) == 1:
        return values[0]
    firsts, lasts = [one.first_day for one in values], [one.last_day for one in values]
    first, last = max(one for one in firsts if one), min(one for one in lasts if one)
    return between(first, last) if first <= last else None
