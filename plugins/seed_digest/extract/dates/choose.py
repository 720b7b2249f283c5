"""The choice between the candidates, once, by the table of trust."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from ...edtf import Edtf
from ...model import Candidate, Certainty, DatePart, Reason, Resolved
from .trust import (
    AGREEMENT,
    BACK_REFERENCE,
    CHANGES,
    MAY_REPLACE,
    MAY_SHOW_CHANGE,
    METADATA,
    METADATA_CHANGE,
    MOST_AGREEING,
    PRINTED,
    SAME_ARTICLE_DAYS,
)

NEXT_DAY = "{} tells the day next to it, {}, as in another time zone"
CHANGED = "{} tells an earlier publication, {}, and this day as that of a change; the page prints this one alone"
NEAR_YEAR = "year by {}, which is near"
SAME_DAY = "year by {}, on a stamp of the same day that does not date the article itself"
# Offsets of the world's time zones in minutes, those that are no whole hours apart; and the others' least and most.
ODD_OFFSETS = frozenset({-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765})
LEAST_OFFSET, MOST_OFFSET = -12 * 60, 14 * 60


def choose_date(candidates: Sequence[Candidate[Edtf]]) -> Resolved[Edtf] | None:
    """The most trusted candidate that is not refused, with the reasons of all that agree. None where there is none.

    A candidate without year yields to a full one that agrees with it or lies within a month of it. A day gains the time
    of an agreeing witness, never the other way round.
    """
    allowed = [one for one in candidates if one.refused is None]
    open_ones = sorted(allowed, key=lambda one: -(one.trust + agreement(one, allowed)))
    if not open_ones:
        return None
    best = as_printed(fuller(open_ones[0], open_ones, candidates), open_ones)
    agreeing = [one for one in open_ones if same_moment(one.value, best.value)]
    value = best.value
    if best.certainty is not Certainty.CORRECTED:
        # The time of a change is no time of publication.
        timed = [one for one in agreeing if one.witness not in CHANGES] + [best]
        same = [one.value for one in timed if one.value.agrees(value) and same_clock(value, one.value)]
        value = max(same, key=detail)
        value = value if detail(value) > detail(best.value) else best.value
    speaking = [best, *sorted(agreeing, key=lambda one: one.value != value)]
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


def fuller(
    best: Candidate[Edtf], open_ones: Sequence[Candidate[Edtf]], candidates: Sequence[Candidate[Edtf]]
) -> Candidate[Edtf]:
    """A full date in place of one without year, where both can be of one article.

    A page's own date takes its place; a weaker witness lends the year alone, and so does a stamp of the same day that
    was refused, such as a comment's.
    """
    if best.value.year is not None or best.certainty is Certainty.CORRECTED:
        return best
    for one in open_ones:
        dated = nearest_year(best.value, one.value) if one.value.is_day else None
        if dated is not None and (one.trust >= MAY_REPLACE or dated.agrees(one.value)):
            return replace(one, beside=(*one.beside, best.because))
        if dated is not None:
            return in_year(best, dated, one, NEAR_YEAR)
    for one in same_day_elsewhere(best, candidates):
        return in_year(best, best.value.with_year(one.value.year or 0), one, SAME_DAY)
    return best


def in_year(best: Candidate[Edtf], dated: Edtf, lender: Candidate[Edtf], rule: str) -> Candidate[Edtf]:
    """A candidate without year in the year that another lends it."""
    reason = replace(lender.because, rule=rule.format(lender.because.rule), settles=DatePart.YEAR)
    return replace(best, value=dated, certainty=Certainty.INFERRED, beside=(*best.beside, reason))


def same_day_elsewhere(best: Candidate[Edtf], candidates: Sequence[Candidate[Edtf]]) -> list[Candidate[Edtf]]:
    """Refused stamps with the same day in full, if all are of one year.

    A date in the body is none: anniversaries are on the same day.
    """
    stamps = [one for one in candidates if one.refused and one.witness != BACK_REFERENCE and one.value.is_day]
    same = [one for one in stamps if one.value.agrees(best.value)]
    return same if len({one.value.year for one in same}) == 1 else []


def as_printed(best: Candidate[Edtf], candidates: Sequence[Candidate[Edtf]]) -> Candidate[Edtf]:
    """In place of the metadata's day the one that the page prints, where they do not contradict each other.

    They do not where the two are next to each other: a moment in two time zones (on the development half of the
    benchmark the printed day is right on all such pages); nor where the metadata have the printed day as that of a
    change, and the day of publication is printed nowhere: the page shows its readers the text as it was changed.
    """
    if best.witness not in METADATA:
        return best
    printed = [one for one in candidates if one.witness not in METADATA | {METADATA_CHANGE} and one.value.is_day]
    if any(days_between(one.value, best.value) == 0 for one in printed):
        return best
    changes = [one.value for one in candidates if one.witness == METADATA_CHANGE and one.value.is_day]
    for one in printed:
        told = (best.because.rule, best.value.value)
        if one.trust >= PRINTED and abs(days_between(one.value, best.value)) == 1:
            because = replace(one.because, rule=f"{one.because.rule}; {NEXT_DAY.format(*told)}")
            return replace(one, value=with_offset(one.value, best.value), because=because)
        if one.trust >= MAY_SHOW_CHANGE and any(abs(days_between(change, one.value)) <= 1 for change in changes):
            because = replace(one.because, rule=f"{one.because.rule}; {CHANGED.format(*told)}")
            return replace(one, certainty=Certainty.INFERRED, because=because)
    return best


def days_between(one: Edtf, other: Edtf) -> int:
    """From the second to the first; 0 where one of them is open."""
    return (one.first_day - other.first_day).days if one.first_day and other.first_day else 0


def with_offset(printed: Edtf, instant: Edtf) -> Edtf:
    """A printed local time with the offset that makes it the instant to the minute, where a time zone has that."""
    if printed.hour is None or printed.offset is not None or instant.offset is None or instant.hour is None:
        return printed
    local, utc = (datetime.datetime.fromisoformat((one.sort or "")[:16]) for one in (printed, instant))
    minutes = round((local - utc).total_seconds() / 60)
    whole = minutes % 60 == 0 and LEAST_OFFSET <= minutes <= MOST_OFFSET
    return replace(printed, offset=minutes) if whole or minutes in ODD_OFFSETS else printed


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
