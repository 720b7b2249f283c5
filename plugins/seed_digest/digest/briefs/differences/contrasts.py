"""What tells two clauses apart that are alike: another day, another span, or one word in the place of another."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from ....language.languages import base_code, of_script
from ....language.times import find_times
from ....language.units import AGO, UNITS, unit_pattern
from ....language.writing import PIECE, lower, main_script, unspaced_letters
from ....model import TimeExpression

# Forms of one word begin alike.
SAME_WORD = 3
SPANS = frozenset(UNITS[name] for name in AGO.values())


def contrasted(one: str, other: str, language: str, words: tuple[frozenset[str], frozenset[str]]) -> bool:
    """True for clauses of one language that tell of different things. words: the stems of each."""
    first, second = (spans(clause, language) for clause in (one, other))
    if first and second and not first & second:
        return True
    if unspaced_letters(one):
        return swapped(one, other)
    here, there = words[0] - words[1], words[1] - words[0]
    if len(here) != 1 or len(there) != 1:
        return False
    return next(iter(here))[:SAME_WORD] != next(iter(there))[:SAME_WORD]


def spans(clause: str, language: str) -> frozenset[str]:
    """The words for spans of time in a clause, each by its unit: 'in a year' is not 'in a month'."""
    units = unit_pattern(base_code(language))[1]
    found = (units.get(word) for word in PIECE.findall(lower(clause)))
    return frozenset(f"{unit.factor} {unit.kind}" for unit in found if unit in SPANS)


def swapped(one: str, other: str) -> bool:
    """True where all characters are the same but one piece."""
    changes = [row for row in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if row[0] != "equal"]
    return len(changes) == 1 and changes[0][0] == "replace"


def other_days(one: str, other: str, languages: tuple[str, str]) -> bool:
    """True where two sentences, each in its language, date what they tell, and no date of one may be of the other."""
    first, second = (
        find_times(text, 0, of_script(code, main_script(text)))
        for text, code in zip((one, other), languages, strict=True)
    )
    return bool(first and second) and not any_agrees(first, second)


def any_agrees(first: Sequence[TimeExpression], second: Sequence[TimeExpression]) -> bool:
    """True where one of some dates may be one of others, as far as both tell."""
    for one in first:
        for other in second:
            if one.date is None or other.date is None:
                if one.weekday is None or other.weekday is None or one.weekday == other.weekday:
                    return True
            elif one.date.agrees(other.date):
                return True
    return False
