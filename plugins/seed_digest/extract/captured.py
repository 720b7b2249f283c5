"""When a page was saved: stated beside the seed, or bounded by the newest stamp on it."""

from __future__ import annotations

from collections.abc import Sequence

from ..edtf import Edtf
from ..language.times import find_times
from ..model import Certainty, Label, Line, Metadata, Reason, Resolved, Role


def find_captured(lines: Sequence[Line], labels: Sequence[Label], metadata: Metadata) -> Resolved[str] | None:
    """The moment of capture; an EDTF interval open to the right where only its lower bound is known."""
    if metadata.captured:
        reason = Reason("stated in the sidecar", metadata.captured)
        return Resolved(metadata.captured, Certainty.STATED, (reason,))
    stamps = [
        (time.date, time)
        for line, label in zip(lines, labels, strict=True)
        if label.role is Role.DATE
        for time in find_times(line.text, line.number, ())
        if time.date and time.date.sort and time.date.hour is not None
    ]
    # A moment printed with and without its zone is one moment.
    zoned = {local(date) for date, _ in stamps if date.offset is not None}
    stamps = [row for row in stamps if row[0].offset is not None or local(row[0]) not in zoned]
    if len({date.value for date, _ in stamps}) < 2:
        return None
    newest, time = max(stamps, key=lambda row: (row[0].sort or "", -row[1].line))
    reason = Reason("not before the newest stamp on the page", time.text, time.line)
    return Resolved(f"{newest.value}/..", Certainty.INFERRED, (reason,))


def local(date: Edtf) -> tuple[int | None, ...]:
    """A moment by the clock on the wall."""
    return (date.year, date.month, date.day, date.hour, date.minute)
