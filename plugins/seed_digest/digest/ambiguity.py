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
from ..language.persons import rank_before
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


# Of two names of one length the surer one stands.
RANK = {kind: number for number, kind in enumerate(NameKind)}
IN_FULL = "a full name stands in the document"
WORD, REACH = re.compile(r"\w+"), 80
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
        """True for a surname behind the full name of another person, where the document never gives this one's.

        Behind a rank that nothing says the other has, it is this one's: 'President Vale' is not Anna Vale.
        """
        first = self.others.get(one.entity)
        if first is None or first > (one.passage, one.start):
            return False
        rank = rank_before(self.texts[one.passage], one.start)
        return not rank or rank.split()[0] in self.ranks[one.entity]

    @cached_property
    def ranks(self) -> Mapping[str, frozenset[str]]:
        """By entity, the words around the names of others who have its surname."""
        found: dict[str, set[str]] = {}
        for one in self.found:
            if one.kind is NameKind.ANOTHERS:
                around = lower(self.texts[one.passage][max(0, one.start - REACH) : one.start + len(one.text) + REACH])
                before_name = rf"[ \u00a0-]{re.escape(lower(one.text))}"
                words = (word[0] for word in WORD.finditer(around) if not re.match(before_name, around[word.end() :]))
                found.setdefault(one.entity, set()).update(words)
        return {key: frozenset(words) for key, words in found.items()}

    @cached_property
    def named(self) -> frozenset[str]:
        """The entities of which a sure full name stands in the document."""
        return frozenset(one.entity for one in self.sure)

    @cached_property
    def told(self) -> Mapping[str, str]:
        """Of entities that a doubtful name means, by what stands beside it: why that one counts."""
        found: dict[str, str] = {}
        for one in self.found:
            if one.kind is NameKind.DOUBTFUL and one.entity not in found and (context := self.beside(one)):
                found[one.entity] = f"“{one.text}” stands {context}"
        return found

    @cached_property
    def places(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Where the sure names of each entity stand, in reading order."""
        found: dict[str, list[tuple[int, int]]] = {}
        for one in self.sure:
            found.setdefault(one.entity, []).append((one.passage, one.start))
        return {key: sorted(those) for key, those in found.items()}

    @cached_property
    def evidence(self) -> Mapping[int, Mapping[str, Found]]:
        """By passage, what its sure names are evidence for, each with the name that is; what is named comes first."""
        shown: dict[int, dict[str, Found]] = {}
        for one in self.sure:
            shown.setdefault(one.passage, {}).setdefault(one.entity, one)
        for there in shown.values():
            for one in [*there.values()]:
                for key in sorted(implied(self.entities, frozenset({one.entity}))):
                    there.setdefault(key, one)
        return shown

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
        """The words that tell of context in the name's paragraph or in a title; '' for none."""
        for number in (one.passage, *sorted(self.titles)):
            there = self.evidence.get(number, {})
            for key in self.entities[one.entity].context:
                if key in there:
                    shown = there[key]
                    return f"beside {shown.text}" + (f", which implies {key}" if shown.entity != key else "")
        return ""


def full(one: Found, scene: Scene) -> str | None:
    if scene.is_anothers(one):
        return None
    if not scene.is_head_word(one):
        return ""
    known = one.entity in scene.named or one.entity in scene.told
    return "at the head of a sentence, and named elsewhere too" if known else None


def short(one: Found, scene: Scene) -> str | None:
    return IN_FULL if one.entity in scene.named else scene.told.get(one.entity)


def doubtful(one: Found, scene: Scene) -> str | None:
    return scene.beside(one) or (IN_FULL if one.entity in scene.named else None)


def literal(one: Found, scene: Scene) -> str | None:
    if scene.document.source.translator is None:
        return None
    if one.entity in scene.named or not scene.entities[one.entity].context:
        return "as a translation gives the name, in a translation"
    context = scene.beside(one)
    return f"as a translation gives the name, in a translation, {context}" if context else None


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


WHY_NOT: Mapping[NameKind, str] = {
    NameKind.FULL: "a common word where all have a capital, or first another person's name",
    NameKind.SHORT: "no full name stands in the document, or none with the office before it",
    NameKind.DOUBTFUL: "no full name stands in the document, and beside it none of {context}",
    NameKind.LITERAL: "the document is no translation, or nothing in it shows what is meant",
    NameKind.UNLIKE: "the name of something else",
    NameKind.ANOTHERS: "another person's, by the name beside it",
}


def why_not(one: Found, entities: Mapping[str, Entity]) -> str:
    """Why a name that was found counts for nobody, by its kind."""
    return WHY_NOT[one.kind].format(context=", ".join(entities[one.entity].context))
