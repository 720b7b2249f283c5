"""The views of tags, entities, sources and languages."""

from __future__ import annotations

from collections.abc import Mapping

from ..addresses import is_web_address
from ..model import Article
from . import urls
from .cards import Cards, entity_name
from .chains import source_name
from .kinds import SECTIONS, Section
from .library import SOURCE_PARTS, Library, count_of, name_in_document
from .names import all_names, language_name, own_name
from .pieces import CountedLink, LanguageCard, NameView, OutsideLink, SourceCard, TagGroup
from .views import EntitiesView, LanguagesView, LanguageView, SourcesView, SourceView, TagsView, TagView


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


def tag_view(library: Library, cards: Cards, key: str) -> TagView:
    """One tag."""
    articles = library.tagged[key]
    return TagView(cards.entity(key), cards.listing(articles), digest_counts(library, articles))


def digest_counts(library: Library, articles: tuple[Article, ...]) -> tuple[CountedLink, ...]:
    """The digests in which some articles stand, with how many of them."""
    counts = {slug: sum(slug in one.digests for one in articles) for slug in library.facts.digests}
    return tuple(
        counted(library, library.facts.digests[slug].title, urls.digest(slug), number)
        for slug, number in counts.items()
        if number
    )


def entities_view(cards: Cards, section: Section) -> EntitiesView:
    """The entities of one section, the most named first."""
    found = tuple(one for one in cards.entities.values() if one.kind in section.kinds)
    return EntitiesView(section.label, section.intro, found)


def sources_view(library: Library) -> SourcesView:
    """All sources, the most named first."""
    return SourcesView(tuple(source_card(library, key, parts) for key, parts in library.from_source.items()))


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


def source_view(library: Library, cards: Cards, key: str) -> SourceView:
    """One source with the articles that it had a part in."""
    parts = library.from_source[key]
    entry = library.facts.sources.get(key)
    hosts = [f"https://{host}/" for host in entry.hosts] if entry else []
    return SourceView(
        card=source_card(library, key, parts),
        listed=entry is not None,
        note=entry.note if entry else "",
        rights=entry.rights if entry else "full",
        hosts=tuple(OutsideLink(host[8:-1], host, "en") for host in hosts if is_web_address(host)),
        parts=tuple((part.capitalize(), cards.listing(parts[part])) for part in SOURCE_PARTS if part in parts),
    )


def languages_view(library: Library) -> LanguagesView:
    """All languages, the most used first."""
    return LanguagesView(tuple(language_card(library, code) for code in library.in_language))


def language_card(library: Library, code: str) -> LanguageCard:
    """A language in a list."""
    name = language_name(code, library.options.language)
    return LanguageCard(code, name, own_name(code), urls.language(code), len(library.in_language[code]))


def language_view(library: Library, cards: Cards, code: str) -> LanguageView:
    """One language with its articles."""
    return LanguageView(language_card(library, code), cards.listing(library.in_language[code]))
