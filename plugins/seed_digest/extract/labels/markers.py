"""Lines that announce or are page furniture, in every language we have a file of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...language.languages import languages
from ...language.writing import lower

# A bullet or arrow in front, a colon or arrow behind: decoration.
DECORATION = re.compile(r"^[\s•*·»«›‹>|#\-–—\[(【]+|[\s:::…»›>|\])】.]+$")
LONGEST = 160


@dataclass(frozen=True, slots=True)
class Marker:
    """The kind of a marker and the phrase of a language file that told it."""

    kind: str
    phrase: str


def find_marker(text: str) -> Marker | None:
    """The marker that a line is, None where it is none."""
    if len(text) > LONGEST:
        return None
    bare = lower(DECORATION.sub("", text))
    whole = lower(text).lstrip(" •*·-–—[【")
    exact, prefixes = phrases()
    found = exact.get(bare) or exact.get(whole)
    if found:
        return found
    return next((marker for start, marker in prefixes if whole.startswith(start)), None)


@cache
def phrases() -> tuple[dict[str, Marker], tuple[tuple[str, Marker], ...]]:
    """Whole lines and beginnings of lines, longest beginning first."""
    exact: dict[str, Marker] = {}
    prefixes: list[tuple[str, Marker]] = []
    for language in languages().values():
        for kind, phrase in language.markers:
            marker = Marker(kind, phrase)
            if phrase.endswith("*"):
                prefixes.append((lower(phrase[:-1]), marker))
            else:
                exact.setdefault(lower(phrase), marker)
    return exact, tuple(sorted(prefixes, key=lambda row: (-len(row[0]), row[0])))
