"""The day on which a sentence says that something is not, right before the one on which it is: 'не 14, а 21 июля'.

The forms stand in [speech] of a language's file, as `not_but`, with {day} for the number.
"""

from __future__ import annotations

import re
from functools import cache

from .languages import base_code
from .numerals import plain_digits
from .stars import of_kind
from .writing import is_spaced, lower

# A form stands so near before the date, in characters.
NEAR = 40
# The number of a day with what a language writes behind it.
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|-?го|-е|\.|º|er)?"
# Between 'but' and the date: a preposition, an article.
SMALL = r"\s*(?:[^\W\d_]{1,4}\s+){0,2}\Z"


@cache
def forms_of(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(made(form) for form in sorted(of_kind(code, "not_but")))


def made(form: str) -> re.Pattern[str]:
    text = re.escape(form).replace(",", "[,，]?").replace(r"\ ", r"\s+").replace(r"\{day\}", DAY)
    return re.compile(rf"(?<!\w){text}{SMALL}" if is_spaced([form]) else rf"{text}\s*\Z")


def denied_day(text: str, begin: int, code: str) -> int | None:
    """The number of the day that is denied before a date; None where none is. begin: of the date in its sentence."""
    near = lower(plain_digits(text[max(0, begin - NEAR) : begin]))
    found = (form.search(near) for form in forms_of(base_code(code)))
    return next((int(one["day"]) for one in found if one), None)
