"""How many pages a second one core reads. All contenders take turns, so that a busy minute is shared by all."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Sequence
from contextlib import suppress

from .contenders import UNANSWERED, Contender, Tick
from .sets import Page

ROUNDS = 3
# More pages than these say nothing new of speed.
MOST_TIMED = 120


def sample(pages: Sequence[Page]) -> Sequence[Page]:
    """Every n-th page, so that at most MOST_TIMED are timed."""
    return pages[:: max(1, math.ceil(len(pages) / MOST_TIMED))]


def speeds(contenders: Sequence[Contender], pages: Sequence[Page], tick: Tick) -> list[float]:
    """Pages a second of processor time, the median of the rounds, for each contender. tick: called after each page.

    Call it when every contender has run before: the first page loads libraries and models.
    """
    seconds: list[list[float]] = [[] for _ in contenders]
    for _ in range(ROUNDS):
        for contender, rounds in zip(contenders, seconds, strict=True):
            rounds.append(sum(seconds_of(contender, page, tick) for page in pages))
    return [len(pages) / max(statistics.median(rounds), 1e-9) for rounds in seconds]


def seconds_of(contender: Contender, page: Page, tick: Tick) -> float:
    """Processor time for one page, threads included; a page that cannot be read costs what it costs."""
    started = time.process_time()
    with suppress(*UNANSWERED):  # the scores tell how many
        contender.answer(page)
    taken = time.process_time() - started
    tick()
    return taken
