"""One thing that is to be done by another year, as two documents with the same news tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ....facts.entities import Entity, EntityKind
from ....language.languages import base_code
from ....language.numerals import plain_digits
from ....language.writing import lower
from ....model import Difference, Event
from .days import Dated, difference
from .places import MARKS
from .scenes import Scene, same_deed
from .settings import before_place

YEAR, DEADLINE = "year", "deadline"
# Of these many plans have the same; other names tell one plan from another.
ANYBODYS = frozenset({
    EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.COUNTRY, EntityKind.MEDIA,
    EntityKind.SUBJECT, EntityKind.ACTION,
})  # fmt: skip


def due_of(scenes: Sequence[Scene]) -> tuple[Dated, ...]:
    """The sentences of a document that tell of a plan with one date, the year of its end."""
    events = scenes[0].article.events if scenes else ()
    counts = Counter(one.sentence for one in events)
    by_sentence = {scene.sentence: scene for scene in scenes}
    found = []
    for event in events:
        scene, telling = by_sentence.get(event.sentence), event.telling
        if scene is not None and telling is not None and counts[event.sentence] == 1 and is_due(event):
            found.append(Dated(scene, event, telling.time))
    return tuple(found)


def is_due(event: Event) -> bool:
    """True for what is planned for a year that the sentence tells by number."""
    telling, date = event.telling, event.date
    if telling is None or date is None or not event.planned or event.reported or telling.time.date is None:
        return False
    aside = telling.beside or telling.yearly or telling.bound not in ("", DEADLINE)
    return not aside and date.end is None and date.precision == YEAR and telling.time.date.year == date.year


def deadlines_told(
    documents: Mapping[str, Sequence[Dated]], pairs: Sequence[tuple[str, str]], entities: Mapping[str, Entity]
) -> Iterator[Difference]:
    """The differences between documents, by id, of which pairs tell of one event."""
    for one, other in pairs:
        for here in documents[one]:
            for there in documents[other]:
                settled = not differ(here, there) or of_two_plans(here, there, entities)
                if not settled and tells_nothing_of(there, here) and tells_nothing_of(here, there):
                    yield replace(difference(here, there), subject=clause_to(here))


def differ(one: Dated, other: Dated) -> bool:
    """True for two years of one deed, of which neither may be within the other: 'in 2035' is by 2036."""
    first, second = one.event.date, other.event.date
    if first is None or second is None or may_be_within(one, other) or may_be_within(other, one):
        return False
    # Behind 'by 2036' stands what is to be done in scripts where all stands before a verb.
    ends = (one.at[1], one.at[1]), (other.at[1], other.at[1])
    return second != first and same_deed(one.scene, other.scene, ends)


def may_be_within(one: Dated, other: Dated) -> bool:
    """True for the year in which something is to be done, up to the last one of the other's deadline."""
    first, last = (row.event.date.year if row.event.date is not None else None for row in (one, other))
    return first is not None and last is not None and first <= last and is_in(one, first) and not is_in(other, last)


def is_in(one: Dated, year: int) -> bool:
    """True for a year with a word for 'in' right before it: 'in 2035'."""
    before = before_place(base_code(one.scene.language))
    text = one.scene.sentence.text
    at = plain_digits(text).find(str(year), one.at[0])
    return before is not None and at >= 0 and before.search(lower(text[:at])) is not None


def of_two_plans(one: Dated, other: Dated, entities: Mapping[str, Entity]) -> bool:
    """True where the names in two sentences tell one plan from the other."""
    here, there = (
        frozenset(key for key in row.scene.sentence.named if entities[key].kind not in ANYBODYS) for row in (one, other)
    )
    known, too = (frozenset(name.entity for name in row.scene.article.mentions) for row in (one, other))
    return bool(here - too) or bool(there - known) or (bool(here and there) and not here & there)


def clause_to(one: Dated) -> str:
    """The words of the clause before a year."""
    before = one.scene.sentence.text[: one.account.start]
    return MARKS.split(before)[-1].strip() or before.strip()


def tells_nothing_of(document: Dated, other: Dated) -> bool:
    """True where the document of one tells nothing of the other's year."""
    date = other.event.date
    told = [row.date for row in document.scene.article.events if row.date and row.date.end is None]
    return date is not None and not any(row.agrees(date) for row in told)
