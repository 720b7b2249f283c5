"""'8 hours ago', 'yesterday': times that count from the moment at which a page was saved, in the languages of [ago].

What is found says how much is counted back, in which unit; from when, only who knows the moment of capture can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from .languages import book_of, phrasebooks
from .numerals import plain_digits
from .phrasebooks import Phrasebook
from .words import one_of as any_word
from .writing import folded, is_spaced

# '3 hours' is not found in '2.3 hours' or '13:3 hours'.
BEFORE_NUMBER = r"(?<![\w.,:/])"
APART, ENDED = r"(?<![^\W_])", r"(?![^\W_])"


class Unit(StrEnum):
    """What is counted. DAY_NAME: a day by its name, counted in days too."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DAY_NAME = "day name"


# A form for two of a unit, as some languages have it.
TWO = {f"two_{unit}s": unit for unit in (Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)}
NAMES = {
    "now": (0, Unit.MINUTE),
    "today": (0, Unit.DAY_NAME),
    "yesterday": (1, Unit.DAY_NAME),
    "before_yesterday": (2, Unit.DAY_NAME),
}


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before the capture, as a text says it between two of its offsets."""

    count: int
    unit: Unit
    start: int
    end: int


def find_ago(text: str, code: str) -> tuple[Ago, ...]:
    """The forms of a text in its order, none within another. code: of the language that is tried first."""
    plain = folded(plain_digits(text))
    found: list[Ago] = []
    for book in sorted(phrasebooks(), key=lambda one: one.code != code):
        for one in found_in(plain, book.code):
            if all(one.end <= other.start or other.end <= one.start for other in found):
                found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def days_by_name(text: str, code: str) -> tuple[Ago, ...]:
    """The days that a text calls by name in its own language: in another such a word means something else ('hier')."""
    if book_of(code) is None:
        return ()
    _, _, names, named = patterns(code)
    found = [Ago(*named[match[0]], *match.span()) for match in names.finditer(folded(text))] if names else []
    return tuple(one for one in found if one.unit is Unit.DAY_NAME)


def found_in(plain: str, code: str) -> Iterator[Ago]:
    """The forms of one language, counted ones before names of days."""
    counted, units, names, named = patterns(code)
    for form in counted:
        for match in form.finditer(plain):
            count, unit = units[match["unit"]]
            number = match.groupdict().get("number")
            if number is None or count == 1:
                yield Ago(int(number) if number and number.isdigit() else count, unit, *match.span())
    for match in names.finditer(plain) if names else ():
        yield Ago(*named[match[0]], *match.span())


Words = Mapping[str, tuple[int, Unit]]


@cache
def patterns(code: str) -> tuple[tuple[re.Pattern[str], ...], Words, re.Pattern[str] | None, Words]:
    """Of a language its counted forms with the words for units, and its names of days; folded as the text will be."""
    book = next(one for one in phrasebooks() if one.code == code)
    units = {word: (1, unit) for unit in Unit for word in words_of(book, unit.value)}
    units |= {word: (2, unit) for kind, unit in TWO.items() for word in words_of(book, kind)}
    named = {word: found for kind, found in NAMES.items() for word in words_of(book, kind)}
    forms = tuple(form_pattern(form, tuple(words_of(book, "one")), tuple(units)) for form in words_of(book, "form"))
    return forms, units, re.compile(any_word(named, APART, ENDED)) if named else None, named


def words_of(book: Phrasebook, kind: str) -> list[str]:
    return [folded(word) for word in book.ago.get(kind, ())]


def form_pattern(form: str, ones: tuple[str, ...], units: tuple[str, ...]) -> re.Pattern[str]:
    """'{number} {unit} ago' as a pattern with the groups number and unit; spaces may be missing behind the number."""
    spaced = is_spaced([form, *units])
    number = "|".join([r"\d{1,3}", *(rf"{re.escape(one)}(?=\s)" if spaced else re.escape(one) for one in ones)])
    unit = "|".join(re.escape(one) for one in sorted(units, key=lambda one: (-len(one), one)))
    text = re.escape(form).replace(r"\ ", r"\s+").replace(r"\{", "{").replace(r"\}", "}")
    text = text.replace(r"{number}\s+", r"{number}\s*").replace("{number}{unit}", r"{number}\s*{unit}")
    text = text.replace("{number}", f"(?P<number>{number})").replace("{unit}", rf"(?P<unit>{unit})\.?")
    before = BEFORE_NUMBER if form.startswith("{number}") else APART if spaced else ""
    return re.compile(f"{before}{text}{ENDED if spaced else ''}")
