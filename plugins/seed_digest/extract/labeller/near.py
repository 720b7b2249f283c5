"""What stands around a line: means over windows above and below, and how far the nearest of each kind is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...model import Role
from .form import NAMES as NAMES_OF_FORM
from .form import one_hot
from .page import CAP, KINDS, NOTHING, Numbers, Page

WINDOWS = (1, 2, 4, 8, 16)
VERY_LONG = 30.0
SHORT = 4.0
FAR = 60
AROUND = (
    "length", "words", "long", "short", "marker", "date", "ends a sentence", "open", "printed again",
    "capitalised words", "commas", "digits", "asks or calls", "quotes", "spread of stems",
)  # fmt: skip
AGAIN, CAPITALISED, COMMAS, DIGITS, ASKING, QUOTES = (
    NAMES_OF_FORM.index(name)
    for name in ("times printed", "capitalised words", "commas a word", "digits", "asks or calls", "quotes a word")
)
NEAREST = ("long", "very long", "date", "byline", "caption", "contact", "marker")
MARKERS = ("comments", "related", "share", "rights", "newsletter", "navigation", "keywords")
COUNTED = ("comments", "related")
WINDOW_NAMES = tuple(f"{name}, {size} {side}" for size in WINDOWS for side in ("above", "below") for name in AROUND)
NEAREST_NAMES = (
    *(f"nearest {name} {side}" for side in ("above", "below") for name in (*NEAREST, *MARKERS)),
    *(f"markers of {name} above" for name in COUNTED),
)
NAMES = (*WINDOW_NAMES, *NEAREST_NAMES)
MOST_MARKERS = 5


def near(page: Page, forms: Numbers) -> Numbers:
    """(lines, len(NAMES)): the features of a line's neighbourhood. forms: of form.form."""
    date, marker = page.told(Role.DATE), page.kind != NOTHING
    around = np.column_stack([
        np.minimum(page.words, CAP) / CAP, np.log1p(page.words), page.long, page.words < SHORT, marker, date, page.ends,
        page.open, forms[:, AGAIN] > 1, forms[:, CAPITALISED], forms[:, COMMAS], forms[:, DIGITS], forms[:, ASKING],
        forms[:, QUOTES], spread(page),
    ])  # fmt: skip
    kinds = one_hot(page.kind, [KINDS.index(kind) for kind in MARKERS])
    nearest = np.column_stack([
        page.long, page.open * (page.words >= VERY_LONG), date, page.told(Role.BYLINE),
        page.told(Role.CAPTION, Role.CREDIT), page.told(Role.CONTACT), marker, kinds,
    ]) > 0  # fmt: skip
    counted = np.column_stack([kinds[:, MARKERS.index(name)] for name in COUNTED])
    above = np.minimum(np.cumsum(counted, axis=0) - counted, MOST_MARKERS)
    return np.column_stack([*windows(around), distances(nearest), distances(nearest[::-1])[::-1], above])


def spread(page: Page) -> Numbers:
    """How widely the stems of each line are spread over the page: the mean logarithm of the lines that have them."""
    stems, size = page.stems, len(page)
    total = np.bincount(stems.line, weights=np.log(stems.spread[stems.stem]), minlength=size)
    return np.asarray(total / np.maximum(np.bincount(stems.line, minlength=size), 1), float)


def windows(columns: Numbers) -> list[Numbers]:
    """For each size the mean over so many lines above, then below; a line that is not there counts as 0."""
    sums = np.vstack([np.zeros((1, columns.shape[1])), np.cumsum(columns, axis=0)])
    at = np.arange(len(columns))
    found = []
    for size in WINDOWS:
        found.append((sums[at] - sums[np.maximum(at - size, 0)]) / size)
        found.append((sums[np.minimum(at + 1 + size, len(columns))] - sums[at + 1]) / size)
    return found


def distances(marks: NDArray[np.bool_]) -> Numbers:
    """For each line and column, the logarithm of how many lines above the nearest mark is; far for none."""
    at = np.arange(len(marks))[:, None]
    last = np.maximum.accumulate(np.where(marks, at, -FAR), axis=0)
    before = np.vstack([np.full((1, marks.shape[1]), -FAR), last[:-1]])
    return np.asarray(np.log1p(np.minimum(at - before, FAR)), float)
