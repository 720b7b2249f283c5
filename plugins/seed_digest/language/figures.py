"""Numbers that a text tells: in digits with its language's marks, with words for powers of ten, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError

from .languages import alternatives, base_code, phrasebooks
from .numerals import plain_digits
from .phrasebooks import NUMBER_WORDS
from .writing import UNSPACED, lower, script_of, stands_whole

Words = Mapping[str, list[str]]
# Spaces that part thousands; the plain one does where the language's own mark is a space.
NARROW_SPACES = "\u00a0\u2009\u202f'’"
# What stands behind a letter or a letter's hyphen is part of a name ('Heron-11'), what touches other marks a date, a
# score, a time of day.
BEFORE = r"(?<![\d.,:/+−])(?<![A-Za-z]-)(?<![^\W\d_]-)"
GROUPED = rf"\d{{1,3}}(?:[.,{NARROW_SPACES} ]\d{{3}})+(?:[.,]\d{{1,2}})?"
DIGITS = re.compile(rf"{BEFORE}(?:{GROUPED}|\d+(?:[.,]\d+)?)(?![\d:/]|[.,]\d|-\d*[^\W\d_]\d)")
MARK = re.compile(rf"[.,{NARROW_SPACES} ]")
# Of a power of ten so many zeros follow the number in CLDR's pattern.
POWER = re.compile(r"^(0+)\s*(.*?)\s*$")
# Two parts of a number in words stand so near.
JOINTS = frozenset({"", " ", "-", "\u00a0"})
# What may stand between a number and its power of ten.
GAP = re.compile(r"[\s\u00a0]*")
TEN = 10
# No word behind a number is longer, in characters.
LONGEST = 40
# What a smaller number before it is multiplied by.
MULTIPLIERS = frozenset({TEN, 100, 1000})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and its place. step: what one more in its last digit that is not zero would add to it."""

    value: Decimal
    step: Decimal
    start: int
    end: int
    in_words: bool = False


@cache
def numbers_of(code: str) -> Words:
    """The words about numbers that a language has; none for one that is not known."""
    return {book.code: book.numbers for book in phrasebooks()}.get(base_code(code), {})


def find_figures(text: str, code: str) -> tuple[Figure, ...]:
    """The numbers of a text in its order, each with its power of ten; none is a part of a word or of a name."""
    plain = plain_digits(text)
    found = [*in_digits(plain, code), *in_words(plain, code)]
    kept: list[Figure] = []
    for one in sorted(found, key=lambda one: one.start):
        # In a script without spaces what follows a number at once is a unit, though it be a number's word ('60万千瓦').
        if not kept or one.start >= kept[-1].end + one.in_words:
            kept.append(with_power(one, plain, code))
    return tuple(kept)


def in_digits(plain: str, code: str) -> Iterator[Figure]:
    """Numbers in digits. Those of which it cannot be known what a mark in them means are left out."""
    ranks = tuple(numbers_of(code).get("ordinal", ()))
    for match in DIGITS.finditer(plain):
        before = plain[max(0, match.start() - 1) : match.start()]
        if plain.endswith(ranks, 0, match.start()) or (before.isalpha() and script_of(before) not in UNSPACED):
            continue
        value = value_of(match[0], code)
        if value is not None:
            yield Figure(value, step_of(value), match.start(), match.end())


def value_of(digits: str, code: str) -> Decimal | None:
    """What digits with marks tell; None where that is in doubt."""
    marks = MARK.findall(digits)
    if not marks:
        return Decimal(digits)
    decimal, group = marks_of(code)
    head, _, tail = digits.rpartition(marks[-1])
    if len(marks) > 1:
        same = marks[-1] == marks[0]
        whole = MARK.sub("", digits if same else head)
        return Decimal(whole if same else f"{whole}.{tail}") if set(marks[:-1]) == {marks[0]} else None
    if marks[0] in ".," and len(tail) != 3:
        return Decimal(f"{head}.{tail}")
    if marks[0] == decimal:
        return Decimal(f"{head}.{tail}") if head == "0" else None
    grouping = marks[0] == group or marks[0] in NARROW_SPACES or (marks[0] == " " and group in NARROW_SPACES)
    return Decimal(head + tail) if grouping else None


@cache
def marks_of(code: str) -> tuple[str, str]:
    """The marks of a language for decimals and for thousands (CLDR)."""
    symbols = locale_of(code).number_symbols.get("latn", {})
    return str(symbols.get("decimal", ".")), str(symbols.get("group", ","))


