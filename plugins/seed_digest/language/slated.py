"""Whether a date is the planned one of something that its sentence says was moved or called off.

'called off the talks planned for 21 May', 'die für den 14. Februar geplante Übergabe verschoben'. The words stand in
[speech] of a language's file: slated, and slated_now for those that make a plan of today of one ('is planned for').
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .asides import COMMA, NEAR, STOP, TWO_BEFORE, WORD_BEFORE, aside_of, right_before
from .clauses import INTENDED, found
from .deeds import deeds_in
from .languages import base_code
from .stars import of_kind, starred
from .tenses import tenses_of
from .writing import lower

# How a sentence turns a plan, as the bound of its old date; with the deeds and the words of [speech] that tell it.
UNDONE, SUPERSEDED = "undone", "superseded"
CANCEL = "cancel", "undone"
TURNS = ((UNDONE, *CANCEL), (SUPERSEDED, "delay", "moved"))

# A date before a word that follows its own: 'am 14. Februar geplante'; not the number of a quoted name.
NUMBER = r"\d[^,;!?\"”»›」』]*\Z"

Span = tuple[int, int]


def how_turned(text: str, begin: int, end: int, code: str) -> str:
    """'undone' or 'superseded' for the planned date of what was called off or moved, '' for any other.

    begin, end: of the date in its sentence.
    """
    old = slated(text, begin, end, base_code(code)) or planned_aside(text, begin, end, base_code(code))
    if old is None:
        return ""
    for how, kind, words in TURNS:
        if any(last <= old[0] or old[1] <= first for first, last in turns(text, kind, words, code)):
            return how
    return ""


def turns(text: str, kind: str, words: str, code: str) -> Iterator[Span]:
    """Where a sentence says that something was called off, or moved: by a deed that it does not deny, or a word."""
    yield from ((one.start, one.end) for one in deeds_in(text, code) if one.kind == kind and not one.denied)
    yield from (one.span() for one in found(text, code, words))


def slated(text: str, begin: int, end: int, code: str) -> Span | None:
    """From the word that plans something for a date to its end, or the other way round; None where there is none."""
    pattern, plain = starred(code, "slated"), lower(text)
    if pattern is None:
        return None
    stands_behind = bool(of_kind(code, "participle_behind"))
    for match in reversed([*pattern.finditer(plain, max(0, begin - NEAR), begin)]):
        taken = stands_behind and re.search(NUMBER, plain[max(0, match.start() - NEAR) : match.start()])
        if not taken and not STOP.search(plain, match.end(), begin) and not is_of_now(plain, match.start(), code):
            return match.start(), end
    behind = pattern.search(plain, end, end + NEAR) if stands_behind else None
    return (begin, behind.end()) if behind and not STOP.search(plain, end, behind.start()) else None


def is_of_now(plain: str, at: int, code: str) -> bool:
    """True for a word behind one by which it tells what is planned now: 'is planned', 'est désormais prévue'."""
    near = {one[1] for form in (WORD_BEFORE, TWO_BEFORE) if (one := right_before(form, plain, at))}
    return not near.isdisjoint(of_kind(code, "slated_now"))


def planned_aside(text: str, begin: int, end: int, code: str) -> Span | None:
    """A clause on a noun that tells what was planned: 'the talks, which were (supposed) to be held on 21 May'."""
    span = aside_of(text, begin, end, code)
    if span is None:
        return None
    forms = (tenses_of(code).planned, text), (starred(code, INTENDED), lower(text))
    return span if any(form is not None and form.search(plain, *span) for form, plain in forms) else None


def is_called_off(text: str, begin: int, end: int, code: str) -> bool:
    """True for a date to come in the clause of a calling off, no plan told: 'called off their meeting of 24 May'."""
    planned = tenses_of(code).planned
    if planned is not None and planned.search(text):
        return False
    told = turns(text, *CANCEL, code)
    return any(not COMMA.search(text[min(end, last) : max(begin, first)]) for first, last in told)
