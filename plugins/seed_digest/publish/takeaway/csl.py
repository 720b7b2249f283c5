"""References as CSL-JSON: the items of the Citation Style Language's schema for citation data, version 1.0."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...edtf import Edtf
from ..dating import date_text
from ..file_bytes import json_bytes
from .bibliography import Reference, ReferenceKind

TYPES = {ReferenceKind.NEWS: "article-newspaper", ReferenceKind.PAGE: "webpage", ReferenceKind.DOCUMENT: "document"}


def csl_json(references: Sequence[Reference]) -> bytes:
    """A file of references."""
    return json_bytes([item(one) for one in references])


def item(reference: Reference) -> dict[str, Any]:
    """One item; what is unknown has no key. An author is one `literal`: no page says what of a name is the family's."""
    known = {
        "id": reference.key,
        "type": TYPES[reference.kind],
        "title": reference.title,
        "author": [{"literal": reference.author}] if reference.author else None,
        "container-title": reference.publisher,
        "issued": csl_date(reference.date, reference.inferred),
        "accessed": csl_date(reference.accessed),
        "language": reference.language,
        "URL": reference.url,
        "archive": reference.site if reference.page else "",
        "archive_location": reference.page,
        "note": reference.note,
    }
    return {key: value for key, value in known.items() if value}


def csl_date(date: Edtf | None, inferred: bool = False) -> dict[str, Any] | None:
    """The parts that are known, twice for an interval; words while the year is open. An inferred one is `circa`."""
    if date is None:
        return None
    if date.year is None:
        return {"literal": date_text(date)}
    made: dict[str, Any] = {"date-parts": [known_parts(one) for one in (date, date.end) if one is not None]}
    return {**made, "circa": True} if inferred else made


def known_parts(date: Edtf) -> list[int]:
    """Year, month and day, as far as they are known."""
    return [part for part in (date.year, date.month, date.day) if part is not None]
