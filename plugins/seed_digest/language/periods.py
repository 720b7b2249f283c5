"""Times that are no day: 'in the 1990s', 'early 2023', 'the third quarter', 'last month', '去年12月', 'two years ago'.

What is stated in full is a date, of years or months an interval; the rest counts from the text's own month or year.
Nothing is resolved here. The forms stand in [periods] of a language's file; the months without a year that date_forms
of the language reads already are found once more, for the year that stands beside them in words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..edtf import Edtf
from ..model import TimeExpression
from .counted_periods import ago, counted_names
from .date_words import FAR_YEAR, far_forms
from .languages import base_code, book_of, facts_of
from .lateness import is_late
from .numerals import plain_digits
from .period_forms import (
    NTH,
    SEASONS,
    any_word,
    decades,
    forms,
    link_of,
    month_pieces_of,
    months_in,
    other_times,
    word_kind,
)
from .stars import of_kind
from .writing import folded, lower, pieces

# Of two figures the century that a decade is of.
TENS_OF = 1900
LENGTHS = {"quarter": 3, "half": 6}
MONTHS = 12
# Between a date and the words for its year, in characters.
LONGEST_LINK = 12
DIGIT = re.compile(r"\d")
# A year of which no date is read, right behind a day or a month: '14. října 1066'.
BEHIND = re.compile(rf",?\s+{FAR_YEAR}")
ANY_YEAR = re.compile(r"\d0|(?:1[89]|20)\d\d")


def periods_in(text: str, code: str) -> tuple[TimeExpression, ...]:
    """Those of a text, in its order, none within another. code: of its language."""
    known = base_code(code)
    if book_of(known) is None:
        return ()
    plain = plain_digits(text)
    told, some = list(stated(plain, known)), any_word(known)
    if some is None or not some.search(folded(plain)):
        found = told
    else:
        years, bare = list(counted_names(plain, known)), [*told, *without_year(plain, known)]
        found = [*with_years(plain, bare, years, known), *told, *years, *ago(plain, known)]
    found += of_no_known_year(plain, known)
    return tuple(replace(one, text=text[one.start : one.end]) for one in longest(found))


def longest(found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """In their order, of those that share a place the longest, of equals the first."""
    kept: list[TimeExpression] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda one: one.start - one.end):
        if taken.isdisjoint(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def names_two_months(text: str, code: str) -> bool:
    """True for an expression that names two months: 'from June to August'."""
    return sum(one in months_in(base_code(code)) for one in pieces(folded(text))) > 1


def is_to_year(text: str, code: str) -> bool:
    """True for an expression of a word such as 'to' and a year: a year only where something is moved to it."""
    first, _, rest = lower(text).partition(" ")
    return rest[:1].isdigit() and first in of_kind(code, "until")


def names_other_time(text: str, code: str) -> re.Match[str] | None:
    """The first words of a text that tell a time which nothing resolves: 'the month before', 'several years ago'."""
    pattern = other_times(base_code(code))
    return pattern.search(text) if pattern else None


def made(match: re.Match[str], date: Edtf | None = None) -> TimeExpression:
    return TimeExpression(date, None, match[0], 0, match.start(), match.end())


def stated(text: str, code: str) -> Iterator[TimeExpression]:
    """What the forms with numbers tell, and seasons, quarters and halves without a year."""
    year, digit = ANY_YEAR.search(text) is not None, DIGIT.search(text) is not None
    month = not month_pieces_of(code).isdisjoint(pieces(text))
    for first, form in decades(code):
        yield from (made(match, decade(first)) for match in form.finditer(text))
    for one in forms(code):
        if (year or not one.year) and (digit or not one.digit) and (month or not one.month):
            told = (read(one.kind, match, code) for match in one.pattern.finditer(text))
            yield from (found for found in told if found is not None)


def read(kind: str, match: re.Match[str], code: str) -> TimeExpression | None:
    """What a form of a kind tells; None where it has a month that is none, or a day of no calendar."""
    part = match.groupdict()
    year = int(part["year"]) if part.get("year") else None
    if kind == "decade":
        first = int(part["decade"]) if part.get("decade") else TENS_OF + int(part["tens"])
        return made(match, decade(first))
    if kind == "years":
        last = int(part["last"] or 0)
        return made(match, Edtf(year, end=Edtf(last))) if year and year < last else None
    if kind == "months":
        return months_between(match, year, code)
    if kind in (*LENGTHS, "season"):
        return of_months(match, year, months_of(kind, part, code))
    month = month_of(part, code)
    if (month is None and kind != "year") or (year is None and BEHIND.match(match.string, match.end())):
        return None
    try:
        return made(match, Edtf(year, month, int(part["day"]) if part.get("day") else None))
    except ValueError:
        return None


def decade(first: int) -> Edtf:
    """The ten years from one on."""
    return Edtf(first, end=Edtf(first + 9))


def months_of(kind: str, part: Mapping[str, str | None], code: str) -> tuple[int, int]:
    """The first and the last month of a quarter, a half or a season."""
    if kind == "season":
        return SEASONS[word_kind(code, part["season"] or "", tuple(SEASONS))]
    number, size = NTH.index(word_kind(code, part["nth"] or "", NTH)), LENGTHS[kind]
    return number * size + 1, number * size + size


def months_between(match: re.Match[str], year: int | None, code: str) -> TimeExpression | None:
    """From one month to another, of one year or of two years; without a year only where both may be of one."""
    first, last = month_of({"month": match["month"]}, code), month_of({"month": match["last_month"]}, code)
    if first is None or last is None or first == last:
        return None
    if year is None:
        return replace(made(match), span=(first, last)) if first < last else None
    return made(match, Edtf(year - (last < first), first, end=Edtf(year, last)))


def of_months(match: re.Match[str], year: int | None, span: tuple[int, int]) -> TimeExpression | None:
    """Months of a year; a winter of one year may be of two, so that nothing but the year is told.

    Behind a word such as 'this', the group `now` of a form, they are of the text's own year; the groups `past` and
    `coming` tell the latest that is over and the next to begin.
    """
    first, last = span
    if year is None:
        part = match.groupdict()
        own, turn = 0 if part.get("now") else None, int(bool(part.get("coming"))) - int(bool(part.get("past")))
        return replace(made(match), span=span, years=own, turn=turn) if first < last else None
    if last > MONTHS:
        return None
    return made(match, Edtf(year) if last < first else Edtf(year, first, end=Edtf(year, last)))


def month_of(part: Mapping[str, str | None], code: str) -> int | None:
    """The number of the month that a match names."""
    name = part.get("month")
    if not name:
        return None
    spoken = facts_of(code)
    if spoken is not None and spoken.capitals and name[0].isalpha() and not name[0].isupper():
        return None
    return int(name) if name.isdigit() else months_in(code).get(folded(name))


def without_year(text: str, code: str) -> Iterator[TimeExpression]:
    """Days and months that the language's own forms read without a year."""
    spoken = facts_of(code)
    for form in spoken.dates if spoken else ():
        if "year" not in form.groupindex:
            for match in form.finditer(text):
                found = read("day_month", match, code)
                if found is not None:
                    yield found


