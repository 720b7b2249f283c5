"""How a value is known: its certainty and the reasons that speak for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Certainty(StrEnum):
    """How a value is known. What is unknown is None and has no certainty."""

    STATED = "stated"
    INFERRED = "inferred"
    CORRECTED = "corrected"


class DatePart(StrEnum):
    """What of a date a rule may settle by itself, while the rest of it is stated."""

    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value is believed: the rule that spoke, the quoted words, where they stand.

    `seed` is set only where another document speaks. `line` is 1-based, None where the format has no lines. `settles`:
    the part of a date to which the rule is confined; None for the whole value. `rule` is for people: no code reads it.
    """

    rule: str
    quote: str | None = None
    line: int | None = None
    seed: str | None = None
    settles: DatePart | None = None


@dataclass(frozen=True, slots=True)
class Resolved(Generic[T]):
    """A value with how it is known."""

    value: T
    certainty: Certainty
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """One proposal for a field. The choice between them is made once, by the table of trust.

    `trust` is the rank of its witness (higher wins); `refused` says why it cannot win, where it cannot. `beside`: what
    else it rests on.
    """

    value: T
    witness: str
    trust: int
    certainty: Certainty
    because: Reason
    refused: str | None = None
    beside: tuple[Reason, ...] = ()
