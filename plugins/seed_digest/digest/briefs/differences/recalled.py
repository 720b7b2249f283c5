"""One deed of long ago that two documents date a day or two apart, each in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ....model import Difference
from .days import Dated, dated_of, difference, told_nowhere
from .scenes import NAMES, Scene, day_of

# What is older than its document by so many days is recalled; two tellings of it are so many days apart at most.
LONG_AGO, APART = 30, 2


def recalled(documents: Mapping[str, Sequence[Scene]]) -> Iterator[Difference]:
    """The differences between documents, by id. What they are about need not be one: the full dates show the deed."""
    by_day: dict[int, list[tuple[str, Dated]]] = defaultdict(list)
    for key in sorted(documents):
        for one in dated_of(documents[key]):
            if is_recalled(one):
                by_day[ordinal(one)].append((key, one))
    for day in sorted(by_day):
        for later in range(day + 1, day + APART + 1):
            for key, here in by_day[day]:
                for other_key, there in by_day.get(later, ()):
                    if key != other_key and are_one(here, there, documents[key], documents[other_key]):
                        yield difference(here, there)


def is_recalled(one: Dated) -> bool:
    """True for a date with its year of what was long ago, when the document was written."""
    written, day, told = day_of(one.scene.article), one.event.date, one.time.date
    if written is None or day is None or day.first_day is None or told is None or not day.is_day:
        return False
    return told.year is not None and (written - day.first_day).days >= LONG_AGO


def ordinal(one: Dated) -> int:
    day = one.event.date.first_day if one.event.date is not None else None
    return day.toordinal() if day is not None else 0


def are_one(one: Dated, other: Dated, here: Sequence[Scene], there: Sequence[Scene]) -> bool:
    """True for the same deed, by nobody whom the other document does not know, in documents on the same matter."""
    first, second = (row.scene.deeds_near(*row.at) for row in (one, other))
    if not first & second or not told_nowhere(one, other) or not told_nowhere(other, one):
        return False
    known, too = named_in(here), named_in(there)
    return len(known & too) >= NAMES and one.scene.sentence.named <= too and other.scene.sentence.named <= known


def named_in(scenes: Sequence[Scene]) -> frozenset[str]:
    """What a document names."""
    return frozenset().union(*(one.sentence.named for one in scenes))
