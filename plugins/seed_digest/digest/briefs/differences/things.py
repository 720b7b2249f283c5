"""What things a number counts, by the noun beside it that languages have in common: passengers, trucks, satellites."""

from __future__ import annotations

from ....language.quantities import Quantity
from ....language.writing import UNSPACED, lower, script_of
from .aspects import words_for

# What is counted, by its key in a language's file, with what a reader is told of it.
THINGS = {
    "count_passengers": "how many passengers there were", "count_trucks": "how many trucks there were",
    "count_rescuers": "how many rescuers there were", "count_instruments": "how many instruments there are",
    "count_satellites": "how many satellites there are", "count_ships": "how many ships there were",
    "count_aircraft": "how many aircraft there were",
}  # fmt: skip
# A noun of several words reaches so far behind a number, in characters; in a script without spaces a noun begins so
# near to the end of a quantity, whose word for pieces may be of two characters.
REACH, PIECES = 20, 1
# In these scripts a noun may stand right before its number.
NOUN_FIRST = UNSPACED | {"Hangul"}


def thing_of(one: Quantity, text: str, code: str) -> str:
    """What a number of things in a text counts, as its next word tells; '' where it tells nothing known."""
    if not one.counts:
        return ""
    found = [kind for kind in THINGS if is_counted(kind, one, text, code)]
    return found[0] if len(found) == 1 else ""


def is_counted(kind: str, one: Quantity, text: str, code: str) -> bool:
    """True for a noun of a kind right behind a number, or in some scripts right before it."""
    pattern = words_for(kind, code)
    if pattern is None:
        return False
    behind = pattern.search(lower(text[one.start : one.end + REACH]))
    unspaced = script_of(text[one.end - 1]) in UNSPACED
    if behind is not None and behind.start() <= one.end - one.start - 1 + (1 + PIECES) * unspaced:
        return True
    before = lower(text[max(0, one.start - REACH) : one.start].rstrip())
    if not before or script_of(before[-1]) not in NOUN_FIRST:
        return False
    return any(match.end() == len(before) for match in pattern.finditer(before))
