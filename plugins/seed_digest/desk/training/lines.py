"""Lines of benchmark pages that were marked by reading them: lines.tsv, one page a row.

Columns: the set, the page's id, the line numbers of the article's text ('12-40,42'), of its standfirst, of its title;
of the page's visible text, counted from 1. Nothing but numbers is kept: the pages are others'.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from .gold import Answer

FILE = "lines.tsv"


@dataclass(frozen=True, slots=True)
class MarkedLines:
    """The marked lines of one page, counted from 1."""

    text: tuple[int, ...]
    standfirst: tuple[int, ...]
    title: tuple[int, ...]

    def answer(self, lines: Sequence[str]) -> Answer:
        """The words on these lines."""
        return Answer(
            body="\n".join(picked(lines, self.text)),
            title=next(picked(lines, self.title), ""),
            standfirst=tuple(picked(lines, self.standfirst)),
        )


def picked(lines: Sequence[str], numbers: Sequence[int]) -> Iterator[str]:
    return (lines[number - 1] for number in numbers if number <= len(lines))


def marked_lines() -> Mapping[tuple[str, str], MarkedLines]:
    """By set and page. ValueError for a row that is none."""
    rows = (files(__package__) / FILE).read_text(encoding="utf-8").splitlines()
    found = {}
    for row in rows:
        if row and not row.startswith("#"):
            name, page, *columns = row.split("\t")
            text, standfirst, title = map(numbers_of, columns)
            found[name, page] = MarkedLines(text, standfirst, title)
    return found


def numbers_of(ranges: str) -> tuple[int, ...]:
    """'12-14,16' -> 12, 13, 14, 16."""
    found: list[int] = []
    for part in filter(None, ranges.split(",")):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return tuple(found)
