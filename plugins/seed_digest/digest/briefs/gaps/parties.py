"""Whose absence is told: the parties of a digest as its rule groups them, and by which name each goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ....facts.digests import Rule
from ....facts.entities import Entity, EntityKind, implied

Group = Sequence[str]


def parties(rule: Rule, entities: Mapping[str, Entity]) -> Sequence[Group]:
    """The rule's groups. Where there is one alone its houses are the parties, each with those who stand for it."""
    if len(rule.parties) != 1:
        return rule.parties
    (group,) = rule.parties
    houses = houses_of(group, entities)
    if len(houses) < 2:
        return rule.parties
    return [(one, *(key for key in group if key != one and one in implied_by(key, entities))) for one in houses]


def houses_of(group: Group, entities: Mapping[str, Entity]) -> Group:
    """The organisations and countries of a group that are no part of another of it."""
    houses = [key for key in group if entities[key].kind in (EntityKind.ORGANISATION, EntityKind.COUNTRY)]
    return [one for one in houses if not (implied_by(one, entities) - {one}) & {*houses}]


def name_by(group: Group, voices: Iterable[str], entities: Mapping[str, Entity]) -> str:
    """The first of a group for whom one of some voices speaks: what is true of these need not be of the others."""
    spoken = implied(entities, frozenset(voices))
    return next((key for key in group if key in spoken and entities[key].kind != EntityKind.PERSON), group[0])


def implied_by(key: str, entities: Mapping[str, Entity]) -> frozenset[str]:
    """What an entity is evidence for."""
    return implied(entities, frozenset({key}))
