"""What the words around two numbers say of them: a part, for each, a plan, of another, measured from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ....facts.entities import Entity, EntityKind, implied
from ....language.figures import numbers_of
from ....language.languages import base_code, book_of, facts_of
from ....language.units import MONEY
from ....language.words import one_of
from ....language.writing import PIECE, lower, unspaced_letters
from ....model import Mention
from .aspects import form
from .measures import Measure
from .scenes import content, words_in

PARTIES = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})
CONTRACTS, NOUN_STEM = "contracts", 5
# Of two numbers of one thing, told in one language, such words stand beside them: so many on either side, or in a
# script without spaces so many characters.
BESIDE, BESIDE_CHARACTERS = 2, 4
# Before a share such a word tells whether it is the change or what came of it.
SHARE_OF, SMALL_WORD = "percent", 3


def of_other_things(one: Measure, other: Measure, entities: Mapping[str, Entity]) -> bool:
    """True where the words around say that two numbers need not be one, in one language or in two."""
    if one.first and other.first:
        return False
    if any(tells(kind, one) != tells(kind, other) for kind in ("each", "part")):
        return True
    if elsewhere(one, other, entities) or of_others(one, other, entities):
        return True
    if one.quantity.unit in MONEY and is_of_contract(one) != is_of_contract(other):
        return True
    if one.scene.language != other.scene.language:
        return False
    # How languages tell what is to come differs: 'a contract to lay', 'soll für ... verlegen'.
    if planned(one) != planned(other) or moved_otherwise(one, other):
        return True
    return not (share_deed(one, other) or stand_alike(one, other))


def is_of_contract(one: Measure) -> bool:
    """True for a sum beside a word for a contract, which may be of a part of the matter alone."""
    pattern = contract_words(base_code(one.scene.language))
    return pattern is not None and pattern.search(lower(one.beside)) is not None


@cache
def contract_words(code: str) -> re.Pattern[str] | None:
    """The first letters of what contracts are called, in any number and case; None where no word is known."""
    book = book_of(code)
    nouns = (
        {lower(word.strip("*"))[:NOUN_STEM] for word in book.counted.get(CONTRACTS, ())} if book is not None else set()
    )
    return re.compile("|".join(map(form, sorted(f"{word}*" for word in nouns)))) if nouns else None


def tells(kind: str, one: Measure) -> bool:
    """True for a clause with one of a language's words of a kind."""
    pattern = pattern_of(kind, base_code(one.scene.language))
    return pattern is not None and pattern.search(lower(one.beside)) is not None


@cache
def pattern_of(kind: str, code: str) -> re.Pattern[str] | None:
    """The words of a kind; None where a language has none."""
    found = {lower(word) for word in numbers_of(code).get(kind, ())}
    return re.compile(one_of(found, r"(?<!\w)", r"(?!\w)")) if found else None


def planned(one: Measure) -> bool:
    """True for a clause with a word of plans."""
    known = facts_of(one.scene.language)
    return known is not None and known.planned is not None and known.planned.search(one.beside) is not None


def elsewhere(one: Measure, other: Measure, entities: Mapping[str, Entity]) -> bool:
    """True where a place stands beside each number, and neither lies in the other."""
    here, there = (nearest_place(row, entities) for row in (one, other))
    wide, far = implied(entities, here), implied(entities, there)
    return bool(here and there) and not (here & far or there & wide)


def nearest_place(one: Measure, entities: Mapping[str, Entity]) -> frozenset[str]:
    """The place that a number's clause names nearest to it; empty where it names none."""
    begin, end = one.quantity.start + one.scene.sentence.start, one.quantity.end + one.scene.sentence.start
    named = [row for row in mentions_beside(one) if entities[row.entity].kind == EntityKind.PLACE]
    nearest = min(named, key=lambda row: max(row.start - end, begin - row.start - len(row.text)), default=None)
    return frozenset({nearest.entity}) if nearest is not None else frozenset()


def of_others(one: Measure, other: Measure, entities: Mapping[str, Entity]) -> bool:
    """True where beside each number somebody is named whom the other sentence does not know."""
    here, there = (
        frozenset(name.entity for name in mentions_beside(row) if entities[name.entity].kind in PARTIES)
        - sources(row, entities)
        for row in (one, other)
    )
    return bool(here - other.scene.named) and bool(there - one.scene.named)


def sources(one: Measure, entities: Mapping[str, Entity]) -> frozenset[str]:
    """Who says a number, with whom they speak for."""
    entity = one.source.entity if one.source is not None else None
    return implied(entities, frozenset({entity})) if entity is not None and entity in entities else frozenset()


def mentions_beside(one: Measure) -> list[Mention]:
    """The names in a number's clause."""
    first = one.quantity.start - len(one.sides[0]) + one.scene.sentence.start
    last = one.quantity.end + len(one.sides[1]) + one.scene.sentence.start
    return [row for row in one.scene.mentions if first <= row.start < last]


def moved_otherwise(one: Measure, other: Measure) -> bool:
    """True for two small words right before shares that are not one: 'by 12 percent', 'to 112 percent'."""
    if one.quantity.unit != SHARE_OF:
        return False
    here, there = (PIECE.findall(lower(row.sides[0]))[-1:] for row in (one, other))
    return here != there and all(len(word) <= SMALL_WORD for word in (*here, *there))


def share_deed(one: Measure, other: Measure) -> bool:
    """True where the same is told to be done beside both numbers."""
    first, second = (row.scene.deeds_near(row.quantity.start, row.quantity.end) for row in (one, other))
    return bool(first & second)


def stand_alike(one: Measure, other: Measure) -> bool:
    """True where a word next to one number stands next to the other, on the same side; or one clause has no word that
    the other lacks."""
    if not (one.clause - other.clause and other.clause - one.clause):
        return True
    here, there = (next_to(row) for row in (one, other))
    return any(first & second for first, second in zip(here, there, strict=True))


def next_to(one: Measure) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the words next to a number, before and behind it."""
    before, behind = one.sides
    if unspaced_letters(one.text):
        return content(before[-BESIDE_CHARACTERS:]), content(behind[:BESIDE_CHARACTERS])
    stems = [content(match[0]) & one.scene.stems for match in words_in(before)]
    last = [row for row in stems if row][-BESIDE:]
    first = [row for row in (content(match[0]) & one.scene.stems for match in words_in(behind)) if row][:BESIDE]
    return frozenset().union(*last), frozenset().union(*first)
