"""Reasons as rows of a report: the rule, the quoted words and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Reason
from .finding import Found
from .printing import Kind, Row


def reason_rows(because: Sequence[Reason], found: Found) -> Iterator[Row]:
    """What stands below a value: each of its reasons."""
    yield from (Row(Kind.REASON, reason_text(one, found)) for one in because)


def reason_text(reason: Reason, found: Found) -> str:
    """'rule: “words” (line 3 of other.txt)'."""
    quote = f": “{reason.quote}”" if reason.quote else ""
    place = found.place(reason.line, reason.seed) if reason.line else ""
    of = f"of {reason.seed}" if reason.seed else ""
    where = " ".join(filter(None, (place, of)))
    return f"{reason.rule}{quote}" + (f" ({where})" if where else "")
