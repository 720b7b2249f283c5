"""The case endings of names, as [inflection] of a language's file has them."""

from __future__ import annotations

from functools import cache, lru_cache

from .languages import facts_of, languages
from .writing import WORD, lower, script_of

Inflection = tuple[tuple[str, tuple[str, ...]], ...]


def inflection_of(language: str) -> Inflection:
    known = facts_of(language)
    return known.inflection if known else ()


@cache
def inflections_of_script(script: str) -> tuple[Inflection, ...]:
    """Those of all languages of a script that have any."""
    return tuple(one.inflection for one in languages().values() if one.script == script and one.inflection)


def stem_of(word: str, inflection: Inflection) -> str:
    """What all forms of a word begin with."""
    ending, _ = endings_of(word, inflection)
    return word[: len(word) - len(ending)] if ending else word


@lru_cache(maxsize=50_000)
def endings_of(word: str, inflection: Inflection) -> tuple[str, tuple[str, ...]]:
    """The ending that the language's file knows and those it changes to; none for digits and capitals."""
    if len(word) < 3 or word.isupper() or any(character.isdigit() for character in word):
        return "", ()
    for ending, endings in inflection:
        if word.lower().endswith(ending) and len(word) - len(ending) >= 2 and (ending or not vowel(word[-1])):
            return ending, endings
    return "", ()


def vowel(letter: str) -> bool:
    """A word on a vowel or soft sign that no ending of the file fits stays as it is."""
    return letter.lower() in "аеёиоуыэюяьїієй" or not letter.isalpha() or script_of(letter) != "Cyrillic"


def is_inflected(text: str, name: str, language: str) -> bool:
    """True for words of a name, some of them in another form than it has itself."""
    inflection = inflection_of(language)
    own, words = WORD.findall(name), WORD.findall(text)
    known = {lower(one) for one in own}
    return any(lower(one) not in known for one in words) and all(
        any(lower(one) == lower(other) or is_form(one, other, inflection) for other in own) for one in words
    )


def is_form(word: str, name: str, inflection: Inflection) -> bool:
    """True for a name's word with another of its endings."""
    ending, endings = endings_of(name, inflection)
    stem = name[: len(name) - len(ending)]
    return bool(endings) and lower(word).startswith(lower(stem)) and lower(word)[len(stem) :] in endings
