"""References as RIS, by rispy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rispy import RisWriter

from ...edtf import Edtf
from ..dating import date_text
from .bibliography import Reference, ReferenceKind

TYPES = {ReferenceKind.NEWS: "NEWS", ReferenceKind.PAGE: "ELEC", ReferenceKind.DOCUMENT: "GEN"}


class Writer(RisWriter):  # type: ignore[misc]
    """RIS as its specification has it: no number before a reference, which some programs take for a broken line."""

    NEWLINE = "\r\n"

    def set_header(self, count: int) -> str:
        """None."""
        return ""


def ris(references: Sequence[Reference]) -> bytes:
    """A file of references. Their texts are of one line, so that none begins a tag of its own."""
    return str(Writer().formats([fields(one) for one in references])).encode()


def fields(reference: Reference) -> dict[str, Any]:
    """A reference by rispy's names of the tags; what is unknown has none."""
    known = {
        "type_of_reference": TYPES[reference.kind],
        "id": reference.key,
        "title": reference.title,
        "authors": [reference.author] if reference.author else [],
        "secondary_title": reference.publisher,
        "year": ris_date(reference.date).partition("/")[0],
        "date": ris_date(reference.date),
        "language": reference.language,
        "urls": [reference.url] if reference.url else [],
        "access_date": ris_date(reference.accessed),
        "name_of_database": reference.site if reference.page else "",
        "notes": [reference.note] if reference.note else [],
    }
    return {key: value for key, value in known.items() if value}


def ris_date(date: Edtf | None) -> str:
    """YYYY/MM/DD/other: of an interval the parts that both ends share, and both in words; '' while the year is open."""
    if date is None or date.year is None:
        return ""
    if date.end is None:
        return "/".join([*known_parts(date), ""])
    pairs = zip(known_parts(date), known_parts(date.end), strict=True)
    shared: list[str] = []
    for one, other in pairs:
        if one != other:
            break
        shared.append(one)
    return "/".join([*(shared + [""] * 3)[:3], date_text(date)])


def known_parts(date: Edtf) -> tuple[str, str, str]:
    """Year, month and day in figures, '' for one that is open."""
    month, day = (f"{part:02}" if part is not None else "" for part in (date.month, date.day))
    return (f"{date.year or 0:04}", month, day)
