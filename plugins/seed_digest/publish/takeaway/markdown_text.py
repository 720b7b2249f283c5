"""Words of a seed as text in Markdown: nothing in them is a mark, in any dialect."""

from __future__ import annotations

import re

from .plain import one_line

MARKS = re.compile(r"[\\`*_{}\[\]]")
"""What is a mark wherever it stands, and may be escaped by a backslash in every dialect."""

ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;"})
"""What is one in some dialects, in a form that all know."""

OPENING = re.compile(r"^(?:(?P<mark>[#+-])|(?P<number>\d{1,9})(?P<point>[.)]))")
"""What opens a block at the head of a line: a heading, a list."""


def text(words: str) -> str:
    """Words on one line in which Markdown finds no mark."""
    return OPENING.sub(opened, MARKS.sub(r"\\\g<0>", one_line(words)).translate(ENTITIES))


def opened(found: re.Match[str]) -> str:
    """The head of a line with its mark as text."""
    return f"\\{found['mark']}" if found["mark"] else f"{found['number']}\\{found['point']}"
