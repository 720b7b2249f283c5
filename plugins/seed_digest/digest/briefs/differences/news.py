"""Documents with one piece of news: their openings tell the same deed of one day, by the same names."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from ....model import ChronologyEntry, Sentence
from ...kin import OPENING_NAMES, rare_names, share_names
from .scenes import Scene, day_of, openings_of

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
    openings = openings_of(documents, documents)
    pairs: set[tuple[str, str]] = set()
    for deeds in found.values():
        for one, other in combinations(sorted(deeds)[:COMPARED], 2):
            if deeds[one] & deeds[other] and share_names(openings[one], openings[other]):
                pairs.add((one, other))
    yield from sorted(pairs)


def of_one_day(documents: Mapping[str, Sequence[Scene]]) -> Iterator[tuple[str, str]]:
    """Pairs of documents, by id, with news of one day, by the same names, of which one is told by hardly any other."""
    openings = openings_of(documents, sorted(documents))
    names = {key: one.names for key, one in openings.items()}
    rare = rare_names(openings)
    found: dict[datetime.date, list[str]] = defaultdict(list)
    for key in names:
        for day in news_days(documents[key]) if names[key] & rare else ():
            found[day].append(key)
    for keys in found.values():
        for one, other in combinations(keys[:COMPARED], 2):
            shared = names[one] & names[other]
            if shared & rare and len(shared) >= OPENING_NAMES:
                yield one, other


def of_one_row(entry: ChronologyEntry, documents: Mapping[str, Sequence[Scene]]) -> Iterator[tuple[str, str]]:
    """Pairs of documents, by id, whose openings tell one row of the chronology, each as its news."""
    date = entry.event.date
    day = date.first_day if date is not None and date.is_day else None
    if day is None or entry.planned or entry.event.reported:
        return
    tellings = [(entry.article_id, entry.event.sentence), *((key, event.sentence) for event, key in entry.also)]
    found = {key for key, sentence in tellings if key in documents and opens_with(sentence, documents[key], day)}
    yield from combinations(sorted(found)[:COMPARED], 2)


def opens_with(sentence: Sentence, scenes: Sequence[Scene], day: datetime.date) -> bool:
    """True where a document of a day, or of the next ones, opens with a sentence."""
    own = day_of(scenes[0].article) if scenes else None
    fresh = own is not None and 0 <= (own - day).days <= FRESH
    return fresh and any(one.opens and one.sentence == sentence for one in scenes)


def news_days(scenes: Sequence[Scene]) -> frozenset[datetime.date]:
    """The days on which happened what a document opens with."""
    own = day_of(scenes[0].article) if scenes else None
    if own is None:
        return frozenset()
    opening = {one.sentence for one in scenes if one.opens}
    events = [one for one in scenes[0].article.events if one.sentence in opening]
    days = (one.date.first_day for one in events if one.date and one.date.is_day and not (one.planned or one.reported))
    return frozenset(day for day in days if day is not None and 0 <= (own - day).days <= FRESH)
