"""The choice between the candidates, once, by the table of trust."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...edtf import Edtf
from ...model import Candidate, Certainty, Reason, Resolved

# A page's full date and a dateline without year tell of one article when they lie so near, in days.
SAME_ARTICLE_DAYS = 31
# From this trust on a witness is the page's own date.
PAGE_TRUST = 52


def choose_date(candidates: Sequence[Candidate[Edtf]]) -> Resolved[Edtf] | None:
    """The most trusted candidate that is not refused, with the reasons of all that agree. None where there is none.

    A candidate without year yields to a full one that agrees with it or lies within a month of it. A day gains the time
    of an agreeing witness, never the other way round.
    """
    open_ones = sorted((one for one in candidates if one.refused is None), key=lambda one: -one.trust)
    if not open_ones:
        return None
    best = fuller(open_ones[0], open_ones)
    agreeing = [one for one in open_ones if one is best or same_moment(one.value, best.value)]
    value = best.value
    if best.certainty is not Certainty.CORRECTED:
        same = [one.value for one in agreeing if one.value.agrees(value) and same_clock(value, one.value)]
        value = max(same, key=detail)
        value = value if detail(value) > detail(best.value) else best.value
    speaking = sorted(agreeing, key=lambda one: one.value != value)
    reasons = dict.fromkeys([one.because for one in speaking] + overruled(best, open_ones))
    return Resolved(value, best.certainty, tuple(reasons))


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
            reason = replace(one.because, rule=f"year by {one.because.rule}, which is near")
            return replace(best, value=dated, certainty=Certainty.INFERRED, because=reason)
    return best


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
