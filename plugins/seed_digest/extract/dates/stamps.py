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
from .trust import NEARNESS, candidate, unsettled

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
BESIDE = "date among other words"
CHANGED = "time of a change"
FIELD_BEFORE, FIELD_BEHIND = re.compile(r"(?:^|[|·•]|\s[-–—/])\s*$"), re.compile(r"\s*(?:$|[|·•]|[-–—/]\s)")
# 'This entry was published on 3 December 2011 and filed under …', wherever it stands, if there is but one of them.
PUBLISHED = "date called that of publication"
PUBLISHED_ELSEWHERE = f"{PUBLISHED} {ELSEWHERE}"
SEVERAL = "other lines far from title and body tell other days of publication"
# What may stand before and behind the date with which a text opens, in so many characters: no comma, no word before it.
OPENING_LINES, LEAD = 4, 80
OPENS, GOES_ON = re.compile(r"\W*|[^().]{2,40}\(\s*"), re.compile(r"\s*(?:[–—:|/„“”\"«»「]|-\s|\)\s*[-–—:.,]?|\.\s)")


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


# Behind a time of day: 'Uhr', 'hrs', 'ч.'.
CLOCK_WORD = re.compile(r"\s*[^\W\d_]{1,3}\.?\s*")


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
            told = [one if one.how in (PUBLISHED, CHANGED) else replace(one, refused=EVENT) for one in told]
        place = page.place_of(index) if told else elsewhere("")
        for one in told:
            yield weigh(one, place)


def is_head(text: str) -> bool:
    """True for a line that opens with a crawler's or an aggregator's date: these have their own witness."""
    return CRAWL_DATE.match(text) is not None or lead_stamp().match(text) is not None


def is_bare(text: str, times: Sequence[TimeExpression], spoken: Sequence[Language]) -> bool:
    """True for a line that is nothing but a date with its weekday: 'Saturday, 13 September, 19:02 hrs'."""
    dates = [one for one in times if one.date is not None]
    if len(dates) != 1 or dates[0].date is None:
        return False
    start, end = dates[0].start, dates[0].end
    clock = CLOCK_WORD.fullmatch(text, end) if dates[0].date.hour is not None else None
    end = clock.end() if clock else end
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
        other = None if how in (PUBLISHED, CHANGED) else words.something_else(before, behind)
        why = ANOTHER.format(other) if other else why
        yield Told(date, in_part(how, date), Reason(time.rule(""), time.text, time.line), why)


def how_told(before: str, behind: str, line: Line, role: Role, words: Telling) -> str | None:
    """How a line tells a date, by the words next to it and by what the line is; None where it does not."""
    if role.in_body and (line.words > SHORT_WORDS or behind.rstrip().endswith(tuple(STOPS))):
        return None
    if words_of_change().search(before[-BEFORE:]):
        return CHANGED
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
    """How a date is told that is no whole day; a part of the time of a change says nothing."""
    if how == CHANGED and not date.is_day:
        return "part of the time of a change"
    if date.year is None:
        return "stamp without year"
    return how if date.day is not None else "stamp of a month"


def weigh(told: Told, place: Place) -> Candidate[Edtf]:
    """The candidate that a date is at its place."""
    witness = f"{told.how} {place.where}"
    why = told.refused or (None if witness == PUBLISHED_ELSEWHERE else place.refused)
    found = candidate(told.date, witness, replace(told.because, rule=f"a {witness}{told.because.rule}"), why)
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
    """A date with which the text opens, set off: '27.1.2022 – The …' or 'PLACE (27.1.2022). The …'.

    A sentence that begins with a date tells of an event ('On April 12, 1961, …'), and several days make a chronicle.
    """
    found = [
        (time.date, time)
        for index in reading.body.indexes[:OPENING_LINES]
        for time in reading.body.times(reading.lines[index].text[:LEAD], reading.lines[index].number)[:1]
        if time.date is not None and time.date.is_day and is_set_off(reading.lines[index], time)
    ]
    if len({date.day_only() for date, _ in found}) == 1:
        date, time = found[0]
        reason = Reason("the date with which the text opens", time.text, time.line)
        yield candidate(date, "head of the text", reason, unsettled(time))


def is_set_off(line: Line, time: TimeExpression) -> bool:
    """True for a date that opens a line, alone or in brackets behind a place, with a sign behind it."""
    before = line.text[: time.start]
    if is_head(line.text):
        return False
    if line.words <= BESIDE_WORDS and not line.ends_sentence:
        return not before
    return OPENS.fullmatch(before) is not None and GOES_ON.match(line.text, time.end) is not None
