"""What languages, countries and entities are called on the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from .characters import script_language
from .pieces import NameView


@cache
def language_name(code: str, shown_in: str) -> str:
    """'Russian' for 'ru' in 'en'; the code itself where it is not known."""
    from babel.core import Locale, UnknownLocaleError

    if code == "und":
        return "Undetermined"
    try:
        name = Locale.parse(code, sep="-").get_display_name(shown_in)
    except (UnknownLocaleError, ValueError):
        return code
    return name[:1].upper() + name[1:] if name else code


@cache
def territory_name(code: str, shown_in: str) -> str:
    """'France' for 'FR' in 'en'; what stands there where it is no code."""
    from babel.core import Locale

    return str(Locale.parse(shown_in, sep="-").territories.get(code, code))


def own_name(code: str) -> str:
    """'Русский' for 'ru'."""
    return language_name(code, code.replace("-", "_"))


def all_names(names: Mapping[str, str], first: Sequence[str]) -> tuple[NameView, ...]:
    """Names by language: first those of some languages, in their order, then the rest by code; one spelling once.

    first: the site's language stands at its head; that is the one in which the languages are named.
    """
    ranks = {language: rank for rank, language in enumerate(first)}
    ordered = sorted(names.items(), key=lambda item: (ranks.get(item[0], len(ranks)), item[0]))
    seen: dict[str, NameView] = {}
    for language, text in ordered:
        seen.setdefault(text, NameView(text, language, language_name(language, first[0])))
    return tuple(seen.values())


def language_of_name(name: str, names: Mapping[str, str], site_language: str) -> str:
    """The language of a proper name: as the maintainer says, else the site's for Latin letters, else by its script."""
    for language, text in names.items():
        if text == name:
            return language
    script = script_language(name)
    return site_language if script in ("und-Latn", "und") else script


@cache
def direction(code: str) -> str:
    """'rtl' for a language that is written from right to left, else 'ltr'."""
    from babel.core import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
