"""A year that the document itself settles.

Rule: who looks back step by step (in March, in January, on 19 October 2020) leaves the year out for the article's own
year and gives it where the step leads into the year before. A date with a year alone proves nothing but a lower bound:
so the steps must run backwards, at least two of them without a year, right before the one that has it, on one matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...edtf import Edtf
from ...language.writing import stems
from ...model import Certainty, DatePart, Paragraph, Reason, Resolved, TimeExpression

PLAIN_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Documents come from the web; a year before it would be a piece of history taken for the article's past.
FIRST_WEB_YEAR = 1995
STEPS = 2
SHARED_STEMS = 3
RULE = "the latest past date that is given with its year, {}: an earlier year than the article's, which is so {}"
BARE_RULE = "a past date given without year: of the article's own year"


def settle_year(
    date: Resolved[Edtf] | None, times: Sequence[TimeExpression], body: Sequence[Paragraph]
) -> Resolved[Edtf] | None:
    """The date with its year, where the body's own back-references settle it; else the date as it is."""
    if date is None or date.value.year is not None or date.value.month is None or date.certainty is Certainty.CORRECTED:
        return date
    stated = [one for one in times if one.date and one.date.is_day]
    if not stated:
        return date
    latest = max(stated, key=lambda one: one.date.sort or "" if one.date else "")
    bare = steps_back([one for one in times if not own(one, date)], latest)
    if len(bare) < STEPS or not on_one_matter(bare, latest, body):
        return date
    year = next_year(date.value, latest)
    if year is None or year < FIRST_WEB_YEAR or later_year_named(body, year):
        return date
    known = latest.date.value if latest.date else latest.text
    rule = Reason(RULE.format(known, year), latest.text, latest.line, settles=DatePart.YEAR)
    quotes = tuple(Reason(BARE_RULE, one.text, one.line) for one in bare[:4])
    return Resolved(date.value.with_year(year), Certainty.INFERRED, (*date.because, rule, *quotes))


def steps_back(times: Sequence[TimeExpression], latest: TimeExpression) -> list[TimeExpression]:
    """The dates without year that stand right before the dated one and run backwards into it, nearest last."""
    steps: list[TimeExpression] = []
    dated = [one for one in times if one.date is not None]
    if latest not in dated:
        return steps
    for one in reversed(dated[: dated.index(latest)]):
        month_day = month_and_day(one)
        if month_day is None or (steps and month_day < (month_and_day(steps[0]) or month_day)):
            break
        steps.insert(0, one)
    return steps


def month_and_day(time: TimeExpression) -> tuple[int, int] | None:
    """A date without year as it is put in order; None for one with a year."""
    date = time.date
    return (date.month or 0, date.day or 0) if date is not None and date.year is None else None


def on_one_matter(steps: Sequence[TimeExpression], latest: TimeExpression, body: Sequence[Paragraph]) -> bool:
    """True where the dated paragraph shares words with those of the steps: one story, not a piece of history."""
    lines = {one.line for one in steps}
    told = stems(" ".join(one.text for one in body if one.line in lines))
    return len(told & stems(" ".join(one.text for one in body if one.line == latest.line))) >= SHARED_STEMS


def own(time: TimeExpression, date: Resolved[Edtf]) -> bool:
    """True for the article's own date as the body prints it."""
    return time.date is not None and (time.date.month, time.date.day) == (date.value.month, date.value.day)


def next_year(date: Edtf, latest: TimeExpression) -> int | None:
    """The first year in which the date falls after the latest back-reference; None unless that is a later year."""
    if latest.date is None or latest.date.year is None or latest.date.first_day is None:
        return None
    year = latest.date.year + 1
    try:
        this = date.with_year(latest.date.year).first_day
        date.with_year(year)
    except ValueError:
        return None
    # Were the article of the back-reference's own year, its writer would have left the year out.
    return year if this is not None and this < latest.date.first_day else None


def later_year_named(body: Sequence[Paragraph], year: int) -> bool:
    """True where the body names a year from the settled one on: then the back-reference is not the latest."""
    return any(int(found) >= year for one in body for found in PLAIN_YEAR.findall(one.text))
