"""The views of the pages that a digest has where its lists are long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ..model import ChronologyEntry, Place
from . import urls
from .cards import Cards, weight_of
from .chronology import chronology_page, chronology_pages
from .citing import Citer
from .differences import Numbered, difference_pages, difference_view
from .digests import digest_card
from .figures import moments_of
from .library import Library
from .members import by_year, member_views
from .paging import cut_sections
from .parts import Kind, Named, named_pages, part_group
from .picture import picture
from .pieces import DigestCard
from .views import ChronologyPageView, DifferencesView, DigestView, DocumentsView, ListView, NamedView


def documents_views(library: Library, cards: Cards, slug: str) -> tuple[DocumentsView, ...]:
    """All documents of a digest that has many, by pages."""
    citer, card = Citer(library, cards, numbered=False), digest_card(library, cards, slug)
    pages = cut_sections(
        [(role, member_views(citer, slug, role)) for role in (Place.MAIN, Place.MENTION)], weight=weight_of
    )
    found = [dict(page) for page in pages]
    return tuple(
        DocumentsView(
            card, by_year(one.get(Place.MAIN, ()), Place.MAIN), by_year(one.get(Place.MENTION, ()), Place.MENTION)
        )
        for one in found
    )


def chronology_page_views(library: Library, cards: Cards, slug: str) -> tuple[ChronologyPageView, ...]:
    """The whole of a long chronology, by pages; the first has the picture."""
    card, entries = digest_card(library, cards, slug), chronology_pages(library, slug)
    views = [chronology_page_view(Citer(library, cards), card, some) for some in entries]
    return (replace(views[0], picture=picture(moments_of(library, slug))), *views[1:])


def chronology_page_view(citer: Citer, card: DigestCard, entries: Sequence[ChronologyEntry]) -> ChronologyPageView:
    """One page of a chronology, with the sources that it cites."""
    rows = chronology_page(citer, card.slug, entries)
    return ChronologyPageView(card, rows, None, citer.sources())


def named_views(library: Library, cards: Cards, slug: str) -> tuple[NamedView, ...]:
    """All whom and what a digest of many names, by pages."""
    card = digest_card(library, cards, slug)
    return tuple(named_view(Citer(library, cards), card, some) for some in named_pages(library, slug))


def named_view(citer: Citer, card: DigestCard, page: Sequence[tuple[Kind, Sequence[Named]]]) -> NamedView:
    """One page of them, with the sources that it cites."""
    groups = tuple(part_group(citer, kind, rows) for kind, rows in page)
    return NamedView(card, groups, citer.sources())


def differences_views(library: Library, cards: Cards, slug: str) -> tuple[DifferencesView, ...]:
    """All differences between the sources of a digest that has many, by pages."""
    card = digest_card(library, cards, slug)
    return tuple(differences_view(Citer(library, cards), card, some) for some in difference_pages(library, slug))


def differences_view(citer: Citer, card: DigestCard, page: Sequence[Numbered]) -> DifferencesView:
    """One page of them, with the sources that it cites."""
    return DifferencesView(card, tuple(difference_view(citer, one, number) for number, one in page), citer.sources())


@dataclass(frozen=True, slots=True)
class LongList:
    """A list that has pages of its own where it is long.

    kind: their template. description: with a place for the digest's title. url: of the first, by the digest's slug.
    is_long: by the view of the digest's page. views: all pages.
    """

    kind: str
    label: str
    description: str
    url: Callable[[str], str]
    is_long: Callable[[DigestView], bool]
    views: Callable[[Library, Cards, str], Sequence[ListView]]


LONG_LISTS = (
    LongList(
        "documents",
        "Documents",
        "All documents of the digest {}.",
        urls.digest_documents,
        lambda view: view.documents is not None,
        documents_views,
    ),
    LongList(
        "chronology",
        "Chronology",
        "What is told in {}, by date.",
        urls.digest_chronology,
        lambda view: view.chronology.whole is not None,
        chronology_page_views,
    ),
    LongList(
        "differences",
        "Where sources differ",
        "What the sources of {} tell differently.",
        urls.digest_differences,
        lambda view: view.all_differences is not None,
        differences_views,
    ),
    LongList(
        "named",
        "Named in",
        "Whom and what the documents of {} name.",
        urls.digest_named,
        lambda view: any(one.whole for one in view.parts),
        named_views,
    ),
)
