"""Words by which a text tells who speaks, a language at a time. They stand in [speech] of a language's file.

A text of a script with spaces is taken apart into words of known kinds; in one without, phrases are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .languages import alternatives, book_of, language_files
from .phrasebooks import Phrases
from .writing import CASED_CAPITAL, UNSPACED, in_spaced_word, lower, respelled, script_of

# What of the table tells a speaker; the other kinds tell what is said.
SPEAKING = (
    "says_alone", "passive", "calls", "says", "tells", "closing", "by", "tag", "behind", "pronoun", "him", "it",
    "statement", "service", "office", "head", "institution", "outlet", "nobody", "no_one", "article", "preposition",
    "that", "contrast", "negation", "negation_behind", "adverb",
)  # fmt: skip
# A word, with the vowel signs of its script.
WORD = re.compile(r"[^\W_]+(?:[\u064b-\u0652\u0900-\u0903\u093a-\u094f]+[^\W_]*)*")
CAPITAL_FIRST = re.compile(CASED_CAPITAL)
# A phrase has so many words at most.
LONGEST = 6


class Piece(NamedTuple):
    """A word or phrase of a text: its kind, '' for one of none; capital: it begins with one."""

    start: int
    end: int
    kind: str
    capital: bool


@dataclass(frozen=True, slots=True, eq=False)
class SpeechWords:
    """The words of one language.

    whole: kind by phrase; begun, ended: kind by the beginning, the end of words. first: the words that open a phrase of
    several. anywhere: by kind a pattern for scripts without spaces. closing: forms that end a sentence; subject: what
    marks one, longest first; polite: what may stand between. nouns: forms of saying that are nouns as often.
    affiliation: between a name and a house, with an article. qualifier: of an office, at the end of a text; parting:
    what parts an office from the words before, see parting.
    openers: months, weekdays and words that open sentences, no names though with a capital.
    """

    whole: Mapping[tuple[str, ...], str]
    begun: Mapping[str, str]
    ended: Mapping[str, str]
    first: frozenset[str]
    anywhere: Mapping[str, re.Pattern[str]]
    closing: frozenset[tuple[str, ...]]
    subject: tuple[str, ...]
    of: tuple[str, ...]
    polite: re.Pattern[str]
    they_say: frozenset[tuple[str, ...]]
    inside: frozenset[tuple[str, ...]]
    nouns: frozenset[tuple[str, ...]]
    surnames: frozenset[str]
    openers: frozenset[str]
    spaced: bool
    affiliation: re.Pattern[str] | None
    qualifier: re.Pattern[str]
    parting: re.Pattern[str]

    def pieces(self, text: str) -> Iterator[Piece]:
        """The words of a text in their order, those of a phrase as one."""
        found = [match.span() for match in WORD.finditer(text)]
        lowered = respelled(text)
        words = [lowered[start:end] for start, end in found]
        at = 0
        while at < len(words):
            kind, size = self.phrase_at(words, at)
            start, end = found[at][0], found[at + size - 1][1]
            yield Piece(start, end, kind, CAPITAL_FIRST.match(text, start) is not None)
            at += size

    def phrase_at(self, words: Sequence[str], at: int) -> tuple[str, int]:
        """The kind of what begins at a word, and how many words it has."""
        if words[at] in self.first:
            for size in range(min(LONGEST, len(words) - at), 1, -1):
                kind = self.whole.get(tuple(words[at : at + size]))
                if kind:
                    return kind, size
        word = words[at]
        kind = self.whole.get((word,)) or affixed(word, self.begun, self.ended)
        return kind, 1


def affixed(word: str, begun: Mapping[str, str], ended: Mapping[str, str]) -> str:
    """The kind of a word whose beginning or end is known, '' for another."""
    for size in range(len(word), 2, -1):
        kind = begun.get(word[:size]) or ended.get(word[-size:])
        if kind:
            return kind
    return ""


@cache
def speech_words(code: str) -> SpeechWords | None:
    """The words of a language; None where none are known."""
    book = book_of(code)
    if book is None or not book.speech.get("pronoun"):
        return None
    forms = [(form, kind) for kind in SPEAKING for form in book.speech.get(kind, ())]
    whole: dict[tuple[str, ...], str] = {}
    for form, kind in (*forms, *qualified(book.speech)):
        whole.setdefault(words_of(form), kind)
    return SpeechWords(
        whole={words: kind for words, kind in whole.items() if words},
        begun={respelled(form[:-1]): kind for form, kind in forms if form.endswith("*")},
        ended={respelled(form[1:]): kind for form, kind in forms if form.startswith("*")},
        first=frozenset(words[0] for words in whole if len(words) > 1),
        anywhere={kind: re.compile(alternatives(some)) for kind, some in book.speech.items() if kind in SPEAKING},
        closing=frozenset(words_of(form) for form in book.speech.get("closing", ())),
        subject=tuple(sorted(book.speech.get("subject", ()), key=lambda one: (-len(one), one))),
        they_say=frozenset(words_of(form) for form in book.speech.get("they_say", ())),
        inside=frozenset(words_of(form) for form in book.speech.get("inside", ())),
        nouns=frozenset(words_of(form) for form in book.speech.get("noun", ())),
        polite=polite(book.speech.get("honorific", ())),
        of=tuple(book.speech.get("of", ())),
        surnames=frozenset(book.speech.get("surname", ())),
        openers=openers_of(book.code),
        spaced=script_of(book.speech["pronoun"][0][0]) not in UNSPACED,
        affiliation=affiliation(book.speech),
        qualifier=qualifier(book.speech),
        parting=parting(book.speech),
    )


def qualified(speech: Phrases) -> Iterator[tuple[str, str]]:
    """Offices in one word with what qualifies them ('exjefe'), with their kinds."""
    glued = [one[:-1] for one in speech.get("qualifier", ()) if one.endswith("*")]
    for kind in ("head", "office"):
        yield from ((before + one, kind) for before in glued for one in speech.get(kind, ()) if "*" not in one)


def qualifier(speech: Phrases) -> re.Pattern[str]:
    """What qualifies an office, one such word or more, at the end of a text."""
    forms = [one for one in speech.get("qualifier", ()) if "*" not in one]
    return re.compile(rf"(?:(?<![^\W_])(?:{alternatives(forms) or '(?!)'})(?:[\s\-‑–]+))+$", re.IGNORECASE)


def affiliation(speech: Phrases) -> re.Pattern[str] | None:
    """What parts a name from its bearer's house, behind a space, with an article behind it; None where nothing does."""
    forms, articles = (alternatives(speech.get(kind, ())) for kind in ("affiliation", "article"))
    return re.compile(rf"\s+(?:{forms})(?:\s+|['’])(?:(?:{articles or '(?!)'})(?:\s+|['’]))?") if forms else None


