"""'8 hours ago', 'yesterday' by the title: counted from the moment of capture where that is stated, else only named."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...edtf import Edtf, parse_edtf
from ...language.ago import Ago, Unit, find_ago
from ...language.numerals import with_clock
from ...language.times import relative_times
from ...model import Candidate, Certainty, Line, Reason, Role
from ..reading import Reading
from .places import Page, Place
from .trust import EARLIEST_YEAR, NEARNESS, NO_SAY, TRUST

WITNESS = "relative form"
UNKNOWN_CAPTURE = "a relative form counts only against a known capture time"
COUNTED, STATED = "a {} {}, counted back from the capture", "the capture, stated in the sidecar"
NEAR = ("right above the lead", "by the title")
FAR = "a relative form dates only the article that it stands by"
LIST = "one of several relative forms close together: a list of other articles"
NAME_ALONE = "the name of a day alone, away from title and text, may be one of the page's own words"
TOO_EARLY = f"before {EARLIEST_YEAR}, or no date of the calendar"
# What stands with such forms on a line of their own: a name, a desk, a count.
MOST_WORDS = 12
# So many different forms within so many filled lines are a list.
LISTED, REACH = 3, 6
# The name of a day stands so near, in filled lines, to be a stamp.
CLOSE = 3
STAMPS, OTHERS = (Role.DATE, Role.BYLINE), (Role.FURNITURE, Role.COUNTER, Role.CAPTION)
LENGTHS = {
    Unit.SECOND: datetime.timedelta(seconds=1),
    Unit.MINUTE: datetime.timedelta(minutes=1),
    Unit.HOUR: datetime.timedelta(hours=1),
}
MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
DAY, MINUTE = datetime.timedelta(days=1), datetime.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Form:
    """A relative form with the line it stands on. ago: None for one of which nothing but its look is known."""

    text: str
    index: int
    line: Line
    ago: Ago | None


def relative(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """Every relative form beside the text. Without a stated capture none of them counts."""
    stated = reading.metadata.captured
    capture = parse_edtf(stated) if stated else None
    roles = STAMPS if capture is None else STAMPS + OTHERS
    forms = [form for index in beside_text(reading, roles) for form in forms_on(reading, index)]
    if capture is None or not capture.is_day:
        yield from (refused(form, UNKNOWN_CAPTURE) for form in forms)
        return
    page = Page(reading)
    for form in forms:
        place = page.place_of(form.index)
        why = why_not(form, place, forms, page)
        date = back(form.ago, capture) if form.ago and not why else None
        yield refused(form, why or TOO_EARLY) if date is None else counted(form, date, place, capture)


def beside_text(reading: Reading, roles: tuple[Role, ...]) -> Iterator[int]:
    """Indexes of the lines of some roles that may have such a form as their stamp: of others than stamps short ones."""
    for index, (line, label) in enumerate(zip(reading.lines, reading.labels, strict=True)):
        role = label.role if label else Role.FURNITURE
        if role in STAMPS or (role in roles and line.words <= MOST_WORDS and not line.ends_sentence):
            yield index


def forms_on(reading: Reading, index: int) -> Iterator[Form]:
    """The forms of a line; of a stamp also those of which nothing but the look is known."""
    line, label = reading.lines[index], reading.labels[index]
    found = find_ago(line.text, reading.body.language)
    for one in found:
        yield Form(line.text[one.start : one.end], index, line, one)
    if not found and label is not None and label.role in STAMPS:
        yield from (Form(text, index, line, None) for text in relative_times(line.text, reading.body.spoken))


def refused(form: Form, why: str) -> Candidate[Edtf]:
    """A form that is shown and does not count."""
    reason = Reason("counts from the moment of capture", form.text, form.line.number)
    return Candidate(Edtf(None, 1), WITNESS, NO_SAY, Certainty.STATED, reason, why)


def why_not(form: Form, place: Place, forms: list[Form], page: Page) -> str | None:
    """Why a form is not the article's own; None where it is."""
    if place.refused or place.where not in NEAR:
        return place.refused or FAR
    here = page.place[form.index]
    if len({one.text for one in forms if abs(page.place[one.index] - here) <= REACH}) >= LISTED:
        return LIST
    named = form.ago is not None and form.ago.unit is Unit.DAY_NAME
    return NAME_ALONE if named and place.distance >= CLOSE else None


def counted(form: Form, date: Edtf, place: Place, capture: Edtf) -> Candidate[Edtf]:
    """The candidate that a form is, counted back; with the time of day that stands behind the name of a day."""
    witness = f"{WITNESS} {place.where}"
    if form.ago is not None and form.ago.unit is Unit.DAY_NAME:
        date, end = with_clock(date, form.line.text, form.ago.end)
        form = replace(form, text=form.line.text[form.ago.start : end])
    reason = Reason(COUNTED.format(WITNESS, place.where), form.text, form.line.number)
    trust = TRUST[witness] - min(place.distance, NEARNESS)
    return Candidate(date, witness, trust, Certainty.INFERRED, reason, None, (Reason(STATED, capture.value),))


def back(ago: Ago, capture: Edtf) -> Edtf | None:
    """So much before the capture, no more precise than what was counted. None before the web's first years."""
    try:
        date = reckon(ago, capture)
    except (ValueError, OverflowError):
        return None
    return date if (date.year or 0) >= EARLIEST_YEAR else None


def reckon(ago: Ago, capture: Edtf) -> Edtf:
    """ValueError, OverflowError where the calendar has no such date.

    Hours are counted in full: what was 3 hours ago was less than 4. So are weeks, months and years. Days are those of
    the calendar.
    """
    if ago.unit in MONTHS:
        return in_full(ago.count * MONTHS[ago.unit], MONTHS[ago.unit], capture)
    year, month, day = capture.year or 0, capture.month or 1, capture.day or 1
    first = datetime.datetime(year, month, day, capture.hour or 0, capture.minute or 0)
    last = first if capture.hour is not None else first + DAY - MINUTE
    if ago.unit in LENGTHS:
        length = LENGTHS[ago.unit]
        if capture.hour is not None and ago.unit is not Unit.HOUR:
            then = first - ago.count * length
            return Edtf(then.year, then.month, then.day, then.hour, then.minute, offset=capture.offset)
        return days(first - (ago.count + 1) * length + MINUTE, last - ago.count * length)
    if ago.unit is Unit.WEEK:
        return days(first - (7 * ago.count + 6) * DAY, first - 7 * ago.count * DAY)
    return days(first - ago.count * DAY, first - ago.count * DAY)


def in_full(months: int, unit: int, capture: Edtf) -> Edtf:
    """The days that are so many months before the capture and less than one unit, of some months, more."""
    return days(months_before(capture, months + unit) + DAY, months_before(capture, months))


def months_before(capture: Edtf, months: int) -> datetime.datetime:
    """The capture's day of an earlier month, or the last day of a month too short for it. ValueError before year 1."""
    count = (capture.year or 0) * 12 + (capture.month or 1) - 1 - months
    year, month = count // 12, count % 12 + 1
    return datetime.datetime(year, month, min(capture.day or 1, calendar.monthrange(year, month)[1]))


def days(first: datetime.datetime, last: datetime.datetime) -> Edtf:
    """One day, or the span of several."""
    begin, end = (Edtf(one.year, one.month, one.day) for one in (first, last))
    return begin if begin == end else replace(begin, end=end)
