"""How the documents of one language write its words: what tells a name from a common noun that has a capital."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..language.languages import Language, facts_of
from ..language.sentences import ends_sentence, opens_sentence
from ..language.speech import speech_words
from ..language.writing import CASED_CAPITAL, lower
from ..model import Article, Sentence

TOKEN = re.compile(r"[^\W_]+")
# Behind the first word of a name of several: a determiner before it is that of the name.
NAME_GOES_ON = re.compile(rf"[ \u00a0]{CASED_CAPITAL}")
# Forms of one word that differ in their last letters alone are counted together.
STEM = 5
# A word is common where it is written as one so often, measured by how often it has a capital within a sentence.
COMMON_SHARE = 0.2
# A headline in title case: no stop, words of so many letters, of which most have a capital.
LONG_WORD, HEADLINE_SHARE = 4, 0.6
# A compound is a word of so many letters at least before its last part, which has so many.
LEAST_BEFORE, LEAST_TAIL = 3, 4
# Between a determiner and its noun stands one small word at most: 'der neue Hafen'.
REACH = 2


@dataclass(slots=True)
class Usage:
    """What the documents of one language show of its words, by stem.

    small: times a word is written small. capital: times it has a capital within a sentence. governed: of these, times
    a determiner or a number stands before it. words: all words, in small letters. tails: those that are the last part
    of a longer one. own: words of the language's own phrases ('nach Angaben'). The last four are found only in a
    language that writes every noun with a capital.
    """

    determiners: frozenset[str]
    own: frozenset[str] = frozenset()
    small: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    governed: Counter[str] = field(default_factory=Counter)
    words: set[str] = field(default_factory=set)
    tails: frozenset[str] = frozenset()

    def is_small(self, word: str) -> bool:
        """True for a word that is written small often enough."""
        stem = stem_of(word)
        return self.small[stem] > 0 and self.small[stem] >= COMMON_SHARE * self.capital[stem]

    def is_noun(self, word: str) -> bool:
        """True for a common noun of a language in which each has a capital."""
        stem = stem_of(word)
        often = self.governed[stem] > 0 and self.governed[stem] >= COMMON_SHARE * self.capital[stem]
        return often or lower(word) in self.tails or lower(word) in self.own

    def add(self, text: str) -> None:
        """Count the words of a sentence."""
        before: list[str] = []
        for found in TOKEN.finditer(text):
            word = found[0]
            if word.islower():
                self.small[stem_of(word)] += 1
            elif word[0].isupper() and not opens_sentence(text, found.start()):
                self.capital[stem_of(word)] += 1
                goes_on = NAME_GOES_ON.match(text, found.end()) is not None
                if self.determiners and (counted(before) or (determined(before, self.determiners) and not goes_on)):
                    self.governed[stem_of(word)] += 1
            if self.determiners:
                self.words.add(lower(word))
            before = [*before, word][-REACH:]

    def close(self) -> None:
        """Find the last parts of compounds, once all words are known."""
        self.tails = frozenset(
            word[at:]
            for word in self.words
            for at in range(LEAST_BEFORE, len(word) - LEAST_TAIL + 1)
            if word[at:] in self.words
        )


def counted(before: list[str]) -> bool:
    """True behind a number."""
    return bool(before) and before[-1].isdigit()


def determined(before: list[str], determiners: frozenset[str]) -> bool:
    """True behind a determiner, with a small word between at most."""
    reach = before if before and before[-1].islower() else before[-1:]
    return any(lower(one) in determiners for one in reach)


def usage_of(articles: Iterable[Article]) -> dict[str, Usage]:
    """The usage of each language, by its code, as far as sentences give evidence."""
    found: dict[str, Usage] = {}
    for article in articles:
        code = article.document.language
        if code not in found:
            determiners = determiners_of(facts_of(code))
            found[code] = Usage(determiners, own_words(code) if determiners else frozenset())
        for one in article.sentences:
            if gives_evidence(one):
                found[code].add(one.text)
    for usage in found.values():
        usage.close()
    return found


def determiners_of(language: Language | None) -> frozenset[str]:
    return language.determiners if language else frozenset()


def gives_evidence(sentence: Sentence) -> bool:
    """False for what is told once more, and for a headline in which all words have capitals."""
    return not sentence.echo and not is_headline(sentence.text)


def is_headline(text: str) -> bool:
    """True for a line without a stop in which most longer words have a capital."""
    if ends_sentence(text):
        return False
    words = [one for one in TOKEN.findall(text) if len(one) >= LONG_WORD and lower(one) != one.upper()]
    return bool(words) and sum(one[0].isupper() for one in words) > HEADLINE_SHARE * len(words)


def stem_of(name: str) -> str:
    """What the forms of a name have in common: each word less what case endings may change."""
    return " ".join(word[: max(STEM, len(word) - 2)] for word in lower(name).split())


def own_words(code: str) -> frozenset[str]:
    """The words of the phrases by which a language tells who speaks: offices, kinds of houses, 'nach Angaben'."""
    known = speech_words(code)
    return frozenset(word for phrase in known.whole for word in phrase) if known is not None else frozenset()
