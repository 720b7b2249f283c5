"""'The first in eight years', 'the first since 2018': how long something had not been, in years either way."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ....language.clauses import bound_of
from ....language.figures import numbers_of
from ....language.languages import base_code
from ....language.quantities import Bound, Quantity
from ....language.words import one_of
from ....language.writing import lower
from .scenes import Scene

YEAR, MONTHS = "year", 12
SPAN = "month"
# The unit in which spans of years are told.
FACTOR = Decimal(MONTHS)


def since_years(scene: Scene, day: datetime.date | None) -> Iterator[Quantity]:
    """The spans from a year that a sentence tells something to be the first since. day: of the telling, if known."""
    sentence, text = scene.sentence, scene.sentence.text
    for time in scene.article.document.times if day is not None else ():
        inside = time.line == sentence.line and sentence.start <= time.start < sentence.start + len(text)
        year = time.date.year if inside and time.date and time.date.precision == YEAR else None
        if year is None or day is None or year >= day.year:
            continue
        start, end = time.start - sentence.start, time.end - sentence.start
        number = text.find(str(year), start, end)
        begin = max(start, number)
        if bound_of(text, begin, begin + len(str(year)), scene.language) == "since":
            least = (day.year - year - 1) * MONTHS + day.month
            yield Quantity(
                Decimal(least), SPAN, start, end, Bound.RANGE, Decimal(1), FACTOR, most=Decimal(least + MONTHS)
            )


def tells_first(clause: str, code: str) -> bool:
    """True for a clause with a word that tells something to be the first in a time."""
    pattern = first_words(base_code(code))
    return pattern is not None and pattern.search(lower(clause)) is not None


@cache
def first_words(code: str) -> re.Pattern[str] | None:
    """Such words of a language; None where none are known."""
    found = {lower(word) for word in numbers_of(code).get("first", ())}
    return re.compile(one_of(found, r"(?<!\w)", r"(?!\w)")) if found else None
