"""The views of the digests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from ..facts.digests import Digest
from ..model import Article, ChronologyEntry, Place
from . import urls
from .brief_pieces import PictureView
from .briefs import difference_views, point_views
from .cards import Cards, weight_of
from .chronology import chronology_page, chronology_pages, chronology_view, entries_of
from .citing import Citer
from .gaps import gap_views
from .library import Library, group, most_used
from .members import SHOWN, all_documents, by_year, member_views, members
from .names import language_name
from .paging import cut_sections
from .parts import part_groups
from .picture import Moments, picture
from .pieces import DateView, DigestCard, Link
from .takeaway.offers import file_links
from .views import ChronologyPageView, DigestView, DocumentsView


def digest_card(library: Library, cards: Cards, slug: str) -> DigestCard:
    """A digest in a list."""
    digest = library.facts.digests[slug]
    main, mentions = members(library, slug, Place.MAIN), members(library, slug, Place.MENTION)
    return DigestCard(
        slug=slug,
        title=digest.title,
        scope=digest.scope,
        url=urls.digest(slug),
        main=len(main),
        mentions=len(mentions),
        newest=newest_date(library, cards, (*main, *mentions)),
        languages=language_links(library, (*main, *mentions)),
        feed=Link(f"Atom feed: {digest.title}", urls.digest_feed(slug), library.options.language),
    )


def newest_date(library: Library, cards: Cards, articles: Sequence[Article]) -> DateView | None:
    """The date of the newest of some articles, None where all are undated."""
    newest = newest_of(library, articles)
    return cards.articles[newest.document.id].date if newest else None


def newest_of(library: Library, articles: Sequence[Article]) -> Article | None:
    """The newest of some articles, None where all are undated."""
    wanted = {one.document.id for one in articles}
    return next((one for one in library.dated if one.document.id in wanted), None)


def language_links(library: Library, articles: Sequence[Article]) -> tuple[Link, ...]:
    """The languages of some articles, the most frequent first."""
    found = most_used(group((one.document.language, one) for one in articles))
    site = library.options.language
    return tuple(Link(language_name(code, site), urls.language(code), site) for code in found)


def digest_view(library: Library, cards: Cards, slug: str) -> DigestView:
    """All that the page of a digest shows. Its parts are made in the page's order: so its sources are numbered."""
    citer = Citer(library, cards)
    found = members(library, slug, Place.MAIN), members(library, slug, Place.MENTION)
    articles = (*found[0], *found[1])
    newest = newest_of(library, articles)
    brief = library.corpus.briefs.get(slug)
    return DigestView(
        card=digest_card(library, cards, slug),
        intro=intro_html(library.facts.digests[slug]),
        period=period_text(articles),
        newest=cards.articles[newest.document.id] if newest else None,
        points=point_views(citer, slug),
        chronology=chronology_view(citer, slug),
        picture=digest_picture(library, slug),
        differences=difference_views(citer, slug),
        parts=part_groups(citer, slug),
        main=member_views(citer, slug, Place.MAIN, SHOWN),
        mentions=member_views(citer, slug, Place.MENTION, SHOWN),
        documents=all_documents(citer, slug),
        gaps=gap_views(library, brief.gaps, slug) if brief else (),
        others=tuple(digest_card(library, cards, other) for other in library.facts.digests if other != slug),
        take_away=file_links(library, slug),
        sources=citer.sources(),
    )


def digest_picture(library: Library, slug: str) -> PictureView | None:
    """Documents and events over time."""
    main, mentions = (
        [one.date.value if one.date else None for one in members(library, slug, role)]
        for role in (Place.MAIN, Place.MENTION)
    )
    entries = entries_of(library, slug)
    events, plans = ([one.event.date for one in entries if one.planned is planned] for planned in (False, True))
    return picture(Moments(main, mentions, events, plans))


def documents_views(library: Library, cards: Cards, slug: str) -> tuple[DocumentsView, ...]:
    """All documents of a digest that has many, by pages."""
    citer, card = Citer(library, cards), digest_card(library, cards, slug)
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
    return (replace(views[0], picture=digest_picture(library, slug)), *views[1:])


def chronology_page_view(citer: Citer, card: DigestCard, entries: Sequence[ChronologyEntry]) -> ChronologyPageView:
    """One page of a chronology, with the sources that it cites."""
    rows = chronology_page(citer, card.slug, entries)
    return ChronologyPageView(card, rows, None, citer.sources())


def intro_html(digest: Digest) -> Markup:
    """The maintainer's Markdown as HTML."""
    if not digest.intro.strip():
        return Markup("")
    from markdown import markdown

    return Markup(markdown(digest.intro))


def period_text(articles: Sequence[Article]) -> str:
    """'2021–2025', '2025' or '': the years of the articles' dates."""
    years = [one.date.value.first_day.year for one in articles if one.date and one.date.value.first_day]
    if not years:
        return ""
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}–{last}"
