"""What an agency opens with: 'Paris. May 24. AGENCY -', 'ПАРИЖ, 3 ноя - Агентство.', 'PARIS (Agency) -'."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from ..edtf import Edtf
from ..model import TimeExpression
from .dateline_forms import forms
from .inline import agency, find_hits
from .languages import Language
from .reporters import EQUALS, persons_of, reported_in
from .times import find_times
from .writing import LOWER, folded

DAY_MONTH = re.compile(r"(?P<day>[0-3]?\d)\.? (?P<month>[^\W\d_]+)\.?")
# Words in small letters, of which so many beside a date are of a sentence; one that ends a name: a
# desk's code has three letters at most.
SMALL_WORDS, CLAUSE_WORDS = re.compile(rf"(?<!\w)[{LOWER}]{{2,}}(?!\w)"), 2
ENDS_SMALL = re.compile(rf"(?:^[{LOWER}]{{4,}}|\s[{LOWER}]+)$")
# A year that has all days.
LEAP = 2000
LONGEST = 120
# Above the paragraph that a dateline opens there may stand a standfirst, a heading, a caption or a mark of the page's.
OPENING_LINES = 3


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: where it ends in the text, the agency and place as printed, the date if it has one.

    agency: '' where a reporter stands in its place, or none is told. reporter: who sent the report, where the dateline
    names them. line: where it stands.
    """

    line: int
    end: int
    agency: str
    place: str | None
    time: TimeExpression | None
    text: str
    reporter: str | None = None


def opening_dateline(lines: Iterable[tuple[str, int]], languages: Sequence[Language]) -> Dateline | None:
    """The dateline of a text, given its lines with their numbers; one behind the first only where it tells a day."""
    for at, (text, line) in enumerate(islice(lines, OPENING_LINES)):
        found = find_dateline(text, line, languages)
        if found is not None and (at == 0 or found.time is not None):
            return found
    return None


def find_dateline(text: str, line: int, languages: Sequence[Language]) -> Dateline | None:
    """The dateline a paragraph opens with, None where it has none."""
    head = text[:LONGEST]
    for form in forms():
        match = form.match(head)
        if match is None:
            continue
        parts = match.groupdict()
        when = parts.get("when")
        times = find_times(when, line, languages) or day_and_month(when, line, languages) if when else ()
        if when and not any(one.date for one in times):
            continue
        if find_times(parts.get("agency") or "", line, languages) or is_clause(when or "", times):
            continue
        time = next((one for one in times if one.date), None)
        agency_name = (parts.get("agency") or "").strip(' /«»".')
        if agency_name and not agency().search(agency_name) and is_no_agency(agency_name, with_day=bool(when)):
            continue
        person = reporter_after_place(match) if agency_name else None
        place = parts.get("place")
        if not agency_name and place and agency().fullmatch(place):
            agency_name, place = place, None
        return Dateline(
            line=line,
            end=match.end(),
            agency="" if person else agency_name,
            place=place,
            time=time,
            text=match[0].strip(),
            reporter=person or parts.get("by") or reporter(parts.get("told")),
        )
    return None


def is_clause(when: str, times: Iterable[TimeExpression]) -> bool:
    """True for a date with words beside it, as a sentence has: 'launched on 4 March 2024'."""
    rest = when
    for one in times:
        rest = rest.replace(one.text, " ")
    return len(SMALL_WORDS.findall(rest)) >= CLAUSE_WORDS


def is_no_agency(name: str, *, with_day: bool) -> bool:
    """True for a name, not known as an agency's, that ends in a small letter's word ('left', 'North Line has sailed'),
    if it is not that of two desks; without a day beside it one with a number too: the ship MS-28."""
    small = "/" not in name and ENDS_SMALL.search(name) is not None
    return small or (not with_day and any(map(str.isdigit, name)))


def day_and_month(text: str, line: int, languages: Sequence[Language]) -> tuple[TimeExpression, ...]:
    """The date of nothing but a day and a month, which some languages write so in datelines alone: 'Madrid, 14 jul'."""
    match = DAY_MONTH.fullmatch(text.strip())
    if match is None:
        return ()
    for spoken in languages:
        month, day = spoken.months.get(folded(match["month"])), int(match["day"])
        if month is not None and 1 <= day <= monthrange(LEAP, month)[1]:
            return (TimeExpression(Edtf(None, month, day), None, text.strip(), line, 0, len(text.strip())),)
    return ()


def reporter_after_place(match: re.Match[str]) -> str | None:
    """The reporters that stand behind the place and '=', where they are neither an agency nor a house."""
    return persons_of(match["agency"]) if match.string[match.start("agency") - 1] in EQUALS else None


def reporter(told: str | None) -> str | None:
    """The names beside a word such as 'reporter'; None where there is no such word."""
    names = reported_in(f"({told})") if told else None
    if names:
        return names
    hit = next((one for one in find_hits(told or "") if one.kind == "staff" and one.start == 0), None)
    name = (told or "")[hit.end :].strip(" :\uff1a") if hit else ""
    return ", ".join(re.split(r"[\s、,]+", name)) if name else None
