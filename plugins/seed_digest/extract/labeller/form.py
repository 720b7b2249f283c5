"""What a line is by itself: its length, its signs, its letters, what was told of it alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...model import Role
from .characters import (
    ASKING,
    BRACKET,
    COLON,
    COMMA,
    DIGIT,
    LETTER,
    LOWER,
    QUOTE,
    RULE,
    SPACE,
    STOP,
    UPPER,
)  # fmt: skip
from .page import CAP, KINDS, NUMBER_OF_ROLE, Numbers, Page

ROLES = (
    Role.DATE, Role.BYLINE, Role.COUNTER, Role.LOCATOR, Role.CONTACT, Role.CREDIT, Role.CAPTION, Role.KEYWORDS,
    Role.FURNITURE, Role.DUPLICATE, Role.MARKER,
)  # fmt: skip
SHAPE = (
    "words", "characters", "length to the cap", "ends a sentence", "sentences", "commas a word", "digits", "capitals",
    "capitalised words", "lower-case opening", "opens with a quote", "opens with a stroke", "ends with a colon",
    "asks or calls", "quotes a word", "strokes", "brackets", "characters a word", "script of the page", "cuts",
    "times printed", "opens a longer line", "begins with a shorter line", "glued capitals",
)  # fmt: skip
NAMES = (*SHAPE, "nothing told alone", *(f"told: {role}" for role in ROLES), *(f"marker: {kind}" for kind in KINDS))
MOST_TIMES = 10


def form(page: Page) -> Numbers:
    """(lines, len(NAMES)): the features of each line by itself."""
    roles = one_hot(page.role, [NUMBER_OF_ROLE[role] for role in ROLES])
    return np.column_stack([shape(page), page.open, roles, one_hot(page.kind, range(len(KINDS)))])


def shape(page: Page) -> Numbers:
    """(lines, len(SHAPE)): lengths, signs and letters."""
    text = page.characters
    kinds = text.kinds
    count = {bit: text.count((kinds & bit) > 0) for bit in (LETTER, UPPER, DIGIT, COMMA, QUOTE, RULE, BRACKET, ASKING)}
    lengths = np.diff(np.append(text.starts, len(kinds))).astype(float)
    words = np.maximum(page.words, 0.5)
    opening, closing = kinds[text.starts], kinds[np.append(text.starts[1:], len(kinds)) - 1]
    before = np.concatenate(([SPACE], kinds[:-1]))
    before[text.starts] = SPACE
    fresh = (before & SPACE) > 0
    capitals = text.count(fresh & ((kinds & UPPER) > 0))
    after = np.append(kinds[1:], SPACE)
    after[np.append(text.starts[1:], len(kinds)) - 1] = SPACE
    # 'StandWarren', 'Rise?Violence': a headline that lost the space to its text.
    count_glued = text.count(((before & (LOWER | ASKING)) > 0) & ((kinds & UPPER) > 0))
    stops = text.count(((kinds & STOP) > 0) & ((after & (SPACE | QUOTE | BRACKET)) > 0))
    return np.column_stack([
        page.words, lengths, np.minimum(page.words, CAP) / CAP, page.ends, stops, count[COMMA] / words,
        count[DIGIT] / lengths, count[UPPER] / np.maximum(count[LETTER], 1),
        capitals / np.maximum(text.count(fresh), 1), (opening & LOWER) > 0, (opening & QUOTE) > 0,
        (opening & RULE) > 0, (closing & COLON) > 0, count[ASKING] > 0, count[QUOTE] / words, count[RULE],
        count[BRACKET], np.minimum(lengths / words, 20), in_script(page),
        [bool(one.cuts) for one in page.lines], np.minimum(page.printed, MOST_TIMES), page.opens, page.begins,
        count_glued,
    ])  # fmt: skip


def in_script(page: Page) -> Numbers:
    """1 for lines in the script that carries the page's longer lines."""
    weights: dict[str, float] = {}
    for line in page.lines:
        weights[line.script] = weights.get(line.script, 0.0) + (min(line.words, CAP) if line.words >= 8 else 0.1)
    main = max(sorted(weights), key=lambda script: weights[script])
    return np.array([line.script == main for line in page.lines], float)


def one_hot(numbers: NDArray[np.intp], columns: Sequence[int]) -> Numbers:
    """(lines, columns): 1 where a line has the column's number."""
    return np.asarray(numbers[:, None] == np.asarray(columns)[None, :], float)
