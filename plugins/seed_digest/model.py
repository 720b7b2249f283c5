"""The nouns: one frozen type for each stage of the flow. Nothing here does anything.

RawDocument -> Text -> Line -> LabelledLine -> Document (one document, `extract`)
Document -> Article -> Corpus (many documents, `digest`)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from .edtf import Edtf

T = TypeVar("T")
MainBlocks = Callable[[], frozenset[int]]


class Certainty(StrEnum):
    """How a value is known. What is unknown is None and has no certainty."""

    STATED = "stated"
    INFERRED = "inferred"
    CORRECTED = "corrected"


class Status(StrEnum):
    """What became of a document."""

    ARTICLE = "article"
    NOT_ARTICLE = "not-article"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


class Role(StrEnum):
    """What a line of a document is to its reader."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    CAPTION = "caption"
    CREDIT = "credit"
    MACHINE_SUMMARY = "machine summary"
    RELATED = "related headline"
    KEYWORDS = "keywords"
    BYLINE = "byline"
    DATE = "date"
    LOCATOR = "locator"
    MARKER = "marker"
    COUNTER = "counter"
    CONTACT = "contact"
    COMMENT = "comment"
    DUPLICATE = "duplicate"
    FURNITURE = "furniture"
    BLANK = "blank"

    @property
    def in_body(self) -> bool:
        return self in BODY_ROLES

    @property
    def is_aside(self) -> bool:
        return self in ASIDE_ROLES


BODY_ROLES = frozenset({Role.LEAD, Role.PARAGRAPH, Role.HEADING, Role.QUOTE, Role.ITEM})
ASIDE_ROLES = frozenset({Role.MACHINE_SUMMARY, Role.CAPTION, Role.CREDIT, Role.RELATED, Role.KEYWORDS})


class DatePart(StrEnum):
    """What of a date a rule may settle by itself, while the rest of it is stated."""

    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value is believed: the rule that spoke, the quoted words, where they stand.

    `seed` is set only where another document speaks. `line` is 1-based, None where the format has no lines. `settles`:
    the part of a date to which the rule is confined; None for the whole value. `rule` is for people: no code reads it.
    """

    rule: str
    quote: str | None = None
    line: int | None = None
    seed: str | None = None
    settles: DatePart | None = None


@dataclass(frozen=True, slots=True)
class Resolved(Generic[T]):
    """A value with how it is known."""

    value: T
    certainty: Certainty
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """One proposal for a field. The choice between them is made once, by the table of trust.

    `trust` is the rank of its witness (higher wins); `refused` says why it cannot win, where it cannot. `beside`: what
    else it rests on.
    """

    value: T
    witness: str
    trust: int
    certainty: Certainty
    because: Reason
    refused: str | None = None
    beside: tuple[Reason, ...] = ()


class Said(StrEnum):
    """What a page may say of itself in its head or in data made for machines."""

    TITLE = "title"
    AUTHOR = "author"
    SITE = "site name"
    PUBLISHER = "publisher"
    ADDRESS = "address"
    LANGUAGE = "language"
    REGION = "region"
    DESCRIPTION = "description"
    CREDIT = "image credit"
    TEXT = "article's text"
    TRANSLATION = "program that translated it"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a page says of itself. `witness` is where it says so: JSON-LD, OpenGraph, meta, link ..."""

    what: Said
    value: str
    witness: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document beside its text: a sidecar file's fields and a page's own metadata.

    url, captured: of the sidecar. published: (witness, text) of the dates of publication. said: all else that the page
    says of itself, of each kind the most trusted witness first.
    """

    url: str | None = None
    published: tuple[tuple[str, str], ...] = ()
    captured: str | None = None
    witness: str = "metadata"
    said: tuple[Statement, ...] = ()

    def of(self, what: Said) -> tuple[Statement, ...]:
        """The statements of one kind, the most trusted witness first."""
        return tuple(one for one in self.said if one.what is what)


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A document as it lies in the seeds folder. `seed` is its path relative to that folder."""

    seed: str
    content: bytes
    suffix: str
    sidecar: Metadata = Metadata(witness="sidecar")


