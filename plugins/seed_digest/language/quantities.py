"""Quantities that a text tells: how much or how many of what, and how exact that is.

Dates, times of day, ranks, scores and numbers in names are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from .figures import Figure, find_figures, numbers_of
from .languages import alternatives, base_code, facts_of, of_script, phrasebooks
from .near_days import of_month
from .times import find_times
from .units import UNITS, Unit, noun_capitals, signs_of, unit_pattern
from .words import words
from .writing import CASED_CAPITAL, UNSPACED, in_spaced_word, lower, main_script, script_of, stands_whole

# What may stand between a number and its unit.
JOINT = re.compile(r"[\s\u00a0\u202f]{1,2}|-|")
# What may stand between the ends of a range.
DASH = re.compile(r"\s?[-–—~～]\s?")
# A word behind a number: with a capital or a digit it names something.
NOUN = re.compile(r"[\s\u00a0]+([^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0900-\u0903\u093a-\u094f]){2,})(?![\w-])")
# Of a noun so many letters tell it from others, whatever its ending.
STEM = 5
CAPITAL_BEFORE = re.compile(rf"({CASED_CAPITAL}[\w’'-]*)[\s\u00a0]+$")
# Characters of an unspaced script behind a number that tell what is counted.
COUNTED = re.compile(r"[^\W\d_]{2}")
# Years, and hours of a day: beside these units such numbers are dates and times.
YEARS, HOURS_OF_DAY = range(1500, 2200), 24
# 'At 14,15 hours': few things last so many hours, told to the hundredth.
WITH_MINUTES = re.compile(r"(?:0\d|1\d|2[0-4])[.,][0-5]\d")
MONTHS_OF_YEARS, HOUR = Decimal(12), Decimal(3600)
COUNT, PERSON = "count of ", "person"
# No word beside a number is longer, in characters.
LONGEST = 60
# Numbers in names are mostly smaller.
NAME_NUMBER = 100
# Scripts in which small words are written at the end of others.
ATTACHING = frozenset({"Hangul", "Han", "Kana"})


class Bound(StrEnum):
    """How a number stands to the one that is meant."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    NEARLY = "nearly"
    MOST = "at most"
    LEAST = "at least"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Quantity:
    """So much of a unit, between two offsets of a text.

    value, step, most: in the unit by which all of its kind are compared; step: what one more in the last digit that is
    not zero adds; most: the end of a range, else None. unit: a key that is the same in every language, or 'count of'
    with a noun's stem. factor: of the unit that is printed. bound: how exact it is.
    """

    value: Decimal
    unit: str
    start: int
    end: int
    bound: Bound
    step: Decimal
    factor: Decimal
    most: Decimal | None = None

    @property
    def counts(self) -> bool:
        """True for a number of things or people."""
        return self.unit.startswith(COUNT) or self.unit == PERSON

    @property
    def is_abroad(self) -> bool:
        """True for a unit that is the same in every language: not for the stem of a noun."""
        return not self.unit.startswith(COUNT)


def find_quantities(text: str, code: str) -> tuple[Quantity, ...]:
    """The quantities of a text in its order; offsets are in characters of it."""
    figures = find_figures(text, code)
    if not figures:
        return ()
    dates = date_spans(text, code)
    free = [one for one in figures if not any(begin < one.end and one.start < end for begin, end in dates)]
    return tuple(found for found in ranged(text, free, code) if found is not None)


def date_spans(text: str, code: str) -> list[tuple[int, int]]:
    """Where a text tells dates."""
    times = [*find_times(text, 0, of_script(code, main_script(text))), *of_month(text, base_code(code))]
    return [(one.start, one.end) for one in times]


def ranged(text: str, figures: Sequence[Figure], code: str) -> Iterator[Quantity | None]:
    """Each number with its unit; two numbers with one unit behind the second are a range."""
    held: Figure | None = None
    for place, figure in enumerate(figures):
        following = figures[place + 1] if place + 1 < len(figures) else None
        if held is None and following and is_range(text[figure.end : following.start], code):
            held = figure
            continue
        whole = quantity(text, figure, code)
        if held is not None and whole is not None:
            yield as_range(held, figure, whole)
        elif held is None:
            yield whole
        held = None


def is_range(between: str, code: str) -> bool:
    """True for what stands between the ends of a range."""
    return bool(DASH.fullmatch(between)) or lower(between).strip() in {*numbers_of(code).get("to", ()), *words("and")}


