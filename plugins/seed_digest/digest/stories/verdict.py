"""What is said of a pair of documents: how likely both tell of one event, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass

# Kinds of reasons that both judges give.
OTHER_DEED = "each tells of another deed"
# From this chance on two documents count as telling of one event.
EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely two documents tell of one event, from 0 to 1.

    because: what speaks for it, against: what speaks against it, each the strongest first.
    """

    chance: float
    because: tuple[str, ...] = ()
    against: tuple[str, ...] = ()

    @property
    def is_one(self) -> bool:
        """True where it is likelier that they do than that they do not."""
        return self.chance >= EVEN


def days_between(apart: int) -> str:
    """How a reason tells the days between two documents."""
    return "1 day apart" if apart == 1 else f"{apart} days apart"
