"""Date expressions in a text: what is stated and no more. Nothing is filled in, no clock is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..edtf import Edtf
from ..model import TimeExpression
from .languages import Language
from .writing import WORD, lower

ZONE = r"(?P<zone>Z|GMT|UTC|[+-]\d\d:?\d\d)"
CLOCK = rf"(?P<hour>[01]\d|2[0-3]):\s?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?:\.\d+)?(?:\s*{ZONE})?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
# Forms that need no language. Order matters: the fuller form is tried first, and what it takes is taken.
NUMERIC = {
    "ISO stamp": re.compile(rf"(?<![\d-]){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:T|\s+){CLOCK}(?!\d)"),
    "clock before date": re.compile(rf"(?<![\d:]){CLOCK},?\s+(?P<day>\d\d)\.(?P<month>\d\d)\.{YEAR}(?!\d)"),
    "clock before ISO day": re.compile(rf"(?<![\d:]){CLOCK},?\s+{YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    "date before clock": re.compile(rf"(?<![\d.])(?P<day>\d\d?)\.(?P<month>\d\d?)\.{YEAR},?\s+{CLOCK}(?!\d)"),
    "two-digit year and clock": re.compile(
        rf"(?<![\d.])(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<short>\d\d),?\s+{CLOCK}(?!\d)"
    ),
    "ISO day": re.compile(rf"(?<![\d-]){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    "day.month.year": re.compile(rf"(?<![\d.])(?P<day>\d\d?)\.(?P<month>\d\d?)\.{YEAR}(?!\d)"),
    "year/month/day": re.compile(rf"(?<![\d/]){YEAR}[/.](?P<month>\d\d?)[/.](?P<day>\d\d?)(?![\d/])"),
    "two numbers and a year": re.compile(rf"(?<![\d/])(?P<one>\d\d?)/(?P<two>\d\d?)/{YEAR}(?![\d/])"),
    "ISO month": re.compile(rf"(?<![\d-]){YEAR}-(?P<month>0[1-9]|1[0-2])(?![\d-])"),
}
# '…, 10:15 GMT' behind a day in words, with at most a short word or two between.
CLOCK_BEHIND = re.compile(rf"[,.]?\s+(?:[^\W\d]{{1,3}}\s+|[|·–-]\s+)?{CLOCK}(?!\d)")
ANY_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
# Characters beside a date in which its year may be told in words.
NEIGHBOUR = 24
DIGITS = re.compile(r"\d")
SLASHES = "two numbers and a year"
# 28.07.25 is of this century: pages of the web have no other.
CENTURY = 2000


def find_times(text: str, line: int, languages: Sequence[Language]) -> tuple[TimeExpression, ...]:
    """Every date expression of a text, in its order. languages: in the order in which their forms are tried."""
    found: list[TimeExpression] = []
    taken = bytearray(len(text))
    for one in (*numeric(text, line, languages), *worded(text, line, languages)):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def numeric(text: str, line: int, languages: Sequence[Language]) -> Iterator[TimeExpression]:
    """Stamps and numeric dates."""
    if not DIGITS.search(text):
        return
    for name, pattern in NUMERIC.items():
        for match in pattern.finditer(text):
            date = slashed(match, languages) if name == SLASHES else date_of(match)
            if date is not None:
                yield TimeExpression(date, None, match[0], line, match.start(), match.end())


def worded(text: str, line: int, languages: Sequence[Language]) -> Iterator[TimeExpression]:
    """Dates in words, then weekdays. Without a year, a language none of whose date words is there is passed over."""
    words = frozenset(WORD.findall(lower(text)))
    bare_year = ANY_YEAR.search(text) is not None
    speaking = [one for one in languages if bare_year or not one.date_words or one.date_words & words]
    for language in speaking:
        for pattern in language.dates:
            for match in pattern.finditer(text):
                date = date_of(match, language)
                if date is not None and (date.year is not None or stands_alone(match, text, language)):
                    yield with_clock(TimeExpression(date, None, match[0], line, match.start(), match.end()), text)
    for language in speaking:
        for match in language.weekday.finditer(text):
            if not language.capitals or match["weekday"][0].isupper():
                weekday = language.weekdays[match["weekday"].lower()]
                yield TimeExpression(None, weekday, match[0], line, match.start(), match.end())


def stands_alone(match: re.Match[str], text: str, language: Language) -> bool:
    """True for a date without year that is one, and of the text's own year as far as its neighbours say."""
    if language.capitals and not match["month"][0].isupper():
        return False
    if language.other_year is None:
        return True
    before, behind = (
        text[max(0, match.start() - NEIGHBOUR) : match.start()],
        text[match.end() : match.end() + NEIGHBOUR],
    )
    told = [*language.other_year.finditer(before), *language.other_year.finditer(behind)]
    return not any(
        one.end() >= len(before.rstrip()) or one.start() <= len(behind) - len(behind.lstrip()) for one in told
    )


def with_clock(time: TimeExpression, text: str) -> TimeExpression:
    """A day in words with the time of day that follows it, where one does."""
    match = CLOCK_BEHIND.match(text, time.end)
    if match is None or time.date is None or not time.date.is_day:
        return time
    date = replace(
        time.date,
        hour=number(match["hour"]), minute=number(match["minute"]), second=number(match["second"]),
        offset=offset(match["zone"]),
    )  # fmt: skip
    return replace(time, date=date, text=text[time.start : match.end()], end=match.end())


def relative_times(text: str, languages: Sequence[Language]) -> list[str]:
    """Forms that count from an unknown now, such as '8 hours ago': named, never resolved."""
    return [match[0] for one in languages if one.relative for match in one.relative.finditer(text)]


def date_of(match: re.Match[str], language: Language | None = None) -> Edtf | None:
    """The date a match tells, None where the calendar has no such day."""
    part = {name: text for name, text in match.groupdict().items() if text}
    month = part.get("month")
    try:
        return Edtf(
            year=year_of(part),
            month=(language.months[month.lower()] if language else int(month)) if month else None,
            day=number(part.get("day")),
            hour=number(part.get("hour")), minute=number(part.get("minute")), second=number(part.get("second")),
            offset=offset(part.get("zone")),
        )  # fmt: skip
    except ValueError:
        return None


def year_of(part: dict[str, str]) -> int | None:
    return CENTURY + int(part["short"]) if "short" in part else number(part.get("year"))


def number(text: str | None) -> int | None:
    return int(text) if text else None


def offset(text: str | None) -> int | None:
    """Minutes east of UTC of 'Z', 'GMT', '+03:00', '+0300'."""
    if text is None:
        return None
    if text in ("Z", "GMT", "UTC"):
        return 0
    digits = text[1:].replace(":", "")
    return int(text[0] + "1") * (int(digits[:2]) * 60 + int(digits[2:]))


def slashed(match: re.Match[str], languages: Sequence[Language]) -> Edtf | None:
    """03/04/2025 by impossibility, else by the habit of the text's language; None where it has none."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    orders = [(day, month) for day, month in ((one, two), (two, one)) if 1 <= month <= 12 and 1 <= day <= 31]
    if len({*orders}) == 2 and languages and languages[0].day_first:
        orders = orders[:1]
    try:
        if len({*orders}) == 1:
            return Edtf(year, orders[0][1], orders[0][0])
    except ValueError:
        return None
    return None
