"""A headline that is printed once more at the head of the text, or with its source behind it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...language.inline import sentence_openers
from ...language.writing import CAPITAL, lower
from ...model import Cut, Line
from .titles import TAIL

# A headline's length in characters; what a text behind it has at least.
HEADLINE = (24, 200)
TEXT_BEHIND = 60
# Characters by which a headline is looked up, and so many lines above a text it may stand.
OPENING, REACH = 20, 60
# Of headlines that open alike the last ones are kept in mind: the bound keeps a hostile page cheap.
ALIKE = 8
RULE = "headline printed again before the text"
TAIL_RULE = "source behind a headline that stands alone too"
# A sign between headline and text; or none, before a word that opens sentences.
SIGN = re.compile(rf"\s*(?:[-–—|]\s+|[.!?…。]\s*)(?=[«\"“„'‘]?{CAPITAL})")
WORD = re.compile(r"\s?([^\W_]+)")


def cut_repeats(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, each less a headline that stands alone above it."""
    heads: dict[str, deque[Line]] = {}
    cut: list[Line] = []
    for line in lines:
        one, text = line, line.clean
        if len(text) >= HEADLINE[0]:
            opening = lower(text[:OPENING])
            if opening in heads:
                one = without_headline(line, text, heads[opening])
            if len(text) <= HEADLINE[1] and not line.ends_sentence:
                heads.setdefault(opening, deque(maxlen=ALIKE)).append(line)
        cut.append(one)
    return tuple(cut)


def without_headline(line: Line, text: str, heads: Iterable[Line]) -> Line:
    """The line less a headline of those that open like its text."""
    for head in heads:
        size = len(head.clean)
        if line.number - head.number > REACH or len(text) <= size or lower(text[:size]) != lower(head.clean):
            continue
        tail = TAIL.match(text, size)
        if tail and len(text) <= HEADLINE[1] and not line.ends_sentence:
            return replace(line, less=text[:size], cuts=(*line.cuts, Cut(TAIL_RULE, text[size:].strip())))
        end = text_behind(text, size)
        if end is not None and line.ends_sentence:
            return replace(line, less=text[end:], cuts=(*line.cuts, Cut(RULE, text[:end].strip())))
    return line


def text_behind(text: str, size: int) -> int | None:
    """Where the text behind a headline begins; None where the headline only opens a sentence."""
    if len(text) - size < TEXT_BEHIND:
        return None
    sign = SIGN.match(text, size)
    if sign:
        return sign.end()
    word = WORD.match(text, size)
    return word.start(1) if word and word[1] in sentence_openers() else None
