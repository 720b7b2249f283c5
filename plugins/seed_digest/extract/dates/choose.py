"""The choice between the candidates, once, by the table of trust."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from ...edtf import Edtf
from ...model import Candidate, Certainty, DatePart, Reason, Resolved
from .trust import AGREEMENT, CHANGE, METADATA, MOST_AGREEING, PRINTED

# A page's full date and a dateline without year tell of one article when they lie so near, in days.
SAME_ARTICLE_DAYS = 31
# From this trust on a witness is the page's own date.
PAGE_TRUST = 52
NEXT_DAY = "{} tells the day next to it, {}, as in another time zone"
CHANGED = "{} tells an earlier publication, {}, and this day as that of a change; the page prints this one alone"
# Printed by the title, though it be called that of a change.
PAGE_TRUST_OF_CHANGE = 38
# Offsets of time zones, in minutes; and by how much two clocks of one page may differ.
ZONE_STEP, MOST_OFFSET, CLOCK_SLACK = 15, 14 * 60, 2


def choose_date(candidates: Sequence[Candidate[Edtf]]) -> Resolved[Edtf] | None:
    """The most trusted candidate that is not refused, with the reasons of all that agree. None where there is none.

    A candidate without year yields to a full one that agrees with it or lies within a month of it. A day gains the time
    of an agreeing witness, never the other way round.
    """
    allowed = [one for one in candidates if one.refused is None]
    open_ones = sorted(allowed, key=lambda one: -(one.trust + agreement(one, allowed)))
    if not open_ones:
        return None
    best = as_printed(fuller(open_ones[0], [*open_ones, *same_day_elsewhere(open_ones[0], candidates)]), open_ones)
    agreeing = [one for one in open_ones if one is best or same_moment(one.value, best.value)]
    value = best.value
    if best.certainty is not Certainty.CORRECTED:
        same = [one.value for one in agreeing if one.value.agrees(value) and same_clock(value, one.value)]
        value = max(same, key=detail)
        value = value if detail(value) > detail(best.value) else best.value
    speaking = sorted(agreeing, key=lambda one: one.value != value)
    steps = [step for one in speaking for step in (one.because, *one.beside)]
    reasons = dict.fromkeys(steps + overruled(best, open_ones))
    return Resolved(value, best.certainty, tuple(reasons))


def agreement(one: Candidate[Edtf], candidates: Sequence[Candidate[Edtf]]) -> int:
    """What a candidate gains by the other kinds of witness that tell its day."""
    if not one.value.is_day or one.witness == "correction":
        return 0
    day = one.value.day_only()
    others = {kind(two.witness) for two in candidates if two.value.is_day and two.value.day_only() == day}
    return AGREEMENT * min(len(others - {kind(one.witness)}), MOST_AGREEING)


def kind(witness: str) -> str:
    """The kind of a witness: lines of the page count as one, for a page prints its stamp more than once."""
    return witness if witness in METADATA or witness in ("address", "layout") else "the page's own"


def overruled(best: Candidate[Edtf], candidates: Sequence[Candidate[Edtf]]) -> list[Reason]:
    """What would have been chosen without the correction: a reader sees what was put right."""
    if best.certainty is not Certainty.CORRECTED:
        return []
    guess = choose_date([one for one in candidates if one.certainty is not Certainty.CORRECTED])
    if guess is None:
        return []
    return [replace(one, rule=f"before the correction {guess.value.value}: {one.rule}") for one in guess.because[:1]]


def fuller(best: Candidate[Edtf], candidates: Sequence[Candidate[Edtf]]) -> Candidate[Edtf]:
    """A full date in place of one without year, where both can be of one article.

    A page's own date takes its place; a weaker witness lends the year alone.
    """
    if best.value.year is not None or best.certainty is Certainty.CORRECTED:
        return best
    for one in candidates:
        dated = nearest_year(best.value, one.value) if one.value.is_day else None
        if dated is not None and (one.trust >= PAGE_TRUST or dated.agrees(one.value)):
            return one
        if dated is not None:
            rule = f"year by {one.because.rule}, which is near"
            reason = replace(one.because, rule=rule, settles=DatePart.YEAR)
            return replace(best, value=dated, certainty=Certainty.INFERRED, because=reason)
    return best


def same_day_elsewhere(best: Candidate[Edtf], candidates: Sequence[Candidate[Edtf]]) -> list[Candidate[Edtf]]:
    """Of a date without year the same day with its year, on a stamp that may not date the article: it lends the year.

    A date in the body does not: anniversaries are on the same day.
    """
    if best.value.year is not None:
        return []
    stamps = [one for one in candidates if one.refused and one.witness != "back-reference" and one.value.is_day]
    same = [one for one in stamps if one.value.agrees(best.value)]
    return [replace(one, trust=0) for one in same] if len({one.value.year for one in same}) == 1 else []


def as_printed(best: Candidate[Edtf], candidates: Sequence[Candidate[Edtf]]) -> Candidate[Edtf]:
    """In place of the metadata's day the one that the page prints, where they do not contradict each other.

    They do not where the two are next to each other: a moment in two time zones (on the development half of the
    benchmark the printed day is right on all such pages); nor where the metadata have the printed day as that of a
    change, and the day of publication is printed nowhere: the page shows its readers the text as it was changed.
    """
    if best.witness not in METADATA:
        return best
    printed = [one for one in candidates if one.witness not in METADATA | {CHANGE} and one.value.is_day]
    if any(days_between(one.value, best.value) == 0 for one in printed):
        return best
    for one in printed:
        rule = why_printed(one, best, candidates)
        if rule:
            because = replace(one.because, rule=f"{one.because.rule}; {rule}")
            return replace(one, value=with_offset(one.value, best.value), because=because)
    return best


def why_printed(one: Candidate[Edtf], best: Candidate[Edtf], candidates: Sequence[Candidate[Edtf]]) -> str | None:
    """Why a printed day takes the place of the metadata's; None where it does not."""
    if one.trust >= PRINTED and abs(days_between(one.value, best.value)) == 1:
        return NEXT_DAY.format(best.because.rule, best.value.value)
    changes = [two for two in candidates if two.witness == CHANGE and two.value.is_day]
    if one.trust >= PAGE_TRUST_OF_CHANGE and any(abs(days_between(two.value, one.value)) <= 1 for two in changes):
        return CHANGED.format(best.because.rule, best.value.value)
    return None


