"""All dates that may be the document's own, each with its witness. One function a kind of witness."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...edtf import Edtf, parse_edtf
from ...language.times import find_times, relative_times
from ...model import Candidate, Certainty, Reason, Role
from ..dirt.heads import CRAWL_DATE, lead_stamp
from ..reading import Reading
from .places import Page
from .trust import NEARNESS, TRUST

# 20250729 or 2025/07/29 in an address.
ADDRESS_DATE = re.compile(
    r"(?<!\d)(?P<year>20[0-4]\d|199\d)(?P<sep>[/-]?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
LEAD_ROLES = (Role.DUPLICATE, Role.TITLE, Role.DATE, Role.STANDFIRST)
OWN_STAMPS = ("stamp by the title", "stamp right above the lead")
STAMP_ROLES = (Role.DATE, Role.BYLINE, Role.CAPTION)
LEAD_RULE = "the aggregator's stamp on the line of the lead; the publisher's own time is not stated"
RANGE = re.compile(r"\d\s*[-–—]\s*\S*\s?\d")
RULES = {
    "time of a change by the title": "the time of a change, by the title",
    "stamp without year by the title": "the stamp by the title, which has no year",
    "stamp by the title": "the stamp by the title",
    "stamp right above the lead": "the stamp on the line right above the article",
    "stamp below the body": "the stamp right below the body",
    "stamp in a caption": "the stamp in the caption of the article's picture",
}


def date_candidates(reading: Reading) -> tuple[Candidate[Edtf], ...]:
    """Every candidate, in the order of the witnesses below."""
    return tuple(one for witness in WITNESSES for one in witness(reading))


def candidate(date: Edtf, witness: str, reason: Reason, refused: str | None = None) -> Candidate[Edtf]:
    """A candidate with the trust of its witness."""
    certainty = Certainty.CORRECTED if witness == "correction" else Certainty.STATED
    return Candidate(date, witness, TRUST[witness], certainty, reason, refused)


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
        for time in find_times(text, 0, reading.body.spoken)[:1]:
            if time.date is not None:
                yield candidate(time.date, witness, Reason(f"the page's metadata: {witness}", text))


def layout(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """Dates that the site's layout names."""
    for field in reading.layout:
        if field.name == "date":
            for time in find_times(field.value, field.because.line or 0, reading.body.spoken)[:1]:
                if time.date is not None:
                    yield candidate(time.date, "layout", field.because)


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
            for time in find_times(lead["date"], line.number, reading.body.spoken):
                if time.date:
                    yield candidate(
                        time.date,
                        "stamp before the lead",
                        Reason(LEAD_RULE, time.text, line.number),
                    )


def stamps(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """Lines that are stamps or bylines with a date: near title or body they may speak, in a list they may not."""
    page = Page(reading)
    for index, (line, role) in enumerate(zip(reading.lines, page.roles, strict=True)):
        if role not in STAMP_ROLES or CRAWL_DATE.match(line.text) or lead_stamp().match(line.text):
            continue
        place = page.place_of(index)
        refused = place.refused
        times = find_times(line.text, line.number, reading.body.spoken)
        if is_range([one.date for one in times if one.date], line.text):
            refused = refused or "a period, not a moment"
        for time in times:
            own = witness_of(place.witness, time.date, line.text[: time.start], reading)
            if own is not None and time.date is not None:
                reason = Reason(RULES.get(own, f"a {own}"), time.text, line.number)
                date = time.date if time.date.year is not None else time.date.day_only()
                found = candidate(date, own, reason, refused)
                yield replace(found, trust=found.trust - min(place.distance, NEARNESS))
        for text in relative_times(line.text, reading.body.spoken):
            yield Candidate(
                Edtf(None, 1), "relative form", 0, Certainty.STATED,
                Reason("counts from an unknown moment of capture", text, line.number),
                "a relative form counts only against a known capture time",
            )  # fmt: skip


def witness_of(witness: str, date: Edtf | None, before: str, reading: Reading) -> str | None:
    """The witness that a date on a stamp's line is; None where it is none."""
    if date is None or date.month is None or (date.year is None and date.day is None):
        return None
    if witness not in OWN_STAMPS:
        return witness if date.year is not None else None
    if any(one.updated is not None and one.updated.search(before) for one in reading.body.spoken):
        return "time of a change by the title" if date.year is not None else None
    return witness if date.year is not None else "stamp without year by the title"


def is_range(dates: Sequence[Edtf], text: str) -> bool:
    """True for a line of two days with a dash between."""
    days = [one for one in dates if one.is_day]
    return len(days) == 2 and days[0].first_day != days[1].first_day and RANGE.search(text) is not None


def dateline(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """The agency's dateline: day and month are certain, a year it seldom has."""
    line = reading.body.dateline
    if line is not None and line.time is not None and line.time.date is not None:
        yield candidate(line.time.date, "dateline", Reason("the dateline", line.text, line.time.line))


def address(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """A day in the document's own address."""
    url = reading.source.url
    match = ADDRESS_DATE.search(url.value) if url else None
    if url is None or match is None:
        return
    try:
        date = Edtf(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return
    yield candidate(date, "address", Reason("the day in the document's address", match[0], url.because[0].line))


def back_references(reading: Reading) -> Iterator[Candidate[Edtf]]:
    """Full dates in the body: they tell of events, never of the article. Listed so that a reader sees why they lost."""
    skip = reading.body.dateline.end if reading.body.dateline else 0
    for index in reading.body.indexes:
        line = reading.lines[index]
        for time in find_times(line.text, line.number, reading.body.spoken):
            own = index == reading.body.indexes[0] and time.start < skip
            if (
                time.date is not None
                and time.date.is_day
                and not own
                and not lead_stamp().match(line.text[time.start :])
            ):
                reason = Reason("a date in the body", time.text, line.number)
                yield candidate(
                    time.date, "back-reference", reason, "a date in the body tells of an event, not of the article"
                )


WITNESSES = (corrected, structured, layout, heads, stamps, dateline, address, back_references)
