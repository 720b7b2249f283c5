"""The page *raw and cleaned*: a seed line by line, with what each line was taken for and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..extract.labels.order import line_evidence
from ..model import Article, Document, LabelledLine, Role
from . import urls
from .cards import Cards
from .characters import visible
from .library import Library
from .masking import mask
from .pieces import Link, RawLineView, RoleView, TakenView
from .reasons import body_script, guessed_language, language_in
from .views import RawView

CUT_MARK = "…"

MEANINGS = {
    Role.TITLE: "the headline",
    Role.STANDFIRST: "the lines between headline and text",
    Role.LEAD: "the lines between headline and text that open it",
    Role.PARAGRAPH: "text of the article",
    Role.HEADING: "a heading within the text",
    Role.QUOTE: "a quotation set apart in the text",
    Role.ITEM: "an entry of a list in the text",
    Role.CAPTION: "words under a picture",
    Role.CREDIT: "whose picture it is",
    Role.MACHINE_SUMMARY: "a summary that a machine made, kept apart from the text",
    Role.RELATED: "a headline of another document",
    Role.KEYWORDS: "the page's own keywords",
    Role.BYLINE: "who wrote or sent it",
    Role.DATE: "a date or a time of the page",
    Role.LOCATOR: "an address or the way to the page",
    Role.MARKER: "words that open a part of the page",
    Role.COUNTER: "numbers of the page: views, comments, ratings",
    Role.CONTACT: "how to reach somebody; masked",
    Role.COMMENT: "what readers wrote below the article",
    Role.DUPLICATE: "the same words as another line",
    Role.FURNITURE: "menus, adverts and other parts of the page",
    Role.BLANK: "nothing, or a line drawn with signs",
}
"""What each role means, for a reader."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the lines of one document share. languages: by line. body: the lines that stand in the article.

    script: of its text, as a language tag. labels: the site's language. evidence: by line, what the network said of it.
    """

    document: Document
    languages: Mapping[int, str]
    body: frozenset[int]
    script: str
    labels: str
    excerpt: bool
    evidence: Mapping[int, str]


def raw_view(library: Library, cards: Cards, article: Article) -> RawView:
    """The whole seed. Contact data in lines that are not the article's own are masked."""
    document = article.document
    body = frozenset(one.line for one in document.body)
    seen = Seen(
        document,
        line_languages(document),
        body,
        body_script(document),
        library.options.language,
        document.id in library.excerpts,
        line_evidence(document),
    )
    return RawView(
        card=cards.articles[document.id],
        seed=visible(document.seed),
        encoding=document.encoding,
        layout=document.layout,
        numbered=document.numbered,
        lines=tuple(line_view(seen, one) for one in document.lines),
        roles=role_views(document),
        excerpt=seen.excerpt,
        notes=tuple(visible(note) for note in document.notes),
        language=document.language,
    )


def role_views(document: Document) -> tuple[RoleView, ...]:
    """The roles of a document's lines with what they mean, the most frequent first."""
    counts = Counter(one.label.role for one in document.lines)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0].value))
    return tuple(RoleView(role.value, part_of(role), number, MEANINGS[role]) for role, number in ordered)


def line_languages(document: Document) -> dict[int, str]:
    """The language of each line of the body and the asides, and of title and standfirst."""
    heads = (one for one in document.lines if one.label.role in (Role.TITLE, Role.STANDFIRST))
    languages = {one.line.number: language_in(one.text, document.language) for one in heads}
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
        paragraph=paragraph_link(seen, number) if number in seen.body else None,
        evidence=seen.evidence.get(number, ""),
        taken=tuple(TakenView(one.rule, mask(visible(one.text), role is Role.CONTACT)) for one in labelled.cuts),
    )


def paragraph_link(seen: Seen, number: int) -> Link:
    """From a line to its paragraph in the article."""
    return Link(f"paragraph {number}", urls.paragraph(seen.document.id, number), seen.labels)


def part_of(role: Role) -> str:
    """'body' (with title and standfirst), 'aside' or 'dropped'."""
    if role.in_body or role in (Role.TITLE, Role.STANDFIRST):
        return "body"
    return "aside" if role.is_aside else "dropped"


def shown_detail(labelled: LabelledLine, part: str) -> str:
    """What the rule found, which may quote the line."""
    detail = visible(labelled.label.detail)
    return detail if part == "body" else mask(detail, contact=labelled.label.role is Role.CONTACT)
