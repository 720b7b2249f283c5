"""Two dates of which one may have no year, as the days that they may be."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ..edtf import Edtf

# A year with a 29 February, for two days of no known year.
ANY_YEAR = 2000


def as_near(one: Edtf, other: Edtf) -> list[tuple[datetime.date, datetime.date]]:
    """The first days of both: one without its year in that of the other, and in those beside it, for a year ends
    between two days. Empty where the calendar has no such day: 29 February."""
    year = one.year or other.year or ANY_YEAR
    return [(first, second) for first in days_of(one, year) for second in days_of(other, one.year or year)]


def days_of(date: Edtf, year: int) -> Iterator[datetime.date]:
    """The first day of a date; of one without its year those of a year and of the ones beside it."""
    for some in (date.year,) if date.year is not None else (year - 1, year, year + 1):
        try:
            day = date.with_year(some).first_day
        except ValueError:
            continue
        if day is not None:
            yield day
