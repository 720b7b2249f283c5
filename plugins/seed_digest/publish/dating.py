"""A date in words: as much as is known, and no more."""

from __future__ import annotations

from collections.abc import Sequence

from ..edtf import Edtf
from ..model import Certainty, DatePart, Reason, Resolved

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_text(date: Edtf, with_time: bool = True) -> str:
    """'28 July 2025, 05:13 UTC', '1–6 August 2025', 'August 2025', '15 December, year unknown'."""
    if date.end is not None:
        return interval_text(date, date.end)
    text = day_text(date)
    return f"{text}, {time_text(date)}" if with_time and date.hour is not None else text


def day_text(date: Edtf) -> str:
    """'15 December 2021', 'December 2021', '2021', '15 December, year unknown'."""
    parts = [str(date.day)] if date.day is not None else []
    parts += [MONTHS[date.month - 1]] if date.month is not None else []
    if date.year is None:
        return f"{' '.join(parts)}, year unknown"
    return " ".join([*parts, str(date.year)])


def time_text(date: Edtf) -> str:
    """'05:13 UTC', '08:13 UTC+03:00', '08:13, time zone unknown': the time as printed."""
    clock = f"{date.hour:02}:{date.minute or 0:02}"
    if date.offset is None:
        return f"{clock}, time zone unknown"
    if date.offset == 0:
        return f"{clock} UTC"
    sign = "+" if date.offset > 0 else "−"
    return f"{clock} UTC{sign}{abs(date.offset) // 60:02}:{abs(date.offset) % 60:02}"


def interval_text(first: Edtf, last: Edtf) -> str:
    """'1–6 August 2025', '30 July – 2 August 2025', '30 December 2024 – 2 January 2025'."""
    begin, end = day_text(first.day_only()), day_text(last)
    if first.year != last.year or first.year is None:
        return f"{begin} – {end}"
    if first.day is not None and last.day is not None and first.month == last.month:
        return f"{first.day}–{end}" if first.day != last.day else end
    return f"{begin.rpartition(' ')[0] or begin} – {end}"


def report_lead(date: Edtf) -> str:
    """What stands before the date of a report: a day without a time is the latest on which it can have come about."""
    return "reported by" if date.precision == "day" else "reported"


def machine_value(date: Edtf) -> str | None:
    """The date as HTML's <time datetime> allows it, None where it does not."""
    if date.end is not None:
        return None
    if date.year is None:
        return date.value.removeprefix("XXXX-") if date.day is not None and date.hour is None else None
    return date.value


def certainty_note(date: Resolved[Edtf]) -> str:
    """'stated', 'inferred', 'corrected', or 'year inferred' where only the year came by reasoning."""
    rest_is_stated = date.value.end is None and date.value.month is not None
    if date.certainty is Certainty.INFERRED and rest_is_stated and speaks_of_year(date.because):
        return "year inferred"
    return date.certainty.value


def speaks_of_year(because: Sequence[Reason]) -> bool:
    """Whether a rule that settles no more than a year is among the reasons."""
    return any(reason.settles is DatePart.YEAR for reason in because)
