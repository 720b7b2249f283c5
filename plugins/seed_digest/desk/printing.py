"""How the desk's reports look: styled and wrapped on a terminal, one line a row without styles elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ..publish.characters import visible


class Kind(StrEnum):
    """What a row of a report is; how it looks follows from that."""

    HEAD = "head"
    VALUE = "value"
    REASON = "reason"
    MUTED = "muted"
    DETAIL = "detail"
    WARNING = "warning"
    KEPT = "kept line"
    DROPPED = "dropped line"


@dataclass(frozen=True, slots=True)
class Look:
    """Style in rich's words, and columns of indentation."""

    style: str
    indent: int


LOOKS = {
    Kind.HEAD: Look("bold", 0),
    Kind.VALUE: Look("", 2),
    Kind.REASON: Look("italic cyan", 4),
    Kind.MUTED: Look("dim", 2),
    Kind.DETAIL: Look("dim", 4),
    Kind.WARNING: Look("yellow", 2),
    Kind.KEPT: Look("", 2),
    Kind.DROPPED: Look("dim", 2),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a report. text: as it is; what a terminal might obey is made visible when it is printed."""

    kind: Kind
    text: str


def print_rows(rows: Iterable[Row]) -> None:
    """Print a report to stdout. Text of seeds is never taken for markup or for terminal commands."""
    if not sys.stdout.isatty():
        for row in rows:
            print(" " * LOOKS[row.kind].indent + visible(row.text))
        return
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console()
    for row in rows:
        look = LOOKS[row.kind]
        console.print(Padding(Text(visible(row.text), style=look.style), (0, 0, 0, look.indent)))
