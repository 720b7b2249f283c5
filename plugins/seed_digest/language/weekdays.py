"""The weekday right beside a date: 'Saturday, 13 September', '9月13日(土)', 'Sa., 13. September'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .languages import Language, alternatives
from .writing import folded

# What may stand between a weekday and its date; in brackets behind it.
BETWEEN = r"\.?\s?[,،、]?\s*"
# Characters in which a weekday may stand.
REACH = 24


def weekday_beside(text: str, start: int, end: int, languages: Sequence[Language]) -> tuple[int, str] | None:
    """The weekday (0 is Monday) beside the date between two offsets, and as it is printed; None where there is none."""
    before, behind = folded(text[max(0, start - REACH) : start]), folded(text[end : end + REACH])
    for language in languages:
        in_front, following = forms(language)
        match = in_front.search(before) or next((one for form in following if (one := form.match(behind))), None)
        if match is not None:
            return language.beside_date[match["weekday"]], match["weekday"]
    return None


@cache
def forms(language: Language) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """The weekdays of a language before a date, and behind it. Where words have no spaces, short ones in brackets."""
    any_name, full = (f"(?P<weekday>{alternatives(one)})" for one in (language.beside_date, language.weekdays))
    if not language.spaced:
        behind = (rf"\s?[(\uff08]{any_name}[)\uff09・]", rf"\s?[,\uff0c、]?\s?{full}")
        return re.compile(rf"{full}[,\uff0c、]?\s?$"), tuple(map(re.compile, behind))
    return re.compile(rf"(?<!\w){any_name}{BETWEEN}$"), (re.compile(rf"\s?[,،]?\s?\(?{any_name}(?!\w)"),)