def parting(speech: Phrases) -> re.Pattern[str]:
    """In a script without spaces: 'parts' is what stands before an office and its house, and belongs to neither."""
    parts, others = (alternatives(speech.get(kind, ())) or "(?!)" for kind in ("parted", "unparted"))
    return re.compile(rf"(?:{others})|(?P<parts>{parts})")


def polite(honorifics: Sequence[str]) -> re.Pattern[str]:
    """What may stand between a name and its mark: nothing, a bracket, one of the honorifics."""
    return re.compile(rf"(?:\s*[(\uff08][^)\uff09]{{0,30}}[)\uff09])?\s*(?:{alternatives(honorifics)})?\s*")


def words_of(form: str) -> tuple[str, ...]:
    """The words of a form; none for one with a star, which is looked for otherwise."""
    return () if "*" in form else tuple(match[0] for match in WORD.finditer(respelled(form)))


def openers_of(code: str) -> frozenset[str]:
    """Words that have a capital at the head of a sentence, or always, and name nobody."""
    found: set[str] = set()
    for facts in language_files():
        if facts.code == code:
            found |= {*facts.stopwords, *facts.inline.get("opener", ())}
            found |= {form for forms in (*facts.months, *facts.weekdays) for form in forms}
            found |= {*facts.speech.get("contrast", ())}
    return frozenset(lower(one) for one in found)


def spaced_at(text: str, at: int) -> bool:
    """True where a character of a script with spaces stands."""
    return 0 <= at < len(text) and in_spaced_word(text[at])
