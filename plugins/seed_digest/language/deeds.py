"""What a text says was done, or befell: kinds of deeds by the words for them, the same in every language."""

from __future__ import annotations

import re
from functools import cache

from .languages import base_code, phrasebooks
from .writing import lower, main_script

# Scripts in which a word is written with the small words before it, or with the words around it: there a phrase may
# begin within one.
ATTACHING = frozenset({"Han", "Kana", "Hangul", "Arabic", "Hebrew", "Thai"})

Patterns = tuple[tuple[str, re.Pattern[str]], ...]


def deeds_in(text: str, language: str) -> frozenset[str]:
    """The kinds of deeds that a text in a language has words for; none where no words of the language are known."""
    lowered = lower(text)
    return frozenset(kind for kind, pattern in deed_patterns(language) if pattern.search(lowered))


@cache
def deed_patterns(language: str) -> Patterns:
    """A pattern for each kind of deed, of the words of a language, in this script or region or as such."""
    known = {one.code: one.deeds for one in phrasebooks()}
    deeds = known.get(language) or known.get(base_code(language)) or {}
    return tuple((kind, deed_pattern(phrases)) for kind, phrases in deeds.items())


def deed_pattern(phrases: list[str]) -> re.Pattern[str]:
    """Any of the phrases, each from a word's beginning to an end, as its script writes words."""
    return re.compile("|".join(phrase_pattern(lower(one)) for one in sorted(phrases, key=lambda one: (-len(one), one))))


def phrase_pattern(phrase: str) -> str:
    """'meet*' -> a word that begins with it."""
    letters = re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    return letters if main_script(phrase) in ATTACHING else rf"(?<!\w){letters}(?!\w)"
