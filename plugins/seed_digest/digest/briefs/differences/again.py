"""Numbers that documents tell without being on one event: how long something had not been, what was so long ago."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from ....facts.entities import Entity
from ....model import Difference, Event, Sentence
from ...kin import neighbours
from .firsts import SPAN, tells_first
from .frames import of_other_things, share_deed
from .measures import Measure, measures_of
from .news import of_one_day
from .numbers import WORDS, are_apart, cannot_be_one, has_changed, holds, same_thing
from .recalled import LONG_AGO
from .scenes import Scene, day_of, openings_of
from .shown import difference

MONTH, DAY = "month", "day"
# Of one month or day so many documents are compared, the first by their ids.
COMPARED = 16

Documents = Mapping[str, Sequence[Scene]]
Told = Mapping[str, Sequence[Measure]]


def told_again(documents: Documents, entities: Mapping[str, Entity]) -> Iterator[Difference]:
    """The differences between documents, by id: of the same days, or on one day or month of long ago, or of things
    that were counted on one day."""
    yield from firsts_told(documents, entities)
    yield from recalled_told(documents, entities)
    yield from things_told(documents, entities)


def firsts_told(documents: Documents, entities: Mapping[str, Entity]) -> Iterator[Difference]:
    """How long something had not been, as documents of the same days with the same names tell it."""
    told = measured(documents, (key for key in sorted(documents) if any(map(has_first, documents[key]))))
    firsts = {key: [one for one in rows if one.first and one.quantity.unit == SPAN] for key, rows in told.items()}
    for pair in neighbours(openings_of(documents, firsts)):
        yield from between(pair, firsts, told, entities)


def has_first(scene: Scene) -> bool:
    """True for a sentence that tells something to be the first in a time."""
    return tells_first(scene.sentence.text, scene.language)


def recalled_told(documents: Documents, entities: Mapping[str, Entity]) -> Iterator[Difference]:
    """Numbers of one day or month of long ago, in sentences that tell no other date."""
    tellers: dict[str, dict[str, frozenset[Sentence]]] = defaultdict(dict)
    for key in sorted(documents):
        for date, sentences in recalled_by(documents[key]).items():
            tellers[date][key] = sentences
    shared = {date: rows for date, rows in sorted(tellers.items()) if len(rows) > 1}
    told = measured(documents, sorted({key for rows in shared.values() for key in rows}))
    for rows in shared.values():
        dated = {key: [one for one in told[key] if one.scene.sentence in rows[key]] for key in rows}
        for pair in combinations(sorted(rows)[:COMPARED], 2):
            yield from between(pair, dated, told, entities)


def things_told(documents: Documents, entities: Mapping[str, Entity]) -> Iterator[Difference]:
    """How many of a thing there were in what documents tell as news of one day, with a name that few others have."""
    pairs = sorted(set(of_one_day(documents)))
    told = measured(documents, sorted({key for pair in pairs for key in pair}))
    things = {key: [one for one in rows if one.thing] for key, rows in told.items()}
    for pair in pairs:
        yield from between(pair, things, told, entities)


def tell_alike(one: Measure, other: Measure) -> bool:
    """True for numbers of one date in one language, beside the same deed, with words in common or forms of them."""
    if one.scene.language != other.scene.language or not share_deed(one, other) or are_apart(one, other):
        return False
    shared = sum(any(stem.startswith(row) or row.startswith(stem) for row in other.around) for stem in one.around)
    return shared >= WORDS


def recalled_by(scenes: Sequence[Scene]) -> Mapping[str, frozenset[Sentence]]:
    """The sentences of a document that tell one date, a day or a month of long ago, by that."""
    written = day_of(scenes[0].article) if scenes else None
    events = scenes[0].article.events if written is not None else ()
    counts = Counter(one.sentence for one in events)
    found: dict[str, set[Sentence]] = defaultdict(set)
    for one in events:
        first = one.date.first_day if one.date is not None else None
        past = written is not None and first is not None and (written - first).days >= LONG_AGO
        if past and one.date is not None and counts[one.sentence] == 1 and is_done(one):
            found[one.date.value].add(one.sentence)
    return {date: frozenset(sentences) for date, sentences in found.items()}


def is_done(event: Event) -> bool:
    """True for what was done on a day, or in a month, that a sentence tells."""
    date, telling = event.date, event.telling
    if date is None or date.year is None or date.precision not in (MONTH, DAY) or telling is None:
        return False
    return not (telling.beside or telling.bound or telling.yearly or event.planned or event.reported)


def measured(documents: Documents, keys: Iterable[str]) -> dict[str, Sequence[Measure]]:
    """The quantities of some documents, by their ids."""
    return {key: measures_of(documents[key]) for key in keys}


def between(pair: tuple[str, str], some: Told, every: Told, entities: Mapping[str, Entity]) -> Iterator[Difference]:
    """The differences of two documents in some of their numbers, which none of the others may settle."""
    one, other = pair
    for here in some[one]:
        for there in some[other]:
            settled = not cannot_be_one(here, there) or of_other_things(here, there, entities)
            if settled or has_changed(here, there) or not holds(here, there, every[one], every[other]):
                continue
            if same_thing(here, there) or tell_alike(here, there):
                yield difference(here, there, ())
