"""When a page was saved: stated beside the seed, or bounded by the newest stamp on it."""

from __future__ import annotations

from collections.abc import Sequence

from ..language.times import find_times
from ..model import Certainty, Label, Line, Metadata, Reason, Resolved, Role


def find_captured(lines: Sequence[Line], labels: Sequence[Label], metadata: Metadata) -> Resolved[str] | None:
    """The moment of capture; an EDTF interval open to the right where only its lower bound is known."""
    if metadata.captured:
        reason = Reason("stated in the sidecar", metadata.captured)
        return Resolved(metadata.captured, Certainty.STATED, (reason,))
    stamps = [
        (time.date.sort, time.date.value, time.text, line.number)
        for line, label in zip(lines, labels, strict=True)
        if label.role is Role.DATE
        for time in find_times(line.text, line.number, ())
        if time.date and time.date.sort and time.date.hour is not None
    ]
    if len({value for _, value, _, _ in stamps}) < 2:
        return None
    _, value, text, number = max(stamps, key=lambda row: (row[0] or "", -row[3]))
    return Resolved(
        f"{value}/..", Certainty.INFERRED, (Reason("not before the newest stamp on the page", text, number),)
    )
