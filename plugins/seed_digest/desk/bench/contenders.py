"""Whoever answers a question about pages: this project, and other tools beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from ...errors import SeedDigestError, SeedError
from .sets import Page, Record

Tick = Callable[[], None]
Read = TypeVar("Read")


class ContenderError(SeedDigestError):
    """A tool failed on a page. Caught once a page, which then counts as empty."""


UNANSWERED = (SeedError, ContenderError)


@dataclass(frozen=True, slots=True)
class Contender:
    """Something that reads pages. records: what is scored, by page. answer: what is timed, one page.

    records calls its second argument after each page, and gives none for a page that cannot be read; answer raises one
    of UNANSWERED there. ours: False for a tool whose records hold its answer and nothing else. cross_validated: no page
    is read by a model that has seen it.
    """

    name: str
    records: Callable[[Sequence[Page], Tick], Mapping[str, Record]]
    answer: Callable[[Page], object]
    ours: bool = False
    cross_validated: bool = False


def each(pages: Sequence[Page], read: Callable[[Page], Read], tick: Tick) -> dict[str, Read]:
    """What is read of each page, by its id; a page that cannot be read is left out."""
    found: dict[str, Read] = {}
    for page in pages:
        with suppress(*UNANSWERED):  # as for the script that scores, a page without a record is an empty one
            found[page.id] = read(page)
        tick()
    return found
