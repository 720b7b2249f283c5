"""What a number is of, by a word beside it that languages have in common: what something costs, who was injured."""

from __future__ import annotations

import re
from functools import cache

from ....language.figures import numbers_of
from ....language.languages import base_code
from ....language.quantities import Quantity
from ....language.units import METRE, MONEY
from ....language.writing import UNSPACED, lower, script_of

COST, INJURED, GUESTS, LENGTH = "of_cost", "of_injured", "of_guests", "of_length"
# What is told of people is so whatever they are counted as: nine workers, neun Arbeiter.
OF_PEOPLE = frozenset({INJURED, GUESTS})


def aspect_of(one: Quantity, clause: str, code: str) -> str:
    """What a quantity's clause tells it to be of; '' where it tells nothing, or several things."""
    text = lower(clause)
    every = ((kind, words_for(kind, base_code(code))) for kind in aspects_of(one))
    found = [kind for kind, words in every if words is not None and words.search(text)]
    return found[0] if len(found) == 1 else ""


def aspects_of(one: Quantity) -> tuple[str, ...]:
    """What a quantity of such a unit may be of."""
    if one.counts:
        return INJURED, GUESTS
    if one.unit in MONEY:
        return (COST,)
    return (LENGTH,) if one.unit == METRE else ()


@cache
def words_for(kind: str, code: str) -> re.Pattern[str] | None:
    """The words for that in a language; None where none are known."""
    found = numbers_of(code).get(kind, ())
    return re.compile("|".join(map(form, found))) if found else None


def form(word: str) -> str:
    """A pattern of one word, a star for more letters; in a script without spaces others stand beside it."""
    bare = lower(word.strip("*"))
    if script_of(bare[0]) in UNSPACED:
        return re.escape(bare)
    return ("" if word[0] == "*" else r"(?<!\w)") + re.escape(bare) + ("" if word[-1] == "*" else r"(?!\w)")
