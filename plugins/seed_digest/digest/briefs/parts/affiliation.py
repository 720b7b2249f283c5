"""The house that stands behind a person's name: 'Anna Vogel of North Line'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....language.speech import Piece, SpeechWords
from ....language.writing import lower
from .naming import Naming

CLOSES = re.compile(r"[,;:.!?()\"“”«»„—–]|\s-\s|$")
# Behind whose house it is: 'the pilots' association'.
APOSTROPHES = ("'", "’")


def affiliation(naming: Naming, words: SpeechWords) -> str:
    """'of the line' of 'Anna Vogel of the line': only a listed organisation, or a name that says what kind it is."""
    opening = words.affiliation.match(naming.text, naming.end) if words.affiliation else None
    if opening is None:
        return ""
    start = naming.end + len(opening[0]) - len(opening[0].lstrip())
    at = len(naming.text) - len(naming.text[opening.end() :].lstrip())
    house = next((end for begin, end in naming.houses if begin == at), None)
    if house is None:
        house = named_house(naming, words, at)
    return naming.words(start, house) if house is not None and house <= naming.last else ""


def named_house(naming: Naming, words: SpeechWords, at: int) -> int | None:
    """Where a house's name ends that begins at a place: words with capitals, one of which is a kind of house.

    The kind may open or close them without a capital: 'the university of Norland', 'the Norland pilots' association'.
    """
    close = CLOSES.search(naming.text, at)
    found: list[Piece] = []
    for one in words.pieces(naming.text[at : close.start() if close else None]):
        if one.kind == "institution" and not one.capital and is_closing(found):
            return at + one.end
        opens = not found and one.kind == "institution"
        owner = bool(found) and not one.kind and naming.text[at + one.end : at + one.end + 1] in APOSTROPHES
        named = one.capital and lower(naming.text[at + one.start : at + one.end]) not in words.openers
        if not (named or opens or owner or one.kind in ("preposition", "article")):
            break
        found.append(one)
    while found and not found[-1].capital:
        found.pop()
    known = any(one.kind == "institution" for one in found)
    return at + found[-1].end if known and found[0].start == 0 else None


def is_closing(found: Sequence[Piece]) -> bool:
    """True where a kind of house without a capital ends its name: not behind a small word."""
    return bool(found) and found[0].capital and found[-1].kind not in ("preposition", "article")
