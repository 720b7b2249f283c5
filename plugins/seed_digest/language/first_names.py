"""First names of people, world/first_names.toml: what tells before a surname whose it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib import resources
from itertools import accumulate

import msgspec

from .equal_letters import flattened
from .inflection import endings_of, inflections_of_script, stem_of
from .sentences import opens_sentence
from .sounds import sound_of
from .words import words
from .writing import lower, script_of

FILE = "first_names.toml"
# Two spellings of one name: they open alike, or share so much of their letters ('Yuri' is 'Juri', 'James' is 'Jim').
OPENING, SHARED = 2, 0.5
# Of two known names: so much of their letters, where their consonants sound the same or where not; letters that stand
# for one sound, and those of a last 'a', which tells a woman's name from a man's.
SOUNDS_ALIKE, SPELLED_ALIKE = 0.7, 0.9
ONE_SOUND, LAST_A = str.maketrans("yjwйії", "iivиии"), frozenset("aаяα")
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


@cache
def words_before_no_person() -> frozenset[str]:
    """Words behind which a first name is that of a place, a saint or a sovereign, in small letters."""
    return frozenset(lower(word) for word in words("no_given"))


@lru_cache(maxsize=2_000)
def forms_in_all(name: str) -> frozenset[str]:
    """Every form of a first name, in equal letters."""
    return frozenset(forms_of((name,), script_of(name[0]))) if name else frozenset()


def same_first_name(one: str, other: str) -> bool:
    """True for two spellings of one name, as far as letters show it; both are in equal letters.

    What is known to be a first name is another one, unless each may transcribe the other: 'Olga' is not 'Oleg'.
    """
    if one == other:
        return True
    return transcribes(one, other) if one in first_names_or_words() else alike(one, other)


def alike(one: str, other: str) -> bool:
    """True for words that open alike, or share so much of their letters."""
    a, b = lower(one), lower(other)
    return a[:OPENING] == b[:OPENING] or SequenceMatcher(None, a, b, autojunk=False).ratio() >= SHARED


def transcribes(one: str, other: str) -> bool:
    """True where two words are spelled alike but for what transcriptions change; a last 'a' is none of that."""
    if (one[-1] in LAST_A) != (other[-1] in LAST_A):
        return False
    same_sound = sound_of(one) == sound_of(other) != ""
    ratio = SequenceMatcher(None, one.translate(ONE_SOUND), other.translate(ONE_SOUND), autojunk=False).ratio()
    return ratio >= (SOUNDS_ALIKE if same_sound else SPELLED_ALIKE)


def capitals_tell(text: str, start: int, end: int) -> bool:
    """True where around a piece only names have capitals: not in a headline that has them everywhere, not in German."""
    starts, capitals = long_words(text)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    among = len(starts) - (last - first)
    return capitals[-1] - (capitals[last] - capitals[first]) <= FEW_CAPITALS * among


@lru_cache(maxsize=64)
def long_words(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Where the longer words within a text's sentences stand, and how many of the first n of them have a capital."""
    found = (one for one in LONG_WORD.finditer(text) if not one[0].isupper())
    within = [one for one in found if not opens_sentence(text, one.start())]
    return [one.start() for one in within], [0, *accumulate(one[0][0].isupper() for one in within)]
