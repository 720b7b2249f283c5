"""Phrases that tell a page that is no article: of shops, listings, walls, spam, in every language we have words of.

They stand in [genres] of a language's file. A language of which only these are known has them in partial/; words that
are the same everywhere stand there under 'mul', the code for several languages.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from .languages import phrasebooks
from .writing import lower


class Telltale(NamedTuple):
    """A phrase in lower case and its kind. stem: letters may follow it within the word."""

    kind: str
    phrase: str
    stem: bool


@cache
def telltales() -> Any:
    """The automaton that finds all phrases; its values are tuples of Telltale."""
    import ahocorasick

    table: dict[str, set[Telltale]] = {}
    for book in phrasebooks():
        for kind, phrases in book.genres.items():
            for phrase in phrases:
                one = Telltale(kind, lower(phrase.removesuffix("*")), phrase.endswith("*"))
                table.setdefault(one.phrase, set()).add(one)
    automaton = ahocorasick.Automaton()
    for phrase in sorted(table):
        automaton.add_word(phrase, tuple(sorted(table[phrase])))
    automaton.make_automaton()
    return automaton
