"""A digest in a list, and its documents."""

from __future__ import annotations

from dataclasses import dataclass

from .documents import ArticleCard
from .grounds import CitationView, DateView, ReasonView
from .links import Link


@dataclass(frozen=True, slots=True)
class DigestCard:
    """A digest in a list. `main` and `mentions` count its documents; `newest` is the date of the newest main one."""

    slug: str
    title: str
    scope: str
    url: str
    main: int
    mentions: int
    newest: DateView | None
    languages: tuple[Link, ...]
    feed: Link


@dataclass(frozen=True, slots=True)
class MemberView:
    """A document of a digest: role 'main' or 'mention', and the sentence that puts it there.

    copies: its near-copies in that role. sentence: None where no words of its own do, or the maintainer put it there,
    as the reasons say. number: of the document among the page's sources, 0 where it has no such list.
    """

    article: ArticleCard
    copies: tuple[ArticleCard, ...]
    role: str
    sentence: CitationView | None
    reasons: tuple[ReasonView, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class MemberGroup:
    """Documents of a digest of one year, or 'Undated'."""

    label: str
    anchor: str
    members: tuple[MemberView, ...]
