"""A paragraph's sentences. Own code: the libraries tried split after 'млн.' and move closing Chinese quotes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .languages import Language
from .writing import CAPITAL, CASED_CAPITAL, LOWER

# What ends a sentence: in scripts with spaces (with the Arabic question mark, danda, Urdu and Ethiopic full stops), and
# in Chinese and Japanese, where the next one follows at once.
SPACED_STOPS = ".!?…؟۔।॥።‼⁇⁈⁉‽"
UNSPACED_STOPS = "。\uff01\uff1f\uff61"
STOPS = SPACED_STOPS + UNSPACED_STOPS
# What may close a quotation or a bracket behind it, in any country's way.
CLOSING = "\"”“»«’‘›‹')]」』\uff09】"
SENTENCE_END = re.compile(rf"[{STOPS}](?:[{re.escape(CLOSING)}]|\s)*$|[{STOPS}]\[\d+\]$")
# What ends a sentence stands in its last characters.
END_REACH = 40
# Where a sentence ends and the next begins without a space: paragraphs that were glued. The word before begins small,
# for 'Site.Info' is a name, or a quotation or bracket closes.
GLUED = rf"(?:(?<![\w.])[{LOWER}][^\W\d_]{{2,}}|(?<=[^\W\d_])[»”\")])[.!?][»”\"]?(?={CASED_CAPITAL}[{LOWER}\s])"
# An end: stop, closing quotes, then space and a beginning; or a Chinese or Japanese stop, which needs no space.
END = re.compile(
    rf"""(?<![{SPACED_STOPS}])[{SPACED_STOPS}]++[{re.escape(CLOSING)}]*+\s+(?=["“«„‘'(\[—–¿¡-]*\s?{CAPITAL})"""
    rf"""|[{UNSPACED_STOPS}!?]+[”」』»"]*(?=\S)"""
    rf"""|(?<![{SPACED_STOPS}])[{SPACED_STOPS}]++[{re.escape(CLOSING)}]*+\s+(?=\d)"""
    rf"|{GLUED}"
)
LAST_WORD = re.compile(rf"([\w.]+)[{SPACED_STOPS}]+[{re.escape(CLOSING)}]*\s*$")
# An abbreviation is looked for in so many characters.
REACH = 60
# "J. Smith", "И. Петров", "5. Mai": one letter or a number before the stop ends nothing.
INITIAL = re.compile(r"[^\W\d_]|\d{1,2}")


# Nothing but quotes and brackets between the end of a sentence, or a colon, and what follows.
HEAD = re.compile(rf"(?:^|[{STOPS}:\n])[^\w]*$")
HEAD_REACH = 12


def opens_sentence(text: str, start: int) -> bool:
    """True where a sentence or a quotation begins: the capital of a word there tells nothing."""
    return start == 0 or HEAD.search(text[max(0, start - HEAD_REACH) : start]) is not None


def ends_sentence(text: str) -> bool:
    """True for a text whose last sentence has its stop; what closes a quotation or marks a note may stand behind it."""
    return SENTENCE_END.search(text[-END_REACH:]) is not None


def split_sentences(text: str, languages: Sequence[Language]) -> tuple[tuple[int, str], ...]:
    """(offset, sentence) for each sentence of a paragraph. languages: whose abbreviations end nothing."""
    abbreviations = frozenset().union(*(one.abbreviations for one in languages)) if languages else frozenset()
    sentences: list[tuple[int, str]] = []
    start = 0
    for match in END.finditer(text):
        if not abbreviated(text[max(start, match.end() - REACH) : match.end()], abbreviations):
            add(sentences, start, text[start : match.end()])
            start = match.end()
    add(sentences, start, text[start:])
    return tuple(sentences)


def abbreviated(piece: str, abbreviations: frozenset[str]) -> bool:
    """True when the piece ends in an abbreviation, an initial or an ordinal: no sentence's end."""
    match = LAST_WORD.search(piece)
    if match is None or not piece.rstrip(CLOSING + " \t").endswith("."):
        return False
    word = match[1].lower().rstrip(".")
    return word in abbreviations or INITIAL.fullmatch(match[1]) is not None


def add(sentences: list[tuple[int, str]], start: int, piece: str) -> None:
    """Keep a piece without the spaces around it, if anything is left."""
    bare = piece.strip()
    if bare:
        sentences.append((start + len(piece) - len(piece.lstrip()), bare))
