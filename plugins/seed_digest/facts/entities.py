"""content/entities/*.toml: people, organisations, programmes, places, subjects, by id."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from ..errors import FactsError
from .loading import convert, name_of, nearest, read_toml, toml_files

Kind = Literal[
    "person",
    "organisation",
    "programme",
    "mission",
    "spacecraft",
    "station",
    "launcher",
    "place",
    "country",
    "treaty",
    "media",
    "subject",
]
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Entity(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing that documents name.

    names: its name, by language. aliases: further full names that stand for it alone, by language. short: forms that
    count only where a full name stands in the same document (a surname, 'the station'). implies: entities that a
    mention of this one is evidence for, in a digest's rule only. together: groups of ids; a sentence that names one of
    each group names this (for subjects such as relations between two countries). tag: whether it has a page as a tag.
    """

    kind: Kind
    names: dict[str, str]
    aliases: dict[str, list[str]] = {}
    short: dict[str, list[str]] = {}
    implies: list[str] = []
    together: list[list[str]] = []
    tag: bool = True
    wikidata: str | None = None
    note: str = ""

    def name(self, language: str) -> str:
        """The name in a language, else in English, else the first."""
        return self.names.get(language) or self.names.get("en") or next(iter(self.names.values()))


def load_entities(content: Path) -> Mapping[str, Entity]:
    """All entities by id, in the order of files and entries. FactsError on a broken file."""
    entities: dict[str, Entity] = {}
    files: dict[str, str] = {}
    for path in toml_files(content / "entities"):
        file = name_of(path, content)
        for key, table in read_toml(path, content).items():
            if not ID.fullmatch(key):
                raise FactsError(file, f"{key!r} is no id: lower-case Latin letters, digits and single hyphens")
            if key in entities:
                raise FactsError(file, f"{key!r} stands in {files[key]} too")
            entities[key] = convert(table, Entity, file, key)
            files[key] = file
            if not entities[key].names:
                raise FactsError(file, f"{key}: names is empty")
    check_references(entities, files)
    return entities


def check_references(entities: Mapping[str, Entity], files: Mapping[str, str]) -> None:
    """Every id that an entry names exists."""
    for key, entity in entities.items():
        for other in [*entity.implies, *(one for group in entity.together for one in group)]:
            if other not in entities:
                raise FactsError(files[key], f"{key}: unknown entity {other!r}{nearest(other, entities)}")


def implied(entities: Mapping[str, Entity], named: frozenset[str]) -> frozenset[str]:
    """What a set of named entities is evidence for: itself and all it implies, through any number of steps."""
    seen: set[str] = set()
    queue = list(named)
    while queue:
        one = queue.pop()
        if one not in seen:
            seen.add(one)
            queue += entities[one].implies if one in entities else []
    return frozenset(seen)
