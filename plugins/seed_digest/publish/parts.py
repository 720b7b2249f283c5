"""Whom and what a digest's documents name, with the roles that the sources give them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import Part, RoleTold, Unlisted
from . import urls
from .brief_pieces import PartGroup, PartView, RoleToldView, UnlistedView
from .characters import visible
from .citing import Citer
from .kinds import section_of
from .pieces import EntityView, NameView
from .reasons import language_at

ROLES, QUOTED = 3, 3
"""So many roles and quotes of one part are shown."""

GROUPS = (
    ("people", "People", (urls.PEOPLE,)),
    ("organisations", "Organisations and programmes", (urls.ORGANISATIONS, urls.PROGRAMMES)),
    ("places", "Places", (urls.PLACES,)),
)


def part_groups(citer: Citer, slug: str) -> tuple[PartGroup, ...]:
    """The parts by kind; kinds without any are left out."""
    found = part_views(citer, slug)
    groups = []
    for anchor, label, sections in GROUPS:
        listed = tuple(one for one in found if section_of(one.entity.kind).url in sections)
        unlisted = unlisted_views(citer, slug) if urls.PEOPLE in sections else ()
        groups.append(PartGroup(anchor, label, listed, unlisted))
    return tuple(one for one in groups if one.parts or one.unlisted)


def part_views(citer: Citer, slug: str) -> list[PartView]:
    """The brief's parts, those of most documents first."""
    brief = citer.library.corpus.briefs.get(slug)
    parts = brief.parts if brief else ()
    return [part_view(citer, one) for one in parts if one.entity in citer.library.facts.entities]


def part_view(citer: Citer, part: Part) -> PartView:
    """One part with its roles and its own words."""
    quoted = tuple(one for one in part.quoted if citer.knows(one.article_id))
    return PartView(
        entity=entity_of(citer, part),
        documents=len(part.articles),
        mentions=part.mentions,
        roles=tuple(roles_of(citer, part.roles))[:ROLES],
        quoted=citer.tellings(quoted[:QUOTED]),
        quotes=len(quoted),
    )


def unlisted_views(citer: Citer, slug: str) -> tuple[UnlistedView, ...]:
    """The people of the brief who are no entity."""
    brief = citer.library.corpus.briefs.get(slug)
    found = brief.unlisted if brief else ()
    return tuple(unlisted_view(citer, one) for one in found if citer.knows(one.cited.article_id))


def unlisted_view(citer: Citer, one: Unlisted) -> UnlistedView:
    """Somebody as the sources print and call them."""
    quoted = tuple(said for said in one.quoted if citer.knows(said.article_id))
    document = citer.document(one.cited.article_id)
    return UnlistedView(
        name=NameView(visible(one.name), language_at(document, one.cited.sentence.line, one.name)),
        documents=len(one.articles),
        mentions=one.mentions,
        roles=tuple(roles_of(citer, one.roles))[:ROLES],
        telling=citer.telling(one.cited.article_id, one.cited.sentence),
        quoted=citer.tellings(quoted[:QUOTED]),
        quotes=len(quoted),
    )


def entity_of(citer: Citer, part: Part) -> EntityView:
    """The entity with the digest's documents that name it."""
    articles = tuple(citer.library.by_id[key] for key in part.articles if citer.knows(key))
    return replace(citer.cards.entity(part.entity), articles=citer.cards.of(articles))


def roles_of(citer: Citer, roles: Sequence[RoleTold]) -> Iterator[RoleToldView]:
    """Each role once, whatever its case."""
    seen: set[str] = set()
    for one in roles:
        if citer.knows(one.cited.article_id) and one.text.casefold() not in seen:
            seen.add(one.text.casefold())
            document = citer.document(one.cited.article_id)
            language = language_at(document, one.cited.sentence.line, one.text)
            yield RoleToldView(visible(one.text), language, citer.telling(one.cited.article_id, one.cited.sentence))
