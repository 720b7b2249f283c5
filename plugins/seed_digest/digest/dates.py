"""Dates that only another document can settle.

By what two documents tell:

* *year*: a document that has day and month tells of an event without its year; another has the year, because its own
  date is settled or because it gives it. A date without year looks back less than a year, so the article is the first
  such day after it.
* *news*: a document that has day and month brings the same news as another of the same days, which has the year, and no
  document of another year opens with news of that kind.
* *bounds*: a document without any date tells of such an event; so it was written in the year that begins with it.
* *weekday*: an undated document tells of what happened on a bare weekday; another, settled, puts the same event on a
  day, and that day is such a weekday. A bare weekday is the latest one, so the article is at most six days younger.

A date settled here may settle others in the next round, never one it rests on: only settled dates speak, so no circle
can prove itself, and all of a round are settled from the state before it, so that the order of reading does not matter.
Where documents would settle one date differently, it stays open, though the second of them be settled long after the
first; and so it does where the document tells of a later day itself, or was saved before.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from ..edtf import Edtf, parse_edtf
from ..model import Article, Certainty, Resolved, Sentence, Telling, TimeExpression
from .likeness import Likeness
from .proposals import Proposal, join, proposals
from .reports import Report, Reports, by_report, gather
from .witnesses import Witnesses, call, witnesses_of

DIFFER = "other documents would date it differently: {}; left open"
LATER = "{} would date it {}, but it tells itself of {}; left open"
SAVED = "{} would date it {}, but it was saved on {}; left open"


@dataclass(frozen=True, slots=True)
class Case:
    """A document whose date is looked for: what it has of a date, what it tells, what it cannot be older or newer than.

    told: the latest day that it gives in full as past. saved: the day of its capture, where that is stated.
    """

    seed: str
    date: Resolved[Edtf] | None
    tellings: Sequence[Telling]
    told: datetime.date | None
    saved: datetime.date | None
    opening: Sentence | None

    @property
    def is_open(self) -> bool:
        """True for a document without a date or without its year."""
        return self.date is None or self.date.value.year is None


@dataclass(frozen=True, slots=True)
class Settled:
    """What the pass found: each document's date, the days of its bare weekdays, and what contradicted itself."""

    dates: Mapping[str, Resolved[Edtf] | None]
    anchors: Mapping[str, Mapping[TimeExpression, datetime.date]]
    notes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Speaking:
    """What settled documents say in a round: the events that they tell; the news that they open with."""

    witnesses: Witnesses
    reports: Reports


@dataclass(slots=True)
class State:
    """What is settled so far. rests: all documents that a date found here rests on, itself or by others."""

    dates: dict[str, Resolved[Edtf] | None]
    anchors: dict[str, Mapping[TimeExpression, datetime.date]] = field(default_factory=dict)
    rests: dict[str, frozenset[str]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)


def settle_dates(articles: Sequence[Article], tellings: Mapping[str, Sequence[Telling]], likeness: Likeness) -> Settled:
    """Settle what can be settled; what is contradicted in the end is taken back, with all that rests on it."""
    cases = sorted((make_case(one, tellings[one.document.seed]) for one in articles), key=lambda one: one.seed)
    refused: dict[str, str] = {}
    while True:
        state = settle([one for one in cases if one.seed not in refused], cases, likeness)
        late = contradicted(cases, state, likeness)
        if not late:
            return Settled(state.dates, state.anchors, {**state.notes, **refused})
        refused |= late


def make_case(article: Article, tellings: Sequence[Telling]) -> Case:
    captured = article.document.captured
    saved = parse_edtf(captured.value) if captured and captured.certainty is Certainty.STATED else None
    past = [one.time.date for one in tellings if one.time.date and not one.planned and one.time.date.is_day]
    told = max((day for one in past if (day := one.first_day)), default=None)
    opening = next((one for one in article.sentences if one.where == "body"), None)
    return Case(article.document.seed, article.date, tellings, told, saved.last_day if saved else None, opening)


def settle(looked_for: Sequence[Case], cases: Sequence[Case], likeness: Likeness) -> State:
    """Settle dates in rounds, until a round adds nothing."""
    state = State({one.seed: one.date for one in cases})
    rest = [one for one in looked_for if one.is_open]
    while rest:
        speaking = who_speaks(cases, state, likeness)
        found = {one.seed: agreement(one, proposed(one, speaking, likeness)) for one in rest}
        new = {seed: one for seed, one in found.items() if isinstance(one, Proposal)}
        state.notes |= {seed: one for seed, one in found.items() if isinstance(one, str)}
        for seed, one in new.items():
            state.dates[seed], state.anchors[seed] = one.date, one.anchors
            state.rests[seed] = one.seeds.union(*(state.rests.get(other, frozenset()) for other in one.seeds))
            state.notes.pop(seed, None)
        if not new:
            break
        rest = [one for one in rest if one.seed not in new]
    return state


def contradicted(cases: Sequence[Case], state: State, likeness: Likeness) -> dict[str, str]:
    """The documents settled here that all who speak in the end do not agree on, with what to say of it."""
    if not state.rests:
        return {}
    speaking = who_speaks(cases, state, likeness)
    late: dict[str, str] = {}
    for case in cases:
        if case.seed in state.rests:
            said = agreement(case, [one for one in proposed(case, speaking, likeness) if is_free(one, case, state)])
            late |= {case.seed: said} if isinstance(said, str) else {}
    return late


def is_free(proposal: Proposal, case: Case, state: State) -> bool:
    """True for a proposal that does not rest on the document that it is made for."""
    return not any(case.seed in state.rests.get(seed, frozenset()) for seed in proposal.seeds)


def who_speaks(cases: Sequence[Case], state: State, likeness: Likeness) -> Speaking:
    """All that the settled documents can say of the others."""
    reports = []
    for case in cases:
        date = state.dates[case.seed]
        if case.opening is not None and date is not None and date.value.is_day and date.value.first_day:
            reports.append(Report(case.seed, date.value.first_day, case.opening))
    witnesses = call([one for case in cases for one in witnesses_of(case.tellings, state.dates[case.seed])])
    return Speaking(witnesses, gather(reports, likeness))


def proposed(case: Case, speaking: Speaking, likeness: Likeness) -> list[Proposal]:
    """Every date that is proposed for a document."""
    by_events = proposals(case.date, case.tellings, speaking.witnesses, likeness)
    return by_events + by_report(case.seed, case.date, speaking.reports, likeness)


def agreement(case: Case, some: Sequence[Proposal]) -> Proposal | str | None:
    """What all proposals together say of a document; what to report where they contradict each other or the document.

    None where there is none.
    """
    if not some:
        return None
    found = join(some)
    if found is None:
        told = sorted({(one.date.value.value, names(one.seeds)) for one in some})
        return DIFFER.format(", ".join(f"{value} ({seeds})" for value, seeds in told))
    first, last = found.date.value.first_day, found.date.value.last_day
    if case.told and last and last < case.told:
        return LATER.format(names(found.seeds), found.date.value.value, case.told)
    if case.saved and first and first > case.saved:
        return SAVED.format(names(found.seeds), found.date.value.value, case.saved)
    return found


def names(seeds: Collection[str]) -> str:
    return ", ".join(sorted(seeds))
