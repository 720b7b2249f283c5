"""What an analyst would say of a digest: its chronology, points, differences, people and gaps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..edtf import Edtf
from .reasons import Reason, Resolved
from .telling import Cited, Event


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a plan. key: of the chronology's entry that tells it. because: what speaks for it.

    how: 'moved' or 'called off' where it did not come true, or not then; '' where it did.
    """

    key: str
    because: tuple[Reason, ...]
    how: str = ""


@dataclass(frozen=True, slots=True)
class ChronologyEntry:
    """One row of a digest's chronology: a date, the sentence, the article it stands in.

    key: its own among the digest's rows. also: further tellings of the same event, each with its article's id; the row
    has the most precise date of them. outcomes: what became of a plan, the earliest first; empty where no document of
    the corpus tells it. context: why it stands here though it is no contact of the parties; '' for a contact.
    """

    event: Event
    article_id: str
    planned: bool = False
    also: tuple[tuple[Event, str], ...] = ()
    key: str = ""
    outcomes: tuple[Outcome, ...] = ()
    context: str = ""

    @property
    def tellings(self) -> tuple[tuple[Event, str], ...]:
        """All who tell the row's event, each with its article's id; who leads stands first."""
        return ((self.event, self.article_id), *self.also)

    @property
    def unanswered(self) -> bool:
        """True for a plan of the parties of which no document tells what became of it."""
        return self.planned and not self.outcomes and not self.context


@dataclass(frozen=True, slots=True)
class Gloss:
    """The maintainer's words, in a language of his choice."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Point:
    """A statement that carries a digest, in the words of its source, or by hand.

    cited: the sentence that is shown, then those of other documents that say nearly the same; of a point by hand, all
    that it rests on. date: of what it tells, else (reported) of its document; None where that is unknown. written: the
    maintainer's words for a point by hand, which is shown in their stead; glosses: the maintainer's words beside it.
    because: why it is a point, the weightiest first.
    """

    cited: tuple[Cited, ...]
    date: Resolved[Edtf] | None
    because: tuple[Reason, ...]
    reported: bool = False
    planned: bool = False
    written: Gloss | None = None
    glosses: tuple[Gloss, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """How one sentence tells what others tell otherwise. value: its words for it, at `start` of the sentence."""

    value: str
    start: int
    cited: Cited


class Differs(StrEnum):
    """What sources tell differently."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that documents on one event tell differently. subject: what is told so, in words of a source."""

    what: Differs
    subject: str
    accounts: tuple[Account, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class RoleTold:
    """What a source calls somebody: its words, and the sentence in which they stand."""

    text: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody or something that plays a part in a digest. roles: as the sources give them, the latest first.

    mentions: how often the digest's documents name it; articles: ids of those that do, newest first; quoted: sentences
    in which its own words stand; beside: a person who is only named beside the matter.
    """

    entity: str
    roles: tuple[RoleTold, ...]
    mentions: int
    articles: tuple[str, ...]
    quoted: tuple[Cited, ...] = ()
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Somebody in a digest's documents who is in no list of entities. name: as it is printed most often.

    roles: as the sources give them, the latest first; mentions: how often the documents name them; articles: ids of
    those, newest first; cited: a sentence that names them; quoted: sentences in which their own words stand; beside:
    only named beside the matter.
    """

    name: str
    roles: tuple[RoleTold, ...]
    mentions: int
    articles: tuple[str, ...]
    cited: Cited
    quoted: tuple[Cited, ...] = ()
    beside: bool = False


class GapKind(StrEnum):
    """What a digest's documents do not hold."""

    ONE_ACCOUNT = "one account only"
    NO_ACCOUNT = "no account of its own"
    ONE_SIDE = "statements of one side only"
    UNHEARD = "no statement of a party"
    UNQUOTED = "no words of a party's own"
    ONE_VOICE = "one voice for a party"
    SILENT_PEOPLE = "people never quoted"
    UNPUBLISHED = "nothing published by a party"
    COUNTRY = "no source of a party's country"
    PARTY_LANGUAGE = "no document in a party's language"
    LANGUAGES = "languages without a document"
    YEARS = "years without a document"
    BOUNDS = "nothing from before or after"
    OUTCOME = "plans without an outcome"
    AHEAD = "plans that lie ahead"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is not in the corpus.

    entities: those concerned, the party first whose gap it is. years: the first and last without a document, or of
    those that are only recalled. dates: of the documents on either side of a silence, or of the oldest and the newest.
    undated: documents of no known year, which may be of a silence. keys: of the chronology's entries concerned.
    recalled: each of the years that are. languages: BCP 47 codes. count: how many sentences or documents speak for it,
    by its kind.
    """

    kind: GapKind
    entities: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    keys: tuple[str, ...] = ()
    undated: int = 0
    dates: tuple[Edtf, Edtf] | None = None
    languages: tuple[str, ...] = ()
    count: int = 0
    recalled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """What an analyst would say of a digest's documents, each statement with what it rests on."""

    points: tuple[Point, ...] = ()
    differences: tuple[Difference, ...] = ()
    parts: tuple[Part, ...] = ()
    unlisted: tuple[Unlisted, ...] = ()
    gaps: tuple[Gap, ...] = ()
