"""The months in the languages of the world, world/months.toml: a full date is read in any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

import msgspec

from ..errors import FactsError
from .languages import languages
from .writing import first_pieces, folded

FILE = "months.toml"
# Between the parts of a date: signs, and a short word such as 'de', 'of', 'gada', 'm.'.
LINK = r"[\s,./·–-]*(?:[^\W\d_]{1,4}\.?[\s,./-]+)?"
# '1er', '2nd', '3-го', '4.', '5º'.
ORDINAL = r"(?:\.|[ºª°]|-?[^\W\d_]{1,3}(?![^\W\d_]))?"
# A word that may be a month's name: in some scripts it has signs that are no letters.
WORD = r"(?:[dD]['’])?(?P<month>[^\W\d_][^\s\d.,:;/()|«»\"–—·-]{1,20})\.?"
DAY = r"(?<!\d)(?P<day>[0-3]?\d)"
# A year may have the same date printed right behind it once more.
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?[./\s]))"
# '10–12 May 2020', 'May 10-12, 2020': tried first, for each holds a date of one day.
FIRST, LAST = rf"{DAY}\.?\s?[-–—]\s?", r"(?P<last>[0-3]?\d)(?!\d)"
INTERVALS = tuple(
    re.compile(one)
    for one in (
        rf"{FIRST}{LAST}{ORDINAL}{LINK}{WORD}{LINK}{YEAR}",
        rf"(?<![^\W_]){WORD}[\s-]*{FIRST}{LAST}[\s,.]{{1,3}}{YEAR}",
    )
)
DAYS = tuple(
    re.compile(one)
    for one in (
        rf"{DAY}{ORDINAL}{LINK}{WORD}{LINK}{YEAR}",
        rf"(?<![^\W_]){WORD}[\s-]*{DAY}{ORDINAL}[\s,.-]{{1,3}}(?:[^\W\d_]{{1,4}}\s)?{YEAR}",
        rf"(?<!\d){YEAR}{LINK}{WORD}[\s-]*{DAY}(?!\d)",
        rf"(?<!\d){YEAR}\.?\s[^\W\d_]{{1,5}}\s{DAY}\.?\s{WORD}",
    )
)


@cache
def months_of_the_world() -> Mapping[str, int]:
    """Name, folded -> number of the month. A name of two different months is none. FactsError on a broken file."""
    found: dict[str, set[int]] = {}
    for name, number in every_name():
        found.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


@cache
def month_pieces() -> frozenset[str]:
    """A text with a month's name has one of these among its pieces."""
    return first_pieces(months_of_the_world(), spaced=True)


def every_name() -> Iterator[tuple[str, int]]:
    """Name, folded, and number of each month, of all languages."""
    for one in languages().values():
        yield from ((name, number) for name, number in one.months.items() if one.spaced)
    for rows in read_months().values():
        yield from ((folded(name), number) for number, names in enumerate(rows, 1) for name in names)


def read_months() -> Mapping[str, list[list[str]]]:
    """Code of a language -> the names of its twelve months."""
    text = (resources.files(__package__) / "world" / FILE).read_text(encoding="utf-8")
    try:
        calendars = msgspec.toml.decode(text, type=dict[str, list[list[str]]])
    except msgspec.DecodeError as error:
        raise FactsError(FILE, str(error)) from error
    for code, rows in calendars.items():
        if len(rows) != 12:
            raise FactsError(FILE, f"{code}: {len(rows)} months")
    return calendars
