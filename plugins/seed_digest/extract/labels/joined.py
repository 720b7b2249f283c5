"""Lines whose words stand on another line, because a text was wrapped: they are what that line is."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Label, Line


def label_joined(lines: Sequence[Line], labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels, those of joined lines with the role of the line that their paragraph begins on."""
    return tuple(
        label if line.joined is None else Label(labels[line.joined - 1].role, "goes on from", f"line {line.joined}")
        for line, label in zip(lines, labels, strict=True)
    )
