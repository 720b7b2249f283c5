"""Documents that may be on one event though no story joins them: their news is of the same days, and their openings
name the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ....edtf import Edtf
from ..near import as_near
from .scenes import OPENING_NAMES, Scene, day_of

# Days between two documents on one event, at most.
APART = 4
# With so many documents that follow it in time each is compared.
COMPARED = 16
# A name is rare that so many documents have in their openings, at most, and some more of many.
TELLERS = 4


def neighbours(documents: Mapping[str, Sequence[Scene]], keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of some documents, by id, of the same days whose openings name the same, and among it what few others do;
    each day with so many that follow it, and of those whose news has no year, or no day, the first few with every
    other: without a day the more names must be the same.

    With all of a day's pairs the work would grow with the square of its documents.
    """
    told = {key: days_told(documents[key]) for key in sorted(keys)}
    dated = sorted((day, key) for key, days in told.items() for one in days if (day := one.first_day) is not None)
    close = (
        (one, other)
        for at, (day, one) in enumerate(dated)
        for later, other in dated[at + 1 : at + 1 + COMPARED]
        if (later - day).days <= APART
    )
    yearless = [key for key, days in told.items() if any(one.year is None for one in days)]
    open_years = ((one, other) for one in yearless[:COMPARED] for other in told if in_days(told[one], told[other]))
    unknown = [key for key, days in told.items() if not days]
    rare = rare_names(documents, told)
    names = {key: opening_names(documents[key]) for key in told}
    known_alike = ((pair, OPENING_NAMES) for pair in (*close, *open_years))
    alike = (((one, other), OPENING_NAMES + 1) for one in unknown[:COMPARED] for other in told)
    found = {
        (min(pair), max(pair))
        for pair, least in (*known_alike, *alike)
        if pair[0] != pair[1] and len(shared := names[pair[0]] & names[pair[1]]) >= least and shared & rare
    }
    yield from sorted(found)


def rare_names(documents: Mapping[str, Sequence[Scene]], keys: Collection[str]) -> frozenset[str]:
    """What few of some documents name in their openings."""
    tellers = Counter(name for key in keys for name in opening_names(documents[key]))
    most = TELLERS + math.isqrt(len(keys)) // 2
    return frozenset(name for name, count in tellers.items() if count <= most)


def days_told(scenes: Sequence[Scene]) -> frozenset[Edtf]:
    """The day of a document, and of what its opening tells as done, of several days the first; of a date without its
    year month and day."""
    own = day_of(scenes[0].article) if scenes else None
    opening = {one.sentence for one in scenes if one.opens}
    events = scenes[0].article.events if scenes else ()
    done = (one.date for one in events if one.sentence in opening and not (one.planned or one.reported))
    days = {replace(one.day_only(), end=None) for one in done if one is not None and one.day is not None}
    return frozenset(days | ({Edtf(own.year, own.month, own.day)} if own is not None else set()))


def in_days(some: Collection[Edtf], others: Collection[Edtf]) -> bool:
    """True where a day without its year may be near one of others, in its year or in any."""
    return any(one.year is None and within(one, other) for one in some for other in others)


def within(one: Edtf, other: Edtf) -> bool:
    """True for a day without its year that may be few days from another."""
    return any(abs((first - second).days) <= APART for first, second in as_near(one, other))


def share_names(one: Sequence[Scene], other: Sequence[Scene]) -> bool:
    """True for documents whose openings name the same."""
    return len(opening_names(one) & opening_names(other)) >= OPENING_NAMES


def opening_names(scenes: Sequence[Scene]) -> frozenset[str]:
    """What the opening of a document names."""
    return frozenset().union(*(row.named for row in scenes if row.opens))
