"""Quantities as they are compared: each in its sentence, with the words that stand around it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ....language.phrasebooks import PEOPLE
from ....language.quantities import Quantity, bound_before
from ....model import Account, Speaker
from .aspects import GUESTS, INJURED, aspect_of
from .firsts import since_years, tells_first
from .scenes import CLAUSE_END, KEPT, Scene, content, day_of

# Characters before and behind a number that tell what it is of.
BEFORE, BEHIND = 90, 70
# Of these not all are meant beside a word for the injured: some of the passengers, or who came to help.
NOT_INJURED = {"passengers", "rescuers", "dead", "missing", "evacuated"}
# What is told of people counts more than what they are counted as.
WITHIN = {INJURED: frozenset(PEOPLE) - NOT_INJURED, GUESTS: frozenset({"participants", "visitors"})}


@dataclass(frozen=True, eq=False)
class Measure:
    """A quantity in its sentence.

    around, clause: stems of the words near it, and in its clause; sides: that clause before and behind it. alone: it is
    the only one of its unit in the sentence. first: something is told to be the first in a time.
    """

    scene: Scene
    quantity: Quantity
    around: frozenset[str]
    clause: frozenset[str]
    sides: tuple[str, str]
    alone: bool
    first: bool

    @cached_property
    def aspect(self) -> str:
        """What its clause tells it to be of, by a word that languages have in common; '' where it tells nothing, or
        several things."""
        clause = f"{self.sides[0]}{self.account.value}{self.sides[1]}"
        beside = aspect_of(self.quantity, clause, self.scene.language)
        # Passengers are guests too: the noun that is counted tells it closer. Injured workers are the injured, and
        # participants who attended are the guests.
        if not self.thing or self.thing in WITHIN.get(beside, ()):
            return beside
        return self.thing if beside in ("", GUESTS) else ""

    @property
    def thing(self) -> str:
        """What it counts, by a noun that languages have in common; '' where none tells it."""
        return self.quantity.thing

    @property
    def beside(self) -> str:
        """Its clause without the number."""
        return " ".join(self.sides)

    @property
    def text(self) -> str:
        return self.scene.sentence.text

    @property
    def source(self) -> Speaker | None:
        """Who is named as the source of the number: behind such words as 'according to'."""
        return source_of(self.scene)

    @property
    def account(self) -> Account:
        """The number with its unit, and the words before it that tell how exact it is: 'more than seven years'."""
        begin, _ = bound_before(self.text, self.quantity.start, self.scene.language)
        return self.scene.account(begin, self.quantity.end)


def measures_of(scenes: Sequence[Scene], day: datetime.date | None = None) -> tuple[Measure, ...]:
    """The quantities of a document's sentences. day: of one on the same event, where its own is not known."""
    own = day_of(scenes[0].article) if scenes else None
    return tuple(one for scene in scenes for one in measures_in(scene, own or day))


@lru_cache(maxsize=KEPT)
def measures_in(scene: Scene, day: datetime.date | None) -> tuple[Measure, ...]:
    """The quantities of a sentence of a document of a day."""
    every = (*scene.quantities, *since_years(scene, day))
    return tuple(measure(scene, one, every) for one in every)


def measure(scene: Scene, one: Quantity, every: Sequence[Quantity]) -> Measure:
    text = scene.sentence.text
    before, behind = text[max(0, one.start - BEFORE) : one.start], text[one.end : one.end + BEHIND]
    clause = (CLAUSE_END.split(before)[-1], CLAUSE_END.split(behind)[0])
    alone = sum(other.unit == one.unit for other in every) == 1
    return Measure(
        scene=scene,
        quantity=one,
        around=words_near(scene, one, (before, behind)),
        clause=words_near(scene, one, clause),
        sides=clause,
        alone=alone,
        first=tells_first(" ".join(clause), scene.language),
    )


def source_of(scene: Scene) -> Speaker | None:
    """The speaker of a sentence behind words that name a source. One before the verb may be whom the number is of:
    'the town said it would pay'."""
    speaker, text = scene.sentence.speaker, scene.sentence.text
    if speaker is None or speaker.quoted:
        return None
    said = text.find(speaker.said)
    return speaker if 0 <= said < text.find(speaker.text) else None


def words_near(scene: Scene, one: Quantity, sides: tuple[str, str]) -> frozenset[str]:
    """The stems of what stands on either side of a number, less those of itself, of who is its source and of words cut
    at an edge."""
    source = source_of(scene)
    aside = content(source.text) if source is not None else frozenset()
    found = (content(" ".join(sides)) & scene.stems) - content(scene.sentence.text[one.start : one.end]) - aside
    return frozenset(stem for stem in found if not stem.isdigit())
