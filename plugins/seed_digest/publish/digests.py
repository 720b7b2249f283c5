"""The views of the digests."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ..facts.digests import Digest
from ..model import Article, Certainty
from . import urls
from .articles import membership_sentence
from .cards import Cards
from .chronology import chronology_rows
from .kinds import section_of
from .library import Library, group, is_dated, most_used
from .names import language_name
from .naming import named_in
from .pieces import DateView, DigestCard, EntityView, Link, MemberView
from .reasons import reason_views
from .takeaway.offers import file_links
from .views import DigestView


def members(library: Library, slug: str, role: str) -> tuple[Article, ...]:
    """The documents of a digest in one role, in the digest's order."""
    found = tuple(one for one in library.corpus.articles if slug in one.digests and one.digests[slug].role == role)
    if library.facts.digests[slug].sort == "newest":
        return found
    return (*(one for one in reversed(found) if is_dated(one)), *(one for one in found if not is_dated(one)))


def digest_card(library: Library, cards: Cards, slug: str) -> DigestCard:
    """A digest in a list."""
    digest = library.facts.digests[slug]
    main, mentions = members(library, slug, "main"), members(library, slug, "mention")
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
    """All that the page of a digest shows."""
    digest = library.facts.digests[slug]
    main, mentions = members(library, slug, "main"), members(library, slug, "mention")
    newest = newest_of(library, (*main, *mentions))
    named = named_in(library, cards, slug, (*main, *mentions))
    return DigestView(
        card=digest_card(library, cards, slug),
        intro=intro_html(digest),
        period=period_text((*main, *mentions)),
        newest=cards.articles[newest.document.id] if newest else None,
        main=member_views(library, cards, main, slug),
        mentions=member_views(library, cards, mentions, slug),
        chronology=chronology_rows(library, cards, slug),
        people=of_section(named, urls.PEOPLE),
        organisations=of_section(named, urls.ORGANISATIONS),
        programmes=of_section(named, urls.PROGRAMMES),
        places=of_section(named, urls.PLACES),
        others=tuple(digest_card(library, cards, other) for other in library.facts.digests if other != slug),
        take_away=file_links(library, slug),
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


def member_views(library: Library, cards: Cards, articles: tuple[Article, ...], slug: str) -> tuple[MemberView, ...]:
    """The documents of a digest in one role, near-copies under what they copy."""
    return tuple(member_view(library, cards, one, slug, copies) for one, copies in cards.folded(articles))


def member_view(library: Library, cards: Cards, article: Article, slug: str, copies: tuple[Article, ...]) -> MemberView:
    """A document of a digest with the sentence that puts it there."""
    membership = article.digests[slug]
    return MemberView(
        article=cards.articles[article.document.id],
        copies=cards.of(copies),
        role=membership.role,
        sentence=membership_sentence(library, article, membership),
        # An excerpt might leave out the names that decided.
        reasons=reason_views(library, article.document, membership.because, longest=None),
        corrected=membership.certainty is Certainty.CORRECTED,
    )


def of_section(entities: Sequence[EntityView], url: str) -> tuple[EntityView, ...]:
    """Those that stand in one section of the site."""
    return tuple(one for one in entities if section_of(one.kind).url == url)
