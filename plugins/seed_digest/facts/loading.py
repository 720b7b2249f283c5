"""TOML file -> checked struct, with errors a maintainer can act on."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ..errors import FactsError

S = TypeVar("S", bound=msgspec.Struct)

UNKNOWN_KEY = re.compile(r"unknown field `(?P<key>[^`]*)`")


def toml_files(folder: Path) -> list[Path]:
    """The .toml files of a folder in the order of their names; none where the folder is absent."""
    return sorted(folder.glob("*.toml")) if folder.is_dir() else []


def read_toml(path: Path, root: Path) -> dict[str, Any]:
    """The file's table. FactsError when it is no readable UTF-8 TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FactsError(name_of(path, root), str(error)) from error


def convert(table: object, shape: type[S], file: str, where: str = "") -> S:
    """Check a table against a struct. FactsError names the key and the nearest valid one."""
    try:
        return msgspec.convert(table, shape, strict=True)
    except msgspec.ValidationError as error:
        raise FactsError(file, f"{where}: {explain(error, shape)}" if where else explain(error, shape)) from error


def explain(error: msgspec.ValidationError, shape: type[msgspec.Struct]) -> str:
    """msgspec's message, in the maintainer's terms."""
    message = str(error)
    unknown = UNKNOWN_KEY.search(message)
    if unknown is None:
        return message
    return f"unknown key {unknown['key']!r}{nearest(unknown['key'], known_keys(shape))}"


def known_keys(shape: type[msgspec.Struct]) -> list[str]:
    """The keys of a struct and of the structs within it."""
    keys: set[str] = set()
    queue = [shape]
    while queue:
        for field in msgspec.structs.fields(queue.pop()):
            keys.add(field.encode_name)
            queue += [kind for kind in structs_in(field.type) if kind not in queue]
    return sorted(keys)


def structs_in(kind: Any) -> Iterator[type[msgspec.Struct]]:
    """The structs named in a type."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind
    for inner in getattr(kind, "__args__", ()):
        yield from structs_in(inner)


def nearest(word: str, valid: Iterable[str]) -> str:
    """' (did you mean …?)' or, where nothing is near, the valid words if they are few."""
    words = sorted(valid)
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    if close:
        return f" (did you mean {close[0]!r}?)"
    return f" (valid: {', '.join(words)})" if 0 < len(words) <= 30 else ""


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
