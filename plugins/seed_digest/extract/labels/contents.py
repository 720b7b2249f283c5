"""A table of contents: lines that stand again, in the same order, as headings further down."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Line

# Fewer entries may be repeated words.
LEAST_ENTRIES = 3
ENTRY_WORDS = 20.0
NUMBER = re.compile(r"^(?:[•*–-]\s*)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?")


def without_contents(lines: Sequence[Line], taken: Sequence[int]) -> list[int]:
    """The taken lines less a table of contents at their head, with what stands between it and its first entry's text.

    An entry is known by its words, whatever number stands before it.
    """
    said = [entry(lines[index]) for index in taken]
    size = 0
    places: list[int] = []
    while size < len(taken) and lines[taken[size]].words <= ENTRY_WORDS:
        again = next((place for place in range(size + 1, len(taken)) if said[place] == said[size] and said[size]), 0)
        if not again or (places and again <= places[-1]):
            break
        places.append(again)
        size += 1
    return list(taken[size:] if size >= LEAST_ENTRIES and places[0] >= size else taken)


def entry(line: Line) -> str:
    return NUMBER.sub("", line.clean).strip().lower()
