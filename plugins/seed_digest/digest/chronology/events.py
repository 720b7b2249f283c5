"""The dated events of an article, and how their dates are known."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...edtf import Edtf
from ...language.clauses import INTENDED, SINCE, found, is_question, opens_quoted, supposes
from ...language.deeds import deeds_in, denies_all
from ...language.languages import facts_of
from ...language.slated import SUPERSEDED
from ...language.writing import word_count
from ...model import Article, Certainty, DatePart, Event, Reason, Sentence, Telling, TimeExpression
from ..counted import counted, day_from
from ..telling import full_date
from .ahead import CALLED_OFF, OLD_DATES, in_time

# Characters between the two years of a span: 'from 2033 to 2035', 2033年至2035年.
BETWEEN = 5
# Characters beside a date in which a word such as 'every year' is of it.
BESIDE = 16
# A sentence of so many words, without a quotation or a second clause, tells no more than who said something, and when.
SAYING_WORDS = 10
OF_WHAT = re.compile(r'[,:;«»"„“”，：；「」—–]')
# A leap year: a day that it and the next one count alike is the same in any.
LEAP = 2000
# Deeds that are done by a day.
ACHIEVED = frozenset({"build", "launch", "land", "dock", "deliver", "sign", "approve", "resume"})


def find_events(
    article: Article, tellings: Sequence[Telling], anchors: Mapping[TimeExpression, datetime.date]
) -> tuple[Event, ...]:
    """The events that an article tells with a date, made as full as its own date allows."""
    whole = once(wholes(tellings))
    own = [(one, dated(one, article, anchors)) for one in whole]
    settled = [in_time(one, date, article) for one, date in own if date is not None]
    events = [(one, date) for one, date in spans(settled) if is_event(one, date, article.document.language)]
    known = {(one.sentence, date): (one, date) for one, date in reversed(events)}
    made = (make_event(one, date, article, anchors) for one, date in reversed(known.values()))
    old = [row for row in settled if row[0].bound in OLD_DATES]
    return tuple(turning([*made], old, article, anchors))


def turning(
    events: Sequence[Event],
    old: Sequence[tuple[Telling, Edtf]],
    article: Article,
    anchors: Mapping[TimeExpression, datetime.date],
) -> Iterator[Event]:
    """The events, each with the date from which its sentence moves it, or whose plan it calls off.

    An old date is told to the event of its sentence whose own stands nearest; where it has none, to the document's day.
    """
    given: dict[int, Edtf] = {}
    alone = []
    for telling, date in old:
        here = [one for one in events if one.sentence is telling.sentence]
        near = min(here, key=lambda one: distance(one, telling), default=None)
        if near is None:
            alone.append((telling, date))
        else:
            given[id(near)] = date
    yield from (replace(one, instead_of=given.get(id(one))) for one in events)
    yield from given_up(alone, article, anchors)


def distance(event: Event, telling: Telling) -> int:
    """Characters from a date to that of an event of its sentence."""
    return abs(event.telling.time.start - telling.time.start) if event.telling is not None else 0


def given_up(
    old: Sequence[tuple[Telling, Edtf]], article: Article, anchors: Mapping[TimeExpression, datetime.date]
) -> Iterator[Event]:
    """What a document tells of plans that were called off, or moved to no day it knows: on its own day.

    Of a day long past it tells that nothing came about on it.
    """
    if article.date is None:
        return
    own, known = article.date.value.first_day, article.date
    for telling, date in old:
        past = own is not None and date.first_day is not None and date.first_day < own
        done = replace(telling, planned=False)
        if telling.bound == SUPERSEDED and past:
            yield make_event(replace(done, bound=CALLED_OFF), date, article, anchors)
        else:
            when = known.value, known.certainty, known.because
            yield Event(*when, telling.sentence, telling.seed, reported=True, telling=done, instead_of=date)


def wholes(tellings: Sequence[Telling]) -> list[Telling]:
    """Those whose expression is no part of another: 'Friday' of 'last Friday', 'May' of 'in May last year'."""
    ends: dict[int, int] = {}
    inner = set()
    for time in sorted(dict.fromkeys(one.time for one in tellings), key=lambda one: (one.line, one.start, -one.end)):
        if time.end <= ends.get(time.line, 0):
            inner.add(time)
        ends[time.line] = max(time.end, ends.get(time.line, 0))
    return [one for one in tellings if one.time not in inner]


def once(tellings: Sequence[Telling]) -> list[Telling]:
    """Those that are of one time: two seasons of no year in one sentence come round ('in spring and in autumn')."""
    seasons: dict[Sentence, set[tuple[int, int]]] = {}
    bare = [one for one in tellings if one.time.span is not None and one.time.years is None]
    for one in bare:
        seasons.setdefault(one.sentence, set()).add(one.time.span or (0, 0))
    round_ones = {sentence for sentence, found in seasons.items() if len(found) > 1}
    return [one for one in tellings if one not in bare or one.sentence not in round_ones]


def spans(told: Sequence[tuple[Telling, Edtf]]) -> Iterator[tuple[Telling, Edtf]]:
    """The tellings with two years of one sentence as one span, where no more than a word or a dash parts them."""
    held: tuple[Telling, Edtf] | None = None
    for telling, date in sorted(told, key=lambda row: (row[0].sentence.line or 0, row[0].time.start)):
        if held is not None and is_span(held, (telling, date)):
            yield held[0], replace(held[1], end=date)
            held = None
            continue
        if held is not None:
            yield held
        held = telling, date
    if held is not None:
        yield held


def is_span(one: tuple[Telling, Edtf], other: tuple[Telling, Edtf]) -> bool:
    """True for two years, the later right behind the earlier."""
    (first, begin), (last, end) = one, other
    years = all(date.precision == "year" for date in (begin, end)) and (begin.year or 0) < (end.year or 0)
    return years and first.sentence is last.sentence and 0 <= last.time.start - first.time.end <= BETWEEN


def is_event(telling: Telling, date: Edtf, language: str) -> bool:
    """True for what comes about on the date that is told.

    What stands beside a date is planned for it at most. 'Until 2030' is an event where something is to be done by then,
    'since 2018' where it is still to begin, or is told to the day; but not the day from which something is put off.
    What did not come about is no event but on the day that was planned for it, nor what is asked, supposed, or done
    every year. What is told of a noun alone is one where that is planned: 'the launch, which is set for 31 July'.
    A period that counts from the article's own day tells when something was done, or nothing; so does the 'today' of a
    quotation, and a sentence of nothing but who said it.
    """
    deeds = deeds_in(telling.sentence.text, language)
    if not deeds and is_bare(telling, language):
        return False
    denied = denies_all(deeds) and telling.bound != CALLED_OFF
    if telling.time.is_period and not deeds:
        return False
    if (telling.beside and not telling.planned) or denied or is_unreal(telling, language):
        return False
    if telling.bound in OLD_DATES or (telling.bound == "aside" and not telling.planned):
        return False
    if telling.bound == "after":
        return telling.planned
    if telling.bound == "deadline":
        return telling.planned and any(one.kind in ACHIEVED for one in deeds)
    if telling.bound not in SINCE:
        return True
    put_off = any(one.kind == "delay" for one in deeds)
    return not put_off and (telling.planned or date.day is not None)


def is_bare(telling: Telling, language: str) -> bool:
    """True for a date that is but the 'today' of a quotation, or of a saying: 'said the town on Friday'."""
    text = telling.sentence.text
    if telling.time.days == 0 and (opens_quoted(text) or telling.sentence.speaker is not None):
        return True
    return word_count(text) <= SAYING_WORDS and bool(found(text, language, "says")) and not OF_WHAT.search(text)


def is_unreal(telling: Telling, language: str) -> bool:
    """True for a date of a question, of what is only supposed, or of what is done every year on it."""
    text, begin, end = telling.sentence.text, *place_of(telling)
    spoken = facts_of(language)
    near = text[max(0, begin - BESIDE) : end + BESIDE]
    yearly = telling.yearly and spoken is not None and spoken.yearly is not None and spoken.yearly.search(near)
    bare = telling.time.date is not None and telling.time.date.year is None
    return is_question(text) or supposes(text, begin, language) or bool(yearly and bare)


def place_of(telling: Telling) -> tuple[int, int]:
    """Where a date stands in its sentence, the end not included."""
    start = telling.sentence.start
    return max(0, telling.time.start - start), max(0, telling.time.end - start)


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


def make_event(
    telling: Telling, date: Edtf, article: Article, anchors: Mapping[TimeExpression, datetime.date]
) -> Event:
    """An event with how its date is known, and why."""
    certainty, because = known_by(telling, date, article, anchored=telling.time in anchors)
    return Event(date, certainty, because, telling.sentence, telling.seed, telling.planned, telling=telling)


def known_by(telling: Telling, date: Edtf, article: Article, *, anchored: bool) -> tuple[Certainty, tuple[Reason, ...]]:
    """How a date is known: stated, in full or without its year; by another document; by the article's own date."""
    time, own = telling.time, article.date
    if time.date is not None and (time.date.year is not None or own is None or date.year is None):
        rule = "stated in full" if time.date.year is not None else "stated, without a year"
        return Certainty.STATED, (Reason(rule, time.text, time.line),)
    known = own.value.value if own is not None and own.value.year is not None else "whose year is not known"
    if anchored and own is not None:
        rule = f"the weekday, by another document {date.value}"
        return Certainty.INFERRED, (Reason(rule, time.text, time.line), *own.because[:2])
    if time.date is None:
        rule = f"counted from the article's own date, {known}"
        return Certainty.INFERRED, (Reason(rule, time.text, time.line),)
    rule = f"year by the article's own date, {known}"
    return Certainty.INFERRED, (Reason(rule, time.text, time.line, settles=DatePart.YEAR),)