def days_between(one: Edtf, other: Edtf) -> int:
    """From the second to the first; 0 where one of them is open."""
    return (one.first_day - other.first_day).days if one.first_day and other.first_day else 0


def with_offset(printed: Edtf, instant: Edtf) -> Edtf:
    """A printed local time with the offset that makes it the instant, where a time zone has such an offset."""
    if printed.hour is None or printed.offset is not None or instant.offset is None:
        return printed
    local, utc = (datetime.datetime.fromisoformat((one.sort or "").rstrip("Z")) for one in (printed, instant))
    minutes = round((local - utc).total_seconds() / 60)
    rounded = round(minutes / ZONE_STEP) * ZONE_STEP
    same = abs(minutes - rounded) <= CLOCK_SLACK and abs(rounded) <= MOST_OFFSET
    return replace(printed, offset=rounded) if same else printed


def nearest_year(partial: Edtf, full: Edtf) -> Edtf | None:
    """The partial date in the year in which it lies within a month of the full one; None where there is none."""
    day = full.first_day
    for year in (day.year, day.year - 1, day.year + 1) if day else ():
        try:
            there = partial.with_year(year)
        except ValueError:
            continue
        if there.first_day is not None and day is not None and abs((there.first_day - day).days) <= SAME_ARTICLE_DAYS:
            return there
    return None


def same_moment(one: Edtf, other: Edtf) -> bool:
    """True where two dates can be the same moment, as far as both know it."""
    if not one.agrees(other) or one.month is None or other.month is None:
        return False
    if one.hour is None or other.hour is None or (one.hour, one.minute) == (other.hour, other.minute):
        return True
    zones = one.offset is not None and other.offset is not None
    return zones and (one.sort or "")[:16] == (other.sort or "")[:16]


def same_clock(one: Edtf, other: Edtf) -> bool:
    """True where the first has no time of day, or both have the same."""
    return one.hour is None or (one.hour, one.minute) == (other.hour, other.minute)


def detail(date: Edtf) -> int:
    """How many parts of a date are known."""
    parts = (date.year, date.month, date.day, date.hour, date.minute, date.second, date.offset)
    return sum(part is not None for part in parts)
