"""Times that count from the text's own: 'last month', '今年', 'three years ago', 'через два месяца'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ..model import TimeExpression
from .languages import alternatives, book_of
from .period_forms import COUNTED, counts, named, ordinal
from .writing import folded

# Before so many years 'the first' stands so near, in characters.
CLAUSE = 60


def counted_names(text: str, code: str) -> Iterator[TimeExpression]:
    """'last month', '今年': weeks, months and years by the text's own."""
    for unit, turn, form in named(code):
        for match in form.finditer(text):
            yield counted(match, unit, turn)


def ago(text: str, code: str) -> Iterator[TimeExpression]:
    """'three years ago', 'через два месяца'."""
    plain, other = folded(text), no_day(code)
    for sign, form, count in counts(code):
        for match in form.finditer(plain):
            if sign > 0 and tells_first(plain[: match.start()], code):
                continue
            if other is not None and other.match(plain, match.end() - 1):
                continue
            one, unit = count.units[match["unit"]]
            told = match.groupdict().get("number") or ""
            number = int(told) if told.isdigit() else count.numbers.get(told, 1)
            if unit in COUNTED:
                yield counted(match, COUNTED[unit], sign * number * one)


@cache
def no_day(code: str) -> re.Pattern[str] | None:
    """The phrases with whose beginning a form of a language may end that it is none of: 19日前往 is no 19日前."""
    book = book_of(code)
    found = [folded(one) for one in book.ago.get("no_day", ())] if book is not None else []
    return re.compile(alternatives(found)) if found else None


def tells_first(before: str, code: str) -> bool:
    """True for the words before so many years of which something is the first: 'the first visit in eight years'."""
    pattern = ordinal(code)
    return pattern is not None and pattern.search(before, max(0, len(before) - CLAUSE)) is not None


def counted(match: re.Match[str], unit: str, number: int) -> TimeExpression:
    """So many units from the text's own."""
    found = TimeExpression(None, None, match[0], 0, match.start(), match.end())
    if unit == "day":
        return replace(found, days=number)
    if unit == "week":
        return replace(found, weeks=number)
    return replace(found, months=number) if unit == "month" else replace(found, years=number)
