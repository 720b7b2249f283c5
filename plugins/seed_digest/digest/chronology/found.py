"""What may have become of a plan, and why it is taken for that."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ..ground import Ground
from .deeds import Told


@dataclass(frozen=True, slots=True)
class Found:
    """What may have become of a plan. score: how much speaks for it; why: what does, in words.

    how: 'moved' or 'called off', '' where it came true.
    """

    score: float
    told: Told
    day: datetime.date
    why: str
    how: str = ""


def names(shared: frozenset[str], ground: Ground) -> str:
    """Entities by their names."""
    return ", ".join(ground.entities[one].name("en") for one in sorted(shared))
