"""'yesterday', 'last Friday', '5日' in an article: days that count from its own, or belong to its month; and periods.

Nothing is resolved here: which day the text is of, only its date can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ..model import TimeExpression
from .ago import days_by_name
from .languages import base_code, phrasebooks
from .numerals import plain_digits
from .period_forms import named
from .periods import longest, periods_in
from .sentences import opens_sentence
from .told_before import after_told
from .told_weekdays import compiled, made, of_kind, weekdays
from .writing import folded

LAST_DAY = 31
SPACE = r"\s*"
# Between a date and a word such as 'next' before it: 'próximo día 6 de octubre'; so near it stands.
NEXT_LINK, NEXT_REACH = re.compile(r"\s*(?:[^\W\d_]{1,4}\s+)?"), 24


def near_days(text: str, line: int, code: str, start: int = 0) -> tuple[TimeExpression, ...]:
    """The days and periods that a text tells so, in its order. start: of the text in its paragraph."""
    known = base_code(code)
    days = [*by_name(text, known), *of_month(text, known), *of_turned_month(text, known), *weekdays(text, known)]
    days += longest([*after_told(text, known)])
    taken = {at for one in days for at in range(one.start, one.end)}
    found = [*days, *(one for one in periods_in(text, known) if taken.isdisjoint(range(one.start, one.end)))]
    moved = (replace(one, line=line, start=one.start + start, end=one.end + start) for one in found)
    return tuple(sorted(moved, key=lambda one: one.start))


def by_name(text: str, code: str) -> Iterator[TimeExpression]:
    """Days by their names: the article's own and those beside it. With a capital within a sentence a word is a name."""
    other = words(code, "no_day")
    taken = [match.span() for match in other.finditer(folded(text))] if other else []
    for days, begin, end in named_days(text, code):
        named = text[begin].isupper() and not opens_sentence(text, begin)
        if not named and not any(first < end and begin < last for first, last in taken):
            yield replace(made(text, begin, end), days=days)


def named_days(text: str, code: str) -> Iterator[tuple[int, int, int]]:
    """(days from the text's own, begin, end) of each name of a day."""
    yield from ((-ago.count, ago.start, ago.end) for ago in days_by_name(text, code))
    tomorrow = words(code, "tomorrow")
    yield from ((1, *match.span()) for match in (tomorrow.finditer(folded(text)) if tomorrow else ()))


def of_month(text: str, code: str) -> Iterator[TimeExpression]:
    """The number of a day with its word behind, and no month before."""
    form = numbered(code)
    for match in form.finditer(plain_digits(text)) if form else ():
        if 1 <= int(match["day"]) <= LAST_DAY:
            yield replace(made(text, *match.span()), day=int(match["day"]))


def of_turned_month(text: str, code: str) -> Iterator[TimeExpression]:
    """The number of a day behind a word for the text's own month, or the one beside it: 本月14日, 先月9日."""
    form, plain = numbered(code, behind_month=True), plain_digits(text)
    for unit, turn, pattern in named(code) if form else ():
        for match in pattern.finditer(plain) if unit == "month" else ():
            day = form.match(plain, match.end()) if form else None
            if day is not None and 1 <= int(day["day"]) <= LAST_DAY:
                yield replace(made(text, match.start(), day.end()), day=int(day["day"]), months=turn)


@cache
def is_next(text: str, begin: int, end: int, code: str) -> bool:
    """True for a date with a word such as 'next' beside it: 'next 6 October', 'le 9 octobre prochain'."""
    pattern = words(base_code(code), "next_day")
    if pattern is None:
        return False
    behind = folded(text[end : end + NEXT_REACH])
    return stands_before(pattern, text, begin) or pattern.match(behind.lstrip()) is not None


@cache
def is_this(text: str, begin: int, end: int, code: str) -> bool:
    """True for a month with a word such as 'this' before it, or at its head: 'this August', 'este agosto'."""
    pattern = words(base_code(code), "this_day")
    if pattern is None:
        return False
    return pattern.match(folded(text[begin:end])) is not None or stands_before(pattern, text, begin)


def stands_before(pattern: re.Pattern[str], text: str, begin: int) -> bool:
    """True for a word right before a place, with a small one between at most."""
    before = folded(text[max(0, begin - NEXT_REACH) : begin])
    last = max((one.end() for one in pattern.finditer(before)), default=None)
    return last is not None and NEXT_LINK.fullmatch(before, last) is not None


def words(code: str, kind: str) -> re.Pattern[str] | None:
    """The words of a kind in a language, folded; None where it has none."""
    found = {folded(one) for one in of_kind(code, kind)}
    return compiled(found) if found else None


@cache
def numbered(code: str, *, behind_month: bool = False) -> re.Pattern[str] | None:
    """A day's number with the language's word for the day of a month; None where it has none.

    With a month before it is a date, with other words beside it a number of days. behind_month: right behind one.
    """
    found = of_kind(code, "of_month")
    if not found:
        return None
    behind, counted = ("|".join(map(re.escape, some)) for some in (found, of_kind(code, "count_behind")))
    before = [*of_kind(code, "count_before"), *(one for book in phrasebooks() for one in book.words.get("month", ()))]
    none = "".join(rf"(?<!{re.escape(one)})(?<!{re.escape(one)} )" for one in before)
    others = "".join(f"(?!{re.escape(one)})" for one in of_kind(code, "no_day"))
    after = f"(?!{others}(?:{counted}))" if counted else ""
    edge = SPACE if behind_month else rf"(?<![\da-z.,:/-]){none}"
    return re.compile(rf"{edge}(?P<day>\d{{1,2}}){SPACE}(?:{behind}){after}")
