"""One picture of a digest: its documents and events over time. What is drawn where is computed here; a template draws.

Bars of documents stand on the axis of time, those of events hang from it, plans below what has come about: what is
meant is told by place and hatching, not by colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from .counting import number_of
from .figures import Figures, Moments, figures
from .pieces import Bar, Figure, PictureView, Tick

WIDTH, LEFT, RIGHT = 400, 34.0, 394.0
TOP, UPPER, LOWER, BOTTOM = 36.0, 124.0, 152.0, 224.0
HEIGHT = 252
"""The picture's units: the axis of documents at UPPER, that of events at LOWER, the texts of times between them. What
documents are is told above TOP, what events are below BOTTOM."""

BAR_SHARE, WIDEST_BAR, LEAST_HEIGHT = 0.7, 30.0, 2.0
LETTER, SPACE = 8.4, 14.0
"""Width of a letter at the largest size that the style sheet gives, and least space between two texts."""

MOST_STEPS = 4


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
    )


def description(found: Figures) -> str:
    """What the picture shows, in words, and what it does not."""
    rows, (documents, events) = found.rows, found.left_out
    main, mentions, past, plans = (
        sum(some) for some in zip(*((one.main, one.mentions, one.events, one.plans) for one in rows), strict=True)
    )
    words = (
        f"From {rows[0].label} to {rows[-1].label}: {number_of(main, 'main document')}, "
        f"{number_of(mentions, 'mention')}, {number_of(past, 'past event')}, {plans} planned."
    )
    words += peak("documents", {one.label: one.main + one.mentions for one in rows})
    words += peak("past events", {one.label: one.events for one in rows})
    if documents or events:
        words += (
            f" Not shown, for their dates are not known to the {found.unit}: {number_of(documents, 'document')}, "
            f"{number_of(events, 'event')}."
        )
    if found.far:
        span = str(found.far[0]) if found.far[0] == found.far[-1] else f"{found.far[0]}–{found.far[-1]}"
        words += f" Far from all documents, and not shown: {number_of(len(found.far), 'event')}, {span}."
    return words


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
