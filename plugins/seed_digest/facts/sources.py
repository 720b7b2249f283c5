"""content/sources.toml: who publishes, reports, aggregates, translates; and how far a text may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from ..errors import FactsError
from .loading import convert, entries, name_of
from .words import check_country, check_filled, check_host, check_id, check_language


class SourceEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One source, under its id.

    name: as it names itself. names: in other scripts, by language. aliases: every spelling by which documents cite it.
    hosts: its sites ('example.org' covers 'www.example.org'). rights: 'full' shows the text, 'excerpt' a few words and
    the link. country, state: ISO 3166 codes; state is the one that owns or funds it, None where unknown or independent.
    machine: a translator that is a program. translators: by language, the id of the translator whose work its pages in
    that language are.
    """

    name: str
    kind: Literal["publisher", "agency", "aggregator", "translator"]
    names: dict[str, str] = {}
    aliases: list[str] = []
    hosts: list[str] = []
    country: str | None = None
    state: str | None = None
    rights: Literal["full", "excerpt"] = "full"
    machine: bool = False
    translators: dict[str, str] = {}
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
    sources = {key: convert(table, SourceEntry, file, key) for key, table in entries(path, content).items()}
    for key, source in sources.items():
        check_source(key, source, file)
        check_translators(key, source, sources, file)
    check_owners(sources, file)
    return sources


def check_source(key: str, source: SourceEntry, file: str) -> None:
    """Its id, names, languages, hosts and codes have the form of such."""
    check_id(key, file, "give the entry another id")
    check_filled(source.spellings(), file, key)
    for code in source.names:
        check_language(code, file, f"{key}: names")
    for host in source.hosts:
        check_host(host, file, f"{key}: hosts")
    check_country(source.country, file, f"{key}: country")
    check_country(source.state, file, f"{key}: state")


def check_translators(key: str, source: SourceEntry, sources: Mapping[str, SourceEntry], file: str) -> None:
    """Each is told by a language, and is the id of a translator."""
    translators = sorted(one for one, entry in sources.items() if entry.kind == "translator")
    for code, one in source.translators.items():
        check_language(code, file, f"{key}: translators")
        if one not in translators:
            raise FactsError(file, f"{key}: {one!r} is no translator (there are: {', '.join(translators) or 'none'})")


def check_owners(sources: Mapping[str, SourceEntry], file: str) -> None:
    """No spelling and no host stands for two sources."""
    owners: dict[str, str] = {}
    for key, source in sources.items():
        for form in (*source.spellings(), *source.hosts):
            owner = owners.setdefault(form.casefold(), key)
            if owner != key:
                raise FactsError(file, f"{key}: {form!r} stands for {owner} too")
