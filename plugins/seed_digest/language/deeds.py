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
    lowered = sorted({lower(one) for one in phrases}, key=lambda one: (-len(one), one))
    attaching = [one for one in lowered if main_script(one) in ATTACHING]
    apart = [one for one in lowered if one not in attaching]
    forms = [either(attaching)] if attaching else []
    forms += [rf"{first_letters(apart)}(?<!\w){either(apart)}(?!\w)"] if apart else []
    return re.compile("|".join(forms))


def first_letters(phrases: list[str]) -> str:
    """A look at the first letter: where no phrase begins with it, none is tried."""
    return f"(?=[{re.escape(''.join(sorted({one[0] for one in phrases})))}])"


def either(phrases: list[str]) -> str:
    """'meet*' -> a word that begins with it; one of several."""
    letters = (re.escape(one).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for one in phrases)
    return f"(?:{'|'.join(letters)})"
