"""The pages of digests."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..pieces import (
    ArticleCard,
    ChronologyView,
    CountedLink,
    DifferenceView,
    DigestCard,
    FileLink,
    GapView,
    MemberGroup,
    MemberView,
    Pager,
    PartGroup,
    PictureView,
    PointView,
    SourceRow,
)


@dataclass(frozen=True, slots=True)
class DigestsView:
    """All digests."""

    digests: tuple[DigestCard, ...]


@dataclass(frozen=True, slots=True)
class DigestView:
    """One digest. intro: the maintainer's words as HTML, '' for none. period: '2021–2025', '2025' or ''.

    points: in brief. chronology: dated events, oldest first, then those without a year. differences: where sources
    differ, the first of many; all_differences: the page that has them all, None where this one does. parts: who and
    what is named, by kind. main, mentions: its documents, the first of many; documents: as all_differences. gaps: what
    is not in the corpus. sources: what the page cites, by number. take_away: files of it in the formats of other
    programs.
    """

    card: DigestCard
    intro: Markup
    period: str
    newest: ArticleCard | None
    points: tuple[PointView, ...]
    chronology: ChronologyView
    picture: PictureView | None
    differences: tuple[DifferenceView, ...]
    all_differences: CountedLink | None
    parts: tuple[PartGroup, ...]
    main: tuple[MemberView, ...]
    mentions: tuple[MemberView, ...]
    documents: CountedLink | None
    gaps: tuple[GapView, ...]
    others: tuple[DigestCard, ...]
    take_away: tuple[FileLink, ...]
    sources: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """All documents of a digest that has many, by role and year."""

    card: DigestCard
    main: tuple[MemberGroup, ...]
    mentions: tuple[MemberGroup, ...]
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class DifferencesView:
    """All differences between the sources of a digest that has many."""

    card: DigestCard
    differences: tuple[DifferenceView, ...]
    sources: tuple[SourceRow, ...]
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class NamedView:
    """Whom and what the documents of a digest name, by kind, where they are many."""

    card: DigestCard
    groups: tuple[PartGroup, ...]
    sources: tuple[SourceRow, ...]
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class ChronologyPageView:
    """The whole of a long chronology."""

    card: DigestCard
    chronology: ChronologyView
    picture: PictureView | None
    sources: tuple[SourceRow, ...]
    pager: Pager | None = None
