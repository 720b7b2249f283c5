"""What a document can testify for another: the events that it tells with a date that is settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..edtf import Edtf
from ..model import Resolved, Telling
from .telling import full_date


@dataclass(frozen=True, slots=True)
class Witness:
    """A document's telling of an event that is settled to a day or month, by which another may be settled.

    article: the date of the document that tells it, None where that is open and the text gives the year itself.
    """

    telling: Telling
    date: Edtf
    article: Edtf | None


@dataclass(frozen=True, slots=True)
class Witnesses:
    """All witnesses of a round, by the month (None: year alone) and by the weekday of what they tell.

    by_day: by month and day, among them those who know the month alone.
    """

    by_month: Mapping[int | None, Sequence[Witness]]
    by_day: Mapping[tuple[int | None, int | None], Sequence[Witness]]
    by_weekday: Mapping[int, Sequence[Witness]]

    def of(self, date: Edtf) -> Sequence[Witness]:
        """Those whose month and day, as far as they are known, are those of a date."""
        if date.day is None:
            return self.by_month.get(date.month, ())
        return self.by_day.get((date.month, date.day)) or self.by_day.get((date.month, None), ())


def witnesses_of(tellings: Sequence[Telling], date: Resolved[Edtf] | None) -> list[Witness]:
    """What a document can testify: what it tells with the year, and what its own date makes full."""
    article = date.value if date is not None and date.value.year is not None else None
    found = []
    for one in tellings:
        there = one.time.date if article is None else full_date(one, article, {})
        if there is not None and there.year is not None:
            found.append(Witness(one, there, article))
    return found


def call(some: Sequence[Witness]) -> Witnesses:
    """The witnesses where they are looked for: each date is held against those alone that may speak to it."""
    by_month: dict[int | None, list[Witness]] = {}
    by_day: dict[tuple[int | None, int | None], list[Witness]] = {(one.date.month, one.date.day): [] for one in some}
    days: dict[int | None, list[list[Witness]]] = {}
    for (month, _), there in by_day.items():
        days.setdefault(month, []).append(there)
    by_weekday: dict[int, list[Witness]] = {}
    for one in some:
        by_month.setdefault(one.date.month, []).append(one)
        for there in [by_day[one.date.month, one.date.day]] if one.date.day else days[one.date.month]:
            there.append(one)
        if one.date.is_day and one.date.first_day is not None:
            by_weekday.setdefault(one.date.first_day.weekday(), []).append(one)
    return Witnesses(by_month, by_day, by_weekday)
