"""Documents in lists, and what stands beside one on its page."""

from __future__ import annotations

from dataclasses import dataclass

from .grounds import CitationView, DateView, ReasonView
from .links import Link, SourceName


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article in a list. `summary` is one or two sentences, or ''.

    `sources`: who told it, then through whom it came; empty where nobody is known. `language_name` is in the site's
    language. `corrected`: the title was corrected by hand. `translated`: 'machine translation' or 'translation'.
    """

    id: str
    title: str
    title_language: str
    url: str
    date: DateView
    sources: tuple[SourceName, ...]
    language: str
    language_name: str
    tags: tuple[Link, ...]
    summary: str
    summary_language: str
    corrected: bool
    translated: str | None


@dataclass(frozen=True, slots=True)
class ListRow:
    """A document in a list, with those of the list that are near-copies of it."""

    article: ArticleCard
    copies: tuple[ArticleCard, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of documents, or one page of it. count: of all, near-copies and those of other pages too."""

    rows: tuple[ListRow, ...]
    count: int


@dataclass(frozen=True, slots=True)
class AsideView:
    """Text beside the body. kind: 'machine summary', 'caption', 'credit', 'related headline' or 'keywords'."""

    kind: str
    text: str
    language: str
    raw: Link | None


@dataclass(frozen=True, slots=True)
class ToldView:
    """Another document that tells a story, its near-copies, and why it belongs to it."""

    article: ArticleCard
    copies: tuple[ArticleCard, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """What else tells the event of an article. others: documents of their own, the one that leads the story first.

    original: what the article is a near-copy of; copies: its near-copies, or the other ones of that original. reasons:
    why the article belongs here.
    """

    original: ArticleCard | None
    copies: tuple[ArticleCard, ...]
    others: tuple[ToldView, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class MembershipView:
    """An article's place in a digest: role 'main' or 'mention', and the sentence that puts it there, as of a member.

    corrected: the maintainer put it there, and the reasons say so.
    """

    digest: Link
    role: str
    sentence: CitationView | None
    reasons: tuple[ReasonView, ...]
    corrected: bool = False
