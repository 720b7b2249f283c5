"""Which of the names found in a document count: some stand for something else as well, and the document must show it.

One table, COUNTS, says for each kind of name when it counts and why; what does not count is nobody's mention.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from ..facts.entities import Entity, implied
from ..language.sentences import opens_sentence
from ..language.writing import lower
from ..model import Document


class NameKind(StrEnum):
    """How surely a name stands for its entity."""

    FULL = "full"
    SHORT = "short"
    DOUBTFUL = "doubtful"
    LITERAL = "literal"
    UNLIKE = "unlike"
    ANOTHERS = "anothers"


PARTED = re.compile(r"\w[\W_]+\w")


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in a passage. passage: its number."""

    entity: str
    kind: NameKind
    passage: int
    start: int
    text: str


@dataclass(frozen=True)
class Scene:
    """What a document shows of the names found in it. texts: of its passages; titles: the numbers of its titles."""

    document: Document
    texts: Sequence[str]
    titles: frozenset[int]
    found: Sequence[Found]
    entities: Mapping[str, Entity]

    @cached_property
    def sure(self) -> tuple[Found, ...]:
        """Full names that are no word at the head of a sentence and no other person's."""
        full = (one for one in self.found if one.kind is NameKind.FULL)
        return tuple(one for one in full if not self.is_head_word(one) and not self.is_anothers(one))

    @cached_property
    def others(self) -> Mapping[str, tuple[int, int]]:
        """Of entities whose name is first another person's, and that no name of several words names: where it is so."""
        first: dict[str, Found] = {}
        for one in self.found:
            if one.kind in (NameKind.FULL, NameKind.ANOTHERS):
                first.setdefault(one.entity, one)
        whole = {one.entity for one in self.found if one.kind is NameKind.FULL and PARTED.search(one.text)}
        borne = {key: one for key, one in first.items() if one.kind is NameKind.ANOTHERS and key not in whole}
        return {key: (one.passage, one.start) for key, one in borne.items()}

    def is_anothers(self, one: Found) -> bool:
        """True for a surname behind the full name of another person, where the document never gives this one's."""
        first = self.others.get(one.entity)
        return first is not None and first < (one.passage, one.start)

    @cached_property
    def named(self) -> frozenset[str]:
        """The entities of which a full name stands in the document, sure or beside what tells that it is meant."""
        told = {one.entity for one in self.found if one.kind is NameKind.DOUBTFUL and self.beside(one)}
        return frozenset(told | {one.entity for one in self.sure})

    @cached_property
    def evidence(self) -> Mapping[int, frozenset[str]]:
        """By passage, what its sure names are evidence for."""
        names: dict[int, set[str]] = {}
        for one in self.sure:
            names.setdefault(one.passage, set()).add(one.entity)
        return {number: implied(self.entities, frozenset(those)) for number, those in names.items()}

    def is_head_word(self, one: Found) -> bool:
        """True for a common word where every word has a capital: at the head of a sentence, or all in capitals."""
        if lower(one.text) not in self.common(one.entity):
            return False
        text = self.texts[one.passage]
        return opens_sentence(text, one.start) or (one.text.isupper() and text.isupper())

    def common(self, entity: str) -> frozenset[str]:
        """The forms of an entity's names that are common words as well."""
        return frozenset(lower(word) for words in self.entities[entity].homographs.values() for word in words)

    def beside(self, one: Found) -> str:
        """The context that stands in the name's paragraph or in a title; '' for none."""
        context = self.entities[one.entity].context
        for number in (one.passage, *sorted(self.titles)):
            there = self.evidence.get(number, frozenset()) & {*context}
            if there:
                return next(key for key in context if key in there)
        return ""


def full(one: Found, scene: Scene) -> str | None:
    if scene.is_anothers(one):
        return None
    if not scene.is_head_word(one):
        return ""
    return "at the head of a sentence, and named elsewhere too" if one.entity in scene.named else None


def short(one: Found, scene: Scene) -> str | None:
    return "a full name stands in the document" if one.entity in scene.named else None


def doubtful(one: Found, scene: Scene) -> str | None:
    context = scene.beside(one)
    if context:
        return f"beside {context}"
    return "a full name stands in the document" if one.entity in scene.named else None


def literal(one: Found, scene: Scene) -> str | None:
    if scene.document.source.translator is None:
        return None
    if one.entity in scene.named or not scene.entities[one.entity].context:
        return "as a translation gives the name, in a translation"
    context = scene.beside(one)
    return f"as a translation gives the name, in a translation, beside {context}" if context else None


def unlike(one: Found, scene: Scene) -> None:
    return None


COUNTS: Mapping[NameKind, Callable[[Found, Scene], str | None]] = {
    NameKind.FULL: full,
    NameKind.SHORT: short,
    NameKind.DOUBTFUL: doubtful,
    NameKind.LITERAL: literal,
    NameKind.UNLIKE: unlike,
    NameKind.ANOTHERS: unlike,
}
"""Why a name of a kind counts in a document: '' where nothing speaks against it, None where it does not count."""


def choose(names: Sequence[Found], scene: Scene) -> tuple[Found, str] | None:
    """Of the entities that bear one name the one that is meant, with the reason; None where none counts.

    Of several it is that of the nearest full name before, else of the first in the maintainer's files.
    """
    counted = [(one, because) for one in names if (because := COUNTS[one.kind](one, scene)) is not None]
    if len(counted) < 2:
        return counted[0] if counted else None
    place = (names[0].passage, names[0].start)
    before = [one.entity for one in scene.sure if (one.passage, one.start) < place]
    last = {entity: number for number, entity in enumerate(before)}
    return max(counted, key=lambda row: last.get(row[0].entity, -1))
