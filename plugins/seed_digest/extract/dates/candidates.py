"""All dates that may be the document's own, each with its witness. One function a kind of witness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from ...addresses import path_of
from ...edtf import Edtf, parse_edtf
from ...language.times import find_times
from ...model import Candidate, Reason, Role, Said
from ..dirt.heads import CRAWL_DATE, lead_stamp
from ..reading import Reading
from .places import Page
from .relative import relative
from .stamps import bare_opening, opening, stamps
from .trust import after_capture, candidate, unsettled

# 20250729 or 2025/07/29 in an address.
ADDRESS_DATE = re.compile(
    r"(?<!\d)(?P<year>20[0-4]\d|199\d)(?P<sep>[/-]?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
TITLE_TAIL = re.compile(r"[|·•–—-]\s*$")
LEAD_ROLES = (Role.DUPLICATE, Role.TITLE, Role.DATE, Role.STANDFIRST)
LEAD_RULE = "the aggregator's stamp on the line of the lead; the publisher's own time is not stated"


def date_candidates(reading: Reading) -> tuple[Candidate[Edtf], ...]:
    """Every candidate, in the order of the witnesses below; what is younger than the page's capture is refused."""
    stated = reading.metadata.captured
    capture = parse_edtf(stated) if stated else None
    return tuple(after_capture(one, capture) for witness in WITNESSES for one in witness(reading))


def corrected(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """The maintainer's date."""
    one = reading.correction
    if one is not None and one.date is not None:
        yield candidate(
            parse_edtf(one.date), "correction", Reason(f"correction: {one.reason} ({one.source})", one.date)
        )


def structured(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """Dates of a page's own metadata."""
    for witness, text in reading.metadata.published:
        for time in reading.body.times(text, 0)[:1]:
            if time.date is not None:
                yield candidate(
                    time.date, witness, Reason(time.rule(f"the page's metadata: {witness}"), text), unsettled(time)
                )


def layout(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """Dates that the site's layout names."""
    for field in reading.layout:
        if field.name == "date":
            for time in reading.body.times(field.value, field.because.line or 0)[:1]:
                if time.date is not None:
                    yield candidate(time.date, "layout", field.because, unsettled(time))


def heads(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """A crawler's date at a line's head; an aggregator's stamp before the lead."""
    opening = reading.lines[reading.body.indexes[0]].number if reading.body.indexes else None
    for line, role in zip(reading.lines, Page(reading).roles, strict=True):
        crawl = CRAWL_DATE.match(line.text)
        if crawl and (opening is None or line.number <= opening):
            for time in find_times(crawl["date"], line.number, ())[:1]:
                if time.date:
                    reason = Reason("the crawler's date at the head", crawl["date"], line.number)
                    yield candidate(time.date, "crawl date", reason)
        lead = lead_stamp().match(line.text)
        if lead and (role.in_body or role in LEAD_ROLES):
            for time in reading.body.times(lead["date"], line.number):
                if time.date:
                    yield candidate(
                        time.date,
                        "stamp before the lead",
                        Reason(time.rule(LEAD_RULE), time.text, line.number),
                        unsettled(time),
                    )


def dateline(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """The agency's dateline: day and month are certain, a year it seldom has."""
    line = reading.body.dateline
    if line is not None and line.time is not None and line.time.date is not None:
        yield candidate(line.time.date, "dateline", Reason("the dateline", line.text, line.time.line))


def address(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """A day in the document's own address."""
    url = reading.source.url
    known = [(url.value, url.because[0].line)] if url else []
    known = known or [(one.value, None) for one in reading.metadata.of(Said.ADDRESS)[:1]]
    for value, line in known:
        found = next(days_of_address(path_of(value), reading), None)
        if found is not None:
            date, text, refused = found
            yield candidate(date, "address", Reason("the day in the document's address", text, line), refused)


def days_of_address(path: str, reading: Reading) -> Iterator[tuple[Edtf, str, str | None]]:
    """The days in a path, as 20250729 or 2025/07/29, else in a part of it as 29-07-2025; why they may not speak."""
    for match in ADDRESS_DATE.finditer(path):
        with suppress(ValueError):
            yield Edtf(int(match["year"]), int(match["month"]), int(match["day"])), match[0], None
    for part in path.split("/"):
        for time in reading.body.times(part, 0):
            if time.date is not None and time.date.is_day:
                yield time.date, time.text, unsettled(time)


def page_title(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """A day that ends a title of the metadata: 'Headline | House | 23.05.2011'."""
    for said in reading.metadata.of(Said.TITLE):
        for time in reading.body.times(said.value, 0)[-1:]:
            ends = TITLE_TAIL.search(said.value[: time.start]) and not said.value[time.end :].strip()
            if ends and time.date is not None and time.date.is_day:
                reason = Reason(time.rule(f"the day that ends the title: {said.witness}"), time.text)
                yield candidate(time.date, "end of the page's title", reason, unsettled(time))
                return


def back_references(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """Full dates in the body: they tell of events, never of the article. Listed so that a reader sees why they lost."""
    skip = reading.body.dateline.end if reading.body.dateline else 0
    for index in reading.body.indexes:
        line = reading.lines[index]
        for time in reading.body.times(line.text, line.number):
            own = index == reading.body.opens and time.start < skip
            if (
                time.date is not None
                and time.date.is_day
                and not own
                and not lead_stamp().match(line.text[time.start :])
            ):
                reason = Reason(time.rule("a date in the body"), time.text, line.number)
                yield candidate(
                    time.date, "back-reference", reason, "a date in the body tells of an event, not of the article"
                )


WITNESSES = (
    corrected,
    structured,
    layout,
    heads,
    stamps,
    relative,
    dateline,
    bare_opening,
    opening,
    page_title,
    address,
    back_references,
)
