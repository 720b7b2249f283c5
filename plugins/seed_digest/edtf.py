"""Dates as far as they are known: a subset of EDTF levels 0 and 1 (ISO 8601-2:2019, annex A).

Only the parts that are known are there. Nothing is filled in, and no clock is asked.
"""

from __future__ import annotations

import contextlib
import datetime
import re
from dataclasses import dataclass, replace

FORM = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
)

# The forms that are read, for whoever wrote another.
WITH_YEAR = "2025-07-28, 2025-07-28T05:13Z, 2025-07-28T05:13:43+02:00, 2025-07, 2025"
FORMS = f"{WITH_YEAR}, XXXX-12-15 (year unknown) or 2025-08-01/2025-08-06 (between the two)"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date of any precision, or an interval of two.

    year: None while it is open. hour, minute, second: as printed. offset: minutes east of UTC, None if not stated.
    end: the last day of an interval. Raises ValueError when the parts are no date of the calendar.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    end: Edtf | None = None

    def __post_init__(self) -> None:
        # A year that allows 29 February stands in while the year is open.
        parts = zip((self.year, self.month, self.day), (2000, 1, 1), strict=True)
        year, month, day = (other if part is None else part for part, other in parts)
        datetime.datetime(year, month, day, self.hour or 0, self.minute or 0, self.second or 0)
        if self.year is None and self.month is None:
            raise ValueError("a date needs a year or a month")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        if self.offset is not None and abs(self.offset) > 14 * 60:
            raise ValueError("no time zone is that far from UTC")
        if self.end is not None and (self.end.first_day or datetime.date.min) < (self.first_day or datetime.date.max):
            raise ValueError("an interval ends before it begins")

    @property
    def value(self) -> str:
        """The EDTF string."""
        text = f"{self.year:04}" if self.year is not None else "XXXX"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        if self.hour is not None:
            text += f"T{self.hour:02}:{self.minute or 0:02}"
            text += f":{self.second:02}" if self.second is not None else ""
            text += zone(self.offset)
        return f"{text}/{self.end.value}" if self.end else text

    @property
    def precision(self) -> str:
        """One of second, minute, day, month, year, month-day, interval."""
        if self.end is not None:
            return "interval"
        if self.year is None:
            return "month-day"
        for name in ("second", "day", "month"):
            if name == "day" and self.hour is not None:
                return "minute"
            if getattr(self, name) is not None:
                return name
        return "year"

    @property
    def sort(self) -> str | None:
        """The earliest instant as a full UTC time, None while the year is open."""
        if self.year is None:
            return None
        instant = datetime.datetime(
            self.year, self.month or 1, self.day or 1, self.hour or 0, self.minute or 0, self.second or 0
        )
        with contextlib.suppress(OverflowError):
            instant -= datetime.timedelta(minutes=self.offset or 0)
        return instant.isoformat(timespec="seconds") + "Z"

    @property
    def first_day(self) -> datetime.date | None:
        """The first day it may be, None while the year is open."""
        return datetime.date(self.year, self.month or 1, self.day or 1) if self.year is not None else None

    @property
    def last_day(self) -> datetime.date | None:
        """The last day it may be, None while the year is open."""
        if self.end is not None:
            return self.end.last_day
        if self.year is None:
            return None
        if self.day is not None:
            return self.first_day
        if self.month is None or self.month == datetime.date.max.month:
            return datetime.date(self.year, 12, 31)
        after = datetime.date(self.year, self.month + 1, 1)
        return after - datetime.timedelta(days=1)

    @property
    def is_day(self) -> bool:
        """True for one settled day, with or without a time."""
        return self.end is None and self.year is not None and self.day is not None

    def day_only(self) -> Edtf:
        """The same without its time."""
        return replace(self, hour=None, minute=None, second=None, offset=None)

    def with_year(self, year: int) -> Edtf:
        """The same in a year. ValueError for 29 February of a year that has none."""
        return replace(self, year=year)

    def agrees(self, other: Edtf) -> bool:
        """True if no part that both know differs (time of day aside)."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(a is None or b is None or a == b for a, b in pairs)


def zone(offset: int | None) -> str:
    """Minutes east of UTC as ISO 8601 writes them; '' when the zone is not stated."""
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    sign = "+" if offset > 0 else "-"
    return f"{sign}{abs(offset) // 60:02}:{abs(offset) % 60:02}"


def parse_edtf(text: str, forms: str = FORMS) -> Edtf:
    """Read an EDTF string of the forms that `Edtf.value` writes. ValueError, with the string, for any other.

    forms: those that the error names, where not all are of use.
    """
    first, slash, last = text.partition("/")
    parts = [FORM.fullmatch(one) for one in ((first, last) if slash else (first,))]
    if not all(parts):
        raise ValueError(f"{text!r} is no date of the form {forms}")
    try:
        begin, *end = (from_match(one) for one in parts if one)
        return replace(begin, end=end[0]) if end else begin
    except ValueError as error:
        raise ValueError(f"{text!r} is no date of the calendar: {error}") from error


def from_match(match: re.Match[str]) -> Edtf:
    """One date, of a match of FORM. ValueError when the parts are no date of the calendar."""
    part = {name: int(found) for name, found in match.groupdict().items() if found and found.isdigit()}
    if part.get("year") == 0:
        raise ValueError("there is no year 0")
    offset = match["zone"]
    minutes = None
    if offset:
        minutes = 0 if offset == "Z" else int(offset[0] + "1") * (int(offset[1:3]) * 60 + int(offset[4:6]))
    return Edtf(
        part.get("year"), part.get("month"), part.get("day"), part.get("hour"), part.get("minute"), part.get("second"),
        offset=minutes,
    )  # fmt: skip
