"""What became of every seed."""

from __future__ import annotations

from dataclasses import dataclass

from .links import Link


@dataclass(frozen=True, slots=True)
class BuildTotals:
    """How many seeds became what."""

    built: int
    same_bytes: int
    set_aside: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class BuiltRow:
    """A seed that became an article. notes: what the reader had to do ('decoded as cp1251')."""

    seed: str
    article: Link
    raw: Link
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SameBytesRow:
    """A seed with the bytes of another one, which was built or set aside in its stead."""

    seed: str
    other: str
    article: Link | None
