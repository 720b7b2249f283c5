"""The small views of which a digest's brief is made. What is said at the head of pieces.py holds here too."""

from __future__ import annotations

from dataclasses import dataclass

from .pieces import (
    ArticleCard,
    ChronologyRow,
    CountedLink,
    DateView,
    EntityView,
    Link,
    MemberView,
    NameView,
    ReasonView,
    TellingView,
)


@dataclass(frozen=True, slots=True)
class PointView:
    """A statement that carries a digest.

    number: its place, from 1; anchor: 'p-1'. text: the source's words, or the editor's where by_hand. cited: who says
    so; of a point by the editor, all that it rests on. also: other documents that say nearly the same. date: None for a
    point by hand. lead: what stands before the date.
    """

    number: int
    anchor: str
    text: str
    language: str
    by_hand: bool
    planned: bool
    date: DateView | None
    lead: str
    cited: tuple[TellingView, ...]
    also: tuple[TellingView, ...]
    glosses: tuple[NameView, ...]
    why: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    """How one sentence tells what others tell otherwise: before, value and after are the sentence."""

    before: str
    value: str
    after: str
    telling: TellingView


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """One thing that is told differently. what: 'number', 'date' or 'place'; subject: in words of a source."""

    anchor: str
    what: str
    subject: str
    language: str
    accounts: tuple[AccountView, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class RoleToldView:
    """What a source calls somebody, with the sentence that does."""

    text: str
    language: str
    telling: TellingView


@dataclass(frozen=True, slots=True)
class PartView:
    """Somebody or something in a digest. documents: how many of the digest's name it; mentions: how often, 0 where that
    is not counted. quoted: sentences with words of its own, the first few; quotes: how many there are."""

    entity: EntityView
    documents: int
    mentions: int
    roles: tuple[RoleToldView, ...]
    quoted: tuple[TellingView, ...]
    quotes: int


@dataclass(frozen=True, slots=True)
class UnlistedView:
    """Somebody in a digest whom no entity is, as printed. telling: a sentence that names them, None where a role's
    does; else as of a part."""

    name: NameView
    documents: int
    mentions: int
    roles: tuple[RoleToldView, ...]
    telling: TellingView | None
    quoted: tuple[TellingView, ...]
    quotes: int


@dataclass(frozen=True, slots=True)
class PartGroup:
    """A section of those who play a part: 'People', 'Organisations and programmes', 'Places'.

    unlisted: of people, those who are in no list of entities; beside, unlisted_beside: those only named beside the
    matter. whole: the page that has all of them, None where they stand here.
    """

    anchor: str
    label: str
    parts: tuple[PartView, ...]
    unlisted: tuple[UnlistedView, ...] = ()
    beside: tuple[PartView, ...] = ()
    unlisted_beside: tuple[UnlistedView, ...] = ()
    whole: CountedLink | None = None


@dataclass(frozen=True, slots=True)
class GapView:
    """What is not in the corpus. lead, tail: whose names stand before and behind the words; end: behind all.

    ends_in_plans: a list of plans ends it; plans: the chronology's rows concerned.
    """

    lead: tuple[Link, ...]
    words: str
    tail: tuple[Link, ...]
    end: str
    ends_in_plans: bool
    plans: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of a chronology: of one year ('2025'), of no known year, 'Undated', or all dated ones ('').

    folded: closed at first.
    """

    label: str
    rows: tuple[ChronologyRow, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class MemberGroup:
    """Documents of a digest of one year, or 'Undated'."""

    label: str
    anchor: str
    members: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A document that a page cites, with its number there. address: where it can be found, as it is printed."""

    number: int
    article: ArticleCard
    address: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """What falls in one year, month or decade, and how it is called. events: those told as past; plans: the others."""

    label: str
    main: int
    mentions: int
    events: int
    plans: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of the picture, in its own units. kind: 'main', 'mention', 'event' or 'plan'."""

    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis with its text, in the picture's units."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PictureView:
    """Documents and events over time. unit: 'year', 'month' or 'decade'; description: in words.

    upper, lower: the axes of documents and of events; bottom: where the plot ends. counts: marks of the two axes of
    counts; times: those of the axis of time. left_out: what has no date so precise, documents and events with plans.
    """

    unit: str
    description: str
    width: int
    height: int
    left: float
    upper: float
    lower: float
    bottom: float
    bars: tuple[Bar, ...]
    counts: tuple[Tick, ...]
    times: tuple[Tick, ...]
    figures: tuple[Figure, ...]
    left_out: tuple[int, int]


@dataclass(frozen=True, slots=True)
class ChronologyView:
    """The rows of a chronology as far as a page shows them. count: of all; whole: the page that has all of them."""

    groups: tuple[RowGroup, ...]
    count: int
    shown: int
    whole: CountedLink | None


@dataclass(frozen=True, slots=True)
class UseView:
    """Where a paragraph is cited: a digest, and the places on its page."""

    digest: Link
    places: tuple[Link, ...]