@dataclass(frozen=True, slots=True)
class Markup:
    """What the elements around a block of a page say of it.

    element: the nearest telling one (p, h2, li, figcaption ...), '' where none is. kept: whether the main-content
    extractor keeps the block, None where it was not asked. links: the share of its characters within links, 0 to 1.
    inside: the kinds of what holds it, by tag names and by hints in attributes (extract/formats/surroundings.py has the
    table), in alphabetical order.
    """

    element: str
    kept: bool | None = None
    links: float = 0.0
    inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A decoded document: `blocks` are its lines, each with what markup said of it (None in bare text).

    main: asks the main-content extractor for the indexes of the blocks that it keeps; None in bare text.
    """

    seed: str
    blocks: tuple[tuple[str, Markup | None], ...]
    encoding: str
    numbered: bool
    metadata: Metadata
    notes: tuple[str, ...] = ()
    main: MainBlocks | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that were cut from a line or mended in it, and the rule that found them.

    kind: of the phrase that opens them, 'credit' for a picture's; '' for none.
    """

    rule: str
    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, with its place (1-based) and the features that judging it alone needs.

    `text` is cleaned of invisible characters; `raw` is the line as decoded. `words` counts a Chinese or Japanese
    character as 1/1.7 of a word. `markup` is what a page's elements say of it, None in bare text.
    `less` is the text less the dirt inside it, None where there is none; `cuts` tells what was cut, `mends` what was
    put right in the text itself. `joined` is the number of the line that this one goes on from, where a text was
    wrapped: its words then stand there.
    """

    number: int
    raw: str
    text: str
    words: float
    ends_sentence: bool
    script: str
    markup: Markup | None = None
    less: str | None = None
    cuts: tuple[Cut, ...] = ()
    mends: tuple[Cut, ...] = ()
    joined: int | None = None

    @property
    def clean(self) -> str:
        """The text without the dirt inside it."""
        return self.text if self.less is None else self.less

    @property
    def element(self) -> str:
        """The element that held the line in markup; '' where none tells anything, and in bare text."""
        return self.markup.element if self.markup else ""


class Voice(StrEnum):
    """Who decided what a line is. What the maintainer put right stays."""

    RULE = "rule"
    MARKUP = "markup"
    NETWORK = "network"
    LAYOUT = "layout"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Label:
    """What a line is, and the rule that decided. `rule` and `detail` are for people: no code reads them.

    marker: the kind of page furniture that the line is or announces, phrase: of the language's file that told it; ''
    for none. twins: numbers of the lines that a copy repeats.
    """

    role: Role
    rule: str
    detail: str = ""
    voice: Voice = Voice.RULE
    marker: str = ""
    phrase: str = ""
    twins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line with its label. `text` is what is shown of it: the line less the dirt in it, which `cuts` tells."""

    line: Line
    label: Label
    text: str
    cuts: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of the body. `line` is its place in the seed, or among the blocks of a page of markup."""

    text: str
    line: int
    language: str
    kind: Role


@dataclass(frozen=True, slots=True)
class Aside:
    """Text of the page that is not the article's own: summary by a machine, caption, related headline, keywords."""

    kind: Role
    text: str
    line: int
    language: str


# The links of the chain, in the order in which they are shown.
SOURCE_LINKS = ("publisher", "agency", "aggregator", "translator", "author", "url")


MACHINE_TRANSLATION = "machine translation"
"""The translator where a machine is told and no program."""


@dataclass(frozen=True, slots=True)
class Source:
    """The chain by which a document came: each link is known with its reason, or None.

    by_machine: the translator is a program.
    """

    publisher: Resolved[str] | None = None
    agency: Resolved[str] | None = None
    aggregator: Resolved[str] | None = None
    translator: Resolved[str] | None = None
    author: Resolved[str] | None = None
    url: Resolved[str] | None = None
    by_machine: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date as a text tells it: what is stated and no more, with its place.

    `weekday` is 0 for Monday. `start` and `end` are offsets in the paragraph's text. `other`: of two numbers either of
    which may be the day, what they tell when the month comes first; `date` then has the day first. `because`: what
    settled which of them it is; '' where there was no doubt. `year_first`: the same for the
    year in place of the day, as in 25.07.28. `days`: from the text's own day ('yesterday' is -1); `weeks`: from its
    own, for a weekday or the whole week, `turn`: the nearest such day before (-1) or behind (1) its own; with both it
    may be either; `day`: of a month that is not told. `months`, `years`: from the text's own ('last month' is -1), the
    year also of a `date` without one ('in May last year'); `span`: the first and the last of months without a year.
    """

    date: Edtf | None
    weekday: int | None
    text: str
    line: int
    start: int
    end: int
    other: Edtf | None = None
    because: str = ""
    year_first: Edtf | None = None
    days: int | None = None
    weeks: int = 0
    turn: int = 0
    day: int | None = None
    months: int | None = None
    years: int | None = None
    span: tuple[int, int] | None = None

    @property
    def is_period(self) -> bool:
        """True for weeks, months or years that count from the text's own and name no day."""
        counted = self.months is not None or self.years is not None or self.weeks != 0
        return counted and self.date is None and self.weekday is None and self.day is None and self.span is None

    def rule(self, rule: str) -> str:
        """A rule, and why the date has the day and the month that it has."""
        return f"{rule}; {self.because}" if self.because else rule


