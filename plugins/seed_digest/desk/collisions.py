"""Names that the matcher finds for more than one entity, as it finds them: in any case, spelling and script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..digest.ambiguity import NameKind
from ..digest.matching import EntityMatcher
from ..digest.named import all_forms
from ..facts.entities import Entity, EntityKind
from ..language.languages import base_code, phrasebooks


def shared_names(entities: Mapping[str, Entity]) -> dict[tuple[str, ...], list[str]]:
    """By those entities, in the order of the files, the names that they share.

    What one lists as something else is told too. Where a document has such a name, the nearest full name tells which is
    meant, and of full names the first in the files.
    """
    matcher = EntityMatcher(entities)
    places = {key: number for number, key in enumerate(entities)}
    shared: dict[tuple[str, ...], dict[str, None]] = {}
    for form in all_forms(entities):
        keys = bearers(matcher, form.name, form.language)
        if len(keys) > 1 and form.entity in keys:
            shared.setdefault(tuple(sorted(keys, key=places.__getitem__)), {})[form.name] = None
    return {keys: [*names] for keys, names in shared.items()}


def bearers(matcher: EntityMatcher, name: str, language: str) -> set[str]:
    """The entities that have a whole name as one of theirs, or one of them as something else's."""
    forms = [one for hit in matcher.read(name, language) if hit.end - hit.start == len(name) for one in hit.forms]
    named = {one.entity for one in forms if one.kind is not NameKind.UNLIKE}
    return named | {one.entity for one in forms if named and one.kind is NameKind.UNLIKE}


def unknown_languages(entities: Mapping[str, Entity]) -> Iterator[str]:
    """A note for each code of a language under which names stand and that no file of a language has."""
    known = {base_code(book.code) for book in phrasebooks()}
    owners: dict[str, list[str]] = {}
    for key, entity in entities.items():
        for code in dict.fromkeys([*entity.names, *(one for table in entity.tables.values() for one in table)]):
            if base_code(code) not in known and entity.kind != EntityKind.ACTION:
                owners.setdefault(code, []).append(key)
    for code, keys in owners.items():
        yield f"note: {keys[0]}: {code!r} is the code of no language that is known here ({len(keys)} entries)"
