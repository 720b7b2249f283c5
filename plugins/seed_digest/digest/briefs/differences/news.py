"""Documents with one piece of news: their openings tell the same deed of one day, by the same names."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from .kin import share_names
from .scenes import Scene, day_of

# What was done so many days before its document, at most, is its news.
FRESH = 7
# Of one day so many documents are compared, the first by their ids.
COMPARED = 16


def same_news(documents: Mapping[str, Sequence[Scene]]) -> Iterator[tuple[str, str]]:
    """Pairs of documents, by id, that tell of one event as far as its day, its deed and the names can say."""
    found: dict[datetime.date, dict[str, frozenset[str]]] = defaultdict(dict)
    for key in sorted(documents):
        for day in news_days(documents[key]):
            found[day][key] = frozenset().union(*(one.deeds for one in documents[key] if one.opens))
    pairs: set[tuple[str, str]] = set()
    for deeds in found.values():
        for one, other in combinations(sorted(deeds)[:COMPARED], 2):
            if deeds[one] & deeds[other] and share_names(documents[one], documents[other]):
                pairs.add((one, other))
    yield from sorted(pairs)


def news_days(scenes: Sequence[Scene]) -> frozenset[datetime.date]:
    """The days on which happened what a document opens with."""
    own = day_of(scenes[0].article) if scenes else None
    if own is None:
        return frozenset()
    opening = {one.sentence for one in scenes if one.opens}
    events = [one for one in scenes[0].article.events if one.sentence in opening]
    days = (one.date.first_day for one in events if one.date and one.date.is_day and not (one.planned or one.reported))
    return frozenset(day for day in days if day is not None and 0 <= (own - day).days <= FRESH)