def locale_of(code: str) -> Locale:
    """The data of a language; those of all where CLDR has none."""
    try:
        return Locale.parse(base_code(code))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("und")


def step_of(value: Decimal) -> Decimal:
    """What one more in the last digit that is not zero adds."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(TEN) ** int(exponent) if value else Decimal(1)


def in_words(plain: str, code: str) -> Iterator[Figure]:
    """Numbers in words, several beside each other as one: 'two hundred fifty'."""
    pattern, values = word_pattern(code)
    if pattern is None:
        return
    run: list[tuple[int, int, int]] = []
    lowered = lower(plain)
    for match in pattern.finditer(lowered):
        if not stands_whole(plain, *match.span()):
            continue
        if run and plain[run[-1][1] : match.start()] not in JOINTS:
            yield from spoken(run, plain, code)
            run = []
        run.append((*match.span(), values[match[0]]))
    yield from spoken(run, plain, code)


def spoken(run: list[tuple[int, int, int]], plain: str, code: str) -> Iterator[Figure]:
    """The number that words beside each other tell; none of a rank, or of what is written as a name is."""
    ranks = tuple(numbers_of(code).get("ordinal", ()))
    if not run or plain.endswith(("-", *ranks), 0, run[0][0]):
        return
    parts: list[int] = []
    for _, _, one in run:
        smaller = 0
        while one in MULTIPLIERS and parts and parts[-1] < one:
            smaller += parts.pop()
        parts.append(one * max(1, smaller))
    value = Decimal(sum(parts))
    yield Figure(value, step_of(value), run[0][0], run[-1][1], True)


@cache
def word_pattern(code: str) -> tuple[re.Pattern[str] | None, Mapping[str, int]]:
    """The words of a language for numbers, in small letters, with what each tells."""
    numbers = numbers_of(code)
    values = {lower(word): int(number) for number in NUMBER_WORDS for word in numbers.get(number, ())}
    return (re.compile(alternatives(values)), values) if values else (None, values)


def with_power(figure: Figure, plain: str, code: str) -> Figure:
    """A number with the power of ten in words behind it."""
    pattern, powers = power_pattern(code)
    gap = GAP.match(plain, figure.end)
    start = gap.end() if gap else figure.end
    match = pattern.match(lower(plain[start : start + LONGEST])) if pattern else None
    end = start + match.end() if match else start
    if match is None or (end < len(plain) and not stands_whole(plain, end, len(plain))):
        return figure
    power = Decimal(TEN) ** powers[match[0]]
    abbreviated = plain[end : end + 2] == ". "
    return Figure(figure.value * power, figure.step * power, figure.start, end + abbreviated, figure.in_words)


def power_behind(text: str, figure: Figure, code: str) -> Decimal | None:
    """The power of ten with whose word a number ends, None for one that ends with none."""
    pattern, powers = power_pattern(code)
    told = lower(text[figure.start : figure.end]).rstrip(".")
    word = next((match[0] for match in pattern.finditer(told) if match.end() == len(told)), None) if pattern else None
    power = Decimal(TEN) ** powers[word] if word else Decimal(1)
    return power if word and len(word) < len(told) and figure.value >= power else None


@cache
def power_pattern(code: str) -> tuple[re.Pattern[str] | None, Mapping[str, int]]:
    """The words of a language for powers of ten: CLDR's compact forms, and what its file adds."""
    found: dict[str, int] = {}
    for forms in compact_forms(locale_of(code)):
        for exponent, pattern in forms:
            match = POWER.match(pattern)
            if match and match[2] and (len(match[2]) > 1 or not match[2].isascii()):
                found[lower(match[2]).rstrip(".")] = exponent - len(match[1]) + 1
    for one in numbers_of(code).get("scale", ()):
        word, _, power = one.partition("=")
        found[lower(word)] = int(power)
    return (re.compile(alternatives(found)), found) if found else (None, found)


def compact_forms(locale: Locale) -> Iterator[list[tuple[int, str]]]:
    """CLDR's patterns for large numbers, with the power of ten of each."""
    for length in ("long", "short"):
        forms = locale._data["compact_decimal_formats"]  # Babel has no other way to all forms of them.
        for plural in forms[length].values() if length in forms else ():
            yield [(len(key) - 1, str(one.pattern)) for key, one in plural.items()]
