"""Whom and what a digest's documents name."""

from __future__ import annotations

from dataclasses import dataclass

from .links import CountedLink, NameView
from .lists import EntityView
from .telling import TellingView


@dataclass(frozen=True, slots=True)
class RoleToldView:
    """What a source calls somebody, with the sentence that does."""

    text: str
    language: str
    telling: TellingView


@dataclass(frozen=True, slots=True)
class PartView:
    """Somebody or something in a digest. documents: how many of the digest's name it; mentions: how often, 0 where that
    is not counted. quoted: sentences with words of its own, the first few; quotes: how many there are."""

    entity: EntityView
    documents: int
    mentions: int
    roles: tuple[RoleToldView, ...]
    quoted: tuple[TellingView, ...]
    quotes: int


@dataclass(frozen=True, slots=True)
class UnlistedView:
    """Somebody in a digest whom no entity is, as printed. telling: a sentence that names them, None where a role's
    does; else as of a part."""

    name: NameView
    documents: int
    mentions: int
    roles: tuple[RoleToldView, ...]
    telling: TellingView | None
    quoted: tuple[TellingView, ...]
    quotes: int


@dataclass(frozen=True, slots=True)
class PartGroup:
    """A section of those who play a part: 'People', 'Organisations and programmes', 'Places'.

    unlisted: of people, those who are in no list of entities; beside, unlisted_beside: those only named beside the
    matter. whole: the page that has all of them, None where they stand here.
    """

    anchor: str
    label: str
    parts: tuple[PartView, ...]
    unlisted: tuple[UnlistedView, ...] = ()
    beside: tuple[PartView, ...] = ()
    unlisted_beside: tuple[UnlistedView, ...] = ()
    whole: CountedLink | None = None
