"""One document, read: its text, its source, the dates that it tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..edtf import Edtf
from .lines import LabelledLine, Role
from .reasons import Candidate, Resolved


class Status(StrEnum):
    """What became of a document."""

    ARTICLE = "article"
    NOT_ARTICLE = "not-article"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of the body. `line` is its place in the seed, or among the blocks of a page of markup."""

    text: str
    line: int
    language: str
    kind: Role


@dataclass(frozen=True, slots=True)
class Aside:
    """Text of the page that is not the article's own: summary by a machine, caption, related headline, keywords."""

    kind: Role
    text: str
    line: int
    language: str


# The links of the chain, in the order in which they are shown.
SOURCE_LINKS = ("publisher", "agency", "aggregator", "translator", "author", "url")
MACHINE_TRANSLATION = "machine translation"
"""The translator where a machine is told and no program."""


@dataclass(frozen=True, slots=True)
class Source:
    """The chain by which a document came: each link is known with its reason, or None.

    by_machine: the translator is a program.
    """

    publisher: Resolved[str] | None = None
    agency: Resolved[str] | None = None
    aggregator: Resolved[str] | None = None
    translator: Resolved[str] | None = None
    author: Resolved[str] | None = None
    url: Resolved[str] | None = None
    by_machine: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date as a text tells it: what is stated and no more, with its place.

    `weekday` is 0 for Monday. `start` and `end` are offsets in the paragraph's text. `other`: of two numbers either of
    which may be the day, what they tell when the month comes first; `date` then has the day first. `because`: what
    settled which of them it is; '' where there was no doubt. `year_first`: the same for the
    year in place of the day, as in 25.07.28. `days`: from the text's own day ('yesterday' is -1); `weeks`: from its
    own, for a weekday or the whole week, `turn`: the nearest such day before (-1) or behind (1) its own; with both it
    may be either; `day`: of a month that is not told, or is told by `months`. `months`, `years`: from the text's own
    ('last month' is -1), the year also of a `date` without one ('in May last year'); `span`: the first and the last of
    months without a year, with `turn` the latest that are over or the next to begin. `first`: of several days of a
    month the first, of which `date` tells the last. `from_told`: `days`, `months`, `years` count from another date that
    the text tells before. `beside`: the weekday that stands beside a `date`, as in 'Friday, 8 April'.
    """

    date: Edtf | None
    weekday: int | None
    text: str
    line: int
    start: int
    end: int
    other: Edtf | None = None
    because: str = ""
    year_first: Edtf | None = None
    days: int | None = None
    weeks: int = 0
    turn: int = 0
    day: int | None = None
    months: int | None = None
    years: int | None = None
    span: tuple[int, int] | None = None
    first: int | None = None
    from_told: bool = False
    beside: int | None = None

    @property
    def is_period(self) -> bool:
        """True for weeks, months or years that count from the text's own and name no day."""
        if self.from_told:
            return False
        counted = self.months is not None or self.years is not None or self.weeks != 0
        return counted and self.date is None and self.weekday is None and self.day is None and self.span is None

    def rule(self, rule: str) -> str:
        """A rule, and why the date has the day and the month that it has."""
        return f"{rule}; {self.because}" if self.because else rule


@dataclass(frozen=True, slots=True)
class Document:
    """One document, read. What extraction is sure of, and what it guessed, with reasons."""

    id: str
    seed: str
    status: Status
    reason: str | None = None
    title: Resolved[str] | None = None
    title_from: str | None = None
    standfirst: str | None = None
    standfirst_line: int | None = None
    date: Resolved[Edtf] | None = None
    date_candidates: tuple[Candidate[Edtf], ...] = ()
    title_candidates: tuple[Candidate[str], ...] = ()
    captured: Resolved[str] | None = None
    language: str = "und"
    source: Source = Source()
    body: tuple[Paragraph, ...] = ()
    asides: tuple[Aside, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    lines: tuple[LabelledLine, ...] = ()
    numbered: bool = True
    encoding: str = "utf-8"
    layout: str | None = None
    same_bytes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    failed_stage: str | None = None
