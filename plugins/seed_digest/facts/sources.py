"""content/sources.toml: who publishes, reports, aggregates, translates; and how far a text may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from .loading import convert, name_of, read_toml


class SourceEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One source, under its id.

    name: as it names itself. names: in other scripts, by language. aliases: every spelling by which documents cite it.
    hosts: its sites ('example.org' covers 'www.example.org'). rights: 'full' shows the text, 'excerpt' a few words and
    the link. state: of the state that owns or funds it, None where unknown or independent.
    """

    name: str
    kind: Literal["publisher", "agency", "aggregator", "translator"]
    names: dict[str, str] = {}
    aliases: list[str] = []
    hosts: list[str] = []
    country: str | None = None
    state: str | None = None
    rights: Literal["full", "excerpt"] = "full"
    note: str = ""

    def spellings(self) -> list[str]:
        """Every spelling, longest first."""
        return sorted({self.name, *self.names.values(), *self.aliases}, key=lambda s: (-len(s), s))


def load_sources(content: Path) -> Mapping[str, SourceEntry]:
    """All sources by id; none where the file is absent. FactsError on a broken file."""
    path = content / "sources.toml"
    if not path.is_file():
        return {}
    file = name_of(path, content)
    return {key: convert(table, SourceEntry, file, key) for key, table in read_toml(path, content).items()}
