"""Dates on lines beside the text: how a line tells its date, and where it stands, make it a witness or none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...edtf import Edtf
from ...language.date_words import words_of_change
from ...language.languages import Language
from ...language.publication import Telling, telling
from ...language.weekdays import weekday_beside
from ...language.writing import LETTER, folded
from ...model import Candidate, Line, Reason, Role, TimeExpression
from ..dirt.heads import CRAWL_DATE, lead_stamp
from ..reading import Reading
from .periods import is_period
from .places import ELSEWHERE, Page, Place, elsewhere
from .trust import EARLIEST_YEAR, NEARNESS, candidate, unsettled

STAMP_ROLES = (Role.DATE, Role.BYLINE, Role.CAPTION)
DIGIT = re.compile(r"\d")
# A line with a date on it is no longer than this; one that says what the date is may be a sentence.
BESIDE_WORDS, TELLING_WORDS = 20, 45
# A line taken for text that is none: no sentence, and shorter still.
SHORT_WORDS, STOPS = 20, ".!?。"
# Characters before or behind a date in which a word may say what the date is.
BEFORE, BEHIND = 60, 40
PERIOD = "a period, not a moment"
ANOTHER = "“{}” says that it is the day of something else"
EVENT = "the day of an event: its place stands beside it"
CHANGE = "time of a change"
BESIDE = "line with a date"
FIELD_BEFORE, FIELD_BEHIND = re.compile(r"(?:^|[|·•]|\s[-–—/])\s*$"), re.compile(r"\s*(?:$|[|·•]|[-–—/]\s)")
# 'This entry was published on 3 December 2011 and filed under …', wherever it stands, if there is but one of them.
PUBLISHED = "told as published"
PUBLISHED_ELSEWHERE = f"{PUBLISHED} {ELSEWHERE}"
SEVERAL = "other lines far from title and body tell other days of publication"
# The first lines of the body, on which the text may open with its date, and what may stand around it there.
OPENING_LINES, LEAD = 4, 80
OPENS, GOES_ON = re.compile(r"\W*(?:[^\W\d_][\w.'’-]*\W+){0,3}"), re.compile(r"\s*\)?\s*[-–—:.,|)/„“”\"«»「]")


@dataclass(frozen=True, slots=True)
class Told:
    """A date on a line. how: the first half of its witness's name, as in the table of trust."""

    date: Edtf
    how: str
    because: Reason
    refused: str | None


