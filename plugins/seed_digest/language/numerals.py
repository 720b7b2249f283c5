"""Dates in figures: stamps and numeric dates, whatever the language. Which number is the day, day_month.py tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..edtf import Edtf
from .words import any_of

# 'GMT+3', '(UTC-05:30)', '+0300', '+05'. Of one with a further tail nothing is known: it is read as no zone at all.
HOURS = r"[+−-]\d{1,2}(?::?\d\d)?(?!\d)"
ZONE = (
    rf"(?P<zone>Z|\((?:GMT|UTC)\s?{HOURS}\)|(?:GMT|UTC)(?:\s?{HOURS}|(?!\s?[+−-]\d))"
    r"|[+-]\d\d:?\d\d|(?:[+-]0\d|\+1[0-4])(?![\d:.]))"
)
CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])(?::\s?|h)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?:\.\d+)?(?!\d)"
    rf"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?(?:\s*{ZONE})?"
)
YEAR = r"(?P<year>(?:19|20)\d\d)"
DAY, MONTH = r"(?P<day>[0-3]?\d)", r"(?P<month>[01]?\d)"
# The same date may be printed right behind once more: '17/11/201917/11/2019'.
ENDS = r"(?!\d(?!\d?[./-]))"
# Order matters: the fuller form is tried first, and what it takes is taken.
FORMS = {
    "ISO stamp": re.compile(rf"(?<![\d-]){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:T|\s+){CLOCK}"),
    "clock before date": re.compile(rf"(?<![\d:]){CLOCK},?\s+(?P<day>\d\d)\.(?P<month>\d\d)\.{YEAR}(?!\d)"),
    "clock before ISO day": re.compile(rf"(?<![\d:]){CLOCK},?\s+{YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    "two-digit year and clock": re.compile(
        rf"(?<![\d.]){DAY}\.{MONTH}\.(?P<short>[0-4]\d),?\s+(?:[^\W\d_]{{1,4}}\s)?{CLOCK}"
    ),
    "ISO day": re.compile(rf"(?<![\d-]){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    "year, month, day": re.compile(rf"(?<![\d/.]){YEAR}(?P<sign>[/.-])\s?{MONTH}(?P=sign)\s?{DAY}(?!\d)(?![/-]\d)"),
    "marks of year, month, day": re.compile(
        rf"(?<!\d){YEAR}\s?{any_of('year')}\s?{MONTH}\s?{any_of('month')}\s?{DAY}\s?{any_of('day')}"
    ),
    "day.month.year": re.compile(rf"(?<![\d.]){DAY}\.\s?{MONTH}\.\s?{YEAR}{ENDS}"),
    "two numbers and a year": re.compile(
        rf"(?<![\d/-])(?P<one>[0-3]?\d)\s?(?P<sign>[/-])\s?(?P<two>[0-3]?\d)\s?(?P=sign)\s?{YEAR}{ENDS}"
    ),
    "day.month.two-digit year": re.compile(rf"(?<![\w.,/-]){DAY}\.{MONTH}\.(?P<short>[0-4]\d)(?![\w./%-])"),
    "two numbers and a two-digit year": re.compile(
        r"(?<![\w.,/-])(?P<one>[0-3]?\d)/(?P<two>[0-3]?\d)/(?P<short>[0-4]\d)(?![\w./%-])"
    ),
    "ISO month": re.compile(rf"(?<![\d-]){YEAR}-(?P<month>0[1-9]|1[0-2])(?![\d-])"),
}
# '…, 10:15 GMT' behind a day, with at most a short word or two between.
CLOCK_BEHIND = re.compile(rf"[,.]?\s+(?:[|·–-]\s+)?(?:[^\W\d_]{{1,4}}\.?\s+)?{CLOCK}")
# Every form has it.
NUMERAL = re.compile(r"\d\s?[-./年년]\s?\d")
# 28.07.25 is of this century: pages of the web have no other.
CENTURY = 2000
# What a zone is away from UTC, and by how many minutes at most.
TAIL = re.compile(r"(?P<sign>[+−-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?")
MOST_OFFSET = 14 * 60
# Digits of other scripts, by their own: each is one character, so that every offset is kept.
ZEROS = "٠۰०০੦૦୦௦౦೦൦๐０"
DIGITS = {ord(zero) + value: str(value) for zero in ZEROS for value in range(10)}
# A year that is spelt by its figures, of this millennium or the last: 二〇二六年, 一九九〇年.
HAN = {**dict.fromkeys("〇○零0", "0"), **{sign: str(value) for value, sign in enumerate("一二三四五六七八九", 1)}}
HAN_YEAR = re.compile(rf"(?<![{''.join(HAN)}十百千\d])[一二][{''.join(HAN)}\d]{{3}}(?=\s?年)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A date in figures and its place. other: what it tells with day and month changed; None if it has one reading.

    year_first: what it tells with the year first, of three numbers of two digits.
    """

    date: Edtf
    start: int
    end: int
    other: Edtf | None = None
    year_first: Edtf | None = None


