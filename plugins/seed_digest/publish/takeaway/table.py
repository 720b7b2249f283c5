"""The corpus as a table for spreadsheets: a row a document."""

from __future__ import annotations

import csv
import io

from ...model import SOURCE_LINKS, Article
from .. import urls
from ..edition import Edition
from ..file_bytes import as_bytes
from .bibliography import make_reference, name

COLUMNS = (
    "id",
    "seed",
    "title",
    "date",
    "sort",
    "precision",
    "certainty",
    "language",
    *SOURCE_LINKS,
    "tags",
    "digests",
)
FORMULA = ("=", "+", "-", "@")
"""A cell that begins so is a command to a spreadsheet."""


def articles_csv(edition: Edition) -> bytes:
    """A file of all articles, newest first, in the columns named and the page's address."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow((*COLUMNS, "page"))
    for article in edition.library.corpus.articles:
        writer.writerow([harmless(one) for one in cells(edition, article)])
    return as_bytes(written.getvalue())


def cells(edition: Edition, article: Article) -> list[str]:
    """The cells of one row; '' for what is unknown."""
    document, date = article.document, article.date
    reference = make_reference(edition, article)
    links = [reference.url if part == "url" else name(getattr(document.source, part)) for part in SOURCE_LINKS]
    dated = [date.value.value, date.value.sort or "", date.value.precision, date.certainty.value] if date else [""] * 4
    digests = (f"{slug}:{one.role}" for slug, one in sorted(article.digests.items()))
    title = reference.title if document.title else ""
    return [
        document.id, document.seed, title, *dated, reference.language, *links, " ".join(article.tags),
        " ".join(digests), reference.page or urls.article(document.id),
    ]  # fmt: skip


def harmless(cell: str) -> str:
    """The cell, behind an apostrophe where a spreadsheet would run it."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
