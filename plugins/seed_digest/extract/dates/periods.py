"""Several days on one line: a period, or a list of days, is no moment of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...language.words import ENDED, any_of
from ...model import TimeExpression

RANGE = re.compile(r"\d\s*[-–—]\s*\S*\s?\d")
BETWEEN = re.compile(r"\s*[-–—~\u301c\uff5e]\s*")  # the wave dashes of the East too
BEGINS = r"(?<![^\W\d_])"
NUMBER = r"(?<![\d:./])[0-3]?\d(?:\.|st|nd|rd|th)?"


def is_period(times: Sequence[TimeExpression], text: str) -> bool:
    """True for a line of two days with a dash between, or with further days of one month: '12, 13 and 14 May'."""
    days = [one for one in times if one.date is not None and one.date.day is not None]
    if any(has_more_days(one, text) for one in days):
        return True
    days = [one for one in days if one.date is not None and one.date.is_day]
    if len(days) != 2 or len({one.date.day_only() for one in days if one.date}) == 1:
        return False
    return RANGE.search(text) is not None or BETWEEN.fullmatch(text, days[0].end, days[1].start) is not None


def has_more_days(time: TimeExpression, text: str) -> bool:
    """True where other numbers of days stand right before a date that opens with its day."""
    return time.text[:1].isdigit() and days_before().search(text[: time.start]) is not None


@cache
def days_before() -> re.Pattern[str]:
    """'13 and', '13 &', '12, 13,', '12, 13 and'. A number and a comma alone may be anything: 'No. 5, 14 May'."""
    also = rf"\s*(?:,?\s*{any_of('and', BEGINS, ENDED)}|[&+])\s*"
    return re.compile(rf"(?:{NUMBER}{also}|{NUMBER}\s*,\s*{NUMBER}\s*,\s*)$", re.IGNORECASE)
