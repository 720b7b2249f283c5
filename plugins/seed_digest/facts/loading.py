"""TOML file -> checked struct, with errors a maintainer can act on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ..errors import FactsError
from .complaints import complaint, nearest
from .toml_faults import fault

__all__ = ["SUFFIX", "compile_pattern", "convert", "entries", "name_of", "nearest", "read_toml", "toml_files"]

S = TypeVar("S", bound=msgspec.Struct)

SUFFIX = ".toml"
# What XML, and so a feed, refuses.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def toml_files(folder: Path) -> list[Path]:
    """The .toml files of a folder in the order of their names; none where the folder is absent."""
    return sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []


def read_toml(path: Path, root: Path) -> dict[str, Any]:
    """The file's table; a byte order mark is allowed. FactsError when it is no readable UTF-8 TOML.

    Nor may it hold what no page and no feed can: an escape such as '\\u0000' is allowed in TOML.
    """
    file = name_of(path, root)
    text = ""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise FactsError(file, f"line {line} is not UTF-8: save the file as UTF-8") from error
    except OSError as error:
        raise FactsError(file, f"cannot be read: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise FactsError(file, fault(text, error)) from error
    for where, character in controls(table):
        raise FactsError(file, f"{where}: U+{ord(character):04X} is no character of a text: take it away")
    return table


def controls(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """The control characters in the texts of a table, each with the keys that lead to it."""
    if isinstance(value, str):
        yield from ((where, one) for one in CONTROL.findall(value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from controls(inner, f"{where}.{key}" if where else key)
    elif isinstance(value, list):
        for inner in value:
            yield from controls(inner, where)


def entries(path: Path, root: Path) -> dict[str, dict[str, Any]]:
    """The tables of a file of entries, by id. FactsError where something stands outside an entry."""
    table = read_toml(path, root)
    for key, value in table.items():
        if not isinstance(value, dict):
            problem = f"{key!r} stands outside an entry: an entry begins with its id in [ ]"
            raise FactsError(name_of(path, root), problem)
    return table


def convert(table: object, shape: type[S], file: str, where: str = "") -> S:
    """Check a table against a struct. FactsError names the key and the nearest valid one."""
    if table == {} and (needed := required(shape)):
        raise FactsError(file, f"{where}: is empty; it needs {needed}" if where else f"is empty; it needs {needed}")
    try:
        return msgspec.convert(table, shape, strict=True)
    except msgspec.ValidationError as error:
        problem = complaint(error, shape)
        raise FactsError(file, f"{where}: {problem}" if where else problem) from error


def required(shape: type[msgspec.Struct]) -> str:
    """The keys that a struct cannot do without."""
    return ", ".join(one.encode_name for one in msgspec.structs.fields(shape) if one.required)


def name_of(path: Path, root: Path) -> str:
    """The file as the maintainer knows it: relative to the content folder's parent."""
    try:
        return path.relative_to(root.parent).as_posix()
    except ValueError:
        return path.as_posix()


def compile_pattern(pattern: str, file: str, where: str) -> re.Pattern[str]:
    """A maintainer's regular expression. FactsError where it does not compile."""
    try:
        return re.compile(pattern)
    except re.error as error:
        raise FactsError(file, f"{where}: {pattern!r} is no regular expression: {error}") from error
