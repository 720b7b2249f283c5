"""Numbers with a half: 'two and a half hours', 'two hours and a half', 'a year and a half', 'half a million'.

What such words do not tell for sure is no number: 'two days and half an hour'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from .decimal_words import decimals
from .figures import Figure, numbers_of, power_behind, with_power
from .languages import base_code
from .numerals import plain_digits
from .unit_places import LONGEST, unit_behind
from .units import MONEY, UNITS, Unit, unit_pattern
from .writing import UNSPACED, in_spaced_word, lower, script_of, stands_whole

HALF = Decimal("0.5")
# Behind any number, whatever the language.
SIGN = "½"
# Half of more than that is not told so ('1200 and a half'), but of a power of ten: 'two million and a half'.
MOST, POWERS = 1000, Decimal(10) ** 6
# A number in words and a half before it: of 'three hundred' it is known neither of what the half is.
HUNDRED = 100
# Half a day and half a week are mostly those of work.
LOOSE = frozenset({UNITS["duration-day"], UNITS["duration-week"]})
# Units and powers of ten that are shorter are abbreviations.
SHORTEST, SHORTEST_POWER = 2, 3
BEHIND_NUMBER, BEHIND_UNIT = ("half",), ("half", "half_behind")
HANGUL = "Hangul"


def with_halves(text: str, figures: Sequence[Figure], code: str) -> tuple[Figure, ...]:
    """The numbers of a text, those with a half behind or before them grown by it; and halves of units and powers."""
    worded = list(decimals(plain_digits(text), code))
    others = [one for one in figures if not any(one.start < more.end and more.start < one.end for more in worded)]
    grown = [wider for one in others if (wider := grown_by_half(text, one, code)) is not None]
    found = [*worded, *grown]
    return tuple(sorted([*found, *half_units(text, found, code)], key=lambda one: one.start))


def grown_by_half(text: str, figure: Figure, code: str) -> Figure | None:
    """A number with the half that stands beside it; None where it is not known of what that is the half."""
    word = power_behind(text, figure, code)
    power = word if word is not None else Decimal(1)
    base = figure.value / power
    before = half_before(text, figure.start, code)
    if before is not None:
        wider = replace(figure, value=figure.value + HALF * power, step=HALF * power, start=before)
        return wider if base == int(base) and base < HUNDRED else None
    end = half_end(text, figure.end, code, BEHIND_NUMBER if power == 1 else BEHIND_UNIT)
    if end is None or base != int(base) or base >= MOST or 1 < power < POWERS:
        return figure
    wider = replace(figure, value=figure.value + HALF * power, step=HALF * power, end=end)
    return wider if power > 1 else with_power(wider, plain_digits(text), code)


def half_before(text: str, start: int, code: str) -> int | None:
    """Where a word that adds a half to the number behind it begins: Hindi 'साढ़े'."""
    head = text[max(0, start - LONGEST) : start].rstrip("\u00a0 ")
    for word in numbers_of(code).get("half_before", ()):
        at = max(0, start - LONGEST) + len(head) - len(word)
        if head.endswith(word) and stands_whole(text, at, at + len(word)):
            return at
    return None


def half_end(text: str, end: int, code: str, kinds: tuple[str, ...]) -> int | None:
    """Where the words for half as much more end behind a number or a unit; None where there are none."""
    pattern, none = half_words(base_code(code), kinds)
    match = pattern.match(lower(text[end : end + LONGEST]))
    return end + match.end() if match is not None and match[1] not in none else None


def has_half(text: str, end: int, code: str) -> bool:
    """True where a half stands behind a number or its unit, read or not, or what in a script may be one's beginning."""
    near = lower(text[end : end + LONGEST]).lstrip("\u00a0 -")
    for word in (SIGN, *(lower(word) for kind in BEHIND_UNIT for word in numbers_of(code).get(kind, ()))):
        if near.startswith(word):
            whole = not near[len(word) : len(word) + 1].isalpha()
            if whole or script_of(word[-1]) in {*UNSPACED, HANGUL}:
                return True
    return False


@cache
def half_words(code: str, kinds: tuple[str, ...]) -> tuple[re.Pattern[str], frozenset[str]]:
    """The words for half as much more, with the spaces before them, and those that only begin so."""
    numbers = numbers_of(code)
    some = {lower(word) for kind in kinds for word in numbers.get(kind, ())} | {SIGN}
    none = frozenset(lower(word) for word in numbers.get("no_half", ())) - some
    tails = {word: re.escape(word) + ("" if word in none else edge(word)) for word in some | none}
    either = "|".join(tails[word] for word in sorted(tails, key=lambda one: (-len(one), one)))
    return re.compile(rf"[\s\u00a0-]*({either})"), none


