"""A pointer to another article that interrupts a text: 'Read also: another headline'. The text goes on below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...language.inline import plain
from ...language.languages import phrasebooks
from ...language.writing import stems, word_count
from ...model import Label, Line
from .kinds import is_whole_sentence

# What may stand beside the notice of an advert.
BESIDE_NOTICE = " -–—:•[]()"
# The headline of a pointer has so many words, with a sign before it.
HEADLINE_WORDS = 1.5
SIGN = re.compile(r"\s*[:\uff1a|–—»>-]\s*\S")
# Of the stems of a text that goes on the text above has at least so many: a few lines inflect and vary their words.
SHARED = 0.05


@cache
def notices() -> frozenset[str]:
    """'Advertisement', in every language."""
    return frozenset(plain(one) for book in phrasebooks() for one in book.inline.get("advert", ()))


def points_elsewhere(line: Line, label: Label | None) -> bool:
    """True for a marker of related articles that has the headline on its own line: it announces nothing below it. And
    for the notice of an advert."""
    if label is None or not label.marker:
        return False
    if label.marker != "related":
        return plain(line.text).strip(BESIDE_NOTICE) in notices()
    phrase = label.phrase.rstrip("*").rstrip(" :|–—-")
    rest = line.clean.lower().partition(phrase.lower())[2]
    return SIGN.match(rest) is not None and word_count(rest) >= HEADLINE_WORDS


def resumed(lines: Sequence[Line], labels: Sequence[Label | None], taken: Sequence[int]) -> list[int]:
    """The sentences by which a text goes on below the last pointer in it or right below it, where they share its words.

    The network takes what stands below a marker of related articles for theirs. taken: the lines of the text.
    """
    if not taken:
        return []
    pointer = last_pointer(lines, labels, taken)
    if pointer is None:
        return []
    run = list(sentences_from(lines, labels, pointer + 1, lines[taken[0]].script))
    text = stems(" ".join(lines[index].clean for index in taken if index < pointer))
    own = stems(" ".join(lines[index].clean for index in run))
    return [index for index in run if index > taken[-1]] if len(own & text) >= SHARED * len(own) else []


def last_pointer(lines: Sequence[Line], labels: Sequence[Label | None], taken: Sequence[int]) -> int | None:
    """The pointer right below the text; else the one from which on nothing but the text follows."""
    filled = [index for index in range(taken[0], len(lines)) if lines[index].text]
    below = next((index for index in filled if index > taken[-1]), None)
    if below is not None and points_elsewhere(lines[below], labels[below]):
        return below
    inside = [index for index in filled if index < taken[-1] and points_elsewhere(lines[index], labels[index])]
    return inside[-1] if inside else None


def sentences_from(lines: Sequence[Line], labels: Sequence[Label | None], start: int, script: str) -> Iterator[int]:
    """The open sentences of a script that follow each other without another line between."""
    for index in range(start, len(lines)):
        line = lines[index]
        if not line.text:
            continue
        if labels[index] is not None or line.script != script or not is_whole_sentence(line):
            return
        yield index
