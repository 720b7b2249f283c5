"""Pelican's own objects, made of ours: so that other themes and plugins find what they expect."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from markupsafe import escape
from pelican.contents import Article as PelicanArticle
from pelican.generators import Generator
from pelican.urlwrappers import Author, Category, Tag

from ..model import Article
from . import urls
from .body import body_html
from .cards import entity_name
from .characters import visible
from .edition import Edition
from .library import tags_of
from .sourcing import unlisted_key


class SeedArticle(PelicanArticle):  # type: ignore[misc]
    """An article whose text came from a seed: nothing in it is a link of Pelican's, whatever it looks like."""

    def _update_content(self, content: str, siteurl: str) -> str:
        """The text as it is: '{attach}x' in a seed is no link of ours."""
        return content

    def get_static_links(self) -> set[str]:
        """None: no file is published because a seed names it."""
        return set()


class Escaped(str):
    """Escaped text for templates that escape nothing of themselves.

    Their filter `striptags` unescapes what it gets; so it gets this escaped once more.
    """

    __slots__ = ()

    def __html__(self) -> str:
        return str(escape(str(self)))


def escaped(text: str, generator: Generator) -> str:
    """Text of a seed, safe in the templates of any theme: in those that escape and in those that do not."""
    return escape(text) if generator.env.autoescape else Escaped(escape(text))


def pelican_article(edition: Edition, article: Article, generator: Generator) -> SeedArticle:
    """The article as Pelican knows articles; undated ones have no `date`. All text in it is escaped."""
    document, settings = article.document, generator.settings
    card = edition.cards.articles[document.id]
    metadata: dict[str, Any] = {
        "title": escaped(card.title, generator),
        "slug": document.id,
        "lang": document.language,
        "summary": escaped(card.summary, generator),
        "url": card.url,
        "save_as": urls.file_of(card.url),
        "status": "published",
        "tags": [pelican_tag(edition, key, settings) for key in tags_of(article, edition.library.facts)],
        "category": pelican_category(edition, article, settings),
    }
    if article.instant is not None:
        metadata["date"] = instant(article.instant)
    if document.source.author is not None:
        metadata["author"] = pelican_author(visible(document.source.author.value), generator)
    return SeedArticle(body_html(document.body), metadata, settings=settings, context=generator.context)


def instant(sort: str) -> datetime.datetime:
    """The time that a date sorts by."""
    return datetime.datetime.strptime(sort, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=datetime.UTC)


def pelican_tag(edition: Edition, key: str, settings: Any) -> Tag:
    """An entity as a tag: its id is the slug, so that all spellings are one tag."""
    tag = Tag(escape(entity_name(edition.library, edition.library.facts.entities[key]).text), settings)
    tag.slug = key
    return tag


def pelican_category(edition: Edition, article: Article, settings: Mapping[str, Any]) -> Category:
    """The digest where the article is at home (main before mention) as its category, else Pelican's default one."""
    digests = edition.library.facts.digests
    inside = [slug for slug in digests if slug in article.digests]
    main = [slug for slug in inside if article.digests[slug].is_main]
    home = next(iter(main or inside), None)
    if home is None:
        return Category(settings["DEFAULT_CATEGORY"], settings)
    category = Category(escape(digests[home].title), settings)
    category.slug = home
    return category


def pelican_author(name: str, generator: Generator) -> Author:
    """A person under an address of our own: a name of a seed never makes a path."""
    author = Author(escaped(name, generator), generator.settings)
    author.slug = unlisted_key(name)
    return author
