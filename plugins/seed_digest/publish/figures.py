"""What a digest's picture counts: documents, events and plans by year, month or decade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..edtf import Edtf
from ..model import Place
from .chronology import entries_of
from .dating import MONTHS
from .library import Library, periods_of
from .members import members
from .pieces import Figure

FEW_YEARS, MANY_YEARS = 3, 60
"""Spans of less years are told by months, of more by decades."""

FAR = 20
"""Years before the first document, or behind the last, from which on an event is told in words alone: one of long ago
would leave all documents in a single bar."""

LENGTHS = {"decade": len("202"), "year": len("2025"), "month": len("2025-07")}
"""How much of a period's value names the bucket."""


@dataclass(frozen=True, slots=True)
class Moments:
    """The dates of a digest's documents by role, of its events and of its plans; None for what is not dated."""

    main: Sequence[Edtf | None]
    mentions: Sequence[Edtf | None]
    events: Sequence[Edtf | None]
    plans: Sequence[Edtf | None] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts by period, without gaps. left_out: documents and events (plans too) that fall in no period surely.

    far: the years of events that lie far from all documents, and are not shown.
    """

    unit: str
    rows: tuple[Figure, ...]
    left_out: tuple[int, int]
    far: tuple[int, ...] = ()


def moments_of(library: Library, slug: str) -> Moments:
    """The dates of a digest."""
    main, mentions = (
        [one.date.value if one.date else None for one in members(library, slug, role)]
        for role in (Place.MAIN, Place.MENTION)
    )
    entries = entries_of(library, slug)
    events, plans = ([one.event.date for one in entries if one.planned is planned] for planned in (False, True))
    return Moments(main, mentions, events, plans)


def figures(moments: Moments) -> Figures:
    """What falls in which year, month or decade."""
    near, far = parted(moments)
    series = (near.main, near.mentions, near.events, near.plans)
    known = [periods_of(date) for some in series for date in some if date is not None]
    years = sorted({one[0] for one in known if one})
    if not years:
        return Figures("year", (), (0, 0))
    unit = unit_of(known, int(years[-1]) - int(years[0]) + 1)
    counts = [counted(some, unit) for some in series]
    buckets = [key for one in counts for key in one]
    rows = tuple(
        Figure(label_of(key, unit), *(one.get(key, 0) for one in counts))
        for key in between(min(buckets), max(buckets), unit)
    )
    missing = [len(some) - sum(one.values()) for some, one in zip(series, counts, strict=True)]
    return Figures(unit, rows, (missing[0] + missing[1], missing[2] + missing[3]), far)


def parted(moments: Moments) -> tuple[Moments, tuple[int, ...]]:
    """What lies near the documents, and the years of the events and plans that do not."""
    own = [year for one in (*moments.main, *moments.mentions) if (year := year_of(one)) is not None]
    if not own:
        return moments, ()
    first, last = min(own) - FAR, max(own) + FAR
    far = [year for one in (*moments.events, *moments.plans) if not first <= (year := year_of(one) or first) <= last]
    events, plans = (
        [one for one in some if first <= (year_of(one) or first) <= last] for some in (moments.events, moments.plans)
    )
    return Moments(moments.main, moments.mentions, events, plans), tuple(sorted(far))


def year_of(date: Edtf | None) -> int | None:
    """The first year that a date may be of; None while that is open."""
    day = date.first_day if date is not None else None
    return day.year if day is not None else None


def unit_of(known: Sequence[tuple[str, ...]], years: int) -> str:
    """The unit for a span of years; by months only where months are known."""
    if years > MANY_YEARS:
        return "decade"
    months = [int(one[1][:4]) * 12 + int(one[1][5:]) for one in known if len(one) > 1]
    short = years <= FEW_YEARS and bool(months) and max(months) - min(months) < FEW_YEARS * 12
    return "month" if short else "year"


def counted(dates: Sequence[Edtf | None], unit: str) -> Mapping[str, int]:
    """How many dates fall in each period, by its value: '202', '2025', '2025-07'."""
    length, counts = LENGTHS[unit], dict[str, int]()
    for date in dates:
        values = {one[:length] for one in (periods_of(date) if date else ()) if len(one) >= length}
        for value in values:
            counts[value] = counts.get(value, 0) + 1
    return counts


def between(first: str, last: str, unit: str) -> Iterator[str]:
    """All periods from one to another."""
    if unit == "month":
        begin, end = (int(one[:4]) * 12 + int(one[5:]) - 1 for one in (first, last))
        yield from (f"{number // 12:04}-{number % 12 + 1:02}" for number in range(begin, end + 1))
    else:
        yield from (f"{number:0{LENGTHS[unit]}}" for number in range(int(first), int(last) + 1))


def label_of(key: str, unit: str) -> str:
    """'2020s', '2025', 'Jul 2025'."""
    if unit == "month":
        return f"{MONTHS[int(key[5:]) - 1][:3]} {key[:4]}"
    return f"{key}0s" if unit == "decade" else key
