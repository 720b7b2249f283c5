"""The names of an entity, by how surely each stands for it: what the maintainer lists, and what follows from that."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..facts.entities import Entity, EntityKind
from ..language.attached import contracted
from ..language.printed import plain
from ..language.writing import UNSPACED, script_of
from .ambiguity import NameKind
from .forms import SEPARATOR, Form, make_form

# Letters of a person's last name; in scripts that write a syllable a sign so many of them.
LAST_NAME, LAST_SYLLABLES, SYLLABLES = 3, 2, frozenset({"Hangul"})


def all_forms(entities: Mapping[str, Entity]) -> Iterator[Form]:
    """Every name of every entity, in the order of the maintainer's files."""
    for key, entity in entities.items():
        for kind, named in names_of(entity):
            written = (
                (language, one)
                for language, name in named
                if name.strip()
                for one in (name, *contracted(language, name))
            )
            yield from (make_form(key, plain(name).text, language, kind) for language, name in written)


def names_of(entity: Entity) -> Sequence[tuple[NameKind, Iterable[tuple[str, str]]]]:
    """Each kind of name with its (language, name); one that is listed as doubtful or short is no full name."""
    weak = {name for table in (entity.doubtful, entity.short) for names in table.values() for name in names}
    full = [(language, name) for language, name in entity.names.items() if name not in weak]
    every = [*full, *listed(entity.aliases)]
    return (
        (NameKind.FULL, dict.fromkeys([*every, *without_accents(every)])),
        (NameKind.SHORT, dict.fromkeys([*listed(entity.short), *last_names(entity, full)])),
        (NameKind.DOUBTFUL, dict.fromkeys(listed(entity.doubtful))),
        (NameKind.LITERAL, dict.fromkeys(listed(entity.literal))),
        (NameKind.UNLIKE, dict.fromkeys(listed(entity.unlike))),
    )


def without_accents(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Names of several words as papers of other languages print them: 'Nicolás Grau' is 'Nicolas Grau' there."""
    for language, name in named:
        if name.isascii() or " " not in name:
            continue
        bare = "".join(one for one in unicodedata.normalize("NFD", name) if not unicodedata.combining(one))
        if bare.isascii():
            yield language, bare


def last_names(entity: Entity, full: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Of a person the last part of each name, by which texts go on to call people; it counts as a short form does."""
    known = {name for _, name in (*full, *listed(entity.aliases), *listed(entity.doubtful), *listed(entity.unlike))}
    for language, name in full if entity.kind == EntityKind.PERSON else ():
        parts = SEPARATOR.split(name)
        if (
            len(parts) > 1
            and len(parts[-1]) >= (LAST_SYLLABLES if script_of(parts[-1][0]) in SYLLABLES else LAST_NAME)
            and not parts[-1][0].islower()
            and script_of(parts[-1][0]) not in UNSPACED
            and parts[-1] not in known
        ):
            yield language, parts[-1]


def listed(table: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    return [(language, name) for language, names in table.items() for name in names]
