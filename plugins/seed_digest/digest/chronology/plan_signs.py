"""What tells whether two documents' plans may be one thing: when it is to be, what is done, what is named, how much."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ...facts.entities import EntityKind
from ...language.deeds import deeds_in
from ...language.leaning import AHEAD, TURNED
from ...language.quantities import find_quantities
from ...language.stars import starred
from ...language.writing import word_count
from ...model import Sentence, TimeExpression
from ..fruits import with_fruits
from .deeds import Deeds, Told
from .other_times import times_of

# Deeds that are none of what is planned: that it was agreed on, or put off.
NOT_PLANNED = AHEAD | TURNED
# What parts a sentence; so many words beside a date are a clause.
MARKS = re.compile("[，,；;：:。—–]")
WORDS = 2
# Two plans name others of these, as they name other ships and missions.
OF_OTHERS = (EntityKind.PERSON, EntityKind.PLACE)
# What a sentence names of these tells its plan from the others of that time.
FLOWN = (EntityKind.MISSION, EntityKind.SPACECRAFT, EntityKind.LAUNCHER)
# What was told is kept, of so many sentences.
KEPT = 20_000
# How long something takes, or which share, tells no thing from another.
ANYTHINGS = frozenset({"second", "month", "percent"})


def may_be_of_one_time(one: Told, other: Told) -> bool:
    """True where two dates agree, those of several days or years wholly."""
    date, another = one[0].date, other[0].date
    if date is None or another is None or not date.agrees(another):
        return False
    return (date.end is None and another.end is None) or date == another


def is_of_month(one: Told, other: Told) -> bool:
    """True where of both the month is known, or the first of several."""
    return all(event.date is not None and event.date.month is not None for event, _ in (one, other))


def is_same_time(one: Told, other: Told) -> bool:
    """True for dates that agree, of which no year stands for a month of it."""
    return is_of_month(one, other) or one[0].date == other[0].date


def tell_two_times(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for two sentences that tell the same two times: 'sign the text on 2030 in autumn'."""
    return len(times_in(one, deeds) & times_in(other, deeds)) > 1


def times_in(told: Told, deeds: Deeds) -> frozenset[tuple[object, ...]]:
    """The times that a sentence tells, as they are the same in every language."""
    key = told[0].sentence, told[1]
    if key not in deeds.times:
        deeds.times[key] = frozenset(map(time_of, times_of(told[0].sentence, deeds.articles[told[1]])))
    return deeds.times[key]


def time_of(time: TimeExpression) -> tuple[object, ...]:
    """What tells a time from others."""
    if time.date is not None:
        return (time.date.year, time.date.month, time.date.day)
    return (time.span, time.weekday, time.days, time.months, time.years or 0)


def are_related(here: frozenset[str], there: frozenset[str]) -> bool:
    """True for kinds of deeds of which one is in common, or comes of one of the others."""
    return bool(with_fruits(here) & there or here & with_fruits(there))


def may_be_one_deed(one: Told, other: Told, deeds: Deeds) -> bool:
    """False where each tells what is to be done, and nothing in common, nor what comes of the other's."""
    here, there = acts_then(one, deeds), acts_then(other, deeds)
    return are_related(here, there) or not here - NOT_PLANNED or not there - NOT_PLANNED


def acts_then(told: Told, deeds: Deeds) -> frozenset[str]:
    """The kinds of what is told in the clause with the date; in the sentence, where the date stands by itself."""
    event, key = told
    if event.telling is None:
        return frozenset()
    start, time = event.sentence.start, event.telling.time
    here = acts_around(event.sentence.text, max(0, time.start - start), max(0, time.end - start), deeds.languages[key])
    return deeds.acts(event, key) if here is None else here


@lru_cache(maxsize=KEPT)
def acts_around(text: str, begin: int, end: int, language: str) -> frozenset[str] | None:
    """The kinds of what the clause around a date tells; None where that is the date alone."""
    first = max((one.end() for one in MARKS.finditer(text, 0, begin)), default=0)
    mark = MARKS.search(text, end)
    last = mark.start() if mark is not None else len(text)
    if word_count(text[first:begin] + text[end:last]) < WORDS:
        return None
    paper = starred(language, "paper")
    here = (one for one in deeds_in(text, language) if first <= one.start < last and not one.denied)
    return frozenset(one.kind for one in here if not (paper and paper.fullmatch(text, one.start, one.end)))


def name_others(one: Told, other: Told, deeds: Deeds) -> bool:
    """True where both name people or places, but for who says it, and none in common."""
    shared = one[0].sentence.named & other[0].sentence.named
    here, there = named_in(one[0].sentence), named_in(other[0].sentence)
    return any(
        deeds.of_kind(here, kind) and deeds.of_kind(there, kind) and not deeds.of_kind(shared, kind)
        for kind in OF_OTHERS
    )


def named_in(sentence: Sentence) -> frozenset[str]:
    """What a sentence names, but for who says it."""
    return sentence.named - ({sentence.speaker.entity} if sentence.speaker is not None else frozenset())


def names_known_things(one: Told, other: Told, deeds: Deeds) -> bool:
    """True where what a sentence names of missions, stations, programmes and the like the other does too, or at least
    its document; a ship or a mission the other does itself."""
    for here, there in ((one, other), (other, one)):
        things = deeds.parted(here[0].sentence.named) - there[0].sentence.named
        known = frozenset().union(*(told.named for told in deeds.articles[there[1]].sentences)) if things else things
        if not things <= known or any(deeds.of_kind(things, kind) for kind in FLOWN):
            return False
    return True


@lru_cache(maxsize=KEPT)
def amounts(text: str, language: str) -> Mapping[str, frozenset[str]]:
    """How much of each unit that is the same in every language a sentence tells; no numbers of things or people."""
    found: dict[str, frozenset[str]] = {}
    for one in find_quantities(text, language):
        if one.is_abroad and not one.counts and one.unit not in ANYTHINGS:
            found[one.unit] = found.get(one.unit, frozenset()) | {f"{one.value.normalize():f}"}
    return found


def shared_amounts(one: Told, other: Told, deeds: Deeds) -> list[frozenset[str]]:
    """Of each unit of which both tell how much, what they tell in common."""
    here, there = (amounts(event.sentence.text, deeds.languages[key]) for event, key in (one, other))
    return [here[unit] & there[unit] for unit in here if unit in there]


def tell_other_quantities(one: Told, other: Told, deeds: Deeds) -> bool:
    """True where both tell how much of one unit, and not the same."""
    return not all(shared_amounts(one, other, deeds))


def tell_same_quantity(one: Told, other: Told, deeds: Deeds) -> bool:
    """True where both tell the same of one unit."""
    return any(shared_amounts(one, other, deeds))