def as_range(first: Figure, last: Figure, whole: Quantity) -> Quantity | None:
    """A range, whose first number may lack the power of ten that the second has; None where it is none."""
    scale = whole.value / last.value if last.value else Decimal(1)
    least = first.value * scale
    if least >= whole.value:
        return None
    if last.step >= 1000 and first.value < 1000:
        least = first.value * last.step * scale
    return Quantity(least, whole.unit, first.start, whole.end, Bound.RANGE, whole.step, whole.factor, most=whole.value)


def quantity(text: str, figure: Figure, code: str) -> Quantity | None:
    """A number with its unit; None where none is told, or half a unit more stands behind ('two and a half hours')."""
    if has_half(text, figure.end, code):
        return None
    behind, about = bound_behind(text, figure.end, code)
    sign = sign_before(text, figure.start, code)
    if sign is not None:
        start, unit = sign
        return made(text, (start, behind, figure), unit, about, code)
    found = unit_behind(text, behind, code)
    if found is None:
        return counted(text, figure, behind, about, code)
    end, unit = found
    if has_half(text, end, code):
        return None
    if is_time(text, figure, unit, numbers_of(code).get("clock", ())):
        return None
    end, later = bound_behind(text, end, code)
    return made(text, (figure.start, end, figure), unit, about or later, code)


def has_half(text: str, end: int, code: str) -> bool:
    """True where 'and a half' stands behind a number, or behind its unit."""
    pattern = halves(base_code(code))
    return pattern is not None and pattern.match(lower(text[end : end + LONGEST])) is not None


@cache
def halves(code: str) -> re.Pattern[str] | None:
    """The words for half as much more, with the spaces before them."""
    some = [lower(word) for word in numbers_of(code).get("half", ())]
    ends = "" if any(script_of(word[-1]) in UNSPACED for word in some) else r"(?![^\W\d_])"
    return re.compile(rf"[\s\u00a0-]*(?:{alternatives(some)}){ends}") if some else None


def made(text: str, span: tuple[int, int, Figure], unit: Unit, behind: Bound | None, code: str) -> Quantity:
    """A quantity of a number, with the words that tell how exact it is."""
    start, end, figure = span
    bound = behind or bound_before(text, start, code)[1]
    factor = unit.factor
    return Quantity(figure.value * factor, unit.kind, start, end, bound, figure.step * factor, factor)


def sign_before(text: str, start: int, code: str) -> tuple[int, Unit] | None:
    """A sign of money right before a number, and where it begins."""
    head = text[max(0, start - 5) : start].rstrip()
    for sign, unit in sorted(signs_of(base_code(code)).items(), key=lambda row: -len(row[0])):
        if head.endswith(sign):
            return text.rindex(sign, 0, start), unit
    return (text.rindex("%", 0, start), UNITS["concentr-percent"]) if head.endswith("%") else None


def unit_behind(text: str, start: int, code: str) -> tuple[int, Unit] | None:
    """The unit that stands behind a number, and where it ends."""
    pattern, units = unit_pattern(base_code(code))
    at = behind_joint(text, start, code)
    near = lower(text[at : at + LONGEST])
    match = pattern.match(near)
    for size in range(match.end() if match else 0, 0, -1):
        if ends_whole(text, at + size) and near[:size] in units:
            return at + size, units[near[:size]]
    return None


def behind_joint(text: str, start: int, code: str) -> int:
    """Where a unit may begin behind a number."""
    joint = JOINT.match(text, start)
    at = joint.end() if joint else start
    for word in numbers_of(code).get("of", ()):
        if at > start and lower(text[at : at + len(word)]) == word:
            spaces = JOINT.match(text, at + len(word))
            if spaces and (spaces.end() > at + len(word) or not word[-1].isalpha()):
                return spaces.end()
    return at


def ends_whole(text: str, end: int) -> bool:
    """True where a word ends, or one begins to which others are attached behind."""
    if end >= len(text) or script_of(text[end - 1]) in ATTACHING:
        return True
    # A sign of another script ('km') ends where the language's own small word is attached to it.
    if script_of(text[end]) in ATTACHING:
        return True
    return not (in_spaced_word(text[end - 1]) and in_spaced_word(text[end]))


