"""A date as a badge: in words, with how it is known and why; of an unknown one, why it is unknown."""

from __future__ import annotations

from dataclasses import replace

from ..edtf import Edtf
from ..model import Article, Document, Resolved
from .dating import certainty_note, date_text, machine_value
from .library import Library
from .pieces import DateView, ReasonView
from .reasons import reason_views

RELATIVE = "relative form"
"""The witness that extraction names for words such as 'yesterday'."""


def date_view(library: Library, document: Document, date: Resolved[Edtf]) -> DateView:
    """A date as a badge."""
    return DateView(
        text=date_text(date.value),
        short=date_text(date.value, with_time=False),
        certainty=date.certainty.value,
        note=certainty_note(date),
        value=date.value.value,
        machine=machine_value(date.value),
        precision=date.value.precision,
        reasons=reason_views(library, document, date.because),
    )


def document_date(library: Library, article: Article) -> DateView:
    """The date of an article; where it is unknown, with what was seen and refused."""
    document = article.document
    if article.date is not None:
        return date_view(library, document, article.date)
    refused = [
        replace(one.because, rule=f"{one.because.rule}: refused, {one.refused}")
        for one in document.date_candidates
        if one.refused
    ]
    return unknown_date(why_unknown(document), reason_views(library, document, refused))


def why_unknown(document: Document) -> str:
    """Why a document has no date."""
    full = [one for one in document.date_candidates if one.witness != RELATIVE]
    if full:
        return "no date in it settles its day"
    if document.date_candidates or any(one.date is None for one in document.times):
        return "it tells only weekdays, or days that count from an unknown one"
    return "no date found in it"


def unknown_date(note: str, reasons: tuple[ReasonView, ...]) -> DateView:
    """The badge of a date of which nothing is known."""
    return DateView(
        text="Date unknown",
        short="Date unknown",
        certainty="unknown",
        note=note,
        value="",
        machine=None,
        precision="unknown",
        reasons=reasons,
    )
