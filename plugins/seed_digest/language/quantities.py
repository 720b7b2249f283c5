"""Quantities that a text tells: how much or how many of what, and how exact that is.

Dates, times of day, ranks, scores and numbers in names are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache

from .counted_nouns import Noun, noun_beside
from .counters import NOUN_FIRST
from .figures import Figure, find_figures, numbers_of
from .halves import half_of_unit, has_half, parted_unit, with_halves
from .languages import alternatives, base_code, facts_of, of_script, phrasebooks
from .lone_units import lone_units
from .near_days import of_month
from .times import find_times
from .unit_places import LONGEST, behind_joint, sign_before, unit_behind
from .units import Unit, noun_capitals
from .words import words
from .writing import CASED_CAPITAL, UNSPACED, lower, main_script, script_of, stands_whole

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
# What is told in one word is no hour of a day: 'около полутора часов'.
NO_HOURS = frozenset({Decimal("0.5"), Decimal("1.5")})
# 'At 14,15 hours': few things last so many hours, told to the hundredth.
WITH_MINUTES = re.compile(r"(?:0\d|1\d|2[0-4])[.,][0-5]\d")
MONTHS_OF_YEARS, HOUR, MINUTE = Decimal(12), Decimal(3600), Decimal(60)
# Scripts in which the hour of a day has a sign that no length of time has.
HOUR_SIGNS = UNSPACED | {"Hangul"}
COUNT, PERSON = "count of ", "person"
# Numbers in names are mostly smaller.
NAME_NUMBER = 100
# Behind so many, and more, an 'of' may stand before what they are of: in Romanian from twenty on.
OF_MANY = 20


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
    with a noun's stem. factor: of the unit that is printed. bound: how exact it is. thing: the kind of what is counted,
    by a noun that languages have in common, else ''; narrowed: an adjective beside it tells which of them.
    """

    value: Decimal
    unit: str
    start: int
    end: int
    bound: Bound
    step: Decimal
    factor: Decimal
    most: Decimal | None = None
    thing: str = ""
    narrowed: bool = False

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
    figures = with_halves(text, find_figures(text, code), code)
    alone = list(lone_units(text, figures, code))
    if not figures and not alone:
        return ()
    dates, clock = date_spans(text, code), numbers_of(code).get("clock", ())
    free = [one for one in figures if not any(begin < one.end and one.start < end for begin, end in dates)]
    found = [one for one in ranged(text, free, code) if one is not None]
    taken = [*dates, *((one.start, one.end) for one in found)]
    for figure, end, unit in alone:
        inside = any(begin < end and figure.start < last for begin, last in taken)
        if not inside and not is_time(text, figure, unit, clock):
            found.append(made(text, (figure.start, end, figure), unit, None, code))
    return tuple(sorted(found, key=lambda one: one.start))


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
    return replace(whole, value=least, start=first.start, bound=Bound.RANGE, most=whole.value)


def quantity(text: str, figure: Figure, code: str) -> Quantity | None:
    """A number with its unit; None where none is told, or of what a half behind it is is not sure."""
    if has_half(text, figure.end, code):
        return None
    behind, about = bound_behind(text, figure.end, code)
    sign = sign_before(text, figure.start, code)
    if sign is not None:
        start, unit = sign
        return made(text, (start, behind, figure), unit, about, code)
    found = unit_behind(text, behind, code) or parted_unit(text, figure, code)
    if found is None:
        return counted(text, figure, behind, about, code)
    end, unit = found
    if is_time(text, figure, unit, numbers_of(code).get("clock", ())):
        return None
    more = half_of_unit(text, figure, end, code)
    if more is None:
        return None
    figure, end = more
    end, later = bound_behind(text, end, code)
    whole = made(text, (figure.start, end, figure), unit, about or later, code)
    noun = noun_beside(text, figure.start, figure.end, base_code(code)) if unit.kind == PERSON else None
    return whole if noun is None else replace(whole, thing=noun.kind, narrowed=noun.narrowed)


