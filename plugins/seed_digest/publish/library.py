"""The corpus, ready to be looked up: which articles name what, came from whom, fall in which year, month and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..edtf import Edtf
from ..facts.facts import Facts
from ..model import Article, Corpus, Document, Story
from . import urls
from .kinds import PAGE_ENTITIES, SECTIONS, Section
from .options import SiteOptions
from .paging import cut
from .sourcing import Sources

SOURCE_PARTS = ("publisher", "agency", "aggregator", "translator")


@dataclass(frozen=True, slots=True)
class Library:
    """All that the pages are made from. Every list of articles is newest first, with the undated last.

    excerpts: of the articles whose text was cut, how many paragraphs each had. places: of the dated ones, by id.
    by_seed: also under the names of seeds with the same bytes. tagged, naming: by entity id, the most used first.
    from_source: by source key and part. in_language: by code. in_period: by '2025',
    '2025-07', '2025-07-28', newest first. stories: by the story's id. copies: of a near-copy's id, what it
    copies. reading_order: the languages in which a reader
    of this corpus looks for names: the site's, those of the texts, those of the asides. homes: where on the page of
    its kind each entity stands that an article names.
    """

    options: SiteOptions
    facts: Facts
    corpus: Corpus
    excerpts: Mapping[str, int]
    sources: Sources
    dated: tuple[Article, ...]
    undated: tuple[Article, ...]
    places: Mapping[str, int]
    by_id: Mapping[str, Article]
    by_seed: Mapping[str, Article]
    tagged: Mapping[str, tuple[Article, ...]]
    naming: Mapping[str, tuple[Article, ...]]
    from_source: Mapping[str, Mapping[str, tuple[Article, ...]]]
    in_language: Mapping[str, tuple[Article, ...]]
    in_period: Mapping[str, tuple[Article, ...]]
    stories: Mapping[str, Story]
    copies: Mapping[str, str]
    reading_order: tuple[str, ...]
    homes: Mapping[str, str]


def make_library(options: SiteOptions, facts: Facts, corpus: Corpus, excerpts: Mapping[str, int]) -> Library:
    """Index a corpus. excerpts: how many paragraphs an article had whose text was cut, by id."""
    articles = corpus.articles
    sources = Sources(facts.sources)
    naming = most_used(group((entity, one) for one in articles for entity in entities_of(one, facts)))
    return Library(
        options=options,
        facts=facts,
        corpus=corpus,
        excerpts=excerpts,
        sources=sources,
        dated=tuple(one for one in articles if is_dated(one)),
        undated=tuple(one for one in articles if not is_dated(one)),
        places={one.document.id: place for place, one in enumerate(one for one in articles if is_dated(one))},
        by_id={one.document.id: one for one in articles},
        by_seed={seed: one for one in articles for seed in (one.document.seed, *one.document.same_bytes)},
        tagged=most_used(group((tag, one) for one in articles for tag in tags_of(one, facts))),
        naming=naming,
        from_source=group_by_source(articles, sources),
        in_language=most_used(group((one.document.language, one) for one in articles)),
        in_period=by_period(articles),
        stories=corpus.stories,
        copies={
            one.article_id: one.copy_of for story in corpus.stories.values() for one in story.members if one.copy_of
        },
        reading_order=reading_order(options.language, articles),
        homes=homes_of(naming, facts),
    )


def homes_of(naming: Iterable[str], facts: Facts) -> dict[str, str]:
    """The address of each entity on the page of its kind, or on a further page of that list."""
    keys = list(naming)
    return {
        key: f"{urls.numbered(section.url, number)}#{key}"
        for section in SECTIONS
        for number, some in enumerate(entities_by_page(keys, facts, section), 1)
        for key in some
    }


def entities_by_page(keys: Iterable[str], facts: Facts, section: Section) -> list[tuple[str, ...]]:
    """Of some entities those of a section, as its pages list them."""
    return cut((key for key in keys if facts.entities[key].kind in section.kinds), PAGE_ENTITIES)


def reading_order(site_language: str, articles: Sequence[Article]) -> tuple[str, ...]:
    """The site's language, those of the articles, those of their asides; each once, the most used first."""
    texts = most_used(group((one.document.language, one) for one in articles))
    asides = most_used(group((aside.language, one) for one in articles for aside in one.document.asides))
    return tuple(dict.fromkeys((site_language, *texts, *asides)))


def is_dated(article: Article) -> bool:
    """True if its date has a year, so that it has a place in the order of dates."""
    return article.instant is not None


def group(pairs: Iterable[tuple[str, Article]]) -> dict[str, tuple[Article, ...]]:
    """Articles by key, in the order given."""
    grouped: dict[str, list[Article]] = {}
    for key, article in pairs:
        grouped.setdefault(key, []).append(article)
    return {key: tuple(articles) for key, articles in grouped.items()}


def most_used(grouped: Mapping[str, tuple[Article, ...]]) -> dict[str, tuple[Article, ...]]:
    """The same with the longest lists first; equal ones by key."""
    return dict(sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])))


def tags_of(article: Article, facts: Facts) -> tuple[str, ...]:
    """The article's tags that have a page."""
    return tuple(tag for tag in article.tags if tag in facts.entities and facts.entities[tag].is_tag)


def entities_of(article: Article, facts: Facts) -> tuple[str, ...]:
    """The entities an article names, the most named first."""
    counts: dict[str, int] = {}
    for mention in article.mentions:
        if mention.entity in facts.entities:
            counts[mention.entity] = counts.get(mention.entity, 0) + 1
    return tuple(sorted(counts, key=lambda key: (-counts[key], key)))


def group_by_source(articles: Sequence[Article], sources: Sources) -> Mapping[str, Mapping[str, tuple[Article, ...]]]:
    """Source key -> part it played -> articles; the most used sources first."""
    parts = {
        part: group((sources.key(name), one) for one in articles if (name := name_in_document(one.document, part)))
        for part in SOURCE_PARTS
    }
    keys = {key for grouped in parts.values() for key in grouped}
    found = {key: {part: parts[part][key] for part in SOURCE_PARTS if key in parts[part]} for key in keys}
    return dict(sorted(found.items(), key=lambda item: (-count_of(item[1]), item[0])))


def count_of(parts: Mapping[str, tuple[Article, ...]]) -> int:
    """How many articles a source had any part in."""
    return len({article.document.id for articles in parts.values() for article in articles})


def name_in_document(document: Document, part: str) -> str | None:
    """The name of who played a part in bringing a document, None where unknown."""
    link = getattr(document.source, part)
    return str(link.value) if link is not None else None


def by_period(articles: Sequence[Article]) -> dict[str, tuple[Article, ...]]:
    """Articles by each year, month and day that they surely fall in, the newest period first."""
    found = group((period, one) for one in articles if one.date is not None for period in periods_of(one.date.value))
    return dict(sorted(found.items(), reverse=True))


def periods_of(date: Edtf) -> tuple[str, ...]:
    """The year, month and day that a date surely falls in: '2025', '2025-08' for 1-6 August 2025."""
    first, last = date.first_day, date.last_day
    if first is None or last is None or first.year != last.year:
        return ()
    periods = [f"{first.year:04}"]
    if first.month == last.month:
        periods.append(f"{first.year:04}-{first.month:02}")
        if first == last:
            periods.append(first.isoformat())
    return tuple(periods)
