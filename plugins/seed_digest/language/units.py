"""Units by the words and signs for them in a language: CLDR's, and what the language's file adds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale

from .figures import locale_of, numbers_of
from .languages import alternatives, book_of, phrasebooks
from .phrasebooks import Phrasebook
from .writing import UNSPACED, lower, script_of

SECOND, METRE, KILOGRAM, WATT = "second", "metre", "kilogram", "watt"
DAY = 24 * 3600


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as so many of the one by which all of its kind are compared."""

    kind: str
    factor: Decimal


def unit(kind: str, factor: str = "1") -> Unit:
    return Unit(kind, Decimal(factor))


UNITS: Mapping[str, Unit] = {
    "duration-century": unit("month", "1200"), "duration-decade": unit("month", "120"),
    "duration-year": unit("month", "12"), "duration-month": unit("month"),
    "duration-week": unit(SECOND, str(7 * DAY)), "duration-day": unit(SECOND, str(DAY)),
    "duration-hour": unit(SECOND, "3600"), "duration-minute": unit(SECOND, "60"), "duration-second": unit(SECOND),
    "length-kilometer": unit(METRE, "1000"), "length-meter": unit(METRE), "length-centimeter": unit(METRE, "0.01"),
    "length-millimeter": unit(METRE, "0.001"), "length-mile": unit(METRE, "1609.344"),
    "length-foot": unit(METRE, "0.3048"), "length-nautical-mile": unit(METRE, "1852"),
    "length-light-year": unit("light-year"), "mass-tonne": unit(KILOGRAM, "1000"), "mass-kilogram": unit(KILOGRAM),
    "mass-gram": unit(KILOGRAM, "0.001"), "mass-ton": unit("ton"),
    "area-square-kilometer": unit("square metre", "1000000"), "area-square-meter": unit("square metre"),
    "area-hectare": unit("square metre", "10000"), "area-acre": unit("square metre", "4046.86"),
    "volume-cubic-meter": unit("litre", "1000"), "volume-liter": unit("litre"), "volume-barrel": unit("barrel"),
    "person": unit("person"), "concentr-percent": unit("percent"), "power-gigawatt": unit(WATT, "1000000000"),
    "power-megawatt": unit(WATT, "1000000"), "power-kilowatt": unit(WATT, "1000"), "power-watt": unit(WATT),
    "energy-kilowatt-hour": unit("kilowatt-hour"), "temperature-celsius": unit("celsius"),
    "temperature-fahrenheit": unit("fahrenheit"), "speed-kilometer-per-hour": unit("kilometre an hour"),
}  # fmt: skip
"""CLDR's names of units, and what it has none for, each with the one of its kind that it is compared in."""
OWN = {
    "year": "duration-year", "month": "duration-month", "day": "duration-day", "metre": "length-meter",
    "kilometre": "length-kilometer", "tonne": "mass-tonne", "kilowatt": "power-kilowatt",
    "percent": "concentr-percent", "person": "person",
}  # fmt: skip
AGO = {one: f"duration-{one}" for one in ("second", "minute", "hour", "day", "week", "month", "year")}
"""What the files of languages call units, in their tables [numbers] and [ago]."""
MONEY = (
    "USD", "EUR", "JPY", "GBP", "CNY", "RUB", "INR", "KRW", "CHF", "CAD", "AUD", "UAH", "PLN", "CZK", "TRY", "SEK",
    "BRL", "MXN", "SAR", "AED", "IRR", "ILS", "KZT", "BYN", "HUF", "RON", "NOK", "DKK", "EGP", "ZAR", "IDR", "VND",
)  # fmt: skip
"""Money by ISO 4217, the most traded first: a sign or word of several stands for the first."""
SHORTEST = 2
# Signs of Arabic vowels, which texts mostly leave out.
VOWEL_SIGNS = re.compile("[\u064b-\u0652]")


@cache
def unit_pattern(code: str) -> tuple[re.Pattern[str], Mapping[str, Unit]]:
    """The words and signs of units behind a number, in small letters, with what each stands for."""
    found = dict(money_names(code))
    days = {lower(word) for book in phrasebooks() for word in day_words(book.ago, book.words)}
    locales = [locale_of(code), *map(Locale.parse, numbers_of(code).get("other_locale", ()))]
    for locale in locales:
        for name, form in unit_forms(locale):
            # What ends the number of a day of a month counts no days.
            if name != "duration-day" or form not in days:
                found.setdefault(form, UNITS[name])
    book = book_of(code)
    for word, name in listed_units(book) if book else ():
        if word not in days:
            found.setdefault(word, UNITS[name])
    found |= inflected(found, tuple(numbers_of(code).get("ending", ())))
    return re.compile(alternatives(found)), found


