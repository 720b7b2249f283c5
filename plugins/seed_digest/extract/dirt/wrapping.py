"""Texts that were broken at a width: which lines go on from the line above.

A wrapped text gives itself away: no line is longer than the width, and the first word of each next line would not have
fitted behind the one above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...language.writing import UNSPACED, main_script, script_of

# Widths that people and programs wrap at, in characters; an unspaced script is wrapped at fewer.
WIDTHS, UNSPACED_WIDTHS = (45, 120), (16, 80)
# So many breaks within paragraphs at least, and so many of the breaks behind full lines go on in lower case.
BREAKS = 4
GOES_ON = 0.6
# Of all lines with text, so many go on from another: a page's short lines are not wrapped.
SHARE = 0.35
# Lines of unspaced scripts are full when so few characters are missing: a stop never opens a line.
MISSING = 2
# What is longer cannot be wrapped, but few lines are that long.
OVERLONG = 0.02
# By so many characters of a text its script is told.
SAMPLE = 5_000
BULLET = re.compile(r"\s*(?:[•▪●■◦‣*·–—-]|\d{1,2}[.)])\s")
HYPHENS = "-\u2010\u00ad"


@dataclass(frozen=True, slots=True)
class Width:
    """The width of a wrapped text, and whether its writing has spaces."""

    characters: int
    unspaced: bool


def wrapped_groups(raws: Sequence[str]) -> dict[int, int]:
    """For each line (0-based) that goes on from the one above: the line its paragraph begins on. Empty if none does."""
    width = width_of(raws)
    if width is None:
        return {}
    first: dict[int, int] = {}
    for index in range(1, len(raws)):
        if goes_on(raws[index - 1], raws[index], width):
            first[index] = first.get(index - 1, index - 1)
    return first


def width_of(raws: Sequence[str]) -> Width | None:
    """The width at which a text was wrapped, None where it was not."""
    lengths = sorted(len(one.rstrip()) for one in raws if one.strip() and "://" not in one)
    if len(lengths) <= BREAKS:
        return None
    longest = lengths[-1 - int(OVERLONG * len(lengths))]
    unspaced = main_script("\n".join(raws)[:SAMPLE]) in UNSPACED
    least, most = UNSPACED_WIDTHS if unspaced else WIDTHS
    if not least <= longest <= most:
        return None
    width = Width(longest, unspaced)
    breaks = [one for one in pairwise(raws) if goes_on(*one, width)]
    enough = max(BREAKS, SHARE * sum(1 for raw in raws if raw.strip()))
    return width if len(breaks) >= enough and is_wrapped(raws, breaks, width) else None


def is_wrapped(raws: Sequence[str], breaks: Sequence[tuple[str, str]], width: Width) -> bool:
    """True where the lines are broken within sentences, most of them in lower case or without a stop before."""
    if width.unspaced:
        full = sum(len(one.rstrip()) >= width.characters - MISSING for one in raws)
        return full >= GOES_ON * sum(1 for one in raws if len(one.strip()) > width.characters // 2)
    cased = [below.lstrip()[0] for _, below in breaks if below.lstrip()[0].isalpha()]
    lower = sum(one.islower() or one.lower() == one.upper() for one in cased)
    return bool(cased) and lower >= GOES_ON * len(cased)


def goes_on(above: str, below: str, width: Width) -> bool:
    """True where a line could not take the first word of the next, which opens no row of a list and is not set in."""
    above = above.rstrip()
    if not above.strip() or not below.strip() or BULLET.match(below) or indent(below) > indent(above):
        return False
    if len(above) > width.characters:
        return False
    if width.unspaced:
        return len(above) >= width.characters - MISSING
    word = below.split(None, 1)[0]
    return len(above) + 1 + len(word) > width.characters and len(word) < width.characters // 2


def indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())


def join_wrapped(raws: Sequence[str]) -> str:
    """The lines of one paragraph as one. A hyphen at an end stays, a soft one goes, both without a space behind."""
    text = raws[0].rstrip()
    for raw in raws[1:]:
        below = raw.strip()
        if text[-1:] in HYPHENS and text[-2:-1].isalpha() and below[:1].islower():
            text = (text[:-1] if text[-1] == "\u00ad" else text) + below
        elif script_of(below[:1]) in UNSPACED and not text[-1:].isascii():
            text += below
        else:
            text += " " + below
    return text
