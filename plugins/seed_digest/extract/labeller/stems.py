"""Beginnings of words as numbers: what lines share, in any language, counted for a whole page at once.

A stem is the first letters of a word, or two neighbouring characters of a script without spaces.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .characters import DIGIT, LETTER, UNSPACED_LETTER, Characters

LEAST, MOST = 4, 5
# A prime beyond the basic plane: stems of different letters get different numbers.
BASE = np.uint64(1_114_127)


@dataclass(frozen=True, slots=True)
class Stems:
    """The distinct stems of each line, as pairs in the order of the lines.

    line, stem: of each pair. spread: for each stem the number of lines that have it.
    above, below: for each pair, how many lines away the same stem stands next, a large number for nowhere.
    """

    line: NDArray[np.intp]
    stem: NDArray[np.intp]
    spread: NDArray[np.intp]
    above: NDArray[np.intp]
    below: NDArray[np.intp]


NOWHERE = 1_000_000


def stems_of(characters: Characters, lines: int) -> Stems:
    """The stems of a page's lines."""
    worded = (characters.kinds & (LETTER | DIGIT)) > 0
    unspaced = (characters.kinds & UNSPACED_LETTER) > 0
    numbers, places = words_of(characters, worded & ~unspaced)
    pairs, pair_places = pairs_of(characters, unspaced)
    line = characters.line[np.concatenate((places, pair_places))]
    known, stem = np.unique(np.concatenate((numbers, pairs)), return_inverse=True)
    size = max(len(known), 1)
    distinct = np.unique(line * size + stem)
    line, stem = distinct // size, distinct % size
    above, below = gaps(line, stem, lines)
    return Stems(line, stem, np.bincount(stem, minlength=size), above, below)


def words_of(characters: Characters, worded: NDArray[np.bool_]) -> tuple[NDArray[np.uint64], NDArray[np.intp]]:
    """The number of each longer word's stem, and where the word begins."""
    first = np.zeros(len(worded), bool)
    first[characters.starts] = True
    before = np.concatenate(([False], worded[:-1])) & ~first
    starts = np.flatnonzero(worded & ~before)
    after = np.concatenate((worded[1:] & ~first[1:], [False]))
    lengths = np.flatnonzero(worded & ~after) - starts + 1
    long = lengths >= LEAST
    starts, lengths = starts[long], lengths[long]
    codes = characters.codes.astype(np.uint64)
    numbers = np.zeros(len(starts), np.uint64)
    for step in range(MOST):
        at = np.minimum(starts + step, len(codes) - 1)
        numbers = numbers * BASE + np.where(step < lengths, codes[at], np.uint64(0))
    return numbers, starts


def pairs_of(characters: Characters, unspaced: NDArray[np.bool_]) -> tuple[NDArray[np.uint64], NDArray[np.intp]]:
    """The number of each two neighbouring characters of an unspaced script, and where they stand."""
    same = characters.line[1:] == characters.line[:-1]
    places = np.flatnonzero(unspaced[:-1] & unspaced[1:] & same)
    codes = characters.codes.astype(np.uint64)
    return codes[places] * BASE + codes[places + 1], places


def gaps(line: NDArray[np.intp], stem: NDArray[np.intp], lines: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """For each pair, how many lines above and below its line the same stem stands next."""
    order = np.argsort(stem * max(lines, 1) + line, kind="stable")
    apart = np.diff(line[order])
    apart[np.diff(stem[order]) != 0] = NOWHERE
    above = np.full(len(line), NOWHERE)
    below = np.full(len(line), NOWHERE)
    above[order[1:]] = apart
    below[order[:-1]] = apart
    return above, below
