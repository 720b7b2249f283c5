"""Where the unit of a number stands: its words behind it, or a sign of money before it."""

from __future__ import annotations

import re

from .figures import numbers_of
from .languages import base_code
from .units import UNITS, Unit, signs_of, unit_pattern
from .writing import in_spaced_word, lower, script_of

# What may stand between a number and its unit.
JOINT = re.compile(r"[\s\u00a0\u202f]{1,2}|-|")
# No word beside a number is longer, in characters.
LONGEST = 60
# Scripts in which small words are written at the end of others.
ATTACHING = frozenset({"Hangul", "Han", "Kana"})


def sign_before(text: str, start: int, code: str) -> tuple[int, Unit] | None:
    """A sign of money right before a number, and where it begins."""
    head = text[max(0, start - 5) : start].rstrip()
    for sign, unit in sorted(signs_of(base_code(code)).items(), key=lambda row: -len(row[0])):
        if head.endswith(sign):
            return text.rindex(sign, 0, start), unit
    return (text.rindex("%", 0, start), UNITS["concentr-percent"]) if head.endswith("%") else None


def unit_behind(text: str, start: int, code: str) -> tuple[int, Unit] | None:
    """The unit that stands behind a number, and where it ends."""
    pattern, units = unit_pattern(base_code(code))
    at = behind_joint(text, start, code)
    near = lower(text[at : at + LONGEST])
    match = pattern.match(near)
    for size in range(match.end() if match else 0, 0, -1):
        if ends_whole(text, at + size) and near[:size] in units:
            return at + size, units[near[:size]]
    return None


def behind_joint(text: str, start: int, code: str) -> int:
    """Where a unit may begin behind a number."""
    joint = JOINT.match(text, start)
    at = joint.end() if joint else start
    for word in numbers_of(code).get("of", ()):
        if at > start and lower(text[at : at + len(word)]) == word:
            spaces = JOINT.match(text, at + len(word))
            if spaces and (spaces.end() > at + len(word) or not word[-1].isalpha()):
                return spaces.end()
    return at


def ends_whole(text: str, end: int) -> bool:
    """True where a word ends, or one begins to which others are attached behind."""
    if end >= len(text) or script_of(text[end - 1]) in ATTACHING:
        return True
    # A sign of another script ('km') ends where the language's own small word is attached to it.
    if script_of(text[end]) in ATTACHING:
        return True
    return not (in_spaced_word(text[end - 1]) and in_spaced_word(text[end]))