def listed_units(book: Phrasebook) -> Iterator[tuple[str, str]]:
    """(word, unit) of a language's own file; a single letter of those that count back is none."""
    yield from ((lower(word), name) for kind, name in OWN.items() for word in book.numbers.get(kind, ()))
    counted = [(lower(word), name) for kind, name in AGO.items() for word in book.ago.get(kind, ())]
    yield from (
        row for row in counted if len(row[0]) >= SHORTEST or not row[0].isalpha() or script_of(row[0]) in UNSPACED
    )


def day_words(ago: Mapping[str, list[str]], words: Mapping[str, list[str]]) -> list[str]:
    """What stands behind the number of a day of the month."""
    return [*ago.get("of_month", ()), *words.get("day", ())]


def unit_forms(locale: Locale) -> Iterator[tuple[str, str]]:
    """(unit, form) for every form of each in a language; a single letter is none."""
    every = locale._data["unit_patterns"]  # Babel has no other way to all forms of a unit.
    for name in UNITS:
        lengths = every.get(name, {})
        for length in ("long", "short"):
            for plural, pattern in lengths[length].items() if length in lengths else ():
                form = lower(str(pattern).replace("{0}", "").strip())
                letters = len(form) >= SHORTEST or not form.isascii() or not form.isalpha()
                if plural != "per" and "{0}" in str(pattern) and form and letters:
                    yield name, form.rstrip(".")
                    yield name, VOWEL_SIGNS.sub("", form.rstrip("."))


def inflected(forms: Mapping[str, Unit], endings: tuple[str, ...]) -> dict[str, Unit]:
    """The forms with other endings in place of their own."""
    found: dict[str, Unit] = {}
    longest = sorted(endings, key=lambda one: -len(one))
    for form, unit in forms.items():
        stem = next((form.removesuffix(one) for one in longest if form.endswith(one)), form)
        if form.isalpha() and len(stem) > SHORTEST:
            found |= {stem + ending: unit for ending in endings if stem + ending not in forms}
    return found


def money_names(code: str) -> Mapping[str, Unit]:
    """The names of money in a language: in full, by the word that tells no country, and by sign."""
    locale = locale_of(code)
    named = {one: plural_names(locale, one) for one in MONEY}
    first = heads_first(named)
    book = book_of(code)
    # 'Nouveaux shekels' are no 'nouveaux', and whom 'yeni' tells to be new are no yen.
    adjectives = frozenset(map(lower, book.counted.get("adjective", ()))) if book is not None else frozenset()
    found: dict[str, Unit] = {}
    for one in MONEY:
        own = [lower(word) for word in numbers_of(code).get(one, ())]
        heads = [word for name in named[one] if (word := head(name, first)) not in adjectives]
        for word in (*own, *named[one], *heads, lower(one), *signs(locale, one)):
            found.setdefault(word, Unit(one, Decimal(1)))
    return found


def plural_names(locale: Locale, money: str) -> list[str]:
    forms = locale._data["currency_names_plural"].get(money, {})
    return [lower(one) for one in dict.fromkeys([*forms.values(), locale.currencies.get(money, money)])]


def heads_first(named: Mapping[str, list[str]]) -> bool:
    """True in a language that names the country of money behind it: of the names the first words are in common."""
    names = [name.split() for forms in named.values() for name in forms[:1] if " " in name]
    return len({one[0] for one in names}) < len({one[-1] for one in names}) if names else False


def head(name: str, first: bool) -> str:
    """The word of a name of money that tells no country; names of one word are it themselves."""
    words = name.split()
    return words[0 if first else -1] if words else name


@cache
def noun_capitals(code: str) -> bool:
    """True in a language that writes nouns with a capital, as CLDR's names of its units are."""
    year = locale_of(code)._data["unit_patterns"]["duration-year"]
    forms = [str(one).replace("{0}", "").strip() for one in year.get("long", {}).values()]
    return any(one[:1] != lower(one[:1]) for one in forms)


@cache
def signs_of(code: str) -> Mapping[str, Unit]:
    """The signs of money, which may stand before a number."""
    locale = locale_of(code)
    found: dict[str, Unit] = {}
    for one in MONEY:
        for sign in (*signs(locale, one), one):
            found.setdefault(sign, Unit(one, Decimal(1)))
    return found


def signs(locale: Locale, money: str) -> list[str]:
    """The signs of one money that are no letters alone ('$', 'US$')."""
    root = Locale.parse("en").currency_symbols.get(money, money)
    return [one for one in dict.fromkeys([locale.currency_symbols.get(money, money), root]) if not one.isalpha()]
