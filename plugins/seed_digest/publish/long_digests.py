"""The views of the pages that a digest has where its lists are long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import ChronologyEntry, Place
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
from .views import ChronologyPageView, DifferencesView, DocumentsView, NamedView


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
