"""The dated events of an article, and how their dates are known."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...edtf import Edtf
from ...language.contrasted import denied_day
from ...language.deeds import deeds_in
from ...language.slated import SUPERSEDED
from ...language.writing import CASED_CAPITAL, LOWER, word_count
from ...model import Article, Certainty, DatePart, Event, Reason, Sentence, Telling, TimeExpression
from ..counted import from_told
from .ahead import CALLED_OFF, OLD_DATES, in_time
from .eventful import is_event
from .settled import Given, date_before, dated, given, of_year_before, of_year_told, with_first_day

# Characters between the two years of a span: 'from 2033 to 2035', 2033年至2035年.
BETWEEN = 5
# What counts from another date does from one so many sentences before at most.
RIGHT_BEFORE = 2
# A line that is a stamp has so many words beside its date.
STAMP_WORDS = 3
PUBLISHED_WORDS = 6
# A dateline that is a sentence opens in capitals, has so many words beside its date, and no word in small letters.
DATELINE_WORDS = 6
DASHES = " ,.-–—"
CAPITALS, SMALL_WORD = re.compile(rf"{CASED_CAPITAL}{{3}}"), re.compile(rf"\b[{LOWER}]")
COMMA = re.compile("[,;،，；、]")


def find_events(
    article: Article, tellings: Sequence[Telling], anchors: Mapping[TimeExpression, datetime.date]
) -> tuple[Event, ...]:
    """The events that an article tells with a date, made as full as its own date allows."""
    stamps = (is_stamp, is_date_alone, is_dateline)
    whole = [one for one in once(wholes(tellings)) if not any(stamps_it(one, article) for stamps_it in stamps)]
    by = given(article, anchors)
    own = from_others([(one, with_first_day(one, dated(one, by))) for one in whole], article)
    settled = [in_time(one, date, article) for one, date in own if date is not None]
    events = [(one, date) for one, date in spans(settled) if is_event(one, date, article.document.language)]
    known = {(one.sentence, date): (one, date) for one, date in reversed(events)}
    made = (make_event(one, date, by) for one, date in reversed(known.values()))
    old = [row for row in settled if row[0].bound in OLD_DATES]
    return tuple(turning([*made], old, by))


def turning(events: Sequence[Event], old: Sequence[tuple[Telling, Edtf]], by: Given) -> Iterator[Event]:
    """The events, each with the date from which its sentence moves it, or whose plan it calls off.

    An old date is told to the event of its sentence whose own stands nearest; where it has none, to the document's day.
    """
    moved: dict[int, Edtf] = {}
    alone = []
    for telling, date in old:
        here = [one for one in events if one.sentence is telling.sentence]
        near = min(here, key=lambda one: distance(one, telling), default=None)
        if near is None:
            alone.append((telling, date))
        else:
            moved[id(near)] = date
    language = by.article.document.language
    yield from (replace(one, instead_of=moved.get(id(one)) or denied_date(one, language)) for one in events)
    yield from given_up(alone, by)


def denied_date(event: Event, language: str) -> Edtf | None:
    """The day of the same month for which a plan's sentence says that it is not; None where it says so of none."""
    date, telling = event.date, event.telling
    if date is None or telling is None or not event.planned or not date.is_day:
        return None
    day = denied_day(event.sentence.text, telling.time.start - event.sentence.start, language)
    first = date.first_day
    if day is None or first is None or not 0 < day <= calendar.monthrange(first.year, first.month)[1]:
        return None
    return replace(date.day_only(), day=day)


def distance(event: Event, telling: Telling) -> int:
    """Characters from a date to that of an event of its sentence."""
    return abs(event.telling.time.start - telling.time.start) if event.telling is not None else 0


def given_up(old: Sequence[tuple[Telling, Edtf]], by: Given) -> Iterator[Event]:
    """What a document tells of plans that were called off, or moved to no day it knows: on its own day.

    Of a day long past it tells that nothing came about on it.
    """
    known = by.article.date
    if known is None:
        return
    own = known.value.first_day
    for telling, date in old:
        past = own is not None and date.first_day is not None and date.first_day < own
        done = replace(telling, planned=False)
        if telling.bound == SUPERSEDED and past:
            yield make_event(replace(done, bound=CALLED_OFF), date, by)
        else:
            when = known.value, known.certainty, known.because
            yield Event(*when, telling.sentence, telling.seed, reported=True, telling=done, instead_of=date)


