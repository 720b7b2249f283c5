"""Whom and what a digest's documents name, with the roles that the sources give them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Brief, Part, RoleTold, Unlisted
from . import urls
from .characters import visible
from .citing import Citer
from .kinds import section_of
from .library import Library
from .paging import Limit, cut_sections
from .pieces import CountedLink, EntityView, NameView, PartGroup, PartView, RoleToldView, UnlistedView
from .reasons import language_at

LIMIT = Limit(whole=24, few=12)
"""Parts of one kind on a digest's page; of more of them the first few that are entities, and as many that are not. All
stand, with their own words, on a page of their own."""

ROLES, QUOTED = 3, 3
"""So many roles and quotes of one part are shown."""

Named = Part | Unlisted


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of parts: those that have their pages in some sections of the site."""

    anchor: str
    label: str
    sections: tuple[str, ...]


KINDS = (
    Kind("people", "People", (urls.PEOPLE,)),
    Kind("organisations", "Organisations and programmes", (urls.ORGANISATIONS, urls.PROGRAMMES)),
    Kind("places", "Places", (urls.PLACES,)),
)


def named_by_kind(library: Library, slug: str) -> tuple[tuple[Kind, tuple[Named, ...]], ...]:
    """All parts of a digest, those of most documents first: entities, then people who are none; then those of both that
    are only named beside the matter. Kinds without any are left out.
    """
    brief = library.corpus.briefs.get(slug, Brief())
    listed = [one for one in brief.parts if one.entity in library.facts.entities]
    unlisted = [one for one in brief.unlisted if one.cited.article_id in library.by_id]
    known: tuple[Named, ...] = (*listed, *unlisted)
    every = sorted(known, key=lambda one: one.beside)
    found = ((kind, tuple(one for one in every if section_url(library, one) in kind.sections)) for kind in KINDS)
    return tuple((kind, rows) for kind, rows in found if rows)


def section_url(library: Library, one: Named) -> str:
    """The section of the site to which it belongs; who is in no list of entities is a person."""
    return section_of(library.facts.entities[one.entity].kind).url if isinstance(one, Part) else urls.PEOPLE


def part_groups(citer: Citer, slug: str) -> tuple[PartGroup, ...]:
    """The parts by kind, as far as the digest's page shows them: of many without their own words."""
    links = whole_links(citer.library, slug)
    return tuple(
        replace(part_group(citer, kind, first_of(rows), quotes=0), whole=links[kind])
        if LIMIT.cuts(len(rows))
        else part_group(citer, kind, rows)
        for kind, rows in named_by_kind(citer.library, slug)
    )


def whole_links(library: Library, slug: str) -> Mapping[Kind, CountedLink]:
    """For each kind the way to all its parts: to where they begin on the pages of their own."""
    counts = {kind: len(rows) for kind, rows in named_by_kind(library, slug)}
    links: dict[Kind, CountedLink] = {}
    for number, page in enumerate(named_pages(library, slug), 1):
        for kind, _ in page:
            url = f"{urls.numbered(urls.digest_named(slug), number)}#{kind.anchor}"
            text, language = f"All {kind.label.lower()}", library.options.language
            links.setdefault(kind, CountedLink(text, url, language, counts[kind]))
    return links


def first_of(rows: Sequence[Named]) -> tuple[Named, ...]:
    """The first few of many: as many entities as others."""
    central = [one for one in rows if not one.beside] or rows
    parts = [one for one in central if isinstance(one, Part)]
    unlisted = [one for one in central if isinstance(one, Unlisted)]
    return (*parts[: LIMIT.few], *unlisted[: LIMIT.few])


def named_pages(library: Library, slug: str) -> list[tuple[tuple[Kind, tuple[Named, ...]], ...]]:
    """All parts as their own pages have them."""
    return cut_sections(named_by_kind(library, slug))


def part_group(citer: Citer, kind: Kind, rows: Sequence[Named], quotes: int = QUOTED) -> PartGroup:
    """Some parts of one kind. quotes: how many of each one's own words are shown."""
    views = [
        (one.beside, part_view(citer, one, quotes) if isinstance(one, Part) else unlisted_view(citer, one, quotes))
        for one in rows
    ]
    return PartGroup(
        kind.anchor,
        kind.label,
        parts=tuple(one for beside, one in views if isinstance(one, PartView) and not beside),
        unlisted=tuple(one for beside, one in views if isinstance(one, UnlistedView) and not beside),
        beside=tuple(one for beside, one in views if isinstance(one, PartView) and beside),
        unlisted_beside=tuple(one for beside, one in views if isinstance(one, UnlistedView) and beside),
    )


def part_view(citer: Citer, part: Part, quotes: int) -> PartView:
    """One part with its roles and its own words."""
    quoted = tuple(one for one in part.quoted if citer.knows(one.article_id))
    return PartView(
        entity=entity_of(citer, part),
        documents=len(part.articles),
        mentions=part.mentions,
        roles=role_views(citer, part.roles),
        quoted=citer.tellings(quoted[:quotes]),
        quotes=len(quoted),
    )


def unlisted_view(citer: Citer, one: Unlisted, quotes: int) -> UnlistedView:
    """Somebody as the sources print and call them."""
    quoted = tuple(said for said in one.quoted if citer.knows(said.article_id))
    document, roles = citer.document(one.cited.article_id), role_views(citer, one.roles)
    return UnlistedView(
        name=NameView(visible(one.name), language_at(document, one.cited.sentence.line, one.name)),
        documents=len(one.articles),
        mentions=one.mentions,
        roles=roles,
        telling=None if roles else citer.telling(one.cited.article_id, one.cited.sentence),
        quoted=citer.tellings(quoted[:quotes]),
        quotes=len(quoted),
    )


def entity_of(citer: Citer, part: Part) -> EntityView:
    """The entity with the digest's documents that name it, and its names in the languages that the corpus has."""
    articles = tuple(citer.library.by_id[key] for key in part.articles if citer.knows(key))
    entity = citer.cards.entity(part.entity)
    names = tuple(one for one in entity.names if one.language in citer.library.reading_order)
    return replace(entity, articles=citer.cards.of(articles), names=names)


def role_views(citer: Citer, roles: Sequence[RoleTold]) -> tuple[RoleToldView, ...]:
    """The first few roles, each once, whatever its case."""
    first: dict[str, RoleTold] = {}
    for one in roles:
        if citer.knows(one.cited.article_id):
            first.setdefault(one.text.casefold(), one)
    return tuple(role_view(citer, one) for one in [*first.values()][:ROLES])


def role_view(citer: Citer, role: RoleTold) -> RoleToldView:
    """What a source calls somebody."""
    key, sentence = role.cited.article_id, role.cited.sentence
    language = language_at(citer.document(key), sentence.line, role.text)
    return RoleToldView(visible(role.text), language, citer.telling(key, sentence))