@dataclass(frozen=True, slots=True)
class Document:
    """One document, read. What extraction is sure of, and what it guessed, with reasons."""

    id: str
    seed: str
    status: Status
    reason: str | None = None
    title: Resolved[str] | None = None
    title_from: str | None = None
    standfirst: str | None = None
    standfirst_line: int | None = None
    date: Resolved[Edtf] | None = None
    date_candidates: tuple[Candidate[Edtf], ...] = ()
    title_candidates: tuple[Candidate[str], ...] = ()
    captured: Resolved[str] | None = None
    language: str = "und"
    source: Source = Source()
    body: tuple[Paragraph, ...] = ()
    asides: tuple[Aside, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    lines: tuple[LabelledLine, ...] = ()
    numbered: bool = True
    encoding: str = "utf-8"
    layout: str | None = None
    same_bytes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    failed_stage: str | None = None


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


class Place(StrEnum):
    """A document's place in a digest, as a maintainer may put it right."""

    MAIN = "main"
    MENTION = "mention"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Membership:
    """A document's place in a digest: `role` is main or mention, never out; inferred, or corrected by hand."""

    role: Place
    because: tuple[Reason, ...]
    certainty: Certainty = Certainty.INFERRED

    @property
    def is_main(self) -> bool:
        """True where the document has the digest's matter as its subject."""
        return self.role is Place.MAIN

    @property
    def shown_by(self) -> Reason | None:
        """The first reason that quotes the document: None where a correction alone puts it there."""
        return next((one for one in self.because if one.quote), None)


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a correction changed of what the corpus found: tags added or removed, and places in digests, with why.

    story: why it was put into a story or taken out of one.
    """

    tags: Mapping[str, Reason] = field(default_factory=dict)
    digests: Mapping[str, Reason] = field(default_factory=dict)
    story: Reason | None = None


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


@dataclass(frozen=True, slots=True)
class Told:
    """A document that tells a story, by its id. because: what speaks for it; copy_of: the document that it copies."""

    article_id: str
    because: tuple[Reason, ...]
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One event that several documents tell: who leads stands first. id: that of the leading document."""

    id: str
    members: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A document in the corpus: with its date settled, its tags, its digests. story: the id of the one it tells.

    corrected: what of tags, digests and its story was put right by hand.
    """

    document: Document
    date: Resolved[Edtf] | None
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    tags: tuple[str, ...]
    digests: Mapping[str, Membership]
    events: tuple[Event, ...] = ()
    story: str | None = None
    notes: tuple[str, ...] = ()
    corrected: Corrected = Corrected()

    @property
    def instant(self) -> str | None:
        """What puts it among others by date: the earliest instant it may be of, None while no year is known."""
        return self.date.value.sort if self.date else None

    @property
    def oldest_first(self) -> tuple[bool, str]:
        """Sorts documents the oldest first, those of no known year last. Who sorts settles ties."""
        return (self.instant is None, self.instant or "")

    @property
    def newest_first(self) -> tuple[bool, list[int]]:
        """Sorts documents the newest first, those of no known year last. Who sorts settles ties."""
        return (self.instant is None, [-ord(letter) for letter in self.instant or ""])


@dataclass(frozen=True, slots=True)
class Corpus:
    """All documents: the articles, newest first and undated last, and every seed that is not one.

    stories: by id, those that more than one document tells. briefs: by the digest's slug. notes: what the maintainer
    should know of the whole, such as a correction for no seed.
    """

    articles: tuple[Article, ...]
    others: tuple[Document, ...]
    chronologies: Mapping[str, tuple[ChronologyEntry, ...]] = field(default_factory=dict)
    seeds: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    stories: Mapping[str, Story] = field(default_factory=dict)
    briefs: Mapping[str, Brief] = field(default_factory=dict)
