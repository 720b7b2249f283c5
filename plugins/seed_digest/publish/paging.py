"""Long lists, cut into pages of about the same weight. A page is cut where the next row would make it too long.

A digest's page has its short lists whole, and of a long one the first few rows: the whole list has pages of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from . import urls
from .pieces import Link, Pager

PAGE_ROWS = 45
"""Documents, or other rows of such a size, that a page lists: so it stays near 100 kB in any script."""

ALL_LINKED, NEAR, LANDMARK = 15, 2, 10
"""So many pages have each a link to all of them; of more a page leads to those near it, to every tenth and to the
ends."""

T = TypeVar("T")
L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Limit:
    """How much of a list stands on the page of its digest: all of it up to `whole` rows, else the first `few`."""

    whole: int
    few: int

    def cuts(self, count: int) -> bool:
        """Whether a list of so many rows does not stand there as a whole."""
        return count > self.whole

    def rows_of(self, count: int) -> int:
        """How many rows of such a list stand there."""
        return self.few if self.cuts(count) else count


def one_each(_: object) -> int:
    """The weight of rows that are all alike."""
    return 1


def cut(rows: Iterable[T], size: int = PAGE_ROWS, weight: Callable[[T], int] = one_each) -> list[tuple[T, ...]]:
    """Rows in pages, in their order; one empty page of none. A row heavier than a page has one of its own."""
    pages: list[list[T]] = [[]]
    filled = 0
    for row in rows:
        filled += weight(row)
        if filled > size and pages[-1]:
            pages.append([])
            filled = weight(row)
        pages[-1].append(row)
    return [tuple(page) for page in pages]


def cut_sections(
    sections: Sequence[tuple[L, Sequence[T]]], size: int = PAGE_ROWS, weight: Callable[[T], int] = one_each
) -> list[tuple[tuple[L, tuple[T, ...]], ...]]:
    """Sections in pages: one goes on where the page before ended. A page has the sections that have rows on it."""
    every = [(place, row) for place, (_, rows) in enumerate(sections) for row in rows]
    pages = cut(every, size, lambda one: weight(one[1]))
    return [tuple(sections_on(page, [label for label, _ in sections])) for page in pages]


def sections_on(page: Sequence[tuple[int, T]], labels: Sequence[L]) -> Iterator[tuple[L, tuple[T, ...]]]:
    """The sections of one page with their rows."""
    for place, label in enumerate(labels):
        rows = tuple(row for at, row in page if at == place)
        if rows:
            yield label, rows


def pager(url: str, number: int, count: int, language: str) -> Pager | None:
    """The way to all pages of a list; None for a list of one."""
    if count == 1:
        return None
    links = (Link(str(one), urls.numbered(url, one), language) for one in linked(number, count))
    return Pager(number, count, tuple(links))


def linked(number: int, count: int) -> Iterator[int]:
    """The pages to which one of them leads, in their order."""
    for one in range(1, count + 1):
        near, landmark = abs(one - number) <= NEAR, one in (1, count) or one % LANDMARK == 0
        if count <= ALL_LINKED or near or landmark:
            yield one
