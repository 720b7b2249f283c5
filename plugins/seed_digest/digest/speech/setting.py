"""What reading the sentences of a document needs: its language's words, and the entities named in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ...facts.entities import Entity, EntityKind
from ...language.languages import facts_of
from ...language.speech import SpeechWords, speech_words
from ...language.stars import of_kind, starred
from ...language.writing import lower
from ...model import Mention

# Kinds of entities that speak; a place or another thing only lends its name to an office.
SPEAKERS = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.MEDIA, EntityKind.COUNTRY})
# A sentence of more characters is none: nobody's words and no role are read from it. With thousands of names in one the
# work would grow with their square.
LONGEST_READ = 3_000
LAST_WORD = re.compile(r"[^\W_]+(?=\W*$)")


class Kind(StrEnum):
    """What a nominal is."""

    PERSON = "person"
    BODY = "organisation"
    MEDIA = "media"
    THING = "thing"
    NAME = "name"
    TITLE = "title"
    TEXT = "text"
    PRONOUN = "pronoun"
    IT = "it"


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What reading a document's sentences needs: its language's words, the entities, their names as they are listed.

    done: participles that may be forms of the past; None where the language has none such. auxiliary: words such
    as 'was'.
    """

    words: SpeechWords
    entities: Mapping[str, Entity]
    inflected: bool
    base_forms: Mapping[str, frozenset[str]]
    spaced_cases: bool
    done: re.Pattern[str] | None
    auxiliary: frozenset[str]

    def kind_of(self, entity: str) -> Kind:
        kind = self.entities[entity].kind
        if kind not in SPEAKERS:
            return Kind.THING
        return {EntityKind.PERSON: Kind.PERSON, EntityKind.MEDIA: Kind.MEDIA}.get(kind, Kind.BODY)

    def is_subject(self, entity: str, text: str) -> bool:
        """False for a person's name in a form that no subject has."""
        if not self.inflected or self.entities[entity].kind != EntityKind.PERSON:
            return True
        found = LAST_WORD.search(lower(text))
        return found is None or found[0] in self.base_forms[entity]


def setting_of(language: str, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> Setting | None:
    """The setting of a document; None where nothing is known of how its language tells who speaks."""
    words = speech_words(language)
    if words is None:
        return None
    facts = facts_of(language)
    named = {one.entity for one in mentions if entities[one.entity].kind == EntityKind.PERSON}
    named = named if facts and facts.inflection else set()
    forms = {key: base_forms(entities[key]) for key in named}
    cased = any(form[0] != form[0].upper() for form in words.openers | {one[0] for one in words.whole})
    done = starred(language, "participle_or_past")
    auxiliary = of_kind(language, "auxiliary")
    return Setting(words, entities, bool(facts and facts.inflection), forms, cased, done, auxiliary)


def base_forms(entity: Entity) -> frozenset[str]:
    """The last words of an entity's names as they are listed."""
    found = (LAST_WORD.search(lower(name)) for name in listed_names(entity))
    return frozenset(match[0] for match in found if match)


def listed_names(entity: Entity) -> tuple[str, ...]:
    """All names of an entity, as they are listed."""
    others = (one for table in entity.tables.values() for some in table.values() for one in some)
    return (*entity.names.values(), *others)
