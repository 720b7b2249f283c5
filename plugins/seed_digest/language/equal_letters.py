"""Letters that count as one where names are looked up: of either case, with or without dots and accents that papers
print as they like, a traditional Chinese character and its simplified one (world/characters.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec

from ..errors import FactsError
from .writing import lower

FILE = "characters.toml"
# ё as Russian likes it; Greek capitals have no accents; Turkish capitals keep the dot that others' have not.
MARKED, BARE = "ёάέήίόύώϊϋΐΰςİı", "еαεηιουωιυιυσii"
APOSTROPHES, DOTS = "’ʼ", "・•‧･"
# What is a space or no more than one between the parts of a name: spaces, hyphens, the minus sign. A dash is none.
GAPS, DASHES = "-\u00a0\u2010\u2011\u2012\u2212\u2009\u202f\u3000\n\t\r", "\u2013"
# In a longer text, few different letters are replaced one by one sooner than all are looked up.
SHORT, FEW = 80, 12


class Characters(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file says: two rows of characters, each the same at one place."""

    traditional: str
    simplified: str


def flattened(text: str) -> str:
    """How names are looked up: one of all letters, gaps and signs that count as equal. Every offset is kept."""
    lowered = lower(text)
    if len(lowered) < SHORT or lowered.isascii():
        return lowered.translate(equal_letters())
    others = {*map(ord, {*lowered})} & equal_letters().keys()
    if len(others) > FEW:
        return lowered.translate(equal_letters())
    for one in others:
        lowered = lowered.replace(chr(one), chr(equal_letters()[one]))
    return lowered


@cache
def equal_letters() -> Mapping[int, int]:
    """Each character, in lower case, and the one that stands for it. FactsError on a broken file."""
    file = resources.files(__package__) / "world" / FILE
    rows = msgspec.toml.decode(file.read_bytes(), type=Characters)
    if len(rows.traditional) != len(rows.simplified):
        raise FactsError(FILE, "traditional and simplified are not of one length")
    return str.maketrans(
        MARKED + APOSTROPHES + DOTS + GAPS + DASHES + rows.traditional,
        BARE + "'" * len(APOSTROPHES) + "·" * len(DOTS) + " " * len(GAPS) + "–" * len(DASHES) + rows.simplified,
    )