def stamps(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """Dates on lines that are stamps, or that have a date beside other things."""
    found = list(beside_text(reading))
    days = {one.value.day_only() for one in found if one.witness == PUBLISHED_ELSEWHERE}
    for one in found:
        several = one.witness == PUBLISHED_ELSEWHERE and len(days) > 1
        yield replace(one, refused=SEVERAL) if several else one


def beside_text(reading: Reading) -> Iterator[Candidate[Edtf]]:
    page = Page(reading)
    for index, line in enumerate(reading.lines):
        if not DIGIT.search(line.text) or line.words > TELLING_WORDS or is_head(line.text):
            continue
        times = reading.body.times(line.text, line.number)
        role = Role.FURNITURE if page.stands_apart(index) else page.roles[index]
        if role is Role.FURNITURE and is_bare(line.text, times, reading.body.spoken):
            role = Role.DATE
        words = telling(reading.body.language)
        told = list(tell(times, line, role, words))
        if told and page.is_beside(index, words.venue):
            told = [one if one.how in (PUBLISHED, CHANGE) else replace(one, refused=EVENT) for one in told]
        place = page.place_of(index) if told else elsewhere("")
        for one in told:
            yield weigh(one, place)


def is_head(text: str) -> bool:
    """True for a line that opens with a crawler's or an aggregator's date: these have their own witness."""
    return CRAWL_DATE.match(text) is not None or lead_stamp().match(text) is not None


def is_bare(text: str, times: Sequence[TimeExpression], spoken: Sequence[Language]) -> bool:
    """True for a line that is nothing but a date with its weekday: 'Saturday, 13 September'."""
    dates = [one for one in times if one.date is not None]
    if len(dates) != 1:
        return False
    start, end = dates[0].start, dates[0].end
    weekday = weekday_beside(text, start, end, spoken)
    rest = folded(text[:start] + text[end:])
    return weekday is not None and not LETTER.search(rest.replace(weekday[1], "", 1))


def tell(times: Sequence[TimeExpression], line: Line, role: Role, words: Telling) -> Iterator[Told]:
    """The dates of a line, with how it tells them; none of a line of text that only has a date in it."""
    period = is_period(times, line.text)
    end = 0
    for place, time in enumerate(times):
        if time.date is None:
            continue
        before = line.text[end : time.start]
        behind = line.text[time.end : times[place + 1].start if place + 1 < len(times) else None][:BEHIND]
        end = time.end
        how = how_told(before, behind, line, role, words)
        if how is None or not is_telling(time.date, how):
            continue
        date = time.date if time.date.year is not None else time.date.day_only()
        why = PERIOD if period or date.end is not None else unsettled(time)
        other = None if how in (PUBLISHED, CHANGE) else words.something_else(before, behind)
        why = ANOTHER.format(other) if other else why
        yield Told(date, in_part(how, date), Reason(time.rule(""), time.text, time.line), why)


def how_told(before: str, behind: str, line: Line, role: Role, words: Telling) -> str | None:
    """How a line tells a date, by the words next to it and by what the line is; None where it does not."""
    if role.in_body and (line.words > SHORT_WORDS or behind.rstrip().endswith(tuple(STOPS))):
        return None
    if words_of_change().search(before[-BEFORE:]):
        return CHANGE
    if words.is_published(before, behind) or words.is_labelled(before, behind):
        return PUBLISHED
    if role in STAMP_ROLES:
        return "stamp"
    if line.ends_sentence or line.words > BESIDE_WORDS:
        return None
    if role.in_body or role is Role.TITLE:
        # Such a line tells when something happens, unless the date is a field of its own: '24.01.2022 - House'.
        return BESIDE if FIELD_BEFORE.search(before) and FIELD_BEHIND.match(behind) else None
    return BESIDE


def is_telling(date: Edtf, how: str) -> bool:
    """True for a month of a year, on a line that is a stamp for a day of a month too; else for a whole day."""
    if how == BESIDE:
        return date.is_day
    return date.month is not None and (date.year is not None or date.day is not None)


def in_part(how: str, date: Edtf) -> str:
    """How a date is told that is no whole day."""
    if date.year is None:
        return "stamp without year"
    return how if date.day is not None else "stamp of a month"


def weigh(told: Told, place: Place) -> Candidate[Edtf]:
    """The candidate that a date is at its place."""
    witness = f"{told.how} {place.where}"
    why = told.refused or (None if witness == PUBLISHED_ELSEWHERE else place.refused)
    found = candidate(told.date, witness, replace(told.because, rule=f"a {witness}{told.because.rule}"), why)
    early = told.date.year is not None and told.date.year < EARLIEST_YEAR
    if early and found.refused is None:
        found = replace(found, refused=f"before {EARLIEST_YEAR}: there was no web to publish it on")
    return replace(found, trust=found.trust - min(place.distance, NEARNESS))


def bare_opening(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """A first line that was taken for text and is nothing but a date with its weekday."""
    for index in reading.body.indexes[:1]:
        line = reading.lines[index]
        times = reading.body.times(line.text, line.number)
        if is_bare(line.text, times, reading.body.spoken):
            for told in tell(times, line, Role.DATE, telling(reading.body.language)):
                yield weigh(told, Place("right above the lead"))


def opening(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """A date with which the text opens, as '27.1.2022 – The …' or 'PLACE (27.1.2022). The …'."""
    for index in reading.body.indexes[:OPENING_LINES]:
        line = reading.lines[index]
        first = index == reading.body.indexes[0]
        if is_head(line.text) or (line.words <= BESIDE_WORDS and not first):
            continue
        for time in reading.body.times(line.text[:LEAD], line.number)[:1]:
            date = time.date
            if date is None or not date.is_day or not OPENS.fullmatch(line.text[: time.start]):
                continue
            alone = line.words <= BESIDE_WORDS and not line.ends_sentence and not time.start
            if alone or (line.words > BESIDE_WORDS and GOES_ON.match(line.text, time.end)):
                reason = Reason("the date with which the text opens", time.text, line.number)
                yield candidate(date, "head of the text", reason, unsettled(time))
