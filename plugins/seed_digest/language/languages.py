"""xx.toml -> Language: the facts of a language, with its patterns compiled.

To add a language, add its file: code never names one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec

from ..errors import FactsError
from .phrasebooks import Phrasebook, partial_books, read_folder
from .writing import first_pieces, folded

# A year may have the same date printed right behind it once more.
YEAR, DAY = r"(?P<year>(?:1[89]|20)\d\d)(?!\d(?!\d?[./\s]))", r"(?P<day>[0-3]?\d)(?![\d:])"


class Sample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A date as the language writes it, and its EDTF value: the test of every language file."""

    text: str
    value: str


class LanguageFile(Phrasebook, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The keys of a language file, beside those of a phrasebook.

    short_weekdays: what is a weekday right beside a date alone. date_forms, weekday_form: regular expressions with
    {day}, {month}, {year}, {weekday}. capitals: a month or weekday without its year must begin with a capital.
    other_year: what says that a date without year is not of the text's. yearly: words of what comes round every year.
    day_first: true where 03/04/2025 is in April, false where the language has no one habit; day_first_in: the regions
    that have it all the same, mixed_in: those of a language with the day first that have both. relative: forms that
    count from an unknown now. past, planned: words that tell what was done from what is planned. beside: words that
    put an event beside a date, not on it ('on the eve of'). attribution, house: formulas by which a text names its
    {source}. inflection: word ending -> endings it takes. determiners: words that stand before a common noun, where
    every noun has a capital. foreign_name: how a name of another script is written, as a regular expression.
    """

    script: str
    months: list[list[str]]
    weekdays: list[list[str]]
    date_forms: list[str]
    weekday_form: str
    other_year: list[str]
    yearly: list[str]
    day_first: bool
    relative: list[str]
    past: list[str]
    planned: list[str]
    beside: list[str]
    attribution: list[str]
    house: list[str]
    stopwords: list[str]
    sample: list[Sample]
    short_weekdays: tuple[tuple[str, ...], ...] = ()
    capitals: bool = False
    day_first_in: tuple[str, ...] = ()
    mixed_in: tuple[str, ...] = ()
    direction: str = "ltr"
    inflection: Mapping[str, list[str]] = {}
    determiners: tuple[str, ...] = ()
    foreign_name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language, ready for use. `relative`, `past`, `planned` … are None where the file has no such forms.

    month_words, weekday_words: every text with a month, a weekday has one of these among its `pieces`.
    relative_forms: what `relative` is made of, where spaced for whole words only. beside_date: all that is a weekday
    right beside a date.
    """

    code: str
    name: str
    script: str
    spaced: bool
    direction: str
    day_first: bool
    day_first_in: frozenset[str]
    mixed_in: frozenset[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    beside_date: Mapping[str, int]
    dates: tuple[re.Pattern[str], ...]
    weekday: re.Pattern[str]
    other_year: re.Pattern[str] | None
    yearly: re.Pattern[str] | None
    capitals: bool
    month_words: frozenset[str]
    weekday_words: frozenset[str]
    relative: re.Pattern[str] | None
    relative_forms: tuple[str, ...]
    past: re.Pattern[str] | None
    planned: re.Pattern[str] | None
    beside: re.Pattern[str] | None
    attribution: tuple[str, ...]
    house: tuple[str, ...]
    abbreviations: frozenset[str]
    stopwords: frozenset[str]
    inflection: tuple[tuple[str, tuple[str, ...]], ...]
    determiners: frozenset[str]
    foreign_name: re.Pattern[str] | None
    samples: tuple[Sample, ...]


@cache
def languages() -> Mapping[str, Language]:
    """All languages by code, in the order of their codes."""
    return {facts.code: make_language(facts) for facts in language_files()}


@cache
def language_files() -> tuple[LanguageFile, ...]:
    """What the languages' files say, in the order of their codes. FactsError on a broken file."""
    return tuple(read_folder(resources.files(__package__), LanguageFile))


@cache
def phrasebooks() -> tuple[Phrasebook, ...]:
    """The phrases of every language, in the order of their codes; those of which nothing else is known last."""
    return (*language_files(), *partial_books())


@cache
def book_of(code: str) -> Phrasebook | None:
    """The phrases of a language, in whatever script or region; None where there are none."""
    base = base_code(code)
    return next((one for one in phrasebooks() if one.code == base), None)


def base_code(code: str) -> str:
    """The language alone of a code that names a script or a region too: 'zh' of 'zh-Hant'."""
    return code.partition("-")[0]


def facts_of(code: str) -> Language | None:
    """What is known of a language, in this script or region or as such; None where that is nothing."""
    known = languages()
    return known.get(code) or known.get(base_code(code))


@cache
def in_order(first: str) -> tuple[Language, ...]:
    """All languages, the given one first: the order in which a text's forms are tried."""
    given = facts_of(first)
    return tuple(sorted(languages().values(), key=lambda one: (one is not given, one.code)))


@cache
def of_script(first: str, script: str) -> tuple[Language, ...]:
    """The languages that share a script, the given one first."""
    given = facts_of(first)
    return tuple(one for one in in_order(first) if one.script == script or one is given)


def make_language(facts: LanguageFile) -> Language:
    """A language of what its file says. FactsError where that is not enough."""
    if len(facts.months) != 12 or len(facts.weekdays) != 7:
        raise FactsError(f"{facts.code}.toml", "not 12 months and 7 weekdays")
    spaced = facts.script not in ("Han", "Kana")
    months = {folded(form): number for number, forms in enumerate(facts.months, 1) for form in forms}
    weekdays = {folded(form): number for number, forms in enumerate(facts.weekdays) for form in forms}
    short = {folded(form): number for number, forms in enumerate(facts.short_weekdays) for form in forms}
    return Language(
        code=facts.code, name=facts.name, script=facts.script, spaced=spaced, direction=facts.direction,
        day_first=facts.day_first, day_first_in=frozenset(facts.day_first_in),
        mixed_in=frozenset(facts.mixed_in), months=months, weekdays=weekdays,
        beside_date={**short, **weekdays},
        dates=tuple(date_pattern(form, months, spaced) for form in facts.date_forms),
        weekday=weekday_pattern(facts.weekday_form, weekdays, spaced),
        other_year=either(facts.other_year, spaced), yearly=either(facts.yearly, spaced),
        capitals=facts.capitals,
        month_words=first_pieces(months, spaced), weekday_words=first_pieces(weekdays, spaced),
        relative=either(facts.relative, spaced), relative_forms=tuple(facts.relative),
        past=either(facts.past, spaced), planned=either(facts.planned, spaced),
        beside=either(facts.beside, spaced),
        attribution=tuple(facts.attribution), house=tuple(facts.house),
        abbreviations=frozenset(one.lower() for one in facts.abbreviations), stopwords=frozenset(facts.stopwords),
        inflection=tuple(sorted(((k, tuple(v)) for k, v in facts.inflection.items()), key=longest_first)),
        determiners=frozenset(facts.determiners),
        foreign_name=re.compile(facts.foreign_name) if facts.foreign_name else None,
        samples=tuple(facts.sample),
    )  # fmt: skip


def longest_first(row: tuple[str, tuple[str, ...]]) -> tuple[int, str]:
    return -len(row[0]), row[0]


def date_pattern(form: str, months: Collection[str], spaced: bool) -> re.Pattern[str]:
    """A date form as a pattern with the groups day, month, year."""
    month = f"(?P<month>{one_of(months)})" + (r"\.?" if spaced else "")
    text = form.replace("{month}", month).replace("{day}", DAY).replace("{year}", YEAR)
    if spaced:
        text = text.replace(" ", r"\s+")
    return re.compile(rf"(?<![\w.]){text}(?!\w)" if spaced else rf"(?<!\d){text}", re.IGNORECASE)


def weekday_pattern(form: str, weekdays: Collection[str], spaced: bool) -> re.Pattern[str]:
    """The form of a weekday as a pattern with the group weekday."""
    weekday = f"(?P<weekday>{one_of(weekdays)})"
    return edged(form.replace("{weekday}", weekday).replace(" ", r"\s+"), spaced)


def alternatives(words: Iterable[str]) -> str:
    """Words as one alternation, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def one_of(words: Collection[str]) -> str:
    """The alternation behind a look at the first letter: where no word begins with it, the words are not tried."""
    first = "".join(sorted({re.escape(word[0]) for word in words}))
    return f"(?=[{first}])(?:{alternatives(words)})"


def edged(text: str, spaced: bool) -> re.Pattern[str]:
    """A pattern that keeps to whole words where the script has them."""
    return re.compile(rf"(?<!\w)(?:{text})(?!\w)" if spaced else text, re.IGNORECASE)


def either(forms: list[str], spaced: bool) -> re.Pattern[str] | None:
    return edged("|".join(forms), spaced) if forms else None
