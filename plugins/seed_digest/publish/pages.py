"""Every page of the site, in the order in which they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from markupsafe import Markup
from pelican.contents import Page

from ..model import Article, Place
from . import urls
from .articles import article_view
from .digests import digest_card, digest_view
from .edition import About, Edition, SitePage
from .kinds import SECTIONS
from .lists import entities_views, language_views, languages_view, source_views, sources_views, tag_views, tags_view
from .long_digests import LONG_LISTS
from .paging import pager
from .periods import dates_views, label_of, period_views, undated_link
from .pieces import DigestCard, Link
from .raws import raw_view
from .reporting import build_views
from .views import DigestsView, DigestView, HomeView, ListView, MissingView, PageView, UndatedView

NEWEST = 12
"""Articles on the home page."""


def site_pages(edition: Edition) -> Iterator[SitePage]:
    """All pages but those of the dated articles and of the maintainer's own texts, which Pelican writes."""
    return chain(
        (home_page(edition),),
        undated_pages(edition),
        build_pages(edition),
        (missing_page(edition),),
        (article_page(edition, one) for one in edition.library.undated),
        (raw_page(edition, one) for one in edition.library.corpus.articles),
        digest_pages(edition),
        tag_pages(edition),
        date_pages(edition),
        source_pages(edition),
        language_pages(edition),
        entity_pages(edition),
    )


def paged(edition: Edition, about: About, views: Sequence[ListView]) -> Iterator[SitePage]:
    """The pages of one list: the first at its own address, each with the way to all."""
    for number, view in enumerate(views, 1):
        pages = pager(about.url, number, len(views), edition.options.language)
        here = about
        if number > 1:
            above = (*about.crumbs, edition.link(about.title, about.url))
            url, title = urls.numbered(about.url, number), f"{about.title}, page {number}"
            here = replace(about, url=url, title=title, crumbs=above)
        yield edition.page(here, replace(view, pager=pages))


def digest_cards(edition: Edition) -> tuple[DigestCard, ...]:
    """All digests as cards."""
    return tuple(digest_card(edition.library, edition.cards, slug) for slug in edition.library.facts.digests)


def home_page(edition: Edition) -> SitePage:
    library, options = edition.library, edition.options
    view = HomeView(
        digests=digest_cards(edition),
        newest=edition.cards.listing(library.dated, NEWEST),
        total=len(library.corpus.articles),
        undated=undated_link(library),
    )
    feed = edition.link(f"Atom feed: {options.name}", urls.SITE_FEED)
    return edition.page(About("index", urls.HOME, "", options.description, feed=feed), view)


def undated_pages(edition: Edition) -> Iterator[SitePage]:
    crumbs = (edition.link("Dates", urls.DATES),)
    about = About("undated", urls.UNDATED, "Undated", "Articles whose date is not settled.", crumbs)
    views = [UndatedView(one) for one in edition.cards.listings(edition.library.undated)]
    return paged(edition, about, views)


def build_pages(edition: Edition) -> Iterator[SitePage]:
    about = About("build", urls.BUILD, "This build", "What became of every document.", index=False)
    return paged(edition, about, build_views(edition.library, edition.report))


def missing_page(edition: Edition) -> SitePage:
    about = About("missing", urls.MISSING, "Not found", "There is no page at this address.", index=False)
    return edition.page(about, MissingView(digest_cards(edition)))


def article_page(edition: Edition, article: Article) -> SitePage:
    """The page of one article."""
    uses = edition.uses.get(article.document.id, {})
    view = article_view(edition.library, edition.cards, article, uses)
    card = view.card
    return edition.page(
        About(
            "article",
            card.url,
            card.title,
            card.summary or card.title,
            tuple(one.digest for one in sorted(view.memberships, key=lambda one: one.role != Place.MAIN)[:1]),
            language=card.language,
        ),
        view,
    )


