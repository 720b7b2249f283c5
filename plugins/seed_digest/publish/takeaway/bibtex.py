r"""References as BibTeX, in the dialect of biblatex: `date` in EDTF, `journaltitle`, UTF-8.

Written here and not by bibtexparser 2.1, which turns Cyrillic letters into macros of TeX, leaves those of other scripts
as they are, and escapes a lone brace as `\}`: BibTeX counts that one too, and loses the rest of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...edtf import Edtf
from .bibliography import Reference, ReferenceKind

TYPES = {ReferenceKind.NEWS: "article", ReferenceKind.PAGE: "online", ReferenceKind.DOCUMENT: "misc"}

SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}", **{one: f"\\{one}" for one in "&%$#_"},
    }
)  # fmt: skip
"""What TeX reads as a command, in forms whose braces are always in pairs."""


def bibtex(references: Sequence[Reference]) -> bytes:
    """A file of references; those without an author and a date, too."""
    return "\n".join(entry(one) for one in references).encode()


def entry(reference: Reference) -> str:
    """One entry. Title and author stand in two pairs of braces: as printed, and one name whatever it holds."""
    fields = "".join(f"  {key} = {{{value}}},\n" for key, value in entry_fields(reference) if value)
    return f"@{TYPES[reference.kind]}{{{reference.key},\n{fields}}}\n"


def entry_fields(reference: Reference) -> Iterable[tuple[str, str]]:
    """The fields in their order, '' for what is unknown."""
    is_news = reference.kind is ReferenceKind.NEWS
    yield "entrysubtype", "newspaper" if is_news else ""
    yield "title", f"{{{escaped(reference.title)}}}"
    yield "author", f"{{{escaped(reference.author)}}}" if reference.author else ""
    yield "journaltitle" if is_news else "organization", escaped(reference.publisher)
    yield "date", "/".join(days(reference.date))
    yield "language", reference.language
    yield "url", reference.url
    yield "urldate", "/".join(days(reference.accessed)) if reference.url else ""
    yield "note", escaped(reference.note)


def days(date: Edtf | None) -> Iterator[str]:
    """A date without its time, an interval as two; nothing while the year is open."""
    if date is not None and date.year is not None:
        yield replace(date.day_only(), end=None).value
        yield from days(date.end)


def escaped(text: str) -> str:
    """A text in which TeX finds no command."""
    return text.translate(SPECIAL)
