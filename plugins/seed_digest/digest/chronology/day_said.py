"""The day on which a plan was told, beside the day for which it is: 'a pier opens in May, the mayor said on Friday'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...language.clauses import found
from ...language.deeds import deeds_in
from ...language.stars import of_kind
from ...model import Event
from .eventful import OF_WHAT

WORD = re.compile(r"\w+")


def of_what_is_planned(events: Sequence[Event], language: str) -> list[Event]:
    """The events of a document without the days on which it was but said what the same sentence tells as planned.

    One sentence would make two rows of one plan, and one of them as done. language: of the document.
    """
    plans = [one for one in events if one.planned and one.telling is not None and not one.reported]
    return [
        one
        for one in events
        if not any(plan.sentence is one.sentence and is_day_said(one, plan, language) for plan in plans)
    ]


def is_day_said(event: Event, plan: Event, language: str) -> bool:
    """True for a day told in words that tell who said something, and nothing that was done, next to those of the plan.

    What stands further off is beside what was said: 'she said on Friday that, if all agree, they build it, for 2030'.
    """
    telling, planned = event.telling, plan.telling
    if telling is None or planned is None or event.planned or event.reported:
        return False
    text, start = event.sentence.text, event.sentence.start
    own, of_plan = (
        clause_of(text, time.start - start, time.end - start, language) for time in (telling.time, planned.time)
    )
    if abs(own.at - of_plan.at) != 1 or not found(text[own.start : own.end], language, "says"):
        return False
    return not any(own.start <= one.start < own.end for one in deeds_in(text, language))


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of a sentence between two marks. at: which of its clauses, from 0."""

    at: int
    start: int
    end: int


def clause_of(text: str, begin: int, end: int, language: str) -> Clause:
    """The words around a date, from one mark, or 'that' ('said on 3 May that …'), to the next."""
    words = of_kind(language, "that")
    parted = [one.span() for one in OF_WHAT.finditer(text)]
    parted += [one.span() for one in WORD.finditer(text) if one[0].lower() in words]
    before = [span for span in joined(sorted(parted), text) if span[1] <= begin]
    first = before[-1][1] if before else 0
    return Clause(len(before), first, min((start for start, _ in parted if start >= end), default=len(text)))


def joined(parted: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Where clauses part, what stands together as one: ', that'."""
    found: list[tuple[int, int]] = []
    for start, end in parted:
        if found and not text[found[-1][1] : start].strip():
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found
