"""Characters as numbers: the kinds of each one, counted for all lines of a page at once.

One lookup table of bits for the characters of the basic plane; those beyond it count as signs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...language.sentences import STOPS
from ...language.writing import UNSPACED, script_of

PLANE = 0x10000
LETTER, UPPER, LOWER, DIGIT, SPACE, STOP, COMMA, QUOTE, BRACKET, RULE, COLON, ASKING, UNSPACED_LETTER = (
    1 << bit for bit in range(13)
)
SIGNS = {
    STOP: STOPS, COMMA: ",，、،;；؛", QUOTE: "\"“”„‟«»‹›「」『』‘’", BRACKET: "()[]{}（）【】［］〔〕",
    RULE: "|•·»›→▪■●/–—*#>_", COLON: ":：", ASKING: "?？؟!！",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters of a page's lines in one row.

    codes: code points in lower case. kinds: bits of each. line: the index of each one's line. starts: where each line
    begins. All have the length of the text, starts the number of lines.
    """

    codes: NDArray[np.uint32]
    kinds: NDArray[np.uint16]
    line: NDArray[np.intp]
    starts: NDArray[np.intp]

    def count(self, which: NDArray[np.bool_]) -> NDArray[np.float64]:
        """How many of the marked characters each line has."""
        return np.bincount(self.line[which], minlength=len(self.starts)).astype(float)


def characters_of(texts: Sequence[str]) -> Characters:
    """The characters of some lines, none of them empty."""
    lengths = np.fromiter(map(len, texts), np.intp, len(texts))
    raw = np.frombuffer("".join(texts).encode("utf-32-le", "replace"), "<u4")
    basic = np.minimum(raw, PLANE - 1)
    kinds, lowered = tables()
    return Characters(
        codes=lowered[basic],
        kinds=kinds[basic],
        line=np.repeat(np.arange(len(texts)), lengths),
        starts=np.concatenate(([0], np.cumsum(lengths)[:-1])),
    )


@cache
def tables() -> tuple[NDArray[np.uint16], NDArray[np.uint32]]:
    """The kinds of each character of the basic plane, and its lower case."""
    kinds = np.zeros(PLANE, np.uint16)
    lowered = np.arange(PLANE, dtype=np.uint32)
    for code in range(PLANE - 1):
        character = chr(code)
        kinds[code] = kinds_of(character)
        small = character.lower()
        if len(small) == 1:
            lowered[code] = ord(small)
    for bit, signs in SIGNS.items():
        for sign in signs:
            kinds[ord(sign)] |= bit
    return kinds, lowered


def kinds_of(character: str) -> int:
    """A character's kinds by its Unicode category."""
    category = unicodedata.category(character)
    if category[0] in "LM":
        case = UPPER if category in ("Lu", "Lt") else LOWER if category == "Ll" else 0
        return LETTER | case | (UNSPACED_LETTER if script_of(character) in UNSPACED else 0)
    return DIGIT if category[0] == "N" else SPACE if category[0] == "Z" else 0
