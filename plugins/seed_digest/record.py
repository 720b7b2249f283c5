"""A document as the world gets it: RECORD's object, from an Article or from a Document that is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .edtf import Edtf
from .model import (
    SOURCE_LINKS,
    Article,
    Aside,
    Certainty,
    Corpus,
    Corrected,
    Document,
    Membership,
    Paragraph,
    Reason,
    Resolved,
    Role,
    Source,
)

# An aside's kind in the record's own terms, where the role has another name: a picture's credit belongs to its caption.
ASIDE_KINDS = {Role.CREDIT: "caption", Role.KEYWORDS: "source's own keywords"}


def records(corpus: Corpus) -> list[dict[str, Any]]:
    """One object for each document that is not withdrawn, in the order of the seeds' names."""
    rows = [article_record(article) for article in corpus.articles]
    rows += [document_record(document) for document in corpus.others if document.status != "withdrawn"]
    return sorted(rows, key=lambda row: str(row["seed"]))


def records_by_seed(corpus: Corpus) -> list[dict[str, Any]]:
    """The same, and for each seed with the bytes of another one that one's object under its own name."""
    twins = {one.document.seed: one.document.same_bytes for one in corpus.articles}
    twins |= {one.seed: one.same_bytes for one in corpus.others}
    rows = [{**row, "seed": seed} for row in records(corpus) for seed in (row["seed"], *twins.get(row["seed"], ()))]
    return sorted(rows, key=lambda row: str(row["seed"]))


def article_record(article: Article) -> dict[str, Any]:
    """The object of an article."""
    return {
        **document_record(article.document),
        "date": date_object(article.date),
        "tags": list(article.tags),
        "mentions": [{"entity": one.entity, "line": one.line, "text": one.text} for one in article.mentions],
        "digests": {slug: membership_object(one) for slug, one in article.digests.items()},
        "story": article.story,
        **corrected_object(article.corrected),
    }


def document_record(document: Document) -> dict[str, Any]:
    """The object of a document before the corpus passes; all there is of one that is no article."""
    return {
        "id": document.id,
        "seed": document.seed,
        "status": document.status.value,
        "reason": document.reason,
        "title": document.title.value if document.title else None,
        "title_from": document.title_from,
        "standfirst": document.standfirst,
        "date": date_object(document.date),
        "captured": {"value": document.captured.value, "because": reasons(document.captured.because)}
        if document.captured
        else None,
        "language": document.language if document.body else None,
        "source": source_object(document.source),
        "body": [paragraph_object(one, document.numbered) for one in document.body],
        "asides": [aside_object(one, document.numbered) for one in document.asides],
        "tags": [],
        "mentions": [],
        "digests": {},
        "story": None,
    }


def date_object(date: Resolved[Edtf] | None) -> dict[str, Any] | None:
    if date is None:
        return None
    return {
        "value": date.value.value,
        "sort": date.value.sort,
        "precision": date.value.precision,
        "certainty": date.certainty.value,
        "because": reasons(date.because),
    }


def source_object(source: Source) -> dict[str, Any]:
    links: dict[str, Any] = {}
    for name in SOURCE_LINKS:
        link: Resolved[str] | None = getattr(source, name)
        links[name] = (
            {"value": link.value, "certainty": link.certainty.value, "because": reasons(link.because)} if link else None
        )
    return links


def corrected_object(corrected: Corrected) -> dict[str, Any]:
    """`corrected`, only where there is such: why a tag was added or removed, or the place in a digest or its story
    changed.
    """
    fields = {"tags": corrected.tags, "digests": corrected.digests}
    rows: dict[str, Any] = {
        name: {key: reasons((why,)) for key, why in some.items()} for name, some in fields.items() if some
    }
    if corrected.story:
        rows["story"] = reasons((corrected.story,))
    return {"corrected": rows} if rows else {}


def membership_object(membership: Membership) -> dict[str, Any]:
    """`certainty` stands only where it is corrected: the rule of a digest infers."""
    row: dict[str, Any] = {"role": membership.role, "because": reasons(membership.because)}
    if membership.certainty is Certainty.CORRECTED:
        row["certainty"] = membership.certainty.value
    return row


def paragraph_object(paragraph: Paragraph, numbered: bool) -> dict[str, Any]:
    return {
        "text": paragraph.text,
        "line": paragraph.line if numbered else None,
        "language": paragraph.language,
        "kind": paragraph.kind.value,
    }


def aside_object(aside: Aside, numbered: bool) -> dict[str, Any]:
    return {
        "kind": ASIDE_KINDS.get(aside.kind, aside.kind.value),
        "text": aside.text,
        "line": aside.line if numbered else None,
        "language": aside.language,
    }


def reasons(because: Sequence[Reason]) -> list[dict[str, Any]]:
    """`because` as a list of objects; `seed` stands only where another document speaks."""
    rows = []
    for one in because:
        row: dict[str, Any] = {"rule": one.rule, "quote": one.quote, "line": one.line}
        if one.seed is not None:
            row["seed"] = one.seed
        rows.append(row)
    return rows
