"""The same news in two documents of the same days: one of them has the year."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..edtf import Edtf
from ..model import Certainty, DatePart, Reason, Resolved, Sentence
from .likeness import Likeness
from .proposals import Proposal

RULE = "the same news in another document, of {}: so the year of the article is {}"
# Documents with the same news are of days so near, whatever the year.
NEAR = 2
# A year that has every day of the year.
LEAP = 2000


@dataclass(frozen=True, slots=True)
class Report:
    """A document of a settled day, with the sentence that opens its text."""

    seed: str
    day: datetime.date
    opening: Sentence


def by_report(
    seed: str, date: Resolved[Edtf] | None, reports: Mapping[tuple[int, int], Sequence[Report]], likeness: Likeness
) -> list[Proposal]:
    """The year that documents with the same news give to one that has day and month."""
    if date is None or date.value.month is None or date.value.day is None:
        return []
    here = datetime.date(LEAP, date.value.month, date.value.day)
    days = [here + datetime.timedelta(days=one) for one in range(-NEAR, NEAR + 1)]
    near = [one for day in days for one in reports.get((day.month, day.day), ())]
    found = [propose(date, one) for one in near if one.seed != seed and likeness.same_news(seed, one.seed)]
    return [one for one in found if one is not None]


def propose(date: Resolved[Edtf], report: Report) -> Proposal | None:
    """The date in the year in which it is near a report's day."""
    for year in (report.day.year, report.day.year - 1, report.day.year + 1):
        try:
            there = date.value.with_year(year)
        except ValueError:
            continue
        if there.first_day and abs((there.first_day - report.day).days) <= NEAR:
            rule = RULE.format(report.day, year)
            because = Reason(rule, report.opening.text, report.opening.line, report.seed, DatePart.YEAR)
            return Proposal(Resolved(there, Certainty.INFERRED, (*date.because, because)), {})
    return None


def reports_by_day(some: Sequence[Report]) -> dict[tuple[int, int], list[Report]]:
    """The reports where they are looked for."""
    found: dict[tuple[int, int], list[Report]] = {}
    for one in some:
        found.setdefault((one.day.month, one.day.day), []).append(one)
    return found
