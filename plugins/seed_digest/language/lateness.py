"""How late something came about, as its sentence says: 'a week later than planned', 'с опозданием на два дня'.

The forms stand in [periods] of a language's file, as `late`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from .ago import Unit
from .languages import book_of
from .numerals import plain_digits
from .period_forms import Count, counted_pattern, counts
from .writing import folded

# The days of a unit, and so many more or less where so much is told in it.
DAYS = {Unit.DAY: (1, 1), Unit.WEEK: (7, 4), Unit.MONTH: (30, 16), Unit.YEAR: (365, 190)}
# What was told is kept, of so many sentences.
KEPT = 20_000


@cache
def forms_of(code: str) -> tuple[tuple[re.Pattern[str], Count], ...]:
    """The forms of a language, each with its words for numbers and units."""
    book, known = book_of(code), counts(code)
    if book is None or not known:
        return ()
    count = known[0][2]
    return tuple((counted_pattern(folded(form), count), count) for form in book.periods.get("late", ()))


@lru_cache(maxsize=KEPT)
def late_by(text: str, code: str) -> tuple[int, int] | None:
    """The fewest and the most days that a sentence says something is late; None for none. code: of its language."""
    found = next(told_in(text, code), None)
    if found is None:
        return None
    match, count = found
    one, unit = count.units[match["unit"]]
    told = match.groupdict().get("number") or ""
    number = int(told) if told.isdigit() else count.numbers.get(told, 1)
    days, about = DAYS[unit]
    return number * one * days - about, number * one * days + about


def is_late(text: str, at: int, code: str) -> bool:
    """True for a place of a text where it says how late something is."""
    return any(match.start() <= at < match.end() for match, _ in told_in(text, code))


def told_in(text: str, code: str) -> Iterator[tuple[re.Match[str], Count]]:
    """What a text says of how late something is, with the words for numbers and units."""
    forms = forms_of(code)
    plain = folded(plain_digits(text)) if forms else ""
    for form, count in forms:
        for match in form.finditer(plain):
            yield match, count
