"""From the bytes of a seed to its labelled lines: RawDocument -> Text -> Line -> LabelledLine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

MainBlocks = Callable[[], frozenset[int]]


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
