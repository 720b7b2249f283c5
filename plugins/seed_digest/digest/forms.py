"""A name -> the pattern of all its forms: case endings from the language's file, hyphens and spaces as written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..language.equal_letters import flattened
from ..language.inflection import Inflection, endings_of, inflection_of, stem_of
from ..language.writing import UNSPACED, script_of
from .ambiguity import NameKind

SEPARATOR = re.compile(r"[\s\u2010-\u2013\u2212-]+|[··・•‧･]")
# Between the parts of a name in equal letters: a space may be a hyphen, a hyphen may be missing or stand between
# spaces, a middle dot may be a space.
BETWEEN = {"space": "[ –]+", "hyphen": "(?: {0,3}|–)", "dot": "[· ]?", "end": ""}
# Papers write a foreign name with long vowels or without; one at its end may tell two names apart.
LONG = "\u30fc"
LONG_VOWEL = re.compile(rf"(?<=[\u30a1-\u30fa])(?:{LONG}(?=[\u30a1-\u30fa])|(?=[\u30a1-\u30fa]))")
# By so many letters such a name of more is looked up.
KANA_OPENING, KANA_NAME = re.compile("[\u30a1-\u30fa]{2}"), 4
APOSTROPHE = re.compile(r"['’ʼ]")
# By so many letters of the second word names are told apart before a pattern is asked.
SECOND = 2
# A first word of fewer letters opens a name together with the second.
OPENING = 4
# Shorter acronyms are words in lower or mixed case: 'us' is not US, 'Who' is not WHO.
ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Form:
    """How one name is found: `prefix` (lower case) opens every form of it, `pattern` decides.

    tails: of a single word what may follow the prefix, None for other names. second: the first letters of a second word
    that a space parts from the first, '' where there is none. proper: the name begins upper-case, so what is found
    must; exact: a short acronym, found as it is written only.
    """

    entity: str
    name: str
    language: str
    kind: NameKind
    prefix: str
    tails: frozenset[str] | None
    second: str
    proper: bool
    exact: bool

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled on first use: most names stand in no document of a run."""
        return compiled(self.name, self.language)

    def fits(self, found: str) -> bool:
        """True where the case of what was found is that of the name, in each of its words."""
        if self.exact:
            return found.startswith(self.name)
        if not self.proper:
            return True
        words, listed = SEPARATOR.split(found), SEPARATOR.split(self.name)
        if len(words) != len(listed):
            return not found[0].islower()
        return not any(word[:1].islower() and name[:1].isupper() for word, name in zip(words, listed, strict=True))


@lru_cache(maxsize=100_000)
def compiled(name: str, language: str) -> re.Pattern[str]:
    """The pattern of all forms of a name of a language, in equal letters."""
    parts, betweens = split_name(name)
    words = [word_pattern(part, inflection_of(language)) for part in parts]
    expression = "".join(word + BETWEEN[between] for word, between in zip(words, [*betweens, "end"], strict=True))
    return re.compile(expression)


def make_form(entity: str, name: str, language: str, kind: NameKind) -> Form:
    """The form of a name of a language."""
    parts, betweens = split_name(name)
    inflection = inflection_of(language)
    prefix = flattened(stem_of(parts[0], inflection))
    single = len(parts) == 1 and not APOSTROPHE.search(name)
    spaced = betweens[:1] == ["space"] and len(parts[1]) >= SECOND and not APOSTROPHE.search(parts[1][:SECOND])
    second = flattened(parts[1][:SECOND]) if spaced and not inflected_early(parts[1], inflection) else ""
    if betweens[:1] == ["space"] and len(parts[0]) < OPENING and not endings_of(parts[0], inflection)[1]:
        # A small word opens too much of any text.
        prefix, second = f"{prefix} {flattened(stem_of(parts[1], inflection))}", ""
    opening = KANA_OPENING.match(prefix)
    if opening and len(parts[0]) >= KANA_NAME:
        prefix = opening[0]
    return Form(
        entity, name, language, kind, prefix,
        tails=tails_of(parts[0], inflection) if single else None,
        second=second,
        proper=name[0].isupper(),
        exact=len(name) <= ACRONYM and name.isupper() and script_of(name[0]) not in UNSPACED,
    )  # fmt: skip


def tails_of(word: str, inflection: Inflection) -> frozenset[str]:
    """What may follow the stem of a word."""
    _, endings = endings_of(word, inflection)
    return frozenset(map(flattened, endings)) or frozenset({""})


def inflected_early(word: str, inflection: Inflection) -> bool:
    """True for a word of whose first letters an ending may take the place."""
    return len(stem_of(word, inflection)) < SECOND


def split_name(name: str) -> tuple[list[str], list[str]]:
    """The words of a name and what stands between them, as in BETWEEN."""
    parts = SEPARATOR.split(name)
    betweens = []
    for match in SEPARATOR.finditer(name):
        kind = "space" if match[0].isspace() else "dot" if flattened(match[0]) == "·" else "hyphen"
        betweens.append(kind)
    return parts, betweens


def word_pattern(word: str, inflection: Inflection) -> str:
    """A word in equal letters, with the endings it takes."""
    ending, endings = endings_of(word, inflection)
    stem = LONG_VOWEL.sub(LONG + "?", re.escape(flattened(word[: len(word) - len(ending)] if ending else word)))
    if not endings:
        return stem
    return stem + "(?:" + "|".join(sorted(map(flattened, endings), key=lambda one: (-len(one), one))) + ")"
