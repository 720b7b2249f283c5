"""First names alone: who is called by one, once the full name stands before and nobody else of the document has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..facts.entities import Entity, EntityKind
from ..language.equal_letters import flattened
from ..language.first_names import capitals_tell, first_names, first_names_or_words, words_before_no_person
from ..language.inflection import endings_of, inflection_of, stem_of
from ..language.sentences import opens_sentence
from ..language.writing import CASED_CAPITAL, lower
from .ambiguity import NameKind
from .forms import SEPARATOR
from .matching import Hit

SHORTEST = 3
CAPITALISED = re.compile(CASED_CAPITAL)
# Another name right behind or before: 'Ann Vale', 'Mary Ann'.
NAME_BEHIND = re.compile(rf"[ \u00a0-]{CASED_CAPITAL}|-")
WORD_BEFORE = re.compile(rf"({CASED_CAPITAL}[\w'’]*)[ \u00a0]$|-$")
ANY_BEFORE = re.compile(r"(?<![\w'’])([\w-]+)\.?[ \u00a0]$")
REACH = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a passage. passage: its number."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Given:
    """The first name of a person, and where the full name stands first."""

    entity: str
    name: str
    language: str
    first: tuple[int, int]


def given_names(
    texts: Sequence[str], hits: Sequence[tuple[int, Hit]], entities: Mapping[str, Entity]
) -> Iterator[tuple[str, Place]]:
    """Each first name that stands alone for a person, with the person's id. hits: with their passages' numbers."""
    taken: dict[int, list[Hit]] = {}
    for number, hit in hits:
        taken.setdefault(number, []).append(hit)
    for given in unshared(list(named_in_full(hits, entities))):
        places = list(unnamed(given, texts, taken))
        if any(NAME_BEHIND.match(texts[one.passage], one.end) for one in places):
            continue
        for place in places:
            if (place.passage, place.start) > given.first and stands_alone(given.name, texts[place.passage], place):
                yield given.entity, place


def named_in_full(hits: Sequence[tuple[int, Hit]], entities: Mapping[str, Entity]) -> Iterator[Given]:
    """The first name of each person that is named in full, as the name is listed in its language."""
    seen = set()
    for number, hit in hits:
        form = hit.forms[0]
        bearers = {one.entity for one in hit.forms if one.kind is form.kind}
        name, *others = SEPARATOR.split(form.name)
        bare = len(name) < SHORTEST or not CAPITALISED.match(name) or name.isupper()
        sure = len(bearers) == 1 and form.kind is NameKind.FULL and entities[form.entity].kind == EntityKind.PERSON
        if bare or not others or not sure:
            continue
        if (form.entity, flattened(name)) not in seen:
            seen.add((form.entity, flattened(name)))
            yield Given(form.entity, name, form.language, (number, hit.start))


def unshared(every: Sequence[Given]) -> list[Given]:
    """Those first names that no other listed person of the document has."""
    bearers: dict[str, set[str]] = {}
    for one in every:
        bearers.setdefault(flattened(one.name), set()).add(one.entity)
    return [one for one in every if len(bearers[flattened(one.name)]) == 1]


def unnamed(given: Given, texts: Sequence[str], taken: Mapping[int, Sequence[Hit]]) -> Iterator[Place]:
    """Where the first name stands in no name that was found. taken: by passage, in reading order."""
    pattern = given_pattern(given.name, given.language)
    for number, text in enumerate(texts):
        hits = taken.get(number, ())
        at = 0
        for match in pattern.finditer(text):
            while at < len(hits) and hits[at].end <= match.start():
                at += 1
            if at == len(hits) or match.start() < hits[at].start:
                yield Place(number, match.start(), match.end())


@lru_cache(maxsize=10_000)
def given_pattern(name: str, language: str) -> re.Pattern[str]:
    """The forms of a first name, with its capital."""
    inflection = inflection_of(language)
    _, endings = endings_of(name, inflection)
    forms = sorted({stem_of(name, inflection) + one for one in endings} or {name}, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")


def stands_alone(name: str, text: str, place: Place) -> bool:
    """True where no name, nor a word of places or sovereigns, stands right before, and the capital tells a name."""
    reach = text[max(0, place.start - REACH) : place.start]
    word = ANY_BEFORE.search(reach)
    if word and lower(word[1]) in words_before_no_person():
        return False
    before = WORD_BEFORE.search(reach)
    if before and (before[1] is None or flattened(before[1]) in first_names_or_words()):
        return False
    if opens_sentence(text, place.start) or not capitals_tell(text, place.start, place.end):
        return flattened(name) in first_names()
    return True
