"""The page *raw and cleaned*: a seed line by line, with what each line was taken for and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Article, Document, LabelledLine, Role
from . import urls
from .cards import Cards
from .characters import visible
from .library import Library
from .masking import mask
from .pieces import Link, RawLineView
from .reasons import body_script, guessed_language
from .views import RawView

CUT_MARK = "…"


@dataclass(frozen=True, slots=True)
class Seen:
    """What the lines of one document share. languages: by line. body: the lines that stand in the article.

    script: of its text, as a language tag.
    """

    document: Document
    languages: Mapping[int, str]
    body: frozenset[int]
    script: str
    excerpt: bool


def raw_view(library: Library, cards: Cards, article: Article) -> RawView:
    """The whole seed. Contact data in lines that are not the article's own are masked."""
    document = article.document
    body = frozenset(one.line for one in document.body)
    seen = Seen(document, line_languages(document), body, body_script(document), document.id in library.excerpts)
    roles = Counter(one.label.role.value for one in document.lines)
    return RawView(
        card=cards.articles[document.id],
        seed=visible(document.seed),
        encoding=document.encoding,
        layout=document.layout,
        numbered=document.numbered,
        lines=tuple(line_view(seen, one) for one in document.lines),
        roles=tuple(sorted(roles.items(), key=lambda item: (-item[1], item[0]))),
        excerpt=seen.excerpt,
        notes=tuple(visible(note) for note in document.notes),
        language=document.language,
    )


def line_languages(document: Document) -> dict[int, str]:
    """The language of each line of the body and the asides, and of title and standfirst."""
    heads = (one for one in document.lines if one.label.role in (Role.TITLE, Role.STANDFIRST))
    languages = {one.line.number: document.language for one in heads}
    languages |= {one.line: one.language for one in document.asides}
    return languages | {one.line: one.language for one in document.body}


def line_view(seen: Seen, labelled: LabelledLine) -> RawLineView:
    """One line."""
    number, role = labelled.line.number, labelled.label.role
    part = part_of(role)
    text = visible(labelled.line.raw).strip()
    shown = text if part == "body" else mask(text, contact=role is Role.CONTACT)
    return RawLineView(
        number=number,
        anchor=urls.line_anchor(number),
        role=role.value,
        part=part,
        rule=visible(labelled.label.rule),
        detail=shown_detail(labelled, part),
        text=shown,
        language=seen.languages.get(number) or guessed_language(shown, seen.document.language, seen.script),
        masked=shown != text,
        cut=seen.excerpt and shown.endswith(CUT_MARK),
        paragraph=paragraph_link(seen.document, number) if number in seen.body else None,
    )


def paragraph_link(document: Document, number: int) -> Link:
    """From a line to its paragraph in the article."""
    return Link(f"paragraph {number}", urls.paragraph(document.id, number), document.language)


def part_of(role: Role) -> str:
    """'body' (with title and standfirst), 'aside' or 'dropped'."""
    if role.in_body or role in (Role.TITLE, Role.STANDFIRST):
        return "body"
    return "aside" if role.is_aside else "dropped"


def shown_detail(labelled: LabelledLine, part: str) -> str:
    """What the rule found, which may quote the line."""
    detail = visible(labelled.label.detail)
    return detail if part == "body" else mask(detail, contact=labelled.label.role is Role.CONTACT)
