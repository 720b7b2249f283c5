"""How much two sentences say the same: what makes one point of several, and keeps a point from being made twice."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from ....edtf import Edtf
from ....language.languages import base_code
from ....language.quantities import Quantity, find_quantities
from ...likeness import Likeness
from ...near import as_near
from ..differences.amounts import may_agree
from .candidates import Candidate

# From so much likeness on, sentences of different documents say nearly the same.
SAME = 0.6
# The quantities of so many sentences are kept.
KEPT = 2_000
# So much weight must be shared before names alone are a likeness: a digest's parties stand in all of its sentences.
LITTLE = 1.0
# A document tells its news in so many first sentences; two tell the same so many days apart at most, and so much alike.
LEADS, DAYS, ALIKE = 2, 3, 0.35
# What is told again so many days apart is news again, and an echo of this share.
AGAIN, ECHO_OF_OLD = 365, 0.5
# Beside wording, what two sentences in any language may share: so much of the likeness.
NAMES_SHARE = 0.5


def likeness(one: Candidate, other: Candidate, rarity: Mapping[str, float]) -> float:
    """From 0 to 1: shared wording in one language, and in any the shared entities by their rarity, deeds, numbers."""
    return mixed(one, other, cosine(weights_of(one, rarity), weights_of(other, rarity)))


def echo(one: Candidate, other: Candidate, rarity: Mapping[str, float]) -> float:
    """The likeness that makes a second point dull, from 0 to 1; little where little is shared, or of another year."""
    alike = mixed(one, other, cosine(weights_of(one, rarity), weights_of(other, rarity), LITTLE))
    apart = days_apart(one.date, other.date)
    return alike * ECHO_OF_OLD if apart is not None and apart > AGAIN else alike


def mixed(one: Candidate, other: Candidate, things: float) -> float:
    """The likeness of two sentences: by things alone in two languages, by their wording too in one."""
    if not in_one_language(one, other):
        return things
    least = min(len(one.stems), len(other.stems))
    words = len(one.stems & other.stems) / math.sqrt(len(one.stems) * len(other.stems)) if least else 0.0
    return (1 - NAMES_SHARE) * words + NAMES_SHARE * things


def in_one_language(one: Candidate, other: Candidate) -> bool:
    """True for sentences of one language, in whichever of its scripts."""
    return base_code(one.article.document.language) == base_code(other.article.document.language)


def weights_of(one: Candidate, rarity: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """What of a sentence can be known again in any language, with its weight."""
    found = {("entity", key): rarity.get(key, 0.0) + 0.2 for key in one.sentence.named}
    found |= {("deed", deed): 1.0 for deed in one.deeds}
    found |= {("number", number): 1.0 for number in one.numbers}
    return found


def cosine(here: Mapping[tuple[str, str], float], there: Mapping[tuple[str, str], float], least: float = 0.0) -> float:
    """The cosine of two sets of weights; exact sums, the same in any order. least: of weight that counts little."""
    shared = math.fsum(here[key] * there[key] for key in here.keys() & there.keys())
    norms = math.fsum(value**2 for value in here.values()) * math.fsum(value**2 for value in there.values())
    return shared / (math.sqrt(norms) + least) if norms else 0.0


def same(one: Candidate, other: Candidate, measured: Likeness) -> bool:
    """True for sentences of two documents that say nearly the same; never where one denies what the other tells, or
    has other numbers."""
    if one.cited.article_id == other.cited.article_id or one.denied & other.deeds or other.denied & one.deeds:
        return False
    if one.counts and other.counts and one.counts.isdisjoint(other.counts):
        return False
    one_row = one.entry is not None and one.entry is other.entry
    if one_row and vouched(one, other):
        return not told_otherwise(one, other)
    if one.planned != other.planned or not (in_one_language(one, other) or vouched(one, other)):
        return False
    alike = likeness(one, other, measured.rarity) >= SAME and (one_row or days_fit(one, other))
    return alike and not told_otherwise(one, other)


def told_otherwise(one: Candidate, other: Candidate) -> bool:
    """True for sentences with quantities of one unit, in figures or words, of which none may be one of the other."""
    here, there = (quantities_in(row.sentence.text, row.article.document.language) for row in (one, other))
    pairs = [may_agree(row, told) for row in here for told in there if row.unit == told.unit]
    return bool(pairs) and not any(pairs)


@lru_cache(maxsize=KEPT)
def quantities_in(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of a sentence, kept for the next points."""
    return find_quantities(text, language)


def vouched(one: Candidate, other: Candidate) -> bool:
    """True where more than organisations and places speaks for one event: a deed, a number, a person.

    A person alone is no sign where a deed is told: their thanks for a launch do not hold that they were launched.
    """
    if one.deeds & other.deeds or one.counts & other.counts:
        return True
    return not one.deeds and not other.deeds and bool(one.people & other.people)


def days_fit(one: Candidate, other: Candidate) -> bool:
    """True where the documents, or what the sentences tell, are of days that may be the same."""
    here, there = (row.event.date if row.event else None for row in (one, other))
    if here is not None and there is not None:
        return here.agrees(there)
    return one.article.story is not None and one.article.story == other.article.story


def one_news(one: Candidate, other: Candidate, rarity: Mapping[str, float]) -> bool:
    """True for leads of one document, or of two that tell one story, or much the same of the same days."""
    if not (0 <= one.place < LEADS and 0 <= other.place < LEADS):
        return False
    if one.cited.article_id == other.cited.article_id:
        return True
    if one.article.story is not None and one.article.story == other.article.story:
        return True
    return days_near(one.date, other.date) and echo(one, other, rarity) >= ALIKE


def days_near(one: Edtf | None, other: Edtf | None) -> bool:
    """True for two days that are few days apart, as far as their years are known."""
    if one is None or other is None or not (one.day and other.day) or one.end or other.end:
        return False
    return any(abs((first - second).days) <= DAYS for first, second in as_near(one, other))


def days_apart(one: Edtf | None, other: Edtf | None) -> int | None:
    """Between the first days of two dates; None where one has none."""
    here, there = (date.first_day if date is not None else None for date in (one, other))
    return abs((here - there).days) if here is not None and there is not None else None