def made(text: str, span: tuple[int, int, Figure], unit: Unit, behind: Bound | None, code: str) -> Quantity:
    """A quantity of a number, with the words that tell how exact it is."""
    start, end, figure = span
    bound = behind or bound_before(text, start, code)[1]
    factor = unit.factor
    return Quantity(figure.value * factor, unit.kind, start, end, bound, figure.step * factor, factor)


def is_time(text: str, figure: Figure, unit: Unit, clock: Sequence[str]) -> bool:
    """True for a year, and for an hour of the day, with its minutes or behind a word of the clock."""
    if unit.factor == MONTHS_OF_YEARS and unit.kind == "month" and figure.value in YEARS:
        return True
    if unit.kind == "second" and unit.factor == MINUTE and is_behind_hour(text, figure.start):
        return True
    if unit.kind != "second" or unit.factor != HOUR or figure.value > HOURS_OF_DAY or figure.value in NO_HOURS:
        return False
    if WITH_MINUTES.fullmatch(text, figure.start, figure.end):
        return True
    before = lower(text[max(0, figure.start - LONGEST) : figure.start]).rstrip()
    return any(before.endswith(" " + word) or before == word for word in clock)


def is_behind_hour(text: str, start: int) -> bool:
    """True right behind an hour of the day, in scripts that write it with its own sign: '22時42分'."""
    before = text[max(0, start - LONGEST) : start].rstrip()
    found = next((word for word in clock_words() if before.endswith(word) and script_of(word[-1]) in HOUR_SIGNS), "")
    return bool(found) and before[: -len(found)].rstrip()[-1:].isdigit()


def counted(text: str, figure: Figure, end: int, about: Bound | None, code: str) -> Quantity | None:
    """A number of things or people, by the stem of the noun behind it."""
    known = facts_of(code)
    bare = str(figure.value)
    if figure.value in YEARS and text[figure.start : figure.end] == bare:
        return None
    # 'Two million of passengers', as many languages write it.
    joint = behind_joint(text, end, code) - 1 if figure.value >= OF_MANY else end
    noun = noun_beside(text, figure.start, max(end, joint), base_code(code))
    if known is not None and not known.spaced:
        match = COUNTED.match(text, end) if script_of(text[end : end + 1]) in UNSPACED else None
        # '2時半' is a time of day.
        key, stop = (match[0], match.end()) if match and not has_half(text, end + 1, code) else ("", end)
    else:
        key, stop, may_count = word_behind(text, figure, end, code)
        noun = noun if noun and may_count and not is_name(text[noun.start : noun.end], code) else None
    if noun is not None:
        key, stop = key_of(noun, text[noun.start : noun.end]), noun.end
    if not key or figure.value != int(figure.value):
        return None
    whole = made(text, (figure.start, stop, figure), Unit(COUNT + key, Decimal(1)), about, code)
    return whole if noun is None else replace(whole, thing=noun.kind, narrowed=noun.narrowed)


def word_behind(text: str, figure: Figure, end: int, code: str) -> tuple[str, int, bool]:
    """The stem of the word behind a number that may be a noun, else '', and where it ends; False where the number is
    part of a name, or what it counts would be a name."""
    noun, known = NOUN.match(text, end), facts_of(code)
    capitals = noun_capitals(base_code(code))
    named = is_named(text, figure, articles(base_code(code)), capitals=capitals)
    word = lower(noun[1]) if noun and not named and (capitals or noun[1] == lower(noun[1])) else ""
    none = (known is not None and word in known.stopwords) or word in clock_words()
    return "" if none else word[:STEM], noun.end() if noun else end, not named


def is_name(printed: str, code: str) -> bool:
    """True for a noun with a capital, in a language that writes names alone so; an adjective before it may have one."""
    return not noun_capitals(base_code(code)) and printed.split()[-1] != lower(printed.split()[-1])


def key_of(noun: Noun, printed: str) -> str:
    """What numbers of a known thing have in common in one language: an adjective's stem is part of it."""
    if script_of(noun.word[0]) in NOUN_FIRST:
        return noun.word
    return " ".join(word[:STEM] for word in lower(printed).split())


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
