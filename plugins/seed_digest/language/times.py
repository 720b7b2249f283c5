"""Date expressions in a text: what is stated and no more. Nothing is filled in, no clock is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ..edtf import Edtf
from ..model import TimeExpression
from .date_words import all_date_words, any_relative, date_forms, words_of_time, year_forms
from .languages import Language
from .writing import folded, pieces

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
DIGIT = re.compile(r"\d")
ANY_YEAR = re.compile(r"(?:1[89]|20)(?<!\d\d\d)\d\d(?!\d)")
# Characters beside a date in which its year may be told in words.
NEIGHBOUR = 24
# Every numeric form has it.
NUMERAL = re.compile(r"\d[-./]\d")
SLASHES = "two numbers and a year"
NO_NUMBER, DAY_ALONE, DAY_AND_YEAR = frozenset[str](), frozenset({"day"}), frozenset({"day", "year"})
# 28.07.25 is of this century: pages of the web have no other.
CENTURY = 2000
# What was found in a paragraph is kept, of so many: a body is asked for its dates more than once. A shorter text is
# read as soon as looked up, and a longer one takes too much room.
PARAGRAPH, KEPT = range(100, 2_000), 200


def find_times(text: str, line: int, languages: Sequence[Language]) -> tuple[TimeExpression, ...]:
    """Every date expression of a text, in its order. languages: in the order in which their forms are tried."""
    find = kept_times if len(text) in PARAGRAPH else times_in
    return find(text, line, tuple(languages))


def times_in(text: str, line: int, languages: tuple[Language, ...]) -> tuple[TimeExpression, ...]:
    told = [*numeric(text, line, languages)] if NUMERAL.search(text) else []
    told += worded(text, line, languages)
    found: list[TimeExpression] = []
    taken = bytearray(len(text) if told else 0)
    for one in told:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


kept_times = lru_cache(maxsize=KEPT)(times_in)


def numeric(text: str, line: int, languages: Sequence[Language]) -> Iterator[TimeExpression]:
    """Stamps and numeric dates."""
    for name, pattern in NUMERIC.items():
        for match in pattern.finditer(text):
            date = slashed(match, languages) if name == SLASHES else date_of(match)
            if date is not None:
                yield TimeExpression(date, None, match[0], line, match.start(), match.end())


def worded(text: str, line: int, languages: tuple[Language, ...]) -> Iterator[TimeExpression]:
    """Dates in words, then weekdays. Of a language none of whose months is in the text only years can be found."""
    words, numbers = pieces(text), numbers_in(text)
    year = numbers is DAY_AND_YEAR and has_year_form(text, languages)
    if not year and all_date_words(languages).isdisjoint(words):
        return
    for language in languages:
        month = not language.month_words.isdisjoint(words)
        if month or (year and date_forms(language, DAY_AND_YEAR)):
            yield from dated(text, line, language, numbers | {"month"} if month else numbers)
    for language in languages:
        if not language.weekday_words.isdisjoint(words):
            yield from weekdays(text, line, language)


def has_year_form(text: str, languages: tuple[Language, ...]) -> bool:
    """True where a form that names no month is in the text: 'in 2021', '2021年'."""
    return any(form.search(text) for form in year_forms(languages))


def dated(text: str, line: int, language: Language, parts: frozenset[str]) -> Iterator[TimeExpression]:
    """Dates in words, of those forms whose parts a text may have."""
    for pattern in date_forms(language, parts):
        for match in pattern.finditer(text):
            date = date_of(match, language)
            if date is not None and (date.year is not None or stands_alone(match, text, language)):
                yield with_clock(TimeExpression(date, None, match[0], line, match.start(), match.end()), text)


def weekdays(text: str, line: int, language: Language) -> Iterator[TimeExpression]:
    """Weekdays, in capitals where the language writes them so."""
    for match in language.weekday.finditer(text):
        weekday = language.weekdays.get(folded(match["weekday"]))
        if weekday is not None and (not language.capitals or match["weekday"][0].isupper()):
            yield TimeExpression(None, weekday, match[0], line, match.start(), match.end())


def numbers_in(text: str) -> frozenset[str]:
    """The parts of a date for which a text has a number."""
    if not DIGIT.search(text):
        return NO_NUMBER
    return DAY_AND_YEAR if ANY_YEAR.search(text) else DAY_ALONE


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


def may_tell_time(text: str, languages: Sequence[Language]) -> bool:
    """A quick look: False for most texts that have neither a date nor a relative form."""
    return DIGIT.search(text) is not None or not words_of_time(tuple(languages)).isdisjoint(pieces(text))


def relative_times(text: str, languages: Sequence[Language]) -> list[str]:
    """Forms that count from an unknown now, such as '8 hours ago': named, never resolved."""
    ways = (True,) if text.isascii() else (True, False)  # no script without spaces is written in ASCII
    for spaced in ways:
        some = any_relative(tuple(languages), spaced)
        if some is not None and some.search(text):
            return [match[0] for one in languages if one.relative for match in one.relative.finditer(text)]
    return []


def date_of(match: re.Match[str], language: Language | None = None) -> Edtf | None:
    """The date a match tells, None where the calendar has no such day."""
    part = {name: text for name, text in match.groupdict().items() if text}
    month = part.get("month")
    try:
        return Edtf(
            year=year_of(part),
            month=(language.months[folded(month)] if language else int(month)) if month else None,
            day=number(part.get("day")),
            hour=number(part.get("hour")), minute=number(part.get("minute")), second=number(part.get("second")),
            offset=offset(part.get("zone")),
        )  # fmt: skip
    except (KeyError, ValueError):  # KeyError: letters that only a pattern takes for those of the month
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
