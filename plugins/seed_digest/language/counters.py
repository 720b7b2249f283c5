"""The words between a number and what it counts, of world/counters.toml: '12名代表', '12 chiếc xe tải'."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from .languages import alternatives
from .writing import UNSPACED, lower, script_of

GAP = r"[\s\u00a0\u202f]"
# A letter of a word, or a sign that stands with one in Arabic and Hindi.
LETTER = r"[\w\u064b-\u0652\u0900-\u0903\u093a-\u094f]"
# In these scripts a noun may stand right before its number, with a counter behind that.
NOUN_FIRST = UNSPACED | {"Hangul"}


@cache
def counter_of(kind: str, code: str) -> re.Pattern[str] | None:
    """A counter of people or of things right behind a number, with what joins it to a noun; None where a language has
    none."""
    known = counters().get(code, {})
    some = [lower(one) for one in (*known.get(kind, ()), *known.get("any", ()))]
    if not some:
        return None
    # In scripts that attach small words behind others no space ends a counter.
    ended = "" if script_of(some[0][0]) in NOUN_FIRST else rf"(?!{LETTER})"
    joint = f"(?:{alternatives(known['joint'])})?" if "joint" in known else ""
    return re.compile(rf"{GAP}*(?P<counter>{alternatives(some)}){ended}{joint}{GAP}*")


@cache
def counters() -> Mapping[str, Mapping[str, list[str]]]:
    """The counters of each language that has some, by kind."""
    path = resources.files(__package__) / "world" / "counters.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
