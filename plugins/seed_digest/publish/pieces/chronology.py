"""The rows of a chronology."""

from __future__ import annotations

from dataclasses import dataclass

from .grounds import DateView, ReasonView
from .links import CountedLink, Link
from .telling import TellingView


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What became of a plan: the row that tells it, under its date, and why it is taken for that.

    how: 'moved' or 'called off', '' where it came true.
    """

    row: Link
    reasons: tuple[ReasonView, ...]
    how: str = ""


@dataclass(frozen=True, slots=True)
class ChronologyRow:
    """What is said to have happened on a date.

    anchor: 'e-' and the row's key, '' where it has none.
    kind: 'reported' where the day is only that of the report, 'planned' where it is that of a plan, else ''. planned:
    it was still to come when it was written. lead: what stands before the date: 'reported', 'reported by' (a day,
    without a time) or ''. tellings: the row's own sentence, then others, of its document too, that tell of the same.
    outcomes: what became of a plan; unanswered: no document of the corpus tells it. context: why it stands here though
    it is no contact, '' for a contact.
    """

    anchor: str
    date: DateView
    kind: str
    planned: bool
    lead: str
    tellings: tuple[TellingView, ...]
    outcomes: tuple[OutcomeView, ...]
    unanswered: bool
    context: str

    @property
    def others(self) -> int:
        """How many other documents tell it."""
        return len({one.article.url for one in self.tellings} - {self.tellings[0].article.url})

    @property
    def again(self) -> bool:
        """True where its own document tells it in another sentence too."""
        return any(one.article.url == self.tellings[0].article.url for one in self.tellings[1:])


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of a chronology: of one year ('2025'), of no known year, 'Undated', or all dated ones ('').

    folded: closed at first.
    """

    label: str
    rows: tuple[ChronologyRow, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class ChronologyView:
    """The rows of a chronology as far as a page shows them. count: of all; whole: the page that has all of them."""

    groups: tuple[RowGroup, ...]
    count: int
    shown: int
    whole: CountedLink | None
