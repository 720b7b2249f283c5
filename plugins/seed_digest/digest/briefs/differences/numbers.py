"""One number told differently: the same unit, the same words or names around, values that cannot be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ....facts.entities import Entity
from ....model import Difference
from ...kin import OPENING_NAMES
from .across import ANY_NOUN, BARGAINS, is_only, of_one_aspect, one_unit
from .amounts import may_agree
from .contrasts import contrasted, other_days
from .firsts import SPAN
from .frames import of_other_things
from .measures import Measure
from .once import told_once
from .scenes import NAMES, day_of, days_between, of_two_days
from .shown import difference

# What an act is of, or who took part in it, does not grow from one day to the next: four flights were agreed on.
STEADY = frozenset({
    "documents", "contracts", "flights", "seats", "delegates", "experts", "crew", "passengers", "countries",
    "organisations", "companies", "instruments", "modules", "orbits", "spacewalks", "turbines", "engines", "rooms",
    "missions", "meetings", "stations", "satellites",
})  # fmt: skip
# Shared words around two numbers of one unit, and their share of the fewer.
WORDS, SHARE = 3, 0.5
# So many of them in the clauses of both: who tells a number stands often beside it.
CLAUSE_WORDS = 2
# A plan may have changed from one document to another that is so many days younger.
CHANGED = 2
# A number so many times as large is of another thing: of all cases, not those of a day. In two languages, where no
# wording can be compared, it is so earlier.
MOST_TIMES, MOST_ABROAD = 10, 3
# Who had not met for so long had not visited, and not talked.
CONTACTS = frozenset({"meet", "visit", "discuss"})
ALIKE = dict.fromkeys(CONTACTS, "contact") | dict.fromkeys(BARGAINS, "bargain")
# Without a deed in common nothing is compared that sentences tell of much: how long, which share.
OFTEN_TOLD = frozenset({"month", "second", "percent"})
# Words that a sentence of the body shares with the title whose number it tells.
REPEATED = 2


def numbers_told(
    documents: Mapping[str, Sequence[Measure]], pairs: Sequence[tuple[str, str]], entities: Mapping[str, Entity]
) -> Iterator[Difference]:
    """The differences between documents, by id, of which pairs tell of one event."""
    for one, other in pairs:
        for here in documents[one]:
            for there in documents[other]:
                rows = documents[one], documents[other]
                if differ(here, there, rows, entities) and holds(here, there, *rows):
                    first, second = in_body(here, documents[one]), in_body(there, documents[other])
                    others = [rows for key, rows in documents.items() if key not in (one, other)]
                    yield difference(first, second, seconds(first, second, others))


def holds(here: Measure, there: Measure, own: Sequence[Measure], others: Sequence[Measure]) -> bool:
    """True where neither document has a number that could be the other's, nor a second one of the same aspect, and what
    was done was not done on two days."""
    if of_two_days(here.scene, there.scene) and not (here.first and there.first):
        return False
    return apart(here, others) and apart(there, own) and is_only(here, own, there) and is_only(there, others, here)


def differ(
    one: Measure, other: Measure, documents: tuple[Sequence[Measure], Sequence[Measure]], entities: Mapping[str, Entity]
) -> bool:
    """True where both tell the same thing, with numbers that cannot be one. documents: the numbers of both."""
    if not cannot_be_one(one, other) or has_changed(one, other):
        return False
    if same_thing(one, other) and not of_other_things(one, other, entities):
        return True
    return not of_two_deeds(one, other) and told_once(one, other, documents, entities)


def cannot_be_one(one: Measure, other: Measure) -> bool:
    """True for numbers of one unit, each alone in its sentence, that do not agree and are not of two magnitudes."""
    if not one_unit(one, other) or not (one.alone and other.alone) or may_agree(one.quantity, other.quantity):
        return False
    low, high = sorted((one.quantity.value, other.quantity.value))
    return high <= (MOST_TIMES if one.scene.language == other.scene.language else MOST_ABROAD) * low


def same_thing(one: Measure, other: Measure) -> bool:
    """Shared words in one language; in two, shared names with a deed, or in the openings; a first one of the same."""
    if one.first != other.first:
        return False
    if one.scene.language == other.scene.language and are_apart(one, other):
        return False
    if one.first and one.quantity.unit == SPAN and len(one.scene.named & other.scene.named) >= NAMES:
        return not of_two_deeds(one, other)
    if one.scene.language == other.scene.language:
        shared, least = one.around & other.around, min(len(one.around), len(other.around))
        in_clause = len(one.clause & other.clause)
        enough = len(shared) >= WORDS and len(shared) >= SHARE * least
        if in_clause >= CLAUSE_WORDS and (enough or say_the_same(one, other)):
            return True
        if not in_clause:
            return False
    if of_one_aspect(one, other):
        return True
    if not one.quantity.is_abroad:
        return False
    names = one.scene.named & other.scene.named
    if len(names) >= NAMES and deeds_of(one) & deeds_of(other):
        return True
    often = one.quantity.counts or one.quantity.unit in OFTEN_TOLD
    opening = one.scene.opens and other.scene.opens and not often
    return opening and len(names) >= OPENING_NAMES and not of_two_deeds(one, other)


def of_two_deeds(one: Measure, other: Measure) -> bool:
    """True where each number stands beside another known deed; who visits meets, what is agreed on is signed."""
    first, second = (frozenset(ALIKE.get(kind, kind) for kind in deeds_of(row)) for row in (one, other))
    return bool(first and second) and not first & second


def deeds_of(one: Measure) -> frozenset[str]:
    """The deed that is told nearest to a number."""
    return one.scene.deeds_near(one.quantity.start, one.quantity.end)


def say_the_same(one: Measure, other: Measure) -> bool:
    """True for clauses of the same words, however few, in the openings of both."""
    return one.clause == other.clause and one.scene.opens and other.scene.opens


def are_apart(one: Measure, other: Measure) -> bool:
    """True where the words around say that two numbers are of different things, or days."""
    language = one.scene.language
    return contrasted(one.beside, other.beside, language, (one.clause, other.clause)) or other_days(
        one.text, other.text, (language, language)
    )


def has_changed(one: Measure, other: Measure) -> bool:
    """True where the younger document may tell a new number: a plan's, or a count that has grown. For how long
    something had not been is told before it and after alike."""
    if one.first and other.first:
        return False
    days = days_between(one.scene.article, other.scene.article)
    if days is None or days == 0:
        return False
    older, younger = (one, other) if days > 0 else (other, one)
    grown = one.quantity.counts and younger.quantity.value > older.quantity.value
    if grown and one.thing not in STEADY and not was_done(younger, older):
        return True
    return abs(days) >= CHANGED and (one.scene.planned or other.scene.planned)


def was_done(younger: Measure, older: Measure) -> bool:
    """True for things that were counted in what the younger document dates to no later day than that of the older.
    The injured and the dead of a day are counted for longer."""
    day, scene = day_of(older.scene.article), younger.scene
    told = [one for one in scene.article.events if one.sentence in (scene.sentence, scene.before)]
    days = [one.date.first_day for one in told if one.date is not None and one.date.is_day and not one.planned]
    if not younger.thing or day is None or not days:
        return False
    return all(one is not None and one <= day for one in days)


def apart(one: Measure, others: Sequence[Measure]) -> bool:
    """True where a document has no number that could be this one; of known things whatever they are counted as."""
    counted = one.aspect in ANY_NOUN
    same = (row for row in others if row.quantity.unit == one.quantity.unit or (counted and row.quantity.counts))
    return not any(may_agree(one.quantity, row.quantity) for row in same)


def in_body(one: Measure, own: Sequence[Measure]) -> Measure:
    """Of a number in a title the sentence of the body that tells it in full."""
    if one.scene.sentence.where == "body":
        return one
    fuller = (
        other
        for other in own
        if other.scene.sentence.where == "body" and other.alone and other.quantity.unit == one.quantity.unit
        and may_agree(one.quantity, other.quantity) and len(one.scene.stems & other.around) >= REPEATED
    )  # fmt: skip
    return next(fuller, one)


def seconds(one: Measure, other: Measure, documents: Sequence[Sequence[Measure]]) -> list[Measure]:
    """Of each further document the first number that tells the same thing and agrees with one of the two alone."""
    found = (next((row for row in rows if sides_with(row, one, other)), None) for rows in documents)
    return [row for row in found if row is not None]


def sides_with(row: Measure, one: Measure, other: Measure) -> bool:
    """True for a number of the same thing that agrees with one of two and not with the other."""
    if row.quantity.unit != one.quantity.unit or not row.alone:
        return False
    agrees = [may_agree(row.quantity, side.quantity) for side in (one, other)]
    return agrees[0] != agrees[1] and (same_thing(row, one) or same_thing(row, other))
