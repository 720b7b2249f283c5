"""Whom a plan is of, and what is told of it elsewhere in a document: by name in its sentence, or beside it."""

from __future__ import annotations

from ...facts.entities import EntityKind, implied
from ...model import Event
from .deeds import Deeds, Told

# So many people who were to meet, both named, are all that a plan is of: where they meet may go without a name.
BOTH = 2


def of_whom(event: Event, article_id: str, deeds: Deeds) -> frozenset[str]:
    """The named of a plan's sentence; where it names nobody and nothing of its own, those of the one right before too.

    'She will be the first on the Gull. The launch is planned for May.'
    """
    named = event.sentence.named
    before = deeds.before(event.sentence, article_id)
    if before is None or before.line != event.sentence.line or is_somebody(named, deeds):
        return named
    return named | before.named


def is_somebody(named: frozenset[str], deeds: Deeds) -> bool:
    """True where somebody or something that acts is among the named: a place alone is not whom a plan is of."""
    acts = deeds.of_kind(named, EntityKind.PERSON) | deeds.of_kind(named, EntityKind.ORGANISATION)
    return bool(acts or deeds.parted(named))


def is_of_whom(planned: frozenset[str], plan: Told, told: Told, deeds: Deeds) -> bool:
    """True for a telling that names nobody, or some of whom a plan is of, all of whom its document names.

    planned: of whom the plan is. A plan that names a place alone is of both sides that its document names: 'The next
    meeting is due in Bergen'.
    """
    (_, key), (event, other) = plan, told
    there, shared = event.sentence.named, planned & event.sentence.named
    if not is_somebody(planned, deeds) and not deeds.has_two_sides(planned):
        return bool(deeds.own_names(shared)) and deeds.has_two_sides(there & deeds.named[key])
    known, people = deeds.named[other], deeds.of_kind(planned, EntityKind.PERSON)
    if not (deeds.sides(planned) <= known or (len(people) >= BOTH and people <= known)):
        return False
    return not deeds.own_names(there) or bool(deeds.own_names(shared) or there & implied(deeds.entities, people))
