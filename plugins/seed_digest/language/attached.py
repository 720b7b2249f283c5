"""What a language writes in one word with a name: Arabic writes 'and' so, German the ending of the genitive.

The words stand in [words] of a language's file, as before and behind; contracted has what such a word and
the opening of a name become together: Arabic 'for' and the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .languages import book_of
from .writing import in_spaced_word, stands_whole

# No more letters are attached on one side.
MOST = 6


@dataclass(frozen=True, slots=True)
class Attached:
    """What may stand in one word with a name, before it and behind it."""

    before: frozenset[str]
    behind: frozenset[str]


@cache
def attached(code: str) -> Attached:
    """Of a language; nothing where its file says nothing."""
    book = book_of(code)
    words = book.words if book is not None else {}
    return Attached(frozenset(words.get("before", ())), frozenset(words.get("behind", ())))


@cache
def contractions(code: str) -> tuple[tuple[str, str], ...]:
    """(what names open with, what stands for it behind an attached word) of a language."""
    book = book_of(code)
    pairs = (one.split() for one in (book.words.get("contracted", ()) if book is not None else ()))
    return tuple((opening, written) for opening, written in pairs)


def contracted(language: str, name: str) -> Iterator[str]:
    """A name of a language as it is written in one word with what contracts its opening."""
    for opening, written in contractions(language):
        if name.startswith(opening) and len(name) > len(opening):
            yield written + name.removeprefix(opening)


def is_word(text: str, start: int, end: int, language: Attached) -> bool:
    """True where a piece of a text is a word, but for what the language attaches to one."""
    if stands_whole(text, start, end):
        return True
    first, last = start, end
    while first > 0 and start - first <= MOST and in_spaced_word(text[first - 1]):
        first -= 1
    while last < len(text) and last - end <= MOST and in_spaced_word(text[last]):
        last += 1
    before, behind = text[first:start], text[end:last]
    return (not before or before in language.before) and (not behind or behind in language.behind)