def edge(word: str) -> str:
    """What ends a word: no letter, and no hyphen with one; in a script without spaces nothing."""
    return "" if script_of(word[-1]) in UNSPACED else r"(?![^\W\d_]|-[^\W\d_])"


def half_units(text: str, figures: Sequence[Figure], code: str) -> Iterator[Figure]:
    """Half of one: 'half a year', 'half a million', 'полгода'."""
    lowered, plain = lower(text), plain_digits(text)
    pattern, none = opening_words(base_code(code))
    if pattern is None:
        return
    more = half_words(base_code(code), BEHIND_UNIT)[0]
    taken = [(one.start, one.end) for one in figures]
    taken += [match.span(1) for match in more.finditer(lowered) if not is_within(text, match.start(1))]
    for match in pattern.finditer(lowered):
        start, end = match.span()
        behind = any(one.end <= start and not text[one.end : start].strip("\u00a0 -") for one in figures)
        inside = any(begin < start < last for begin, last in taken)
        if behind or inside or match[0] in none or is_within(text, start):
            continue
        half = Figure(HALF, HALF, start, end, True)
        whole = with_power(half, plain, code)
        if whole.end - end >= SHORTEST_POWER or (whole == half and is_of_unit(text, end, code)):
            yield whole


def is_within(text: str, start: int) -> bool:
    """True for a place within a word, or behind its hyphen."""
    return start > 0 and in_spaced_word(text[start]) and (text[start - 1] == "-" or in_spaced_word(text[start - 1]))


@cache
def opening_words(code: str) -> tuple[re.Pattern[str] | None, frozenset[str]]:
    """The words for half of one, as they stand apart from it or in one word with it; and what only begins so."""
    numbers = numbers_of(code)
    apart, opening, none = ({*map(lower, numbers.get(kind, ()))} for kind in ("half_unit", "half_opening", "no_half"))
    tails = dict.fromkeys(opening - apart, r"(?![\s\u00a0-])") | dict.fromkeys(apart - opening, r"(?=[\s\u00a0-])")
    joined = {one for one in apart if not one[-1].isalpha() or script_of(one[-1]) in {*UNSPACED, HANGUL}}
    tails |= dict.fromkeys((*joined, *none, *(apart & opening)), "")
    either = "|".join(re.escape(one) + tails[one] for one in sorted(tails, key=lambda one: (-len(one), one)))
    return (re.compile(either) if apart or opening else None), frozenset(none)


def is_of_unit(text: str, start: int, code: str) -> bool:
    """True where a unit stands of which people tell an exact half."""
    found = unit_behind(text, start, code)
    if found is None or found[1] in LOOSE or found[1].kind in (*MONEY, "person"):
        return False
    word = text[start : found[0]].strip("\u00a0 -")
    # Of two letters are words for a year ('an', 'år', 'év'), else abbreviations: Spanish 'ha' is more often 'has'.
    whole = len(word) >= SHORTEST + (found[1].kind != "month")
    return whole or script_of(word[-1]) in {*UNSPACED, HANGUL}


def is_spelled(word: str) -> bool:
    """True for the word of a unit that is no single letter."""
    letters = word.strip("\u00a0 -")
    return len(letters) >= SHORTEST or any(script_of(one) in UNSPACED for one in letters)


def parted_unit(text: str, figure: Figure, code: str) -> tuple[int, Unit] | None:
    """The unit within whose word a half stands, and where it ends: of '两个半月' it is '个月'."""
    told = text[figure.start : figure.end]
    for word in numbers_of(code).get("half", ()):
        if script_of(word[-1]) in UNSPACED and told.endswith(word):
            for form, unit in unit_pattern(base_code(code))[1].items():
                if form.startswith(word[:-1]) and text.startswith(form[len(word) - 1 :], figure.end):
                    return figure.end + len(form) - len(word) + 1, unit
    return None


def half_of_unit(text: str, figure: Figure, end: int, code: str) -> tuple[Figure, int] | None:
    """A number with the half that stands behind its unit, and where that ends; None where that is not sure."""
    last = half_end(text, end, code, BEHIND_UNIT)
    if last is None:
        return (figure, end) if not has_half(text, end, code) else None
    if figure.value != int(figure.value) or figure.value >= MOST:
        return None
    # 'Two days and half an hour', 'two years and half a million'.
    following = unit_behind(text, last, code)
    power = power_behind(text, with_power(replace(figure, end=last), plain_digits(text), code), code)
    if power is not None or (following is not None and is_spelled(text[last : following[0]])):
        return None
    return replace(figure, value=figure.value + HALF, step=HALF), last
