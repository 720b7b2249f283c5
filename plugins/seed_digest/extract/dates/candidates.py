"""All dates that may be the document's own, each with its witness. One function a kind of witness."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...edtf import Edtf, parse_edtf
from ...facts.corrections import Correction
from ...language.datelines import Dateline
from ...language.languages import Language
from ...language.times import find_times, relative_times
from ...model import Candidate, Certainty, Label, Line, Metadata, Reason, Role
from ..labels.dirt import CRAWL_DATE, LEAD_STAMP
from .trust import TRUST

# 20250729 or 2025/07/29 in an address.
ADDRESS_DATE = re.compile(r"(?<!\d)(?P<year>20[0-4]\d|199\d)(?P<sep>[/-]?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)")
# A stamp this many filled lines from title or body is theirs.
REACH = 8
BELOW_REACH = 3
# Three different stamps close together are a list of other articles.
LIST_STAMPS = 3


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """What the date stages look at. `titles` and `body` are indexes of lines (the title may be printed more than once); `near_stamps` as in labels/neighbours."""

    lines: Sequence[Line]
    labels: Sequence[Label]
    languages: Sequence[Language]
    metadata: Metadata
    titles: tuple[int, ...]
    body: tuple[int, ...]
    near_stamps: Sequence[int]
    dateline: Dateline | None
    url: str | None
    url_line: int | None
    layout_dates: tuple[tuple[str, Reason], ...]
    correction: Correction | None


def date_candidates(evidence: DateEvidence) -> tuple[Candidate[Edtf], ...]:
    """Every candidate, in the order of the witnesses below."""
    return tuple(one for witness in WITNESSES for one in witness(evidence))


def candidate(date: Edtf, witness: str, reason: Reason, refused: str | None = None) -> Candidate[Edtf]:
    """A candidate with the trust of its witness."""
    certainty = Certainty.CORRECTED if witness == "correction" else Certainty.STATED
    return Candidate(date, witness, TRUST[witness], certainty, reason, refused)


def corrected(evidence: DateEvidence) -> Iterator[Candidate[Edtf]]:
    """The maintainer's date."""
    one = evidence.correction
    if one is not None and one.date is not None:
        yield candidate(parse_edtf(one.date), "correction", Reason(f"correction: {one.reason} ({one.source})", one.date))


def structured(evidence: DateEvidence) -> Iterator[Candidate[Edtf]]:
    """Dates of a page's own metadata."""
    for witness, text in evidence.metadata.published:
        for time in find_times(text, 0, evidence.languages)[:1]:
            if time.date is not None:
                yield candidate(time.date, witness, Reason(f"the page's metadata: {witness}", text))


def layout(evidence: DateEvidence) -> Iterator[Candidate[Edtf]]:
    """Dates that the site's layout names."""
    for text, reason in evidence.layout_dates:
        for time in find_times(text, reason.line or 0, evidence.languages)[:1]:
            if time.date is not None:
                yield candidate(time.date, "layout", reason)


def heads(evidence: DateEvidence) -> Iterator[Candidate[Edtf]]:
    """A crawler's date at a line's head; an aggregator's stamp before the lead."""
    opening = evidence.lines[evidence.body[0]].number if evidence.body else None
    for line, label in zip(evidence.lines, evidence.labels, strict=True):
        crawl = CRAWL_DATE.match(line.text)
        if crawl and (opening is None or line.number <= opening):
            yield candidate(parse_edtf(crawl["date"]), "crawl date", Reason("the crawler's date at the head", crawl["date"], line.number))
        lead = LEAD_STAMP.match(line.text)
        if lead and (label.role.in_body or label.role in (Role.DUPLICATE, Role.TITLE, Role.DATE, Role.STANDFIRST)):
            for time in find_times(lead["date"], line.number, evidence.languages):
                if time.date:
                    yield candidate(time.date, "stamp before the lead", Reason("the stamp on the line of the article's lead", time.text, line.number))


def stamps(evidence: DateEvidence) -> Iterator[Candidate[Edtf]]:
    """Lines that are stamps or bylines with a date: near title or body they may speak, in a list they may not."""
    filled = {index: place for place, index in enumerate(i for i, line in enumerate(evidence.lines) if line.text)}
    for index, (line, label) in enumerate(zip(evidence.lines, evidence.labels, strict=True)):
        if label.role not in (Role.DATE, Role.BYLINE) or CRAWL_DATE.match(line.text) or LEAD_STAMP.match(line.text):
            continue
        witness, refused = place_of(evidence, filled, index)
        for time in find_times(line.text, line.number, evidence.languages):
            if time.date is not None and time.date.year is not None:
                yield candidate(time.date, witness, Reason(witness_rule(witness), time.text, line.number), refused)
        for text in relative_times(line.text, evidence.languages):
            yield Candidate(
                Edtf(None, 1), "relative form", 0, Certainty.STATED, Reason("counts from an unknown moment of capture", text, line.number),
                "a relative form counts only against a known capture time",
            )  # fmt: skip


def place_of(evidence: DateEvidence, filled: dict[int, int], index: int) -> tuple[str, str | None]:
    """The witness that a stamp's place makes it, and why it is refused, if it is."""
    if evidence.near_stamps[index] >= LIST_STAMPS:
        return "stamp in a list", "one of several stamps close together: a list of other articles"
    if not evidence.body:
        return "stamp elsewhere", "there is no article to stand by"
    first, last = evidence.body[0], evidence.body[-1]
    here = filled[index]
    if index < first:
        near_title = any(abs(here - filled[one]) <= REACH for one in evidence.titles)
        if near_title or filled[first] - here <= REACH:
            return "stamp by the title", None
        return "stamp elsewhere", "far from title and body"
    if index > last and here - filled[last] <= BELOW_REACH:
        return "stamp below the body", None
    return "stamp elsewhere", "far from title and body" if index > last else "between the lines of the body"


def witness_rule(witness: str) -> str:
    return {
        "stamp by the title": "the stamp by the title",
        "stamp below the body": "the stamp right below the body",
        "stamp in a list": "a stamp in a list",
    }.get(witness, "a stamp elsewhere on the page")


def dateline(evidence: DateEvidence) -> Iterator[Candidate[Edtf]]:
    """The agency's dateline: day and month are certain, a year it seldom has."""
    line = evidence.dateline
    if line is not None and line.time is not None and line.time.date is not None:
        yield candidate(line.time.date, "dateline", Reason("the dateline", line.text, line.time.line))


def address(evidence: DateEvidence) -> Iterator[Candidate[Edtf]]:
    """A day in the document's own address."""
    match = ADDRESS_DATE.search(evidence.url or "")
    if match is None:
        return
    try:
        date = Edtf(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return
    yield candidate(date, "address", Reason("the day in the document's address", match[0], evidence.url_line))


def back_references(evidence: DateEvidence) -> Iterator[Candidate[Edtf]]:
    """Full dates in the body: they tell of events, never of the article. Listed so that a reader sees why they lost."""
    skip = evidence.dateline.end if evidence.dateline else 0
    for index in evidence.body:
        line = evidence.lines[index]
        for time in find_times(line.text, line.number, evidence.languages):
            own = index == evidence.body[0] and time.start < skip
            if time.date is not None and time.date.is_day and not own and not LEAD_STAMP.match(line.text[time.start :]):
                reason = Reason("a date in the body", time.text, line.number)
                yield candidate(time.date, "back-reference", reason, "a date in the body tells of an event, not of the article")


WITNESSES = (corrected, structured, layout, heads, stamps, dateline, address, back_references)
