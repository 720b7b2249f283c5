"""Phrases of the page that stand within lines of an article, in every language we have words of.

They stand in [inline] of a language's file. also: opens a teaser. advert: is a notice. follow: opens an invitation.
end: the sign behind an agency's last sentence.
credit, byline, source: open a name; editor: of the bylines those whose name did not write the text; translator: who
translated it. staff: opens the
names behind a text. agency: a name that closes a credit. opener, particle: no furniture but words that open sentences
and small ones between names, by which the end of a headline or of a name is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from .languages import language_files, phrasebooks
from .words import ENDED_OR_GLUED, one_of
from .writing import lower, stands_whole

# The kinds of markers that a page prints behind its text.
CLOSING_KINDS = frozenset({"share", "comments", "newsletter"})

# Kinds that are words of names and sentences; they are not looked for by themselves.
WORDS = frozenset({"agency", "opener", "particle"})


class Hit(NamedTuple):
    """A phrase found in a text: its kind and its place."""

    kind: str
    start: int
    end: int


def find_hits(text: str) -> tuple[Hit, ...]:
    """Every phrase that stands in a text as whole words, by its place; of one kind at one place the longest."""
    finds = list(automaton().iter(plain(text)))
    if not finds:
        return ()
    found: dict[tuple[int, str], Hit] = {}
    for last, (kinds, size) in finds:
        start = last + 1 - size
        if stands_whole(text, start, last + 1):
            found |= {(start, kind): Hit(kind, start, last + 1) for kind in kinds}
    return tuple(found[place] for place in sorted(found))


def plain(text: str) -> str:
    """Lower case, with the colons and apostrophes that the files have; every offset is kept."""
    return lower(text).replace("\uff1a", ":").replace("’", "'")


@cache
def automaton() -> Any:
    """The automaton that finds all phrases but names and openers; its values are (kinds, length)."""
    import ahocorasick

    kinds: dict[str, set[str]] = {}
    for kind, phrase in phrases():
        if kind not in WORDS:
            kinds.setdefault(plain(phrase), set()).add(kind)
    machine = ahocorasick.Automaton()
    for phrase in sorted(kinds):
        machine.add_word(phrase, (tuple(sorted(kinds[phrase])), len(phrase)))
    machine.make_automaton()
    return machine


def phrases() -> Iterator[tuple[str, str]]:
    """(kind, phrase) of every language."""
    for book in phrasebooks():
        yield from ((kind, phrase) for kind, phrases in book.inline.items() for phrase in phrases)


@cache
def agency() -> re.Pattern[str]:
    """Any agency's name, as it is written, as a whole word where the writing has such."""
    names = {name for kind, name in phrases() if kind == "agency"}
    return re.compile(one_of(names, r"(?<!\w)", ENDED_OR_GLUED))


@cache
def sentence_openers() -> frozenset[str]:
    """Common words of all languages, as they stand at the head of a sentence."""
    words = (word for language in language_files() for word in language.stopwords)
    common = {word[0].upper() + word[1:] for word in words if word[0].upper() != word[0]}
    return frozenset(common | {phrase for kind, phrase in phrases() if kind == "opener"})


@cache
def particles() -> frozenset[str]:
    """Small words that stand between names."""
    return frozenset(phrase for kind, phrase in phrases() if kind == "particle")


@cache
def closing_words() -> frozenset[str]:
    """Whole markers, in lower case, that a page prints behind its text."""
    return frozenset(
        lower(phrase)
        for book in phrasebooks()
        for kind in CLOSING_KINDS
        for phrase in book.markers.get(kind, ())
        if not phrase.endswith("*")
    )