def is_time(text: str, figure: Figure, unit: Unit, clock: Sequence[str]) -> bool:
    """True for a year, and for an hour of the day, with its minutes or behind a word of the clock."""
    if unit.factor == MONTHS_OF_YEARS and unit.kind == "month" and figure.value in YEARS:
        return True
    if unit.kind != "second" or unit.factor != HOUR or figure.value > HOURS_OF_DAY:
        return False
    if WITH_MINUTES.fullmatch(text, figure.start, figure.end):
        return True
    before = lower(text[max(0, figure.start - LONGEST) : figure.start]).rstrip()
    return any(before.endswith(" " + word) or before == word for word in clock)


def counted(text: str, figure: Figure, end: int, about: Bound | None, code: str) -> Quantity | None:
    """A number of things or people, by the stem of the noun behind it."""
    known = facts_of(code)
    bare = str(figure.value)
    if figure.value in YEARS and text[figure.start : figure.end] == bare:
        return None
    following = text[end : end + 1]
    if known is not None and not known.spaced:
        match = COUNTED.match(text, end) if script_of(following) in UNSPACED else None
        key = match[0] if match else ""
        stop = match.end() if match else end
    else:
        noun = NOUN.match(text, end)
        capitals = noun_capitals(base_code(code))
        named = is_named(text, figure, articles(base_code(code)), capitals=capitals)
        word = lower(noun[1]) if noun and not named and (capitals or noun[1] == lower(noun[1])) else ""
        none = (known is not None and word in known.stopwords) or word in clock_words()
        key = "" if none else word[:STEM]
        stop = noun.end() if noun else end
    if not key or figure.value != int(figure.value):
        return None
    return made(text, (figure.start, stop, figure), Unit(COUNT + key, Decimal(1)), about, code)


def is_named(text: str, figure: Figure, small_words: frozenset[str], *, capitals: bool) -> bool:
    """True for a number behind a word with a capital, as in a name, that is no article which opens a sentence ('The 200
    guests'); where all nouns have capitals, for a small number."""
    if figure.in_words or (capitals and figure.value >= NAME_NUMBER):
        return False
    before = CAPITAL_BEFORE.search(text[max(0, figure.start - LONGEST) : figure.start])
    return before is not None and lower(before[1]) not in small_words


@cache
def articles(code: str) -> frozenset[str]:
    """The articles of a language, in small letters."""
    return frozenset(
        lower(word) for book in phrasebooks() if book.code == code for word in book.speech.get("article", ())
    )


@cache
def clock_words() -> frozenset[str]:
    """What stands behind a time of day, in small letters."""
    return frozenset(map(lower, words("clock")))


def bound_before(text: str, start: int, code: str) -> tuple[int, Bound]:
    """How exact a number is by the words before it, and where it begins with them."""
    first = max(0, start - LONGEST)
    before = lower(text[first:start]).rstrip("\u00a0 €$£¥")
    for word, bound in words_before(base_code(code)):
        if before.endswith(word):
            at = len(before) - len(word)
            if at == 0 or not before[at - 1].isalnum() or script_of(before[at]) in UNSPACED:
                return first + at, bound
    return start, Bound.EXACT


@cache
def words_before(code: str) -> tuple[tuple[str, Bound], ...]:
    """Words before a number that is not exact, the longest first."""
    kinds = {"about": Bound.ABOUT, "over": Bound.OVER, "nearly": Bound.NEARLY, "most": Bound.MOST, "least": Bound.LEAST}
    found = {lower(word): bound for kind, bound in kinds.items() for word in numbers_of(code).get(kind, ())}
    return tuple(sorted(found.items(), key=lambda row: (-len(row[0]), row[0])))


def bound_behind(text: str, end: int, code: str) -> tuple[int, Bound | None]:
    """A word behind a number or a unit that tells how exact it is, and where the number ends with it."""
    pattern, bounds = words_behind(base_code(code))
    match = pattern.match(lower(text[end : end + LONGEST])) if pattern else None
    if match is None or not stands_whole(text, end + match.start(1), end + match.end()):
        return end, None
    return end + match.end(), bounds[match[1]]


@cache
def words_behind(code: str) -> tuple[re.Pattern[str] | None, dict[str, Bound]]:
    """The words for that, with what each tells."""
    kinds = {"about": Bound.ABOUT, "over": Bound.OVER, "most": Bound.MOST, "least": Bound.LEAST}
    found = {lower(word): bound for kind, bound in kinds.items() for word in numbers_of(code).get(f"{kind}_behind", ())}
    return (re.compile(rf"[\s\u00a0]?({alternatives(found)})") if found else None), found
