"""The views of tags, entities, sources and languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..addresses import is_web_address
from ..model import Article
from . import urls
from .cards import Cards, entity_name, weight_of
from .chains import source_name
from .kinds import SECTIONS, Section
from .library import SOURCE_PARTS, Library, count_of, entities_by_page, name_in_document
from .names import all_names, language_name, own_name
from .paging import cut, cut_sections
from .pieces import CountedLink, LanguageCard, Listing, NameView, OutsideLink, SourceCard, TagGroup
from .views import EntitiesView, LanguagesView, LanguageView, SourcesView, SourceView, TagsView, TagView

PAGE_SOURCES = 150
"""Sources that a page lists."""


def counted(library: Library, text: str, url: str, count: int) -> CountedLink:
    """A link to a list of ours, in the site's language."""
    return CountedLink(text, url, library.options.language, count)


def tags_view(library: Library) -> TagsView:
    """All tags by kind."""
    groups = (TagGroup(section.label, tag_counts(library, section)) for section in SECTIONS)
    return TagsView(tuple(one for one in groups if one.tags), len(library.tagged))


def tag_counts(library: Library, section: Section) -> tuple[CountedLink, ...]:
    """The tags of one section, the most used first."""
    found = []
    for key, articles in library.tagged.items():
        entity = library.facts.entities[key]
        if entity.kind in section.kinds:
            name = entity_name(library, entity)
            found.append(CountedLink(name.text, urls.tag(key), name.language, len(articles)))
    return tuple(found)


def tag_views(library: Library, cards: Cards, key: str) -> tuple[TagView, ...]:
    """One tag, by pages."""
    articles = library.tagged[key]
    entity, digests = cards.entity(key), digest_counts(library, articles)
    return tuple(TagView(entity, one, digests) for one in cards.listings(articles))


def digest_counts(library: Library, articles: tuple[Article, ...]) -> tuple[CountedLink, ...]:
    """The digests in which some articles stand, with how many of them."""
    counts = {slug: sum(slug in one.digests for one in articles) for slug in library.facts.digests}
    return tuple(
        counted(library, library.facts.digests[slug].title, urls.digest(slug), number)
        for slug, number in counts.items()
        if number
    )


def entities_views(cards: Cards, section: Section) -> tuple[EntitiesView, ...]:
    """The entities of one section, the most named first, by pages."""
    pages = entities_by_page(cards.entities, cards.library.facts, section)
    return tuple(
        EntitiesView(section.label, section.intro, tuple(cards.entities[key] for key in some)) for some in pages
    )


def sources_views(library: Library) -> tuple[SourcesView, ...]:
    """All sources, the most named first, by pages."""
    cards = (source_card(library, key, parts) for key, parts in library.from_source.items())
    return tuple(SourcesView(some) for some in cut(cards, PAGE_SOURCES))


def source_card(library: Library, key: str, parts: Mapping[str, tuple[Article, ...]]) -> SourceCard:
    """A source in a list."""
    entry = library.facts.sources.get(key)
    part = next(iter(parts))
    name = source_name(library, entry.name if entry else name_in_document(parts[part][0].document, part) or key)
    native = (NameView(name.native, name.native_language),) if name.native else ()
    names = (*native, *(all_names(entry.names, library.reading_order) if entry else ()))
    return SourceCard(
        name=name.text,
        language=name.language,
        names=tuple({one.text: one for one in names if one.text != name.text}.values()),
        kind=entry.kind if entry else part,
        country=name.country,
        state=name.state,
        url=urls.source(key),
        count=count_of(parts),
    )


def source_views(library: Library, cards: Cards, key: str) -> tuple[SourceView, ...]:
    """One source with the articles that it had a part in, by pages."""
    parts = library.from_source[key]
    entry = library.facts.sources.get(key)
    hosts = [f"https://{host}/" for host in entry.hosts] if entry else []
    whole = SourceView(
        card=source_card(library, key, parts),
        listed=entry is not None,
        note=entry.note if entry else "",
        rights=entry.rights if entry else "full",
        hosts=tuple(OutsideLink(host[8:-1], host, "en") for host in hosts if is_web_address(host)),
        parts=tuple((part.capitalize(), cards.listing(parts[part])) for part in SOURCE_PARTS if part in parts),
    )
    counts = {label: listing.count for label, listing in whole.parts}
    pages = cut_sections([(label, listing.rows) for label, listing in whole.parts], weight=weight_of)
    return tuple(
        replace(whole, parts=tuple((label, Listing(rows, counts[label])) for label, rows in page)) for page in pages
    )


def languages_view(library: Library) -> LanguagesView:
    """All languages, the most used first."""
    return LanguagesView(tuple(language_card(library, code) for code in library.in_language))


def language_card(library: Library, code: str) -> LanguageCard:
    """A language in a list."""
    name = language_name(code, library.options.language)
    return LanguageCard(code, name, own_name(code), urls.language(code), len(library.in_language[code]))


def language_views(library: Library, cards: Cards, code: str) -> tuple[LanguageView, ...]:
    """One language with its articles, by pages."""
    card = language_card(library, code)
    return tuple(LanguageView(card, one) for one in cards.listings(library.in_language[code]))
