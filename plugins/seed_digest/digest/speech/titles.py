"""Names of works and houses between quotation marks, which are no person's."""

from __future__ import annotations

from .clause import Clause, Nominal, Token
from .quotations import PAIRS

# A title in quotation marks has so many characters at most.
TITLE = 40
# A listed name may have these around it.
QUOTES = "«»“”„\"'‘’"


def opens_title(text: str, token: Token) -> bool:
    """True for a word of several in quotation marks: the name of a work or a house, and no person's."""
    opened = text[token.start - 1 : token.start] in QUOTES and token.start > 0
    return (opened and text[token.end : token.end + 1] == " ") or goes_on_in_quotes(text, token)


def goes_on_in_quotes(text: str, token: Token) -> bool:
    """True for a further word of a short title, between marks that show where it opens and closes."""
    for opening, closing in PAIRS.items():
        at = text.rfind(opening, max(0, token.start - TITLE), token.start)
        if opening in closing or at < 0 or " " not in text[at : token.start]:
            continue
        closes = [place for one in closing if (place := text.find(one, at + 1)) >= 0]
        if closes and token.end <= min(closes) <= at + TITLE:
            return True
    return False


def whole(text: str, start: int, end: int) -> str:
    """A piece of text with the quotation mark that closes right behind it, where one is open."""
    piece = text[start:end]
    at = next((place for place, one in enumerate(piece) if one in PAIRS), None)
    if at is None or any(one in PAIRS[piece[at]] for one in piece[at + 1 :]):
        return piece
    behind = text[end : end + 1]
    return piece + behind if behind and behind in PAIRS[piece[at]] else piece


def is_closed(clause: Clause, before: Nominal, one: Nominal) -> bool:
    """True where a quotation mark closes between two, that was opened before both."""
    tokens, text = clause.tokens, clause.text
    start = tokens[before.first].start
    opened = any(mark in PAIRS for mark in text[max(0, start - 1) : tokens[before.last].end])
    closing = {mark for marks in PAIRS.values() for mark in marks}
    return not opened and any(mark in closing for mark in text[tokens[before.last].end : tokens[one.first].start])
