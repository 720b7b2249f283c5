"""Date expressions in a text: what is stated and no more. Nothing is filled in, no clock is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ..edtf import Edtf
from ..model import TimeExpression
from .calendars import DAYS, INTERVALS, month_pieces, months_of_the_world
from .date_words import any_date_words, any_relative, any_year, date_forms, far_forms, words_of_time
from .languages import Language
from .numerals import date_of, find_numerals, plain_digits, with_clock
from .writing import folded, pieces

DIGIT = re.compile(r"\d")
ANY_YEAR = re.compile(r"(?:1[89]|20)(?<!\d\d\d)\d\d")
# Characters beside a date in which its year may be told in words.
NEIGHBOUR = 24
# The parts of a date for which a text has a number.
NO_NUMBER, DAY_ALONE, DAY_AND_YEAR = frozenset[str](), frozenset({"day"}), frozenset({"day", "year"})
SMALL_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+")
ALL_PARTS = frozenset({"day", "month", "year"})
# What was found in a paragraph is kept, of so many: a body is asked for its dates more than once. A shorter text is
# read as soon as looked up, and a longer one takes too much room.
PARAGRAPH, KEPT = range(100, 2_000), 200


def find_times(text: str, line: int, languages: Sequence[Language]) -> tuple[TimeExpression, ...]:
    """Every date expression of a text, in its order. languages: in the order in which their forms are tried."""
    find = kept_times if len(text) in PARAGRAPH else times_in
    return find(text, line, tuple(languages))


def times_in(text: str, line: int, languages: tuple[Language, ...]) -> tuple[TimeExpression, ...]:
    plain = plain_digits(text)
    told = [*numeric(plain, line), *worded(plain, line, languages)]
    found: list[TimeExpression] = []
    taken = bytearray(len(text) if told else 0)
    for one in told:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            found.append(one if plain is text else replace(one, text=text[one.start : one.end]))
    return tuple(sorted(found, key=lambda one: one.start))


kept_times = lru_cache(maxsize=KEPT)(times_in)


def numeric(text: str, line: int) -> Iterator[TimeExpression]:
    """Stamps and numeric dates."""
    for one in find_numerals(text):
        yield TimeExpression(
            one.date, None, text[one.start : one.end], line, one.start, one.end, one.other, year_first=one.year_first
        )


def worded(text: str, line: int, languages: tuple[Language, ...]) -> Iterator[TimeExpression]:
    """Dates in words, then weekdays; whole dates of any language before parts of one."""
    words, numbers = pieces(text), numbers_in(text)
    some = not any_date_words(languages).isdisjoint(words)
    if numbers is DAY_AND_YEAR and some:
        yield from whole(text, line, languages, words)
    year = numbers is DAY_AND_YEAR and has_year_form(text, languages)
    if not year and not some:
        return
    for language in languages:
        month = not language.month_words.isdisjoint(words)
        if month or (year and date_forms(language, DAY_AND_YEAR)):
            parts = numbers | {"month"} if month else numbers
            yield from dated(text, line, language, [one for one in date_forms(language, parts) if not is_whole(one)])
    for language in languages:
        if not language.weekday_words.isdisjoint(words):
            yield from weekdays(text, line, language)


def whole(text: str, line: int, languages: tuple[Language, ...], words: list[str]) -> Iterator[TimeExpression]:
    """Dates with day, month and year: by the forms of the languages, then by the names of the world's months.

    Intervals come first of all, for each holds a date of one day.
    """
    worldly = not month_pieces().isdisjoint(words)
    if worldly:
        yield from intervals(text, line)
    for language in languages:
        if not language.month_words.isdisjoint(words):
            yield from dated(text, line, language, [one for one in date_forms(language, ALL_PARTS) if is_whole(one)])
    if worldly:
        yield from days(text, line, languages)


def days(text: str, line: int, languages: tuple[Language, ...]) -> Iterator[TimeExpression]:
    """Days by the names of the world's months."""
    for form in DAYS:
        for match in form.finditer(text):
            date = world_date(match, match["day"])
            if date is not None and not is_of_other_number(match, languages):
                yield timed(date, text, line, match)


def is_of_other_number(match: re.Match[str], languages: tuple[Language, ...]) -> bool:
    """True for a number before the month and its own small word: 'on a Cutter 5 in August 2026'."""
    between = match.string[match.end("day") : match.start("month")]
    word = SMALL_WORD.search(between)
    if word is None or not languages:
        return False
    forms = [one for one in date_forms(languages[0], DAY_ALONE | {"month"}) if not is_whole(one)]
    return any(form.match(match.string, match.end("day") + word.start()) for form in forms)


def intervals(text: str, line: int) -> Iterator[TimeExpression]:
    """Two days of one month, with a dash between."""
    for form in INTERVALS:
        for match in form.finditer(text):
            first, last = world_date(match, match["day"]), world_date(match, match["last"])
            if first is not None and last is not None and (first.day or 0) < (last.day or 0):
                span = replace(first, end=last)
                yield TimeExpression(span, None, match[0], line, match.start(), match.end())


def world_date(match: re.Match[str], day: str) -> Edtf | None:
    """The date that a match tells with a day, None where no month has the name, or not so many days."""
    month = months_of_the_world().get(folded(match["month"]))
    return date_of({"year": match["year"], "month": str(month), "day": day}) if month else None


def is_whole(form: re.Pattern[str]) -> bool:
    return ALL_PARTS.issubset(form.groupindex)


def has_year_form(text: str, languages: tuple[Language, ...]) -> bool:
    """True where a form that names no month is in the text: 'in 2021', '2021年'."""
    form = any_year(languages)
    return form is not None and form.search(text) is not None


def dated(text: str, line: int, language: Language, forms: Sequence[re.Pattern[str]]) -> Iterator[TimeExpression]:
    """Dates in words by forms of one language."""
    for form in forms:
        for match in form.finditer(text):
            date = worded_date(match, language)
            if date is not None and (date.year is not None or stands_alone(match, text, language)):
                yield timed(date, text, line, match)


def worded_date(match: re.Match[str], language: Language) -> Edtf | None:
    """The date a match tells, None where the calendar has no such day or the month's name is another language's."""
    part = match.groupdict()
    name = folded(part["month"]) if part.get("month") else None
    # Letters that only a pattern takes for those of the month are of none.
    if name is not None and name not in language.months:
        return None
    return date_of({**part, "month": str(language.months[name])} if name else part)


def timed(date: Edtf, text: str, line: int, match: re.Match[str]) -> TimeExpression:
    """A date at its place, with the time of day that follows it."""
    date, end = with_clock(date, text, match.end())
    return TimeExpression(date, None, text[match.start() : end], line, match.start(), end)


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
    if has_far_year(match, text, language):
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


def has_far_year(match: re.Match[str], text: str, language: Language) -> bool:
    """True for a date with a year of which none is read: '14 October 1066' is no October of the text's."""
    near = max(0, match.start() - NEIGHBOUR), match.end() + NEIGHBOUR
    every = (one for form in far_forms(language) for one in form.finditer(text, *near))
    return any(one.start("month") == match.start("month") for one in every)


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
