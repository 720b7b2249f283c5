"""A line under the knife, and what a rule wants cut from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...language.inline import Hit
from ...language.sentences import CLOSING, STOPS, UNSPACED_STOPS
from ...language.writing import UNSPACED, script_of

OPENERS, CLOSERS = "([\uff08【", ")]\uff09】"
# A stop and what may close a quotation behind it, up to the next sentence.
STOP = re.compile(
    rf"(?<!\s\w)(?<!^\w)[{STOPS}]+[{re.escape(CLOSING)}]*(?=\s|$)|[{UNSPACED_STOPS}][{re.escape(CLOSING)}]*"
)
ENDED = re.compile(rf"[{STOPS}][{re.escape(CLOSING)}]*\s*$")


@dataclass(frozen=True, slots=True)
class Span:
    """What is cut: characters start to end (exclusive), the name of the rule, the kind of the phrase that opens it."""

    start: int
    end: int
    rule: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Within:
    """A line's text, the phrases of the page found in it, and whether the article cannot have begun before it."""

    text: str
    hits: tuple[Hit, ...]
    opening: bool = True


def cut_out(text: str, span: Span) -> str:
    """The text without a span; what stood before and behind it is apart by a space where its writing has them."""
    before, after = text[: span.start].rstrip(), text[span.end :].lstrip()
    if not before or not after:
        return before or after
    unspaced = script_of(after[0]) in UNSPACED or before[-1] in UNSPACED_STOPS + "」』"
    return before + ("" if unspaced else " ") + after


def ended(text: str, place: int) -> bool:
    """True where a sentence may begin: at the head, or behind the end of another."""
    before = text[max(0, place - 8) : place]
    return not (before.strip() or text[:place].strip()) or ENDED.search(before) is not None


def enclosing(text: str, start: int, end: int, reach: int) -> tuple[int, int] | None:
    """The brackets that open right before a place and close at most so many characters behind another."""
    before = text[:start].rstrip()
    if not before or before[-1] not in OPENERS:
        return None
    closer = CLOSERS[OPENERS.index(before[-1])]
    close = text.find(closer, end, end + reach)
    return (len(before) - 1, close + 1) if close >= 0 else None
