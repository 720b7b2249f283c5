"""What words of a sentence make of it: it turns against what was said, it binds it, it only ends or undoes something.

The words stand in [speech] of a language's file.
"""

from __future__ import annotations

import re
from functools import cache

from .deeds import deeds_in
from .languages import book_of
from .stars import starred
from .writing import lower

# A word before a date that makes it a bound stands so near, in characters.
NEAR = 20
# A clause before a date is no longer.
CLAUSE = 200
# What stands behind a date opens another clause where it is a word of this kind: 'on 3 May after the launch'.
AFTER = "after"
BOUNDS = ("deadline", "since", "onward", AFTER)
# Those by which something begins on a date.
SINCE = ("since", "onward")
# The bound of a date for which something was planned once, whatever became of it.
INTENDED = "intended"
# Deeds that last until the date that follows a word such as 'to'.
EXTEND = "extend"
COMMA = re.compile("[,;،，；]")
OPENS_QUOTED = re.compile(r"\s*[\"“„«「『‘]|[^\"“„«「『]*[»”」』]")


def tells_contrast(text: str, code: str) -> bool:
    """True for a sentence with a word such as 'but', 'despite'."""
    return has(text, code, "contrast")


def tells_condition(text: str, code: str) -> bool:
    """True for a sentence that says what it depends on or needs; a word within one of contrast tells none: 'anche se'.

    'Must' is no such word: it tells as often what is scheduled.
    """
    turned = [one.span() for one in found(text, code, "contrast")]
    spans = (one.span() for one in found(text, code, "condition"))
    return any(not any(begin <= first and last <= end for begin, end in turned) for first, last in spans)


def is_undone(text: str, code: str) -> bool:
    """True for a sentence that turns a plan back."""
    return has(text, code, "undone")


def tells_move(text: str, code: str) -> bool:
    """True for a sentence that says that something was moved, as to another day."""
    return has(text, code, "moved")


def joins(between: str, code: str) -> bool:
    """True for what stands between two things and makes them one list: a comma, or 'and'."""
    return COMMA.search(between) is not None or between.strip() in ands_of(code)


@cache
def ands_of(code: str) -> frozenset[str]:
    """The language's words for 'and'."""
    book = book_of(code)
    return frozenset(book.words.get("and", ()) if book is not None else ())


def is_question(text: str) -> bool:
    return text.rstrip("»”\"'’)").endswith(("?", "？", "؟"))


def opens_quoted(text: str) -> bool:
    """True for a sentence that begins within quotation marks: with one, or with the rest of a quotation."""
    return OPENS_QUOTED.match(text) is not None


def is_supposed(text: str, code: str) -> bool:
    """True for a sentence that asks, or opens with what is only thought: 'imagine', 'if'."""
    return is_question(text) or opens(text, code, "supposed")


def supposes(text: str, at: int, code: str) -> bool:
    """True where the clause that holds a place of a text is of what is only thought, up to that place."""
    return has(text[clause_at(text, at) : at], code, "supposed")


def denies(text: str, at: int, code: str) -> bool:
    """True where what stands at a place of a sentence is said not to be so: 'denied that it will close in May'."""
    return has(text[:at], code, "denies")


def clause_at(text: str, at: int) -> int:
    """Where the clause that holds a place of a text begins: behind the last comma before it, not too far away."""
    first = max(0, at - CLAUSE)
    return max((one.end() for one in COMMA.finditer(text, first, at)), default=first)


def opens_with_pronoun(text: str, code: str) -> bool:
    """True for a sentence whose first word stands for somebody named before it."""
    return opens(text, code, "pronoun") or opens(text, code, "it")


def looks_back(text: str, code: str) -> bool:
    """True for a sentence that opens with a word such as 'earlier'."""
    return opens(text, code, "earlier")


def bound_of(text: str, begin: int, end: int, code: str) -> str:
    """'deadline', 'since' or 'after' for a date that only ends or begins something, by the words beside it.

    'onward' is since, and may be from a day to come. begin, end: of the date in its sentence; it may open with such a
    word itself. What is extended lasts up to the date behind: 'extended to 30 June'.
    """
    for kind in BOUNDS:
        if stands_before(text, begin, end, code, kind) or (kind != AFTER and stands_behind(text, end, code, kind)):
            return kind
    if stands_before(text, begin, end, code, "until") and is_extended(text, begin, code):
        return "deadline"
    return ""


def is_due(text: str, begin: int, end: int, code: str) -> bool:
    """True for a date up to which something is to be done, not until which it lasts: 'publish it by the end of May'."""
    beside = stands_before(text, begin, end, code, "due") or stands_behind(text, end, code, "due")
    return beside or has(text, code, "achieved")


def stands_before(text: str, begin: int, end: int, code: str, kind: str) -> bool:
    """True for a date right before which a word of a kind stands, or which opens with one."""
    pattern, first = starred(code, kind), max(0, begin - NEAR)
    near = lower(text[first:end])
    told = pattern.finditer(near) if pattern else ()
    between = (near[one.end() : begin - first].strip() for one in told)
    return any(not rest or rest in articles_of(code) for rest in between)


@cache
def articles_of(code: str) -> frozenset[str]:
    """The language's articles, in small letters."""
    book = book_of(code)
    return frozenset(map(lower, book.speech.get("article", ()))) if book is not None else frozenset()


def stands_behind(text: str, end: int, code: str, kind: str) -> bool:
    """True for a date right behind which a word of a kind stands."""
    pattern = starred(code, kind)
    return pattern is not None and pattern.match(lower(text[end : end + NEAR].lstrip())) is not None


def is_extended(text: str, begin: int, code: str) -> bool:
    """True where something was extended in the clause before a date."""
    first = clause_at(text, begin)
    return any(one.kind == EXTEND and first <= one.start < begin for one in deeds_in(text, code))


def found(text: str, code: str, kind: str) -> list[re.Match[str]]:
    """Every word of a kind in a text."""
    pattern = starred(code, kind)
    return [*pattern.finditer(lower(text))] if pattern else []


def has(text: str, code: str, kind: str) -> bool:
    return bool(found(text, code, kind))


def opens(text: str, code: str, kind: str) -> bool:
    """True where a word of a kind is the first of a text, quotation marks aside."""
    pattern = starred(code, kind)
    return pattern is not None and pattern.match(lower(text.lstrip("\"'“„«»「『—– "))) is not None
