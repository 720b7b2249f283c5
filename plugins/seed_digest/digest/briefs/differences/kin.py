"""Documents on one event that no story joins: within days of each other, with numbers that hardly any other has."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from ....edtf import Edtf
from ....language.quantities import Bound, Quantity
from .scenes import OPENING_NAMES, Scene, day_of, days_between

# Days between two documents on one event, at most.
APART = 4
# With so many documents that follow it in time each is compared.
COMPARED = 16
# So many numbers both have, each told by no more documents than that, and so many names in their openings.
SHARED, TELLERS = 2, 4
# What many documents tell: how long, which share; few of anything.
COMMON = frozenset({"month", "second", "percent"})
FEW = 10

Key = tuple[str, Decimal]


def kin(documents: Mapping[str, Sequence[Scene]]) -> Iterator[tuple[str, str]]:
    """Pairs of documents, by id, that tell of one event as far as their numbers and names can say."""
    tellers: dict[Key, list[str]] = defaultdict(list)
    for key in sorted(documents):
        for number in {numbers for scene in documents[key] for numbers in exact(scene.quantities)}:
            tellers[number].append(key)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for keys in tellers.values():
        if len(keys) <= TELLERS:
            for pair in combinations(keys, 2):
                shared[pair] += 1
    for (one, other), count in sorted(shared.items()):
        if count >= SHARED and near(documents[one], documents[other]):
            yield one, other


def exact(quantities: Sequence[Quantity]) -> Iterator[Key]:
    """The numbers by which a document may be known again in any language."""
    for one in quantities:
        if one.bound == Bound.EXACT and one.is_abroad and one.unit not in COMMON and one.value >= FEW:
            yield one.unit, one.value


def neighbours(documents: Mapping[str, Sequence[Scene]], keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of some documents, by id, of the same days whose openings name the same; each with so many that follow it.

    With all of a day's pairs the work would grow with the square of its documents.
    """
    dated = [(day, key) for key in keys if documents[key] and (day := day_of(documents[key][0].article)) is not None]
    in_order = [key for _, key in sorted(dated)]
    for at, one in enumerate(in_order):
        for other in in_order[at + 1 : at + 1 + COMPARED]:
            pair = min(one, other), max(one, other)
            if near(documents[pair[0]], documents[pair[1]]):
                yield pair


def undated_pairs(documents: Mapping[str, Sequence[Scene]], keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of some documents, by id: the first few of no known day, each with those in whose days its news is."""
    found = sorted(keys)
    unknown = [key for key in found if documents[key] and day_of(documents[key][0].article) is None]
    for undated in unknown[:COMPARED]:
        for dated in found:
            if tells_day_of(documents[undated], documents[dated]):
                yield min(undated, dated), max(undated, dated)


def near(one: Sequence[Scene], other: Sequence[Scene]) -> bool:
    """True for documents of the same days whose openings name the same."""
    if not one or not other:
        return False
    days = days_between(one[0].article, other[0].article)
    return days is not None and abs(days) <= APART and share_names(one, other)


def tells_day_of(undated: Sequence[Scene], dated: Sequence[Scene]) -> bool:
    """True for a document of no known day whose opening tells what was done in the last days of another's, by the same
    names; of a date without its year the day and the month count."""
    if not undated or not dated or day_of(undated[0].article) is not None:
        return False
    last, opening = day_of(dated[0].article), {one.sentence for one in undated if one.opens}
    done = [one for one in undated[0].article.events if one.sentence in opening and not (one.planned or one.reported)]
    days = [last - datetime.timedelta(days=count) for count in range(APART + 1)] if last is not None else []
    told = any(one.date is not None and is_on(one.date, day) for one in done for day in days)
    return told and share_names(undated, dated)


def is_on(date: Edtf, day: datetime.date) -> bool:
    """True for the date of a day or, where its year is not known, of the same day of any."""
    return date.end is None and date.year in (None, day.year) and (date.month, date.day) == (day.month, day.day)


def share_names(one: Sequence[Scene], other: Sequence[Scene]) -> bool:
    """True for documents whose openings name the same."""
    return len(opening_names(one) & opening_names(other)) >= OPENING_NAMES


def opening_names(scenes: Sequence[Scene]) -> frozenset[str]:
    """What the opening of a document names."""
    return frozenset().union(*(row.named for row in scenes if row.opens))
