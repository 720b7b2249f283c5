"""What lines share: stems with the lines around, with the densest run, with the headline that the text takes up."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .page import Numbers, Page

REACH = 8
HEADLINE_WORDS = (2.0, 25.0)
HEADLINE_STEMS = 2
HEADLINE_REACH = 12
PRINTED_AGAIN = 1.5
NAMES = (
    "stems", "stems found elsewhere", "spread of its stems", "shared with the line above", "shared with the line below",
    "shared with lines above", "shared with lines below", "shared with the run", "taken up below",
    "shared with the headline", "to the headline", "the headline's strength",
)  # fmt: skip


def wording(page: Page, run: tuple[int, int]) -> Numbers:
    """(lines, len(NAMES)): what each line's words have in common with others. run: the densest, (start, stop)."""
    stems, size = page.stems, len(page)
    own = np.bincount(stems.line, minlength=size).astype(float)
    some = np.maximum(own, 1.0)
    weight = 1.0 / np.log2(1.0 + stems.spread[stems.stem])
    total = np.maximum(sums(stems.line, weight, size), 1e-9)

    def share(which: NDArray[np.bool_], weights: Numbers | None = None, whole: Numbers = some) -> Numbers:
        chosen = np.ones(len(which)) if weights is None else weights
        return sums(stems.line, chosen * which, size) / whole

    in_run = (stems.line >= run[0]) & (stems.line < run[1])
    counts = np.bincount(stems.stem[in_run], minlength=len(stems.spread))
    headline, strength = find_headline(page, own)
    of_headline = np.zeros(len(stems.spread), bool)
    of_headline[stems.stem[stems.line == headline]] = True
    steps = np.arange(size) - headline
    columns = [
        np.log1p(own), share(stems.spread[stems.stem] > 1),
        sums(stems.line, np.log(stems.spread[stems.stem]), size) / some,
        share(stems.above == 1), share(stems.below == 1),
        share(stems.above <= REACH, weight, total), share(stems.below <= REACH, weight, total),
        share(counts[stems.stem] > in_run), np.log1p(strength),
        sums(stems.line, of_headline[stems.stem].astype(float), size) / max(of_headline.sum(), 1),
        np.sign(steps) * np.log1p(np.abs(steps)), np.full(size, np.log1p(strength.max())),
    ]  # fmt: skip
    return np.column_stack(columns)


def find_headline(page: Page, own: Numbers) -> tuple[int, Numbers]:
    """The line that the text below takes up most, and how much each line is taken up."""
    stems, size = page.stems, len(page)
    taken = sums(stems.line, (stems.below <= HEADLINE_REACH).astype(float), size)
    shaped = (page.words >= HEADLINE_WORDS[0]) & (page.words <= HEADLINE_WORDS[1]) & (own >= HEADLINE_STEMS)
    strength = np.where(shaped, taken * taken / np.maximum(own, 1.0), 0.0)
    return int(np.argmax(strength * np.where((page.printed > 1) | (page.opens > 0), PRINTED_AGAIN, 1.0))), strength


def sums(lines: NDArray[np.intp], weights: Numbers, size: int) -> Numbers:
    """Weights added up for each line."""
    return np.asarray(np.bincount(lines, weights=weights, minlength=size), float)
