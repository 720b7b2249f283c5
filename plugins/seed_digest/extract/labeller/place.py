"""Where a line stands: in the page, and to the densest run of long lines; what kind of page it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...model import Role
from .page import CAP, KINDS, NOTHING, Numbers, Page

SENTENCE_WORDS, LONG_WORDS = 4.0, 14.0
LONG_SHARE = 0.7
SHORT, TOLD = -6.0, -9.0
SHAPES = (2, 4, 7, 12, 20, 35, 60)
BEATS = range(2, 8)
BEAT_REACH = 8
NAMES = (
    "score", "in the densest run", "to the run's start", "to the run's end", "from the page's start",
    "to the page's end", "place in lines", "place in words", "words to the longest",
    "run's share of words", "run's share of lines", "lines", "long lines", "words in long lines", "longest line",
    "share of long lines", "long words beyond the run", "markers of comments", "dates", "rhythm",
)  # fmt: skip


def place(page: Page) -> tuple[Numbers, tuple[int, int]]:
    """(lines, len(NAMES)): the features of a line's place; and the densest run (start, stop)."""
    size, at = len(page), np.arange(len(page))
    scores = run_scores(page)
    total, start, stop = maximum_segment(scores.tolist())
    inside = (at >= start) & (at < stop)
    running = np.cumsum(page.words)
    words, longest = max(running[-1], 1.0), max(page.words.max(), 1.0)
    dense = page.words * page.long
    whole = [
        total / words, (stop - start) / size, np.log1p(size), np.log1p(page.long.sum()), np.log1p(dense.sum()),
        np.log1p(longest), page.long.sum() / size, dense[~inside].sum() / max(dense.sum(), 1.0),
        (page.kind == KINDS.index("comments")).sum(), np.log1p(page.told(Role.DATE).sum()),
    ]  # fmt: skip
    own = np.column_stack([
        scores / CAP, inside, signed(at - start), signed(stop - 1 - at), np.log1p(at), np.log1p(size - 1 - at),
        at / size, running / words, page.words / longest,
    ])  # fmt: skip
    everywhere = np.tile(np.array(whole, float), (size, 1))
    return np.hstack([own, everywhere, rhythm(page)[:, None]]), (start, stop)


def rhythm(page: Page) -> Numbers:
    """How regularly lines of the same shape come again around each: teasers and threads of comments have a rhythm."""
    shapes = np.digitize(page.words, SHAPES) + 8 * page.ends + 16 * (page.role != NOTHING)
    best = np.zeros(len(page))
    for beat in BEATS:
        if beat < len(page):
            same = np.zeros(len(page))
            alike = (shapes[beat:] == shapes[:-beat]) & (page.words[beat:] >= SHAPES[0])
            same[beat:] += alike
            same[:-beat] += alike
            sums = np.concatenate(([0.0], np.cumsum(same)))
            at = np.arange(len(page))
            first, last = np.maximum(at - BEAT_REACH, 0), np.minimum(at + BEAT_REACH + 1, len(page))
            best = np.maximum(best, (sums[last] - sums[first]) / (last - first))
    return best


def signed(steps: NDArray[np.intp]) -> Numbers:
    """Logarithms of distances that keep their direction."""
    return np.asarray(np.sign(steps) * np.log1p(np.abs(steps)), float)


def run_scores(page: Page) -> Numbers:
    """What each line adds to a run: a sentence its words, what is short or told costs."""
    words = np.minimum(page.words, CAP)
    sentence = (page.ends > 0) & (page.words >= SENTENCE_WORDS)
    free = np.where(sentence, words, np.where(page.words >= LONG_WORDS, LONG_SHARE * words, SHORT))
    return np.where(page.open > 0, free, TOLD)


def maximum_segment(scores: Sequence[float]) -> tuple[float, int, int]:
    """(sum, start, stop) of the segment with the highest sum: Kadane's algorithm."""
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for index, one in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += one
        if total > best[0]:
            best = (total, start, index + 1)
    return best
