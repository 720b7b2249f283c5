"""Languages of which only phrases of web pages are known: partial/*.toml."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from ..errors import FactsError
from .languages import check_genres, check_inline, check_markers


class Phrasebook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of a file in partial/: as in a language's own file."""

    code: str
    name: str
    genres: dict[str, list[str]] = {}
    inline: dict[str, list[str]] = {}
    markers: dict[str, list[str]] = {}


@cache
def phrasebooks() -> tuple[Phrasebook, ...]:
    """The languages of which only phrases are known, in the order of their codes. FactsError on a broken file."""
    files = [one for one in (resources.files(__package__) / "partial").iterdir() if one.name.endswith(".toml")]
    return tuple(load(one.name, one.read_text(encoding="utf-8")) for one in sorted(files, key=lambda file: file.name))


def load(name: str, text: str) -> Phrasebook:
    """One file. FactsError where it is broken."""
    try:
        facts = msgspec.toml.decode(text, type=Phrasebook)
    except msgspec.DecodeError as error:
        raise FactsError(name, str(error)) from error
    check_genres(name, facts.genres)
    check_inline(name, facts.inline)
    check_markers(name, facts.markers)
    return facts
