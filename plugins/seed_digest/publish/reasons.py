"""Why a value is believed, as a reader is shown it: the rule, the words, the line, the other document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from ..language.identify import language_within
from ..model import Document, Reason
from . import urls
from .characters import script_language, visible
from .library import Library
from .masking import mask
from .pieces import CitationView, Link, ReasonView
from .quoting import without_lone_marks

LONGEST_QUOTE, CUT = 300, "…"
UNTITLED = "Without a title"


def title_of(document: Document) -> str:
    """The title as it is shown."""
    return visible(document.title.value) if document.title else UNTITLED


def title_language(document: Document) -> str:
    """The language of the title, which need not be the text's."""
    return language_in(document.title.value, document.language) if document.title else document.language


@lru_cache(maxsize=20_000)
def language_in(text: str, language: str) -> str:
    """The language of a title or standfirst of a document in some language."""
    return language_within(text, language)


def article_link(document: Document) -> Link:
    """A link to an article under its title."""
    return Link(title_of(document), urls.article(document.id), title_language(document))


def reason_views(
    library: Library, document: Document, because: Sequence[Reason], longest: int | None = LONGEST_QUOTE
) -> tuple[ReasonView, ...]:
    """The reasons of one field of a document; the same rule and words on several lines are one.

    longest: characters of a quote that are shown, None for all.
    """
    alike: dict[Reason, list[int]] = {}
    for one in because:
        lines = alike.setdefault(replace(one, line=None), [])
        if one.line is not None and one.line not in lines:
            lines.append(one.line)
    return tuple(reason_view(library, document, one, lines, longest) for one, lines in alike.items())


def without_repeats(reasons: Iterable[ReasonView], said: Iterable[str]) -> tuple[ReasonView, ...]:
    """Reasons of which none quotes words that are `said` beside them, or by one before: it is its rule alone."""
    told, found = list(said), []
    for one in reasons:
        found.append(replace(one, quote=None, raw=(), document=None) if one.quote and is_told(one.quote, told) else one)
        told += [one.quote] if one.quote else []
    return tuple(dict.fromkeys(found))


def is_told(quote: str, told: Sequence[str]) -> bool:
    """Whether words have been told, be it that they were cut."""
    return quote in told or (quote.endswith(CUT) and any(one.startswith(quote.removesuffix(CUT)) for one in told))


def reason_view(
    library: Library, document: Document, reason: Reason, lines: Sequence[int], longest: int | None
) -> ReasonView:
    """One reason with its lines. Words from page furniture are cleared of contact data."""
    speaker = speaker_of(library, document, reason)
    first = lines[0] if lines else None
    return ReasonView(
        rule=visible(reason.rule),
        quote=shown_quote(speaker, reason.quote, first, longest),
        quote_language=language_at(speaker, first, reason.quote or ""),
        raw=raw_links(library, speaker, lines),
        document=article_link(speaker) if reason.seed is not None and speaker.id in library.by_id else None,
    )


def speaker_of(library: Library, document: Document, reason: Reason) -> Document:
    """Who is quoted: the document itself, or the other one that the reason names."""
    article = library.by_seed.get(reason.seed or document.seed)
    return article.document if article else document


def raw_links(library: Library, document: Document, lines: Sequence[int]) -> tuple[Link, ...]:
    """Lines on the page *raw and cleaned*: 'line 10', or 'lines 10', '12', '14'."""
    if document.id not in library.by_id:
        return ()
    word = "line" if document.numbered else "block"
    texts = [str(one) for one in lines]
    texts[:1] = [f"{word}s {one}" if len(lines) > 1 else f"{word} {one}" for one in lines[:1]]
    language = library.options.language
    return tuple(
        Link(text, urls.raw_line(document.id, line), language) for text, line in zip(texts, lines, strict=True)
    )


def raw_link(library: Library, document: Document, line: int | None) -> Link | None:
    """One line on the page *raw and cleaned*."""
    return next(iter(raw_links(library, document, [line])), None) if line is not None else None


def shown_quote(document: Document, quote: str | None, line: int | None, longest: int | None) -> str | None:
    """The quoted words, safe and not too long."""
    if not quote:
        return None
    words = visible(quote)
    if not in_text(document, line):
        words = mask(words, contact=False)
    if longest is not None and len(words) > longest:
        words = words[:longest].rstrip() + CUT
    return without_lone_marks(words)


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


def citation(library: Library, document: Document, text: str, line: int | None) -> CitationView:
    """A sentence of a document with links to its paragraph and its line."""
    shown = line is not None and any(one.line == line for one in document.body)
    url = urls.paragraph(document.id, line) if shown and line is not None else urls.article(document.id)
    return CitationView(
        text=without_lone_marks(visible(text)),
        language=language_at(document, line, text),
        link=Link(title_of(document), url, title_language(document)),
        raw=raw_link(library, document, line),
        shown=shown,
    )