def from_others(told: Sequence[tuple[Telling, Edtf | None]], article: Article) -> list[tuple[Telling, Edtf | None]]:
    """The tellings with their dates, those that count from the date told before as it makes them.

    That is told in their own sentence or right before: 'on 3 March they met; six days later …'.
    """
    places = {one: place for place, one in enumerate(one for one in article.sentences if one.in_body)}
    found: list[tuple[Telling, Edtf | None]] = []
    for telling, date in sorted(told, key=lambda row: (row[0].sentence.line or 0, row[0].time.start)):
        before = found[-1] if found else None
        if not telling.time.from_told:
            found.append((telling, date))
        elif before is not None and before[1] is not None:
            first, last = places.get(before[0].sentence), places.get(telling.sentence)
            if first is not None and last is not None and last - first <= RIGHT_BEFORE:
                found.append((telling, from_told(telling.time, before[1])))
    return found


def is_stamp(telling: Telling, article: Article) -> bool:
    """True for a line of the text that is the document's own date: 'Posted on 6 June 2026, 6:30 a.m.'

    So is a sentence with that date in full, of nobody and of nothing done: 'This story was published on 6 June 2026.'
    """
    own, sentence, time = article.date, telling.sentence, telling.time
    if own is None:
        return False
    rest = word_count(sentence.text.replace(time.text, ""))
    told = any(one.line == sentence.line and one.quote and one.quote in time.text for one in own.because)
    if told and rest <= STAMP_WORDS:
        return True
    if time.date is None or time.date.year is None or time.date.day_only() != own.value.day_only():
        return False
    return rest <= PUBLISHED_WORDS and not sentence.named and not deeds_in(sentence.text, article.document.language)


def is_date_alone(telling: Telling, _: Article) -> bool:
    """True for a sentence of nothing but its date: when a teaser was printed ('… 08.11.2022'), or a dateline."""
    return not word_count(telling.sentence.text.replace(telling.time.text, ""))


def is_dateline(telling: Telling, article: Article) -> bool:
    """True for a place in capitals with a date, and little beside it, that opens a text: 'HOUSTON, March 24.'; not for
    a lead in capitals that tells a deed."""
    sentence = telling.sentence
    if not sentence.in_body or sentence is not next(one for one in article.sentences if one.in_body):
        return False
    if deeds_in(sentence.text, article.document.language):
        return False
    rest = sentence.text
    for time in (one for one in article.document.times if one.line == sentence.line):
        rest = rest.replace(time.text, "")
    opens = CAPITALS.match(rest.lstrip(DASHES))
    return word_count(rest) <= DATELINE_WORDS and opens is not None and not SMALL_WORD.search(rest)


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
    if not years or first.sentence is not last.sentence or first.bound in OLD_DATES:
        return False
    start = first.sentence.start
    between = first.sentence.text[max(0, first.time.end - start) : max(0, last.time.start - start)]
    return first.time.end <= last.time.start and len(between) <= BETWEEN and not COMMA.search(between)


def make_event(telling: Telling, date: Edtf, by: Given) -> Event:
    """An event with how its date is known, and why."""
    certainty, because = known_by(telling, date, by)
    return Event(date, certainty, because, telling.sentence, telling.seed, telling.planned, telling=telling)


def known_by(telling: Telling, date: Edtf, by: Given) -> tuple[Certainty, tuple[Reason, ...]]:
    """How a date is known: stated, in full or without its year; by another document; by the article's own date."""
    time, own = telling.time, by.article.date
    before = date_before(telling, by)
    if before is not None and with_first_day(telling, of_year_before(telling, by)) == date:
        rule = f"year by the date before it in its sentence, {before.text}"
        return Certainty.INFERRED, (Reason(rule, time.text, time.line, settles=DatePart.YEAR),)
    if of_year_told(telling, by) is not None:
        return Certainty.INFERRED, (
            Reason("year by the one told before it in its paragraph", time.text, time.line, settles=DatePart.YEAR),
        )
    if time.date is not None and (time.date.year is not None or own is None or date.year is None):
        rule = "stated in full" if time.date.year is not None else "stated, without a year"
        return Certainty.STATED, (Reason(rule, time.text, time.line),)
    known = own.value.value if own is not None and own.value.year is not None else "whose year is not known"
    if time in by.anchors and own is not None:
        rule = f"the {'weekday' if time.weekday is not None else 'same event'}, by another document {date.value}"
        return Certainty.INFERRED, (Reason(rule, time.text, time.line), *own.because[:2])
    if time.from_told:
        return Certainty.INFERRED, (Reason("counted from the date told before it", time.text, time.line),)
    if time.date is None:
        rule = f"counted from the article's own date, {known}"
        return Certainty.INFERRED, (Reason(rule, time.text, time.line),)
    rule = f"year by the article's own date, {known}"
    return Certainty.INFERRED, (Reason(rule, time.text, time.line, settles=DatePart.YEAR),)
