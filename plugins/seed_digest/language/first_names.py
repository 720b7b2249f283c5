"""First names of people, world/first_names.toml: what tells before a surname whose it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache
from importlib import resources

import msgspec

from .equal_letters import flattened
from .inflection import endings_of, inflections_of_script, stem_of
from .sentences import opens_sentence
from .writing import lower

FILE = "first_names.toml"
# Two spellings of one name: they open alike, or share so much of their letters ('Yuri' is 'Juri', 'James' is 'Jim').
OPENING, SHARED = 2, 0.5
# Longer words tell by their case how a text has its capitals; up to this share they tell names.
LONG_WORD, FEW_CAPITALS = re.compile(r"[^\W\d_]{4,}"), 0.4


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file says of one script."""

    names: str
    words: str = ""


@cache
def first_names() -> frozenset[str]:
    """Every form of all first names, in equal letters, less those that are common words too."""
    return frozenset(form for script, row in rows().items() for form in forms_of(row.names.split(), script))


@cache
def first_names_or_words() -> frozenset[str]:
    """Every form of all first names, in equal letters."""
    more = (form for script, row in rows().items() for form in forms_of(row.words.split(), script))
    return first_names() | frozenset(more)


@cache
def rows() -> Mapping[str, Row]:
    """What the file says, by script."""
    file = resources.files(__package__) / "world" / FILE
    return msgspec.toml.decode(file.read_bytes(), type=dict[str, Row])


def forms_of(names: Collection[str], script: str) -> Iterator[str]:
    """The forms of some names in all languages of a script."""
    for name in names:
        yield flattened(name)
        for inflection in inflections_of_script(script):
            stem = stem_of(name, inflection)
            yield from (flattened(stem + ending) for ending in endings_of(name, inflection)[1])


def same_first_name(one: str, other: str) -> bool:
    """True for two spellings of one name, as far as letters show it."""
    a, b = lower(one), lower(other)
    return a[:OPENING] == b[:OPENING] or SequenceMatcher(None, a, b, autojunk=False).ratio() >= SHARED


def capitals_tell(text: str, start: int, end: int) -> bool:
    """True where around a piece only names have capitals: not in a headline that has them everywhere, not in German."""
    words = [one for one in LONG_WORD.finditer(text) if not start <= one.start() < end and not one[0].isupper()]
    within = [one[0] for one in words if not opens_sentence(text, one.start())]
    return sum(word[0].isupper() for word in within) <= FEW_CAPITALS * len(within)
