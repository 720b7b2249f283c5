"""The pages of lists: tags, entities, dates, sources, languages, the undated, this build."""

from __future__ import annotations

from dataclasses import dataclass

from ..pieces import (
    BuildTotals,
    BuiltRow,
    CountedLink,
    EntityView,
    LanguageCard,
    Link,
    Listing,
    OutsideLink,
    Pager,
    PeriodCard,
    SameBytesRow,
    SourceCard,
    TagGroup,
)
from ..report import SetAside, Withdrawn


@dataclass(frozen=True, slots=True)
class TagsView:
    """All tags, by kind."""

    groups: tuple[TagGroup, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TagView:
    """One tag: its entity and the articles that name it. digests: where those stand."""

    entity: EntityView
    articles: Listing
    digests: tuple[CountedLink, ...]
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class EntitiesView:
    """All people, or organisations, or programmes, or places that articles name. label: 'People', …"""

    label: str
    intro: str
    entities: tuple[EntityView, ...]
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class DatesView:
    """All years, newest first, each with its months. undated: link, None where all articles have dates.

    across: articles whose date spans years, so that they stand on no year's page.
    """

    years: tuple[PeriodCard, ...]
    across: Listing
    undated: CountedLink | None
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A year, month or day. label: '2025', 'August 2025', '29 July 2025'. within: its months or days.

    articles: all that surely fall in it. finer: the precision below its own, '' below a day; imprecise: how many of the
    articles are not known to it.
    """

    label: str
    value: str
    precision: str
    within: tuple[PeriodCard, ...]
    articles: Listing
    finer: str
    imprecise: int
    earlier: Link | None
    later: Link | None
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class SourcesView:
    """All sources that a document names, most named first."""

    sources: tuple[SourceCard, ...]
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source. parts: for each part it played ('Publisher', 'Agency', …) the documents, newest first.

    listed: the maintainer keeps an entry for it. rights: 'full' or 'excerpt'.
    """

    card: SourceCard
    listed: bool
    note: str
    rights: str
    hosts: tuple[OutsideLink, ...]
    parts: tuple[tuple[str, Listing], ...]
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class LanguagesView:
    """All languages in which an article is written."""

    languages: tuple[LanguageCard, ...]


@dataclass(frozen=True, slots=True)
class LanguageView:
    """One language and its articles, newest first, undated last."""

    card: LanguageCard
    articles: Listing
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class UndatedView:
    """Articles without a settled day, month or year. What is known of a date stands in its badge."""

    articles: Listing
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class BuildView:
    """This build: every seed exactly once."""

    seeds: int
    totals: BuildTotals
    built: tuple[BuiltRow, ...]
    same_bytes: tuple[SameBytesRow, ...]
    set_aside: tuple[SetAside, ...]
    withdrawn: tuple[Withdrawn, ...]
    notes: tuple[str, ...]
    machine: Link
    pager: Pager | None = None
