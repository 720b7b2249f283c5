"""The same news in two documents of the same days: one of them has the year."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..edtf import Edtf
from ..model import Certainty, DatePart, Reason, Resolved, Sentence
from .likeness import Likeness
from .news import NEWS_STEMS
from .proposals import Proposal

RULE = "the same news in another document, of {}: so the year of the article is {}"
KIND_RULE = "news of the same kind in another document, of {}: it comes round, and so the article may be of {}"
# Documents with the same news are of days so near, whatever the year.
NEAR = 2
# In one year a day of the year is so near another day.
HALF_YEAR = 183
# A year that has every day of the year.
LEAP = 2000


@dataclass(frozen=True, slots=True)
class Report:
    """A document of a settled day, with the sentence that opens its text."""

    seed: str
    day: datetime.date
    opening: Sentence


@dataclass(frozen=True, slots=True)
class Reports:
    """All reports of a round: in order, by month and day; by each stem of their openings, as places in that order."""

    in_order: Sequence[Report]
    by_day: Mapping[tuple[int, int], Sequence[Report]]
    by_stem: Mapping[str, Sequence[int]]

    def of_kind(self, seed: str, likeness: Likeness) -> list[Report]:
        """Those of other documents that open with news of the same kind as a document.

        Openings of one kind share NEWS_STEMS stems, so one at least beside all but as many less one, be they the
        commonest: only reports with one of those others are looked at.
        """
        stems = sorted(likeness.news[seed].opening, key=lambda one: (len(self.by_stem.get(one, ())), one))
        places = {place for one in stems[: len(stems) - NEWS_STEMS + 1] for place in self.by_stem.get(one, ())}
        some = (self.in_order[place] for place in sorted(places))
        return [one for one in some if one.seed != seed and likeness.alike_news(seed, one.seed)]


def by_report(seed: str, date: Resolved[Edtf] | None, reports: Reports, likeness: Likeness) -> list[Proposal]:
    """The year that documents with the same news give to one that has day and month, and what contradicts it.

    Where a document of another year opens with news of that kind, the kind comes round: that year is proposed too.
    """
    if date is None or date.value.month is None or date.value.day is None:
        return []
    here = datetime.date(LEAP, date.value.month, date.value.day)
    days = [here + datetime.timedelta(days=one) for one in range(-NEAR, NEAR + 1)]
    near = [one for day in days for one in reports.by_day.get((day.month, day.day), ())]
    found = [propose(date, one, NEAR, RULE) for one in near if one.seed != seed and likeness.same_news(seed, one.seed)]
    given = [one for one in found if one is not None]
    if not given:
        return []
    years = {one.date.value.year for one in given}
    others = [propose(date, one, HALF_YEAR, KIND_RULE) for one in reports.of_kind(seed, likeness)]
    return given + [one for one in others if one is not None and one.date.value.year not in years]


def propose(date: Resolved[Edtf], report: Report, near: int, rule: str) -> Proposal | None:
    """The date in the year in which it is so many days from a report's day at most."""
    for year in (report.day.year, report.day.year - 1, report.day.year + 1):
        try:
            there = date.value.with_year(year)
        except ValueError:
            continue
        if there.first_day and abs((there.first_day - report.day).days) <= near:
            because = Reason(
                rule.format(report.day, year), report.opening.text, report.opening.line, report.seed, DatePart.YEAR
            )
            return Proposal(Resolved(there, Certainty.INFERRED, (*date.because, because)), {})
    return None


def gather(some: Sequence[Report], likeness: Likeness) -> Reports:
    """The reports where they are looked for."""
    by_day: dict[tuple[int, int], list[Report]] = {}
    for one in some:
        by_day.setdefault((one.day.month, one.day.day), []).append(one)
    in_order = [one for reports in by_day.values() for one in reports]
    by_stem: dict[str, list[int]] = {}
    for place, one in enumerate(in_order):
        for stem in likeness.news[one.seed].opening:
            by_stem.setdefault(stem, []).append(place)
    return Reports(in_order, by_day, by_stem)
