"""Text of a seed for formats made of lines: no control character, no line break, short where it must be."""

from __future__ import annotations

from ..characters import visible
from ..quoting import without_lone_marks

TRAILING = " ,;:–—-("


def one_line(text: str) -> str:
    """The text on one line, with what cannot be shown replaced."""
    return " ".join(visible(text).split())


def shortened(text: str, length: int) -> str:
    """At most `length` characters of a text, and '…': cut between words, within them where they have no spaces."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    if not text[length - 1].isspace():
        words = cut.rpartition(" ")[0]
        cut = words if len(words) > length // 2 else cut
    return f"{without_lone_marks(cut.rstrip(TRAILING))}…"
