"""Lines whose words stand on another line, because a text was wrapped: they are what that line is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...facts.corrections import Correction, numbers
from ...model import Label, Line


def label_joined(lines: Sequence[Line], labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels, those of joined lines with the role of the line that their paragraph begins on."""
    return tuple(
        label if line.joined is None else Label(labels[line.joined - 1].role, "goes on from", f"line {line.joined}")
        for line, label in zip(lines, labels, strict=True)
    )


def lost_corrections(lines: Sequence[Line], correction: Correction | None) -> Iterator[str]:
    """A note for each corrected line whose words stand on another, and for each range without a word."""
    if correction is None:
        return
    roles = correction.roles()
    for line in lines:
        if line.joined is not None and line.number in roles:
            yield f"the correction of line {line.number} changes nothing: its words stand on line {line.joined}"
    blank = {line.number for line in lines if not line.text and line.joined is None}
    for span in correction.lines:
        if blank.issuperset(numbers(span)):
            yield f"the correction of line {span} changes nothing: no text stands there"
