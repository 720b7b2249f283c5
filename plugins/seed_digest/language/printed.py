"""A text as it is printed -> the same in single letters: stress marks and invisible characters part no name.

Letters with their marks apart are composed, wide ones made narrow, marks without a letter of their own taken off.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from .writing import INVISIBLE

# Marks on letters of the scripts with cases; points of Hebrew and Arabic, the stroke that draws Arabic words out, the
# dot of Hindi letters, which papers print or not.
MARKS, POINTS = "\u0300-\u036f", "\u0591-\u05bd\u05bf\u05c1\u05c2\u0640\u064b-\u0652\u093c"
DOTTED = "\u0958-\u095f"
WIDE, VOICED = "\uff01-\uff5e", "\u3099\u309a"
SYLLABLE = "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
STRANGE = re.compile(
    rf"[^\W\d_][{MARKS}]+|[\u3040-\u30ff][{VOICED}]|{SYLLABLE}|[{WIDE}{DOTTED}]|[{MARKS}{POINTS}]+|{INVISIBLE.pattern}+"
)
# Most texts have none of these: a quick look.
ANY = re.compile(rf"[{MARKS}{POINTS}{DOTTED}{WIDE}{VOICED}\u1100-\u1112{INVISIBLE.pattern[1:-1]}]")
DROPPED = re.compile(rf"[{MARKS}{POINTS}{INVISIBLE.pattern[1:-1]}]")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in single letters. starts, ends: of each in the text as printed; empty where both are one."""

    text: str
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece that is not empty stands in the text as printed."""
        return (self.starts[start], self.ends[end - 1]) if self.starts else (start, end)


def plain(text: str) -> Plain:
    """A text in single letters, with their places."""
    if text.isascii() or not ANY.search(text):
        return Plain(text)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for strange in STRANGE.finditer(text):
        pieces.append(text[at : strange.start()])
        starts.extend(range(at, strange.start()))
        ends.extend(range(at + 1, strange.start() + 1))
        made = DROPPED.sub("", unicodedata.normalize("NFKC", strange[0]))
        if ends and not made and not INVISIBLE.match(strange[0]):
            ends[-1] = strange.end()
        pieces.append(made)
        starts.extend([strange.start()] * len(made))
        ends.extend([strange.end()] * len(made))
        at = strange.end()
    pieces.append(text[at:])
    return Plain("".join(pieces), (*starts, *range(at, len(text))), (*ends, *range(at + 1, len(text) + 1)))
