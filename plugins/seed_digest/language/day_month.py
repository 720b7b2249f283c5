"""Is 03/04/2025 in March or in April? The document's other dates say, then its language; else it stays open."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ..edtf import Edtf
from ..model import Line, TimeExpression
from .languages import Language, facts_of
from .times import find_times

# A line with two numbers that may be a day and a month, and a quick look for it.
FIGURES = re.compile(r"\d[/-]\d")
# A dump has no more to say than its first lines.
MOST_LINES = 2_000
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Order:
    """day_first: None where nothing settles it. because: what does, for a reader; '' where nothing."""

    day_first: bool | None = None
    because: str = ""

    def settle(self, time: TimeExpression) -> TimeExpression:
        """The expression with one reading, where the order is known; else as it is."""
        if time.other is None or self.day_first is None:
            return time
        return replace(time, date=time.date if self.day_first else time.other, other=None)


UNKNOWN = Order()


def find_order(
    lines: Sequence[Line], language: str, spoken: Sequence[Language], regions: Collection[str] = ()
) -> Order:
    """What a document says of the order of day and month: by dates that allow one alone, by a date that it gives in
    words too, by the habit of its language, or of the region that it names.

    language: the code of the body's. regions: as 'GB'.
    """
    read = [time for line in lines_with_figures(lines) for time in find_times(line.text, line.number, spoken)]
    for evidence in (by_impossibility(read), by_agreement(read, lines, spoken), by_habit(language, regions)):
        if evidence.day_first is not None:
            return evidence
    return UNKNOWN


def lines_with_figures(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines[:MOST_LINES]:
        if len(line.text) <= LONGEST and FIGURES.search(line.text):
            yield line


def by_impossibility(read: Sequence[TimeExpression]) -> Order:
    """13/02/2024 has no other reading. Dates that contradict each other say nothing."""
    found: dict[bool, TimeExpression] = {}
    for time in read:
        day_first = only_order(time)
        if day_first is not None:
            found.setdefault(day_first, time)
    if len(found) != 1:
        return UNKNOWN
    ((day_first, time),) = found.items()
    return Order(day_first, f"as in {time.text}, line {time.line}")


def only_order(time: TimeExpression) -> bool | None:
    """Whether the day comes first in two numbers and a year of which one is too great for a month; else None."""
    numbers = re.match(r"(\d\d?)\s?[/-]\s?(\d\d?)\s?[/-]", time.text)
    if numbers is None or time.other is not None or time.date is None:
        return None
    first, second = int(numbers[1]), int(numbers[2])
    return first > second if max(first, second) > 12 else None


def by_agreement(read: Sequence[TimeExpression], lines: Sequence[Line], spoken: Sequence[Language]) -> Order:
    """The document gives one of the two readings in words as well, and not the other."""
    doubtful = [(time, time.date, time.other) for time in read if time.date is not None and time.other is not None]
    if not doubtful:
        return UNKNOWN
    sure = days_for_sure(lines, spoken)
    for time, one, other in doubtful:
        told = [reading.day_only() in sure for reading in (one, other)]
        if told[0] is not told[1]:
            return Order(told[0], f"the text has the day of {time.text} in another form too")
    return UNKNOWN


def days_for_sure(lines: Sequence[Line], spoken: Sequence[Language]) -> frozenset[Edtf]:
    """The days that a document gives in a form with one reading."""
    short = [line for line in lines[:MOST_LINES] if len(line.text) <= LONGEST]
    times = [time for line in short for time in find_times(line.text, line.number, spoken)]
    return frozenset(one.date.day_only() for one in times if one.date and one.date.is_day and one.other is None)


def by_habit(language: str, regions: Collection[str]) -> Order:
    """What the language does. Of those without a file of facts none that puts the year last puts the month first."""
    known = facts_of(language)
    if known is None:
        return Order(True, "the day before the month, as the language has it") if language != "und" else UNKNOWN
    if known.day_first:
        return Order(True, f"the day before the month, as in {known.name}")
    where = next((one for one in regions if one in known.day_first_in), None)
    return Order(True, f"the day before the month, as in {known.name} of {where}") if where else UNKNOWN
