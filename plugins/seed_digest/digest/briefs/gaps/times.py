"""Of which time no document is: years and long spans between documents, and what lies before and after all of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from ....edtf import Edtf
from ....facts.digests import Rule
from ....model import Article, ChronologyEntry, Event, Gap, GapKind
from ...rules import is_allowed

# Days without a document from which on a reader should know of them.
SILENCE = 365


def silences(members: Sequence[Article]) -> Iterator[Gap]:
    """Calendar years without a document, and other spans as long, between the first and the last that have a date."""
    dates = sorted(dated(members), key=lambda one: (one.first_day or datetime.date.min, one.value))
    undated = len(members) - len(dates)
    last: Edtf | None = None
    for before, after in pairwise(dates):
        last = before if last is None or ends(before) > ends(last) else last
        begin = after.first_day
        if begin is None:
            continue
        years = (ends(last).year + 1, begin.year - 1)
        whole = years if years[0] <= years[1] else None
        if whole or (begin - ends(last)).days > SILENCE:
            yield Gap(GapKind.YEARS, years=whole, dates=(last, after), undated=undated)


def bounds(slug: str, rule: Rule, members: Sequence[Article], chronology: Sequence[ChronologyEntry]) -> Iterator[Gap]:
    """The oldest and the newest document; what is told of earlier years is only recalled."""
    dates = dated(members)
    if not dates:
        return
    oldest = min(dates, key=lambda one: (one.first_day or datetime.date.max, one.value))
    newest = max(dates, key=lambda one: (ends(one), one.value))
    begin = oldest.first_day or datetime.date.min
    events = chain((one.event for one in chronology), history(slug, rule, members))
    told = (one.date.last_day for one in events if one.date is not None and not one.planned)
    recalled = tuple(sorted({day.year for day in told if day is not None and day.year < begin.year}))
    years = (recalled[0], recalled[-1]) if recalled else None
    undated = len(members) - len(dates)
    yield Gap(GapKind.BOUNDS, years=years, dates=(oldest, newest), undated=undated, recalled=recalled)


def history(slug: str, rule: Rule, members: Sequence[Article]) -> Iterator[Event]:
    """What documents on the matter tell, also what no chronology has: a year long ago in a sentence without a party."""
    for article in members:
        if article.digests[slug].is_main:
            yield from (one for one in article.events if is_allowed(one.sentence, rule))


def dated(members: Sequence[Article]) -> list[Edtf]:
    """The dates of documents whose year is known."""
    return [one.date.value for one in members if one.date is not None and one.date.value.year is not None]


def ends(date: Edtf) -> datetime.date:
    """The last day a date may be."""
    return date.last_day or datetime.date.min
