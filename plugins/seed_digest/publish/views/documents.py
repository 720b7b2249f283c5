"""The pages of one document."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..pieces import (
    ArticleCard,
    AsideView,
    ChainView,
    CorrectionView,
    EntityView,
    FieldView,
    Link,
    MembershipView,
    OutsideLink,
    RawLineView,
    ReasonView,
    RoleView,
    StoryView,
)


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
