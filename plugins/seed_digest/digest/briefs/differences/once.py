"""A quantity that two documents on one event tell once each: of one thing, though no word need say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....facts.entities import Entity, EntityKind
from ....language.units import MONEY
from .contrasts import contrasted, other_days
from .frames import of_other_things
from .measures import Measure
from .scenes import ARTICLE

# Shares, degrees and speeds are told of much.
NEVER = frozenset({"percent", "celsius", "fahrenheit", "kilometre an hour"})
# A number so many times as large, or as small, is of another thing: a voyage's days beside the hours of talks.
NEAR_IN_SIZE = 10


def told_once(
    one: Measure,
    other: Measure,
    documents: tuple[Sequence[Measure], Sequence[Measure]],
    entities: Mapping[str, Entity],
) -> bool:
    """True for two measured quantities of one unit, each the only one of its size in its document.

    documents: the quantities of both. Nothing beside them may tell one from the other.
    """
    if one.quantity.counts or not one.quantity.is_abroad or one.quantity.unit in NEVER or one.first or other.first:
        return False
    if one.scene.planned != other.scene.planned or right_beside(one) != right_beside(other):
        return False
    if (one.aspect and other.aspect and one.aspect != other.aspect) or not on_one_matter(one, other):
        return False
    if of_other_things(one, other, entities) or with_others(one, other, entities):
        return False
    return all(is_only_value(row, own) for row, own in zip((one, other), documents, strict=True))


def on_one_matter(one: Measure, other: Measure) -> bool:
    """True where neither other dates nor other words tell two things: in one language a word around both is the same,
    in two none is of somebody or something else; sums, of which there are many, are told in sentences with the same
    names."""
    languages = one.scene.language, other.scene.language
    if other_days(one.text, other.text, languages):
        return False
    if languages[0] == languages[1]:
        clauses = (one.clause, other.clause)
        if not one.around & other.around or contrasted(one.beside, other.beside, languages[0], clauses):
            return False
    here, there = one.scene.sentence.named, other.scene.sentence.named
    if here & there:
        return True
    return one.quantity.unit not in MONEY and (languages[0] == languages[1] or not (here and there))


def with_others(one: Measure, other: Measure, entities: Mapping[str, Entity]) -> bool:
    """True for sentences that each name people, and nobody in common: a talk with one, a walk with another."""
    here, there = (
        {name for name in row.scene.sentence.named if entities[name].kind == EntityKind.PERSON} for row in (one, other)
    )
    return bool(here and there) and not here & there


def right_beside(one: Measure) -> frozenset[str]:
    """The kinds of the deeds that are told right before a number, or right behind it."""
    begin, end = one.quantity.start, one.quantity.end
    beside = (row for row in one.scene.told if max(begin - row.end, row.start - end) <= ARTICLE)
    return frozenset(row.kind for row in beside)


def is_only_value(one: Measure, own: Sequence[Measure]) -> bool:
    """True where a document tells no other number of such a size in this unit."""
    same = (row.quantity.value for row in own if row.quantity.unit == one.quantity.unit)
    low, high = one.quantity.value / NEAR_IN_SIZE, one.quantity.value * NEAR_IN_SIZE
    return all(value == one.quantity.value for value in same if low <= value <= high)
