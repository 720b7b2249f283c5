"""Whether two documents tell of one deed: what their titles and openings say was done, in whatever language."""

from __future__ import annotations

from dataclasses import dataclass

from ...language.deeds import deeds_in
from ...language.phrasebooks import UNDONE


@dataclass(frozen=True, slots=True)
class Deeds:
    """The kinds of deeds that a document tells of: in its title, and in all of its opening, title included."""

    title: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()

    @property
    def foremost(self) -> frozenset[str]:
        """Those of the title, of a title without any those of the opening."""
        return self.title or self.opening

    @property
    def undone(self) -> frozenset[str]:
        """What the title says is not done, or not yet."""
        return self.title.intersection(UNDONE)


NONE_KNOWN = Deeds()


def deeds_of(title: str, opening: str, language: str) -> Deeds:
    """The deeds of a document with this title and opening."""
    told = deeds_in(opening, language)
    return Deeds(deeds_in(title, language) if told else told, told)


def agree(one: Deeds, other: Deeds) -> bool | None:
    """True where both tell of one deed, False where each tells of another; None where the words for it are not known.

    What one title says is called off, the other document must call off too.
    """
    if one.undone - other.opening or other.undone - one.opening:
        return False if one.opening and other.opening else None
    if one.foremost & other.opening or other.foremost & one.opening:
        return True
    return False if one.opening and other.opening else None
