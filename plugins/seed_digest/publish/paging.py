"""Long lists, cut into pages of about the same weight. A page is cut where the next row would make it too long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from . import urls
from .pieces import Link, Pager

PAGE_ROWS = 60
"""Documents, or other rows of such a size, that a page lists: so it stays below 200 kB in any script."""

T = TypeVar("T")
L = TypeVar("L")


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
    return Pager(number, tuple(Link(str(one), urls.numbered(url, one), language) for one in range(1, count + 1)))
