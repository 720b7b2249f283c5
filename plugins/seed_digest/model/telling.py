"""What the sentences of a document tell: who is named, who speaks, what happened when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..edtf import Edtf
from .document import TimeExpression
from .reasons import Certainty, Reason


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity named in a document. `line` is None for a title that stands on no line; `where` is the part.

    because: why the name counts, where it might have meant something else; empty for one that stands for this alone.
    doubtful: only what stands beside it tells that it means this.
    """

    entity: str
    line: int | None
    text: str
    where: str
    start: int
    end: int
    because: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a sentence.

    text: as the text calls them; for a pronoun, what it stands for where that is known. entity: the id of a listed one,
    None for others. said: the words that tell it. quoted: their own words stand in the sentence, in quotation marks or
    behind the dash of a dialogue. certainty: stated where the sentence itself names them, else inferred.
    """

    text: str
    entity: str | None
    said: str
    quoted: bool
    certainty: Certainty
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a title, standfirst or body, with the entities named in it and what they imply.

    `echo` marks a sentence of the body that only repeats the title or the standfirst. speaker: None where none is told.
    doubted: what is named only by names that mean something else as well, in the whole document.
    """

    text: str
    line: int | None
    where: str
    named: frozenset[str]
    evidence: frozenset[str]
    start: int = 0
    echo: bool = False
    speaker: Speaker | None = None
    doubted: frozenset[str] = frozenset()

    @property
    def in_body(self) -> bool:
        """True for a sentence of the body, and for its first one where that serves as title."""
        return self.where == "body" or (self.where == "title" and self.echo)


class Leaning(StrEnum):
    """Which way a day without a year is read from the day of its document: ahead within its year, or at all."""

    BACK = "back"
    YEAR = "year"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that dates something: in which document, by which expression, as done or as planned.

    beside: the date is that of something else in the sentence. bound: 'deadline', 'since' or 'after' where it only ends
    or begins what is told, 'onward' where it may begin on a day to come, 'aside' where a noun has the date,
    'superseded' where what is told is moved from it, 'undone' where its plan was called off, 'called off' where it did
    not come about on it.
    yearly: it tells of what comes round every year. leaning: how its day is read without a
    year. stems: of its wording, less the names that entities have, date and
    stop words. names: stems of all that is written as one. numbers: those that are part of no date.
    """

    seed: str
    sentence: Sentence
    time: TimeExpression
    planned: bool
    beside: bool
    yearly: bool
    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    bound: str = ""
    leaning: Leaning = Leaning.BACK


@dataclass(frozen=True, slots=True)
class Event:
    """What one sentence says happened (or is planned), with the day as far as it is settled.

    reported: the day is that of the report, not of what it tells. telling: the dated sentence; None for a report.
    instead_of: the date from which what was planned is moved, or on which it is called off.
    """

    date: Edtf | None
    certainty: Certainty | None
    because: tuple[Reason, ...]
    sentence: Sentence
    seed: str
    planned: bool = False
    reported: bool = False
    telling: Telling | None = None
    instead_of: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence with the article it stands in: what a statement of ours rests on."""

    article_id: str
    sentence: Sentence
