"""Words of every language that the patterns of the code are made of: 'Uhr' behind a time, 'zł' behind a price.

They stand in [words] of a language's file, as they are written; phrasebooks.py says what each kind is.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from .languages import alternatives, phrasebooks
from .writing import CAPITAL, LOWER, UNSPACED, script_of

# Behind a word stands no other letter.
ENDED = r"(?![^\W\d_])"
# Nor a digit; or a sentence begins right behind it, because its space was lost.
ENDED_OR_GLUED = rf"(?:(?!\w)|(?={CAPITAL}[{LOWER}]))"


@cache
def words(kind: str) -> frozenset[str]:
    """The words of a kind, of every language."""
    return frozenset(word for book in phrasebooks() for word in book.words.get(kind, ()))


def any_of(kind: str, before: str = "", behind: str = "") -> str:
    """A pattern of any word of a kind; before, behind: patterns beside it, where its script puts spaces there."""
    return one_of(words(kind), before, behind)


def one_of(some: Collection[str], before: str, behind: str) -> str:
    """A pattern of any of some words, of which there is one at least."""
    spaced = [word for word in some if script_of(word[0]) not in UNSPACED]
    patterns = [f"{before}(?:{alternatives(spaced)}){behind}"] if spaced else []
    patterns += [alternatives(set(some) - set(spaced))] if len(spaced) < len(some) else []
    return f"(?:{'|'.join(patterns)})"
