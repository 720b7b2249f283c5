"""What several languages together say of dates: by it most texts are found at once to tell none."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .calendars import month_pieces
from .languages import YEAR, Language, either
from .words import ENDED, any_of, one_of, words
from .writing import first_pieces

# Sets of languages asked about in a run: those of a script, in the order of a text's own.
SETS = 256
NAMED = re.compile(r"\(\?P<\w+>")
# A year of which no date is read: 1066, 2999.
FAR_YEAR = r"(?P<year>(?!1[89]|20)[1-9]\d{3})(?!\d|[.,:]\d)"


@cache
def date_forms(language: Language, parts: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """The date forms of a language that need none but these parts: of 'day', 'month', 'year'."""
    return tuple(one for one in language.dates if parts.issuperset(one.groupindex))


@cache
def far_forms(language: Language) -> tuple[re.Pattern[str], ...]:
    """The forms of a language with a month and a year, for years of which no date is read."""
    forms = (one for one in language.dates if {"month", "year"} <= one.groupindex.keys())
    return tuple(re.compile(one.pattern.replace(YEAR, FAR_YEAR), one.flags) for one in forms)


@lru_cache(maxsize=SETS)
def all_date_words(languages: tuple[Language, ...]) -> frozenset[str]:
    """The months and weekdays of several languages: a text without one of them has none of any."""
    return frozenset[str]().union(*(one.month_words | one.weekday_words for one in languages))


@lru_cache(maxsize=SETS)
def any_date_words(languages: tuple[Language, ...]) -> frozenset[str]:
    """These, and the months of the world."""
    return all_date_words(languages) | month_pieces()


@lru_cache(maxsize=SETS)
def any_year(languages: tuple[Language, ...]) -> re.Pattern[str] | None:
    """Any of the forms of several languages that name a year without a month: most texts have none of them."""
    forms = {one.pattern: None for language in languages for one in date_forms(language, frozenset({"day", "year"}))}
    return re.compile("|".join(NAMED.sub("(?:", one) for one in forms), re.IGNORECASE) if forms else None


@lru_cache(maxsize=SETS)
def words_of_time(languages: tuple[Language, ...]) -> frozenset[str]:
    """Of these a text without a digit has one if it tells a time: months, weekdays, 'yesterday'."""
    relative = (
        first_pieces([form for form in one.relative_forms if r"\d" not in form], one.spaced) for one in languages
    )
    return all_date_words(languages).union(*relative)


@lru_cache(maxsize=SETS)
def any_relative(languages: tuple[Language, ...], spaced: bool) -> re.Pattern[str] | None:
    """The relative forms of several languages, of those with spaces or of the others: most texts have none of them."""
    return either([form for one in languages if one.spaced is spaced for form in one.relative_forms], spaced)


@cache
def words_of_publication() -> re.Pattern[str]:
    """What says in any language that a date stands beside it, of publication in most cases."""
    return re.compile(one_of(words("published") | words("dated"), r"(?<![^\W_])", ENDED), re.IGNORECASE)


@cache
def words_of_change() -> re.Pattern[str]:
    """What says in any language that the date beside it is that of a change."""
    return re.compile(any_of("updated", r"(?<![^\W_])", ENDED), re.IGNORECASE)
