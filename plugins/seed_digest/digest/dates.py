"""Dates that only another document can settle.

Two rules, both by events that two documents tell:

* *year*: a document that has day and month tells of an event without its year; another, settled, tells of the same
  event and has it. A date without year looks back less than a year, so the article is the first such day after it.
* *weekday*: an undated document tells of what happened on a bare weekday; another, settled, puts the same event on a
  day, and that day is such a weekday. A bare weekday is the latest one, so the article is at most six days younger.

A date settled here may settle others in the next round, never one it rests on: only settled dates speak, so no circle
can prove itself, and all of a round are settled from the state before it, so that the order of reading does not matter.
Where two documents would settle one date differently, it stays open.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..edtf import Edtf
from ..model import Article, Certainty, DatePart, Reason, Resolved, Telling, TimeExpression
from .likeness import Likeness
from .telling import full_date

YEAR_RULE = "a date without year looks back less than a year: so the year of the article is {}"
SAME_RULE = "the same event in another document, which dates it {}"
WEEKDAY_RULE = "the weekday of that event: so it is {}"
LOWER_RULE = "told as past on {}: not before that day"
UPPER_RULE = "a bare weekday is the latest one: not after {}"
DIFFER = "other documents would date it differently: left open"
WEEK = datetime.timedelta(days=7)
# Documents that tell of one event by bare weekdays are as fresh as their weekdays.
FRESH = datetime.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Witness:
    """A document's telling of an event that is settled to a day or month, by which another may be settled.

    article: the date of the document that tells it.
    """

    telling: Telling
    date: Edtf
    article: Edtf


@dataclass(frozen=True, slots=True)
class Witnesses:
    """All witnesses of a round, by the month (None: year alone) and by the weekday of what they tell."""

    by_month: Mapping[int | None, Sequence[Witness]]
    by_weekday: Mapping[int, Sequence[Witness]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A date proposed for a document, with its reasons; `anchors` are the days found for its bare weekdays."""

    date: Resolved[Edtf]
    anchors: Mapping[TimeExpression, datetime.date]


@dataclass(frozen=True, slots=True)
class Settled:
    """What the pass found: each document's date, the days of its bare weekdays, and what contradicted itself."""

    dates: Mapping[str, Resolved[Edtf] | None]
    anchors: Mapping[str, Mapping[TimeExpression, datetime.date]]
    notes: Mapping[str, str]


def settle_dates(articles: Sequence[Article], tellings: Mapping[str, Sequence[Telling]], likeness: Likeness) -> Settled:
    """Settle what can be settled, in rounds, until a round adds nothing."""
    dates = {one.document.seed: one.date for one in articles}
    anchors: dict[str, Mapping[TimeExpression, datetime.date]] = {}
    notes: dict[str, str] = {}
    while True:
        witnesses = call([one for seed in sorted(dates) for one in witnesses_of(tellings[seed], dates[seed])])
        found = {
            seed: proposals(seed, dates[seed], tellings[seed], witnesses, likeness)
            for seed in sorted(dates)
            if is_open(dates[seed])
        }
        agreed = {seed: agreement(some) for seed, some in found.items() if some}
        notes |= {seed: DIFFER for seed, one in agreed.items() if one is None}
        new = {seed: one for seed, one in agreed.items() if one is not None}
        if not new:
            return Settled(dates, anchors, {seed: note for seed, note in notes.items() if is_open(dates[seed])})
        dates |= {seed: one.date for seed, one in new.items()}
        anchors |= {seed: one.anchors for seed, one in new.items()}


def is_open(date: Resolved[Edtf] | None) -> bool:
    """True for a document without a date or without its year."""
    return date is None or date.value.year is None


def witnesses_of(tellings: Sequence[Telling], date: Resolved[Edtf] | None) -> list[Witness]:
    """What a settled document can testify: its tellings with their dates made full."""
    if date is None or date.value.year is None:
        return []
    full = ((one, full_date(one, date.value, {})) for one in tellings)
    return [Witness(one, there, date.value) for one, there in full if there is not None]


