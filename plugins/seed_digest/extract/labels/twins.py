"""Lines that stand twice: of a pair one is the copy."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from ...language.writing import key
from ...model import Label, Line, Role
from ..limits import LONGEST_HELD

# What stands twice and is shorter is a headline or a menu: its repetition is evidence, not dirt.
LONG = 8
HEADLINE = 14
# A copy of several lines in one, as metadata dumps have it: this many of them.
COPIED_LINES = 2
# Words by which a line is found within another; how many may open alike.
OPENING = 4
ALIKE = 8


def fold_twins(
    lines: Sequence[Line], labels: tuple[Label | None, ...], texts: Sequence[str]
) -> tuple[Label | None, ...]:
    """Label long lines that repeat another, and those that only join others.

    texts: the lines less the dirt cut from them, so that a line with a stamp before it and the bare one are twins.
    Of twins the clean one stays, of two clean ones the first.
    """
    keys = [
        key(text) if label is None and is_text(line) else ""
        for line, label, text in zip(lines, labels, texts, strict=True)
    ]
    labels = fold_equal(lines, labels, texts, keys)
    return fold_joined(lines, labels, keys)


def is_text(line: Line) -> bool:
    """A sentence of some length, or a line longer than a headline."""
    return (line.ends_sentence and line.words >= LONG) or line.words >= HEADLINE


def fold_equal(
    lines: Sequence[Line], labels: tuple[Label | None, ...], texts: Sequence[str], keys: Sequence[str]
) -> tuple[Label | None, ...]:
    """Equal wording: one line stays."""
    groups: dict[str, list[int]] = {}
    for index, one in enumerate(keys):
        if one:
            groups.setdefault(one, []).append(index)
    folded = list(labels)
    for indexes in groups.values():
        clean = [index for index in indexes if texts[index] == lines[index].text]
        stays = (clean or indexes)[0]
        for index in indexes:
            if index != stays:
                twin = lines[stays].number
                folded[index] = Label(Role.DUPLICATE, "same wording as another line", f"line {twin}", twins=(twin,))
    return tuple(folded)


def fold_joined(
    lines: Sequence[Line], labels: tuple[Label | None, ...], keys: Sequence[str]
) -> tuple[Label | None, ...]:
    """A line that holds several others whole is their copy. Found by their first words, so that cost stays linear."""
    folded = list(labels)
    starts: dict[str, list[int]] = {}
    for index, one in enumerate(keys):
        if one and folded[index] is None and len(one) <= LONGEST_HELD:
            starts.setdefault(opening(one), []).append(index)
    for index, one in enumerate(keys):
        if one and folded[index] is None and lines[index].words >= 3 * LONG:
            held = held_lines(index, one, starts, keys)
            if len(held) >= COPIED_LINES:
                twins = tuple(lines[other].number for other in held)
                told = f"lines {', '.join(map(str, twins))}"
                folded[index] = Label(Role.DUPLICATE, "joins other lines", told, twins=twins)
    return tuple(folded)


def held_lines(index: int, text: str, starts: dict[str, list[int]], keys: Sequence[str]) -> list[int]:
    """Indexes of the shorter lines that stand whole in a line."""
    edges = [*accumulate((len(word) + 1 for word in text.split(" ")), initial=0)]
    openings = [
        (begin, found)
        for begin, end in zip(edges, edges[OPENING:], strict=False)
        if (found := starts.get(text[begin : end - 1]))
    ]
    held = {
        other
        for begin, found in openings
        for other in found[:ALIKE]
        if other != index and len(keys[other]) < len(text) and stands_at(text, begin, keys[other])
    }
    return sorted(held)


def stands_at(text: str, begin: int, other: str) -> bool:
    """True where a text holds another from a word's beginning to a word's end."""
    end = begin + len(other)
    return text.startswith(other, begin) and text[end : end + 1] in ("", " ")


def opening(text: str) -> str:
    """The words by which a line is found."""
    return " ".join(text.split(" ", OPENING)[:OPENING])
