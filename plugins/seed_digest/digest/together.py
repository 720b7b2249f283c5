"""Subjects that a sentence names by naming one of each of their groups: relations of two countries, say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from ..facts.entities import Entity, implied


@dataclass(frozen=True, slots=True)
class Together:
    """The entities that have such groups, which are few, with these."""

    entities: Mapping[str, Entity]
    grouped: tuple[tuple[str, tuple[frozenset[str], ...]], ...]

    @classmethod
    def of(cls, entities: Mapping[str, Entity]) -> Self:
        rows = ((key, tuple(frozenset(one) for one in entity.together)) for key, entity in entities.items())
        return cls(entities, tuple((key, groups) for key, groups in rows if groups))

    def added(self, named: frozenset[str]) -> frozenset[str]:
        """What is named with all that comes by it: one that comes so may be of the group of another."""
        while True:
            evidence = implied(self.entities, named)
            new = {key for key, groups in self.grouped if key not in named and all(evidence & one for one in groups)}
            if not new:
                return named
            named |= new
