"""The years between which one thing is to be done, as two documents of the same days tell them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ....facts.entities import Entity
from ....language.numerals import plain_digits
from ....model import Difference, Event
from ...kin import neighbours
from .days import Dated, difference
from .deadlines import of_two_plans
from .scenes import CLAUSE_END, NAMES, Scene, openings_of

YEAR = "year"
# Of the last year two digits may be told: '2033-35'.
DIGITS = 2
# What stands at the edges of a clause and is no part of it.
EDGES = ' "«»“”„-'
Documents = Mapping[str, Sequence[Scene]]


def spans_told(documents: Documents, entities: Mapping[str, Entity]) -> Iterator[Difference]:
    """The differences between documents, by id, each of which tells of one such span and of no other."""
    found = {key: span for key in documents if (span := span_of(documents[key])) is not None}
    for one, other in neighbours(openings_of(documents, found)):
        here, there = found[one], found[other]
        if differ(here, there) and not of_two_plans(here, there, entities) and of_one(here, there):
            yield replace(difference(here, there), subject=matter(here, there))


def span_of(scenes: Sequence[Scene]) -> Dated | None:
    """The sentence of a document that tells the years between which something is planned; None where others do so of
    other years."""
    by_sentence = {scene.sentence: scene for scene in scenes}
    told = [one for one in (scenes[0].article.events if scenes else ()) if is_span(one)]
    if len({one.date for one in told}) != 1:
        return None
    in_body = sorted(told, key=lambda one: one.sentence.where != "body")
    found = ((by_sentence.get(one.sentence), one) for one in in_body)
    return next(
        (Dated(scene, one, one.telling.time) for scene, one in found if scene is not None and one.telling), None
    )


def is_span(event: Event) -> bool:
    """True for what is planned between two years, each told by number: not for the 2030s."""
    date, telling = event.date, event.telling
    if date is None or date.end is None or date.month or not event.planned or event.reported or telling is None:
        return False
    written = plain_digits(telling.time.text)
    by_number = str(date.year) in written and str(date.end.year)[-DIGITS:] in written.replace(str(date.year), "", 1)
    return by_number and not (telling.beside or telling.bound or telling.yearly)


def differ(one: Dated, other: Dated) -> bool:
    """True for two spans that have years in common, and are not one. Those that have none may be of two steps."""
    (first, last), (least, most) = years(one), years(other)
    return (first, last) != (least, most) and first <= most and least <= last


def years(one: Dated) -> tuple[int, int]:
    """The first and the last year that a sentence tells."""
    date = one.event.date
    first = (date.year if date is not None else None) or 0
    return first, (date.end.year if date is not None and date.end is not None else None) or first


def of_one(one: Dated, other: Dated) -> bool:
    """True for sentences with names in common and, where both tell of a known deed, with that."""
    deeds = [row.scene.deeds_near(*row.at) for row in (one, other)]
    names = one.scene.named & other.scene.named
    return len(names) >= NAMES and (not all(deeds) or bool(deeds[0] & deeds[1]))


def matter(one: Dated, other: Dated) -> str:
    """The words of the clause, before the years or behind them, with the nearest name that both sentences have."""
    start, (begin, end), text = one.scene.sentence.start, one.at, one.scene.sentence.text
    shared = [row.start - start for row in one.scene.mentions if row.entity in other.scene.named]
    name = min(shared, key=lambda at: max(at - end, begin - at), default=0)
    part = text[end:] if name >= end else text[:begin]
    at = name - end if name >= end else name
    return (CLAUSE_END.split(part[:at])[-1] + CLAUSE_END.split(part[at:])[0]).strip(EDGES) or text
