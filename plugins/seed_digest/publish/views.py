"""What the templates get: one class for each kind of page. See pieces.py for what they are made of.

Every template has three names: `site` (SiteView), `meta` (MetaView) and `view` (the class named below). The view of a
list that has several pages is that of one of them: `pager` leads to all, None where there is one.

| template       | view             | template        | view            |
|----------------|------------------|-----------------|-----------------|
| index.html     | HomeView         | sources.html    | SourcesView     |
| article.html   | ArticleView      | source.html     | SourceView      |
| raw.html       | RawView          | languages.html  | LanguagesView   |
| digests.html   | DigestsView      | language.html   | LanguageView    |
| digest.html    | DigestView       | entities.html   | EntitiesView    |
| tags.html      | TagsView         | undated.html    | UndatedView     |
| tag.html       | TagView          | build.html      | BuildView       |
| dates.html     | DatesView        | page.html       | PageView        |
| period.html    | PeriodView       | missing.html    | MissingView     |
| documents.html | DocumentsView    | chronology.html | ChronologyPageView |
| named.html     | NamedView        | differences.html | DifferencesView |
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from .brief_pieces import (
    ChronologyView,
    DifferenceView,
    GapView,
    MemberGroup,
    PartGroup,
    PictureView,
    PointView,
    SourceRow,
)
from .pieces import (
    ArticleCard,
    AsideView,
    BuildTotals,
    BuiltRow,
    ChainView,
    CorrectionView,
    CountedLink,
    DigestCard,
    EntityView,
    FieldView,
    FileLink,
    LanguageCard,
    Link,
    Listing,
    MembershipView,
    MemberView,
    OutsideLink,
    Pager,
    PeriodCard,
    RawLineView,
    ReasonView,
    RoleView,
    SameBytesRow,
    SetAsideRow,
    SourceCard,
    StoryView,
    TagGroup,
    WithdrawnRow,
)


@dataclass(frozen=True, slots=True)
class SiteView:
    """The same on every page. policy: the Content-Security-Policy's text. feed: the Atom feed of all articles.

    navigation: the main sections. browse: all lists, with counts. footer: about, how the site is made, this build.
    how: the page on how the site is made, None where the maintainer wrote none. data: files for machines. digests: all,
    in order. status: '5 documents, newest 1–6 August 2025 (inferred)'.
    """

    name: str
    description: str
    language: str
    policy: str
    status: str
    navigation: tuple[Link, ...]
    browse: tuple[CountedLink, ...]
    footer: tuple[Link, ...]
    how: Link | None
    data: tuple[Link, ...]
    digests: tuple[Link, ...]
    feed: Link


@dataclass(frozen=True, slots=True)
class MetaView:
    """What a page says of itself.

    kind: the template's name without '.html'. title: the page's own ('' on the home page). description: plain text.
    language: of the page's main content, for <html lang>.
    url: its place from the root. root: what stands before every `url` on this page: './', '../', '../../' or, on the
    page for missing addresses, the site's whole path. canonical: whole address, None while the site has none.
    breadcrumbs: home first, without the page itself. feed: an Atom feed of this page's subject. index: whether search
    engines should list it.
    """

    kind: str
    title: str
    description: str
    language: str
    url: str
    root: str
    canonical: str | None
    breadcrumbs: tuple[Link, ...]
    feed: Link | None
    index: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page. newest: articles, newest first; total: of all; undated: link, None where all have dates."""

    digests: tuple[DigestCard, ...]
    newest: Listing
    total: int
    undated: CountedLink | None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article.

    title_note: '' or how the title came ('taken from the lead', 'corrected', 'taken from the page’s metadata');
    title_reasons: why. standfirst: None where there is none or it only repeats the title. content: the body
    as HTML, each block with `lang` and an id ('p10' for line 10). excerpt: the source allows its first words only.
    original: the address of the original. machine_summary, captions (with credits), related, keywords: asides by kind.
    captured: when the page was saved. story: what else tells its event. newer, older: neighbours by date.
    same_bytes: other seeds with the same bytes. paragraphs: of the whole text; shown: how many stand here.
    entities: all that it names.
    """

    card: ArticleCard
    title_note: str
    title_reasons: tuple[ReasonView, ...]
    standfirst: str | None
    standfirst_language: str
    content: Markup
    excerpt: bool
    original: OutsideLink | None
    source: ChainView
    captured: FieldView | None
    machine_summary: tuple[AsideView, ...]
    captions: tuple[AsideView, ...]
    related: tuple[AsideView, ...]
    keywords: tuple[AsideView, ...]
    memberships: tuple[MembershipView, ...]
    entities: tuple[EntityView, ...]
    correction: CorrectionView | None
    story: StoryView | None
    raw: Link
    seed: str
    same_bytes: tuple[str, ...]
    paragraphs: int
    shown: int
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, slots=True)
class RawView:
    """A seed, line by line. layout: the site rule that matched, None for none.

    numbered: the lines are those of the file. roles: those of its lines, the most frequent first.
    excerpt: only the first words of each line are shown.
    """

    card: ArticleCard
    seed: str
    encoding: str
    layout: str | None
    numbered: bool
    lines: tuple[RawLineView, ...]
    roles: tuple[RoleView, ...]
    excerpt: bool
    notes: tuple[str, ...]
    language: str


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
class EntitiesView:
    """All people, or organisations, or programmes, or places that articles name. label: 'People', …"""

    label: str
    intro: str
    entities: tuple[EntityView, ...]
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
    set_aside: tuple[SetAsideRow, ...]
    withdrawn: tuple[WithdrawnRow, ...]
    notes: tuple[str, ...]
    machine: Link
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class PageView:
    """A page that the maintainer wrote. content: HTML."""

    title: str
    content: Markup


@dataclass(frozen=True, slots=True)
class MissingView:
    """The page for addresses that are not there."""

    digests: tuple[DigestCard, ...]


ListView = (
    DocumentsView
    | ChronologyPageView
    | NamedView
    | DifferencesView
    | TagView
    | DatesView
    | PeriodView
    | SourcesView
    | SourceView
    | LanguageView
    | EntitiesView
    | UndatedView
    | BuildView
)
"""The views of lists that may have several pages."""

View = (
    HomeView
    | ArticleView
    | RawView
    | DigestsView
    | DigestView
    | DocumentsView
    | ChronologyPageView
    | NamedView
    | DifferencesView
    | TagsView
    | TagView
    | DatesView
    | PeriodView
    | SourcesView
    | SourceView
    | LanguagesView
    | LanguageView
    | EntitiesView
    | UndatedView
    | BuildView
    | PageView
    | MissingView
)
