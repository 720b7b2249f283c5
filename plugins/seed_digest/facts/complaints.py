"""msgspec's messages in the maintainer's words: which key, what it needs, where it belongs, the nearest valid word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from msgspec.inspect import Type

PLACE = re.compile(r"^(?P<what>.*?)(?: - at `\$(?P<place>.*)`)?$", re.DOTALL)
STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+|\.\.\.)\]")
UNKNOWN_KEY = re.compile(r"unknown field `(?P<key>[^`]*)`")
MISSING_KEY = re.compile(r"missing required field `(?P<key>[^`]*)`")
WRONG_WORD = re.compile(r"Invalid enum value '(?P<word>.*)'", re.DOTALL)
WRONG_TYPE = re.compile(r"Expected `(?P<wanted>\w+)(?: \| null)?`, got `(?P<got>\w+)`")

WANTED = {
    "str": "a text, in quotes",
    "int": "a whole number, without quotes",
    "float": "a number, without quotes",
    "bool": "true or false, without quotes",
    "array": "a list, in [ ]",
    "object": "a table: [key] above it, or { } around it",
}
DATES = ("date", "datetime", "time")
MOST_WORDS = 30
"""A list of valid words that is longer helps nobody."""


def complaint(error: msgspec.ValidationError, shape: type[msgspec.Struct]) -> str:
    """What is wrong, in one line; msgspec's own words where it says something that is not known here."""
    split = PLACE.match(str(error))
    assert split is not None  # the pattern matches every text
    what, place = split["what"], split["place"] or ""
    key = key_at(place)
    if missing := MISSING_KEY.search(what):
        return told(key, f"{missing['key']} is missing")
    if unknown := UNKNOWN_KEY.search(what):
        return told(key, unknown_key(unknown["key"], place, shape))
    if word := WRONG_WORD.search(what):
        valid = nearest(word["word"], words_at(place, shape), all_of_them=True)
        return told(key, f"unknown word {word['word']!r}{valid}")
    if wrong := WRONG_TYPE.search(what):
        return told(key, needed(wrong["wanted"], wrong["got"], place, shape))
    return told(key, what)


def needed(wanted: str, got: str, place: str, shape: type[msgspec.Struct]) -> str:
    """What a value of the wrong type is to be."""
    if got in DATES and wanted == "str":
        return "put it in quotes"
    if wanted == "array" and is_of_groups(place, shape):
        key = [key for key, _ in STEP.findall(place) if key][-1]
        return f'needs groups, each a list within the list: {key} = [["one"], ["two", "three"]]'
    return f"needs {WANTED.get(wanted, wanted)}"


def told(key: str, problem: str) -> str:
    return f"{key}: {problem}" if key else problem


def key_at(place: str) -> str:
    """msgspec's place as a key: '.rule.parties[0]' is 'rule.parties', '.span[1].role' is 'span 2: role'."""
    bare = re.sub(r"(?:\[(?:\d+|\.\.\.)\])+$", "", place) if not re.fullmatch(r"\.\w+\[\d+\]", place) else place
    return re.sub(r"\[(\d+)\]\.?", lambda found: f" {int(found[1]) + 1}: ", bare).strip(".: ")


def unknown_key(key: str, place: str, shape: type[msgspec.Struct]) -> str:
    """'unknown key …' with the table in which it would be right, else with the nearest valid key of its table."""
    homes = [home for home, keys in tables(shape) if key in keys and home != header(place)]
    if homes:
        return f"{key!r} belongs {homes[0] or 'at the top of the file, above every [table]'}"
    return f"unknown key {key!r}{nearest(key, keys_at(place, shape))}"


def keys_at(place: str, shape: type[msgspec.Struct]) -> frozenset[str]:
    """The keys that are valid at a place, however deep."""
    from msgspec.inspect import StructType, UnionType, type_info

    found = type_info(shape)
    for key, _ in STEP.findall(place):
        found = within(found, key)
        if isinstance(found, UnionType):
            found = next((one for one in found.types if isinstance(one, StructType)), found)
    return frozenset(one.encode_name for one in found.fields) if isinstance(found, StructType) else frozenset()


def tables(shape: type[msgspec.Struct]) -> Iterator[tuple[str, frozenset[str]]]:
    """(how to say where, keys) of a struct and of the tables right within it; '' for the struct itself."""
    from msgspec.inspect import ListType, StructType, UnionType, type_info

    whole = type_info(shape)
    assert isinstance(whole, StructType)
    yield "", frozenset(field.encode_name for field in whole.fields)
    for field in whole.fields:
        inner = field.type.item_type if isinstance(field.type, ListType) else field.type
        if isinstance(inner, UnionType):
            inner = next((one for one in inner.types if isinstance(one, StructType)), inner)
        if isinstance(inner, StructType):
            yield (
                header(f".{field.encode_name}" + ("[0]" if isinstance(field.type, ListType) else "")),
                frozenset(one.encode_name for one in inner.fields),
            )


def header(place: str) -> str:
    """How to say that a key stands there: 'under [rule]', 'under [[span]]', '' for the top."""
    steps = STEP.findall(place)
    if not steps:
        return ""
    name = steps[0][0]
    return f"under [[{name}]]" if len(steps) > 1 and steps[1][1] else f"under [{name}]"


def words_at(place: str, shape: type[msgspec.Struct]) -> list[str]:
    """The words that are valid at a place, where they are a choice of words."""
    from msgspec.inspect import EnumType, LiteralType, type_info

    found = type_info(shape)
    for key, _ in STEP.findall(place):
        found = within(found, key)
    if isinstance(found, EnumType):
        return [str(one.value) for one in found.cls]
    return [str(one) for one in found.values] if isinstance(found, LiteralType) else []


def is_of_groups(place: str, shape: type[msgspec.Struct]) -> bool:
    """True for a list of lists, or a group of one."""
    from msgspec.inspect import ListType, type_info

    found = type_info(shape)
    for key, _ in STEP.findall(place):
        if isinstance(found, ListType) and isinstance(found.item_type, ListType):
            return True
        found = within(found, key)
    return isinstance(found, ListType) and isinstance(found.item_type, ListType)


def within(outer: Type, key: str) -> Type:
    """The type of what stands under a key of a struct ('' for an item of a list or a table)."""
    from msgspec.inspect import DictType, ListType, StructType

    if isinstance(outer, StructType):
        return next(field.type for field in outer.fields if field.encode_name == key)
    if isinstance(outer, DictType):
        return outer.value_type
    return outer.item_type if isinstance(outer, ListType) else outer


def nearest(word: str, valid: Iterable[str], all_of_them: bool = False) -> str:
    """' (did you mean …?)' or, where nothing is near or all are asked for, the valid words if they are few."""
    words = sorted(valid)
    listed = f"valid: {', '.join(words)}" if len(words) <= MOST_WORDS else f"none of the {len(words)} known is like it"
    meant = likest(word, words)
    parts = [meant, listed] if all_of_them and len(words) <= MOST_WORDS else [meant or listed]
    return f" ({' '.join(filter(None, parts))})" if words else ""


def likest(word: str, words: Iterable[str]) -> str:
    """'did you mean …?', or '' where no word is near."""
    folded = {one.casefold(): one for one in sorted(words)}
    close = difflib.get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return f"did you mean {folded[close[0]]!r}?" if close else ""
