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
    shown, beside = (part_views(citer, slug, one) for one in (False, True))
    groups = []
    for anchor, label, sections in GROUPS:
        people = urls.PEOPLE in sections
        groups.append(
            PartGroup(
                anchor,
                label,
                parts=of_sections(shown, sections),
                unlisted=unlisted_views(citer, slug, beside=False) if people else (),
                beside=of_sections(beside, sections),
                unlisted_beside=unlisted_views(citer, slug, beside=True) if people else (),
            )
        )
    return tuple(one for one in groups if one.parts or one.unlisted or one.beside or one.unlisted_beside)


def of_sections(parts: Sequence[PartView], sections: Sequence[str]) -> tuple[PartView, ...]:
    """Those that have their pages in some sections of the site."""
    return tuple(one for one in parts if section_of(one.entity.kind).url in sections)


def part_views(citer: Citer, slug: str, beside: bool) -> list[PartView]:
    """The brief's parts, those of most documents first. beside: those only named beside the matter."""
    brief = citer.library.corpus.briefs.get(slug)
    parts = [one for one in brief.parts if one.beside == beside] if brief else []
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


def unlisted_views(citer: Citer, slug: str, beside: bool) -> tuple[UnlistedView, ...]:
    """The people of the brief who are no entity. beside: those only named beside the matter."""
    brief = citer.library.corpus.briefs.get(slug)
    found = [one for one in brief.unlisted if one.beside == beside] if brief else []
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
    """The entity with the digest's documents that name it, and its names in the languages that the corpus has."""
    articles = tuple(citer.library.by_id[key] for key in part.articles if citer.knows(key))
    entity = citer.cards.entity(part.entity)
    names = tuple(one for one in entity.names if one.language in citer.library.reading_order)
    return replace(entity, articles=citer.cards.of(articles), names=names)


def roles_of(citer: Citer, roles: Sequence[RoleTold]) -> Iterator[RoleToldView]:
    """Each role once, whatever its case."""
    seen: set[str] = set()
    for one in roles:
        if citer.knows(one.cited.article_id) and one.text.casefold() not in seen:
            seen.add(one.text.casefold())
            document = citer.document(one.cited.article_id)
            language = language_at(document, one.cited.sentence.line, one.text)
            yield RoleToldView(visible(one.text), language, citer.telling(one.cited.article_id, one.cited.sentence))
