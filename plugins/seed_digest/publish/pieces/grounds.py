"""What is believed, how it is known, and in whose words."""

from __future__ import annotations

from dataclasses import dataclass

from .links import Link, SourceName


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Why a value is believed. `rule`: a sentence; `quote`: the words that say it, in `quote_language`.

    `raw`: their lines on the page *raw and cleaned* (texts 'line 10', or 'lines 10', '12', '14').
    `document`: the other document, where one spoke.
    """

    rule: str
    quote: str | None
    quote_language: str
    raw: tuple[Link, ...]
    document: Link | None


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as a badge.

    text: '15 December 2021', '28 July 2025, 05:13 UTC', '1–6 August 2025', '15 December, year unknown'.
    short: the same without the time of day.
    certainty: 'stated', 'inferred', 'corrected' or 'unknown' (style).
    note: the same in words: 'stated', 'inferred', 'year inferred', 'corrected'; of an unknown one, why it is.
    value: EDTF, '' for unknown. machine: valid for <time datetime>, None where the date has no such form (intervals).
    precision: second, minute, day, month, year, month-day, interval or unknown.
    reasons: why; for an unknown date ('Date unknown') what was seen and refused, if anything.
    """

    text: str
    short: str
    certainty: str
    note: str
    value: str
    machine: str | None
    precision: str
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """One known field of a document, with its reasons.

    label: 'Publisher'. source: the source's name and page, where it is one. href: set for an address only.
    """

    label: str
    text: str
    language: str
    certainty: str
    reasons: tuple[ReasonView, ...]
    source: SourceName | None
    href: str | None


@dataclass(frozen=True, slots=True)
class ChainView:
    """The chain by which a document came. `all` holds the links that are known, in this order."""

    publisher: FieldView | None
    agency: FieldView | None
    aggregator: FieldView | None
    translator: FieldView | None
    author: FieldView | None
    url: FieldView | None
    all: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class CitationView:
    """A sentence of a document, quoted. `link` lands on its paragraph (text: the article's title).

    shown: that paragraph stands in the article, which may be an excerpt. number: of the document among the sources of
    the page, 0 where it has no such list.
    """

    text: str
    language: str
    link: Link
    raw: Link | None
    shown: bool
    number: int = 0


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What the maintainer corrected in a document: the fields' labels, the reason and where it was found."""

    fields: tuple[str, ...]
    reason: str
    source: str
    href: str | None
