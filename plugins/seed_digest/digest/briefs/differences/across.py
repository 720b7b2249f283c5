"""Whether numbers told in two languages, in documents on one event, are of one thing: by what each is told to be of."""

from __future__ import annotations

from collections.abc import Sequence

from ....language.phrasebooks import PEOPLE
from ....language.quantities import PERSON
from .aspects import OF_PEOPLE
from .contrasts import other_days
from .measures import Measure
from .things import THINGS

# A number of a bargain is not that of the thing: what the contract is worth, what the bridge costs.
BARGAINS = frozenset({"agree", "sign", "order"})
# A number of such is so whatever noun it is told with, and may be told with any.
ANY_NOUN = OF_PEOPLE | frozenset(THINGS)
# Who may be counted as people.
ABOARD = frozenset({"crew", "passengers"})


def one_unit(one: Measure, other: Measure) -> bool:
    """True for numbers of one unit; in two languages also of one kind of things or people, whatever they are
    counted as."""
    if one.quantity.unit == other.quantity.unit:
        return True
    if one.scene.language == other.scene.language or not (one.quantity.counts and other.quantity.counts):
        return False
    return (one.aspect in ANY_NOUN and one.aspect == other.aspect) or counts_aboard(one, other)


def counts_aboard(one: Measure, other: Measure) -> bool:
    """True where one tells how many people there were, and the other how many of a crew, or passengers."""
    for people, those in ((one, other), (other, one)):
        if people.quantity.unit == PERSON and not people.aspect and those.thing in ABOARD:
            return True
    return False


def of_one_aspect(one: Measure, other: Measure) -> bool:
    """True where both tell in two languages what the number is of, and nothing tells one from the other."""
    if one.scene.language == other.scene.language:
        return False
    if not counts_aboard(one, other) and (not one.aspect or one.aspect != other.aspect):
        return False
    known = one.aspect in THINGS
    if not known and not (one.scene.named & other.scene.named or (one.scene.opens and other.scene.opens)):
        return False
    if one.quantity.narrowed != other.quantity.narrowed or name_others(one, other):
        return False
    if one.scene.planned != other.scene.planned or not (is_lone(one) and is_lone(other)):
        return False
    first, second = (each.scene.deeds_near(each.quantity.start, each.quantity.end) for each in (one, other))
    if (first and second and not first & second) or bool(first & BARGAINS) != bool(second & BARGAINS):
        return False
    return not other_days(one.text, other.text, (one.scene.language, other.scene.language))


def name_others(one: Measure, other: Measure) -> bool:
    """True where what the numbers count names somebody, and not the same: '12 Russian delegates'."""
    here, there = (
        {name.entity for name in row.scene.mentions if is_within(name.start - row.scene.sentence.start, row)}
        for row in (one, other)
    )
    return here != there


def is_within(start: int, one: Measure) -> bool:
    return one.quantity.start <= start < one.quantity.end


def is_lone(one: Measure) -> bool:
    """True for the only number of things or people, or of its unit, in its clause."""
    begin, end = one.quantity.start - len(one.sides[0]), one.quantity.end + len(one.sides[1])
    beside = [row for row in one.scene.quantities if begin <= row.start < end and row.start != one.quantity.start]
    return not any(row.counts if one.quantity.counts else row.unit == one.quantity.unit for row in beside)


def is_only(one: Measure, own: Sequence[Measure], other: Measure) -> bool:
    """True but where another language is compared and the document tells further numbers of the same aspect: of parts,
    of another such thing."""
    if one.scene.language == other.scene.language:
        return True
    if counts_aboard(one, other):
        people = (row.quantity for row in own if row.quantity.unit == PERSON or row.thing in PEOPLE)
        return all(row.value == one.quantity.value for row in people)
    if not one.aspect:
        return True
    any_noun = one.aspect in ANY_NOUN
    same = (row.quantity for row in own if row.aspect == one.aspect and (any_noun or one_unit(row, one)))
    return all(row.value == one.quantity.value for row in same)