def raw_page(edition: Edition, article: Article) -> SitePage:
    """The page *raw and cleaned* of one article."""
    view = raw_view(edition.library, edition.cards, article)
    card = view.card
    about = About(
        "raw",
        urls.raw(card.id),
        f"Raw and cleaned: {card.title}",
        "Every line of the document as it came, with what it was taken for and why.",
        (Link(card.title, card.url, card.title_language),),
        index=False,
    )
    return edition.page(about, view)


def digest_pages(edition: Edition) -> Iterator[SitePage]:
    about = About("digests", urls.DIGESTS, "Digests", "All digests.")
    yield edition.page(about, DigestsView(digest_cards(edition)))
    crumbs = (edition.link("Digests", urls.DIGESTS),)
    for slug in edition.library.facts.digests:
        view = digest_view(edition.library, edition.cards, slug)
        card = view.card
        yield edition.page(About("digest", card.url, card.title, card.scope, crumbs, feed=card.feed), view)
        yield from long_pages(edition, view, crumbs)


def long_pages(edition: Edition, view: DigestView, crumbs: tuple[Link, ...]) -> Iterator[SitePage]:
    """The pages that a digest has where its lists are long."""
    card = view.card
    above = (*crumbs, edition.link(card.title, card.url))
    for one in LONG_LISTS:
        if one.is_long(view):
            title, description = f"{one.label}: {card.title}", one.description.format(card.title)
            about = About(one.kind, one.url(card.slug), title, description, above)
            yield from paged(edition, about, one.views(edition.library, edition.cards, card.slug))


def tag_pages(edition: Edition) -> Iterator[SitePage]:
    library = edition.library
    yield edition.page(About("tags", urls.TAGS, "Tags", "Whom and what the articles are about."), tags_view(library))
    crumbs = (edition.link("Tags", urls.TAGS),)
    for key in library.tagged:
        views = tag_views(library, edition.cards, key)
        name = views[0].entity.name
        yield from paged(edition, About("tag", urls.tag(key), name, f"Articles that name {name}.", crumbs), views)


def date_pages(edition: Edition) -> Iterator[SitePage]:
    library = edition.library
    about = About("dates", urls.DATES, "Dates", "Articles by year, month and day.")
    yield from paged(edition, about, dates_views(library, edition.cards))
    for period in library.in_period:
        views = period_views(library, edition.cards, period)
        label = views[0].label
        above = [period[:length] for length in (4, 7) if length < len(period)]
        crumbs = [edition.link("Dates", urls.DATES), *(edition.link(label_of(one), urls.period(one)) for one in above)]
        about = About("period", urls.period(period), label, f"Articles of {label}.", tuple(crumbs))
        yield from paged(edition, about, views)


def source_pages(edition: Edition) -> Iterator[SitePage]:
    library = edition.library
    about = About("sources", urls.SOURCES, "Sources", "Who published, reported, passed on and translated the articles.")
    yield from paged(edition, about, sources_views(library))
    crumbs = (edition.link("Sources", urls.SOURCES),)
    for key in library.from_source:
        views = source_views(library, edition.cards, key)
        card = views[0].card
        about = About("source", card.url, card.name, f"Articles that came by {card.name}.", crumbs)
        yield from paged(edition, about, views)


def language_pages(edition: Edition) -> Iterator[SitePage]:
    library = edition.library
    about = About("languages", urls.LANGUAGES, "Languages", "Articles by the language they are written in.")
    yield edition.page(about, languages_view(library))
    crumbs = (edition.link("Languages", urls.LANGUAGES),)
    for code in library.in_language:
        views = language_views(library, edition.cards, code)
        card = views[0].card
        about = About("language", card.url, card.name, f"Articles in {card.name}.", crumbs)
        yield from paged(edition, about, views)


def entity_pages(edition: Edition) -> Iterator[SitePage]:
    for section in SECTIONS:
        about = About("entities", section.url, section.label, section.intro)
        yield from paged(edition, about, entities_views(edition.cards, section))


def written_page(edition: Edition, page: Page) -> SitePage:
    """A page that the maintainer wrote: its HTML is trusted as his."""
    title = str(page.title)
    description = Markup(page.summary).striptags()
    return edition.page(About("page", page.url, title, description), PageView(title, Markup(page.content)))