def with_years(
    text: str, bare: Sequence[TimeExpression], years: Sequence[TimeExpression], code: str
) -> Iterator[TimeExpression]:
    """Dates and months without a year, with the year that stands beside them in words."""
    link = link_of(code)
    told = sorted((one for one in years if one.years is not None), key=lambda one: one.start)
    for one in bare:
        if (one.date is None or one.date.year is not None) and one.span is None:
            continue
        at = bisect_left(told, one.start, key=lambda other: other.start)
        for other in told[max(0, at - 1) : at + 1]:
            first, last = sorted((one, other), key=lambda row: row.start)
            between = last.start - first.end
            if 0 <= between <= LONGEST_LINK and link.fullmatch(text, first.end, last.start):
                yield replace(one, start=first.start, end=last.end, years=other.years)


def of_no_known_year(text: str, code: str) -> Iterator[TimeExpression]:
    """Dates and months beside words that tell their year by another, and so none: 'in June of the same year'.

    And those of years of which no date is read.
    """
    spoken = facts_of(code)
    for form in far_forms(spoken) if spoken and DIGIT.search(text) else ():
        yield from map(made, form.finditer(text))
    pattern, link = other_times(code), link_of(code)
    others = [one for one in pattern.finditer(text) if not is_late(text, one.start(), code)] if pattern else []
    for one in without_year(text, code) if others else ():
        for other in others:
            first, last = sorted(((one.start, one.end), other.span()))
            if 0 <= last[0] - first[1] <= LONGEST_LINK and link.fullmatch(text, first[1], last[0]):
                yield replace(one, date=None, start=first[0], end=last[1])
