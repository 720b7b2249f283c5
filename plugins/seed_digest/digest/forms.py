"""A name -> the pattern of all its forms: case endings from the language's file, hyphens and spaces as written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..language.languages import facts_of
from ..language.writing import UNSPACED, lower, script_of

SEPARATOR = re.compile(r"[\s-]+|[··・•]")
# Between the parts of a name: a space may be a hyphen, a hyphen may be missing, a middle dot has many shapes.
BETWEEN = {"space": r"[\s\u2010-\u2013-]+", "hyphen": r"[\s\u2010-\u2013-]?", "dot": r"[··・•‧\s]?"}
# Shorter acronyms are words in lower or mixed case: 'us' is not US, 'Who' is not WHO.
ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Form:
    """How one name is found: `prefix` (lower case) opens every form of it, `expression` decides.

    proper: the name begins upper-case, so what is found must; exact: a short acronym, found as it is written only.
    """

    entity: str
    name: str
    prefix: str
    expression: str
    short: bool
    proper: bool
    exact: bool

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled on first use: most names stand in no document of a run."""
        return compiled(self.expression)

    def fits(self, found: str) -> bool:
        """True where the case of what was found is that of the name."""
        if self.exact:
            return found.startswith(self.name)
        return not self.proper or not found[0].islower()


@lru_cache(maxsize=100_000)
def compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def make_form(entity: str, name: str, language: str, short: bool) -> Form:
    """The form of a name of a language."""
    parts, betweens = split_name(name)
    known = facts_of(language)
    inflection = known.inflection if known else ()
    words = [word_pattern(part, inflection) for part in parts]
    text = "".join(word + between for word, between in zip(words, [*betweens, ""], strict=True))
    exact = len(name) <= ACRONYM and name.isupper() and script_of(name[0]) not in UNSPACED
    return Form(
        entity, name, lower(stem_of(parts[0], inflection)), text, short,
        proper=name[0].isupper(), exact=exact,
    )  # fmt: skip


def split_name(name: str) -> tuple[list[str], list[str]]:
    """The words of a name and the patterns of what stands between them."""
    parts = SEPARATOR.split(name)
    betweens = []
    for match in SEPARATOR.finditer(name):
        kind = "space" if match[0].isspace() else "hyphen" if "-" in match[0] else "dot"
        betweens.append(BETWEEN[kind])
    return parts, betweens


def word_pattern(word: str, inflection: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """A word with the endings it takes; apostrophes of any shape."""
    ending, endings = endings_of(word, inflection)
    stem = re.escape(word[: len(word) - len(ending)] if ending else word)
    stem = re.sub(r"['’ʼ]", "['’ʼ]", stem)
    if not endings:
        return stem
    return stem + "(?:" + "|".join(sorted(endings, key=lambda one: (-len(one), one))) + ")"


def stem_of(word: str, inflection: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """What all forms of a word begin with, up to an apostrophe."""
    ending, _ = endings_of(word, inflection)
    stem = word[: len(word) - len(ending)] if ending else word
    return re.split(r"['’ʼ]", stem)[0] or stem


@lru_cache(maxsize=50_000)
def endings_of(word: str, inflection: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, tuple[str, ...]]:
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
