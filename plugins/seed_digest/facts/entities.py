"""content/entities/*.toml: people, organisations, programmes, places, subjects, by id."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import msgspec

from ..errors import FactsError
from .loading import convert, entries, name_of, nearest, toml_files
from .words import WIKIDATA, check_filled, check_id, check_language


class EntityKind(StrEnum):
    """What sort of thing an entity is. ACTION is of words for what is done: they tell what a sentence is about, and are
    nobody's name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PROGRAMME = "programme"
    MISSION = "mission"
    SPACECRAFT = "spacecraft"
    STATION = "station"
    LAUNCHER = "launcher"
    VESSEL = "vessel"
    PLACE = "place"
    COUNTRY = "country"
    TREATY = "treaty"
    MEDIA = "media"
    SUBJECT = "subject"
    ACTION = "action"


PARTING = re.compile(r"[\s\u2010-\u2015\u2212\-·•・‧･]")
"""What parts the words of a name."""

OPENING = 2
"""A common word that is a form of a name begins with so many letters of it: endings follow."""


class Entity(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing that documents name.

    names: its name, by language. aliases: further full names that stand for it alone, by language. short: forms that
    count only where a full name stands in the document (a surname, 'the station'). doubtful: forms that also mean
    something else (a ship that bears a city's name); they count only beside one of context, ids of entities, in the
    same paragraph or in the title. homographs: forms of its names that are common words in small letters: where every
    word has a capital, as at the head of a sentence, they count only where it is named elsewhere too. literal: by the
    language of an original, what its name becomes in a translation ('Eagle'); it counts only in a translated document
    of another language, and beside context where there is one. unlike: longer names of something else that hold one of
    this ('Heron Street'). implies: entities that a mention of this one is evidence for, in a digest's rule only.
    together: groups of ids; a sentence that names one of each group names this (for subjects such as relations between
    two countries). tag: whether it has a page as a tag.
    """

    kind: EntityKind
    names: dict[str, str]
    aliases: dict[str, list[str]] = {}
    short: dict[str, list[str]] = {}
    doubtful: dict[str, list[str]] = {}
    homographs: dict[str, list[str]] = {}
    literal: dict[str, list[str]] = {}
    unlike: dict[str, list[str]] = {}
    context: list[str] = []
    implies: list[str] = []
    together: list[list[str]] = []
    tag: bool = True
    wikidata: str | None = None
    note: str = ""

    @property
    def tables(self) -> Mapping[str, Mapping[str, list[str]]]:
        """Its lists of further forms, by the key that holds them."""
        return {
            "aliases": self.aliases, "short": self.short, "doubtful": self.doubtful, "homographs": self.homographs,
            "literal": self.literal,
            "unlike": self.unlike,
        }  # fmt: skip

    @property
    def is_tag(self) -> bool:
        """True where it has a page as a tag; words for what is done never have one."""
        return self.tag and self.kind != EntityKind.ACTION

    def name(self, language: str) -> str:
        """The name in a language, else in English, else the first."""
        return self.names.get(language) or self.names.get("en") or next(iter(self.names.values()))


def load_entities(content: Path) -> Mapping[str, Entity]:
    """All entities by id, in the order of files and entries. FactsError on a broken file."""
    entities: dict[str, Entity] = {}
    files: dict[str, str] = {}
    for path in toml_files(content / "entities"):
        file = name_of(path, content)
        for key, table in entries(path, content).items():
            check_id(key, file, "give the entry another id")
            if key in entities:
                raise FactsError(file, f"{key!r} stands in {files[key]} too")
            entities[key] = convert(table, Entity, file, key)
            files[key] = file
            check_entity(key, entities[key], file)
    check_references(entities, files)
    return entities


def check_entity(key: str, entity: Entity, file: str) -> None:
    """It has a name, no name is empty, each is under a language, the id at Wikidata is one."""
    if not entity.names:
        raise FactsError(file, f"{key}: names is empty")
    check_filled(entity.names.values(), file, f"{key}: names")
    for where, forms in entity.tables.items():
        check_filled((one for group in forms.values() for one in group), file, f"{key}: {where}")
    for where, named in (("names", entity.names), *entity.tables.items()):
        for code in named:
            if code in Entity.__struct_fields__:
                raise FactsError(file, f"{key}: {code!r} belongs under [{key}], above [{key}.{where}]")
            check_language(code, file, f"{key}: {where}")
    check_forms(key, entity, file)
    check_meaning(key, entity, file)
    if entity.doubtful and not entity.context:
        raise FactsError(file, f"{key}: doubtful names need a context: ids of entities beside which they count")
    if entity.wikidata is not None and not WIKIDATA.fullmatch(entity.wikidata):
        raise FactsError(file, f"{key}: wikidata: {entity.wikidata!r} is no id such as 'Q42'")


def check_forms(key: str, entity: Entity, file: str) -> None:
    """Each form is as it is printed: it has a letter or digit, and no space, hyphen or dot parts it from nothing."""
    names = {language: [name] for language, name in entity.names.items()}
    for where, named in (("names", names), *entity.tables.items()):
        for form in (one for forms in named.values() for one in forms):
            if PARTING.match(form) or not any(map(str.isalnum, form)):
                raise FactsError(file, f"{key}: {where}: {form!r} opens with a space, hyphen or dot, or has no letter")
            if form[-1].isspace():
                raise FactsError(file, f"{key}: {where}: {form!r} ends with a space")


def check_meaning(key: str, entity: Entity, file: str) -> None:
    """What is listed as something else is none of its names, a common word is a form of one, context is another's."""
    own = {*entity.names.values(), *all_of(entity.aliases), *all_of(entity.short), *all_of(entity.doubtful)}
    for form in all_of(entity.unlike):
        if form in own:
            raise FactsError(file, f"{key}: unlike: {form!r} is a name of it as well")
    opened = {word[:OPENING].casefold() for name in own for word in PARTING.split(name)}
    for form in all_of(entity.homographs):
        if form[:OPENING].casefold() not in opened:
            raise FactsError(file, f"{key}: homographs: {form!r} is a form of no name of it")
    if not all(entity.together):
        raise FactsError(file, f"{key}: together: no group may be empty")
    if any(key in group for group in (entity.context, *entity.together)):
        raise FactsError(file, f"{key}: context and together name others, not {key!r} itself")


def all_of(table: Mapping[str, list[str]]) -> list[str]:
    return [form for forms in table.values() for form in forms]


def check_references(entities: Mapping[str, Entity], files: Mapping[str, str]) -> None:
    """Every id that an entry names exists."""
    for key, entity in entities.items():
        for other in [*entity.implies, *entity.context, *(one for group in entity.together for one in group)]:
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
