"""A document while it is read: what the stages for title, origin and date look at."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts.corrections import Correction
from ..language.datelines import Dateline
from ..language.day_month import UNKNOWN, Order
from ..language.languages import Language
from ..language.times import find_times
from ..language.writing import key
from ..model import Label, Line, Metadata, Resolved, Source, TimeExpression
from .fields import LayoutField
from .labeller.opinion import Opinion
from .source_names import SourceNames

# Three different stamps close together are a list of other articles.
LIST_STAMPS = 3


@dataclass(frozen=True, slots=True)
class Body:
    """The body found: indexes of its lines, its language, the languages whose forms are tried, its dateline.

    opens: index of the line that the dateline opens, else of the first; None for an empty body. order: of day and
    month in dates such as 03/04/2025.
    """

    indexes: tuple[int, ...]
    language: str
    spoken: tuple[Language, ...]
    dateline: Dateline | None
    opens: int | None = None
    order: Order = UNKNOWN

    def times(self, text: str, line: int) -> tuple[TimeExpression, ...]:
        """The date expressions of a text of this document, day and month in the document's order."""
        return tuple(map(self.order.settle, find_times(text, line, self.spoken)))


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known so far. Made anew by each stage that adds to it.

    texts: the lines less the dirt cut from them. labels: None for lines still open. near_stamps: as in
    labels/stamps. opinion: the network's, None where the page is too long to ask it. title, source: None until found.
    """

    lines: tuple[Line, ...]
    texts: tuple[str, ...]
    labels: tuple[Label | None, ...]
    near_stamps: tuple[int, ...]
    opinion: Opinion | None
    body: Body
    metadata: Metadata
    layout: tuple[LayoutField, ...]
    names: SourceNames
    correction: Correction | None
    title: Resolved[str] | None = None
    source: Source = field(default_factory=Source)

    def is_listed(self, index: int) -> bool:
        """True for a line among the stamps of a list of other articles."""
        return self.near_stamps[index] >= LIST_STAMPS

    @property
    def title_lines(self) -> tuple[int, ...]:
        """Indexes of the lines on which the title is printed."""
        wanted = key(self.title.value) if self.title else ""
        return tuple(index for index, text in enumerate(self.texts) if wanted and text and key(text) == wanted)
