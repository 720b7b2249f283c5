"""What an analyst would say of a digest's documents: points, differences, gaps."""

from __future__ import annotations

from dataclasses import dataclass

from .grounds import DateView, ReasonView
from .links import Link, NameView
from .telling import TellingView


@dataclass(frozen=True, slots=True)
class PointView:
    """A statement that carries a digest.

    number: its place, from 1; anchor: 'p-1'. text: the source's words, or the editor's where by_hand. cited: who says
    so; of a point by the editor, all that it rests on. also: other documents that say nearly the same. date: None for a
    point by hand. lead: what stands before the date.
    """

    number: int
    anchor: str
    text: str
    language: str
    by_hand: bool
    planned: bool
    date: DateView | None
    lead: str
    cited: tuple[TellingView, ...]
    also: tuple[TellingView, ...]
    glosses: tuple[NameView, ...]
    why: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    """How one sentence tells what others tell otherwise: before, value and after are the sentence."""

    before: str
    value: str
    after: str
    telling: TellingView


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """One thing that is told differently. what: 'number', 'date' or 'place'; subject: in words of a source."""

    anchor: str
    what: str
    subject: str
    language: str
    accounts: tuple[AccountView, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan of which nobody tells what became of it: its row, under its date, and the sentence that tells it."""

    row: Link
    words: NameView


@dataclass(frozen=True, slots=True)
class GapView:
    """What is not in the corpus. lead, tail: whose names stand before and behind the words; end: behind all.

    ends_in_plans: a list of plans ends it; plans: those concerned.
    """

    lead: tuple[Link, ...]
    words: str
    tail: tuple[Link, ...]
    end: str
    ends_in_plans: bool
    plans: tuple[PlanView, ...]
