"""content/sites/*.toml: what the layout of one site needs of its own. A row is data; a wrong row is an error."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from ..errors import FactsError
from ..model import Role
from .loading import compile_pattern, convert, name_of, nearest, read_toml, toml_files
from .sources import SourceEntry
from .words import check_language


class SpanRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Lines that the layout gives a role. All patterns are regular expressions, searched in one line.

    lines: each line that matches, nothing else given; within a span only those of its lines.
    first / after: the span begins at / below the first match, at the top where neither is given. last / until: it ends
    at / above the next match (last_of_all: at the last one), at the end where neither is given. A pattern that is given
    and not found leaves the span out; open_end lets it run to the end instead when its end is not found.
    """

    role: Role
    lines: str = ""
    first: str = ""
    after: str = ""
    last: str = ""
    until: str = ""
    last_of_all: bool = False
    open_end: bool = False


class FieldRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A field that a line states: in the pattern's group 'value' or, where the line only proves it, in value.

    source: the value is an id of sources.toml. certainty: how sure the layout makes it.
    """

    field: Literal["title", "date", "publisher", "agency", "aggregator", "translator", "author", "url"]
    pattern: str
    value: str = ""
    certainty: Literal["stated", "inferred"] = "stated"
    languages: list[str] = []


class SiteFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """signature: patterns, each of which must be found in some line for the layout to be this one."""

    name: str
    signature: list[str]
    span: list[SpanRow] = []
    field: list[FieldRow] = []
    note: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A SpanRow with its patterns compiled; None where a pattern is not given."""

    role: Role
    lines: re.Pattern[str] | None
    first: re.Pattern[str] | None
    after: re.Pattern[str] | None
    last: re.Pattern[str] | None
    until: re.Pattern[str] | None
    last_of_all: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class FieldRule:
    """A FieldRow with its pattern compiled."""

    field: str
    pattern: re.Pattern[str]
    value: str
    certainty: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """One layout, ready to be matched."""

    id: str
    name: str
    signature: tuple[re.Pattern[str], ...]
    spans: tuple[Span, ...]
    fields: tuple[FieldRule, ...]


def load_sites(content: Path, sources: Mapping[str, SourceEntry]) -> tuple[Site, ...]:
    """All layouts in the order of their files' names. FactsError on a broken file or pattern."""
    return tuple(load_site(path, content, sources) for path in toml_files(content / "sites"))


def load_site(path: Path, content: Path, sources: Mapping[str, SourceEntry]) -> Site:
    """One layout."""
    file = name_of(path, content)
    site = convert(read_toml(path, content), SiteFile, file)
    if not site.signature:
        raise FactsError(file, "signature: needs at least one pattern, else every document would be of this layout")
    return Site(
        id=path.stem,
        name=site.name,
        signature=tuple(compile_pattern(one, file, "signature") for one in site.signature),
        spans=tuple(compile_span(row, file) for row in site.span),
        fields=tuple(compile_field(row, file, sources) for row in site.field),
    )


def compile_span(row: SpanRow, file: str) -> Span:
    """A row's patterns. A span that says nothing of its place is an error."""
    given = {key: getattr(row, key) for key in ("lines", "first", "after", "last", "until")}
    if not any(given.values()):
        raise FactsError(file, f"span of role {row.role.value!r}: give one of lines, first, after, last, until")
    compiled = {key: compile_pattern(text, file, f"span.{key}") if text else None for key, text in given.items()}
    return Span(role=row.role, last_of_all=row.last_of_all, open_end=row.open_end, **compiled)


def compile_field(row: FieldRow, file: str, sources: Mapping[str, SourceEntry]) -> FieldRule:
    """A row's pattern. It must yield a value; a source's id must exist."""
    pattern = compile_pattern(row.pattern, file, f"field {row.field!r}")
    if not row.value and "value" not in pattern.groupindex:
        raise FactsError(file, f"field {row.field!r}: the pattern has no group (?P<value>…) and no value is given")
    for code in row.languages:
        check_language(code, file, f"field {row.field!r}: languages")
    value = row.value
    if value and row.field in ("publisher", "agency", "aggregator", "translator"):
        if value not in sources:
            raise FactsError(file, f"field {row.field!r}: unknown source {value!r}{nearest(value, sources)}")
        value = sources[value].name
    return FieldRule(row.field, pattern, value, row.certainty, tuple(row.languages))
