"""Labelled lines -> the parts of a Document. Here, and only here, what is no part of the article is left out."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from ..language.identify import identify
from ..language.languages import Language, languages
from ..language.times import find_times
from ..language.writing import UNSPACED, grams, key, likeness, main_script
from ..model import Aside, Document, LabelledLine, Paragraph, Resolved, Role, TimeExpression
from .labels.dirt import cut_source_tail

SAME_CAPTION = 0.9
# A credit of so many characters that opens a longer line was glued to what follows it.
GLUED = 8
# Fewer characters do not tell which language of their script they are in.
SHORT = 40
# No article has more pictures that begin alike; the bound keeps a hostile page cheap.
MOST_PICTURES = 50


def make_body(lines: Sequence[LabelledLine], language: str) -> tuple[Paragraph, ...]:
    """The body's paragraphs. One of another script than the body's language has its own language."""
    body = [one for one in lines if one.label.role.in_body and one.text]
    script = main_script(" ".join(one.text for one in body)[:3000])
    return tuple(
        Paragraph(one.text, one.line.number, language_of(one.text, script, language), one.label.role) for one in body
    )


def language_of(text: str, script: str, language: str) -> str:
    """The body's language, unless the text is in another script."""
    own = main_script(text)
    return language if own in ("", script) else identify(text)


def make_asides(lines: Sequence[LabelledLine], language: str, names: Container[str]) -> tuple[Aside, ...]:
    """What stands beside the body: one aside a line, what stands twice once."""
    asides: list[Aside] = []
    for one in lines:
        if one.label.role.is_aside and one.text:
            text = cut_source_tail(one.text, names) if one.label.role is Role.CAPTION else one.text
            asides.append(Aside(one.label.role, text, one.line.number, aside_language(text, language)))
    return once(asides)


def once(asides: Sequence[Aside]) -> tuple[Aside, ...]:
    """Each aside once: the first of equals and, of pictures' lines, the one without words glued to it."""
    first: dict[tuple[Role, str], Aside] = {}
    for one in asides:
        first.setdefault((one.kind, key(one.text)), one)
    pictures: dict[str, list[Aside]] = {}
    for one in first.values():
        if one.kind in (Role.CAPTION, Role.CREDIT):
            pictures.setdefault(one.text[:GLUED], []).append(one)
    dropped = {id(one) for group in pictures.values() for one in group if said_better(one, group)}
    return tuple(one for one in first.values() if id(one) not in dropped)


def said_better(one: Aside, group: Sequence[Aside]) -> bool:
    """True where another line of the pictures says the same with less glued to it, or as well and before."""
    for other in group[:MOST_PICTURES]:
        if other is one or other.kind is not one.kind:
            continue
        if len(other.text) >= GLUED and len(other.text) < len(one.text) and one.text.startswith(other.text):
            return True
        if other.line < one.line and alike(one.text, other.text):
            return True
    return False


def alike(one: str, other: str) -> bool:
    return likeness(grams(one), grams(other)) >= SAME_CAPTION and abs(len(one) - len(other)) < GLUED


def aside_language(text: str, language: str) -> str:
    """A few words tell their language by their script alone: the body's, unless no language of ours is written so.

    A few characters without kana may be Japanese as well as Chinese: they too are in the body's language.
    """
    script = main_script(text)
    known = languages().get(language)
    own = known.script if known else ""
    if len(text) > SHORT or (script in UNSPACED and not (own in UNSPACED and script in (own, "Han"))):
        return identify(text)
    return language


def times_of(body: Sequence[Paragraph], languages: Sequence[Language]) -> tuple[TimeExpression, ...]:
    """Every date expression of the body, with its line."""
    return tuple(time for one in body for time in find_times(one.text, one.line, languages))


def assemble_document(document: Document) -> Document:
    """The document with its standfirst: the line of that role or, where the title is the lead, the lead itself."""
    standing = next((one for one in document.lines if one.label.role is Role.STANDFIRST and one.text), None)
    if standing is not None:
        return replace(document, standfirst=standing.text, standfirst_line=standing.line.number)
    if document.title_from == "lead" and document.body:
        return replace(document, standfirst=lead_text(document), standfirst_line=document.body[0].line)
    return document


def lead_text(document: Document) -> str:
    """The sentence that serves as title, as it is printed, with its stop."""
    first: str = document.body[0].text
    title: Resolved[str] | None = document.title
    if title is None:
        return first
    start = first.find(title.value)
    end = start + len(title.value)
    return first[max(0, start) : end + 1].strip() if start >= 0 and first[end : end + 1] in ".。" else title.value
