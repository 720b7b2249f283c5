"""Labelled lines -> the parts of a Document. Here, and only here, what is no part of the article is left out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from ..language.identify import language_within
from ..language.sentences import GLUED
from ..language.writing import LOWER, grams, key, likeness
from ..model import Aside, Document, Label, LabelledLine, Line, Paragraph, Resolved, Role, TimeExpression
from .dirt.table import clean_head
from .dirt.titles import cut_source_tail
from .dirt.wrapping import join_wrapped
from .reading import Body

SAME_CAPTION = 0.9
# A credit of so many characters that opens a longer line was glued to what follows it.
GLUED_CREDIT = 8
# A line that stops within a sentence, and one that begins within one.
UNENDED = re.compile(r"[^\W_,](?:,|\s[-–—])?$|[^\W\d_]-$")
GOING_ON = frozenset(LOWER + ",;")
GLUED_SENTENCES = re.compile(GLUED)
# So many lines are named in a note.
NAMED = 5
# No article has more pictures that begin alike; the bound keeps a hostile page cheap.
MOST_PICTURES = 50


def labelled_line(line: Line, label: Label) -> LabelledLine:
    """A line as it is shown. A picture's line keeps its credit and loses only what stands before any line."""
    if label.role in (Role.CAPTION, Role.CREDIT) and line.cuts:
        text, cuts = clean_head(line.text)
        return LabelledLine(line, label, text, line.mends + cuts)
    return LabelledLine(line, label, line.clean, line.mends + line.cuts)


def make_body(lines: Sequence[LabelledLine], language: str) -> tuple[Paragraph, ...]:
    """The body's paragraphs, each with its own language: the body's, unless it tells another."""
    body = [one for one in lines if one.label.role.in_body and one.text]
    return tuple(
        Paragraph(text, first.line.number, language_within(text, language), kind_of(first.label.role))
        for first, text in whole_paragraphs(body)
    )


def kind_of(role: Role) -> Role:
    """What a line of the body is printed as."""
    return Role.PARAGRAPH if role is Role.LEAD else role


def whole_paragraphs(body: Sequence[LabelledLine]) -> Iterator[tuple[LabelledLine, str]]:
    """(first line, text) of each paragraph: lines that go on within a sentence are one."""
    groups: list[list[LabelledLine]] = []
    for one in body:
        if groups and goes_on(groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return ((group[0], join_wrapped([one.text for one in group])) for group in groups)


def goes_on(above: LabelledLine, below: LabelledLine) -> bool:
    """True for two lines of bare text, one right below the other, that share a sentence.

    A page of markup says itself what is a paragraph.
    """
    lines = above.line, below.line
    if lines[1].number != lines[0].number + 1 or any(line.markup is not None for line in lines):
        return False
    if above.label.role is not Role.PARAGRAPH or below.label.role is not Role.PARAGRAPH:
        return False
    return UNENDED.search(above.text) is not None and below.text[0] in GOING_ON


def make_asides(lines: Sequence[LabelledLine], language: str, names: Container[str]) -> tuple[Aside, ...]:
    """What stands beside the body: one aside a line, what stands twice once."""
    asides: list[Aside] = []
    for one in lines:
        if one.label.role.is_aside and one.text:
            text = cut_source_tail(one.text, names) if one.label.role is Role.CAPTION else one.text
            asides.append(Aside(one.label.role, text, one.line.number, language_within(text, language)))
    return once(asides)


def once(asides: Sequence[Aside]) -> tuple[Aside, ...]:
    """Each aside once: the first of equals and, of pictures' lines, the one without words glued to it."""
    first: dict[tuple[Role, str], Aside] = {}
    for one in asides:
        first.setdefault((one.kind, key(one.text)), one)
    pictures: dict[str, list[Aside]] = {}
    for one in first.values():
        if one.kind in (Role.CAPTION, Role.CREDIT):
            pictures.setdefault(one.text[:GLUED_CREDIT], []).append(one)
    dropped = {id(one) for group in pictures.values() for one in group if said_better(one, group)}
    return tuple(one for one in first.values() if id(one) not in dropped)


def said_better(one: Aside, group: Sequence[Aside]) -> bool:
    """True where another line of the pictures says the same with less glued to it, or as well and before."""
    for other in group[:MOST_PICTURES]:
        if other is one or other.kind is not one.kind:
            continue
        if len(other.text) >= GLUED_CREDIT and len(other.text) < len(one.text) and one.text.startswith(other.text):
            return True
        if other.line < one.line and alike(one.text, other.text):
            return True
    return False


def alike(one: str, other: str) -> bool:
    return likeness(grams(one), grams(other)) >= SAME_CAPTION and abs(len(one) - len(other)) < GLUED_CREDIT


def times_of(paragraphs: Sequence[Paragraph], body: Body) -> tuple[TimeExpression, ...]:
    """Every date expression of the paragraphs with one reading, with its line."""
    return tuple(time for one in paragraphs for time in body.times(one.text, one.line) if time.other is None)


def assemble_document(document: Document) -> Document:
    """The document with its standfirst, and a note where its paragraphs are glued.

    The standfirst is the line of that role, or the one that opens the text as such, or, where the title is the lead,
    the lead itself.
    """
    document = replace(document, notes=(*document.notes, *glued_paragraphs(document.body)))
    standing = next(
        (one for one in document.lines if one.label.role in (Role.STANDFIRST, Role.LEAD) and one.text), None
    )
    if standing is not None:
        return replace(document, standfirst=standing.text, standfirst_line=standing.line.number)
    if document.title_from == "lead" and document.body:
        return replace(document, standfirst=lead_text(document), standfirst_line=document.body[0].line)
    return document


def glued_paragraphs(body: Sequence[Paragraph]) -> tuple[str, ...]:
    """A note where sentences stand without a space between them: paragraphs were glued when the page was saved."""
    found = [(one.line, len(GLUED_SENTENCES.findall(one.text))) for one in body]
    lines = [str(line) for line, count in found if count]
    if not lines:
        return ()
    named = ", ".join(lines[:NAMED]) + (", …" if len(lines) > NAMED else "")
    count = sum(count for _, count in found)
    return (f"sentences glued without a space, {count} time{'s' * (count > 1)} (line{'s' * (len(lines) > 1)} {named})",)


def lead_text(document: Document) -> str:
    """The sentence that serves as title, as it is printed, with its stop."""
    first: str = document.body[0].text
    title: Resolved[str] | None = document.title
    if title is None:
        return first
    start = first.find(title.value)
    end = start + len(title.value)
    return first[max(0, start) : end + 1].strip() if start >= 0 and first[end : end + 1] in ".。" else title.value
