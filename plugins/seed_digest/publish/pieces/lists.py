"""Entities, sources, languages, periods and tags in lists."""

from __future__ import annotations

from dataclasses import dataclass

from .documents import ArticleCard
from .links import CountedLink, Link, NameView, OutsideLink


@dataclass(frozen=True, slots=True)
class EntityView:
    """A person, organisation, programme, place or subject that documents name.

    id: its place on the page of its kind, too. url: its tag page, else that page with this place. names: in all
    languages, the site's first; spellings: those that the documents use. tag: its tag page, None where it is no tag.
    wikidata: its item there.
    """

    id: str
    name: str
    kind: str
    url: str
    names: tuple[NameView, ...]
    spellings: tuple[NameView, ...]
    tag: Link | None
    wikidata: OutsideLink | None
    articles: tuple[ArticleCard, ...]


@dataclass(frozen=True, slots=True)
class PeriodCard:
    """A year, month or day in a list, with the number of documents that surely fall in it, and the periods within."""

    label: str
    url: str
    count: int
    within: tuple[PeriodCard, ...]


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source in a list, under its name in the site's language. names: its other ones. state: who owns or funds it."""

    name: str
    language: str
    names: tuple[NameView, ...]
    kind: str
    country: str | None
    state: str | None
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class LanguageCard:
    """A language in a list. name: in the site's language; own_name: in its own."""

    code: str
    name: str
    own_name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class TagGroup:
    """Tags of one kind ('People', 'Organisations', …), the most used first."""

    label: str
    tags: tuple[CountedLink, ...]
