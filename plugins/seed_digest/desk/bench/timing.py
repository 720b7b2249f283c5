"""How many pages a second one core cleans. All cleaners take turns, so that a busy minute is shared by all."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from .scoring import UNCLEANED, Cleaner
from .sets import Page

ROUNDS = 3
# More pages than these say nothing new of speed.
MOST_TIMED = 120


def sample(pages: Sequence[Page]) -> Sequence[Page]:
    """Every n-th page, so that at most MOST_TIMED are timed."""
    return pages[:: max(1, math.ceil(len(pages) / MOST_TIMED))]


def speeds(cleaners: Sequence[Cleaner], pages: Sequence[Page], tick: Callable[[], None]) -> list[float]:
    """Pages a second of processor time, the median of the rounds, for each cleaner. tick: called after each page.

    Call it when every cleaner has run before: the first page loads libraries and models.
    """
    seconds: list[list[float]] = [[] for _ in cleaners]
    for _ in range(ROUNDS):
        for cleaner, rounds in zip(cleaners, seconds, strict=True):
            rounds.append(sum(seconds_of(cleaner, page, tick) for page in pages))
    return [len(pages) / max(statistics.median(rounds), 1e-9) for rounds in seconds]


def seconds_of(cleaner: Cleaner, page: Page, tick: Callable[[], None]) -> float:
    """Processor time for one page, threads included; a page that cannot be cleaned costs what it costs."""
    started = time.process_time()
    with suppress(*UNCLEANED):  # the scores tell how many
        cleaner.clean(page)
    taken = time.process_time() - started
    tick()
    return taken
