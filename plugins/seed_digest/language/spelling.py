"""How languages are spelled, world/spelling.toml: their letters, their small words, the character set made for them."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

import msgspec

from ..errors import FactsError
from .languages import base_code, languages
from .writing import lower

FILE = "spelling.toml"


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file says of one language."""

    letters: str = ""
    words: str = ""
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Spelling:
    """letters: those of its own words, None where nothing is known of them. words: its small words.

    own_words: the small words that no other language of its script has; other_words: those of the others alone.
    at_home: False for a language that is mostly written in another script. known: True for one with a file of facts.
    """

    code: str
    letters: frozenset[str] | None
    words: frozenset[str]
    own_words: frozenset[str]
    other_words: frozenset[str]
    charset: str
    at_home: bool
    known: bool


@cache
def spellings(script: str) -> tuple[Spelling, ...]:
    """The languages that a script may stand for, ours first. FactsError on a broken file."""
    rows = spelling_rows().get(script, {})
    known = {one.code: one.script for one in languages().values()}
    codes = tuple(dict.fromkeys([*(code for code in known if known[code] == script), *rows]))
    words = {code: frozenset(rows.get(code, Row()).words.split()) for code in codes}
    found = []
    for code in codes:
        row = rows.get(code, Row())
        others = frozenset[str]().union(*(those for other, those in words.items() if other != code))
        found.append(
            Spelling(
                code=code,
                letters=frozenset(row.letters) or None,
                words=words[code],
                own_words=words[code] - others,
                other_words=others - words[code],
                charset=row.charset,
                at_home=known.get(code, script) == script,
                known=base_code(code) in known,
            )
        )
    return tuple(found)


@cache
def spelling_rows() -> Mapping[str, Mapping[str, Row]]:
    """What the file says, by script and code. FactsError where it is broken."""
    text = (resources.files(__package__) / "world" / FILE).read_text(encoding="utf-8")
    try:
        rows = msgspec.toml.decode(text, type=dict[str, dict[str, Row]])
    except msgspec.DecodeError as error:
        raise FactsError(FILE, str(error)) from error
    for code, row in ((code, row) for those in rows.values() for code, row in those.items() if row.charset):
        check_charset(code, row.charset)
    return rows


def check_charset(code: str, charset: str) -> None:
    """FactsError where Python knows no such character set."""
    try:
        codecs.lookup(charset)
    except LookupError as error:
        raise FactsError(FILE, f"{code}: charset: {error}") from error


def small_words(text: str) -> frozenset[str]:
    """The words of a text as small words are looked for; those with a sign at them are left out, and not missed."""
    return frozenset(lower(text).split())


def foreign_letters(letters: frozenset[str], spelling: Spelling) -> frozenset[str]:
    """Of the letters of a text those with which the language spells none of its own words."""
    return letters - spelling.letters if spelling.letters is not None else frozenset()


@lru_cache(maxsize=20_000)
def has_code(charset: str, character: str) -> bool:
    """True for a character that the set can write."""
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
