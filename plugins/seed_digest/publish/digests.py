"""The views of the digests."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ..facts.digests import Digest
from ..model import Article, ChronologyEntry, Resolved
from . import urls
from .articles import membership_sentence
from .cards import Cards, main_source
from .kinds import SECTIONS
from .library import Library, entities_of, group, is_dated, most_used
from .names import language_name
from .pieces import ChronologyRow, DateView, DigestCard, EntityView, Link, MemberView
from .reasons import citation, date_view, reason_views, unknown_date
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
    named = {section.label: named_in(library, cards, (*main, *mentions), section.kinds) for section in SECTIONS}
    return DigestView(
        card=digest_card(library, cards, slug),
        intro=intro_html(digest),
        period=period_text((*main, *mentions)),
        newest=cards.articles[newest.document.id] if newest else None,
        main=tuple(member_view(library, cards, one, slug) for one in main),
        mentions=tuple(member_view(library, cards, one, slug) for one in mentions),
        chronology=tuple(chronology_rows(library, cards, slug)),
        people=named["People"],
        organisations=named["Organisations"],
        programmes=named["Programmes"],
        places=named["Places"],
        others=tuple(digest_card(library, cards, other) for other in library.facts.digests if other != slug),
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


def member_view(library: Library, cards: Cards, article: Article, slug: str) -> MemberView:
    """A document of a digest with the sentence that puts it there."""
    membership = article.digests[slug]
    return MemberView(
        article=cards.articles[article.document.id],
        role=membership.role,
        sentence=membership_sentence(article, membership),
        reasons=reason_views(library, article.document, membership.because),
    )


def chronology_rows(library: Library, cards: Cards, slug: str) -> list[ChronologyRow]:
    """The dated events of a digest, in the order of the corpus."""
    entries = library.corpus.chronologies.get(slug, ())
    return [chronology_row(library, cards, one) for one in entries if one.article_id in library.by_id]


def chronology_row(library: Library, cards: Cards, entry: ChronologyEntry) -> ChronologyRow:
    """One event."""
    article = library.by_id[entry.article_id]
    document, event = article.document, entry.event
    known = Resolved(event.date, event.certainty, event.because) if event.date and event.certainty else None
    return ChronologyRow(
        date=date_view(library, document, known) if known else unknown_date(()),
        planned=entry.planned,
        sentence=citation(document, event.sentence.text, event.sentence.line, article),
        article=cards.articles[document.id],
        told_by=main_source(library, document),
        told=cards.articles[document.id].date,
    )


def named_in(
    library: Library, cards: Cards, articles: Sequence[Article], kinds: frozenset[str]
) -> tuple[EntityView, ...]:
    """The entities of some kinds that the articles name, those named in most of them first."""
    found = most_used(group((key, one) for one in articles for key in entities_of(one, library.facts)))
    return tuple(cards.entities[key] for key in found if library.facts.entities[key].kind in kinds)
