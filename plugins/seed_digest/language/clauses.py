"""What words of a sentence make of it: it turns against what was said, it binds it, it only ends or undoes something.

The words stand in [speech] of a language's file.
"""

from __future__ import annotations

import re
from functools import cache

from .languages import base_code, phrasebooks
from .words import one_of as any_word
from .writing import UNSPACED, lower, script_of

# A word before a date that makes it a bound stands so near, in characters.
NEAR = 14
EDGES = r"(?<![^\W_])", r"(?![^\W_])"


def tells_contrast(text: str, code: str) -> bool:
    """True for a sentence with a word such as 'but', 'despite'."""
    return has(text, code, "contrast")


def tells_condition(text: str, code: str) -> bool:
    """True for a sentence that says what it depends on."""
    return has(text, code, "condition")


def is_undone(text: str, code: str) -> bool:
    """True for a sentence that turns a plan back."""
    return has(text, code, "undone")


def opens_with_pronoun(text: str, code: str) -> bool:
    """True for a sentence whose first word stands for somebody named before it."""
    return opens(text, code, "pronoun") or opens(text, code, "it")


def is_bound(before: str, behind: str, code: str) -> bool:
    """True for a date that only begins or ends something, by the words before and behind it: 'until 2030', 'since'."""
    pattern = words(base_code(code), "deadline")
    near, after = before[-NEAR:], behind[:NEAR]
    found = [*pattern.finditer(lower(near))] if pattern else []
    later = pattern.match(lower(after.lstrip())) if pattern else None
    return any(not near[one.end() :].strip() for one in found) or later is not None


def has(text: str, code: str, kind: str) -> bool:
    pattern = words(base_code(code), kind)
    return pattern is not None and pattern.search(lower(text)) is not None


def opens(text: str, code: str, kind: str) -> bool:
    """True where a word of a kind is the first of a text, quotation marks aside."""
    pattern = words(base_code(code), kind)
    return pattern is not None and pattern.match(lower(text.lstrip("\"'“„«»「『—– "))) is not None


@cache
def words(code: str, kind: str) -> re.Pattern[str] | None:
    """The words of a kind in a language; None where it has none."""
    found = [lower(one) for book in phrasebooks() if book.code == code for one in book.speech.get(kind, ())]
    if not found:
        return None
    spaced = not any(script_of(letter) in UNSPACED for one in found for letter in one)
    begun = [re.escape(one[:-1]) + r"\w*" for one in found if one.endswith("*")]
    whole = any_word([one for one in found if not one.endswith("*")], *(EDGES if spaced else ("", "")))
    return re.compile("|".join(filter(None, [whole, *(rf"{EDGES[0]}{one}" for one in begun)])))
