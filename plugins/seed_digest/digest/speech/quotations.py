"""Where the words of others stand in a text: between quotation marks, or behind the dash of a dialogue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...language.speech import SpeechWords
from ...language.writing import CHARACTERS_A_WORD, word_count

# What opens a quotation and what may close it. A straight mark is both.
PAIRS = {"“": "”“", "«": "»", "„": '“”"', "「": "」", "『": "』", "‹": "›", "‘": "’", '"': '"', "”": "”"}
# Single marks are apostrophes too: one opens no word's middle and closes behind a stop.
SINGLE = "‘"
# A quotation has three words, or four characters of a script without spaces; shorter ones are names.
LEAST_WORDS = 3.0
LEAST_CHARACTERS = 4 / CHARACTERS_A_WORD
# What stands between single marks has so many characters at most.
REACH = 1_000
DASHES = "—–―-"
STOPS = (".", "!", "?", "…", "。", "！", "？")
ENDS = re.compile(r"\s*(?:[.!?…。！？]|$)")
OPENS_DIALOGUE = re.compile(rf"\s*[{DASHES}]\s?(?=\w|[¿¡«\"“…])")
# In a dialogue a dash parts speech from what is told: behind a mark, or between blank and blank.
PART = re.compile(r"(?<=[,.!?…\w])(?:\s*[—–―]\s*|\s-\s)(?=[\w.,;:])")


# What is told inside the marks of a quotation stands behind a mark and a dash.
TOLD = re.compile(r"(?<=[,.!?…])\s*[—–]\s*(?=\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A span of a text with its marks. open: it goes on into the next paragraph."""

    start: int
    end: int
    open: bool = False


def find_quotations(text: str, words: SpeechWords) -> tuple[Quotation, ...]:
    """The outermost quotations of a paragraph that are words, not names."""
    found: list[Quotation] = []
    at = 0
    while at < len(text):
        closing = PAIRS.get(text[at])
        if closing is None or not may_open(text, at):
            at += 1
            continue
        end = closed_at(text, at, closing)
        if end is None and text[at] == SINGLE:
            at += 1
            continue
        last = len(text) if end is None else end + 1
        if is_speech(text[at + 1 : last - (end is not None)]) or (end is not None and is_answer(text, at, last)):
            found += without_told(text, Quotation(at, last, open=end is None), words)
        at = last
    return tuple(found)


def without_told(text: str, quotation: Quotation, words: SpeechWords) -> list[Quotation]:
    """A quotation less what is told between dashes inside its marks: '«…, — said X. — …»'."""
    cuts = [match.start() for match in TOLD.finditer(text, quotation.start, quotation.end)]
    spans = list(pairwise([quotation.start, *cuts, quotation.end]))
    told = [is_told(text[start:end], words) for start, end in spans]
    parts = [Quotation(*span) for span, is_one in zip(spans, told, strict=True) if not is_one]
    return [*parts[:-1], replace(parts[-1], open=quotation.open)] if any(told) and parts else [quotation]


def is_told(text: str, words: SpeechWords) -> bool:
    """True for a part that opens with a verb of saying."""
    first = next(iter(words.pieces(text)), None)
    return first is not None and first.kind in ("says", "closing") and not first.capital


def may_open(text: str, at: int) -> bool:
    """True for a mark behind no word that has a word behind it."""
    if text[at] == "”" and at:  # opens quotations in a few countries only
        return False
    if text[at] in "「『":
        return True
    ahead = text[at + 1 : at + 3].strip()
    return bool(ahead) and (at == 0 or text[at] not in '"‘' or not text[at - 1].isalnum())


def closed_at(text: str, at: int, closing: str) -> int | None:
    """Where the quotation that opens at a place is closed; None where it is not."""
    depth, opening = 1, text[at]
    for place in range(at + 1, min(len(text), at + REACH) if opening == SINGLE else len(text)):
        one = text[place]
        if one in closing:
            if opening == SINGLE and (text[place - 1].isalnum() or text[place + 1 : place + 2].isalnum()):
                continue
            depth -= 1
            if depth == 0:
                return place
        elif one == opening:
            depth += 1
    return None


def is_speech(text: str) -> bool:
    """True for enough words to be somebody's own."""
    words = word_count(text)
    return words >= LEAST_WORDS or (words >= LEAST_CHARACTERS - 0.1 and len(text.split()) == 1 and not text.isascii())


def is_answer(text: str, start: int, end: int) -> bool:
    """True for what stands behind a colon and ends a sentence, of however few words: 'She answered: «Good».'"""
    inner = text[start + 1 : end - 1].rstrip()
    return text[:start].rstrip().endswith((":", "：")) and bool(ENDS.match(text, end) or inner.endswith(STOPS))


def find_dialogue(text: str, words: SpeechWords) -> tuple[Quotation, ...]:
    """The speech of a paragraph that opens with a dash: every other part between dashes.

    None where no part between tells who.
    """
    opening = OPENS_DIALOGUE.match(text)
    if opening is None:
        return ()
    cuts = [opening.end(), *(match.start() for match in PART.finditer(text, opening.end())), len(text)]
    parts = list(pairwise(cuts))
    told = " ".join(text[start:end] for start, end in parts[1::2])
    if not any(one.kind in ("says", "closing", "tells") for one in words.pieces(told)):
        return ()
    return tuple(Quotation(*part) for part in parts[::2])


def opens_dialogue(text: str) -> bool:
    """True for a paragraph that opens with the dash of a dialogue."""
    return OPENS_DIALOGUE.match(text) is not None


def masked(text: str, quotations: Sequence[Quotation]) -> str:
    """The text with blanks in place of what others say, every offset kept; a mark tells where it was."""
    parts, at = [], 0
    for one in quotations:
        parts += [text[at : one.start], HIDDEN * (one.end - one.start)]
        at = one.end
    return "".join([*parts, text[at:]])


HIDDEN = "\x00"
"""Stands for each character of a quotation."""