def plain_digits(text: str) -> str:
    """The text with the digits of all scripts as 0 to 9, those of years in Chinese figures among them."""
    if text.isascii() or text.isdigit():
        return text
    plain = text.translate(DIGITS)
    return HAN_YEAR.sub(in_figures, plain) if "年" in plain else plain


def in_figures(year: re.Match[str]) -> str:
    """A year in Chinese figures in plain ones."""
    return "".join(HAN.get(sign, sign) for sign in year[0])


def find_numerals(text: str) -> Iterator[Numeral]:
    """Stamps and numeric dates, the fuller forms first; they may overlap. text: with plain digits."""
    if not NUMERAL.search(text):
        return
    for pattern in FORMS.values():
        for match in pattern.finditer(text):
            yield from numeral(match, text)


def numeral(match: re.Match[str], text: str) -> Iterator[Numeral]:
    """What a match tells: with two readings, the one with the day first comes first."""
    part = match.groupdict()
    one, two = part.get("one"), part.get("two")
    readings = [part] if one is None else [{**part, "day": one, "month": two}, {**part, "day": two, "month": one}]
    dates = [date for reading in readings if (date := date_of(reading)) is not None]
    if dates:
        date, end = with_clock(dates[0], text, match.end())
        other = with_clock(dates[-1], text, match.end())[0] if dates[-1] != dates[0] else None
        turned = with_year_first(part)
        year_first = with_clock(turned, text, match.end())[0] if turned else None
        yield Numeral(date, match.start(), end, other, year_first)


def with_year_first(part: dict[str, str | None]) -> Edtf | None:
    """What three numbers tell if the first is the year; None where it cannot be."""
    first, month, last = part.get("day") or part.get("one"), part.get("month") or part.get("two"), part.get("short")
    if first is None or last is None or len(first) < len(last):
        return None
    return date_of({**part, "short": first, "month": month, "day": last})


def date_of(part: dict[str, str | None]) -> Edtf | None:
    """The date of the named parts, None where the calendar has none."""
    try:
        return Edtf(
            year=year_of(part), month=number(part.get("month")), day=number(part.get("day")),
            hour=hour_of(part), minute=number(part.get("minute")), second=number(part.get("second")),
            offset=offset(part.get("zone")),
        )  # fmt: skip
    except ValueError:
        return None


def with_clock(date: Edtf, text: str, end: int) -> tuple[Edtf, int]:
    """A day with the time of day that follows it, where one does, and where it ends."""
    match = CLOCK_BEHIND.match(text, end) if date.is_day and date.hour is None else None
    if match is None:
        return date, end
    day = {"year": str(date.year), "month": str(date.month), "day": str(date.day)}
    timed = date_of({**day, **match.groupdict()})
    return (timed, match.end()) if timed is not None else (date, end)


def year_of(part: dict[str, str | None]) -> int | None:
    short = number(part.get("short"))
    return CENTURY + short if short is not None else number(part.get("year"))


def hour_of(part: dict[str, str | None]) -> int | None:
    """The hour of the day, 0 to 23. ValueError for '13 p.m.'."""
    hour, half = number(part.get("hour")), part.get("half")
    if hour is None or not half:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError("no hour of half a day")
    return hour % 12 + 12 * (half in "pP")


def number(text: str | None) -> int | None:
    return int(text) if text else None


def offset(text: str | None) -> int | None:
    """Minutes east of UTC of 'Z', 'GMT', '+03:00', '+0300', 'GMT+3'; None of what is no time zone."""
    if not text:
        return None
    found = TAIL.search(text)
    if found is None:
        return 0
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    if minutes > MOST_OFFSET:
        return None
    return minutes if found["sign"] == "+" else -minutes
