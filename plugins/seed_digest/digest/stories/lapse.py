"""How many days lie between what two documents tell: what one announces happens on the day that it names."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from .deeds import agree
from .traits import FAR, Traits, days_apart
from .verdict import days_between


@dataclass(frozen=True, slots=True)
class Lapse:
    """So many days. announced: they are counted from a day that the earlier document names ahead."""

    days: int
    announced: bool = False

    @property
    def objection(self) -> str:
        """How a reason tells it; '' where nothing lies between."""
        if not self.days:
            return ""
        return f"{days_between(self.days)}, from the day announced" if self.announced else days_between(self.days)


def lapse_between(one: Traits, other: Traits) -> Lapse:
    """The fewest days that may lie between two documents, none where a date is open.

    Where both tell of one deed, from the latest day that the earlier one names ahead, as a plan and what became of it.
    """
    apart = days_apart(one, other) or 0
    if apart and agree(one.deeds, other.deeds):
        ahead = days_ahead(one, other)
        if ahead:
            return Lapse(max(0, apart - ahead), announced=True)
    return Lapse(apart)


def days_ahead(one: Traits, other: Traits) -> int:
    """How far ahead of itself the earlier of two documents names a day, up to the other's; 0 where it names none."""
    if not (one.first and one.last and other.first and other.last):
        return 0
    early, until = (one.last, other.last) if one.last < other.first else (other.last, one.last)
    told = one.days if early == one.last else other.days
    most = min(FAR, (until - early).days)
    days = {ahead: early + datetime.timedelta(ahead) for ahead in range(1, most + 1)}
    return max((ahead for ahead, day in days.items() if (day.month, day.day) in told), default=0)
