"""Is 03/04/2025 in March or in April? The document's other dates say, then its language; else it stays open."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from ..edtf import Edtf
from ..model import Line, TimeExpression
from .languages import Language, base_code, facts_of
from .times import find_times

# A line with two numbers that may be a day and a month, and a quick look for it.
FIGURES = re.compile(r"\d[/-]\d")
# A dump has no more to say than its first lines.
MOST_LINES = 2_000
LONGEST = 300
# Characters between a weekday and its date.
BESIDE = range(4)
YEAR_FIRST = "the year first, as the language has it"


@dataclass(frozen=True, slots=True)
class Order:
    """day_first: None where nothing settles it. because: what does, for a reader; '' where nothing.

    year_first: of 25.07.28, by the language; None where nothing is known of it.
    """

    day_first: bool | None = None
    because: str = ""
    year_first: bool | None = None

    def settle(self, time: TimeExpression) -> TimeExpression:
        """The expression with one reading, where the order is known; else as it is."""
        if time.year_first is not None and self.year_first:
            return replace(time, date=time.year_first, other=None, year_first=None, because=YEAR_FIRST)
        if self.year_first is False:
            time = replace(time, year_first=None)
        if time.other is None or self.day_first is None:
            return time
        return replace(time, date=time.date if self.day_first else time.other, other=None, because=self.because)


UNKNOWN = Order()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a document: the code of its language, the languages whose forms are tried, the regions that it
    names ('GB'), and the day on which it was saved, None where that is unknown."""

    language: str
    spoken: Sequence[Language]
    regions: Collection[str] = ()
    saved: datetime.date | None = None


def find_order(lines: Sequence[Line], known: Known, own: Sequence[Line] = ()) -> Order:
    """What a document says of the order of day and month: by dates that allow one alone, by dates that it gives in
    words too, by a weekday, by its capture; where there are none, by the habit of its language, or of the region that
    it names. What is told both ways is open.

    own: the lines of the article's part of the page, which speak before the rest.
    """
    year_first = has_year_first(known.language)
    for part in (own, lines):
        read = [time for line in lines_with_figures(part) for time in find_times(line.text, line.number, known.spoken)]
        read = [one for one in read if one.year_first is None or not year_first]
        evidence = [*by_impossibility(read), *by_agreement(read, lines, known.spoken)]
        evidence += [*by_weekday(read), *by_capture(read, known.saved)]
        if evidence:
            agreed = len({one.day_first for one in evidence}) == 1
            return replace(evidence[0] if agreed else UNKNOWN, year_first=year_first)
    return replace(by_habit(known.language, known.regions), year_first=year_first)


def has_year_first(language: str) -> bool | None:
    """True where the language puts the year first, None where nothing is known of it."""
    if base_code(language) in orders()["year_first"]:
        return True
    return False if facts_of(language) or base_code(language) in orders()["day_first"] else None


def lines_with_figures(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines[:MOST_LINES]:
        if len(line.text) <= LONGEST and FIGURES.search(line.text):
            yield line


def by_impossibility(read: Sequence[TimeExpression]) -> Iterator[Order]:
    """13/02/2024 has no other reading."""
    for time in read:
        day_first = only_order(time)
        if day_first is not None:
            which = "day" if day_first else "month"
            yield Order(day_first, f"the {which} comes first, as in {time.text}, line {time.line}")


def only_order(time: TimeExpression) -> bool | None:
    """Whether the day comes first in two numbers and a year of which one is too great for a month; else None."""
    numbers = re.match(r"(\d\d?)\s?[/-]\s?(\d\d?)\s?[/-]", time.text)
    if numbers is None or time.other is not None or time.date is None:
        return None
    first, second = int(numbers[1]), int(numbers[2])
    return first > second if max(first, second) > 12 else None


def by_agreement(read: Sequence[TimeExpression], lines: Sequence[Line], spoken: Sequence[Language]) -> Iterator[Order]:
    """The document gives one of the two readings in words as well, and not the other."""
    two_readings = [(time, time.date, time.other) for time in read if time.date is not None and time.other is not None]
    sure = days_for_sure(lines, spoken) if two_readings else frozenset[Edtf]()
    for time, one, other in two_readings:
        told = [reading.day_only() in sure for reading in (one, other)]
        if told[0] is not told[1]:
            yield Order(told[0], f"the text has the day of {time.text} in another form too")


def doubtful(read: Sequence[TimeExpression]) -> Iterator[tuple[TimeExpression, datetime.date, datetime.date]]:
    """The expressions with two readings, the day first and the month first."""
    for time in read:
        one = time.date.first_day if time.date else None
        other = time.other.first_day if time.other else None
        if one is not None and other is not None:
            yield time, one, other


def by_weekday(read: Sequence[TimeExpression]) -> Iterator[Order]:
    """'Tuesday, 03/02/2026': one of the readings is that weekday, the other is not."""
    weekdays = {(one.line, one.end + gap): one for one in read if one.weekday is not None for gap in BESIDE}
    for time, one, other in doubtful(read):
        told = weekdays.get((time.line, time.start))
        fits = [told is not None and day.weekday() == told.weekday for day in (one, other)]
        if told is not None and fits[0] is not fits[1]:
            yield Order(fits[0], f"{time.text} is a {told.text}")


def by_capture(read: Sequence[TimeExpression], saved: datetime.date | None) -> Iterator[Order]:
    """One of the readings lies behind the day on which the page was saved."""
    for time, one, other in doubtful(read) if saved else ():
        late = [saved is not None and (day - saved).days > 1 for day in (one, other)]
        if late[0] is not late[1]:
            yield Order(late[1], f"the page was saved on {saved}, before the other day that {time.text} may be")


def days_for_sure(lines: Sequence[Line], spoken: Sequence[Language]) -> frozenset[Edtf]:
    """The days that a document gives in a form with one reading."""
    short = [line for line in lines[:MOST_LINES] if len(line.text) <= LONGEST]
    times = [time for line in short for time in find_times(line.text, line.number, spoken)]
    return frozenset(
        one.date.day_only() for one in times if one.date and one.date.is_day and not (one.other or one.year_first)
    )


def by_habit(language: str, regions: Collection[str]) -> Order:
    """What the language does, in the region. Of one of which nothing is known it is open."""
    known = facts_of(language)
    if known is None:
        habit = base_code(language) in orders()["day_first"]
        return Order(True, "the day before the month, as the language has it") if habit else UNKNOWN
    if known.day_first:
        mixed = any(one in known.mixed_in for one in regions)
        return UNKNOWN if mixed else Order(True, f"the day before the month, as in {known.name}")
    where = next((one for one in regions if one in known.day_first_in), None)
    return Order(True, f"the day before the month, as in {known.name} of {where}") if where else UNKNOWN


@cache
def orders() -> Mapping[str, frozenset[str]]:
    """Codes of languages that have the day before the month, and of those that have the year first."""
    source = resources.files(__package__) / "world" / "orders.toml"
    found = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: frozenset(codes) for name, codes in found.items()}
