"""Documents that may be on one event though no story joins them: their news is of the same days, and their openings
name the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from ..edtf import Edtf
from ..language.writing import word_count
from ..model import Article, Sentence
from .near import as_near

# A title and so many first sentences of the body open a document.
OPENING = 3
# Of fewer words is a dateline or the like, which stands among them and counts for none.
LEAST_WORDS = 4
# Shared entities of openings that tell of one event.
OPENING_NAMES = 3
# Days between two documents on one event, at most.
APART = 4
# With so many documents that follow it in time each is compared.
COMPARED = 16
# A name is rare that so many documents have in their openings, at most, and some more of many.
TELLERS = 4


@dataclass(frozen=True, slots=True)
class Opening:
    """What a document opens with. names: the entities there; days: its own, and those of what is told there as done, of
    several the first, of a date without its year month and day; month: its own, where it has no day."""

    sentences: frozenset[Sentence]
    names: frozenset[str]
    days: frozenset[Edtf]
    month: Edtf | None = None


def opening_of(article: Article) -> Opening:
    """The opening of a document."""
    body = [one for one in article.sentences if one.where == "body"]
    told = [at for at, one in enumerate(body, 1) if word_count(one.text) >= LEAST_WORDS]
    ends = told[OPENING - 1] if len(told) >= OPENING else len(body)
    above = [one for one in article.sentences if one.where not in ("body", "standfirst")]
    sentences = frozenset([*above, *body[:ends]])
    done = (one.date for one in article.events if one.sentence in sentences and not (one.planned or one.reported))
    days = {replace(one.day_only(), end=None) for one in done if one is not None and one.day is not None}
    own = article.date.value if article.date is not None else None
    if own is not None and own.is_day:
        days.add(Edtf(own.year, own.month, own.day))
    month = own if own is not None and own.precision == "month" else None
    return Opening(sentences, frozenset().union(*(one.named for one in sentences)), frozenset(days), month)


def neighbours(openings: Mapping[str, Opening]) -> Iterator[tuple[str, str]]:
    """Pairs of documents, by id, of the same days whose openings name the same, and among it what few others do; each
    day with so many that follow it, and of those whose news has no year, or no day, the first few with every other:
    without a day the more names must be the same.

    With all of a day's pairs the work would grow with the square of its documents.
    """
    told = {key: openings[key].days for key in sorted(openings)}
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
    of_month = ((one, other) for one in unknown[:COMPARED] for other in told if in_month(openings[one], told[other]))
    rare = rare_names(openings)
    names = {key: openings[key].names for key in told}
    known_alike = ((pair, OPENING_NAMES) for pair in (*close, *open_years, *of_month))
    alike = (((one, other), OPENING_NAMES + 1) for one in unknown[:COMPARED] for other in told)
    found = {
        (min(pair), max(pair))
        for pair, least in (*known_alike, *alike)
        if pair[0] != pair[1] and len(shared := names[pair[0]] & names[pair[1]]) >= least and shared & rare
    }
    yield from sorted(found)


def rare_names(openings: Mapping[str, Opening]) -> frozenset[str]:
    """What few documents name in their openings."""
    tellers = Counter(name for one in openings.values() for name in one.names)
    most = TELLERS + math.isqrt(len(openings)) // 2
    return frozenset(name for name, count in tellers.items() if count <= most)


def in_days(some: Collection[Edtf], others: Collection[Edtf]) -> bool:
    """True where a day without its year may be near one of others, in its year or in any."""
    return any(one.year is None and within(one, other) for one in some for other in others)


def in_month(one: Opening, days: Collection[Edtf]) -> bool:
    """True for a document of a month, and days of that month."""
    return one.month is not None and any(day.year is not None and one.month.agrees(day) for day in days)


def within(one: Edtf, other: Edtf) -> bool:
    """True for a day without its year that may be few days from another."""
    return any(abs((first - second).days) <= APART for first, second in as_near(one, other))


def share_names(one: Opening, other: Opening) -> bool:
    """True for documents whose openings name the same."""
    return len(one.names & other.names) >= OPENING_NAMES
