"""One picture of a digest: its documents and events over time. What is drawn where is computed here; a template draws.

Bars of documents stand on the axis of time, those of events hang from it, plans below what has come about: what is
meant is told by place and hatching, not by colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..edtf import Edtf
from .brief_pieces import Bar, Figure, PictureView, Tick
from .dating import MONTHS
from .library import periods_of

FEW_YEARS, MANY_YEARS = 3, 60
"""Spans of less years are told by months, of more by decades."""

FAR = 20
"""Years before the first document, or behind the last, from which on an event is told in words alone: one of long ago
would leave all documents in a single bar."""

LENGTHS = {"decade": len("202"), "year": len("2025"), "month": len("2025-07")}
"""How much of a period's value names the bucket."""

WIDTH, LEFT, RIGHT = 400, 34.0, 394.0
TOP, UPPER, LOWER, BOTTOM = 36.0, 124.0, 152.0, 224.0
HEIGHT = 252
"""The picture's units: the axis of documents at UPPER, that of events at LOWER, the texts of times between them. What
documents are is told above TOP, what events are below BOTTOM."""

BAR_SHARE, WIDEST_BAR, LEAST_HEIGHT = 0.7, 30.0, 2.0
LETTER, SPACE = 8.4, 14.0
"""Width of a letter at the largest size that the style sheet gives, and least space between two texts."""

MOST_STEPS = 4


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


def picture(moments: Moments) -> PictureView | None:
    """The picture; None where there is no more than one period to show."""
    found = figures(moments)
    if len(found.rows) < 2:
        return None
    tallest = max(one.main + one.mentions for one in found.rows)
    deepest = max(one.events + one.plans for one in found.rows)
    return PictureView(
        unit=found.unit,
        description=description(found),
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        upper=UPPER,
        lower=LOWER,
        bottom=BOTTOM,
        bars=tuple(bars(found.rows, tallest, deepest)),
        counts=(*count_ticks(tallest, UPPER, TOP), *count_ticks(deepest, LOWER, BOTTOM)),
        times=tuple(time_ticks([one.label for one in found.rows])),
        figures=found.rows,
        left_out=found.left_out,
    )


def description(found: Figures) -> str:
    """What the picture shows, in words, and what it does not."""
    rows, (documents, events) = found.rows, found.left_out
    main, mentions, past, plans = (
        sum(some) for some in zip(*((one.main, one.mentions, one.events, one.plans) for one in rows), strict=True)
    )
    words = (
        f"From {rows[0].label} to {rows[-1].label}: {counted_words(main, 'main document')}, "
        f"{counted_words(mentions, 'mention')}, {counted_words(past, 'past event')}, {plans} planned."
    )
    words += peak("documents", {one.label: one.main + one.mentions for one in rows})
    words += peak("past events", {one.label: one.events for one in rows})
    if documents or events:
        words += (
            f" Not shown, for their dates are not known to the {found.unit}: {counted_words(documents, 'document')}, "
            f"{counted_words(events, 'event')}."
        )
    if found.far:
        span = str(found.far[0]) if found.far[0] == found.far[-1] else f"{found.far[0]}–{found.far[-1]}"
        words += f" Far from all documents, and not shown: {counted_words(len(found.far), 'event')}, {span}."
    return words


def counted_words(number: int, one: str) -> str:
    """'1 mention', '2 mentions'."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def peak(what: str, counts: Mapping[str, int]) -> str:
    """Of when most are, in words; '' where there are none, or as many in many periods."""
    most = max(counts.values())
    fullest = [label for label, count in counts.items() if count == most]
    return f" Most {what}, {most}, are of {fullest[0]}." if most and len(fullest) == 1 else ""


def bars(rows: Sequence[Figure], tallest: int, deepest: int) -> Iterator[Bar]:
    """Main documents on the axis, mentions upon them; events below it, plans under them."""
    slot = (RIGHT - LEFT) / len(rows)
    width = min(slot * BAR_SHARE, WIDEST_BAR)
    for place, one in enumerate(rows):
        x = round(LEFT + slot * (place + 0.5) - width / 2, 1)
        main = height_of(one.main, tallest, UPPER - TOP)
        mentions = height_of(one.mentions, tallest, UPPER - TOP)
        events = height_of(one.events, deepest, BOTTOM - LOWER)
        plans = height_of(one.plans, deepest, BOTTOM - LOWER)
        for kind, y, height in (
            ("main", UPPER - main, main),
            ("mention", UPPER - main - mentions, mentions),
            ("event", LOWER, events),
            ("plan", LOWER + events, plans),
        ):
            if height:
                yield Bar(kind, x, round(y, 1), round(width, 1), round(height, 1))


def height_of(number: int, most: int, room: float) -> float:
    """A bar's height; one that stands for anything can be seen."""
    return max(LEAST_HEIGHT, room * number / ceiling(most)) if number else 0.0


def step_of(most: int) -> int:
    """1, 2 or 5 times a power of ten, so that few steps lead up to a number."""
    power: int = 10 ** max(0, len(str(most)) - 2)
    steps = (factor * power * tens for tens in (1, 10, 100) for factor in (1, 2, 5))
    return next(one for one in steps if one * MOST_STEPS >= most)


def ceiling(most: int) -> int:
    """The end of an axis: a whole number of steps."""
    step = step_of(most)
    return max(1, math.ceil(most / step)) * step


def count_ticks(most: int, zero: float, end: float) -> Iterator[Tick]:
    """The marks of an axis of counts, from its zero on; none where there is nothing to count."""
    top = ceiling(most)
    for number in range(0, top + 1, step_of(most)) if most else ():
        yield Tick(str(number), LEFT, round(zero + (end - zero) * number / top, 1))


def time_ticks(labels: Sequence[str]) -> Iterator[Tick]:
    """The texts of the axis of time: as many as have room."""
    slot = (RIGHT - LEFT) / len(labels)
    half = max(map(len, labels)) * LETTER / 2
    every = max(1, math.ceil((2 * half + SPACE) / slot))
    for place in range(0, len(labels), every):
        x = max(LEFT + slot * (place + 0.5), half)
        if x + half <= WIDTH:
            yield Tick(labels[place], round(x, 1), (UPPER + LOWER) / 2)
