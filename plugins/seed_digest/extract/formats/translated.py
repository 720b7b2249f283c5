"""Marks that a program leaves in a page that it has translated; they stand in translated.toml."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from ...model import Said, Statement


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a program leaves: an XPath to it, what it is in words, and how many of them tell."""

    program: str
    witness: str
    path: str
    least: int = 1


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file."""

    mark: tuple[Mark, ...]


@cache
def marks() -> tuple[Mark, ...]:
    """Every mark, in the order of the file."""
    text = resources.files(__package__).joinpath("translated.toml").read_text(encoding="utf-8")
    return msgspec.toml.decode(text, type=Marks).mark


def translations_of(tree: Any) -> Iterator[Statement]:
    """The programs whose marks a page bears."""
    for mark in marks():
        if len(tree.xpath(mark.path)) >= mark.least:
            yield Statement(Said.TRANSLATION, mark.program, mark.witness)
