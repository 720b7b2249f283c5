"""What every digest is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..facts.digests import Digest
from ..facts.entities import Entity
from ..facts.sources import SourceEntry
from ..model import Article, Story
from .likeness import Likeness


@dataclass(frozen=True, slots=True)
class Ground:
    """All articles but near-copies, with dates settled; what the maintainer lists; the stories by id.

    copies: the near-copies. They tell nothing new and are counted nowhere; the maintainer may cite them.
    """

    articles: Sequence[Article]
    entities: Mapping[str, Entity]
    digests: Mapping[str, Digest]
    sources: Mapping[str, SourceEntry]
    stories: Mapping[str, Story]
    likeness: Likeness
    copies: Sequence[Article] = ()

    def members(self, slug: str) -> list[Article]:
        """The documents of a digest."""
        return [one for one in self.articles if slug in one.digests]
