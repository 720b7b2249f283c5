"""Several days of one month told by one date: 'from 20 to 22 March', 'on 9 and 10 May 2025', 3月20日至22日."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .languages import base_code
from .numerals import plain_digits
from .period_forms import periods_of
from .writing import is_spaced

DAY = r"(?P<day>[0-3]?\d)"
# The first day stands so near before the date of the last one, the last so near behind that of the first.
REACH = 32


@dataclass(frozen=True, slots=True)
class Days:
    """Where the expression of several days begins and ends, and the first and the last of them."""

    start: int
    end: int
    first: int
    last: int


def days_around(text: str, begin: int, end: int, day: int, code: str) -> Days | None:
    """The days of which a date with a day is one end; None where it stands for itself.

    begin, end: of the date in its text; day: its number.
    """
    plain, before = plain_digits(text), max(0, begin - REACH)
    for kind, behind, following in KINDS:
        for form in forms(base_code(code), kind, behind=behind):
            match = form.match(plain, end) if behind else form.search(plain[before:begin])
            if match is None:
                continue
            other = int(match["day"])
            first, last = (day, other) if behind else (other, day)
            if 0 < first < last and (last == first + 1 or not following):
                return Days(begin if behind else before + match.start(), match.end() if behind else end, first, last)
    return None


# Kind of form, whether it stands behind the date, whether one day must follow the other.
KINDS = (
    ("days", False, False),
    ("two_days", False, True),
    ("days_behind", True, False),
    ("two_days_behind", True, True),
)


@cache
def forms(code: str, kind: str, *, behind: bool) -> tuple[re.Pattern[str], ...]:
    """The forms of a kind in a language; what stands before a date ends where that begins."""
    return tuple(compiled(one, behind=behind) for one in periods_of(code).get(kind, ()))


def compiled(form: str, *, behind: bool) -> re.Pattern[str]:
    text = form.replace("{day}", DAY).replace(" ?", r"\s*").replace(" ", r"\s+")
    if behind:
        return re.compile(rf"{text}(?!\d)", re.IGNORECASE)
    edge = r"(?<![\w.,:/-])" if is_spaced([form]) else r"(?<!\d)"
    return re.compile(rf"{edge}{text}\Z", re.IGNORECASE)
