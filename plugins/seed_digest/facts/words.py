"""The small words of the data files, each checked by its form: ids, codes of languages and countries, hosts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import FactsError

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = frozenset({"all", "index"})
"""Names of the site's own files in the folders where an id makes an address."""

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
"""BCP 47 as far as it is of use here: language, script, region, each in its usual case."""

COUNTRY = re.compile(r"[A-Z]{2}")
HOST = re.compile(r"(?:[\w-]+\.)+[\w-]*[^\W\d_]", re.UNICODE)
WIKIDATA = re.compile(r"Q[1-9]\d*")


def check_id(one: str, file: str, mend: str) -> None:
    """FactsError where it is no id or is taken. mend: what to do about a taken one."""
    if not ID.fullmatch(one):
        raise FactsError(file, f"{one!r} is no id: lower-case Latin letters, digits and single hyphens")
    if one in RESERVED:
        raise FactsError(file, f"{one!r} is taken by the site itself; {mend}")


def check_language(code: str, file: str, where: str) -> None:
    """FactsError where a code has not the form of one."""
    if not LANGUAGE.fullmatch(code):
        raise FactsError(file, f"{where}: {code!r} is no language code such as 'en' or 'zh-Hant'")


def check_country(code: str | None, file: str, where: str) -> None:
    """FactsError where a code is given and has not the form of one."""
    if code is not None and not COUNTRY.fullmatch(code):
        raise FactsError(file, f"{where}: {code!r} is no ISO 3166 code of two capital letters, such as 'CH'")


def check_host(host: str, file: str, where: str) -> None:
    """FactsError for an address, a path or anything else that is more than a host."""
    if not HOST.fullmatch(host):
        raise FactsError(file, f"{where}: {host!r} is no bare host such as 'example.org'")


def check_filled(texts: Iterable[str], file: str, where: str, what: str = "a name") -> None:
    """FactsError where a text is empty or only space. what: it is."""
    if not all(text.strip() for text in texts):
        raise FactsError(file, f"{where}: {what} is empty")
