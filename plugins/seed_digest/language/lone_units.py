"""Units with a half behind and no number before: 'a year and a half', 'год с половиной', 'ساعتين ونصف'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from .figures import Figure, numbers_of
from .halves import BEHIND_UNIT, half_of_unit, half_words, is_spelled
from .languages import alternatives, base_code, book_of
from .unit_places import LONGEST, unit_behind
from .units import AGO, UNITS, Unit, unit_pattern
from .words import words
from .writing import lower

# The word before, and a hyphen.
WORD_BEFORE = re.compile(r"[^\W\d_]+-?\s*$|-$")


def lone_units(text: str, figures: Sequence[Figure], code: str) -> Iterator[tuple[Figure, int, Unit]]:
    """A unit with a half behind and no number before it: the figure, where its unit ends, and that."""
    lowered = lower(text)
    if half_words(base_code(code), BEHIND_UNIT)[0].search(lowered) is None:
        return
    for start, end, value, unit in units_alone(text, lowered, code):
        near = any(one.end <= start and not text[one.end : start].strip("\u00a0 -") for one in figures)
        counted = WORD_BEFORE.search(lowered[max(0, start - LONGEST) : start])
        if near or (counted is not None and (counted[0].rstrip() in words("and") or counted[0].endswith("-"))):
            continue
        found = half_of_unit(text, Figure(value, value, start, end, True), end, code)
        if found is not None and found[1] > end:
            yield *found, unit


def units_alone(text: str, lowered: str, code: str) -> Iterator[tuple[int, int, Decimal, Unit]]:
    """(start, end, how many, unit) where an article, or the form of a unit itself, tells its number."""
    book, numbers = book_of(code), numbers_of(code)
    ago = book.ago if book is not None else {}
    for match in whole_words(tuple(map(lower, ago.get("one", ())))).finditer(lowered):
        found = unit_behind(text, match.end(), code)
        if found is not None and is_spelled(text[match.end() : found[0]]):
            yield match.start(), found[0], Decimal(1), found[1]
    units = unit_pattern(base_code(code))[1]
    for match in whole_words(tuple(map(lower, numbers.get("single", ())))).finditer(lowered):
        if match[0] in units and is_led(lowered[: match.start()], code):
            yield *match.span(), Decimal(1), units[match[0]]
    for kind, name in AGO.items():
        for match in whole_words(tuple(map(lower, ago.get(f"two_{kind}s", ())))).finditer(lowered):
            yield *match.span(), Decimal(2), UNITS[name]


def is_led(before: str, code: str) -> bool:
    """True at the head of a text, and behind a preposition or a word for what is not exact."""
    book = book_of(code)
    led = [*book.speech.get("preposition", ()), *(book.speech.get("after", ()))] if book is not None else []
    led += [one for kind in ("about", "over", "nearly", "most", "least") for one in numbers_of(code).get(kind, ())]
    head = " " + before.rstrip("\u00a0 ")
    return not before.strip() or any(head.endswith(" " + lower(one)) for one in led)


@cache
def whole_words(some: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some words as a whole; none matches nothing."""
    return re.compile(rf"(?<![\w-])(?:{alternatives(some)})(?![\w-])" if some else r"(?!)")
