"""Times that count from a date told before: 'six days later', 'the next day', 'a month earlier', 翌日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ..model import TimeExpression
from .counted_periods import counted
from .languages import alternatives
from .period_forms import COUNTED, Count, compiled, either, periods_of, words_of_counts
from .writing import folded


def after_told(text: str, code: str) -> Iterator[TimeExpression]:
    """Those of a text: days, weeks, months and years from another date, which the text tells before."""
    for sign, form in days_from_told(code):
        yield from (replace(counted(match, "day", sign), from_told=True) for match in form.finditer(text))
    plain = folded(text)
    for sign, form, count in counts_from_told(code):
        for match in form.finditer(plain):
            one, unit = count.units[match["unit"]]
            told = match["number"]
            number = sign * one * (int(told) if told.isdigit() else count.numbers[told])
            if unit in COUNTED:
                kind, number = ("day", 7 * number) if COUNTED[unit] == "week" else (COUNTED[unit], number)
                yield replace(counted(match, kind, number), from_told=True)


@cache
def counts_from_told(code: str) -> tuple[tuple[int, re.Pattern[str], Count], ...]:
    """(-1 for what was before or 1, form, words) of what counts from a date that was told before."""
    count = words_of_counts(code)
    some = (("earlier", -1), ("later", 1))
    found = [(sign, folded(form)) for kind, sign in some for form in periods_of(code).get(kind, ())]
    return tuple((sign, counted_form(form, count), count) for sign, form in found) if count.units else ()


@cache
def days_from_told(code: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """(-1 or 1, pattern) of the words for the day before and the day behind one that was told."""
    some = ((kind, sign, either(code, kind)) for kind, sign in (("day_before", -1), ("next_day", 1)))
    return tuple((sign, form) for _, sign, form in some if form)


def counted_form(form: str, count: Count) -> re.Pattern[str]:
    """The same of a form that is a regular expression."""
    number = rf"(?P<number>(?<![\d.,:/])\d{{1,3}}|{alternatives(count.numbers)})"
    return compiled(form.replace("{number}", number).replace("{unit}", rf"(?P<unit>{alternatives(count.units)})"))