def call(some: Sequence[Witness]) -> Witnesses:
    """The witnesses where they are looked for: each date is held against those alone that may speak to it."""
    by_month: dict[int | None, list[Witness]] = {}
    by_weekday: dict[int, list[Witness]] = {}
    for one in some:
        by_month.setdefault(one.date.month, []).append(one)
        if one.date.is_day and one.date.first_day is not None:
            by_weekday.setdefault(one.date.first_day.weekday(), []).append(one)
    return Witnesses(by_month, by_weekday)


def proposals(
    seed: str, date: Resolved[Edtf] | None, tellings: Sequence[Telling], witnesses: Witnesses, likeness: Likeness
) -> list[Proposal]:
    """Every date that other documents propose for one."""
    found = []
    for telling in tellings:
        if date is None and telling.time.weekday is not None:
            for one in witnesses.by_weekday.get(telling.time.weekday, ()):
                found += by_weekday(telling, one, tellings, likeness) if one.telling.seed != seed else []
        elif date is not None and telling.time.date is not None:
            for one in witnesses.by_month.get(telling.time.date.month, ()):
                found += by_year(date, telling, one, likeness) if one.telling.seed != seed else []
    return found


def by_year(date: Resolved[Edtf], telling: Telling, witness: Witness, likeness: Likeness) -> list[Proposal]:
    """The year that a witness of the same event gives to an article with day and month."""
    bare = telling.time.date
    if bare is None or bare.year is not None or telling.planned or telling.yearly or witness.date.year is None:
        return []
    if not bare.agrees(witness.date) or not likeness.same_event(telling, witness.telling):
        return []
    year = year_after(date.value, bare.with_year(witness.date.year))
    if year is None:
        return []
    rule = replace(tells(YEAR_RULE.format(year), telling), settles=DatePart.YEAR)
    because = (*date.because, witnesses(witness), rule)
    return [Proposal(Resolved(date.value.with_year(year), Certainty.INFERRED, because), {})]


def tells(rule: str, telling: Telling) -> Reason:
    """A step that rests on a sentence of the document itself."""
    return Reason(rule, telling.sentence.text, telling.sentence.line)


def witnesses(witness: Witness) -> Reason:
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
    if day is None or telling.time.weekday != day.weekday() or telling.planned:
        return []
    if not fresh(day, witness.article) or not likeness.same_occasion(telling, witness.telling):
        return []
    anchors = weekdays_after(telling, day, tellings)
    past = [anchors[one.time] for one in tellings if one.time in anchors and not one.planned]
    first, last = max(past), min(past) + WEEK - datetime.timedelta(days=1)
    if first > last:
        return []
    latest = next(one for one in tellings if one.time in anchors and anchors[one.time] == first and not one.planned)
    because = (
        witnesses(witness),
        tells(WEEKDAY_RULE.format(day), telling),
        tells(LOWER_RULE.format(first), latest),
        Reason(UPPER_RULE.format(last), telling.time.text, telling.time.line),
    )
    value = Edtf(first.year, first.month, first.day)
    if first < last:
        value = replace(value, end=Edtf(last.year, last.month, last.day))
    return [Proposal(Resolved(value, Certainty.INFERRED, because), anchors)]


def fresh(day: datetime.date, article: Edtf) -> bool:
    """True where an article is of the same days as what it tells."""
    published = article.first_day
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


def agreement(some: Sequence[Proposal]) -> Proposal | None:
    """The proposal that all support, with the reasons of each; None where they differ."""
    if len({one.date.value for one in some}) != 1:
        return None
    reasons = dict.fromkeys(reason for one in some for reason in one.date.because)
    anchors = {time: day for one in some for time, day in one.anchors.items()}
    return Proposal(replace(some[0].date, because=tuple(reasons)), anchors)
