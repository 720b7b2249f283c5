"""content/corrections/*.toml: what the maintainer put right by hand, with the reason and where it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from ..edtf import parse_edtf
from ..errors import FactsError
from ..model import SOURCE_LINKS, Place, Role
from .digests import Digest
from .entities import Entity
from .loading import convert, name_of, nearest, read_toml, toml_files
from .words import check_language

LINES = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9}))?")
LONGEST_SPAN = 100_000
# A document of another year is none; and what it counts from its own day would leave the calendar.
YEARS = range(1000, 3000)
FIELDS = ("title", "date", "language", *SOURCE_LINKS, "story")
APART = "apart"
"""What `story` says of a document that tells no story with another."""


class CorrectedTags(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ids of entities that are to be tags of the document, and of those that are not."""

    add: list[str] = []
    remove: list[str] = []


class Correction(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One correction. seed: the document's path in the seeds folder (path#n for one of many).

    reason, source: why, and where it was found: both are shown. draft: not ready, so it corrects nothing yet.
    withdraw: the document is published nowhere. article: it is one, or is none, whatever its page looks like.
    lines: '42-46' = 'furniture' gives those lines a role. digests: slug -> the document's place in it. story: the
    seed of a document that tells the same event, or 'apart'. The other keys set a field. file: where this stands.
    """

    seed: str
    reason: str
    source: str
    draft: bool = False
    withdraw: bool = False
    article: bool | None = None
    title: str | None = None
    date: str | None = None
    language: str | None = None
    publisher: str | None = None
    agency: str | None = None
    aggregator: str | None = None
    translator: str | None = None
    author: str | None = None
    url: str | None = None
    story: str | None = None
    lines: dict[str, Role] = {}
    tags: CorrectedTags | None = None
    digests: dict[str, Place] = {}
    file: str = ""

    @property
    def rule(self) -> str:
        """What stands as the reason of a value that was put right."""
        return f"correction: {self.reason} ({self.source})"

    def roles(self) -> dict[int, Role]:
        """The corrected role of each line number."""
        return {number: role for span, role in self.lines.items() for number in numbers(span)}

    def beyond(self, last: int) -> tuple[str, ...]:
        """The keys of `lines` that reach beyond the last line of the document."""
        return tuple(span for span in self.lines if numbers(span)[-1] > last)


def numbers(span: str) -> range:
    """The line numbers of a key of `lines`: '7', or '42-46'."""
    first, _, last = span.partition("-")
    return range(int(first), int(last or first) + 1)


def is_span(span: str) -> bool:
    """True for a line number, counted from 1, or for a range of them of a bearable length."""
    match = LINES.fullmatch(span)
    if match is None:
        return False
    first, last = int(match[1]), int(match[2] or match[1])
    return 1 <= first <= last <= first + LONGEST_SPAN


def load_corrections(content: Path) -> Mapping[str, Correction]:
    """Corrections by seed, drafts too. FactsError on a broken file or on two for one seed."""
    corrections: dict[str, Correction] = {}
    for path in toml_files(content / "corrections"):
        file = name_of(path, content)
        table = read_toml(path, content)
        check_order(table, file)
        correction = msgspec.structs.replace(convert(table, Correction, file), file=file)
        if not correction.draft:
            check_correction(correction, file)
        if correction.seed in corrections:
            raise FactsError(file, f"{correction.seed!r} is corrected in {corrections[correction.seed].file} too")
        corrections[correction.seed] = correction
    return corrections


def check_order(table: Mapping[str, Any], file: str) -> None:
    """In TOML a key below [lines] is one of its lines. FactsError where it was meant for the correction."""
    for heading in ("lines", "digests"):
        keys = table.get(heading)
        for key in keys if isinstance(keys, dict) else ():
            if key in Correction.__struct_fields__:
                raise FactsError(file, f"{key!r} belongs above [{heading}]")


def check_references(
    corrections: Iterable[Correction], entities: Mapping[str, Entity], digests: Mapping[str, Digest]
) -> None:
    """FactsError for a tag that no entity is, or an unknown digest."""
    for one in corrections:
        tags = one.tags or CorrectedTags()
        for key, ids in (("add", tags.add), ("remove", tags.remove)):
            for entity in ids:
                if entity not in entities:
                    raise FactsError(one.file, f"tags.{key}: unknown entity {entity!r}{nearest(entity, entities)}")
                if not entities[entity].is_tag:
                    raise FactsError(one.file, f"tags.{key}: {entity!r} is no tag: its entry says so")
        for twice in {*tags.add} & {*tags.remove}:
            raise FactsError(one.file, f"tags: {twice!r} is both added and removed")
        for slug in one.digests:
            if slug not in digests:
                raise FactsError(one.file, f"digests: there is no digest {slug!r}{nearest(slug, digests)}")


def check_fields(correction: Correction, file: str) -> None:
    """No field is empty, and there is something to correct."""
    for key in FIELDS:
        value = getattr(correction, key)
        if value is not None and not value.strip():
            raise FactsError(file, f"{key} is empty: say what is right, or take the line away")
    if corrects_nothing(correction):
        problem = f"corrects nothing: give withdraw, article, lines or one of {', '.join(FIELDS)}, tags, digests"
        raise FactsError(file, f"{problem}; or draft = true, while it is not ready")


def corrects_nothing(correction: Correction) -> bool:
    """True where only the document, the reason and the source are given."""
    fields = any(getattr(correction, key) is not None for key in FIELDS)
    tags = correction.tags is not None and (correction.tags.add or correction.tags.remove)
    tables = correction.lines or correction.digests or tags
    return not (fields or correction.withdraw or correction.article is not None or tables)


def check_date(text: str, file: str) -> None:
    """It is a date of the calendar, of a year that a document may be of or of an open one."""
    try:
        date = parse_edtf(text)
    except ValueError as error:
        raise FactsError(file, f"date: {error}") from error
    for one in (date, date.end):
        if one is not None and one.year is not None and one.year not in YEARS:
            raise FactsError(file, f"date: {text!r}: no document is of a year before {YEARS[0]} or after {YEARS[-1]}")


def check_correction(correction: Correction, file: str) -> None:
    """Reason and source are there, the date is one, the line numbers are."""
    for key in ("reason", "source"):
        if not getattr(correction, key).strip():
            raise FactsError(file, f"a correction needs a reason and a source: {key} is empty")
    check_fields(correction, file)
    if correction.date is not None:
        check_date(correction.date, file)
    for span in correction.lines:
        if not is_span(span):
            raise FactsError(file, f"lines: {span!r} is no line number such as '7' and no range such as '42-46'")
    if correction.language is not None:
        check_language(correction.language, file, "language")
    if correction.story is not None and correction.story == correction.seed:
        raise FactsError(file, f"story: {correction.story!r} is the document itself: name another one, or say 'apart'")
    if correction.url is not None and not correction.url.startswith(("http://", "https://")):
        raise FactsError(file, f"url: {correction.url!r} does not begin with http:// or https://")
