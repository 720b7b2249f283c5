"""Why a value is believed, as a reader is shown it: the rule, the words, the line, the other document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..edtf import Edtf
from ..model import Article, Document, Reason, Resolved
from . import urls
from .characters import script_language, visible
from .dating import certainty_note, date_text, machine_value
from .library import Library
from .masking import mask
from .pieces import CitationView, DateView, Link, ReasonView

LONGEST_QUOTE = 300
UNTITLED = "Without a title"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The document that a reason quotes, and its article where it is one."""

    document: Document
    article: Article | None


def title_of(document: Document) -> str:
    """The title as it is shown."""
    return visible(document.title.value) if document.title else UNTITLED


def article_link(document: Document) -> Link:
    """A link to an article under its title."""
    return Link(title_of(document), urls.article(document.id), document.language)


def reason_views(library: Library, document: Document, because: Sequence[Reason]) -> tuple[ReasonView, ...]:
    """The reasons of one field of a document."""
    return tuple(reason_view(library, document, one) for one in because)


def reason_view(library: Library, document: Document, reason: Reason) -> ReasonView:
    """One reason. Words from page furniture are cleared of contact data."""
    speaker = speaker_of(library, document, reason)
    other = reason.seed is not None and speaker.article is not None
    return ReasonView(
        rule=visible(reason.rule),
        quote=shown_quote(speaker.document, reason),
        quote_language=language_at(speaker.document, reason.line, reason.quote or ""),
        raw=raw_link(speaker, reason.line),
        document=article_link(speaker.document) if other else None,
    )


def speaker_of(library: Library, document: Document, reason: Reason) -> Speaker:
    """Who is quoted: the document itself, or the other one that the reason names."""
    seed = reason.seed or document.seed
    article = library.by_seed.get(seed)
    return Speaker(article.document if article else document, article)


def raw_link(speaker: Speaker, line: int | None) -> Link | None:
    """The line on the page *raw and cleaned*."""
    if line is None or speaker.article is None:
        return None
    word = "line" if speaker.document.numbered else "block"
    return Link(f"{word} {line}", urls.raw_line(speaker.document.id, line), speaker.document.language)


def shown_quote(document: Document, reason: Reason) -> str | None:
    """The quoted words, safe and not too long."""
    if not reason.quote:
        return None
    words = visible(reason.quote)
    if not in_text(document, reason.line):
        words = mask(words, contact=False)
    return words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rstrip() + "…"


def in_text(document: Document, line: int | None) -> bool:
    """Whether a line is of the document's own text."""
    return line is None or any(one.line == line for one in document.body) or line == document.standfirst_line


def language_at(document: Document, line: int | None, words: str) -> str:
    """The language of words quoted from a line: that of its paragraph or aside, else a guess by their script."""
    spans = [(one.line, one.language) for one in document.body] + [(one.line, one.language) for one in document.asides]
    for number, language in spans:
        if number == line:
            return language
    return guessed_language(words, document.language, body_script(document))


def body_script(document: Document) -> str:
    """The script of a document's own text, as a language tag."""
    return script_language(" ".join(one.text for one in document.body[:3]))


def guessed_language(words: str, language: str, script: str) -> str:
    """The language of words of a page: the document's where their script is its own, else their script's."""
    found = script_language(words)
    return language if found in ("und", script) else found


def citation(document: Document, text: str, line: int | None, article: Article | None) -> CitationView:
    """A sentence of a document with links to its paragraph and its line."""
    speaker = Speaker(document, article)
    url = paragraph_url(document, line)
    link = Link(title_of(document), url, document.language)
    return CitationView(visible(text), language_at(document, line, text), link, raw_link(speaker, line))


def paragraph_url(document: Document, line: int | None) -> str:
    """Where a line of a document is to be read in its article; the top of it where the line is not shown."""
    shown = line is not None and any(one.line == line for one in document.body)
    return urls.paragraph(document.id, line) if shown and line is not None else urls.article(document.id)


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
    if article.date is not None:
        return date_view(library, article.document, article.date)
    refused = [
        replace(one.because, rule=f"{one.because.rule}: refused, {one.refused}")
        for one in article.document.date_candidates
        if one.refused
    ]
    return unknown_date(reason_views(library, article.document, refused))


def unknown_date(reasons: tuple[ReasonView, ...]) -> DateView:
    """The badge of a date of which nothing is known."""
    return DateView(
        text="Date unknown",
        short="Date unknown",
        certainty="unknown",
        note="unknown",
        value="",
        machine=None,
        precision="unknown",
        reasons=reasons,
    )
