"""The lines of a seed, as they came."""

from __future__ import annotations

from dataclasses import dataclass

from .links import Link


@dataclass(frozen=True, slots=True)
class TakenView:
    """Words that were cut from within a line or mended. rule: what they were found to be, in words."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class RawLineView:
    """One line of a seed. anchor: 'l12'. part: 'body' (with title and standfirst), 'aside' or 'dropped'.

    role: in words ('paragraph', 'furniture', …). rule: a sentence; detail: what it found, or ''. text: the line as
    decoded, '' for a blank one, in `language`; masked: contact data in it were replaced; cut: only its first words are
    shown. paragraph: its place in the article, where it has one. taken: what was cut from within the line or mended,
    and why. evidence: what the line labeller's network said of it, '' where it was not asked.
    """

    number: int
    anchor: str
    role: str
    part: str
    rule: str
    detail: str
    text: str
    language: str
    masked: bool
    cut: bool
    paragraph: Link | None
    taken: tuple[TakenView, ...] = ()
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role of lines on the page *raw and cleaned*: how many have it, and what it means. part: as for a line."""

    name: str
    part: str
    count: int
    meaning: str
