"""Articles, sources and entities as they stand in lists. Each card is made once and shared by all pages."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from ..addresses import is_web_address
from ..facts.entities import Entity
from ..model import Article, Document, Resolved
from . import urls
from .badges import document_date
from .chains import language_of, source_name, told_by, translation_mark
from .characters import first_words, visible
from .library import SOURCE_PARTS, Library, group, tags_of
from .names import all_names, language_name, language_of_name
from .paging import cut
from .pieces import ArticleCard, EntityView, FieldView, Link, Listing, ListRow, MemberView, NameView, OutsideLink
from .reasons import language_at, language_in, reason_views, title_language, title_of

SUMMARY_WORDS = 40
WIKIDATA = re.compile(r"Q[1-9]\d*")
LETTERS = re.compile(r"[\W_]+")


class Cards:
    """All cards of a library."""

    def __init__(self, library: Library) -> None:
        self.library = library

    @cached_property
    def articles(self) -> dict[str, ArticleCard]:
        """Every article's card, by id."""
        return {one.document.id: article_card(self.library, one) for one in self.library.corpus.articles}

    @cached_property
    def entities(self) -> dict[str, EntityView]:
        """Every entity that an article names, by id, the most named first."""
        return {key: self.make_entity(key) for key in self.library.naming}

    def entity(self, key: str) -> EntityView:
        """One entity, be it that no text names it."""
        return self.entities[key] if key in self.entities else self.make_entity(key)

    def make_entity(self, key: str) -> EntityView:
        """An entity with the articles that name it (or, for a tag that no text names, are tagged with it)."""
        library = self.library
        articles = library.naming.get(key) or library.tagged.get(key, ())
        return entity_view(library, key, self.of(articles))

    def of(self, articles: tuple[Article, ...]) -> tuple[ArticleCard, ...]:
        """The cards of some articles, in their order."""
        return tuple(self.articles[one.document.id] for one in articles)

    def listing(self, articles: tuple[Article, ...], most: int | None = None) -> Listing:
        """A list of articles in their order, near-copies under what they copy, where that stands in the list too.

        most: rows at most, None for all.
        """
        rows = [ListRow(self.articles[one.document.id], self.of(copies)) for one, copies in self.folded(articles)]
        return Listing(tuple(rows[:most]), sum(1 + len(row.copies) for row in rows[:most]))

    def listings(self, articles: tuple[Article, ...]) -> tuple[Listing, ...]:
        """A list of articles as pages; one empty page of none."""
        every = self.listing(articles)
        return tuple(Listing(rows, every.count) for rows in cut(every.rows, weight=weight_of))

    def folded(self, articles: tuple[Article, ...]) -> list[tuple[Article, tuple[Article, ...]]]:
        """Each of some articles that is no near-copy of another of them, with its near-copies among them."""
        here = {one.document.id for one in articles}
        copied = {one.document.id: self.library.copies.get(one.document.id) for one in articles}
        copies = group((copied[one.document.id] or "", one) for one in articles if copied[one.document.id] in here)
        return [(one, copies.get(one.document.id, ())) for one in articles if copied[one.document.id] not in here]


def weight_of(row: ListRow | MemberView) -> int:
    """How many documents a row of a list shows."""
    return 1 + len(row.copies)


def article_card(library: Library, article: Article) -> ArticleCard:
    """An article in a list."""
    document = article.document
    summary, language = summary_of(document)
    return ArticleCard(
        id=document.id,
        title=title_of(document),
        title_language=title_language(document),
        url=urls.article(document.id),
        date=document_date(library, article),
        sources=told_by(library, document),
        language=document.language,
        language_name=language_name(document.language, library.options.language),
        tags=tuple(tag_link(library, key) for key in tags_of(article, library.facts)),
        summary=summary,
        summary_language=language,
        corrected=document.title_from == "correction",
        translated=translation_mark(library, document),
    )


def summary_of(document: Document) -> tuple[str, str]:
    """The standfirst or else the first paragraph that says more than the title, with its language."""
    texts = [(one, language_in(one, document.language)) for one in (document.standfirst,) if one]
    texts += [(one.text, one.language) for one in document.body]
    title = letters(title_of(document))
    for text, language in texts:
        if letters(text) != title:
            return visible(first_words(text, SUMMARY_WORDS)), language
    return "", document.language


def letters(text: str) -> str:
    """The letters and figures of a text alone: what two texts must share to say the same."""
    return LETTERS.sub("", text).casefold()


def source_field(library: Library, document: Document, part: str) -> FieldView | None:
    """One link of the source chain, None where it is unknown or is no address."""
    link: Resolved[str] | None = getattr(document.source, part)
    if link is None or (part == "url" and not is_web_address(link.value)):
        return None
    return FieldView(
        label="Original" if part == "url" else part.capitalize(),
        text=visible(link.value),
        language=language_of(library, library.sources.entry(link.value), link.value),
        certainty=link.certainty.value,
        reasons=reason_views(library, document, link.because),
        source=source_name(library, link.value) if part in SOURCE_PARTS else None,
        href=link.value if part == "url" else None,
    )


def entity_name(library: Library, entity: Entity) -> NameView:
    """The name of an entity in the site's language, or the nearest there is, with its language."""
    name = entity.name(library.options.language)
    return NameView(name, language_of_name(name, entity.names, library.options.language))


def tag_link(library: Library, key: str) -> Link:
    """A link to a tag's page under the entity's name."""
    name = entity_name(library, library.facts.entities[key])
    return Link(name.text, urls.tag(key), name.language)


def entity_view(library: Library, key: str, articles: tuple[ArticleCard, ...]) -> EntityView:
    """An entity with its names and the articles that name it."""
    entity = library.facts.entities[key]
    tag = tag_link(library, key) if key in library.tagged else None
    return EntityView(
        id=key,
        name=entity_name(library, entity).text,
        kind=entity.kind,
        url=tag.url if tag else library.homes.get(key, ""),
        names=all_names(entity.names, library.reading_order),
        spellings=spellings_of(library, key),
        tag=tag,
        wikidata=wikidata_link(entity.wikidata),
        articles=articles,
    )


def spellings_of(library: Library, key: str) -> tuple[NameView, ...]:
    """The words by which the documents name an entity, each once, the most used first."""
    counts: Counter[str] = Counter()
    languages: dict[str, str] = {}
    for article in library.naming.get(key, ()):
        for one in article.mentions:
            if one.entity == key:
                counts[one.text] += 1
                languages.setdefault(one.text, language_at(article.document, one.line, one.text))
    ordered = sorted(counts, key=lambda text: (-counts[text], text))
    return tuple(NameView(visible(text), languages[text]) for text in ordered)


def wikidata_link(item: str | None) -> OutsideLink | None:
    """The entity's item at Wikidata, None for what is no item's number."""
    if item is None or not WIKIDATA.fullmatch(item):
        return None
    return OutsideLink(item, f"https://www.wikidata.org/wiki/{item}", "en")
