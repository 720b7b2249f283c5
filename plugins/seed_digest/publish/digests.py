"""The views of the digests."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ..facts.digests import Digest
from ..model import Article, Place
from . import urls
from .cards import Cards
from .chronology import chronology_view
from .citing import Citer
from .differences import all_differences, shown_differences
from .figures import moments_of
from .gaps import gap_views
from .library import Library, group, most_used
from .members import all_documents, members, shown_members
from .names import language_name
from .parts import part_groups
from .picture import picture
from .pieces import DateView, DigestCard, Link
from .points import point_views
from .takeaway.offers import file_links
from .views import DigestView


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
        picture=picture(moments_of(library, slug)),
        differences=shown_differences(citer, slug),
        all_differences=all_differences(library, slug),
        parts=part_groups(citer, slug),
        main=shown_members(citer, slug, Place.MAIN),
        mentions=shown_members(citer, slug, Place.MENTION),
        documents=all_documents(citer, slug),
        gaps=gap_views(library, brief.gaps, slug) if brief else (),
        others=tuple(digest_card(library, cards, other) for other in library.facts.digests if other != slug),
        take_away=file_links(library, slug),
        sources=citer.sources(),
    )


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
