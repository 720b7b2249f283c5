"""Labels that the maintainer set by hand."""

from __future__ import annotations

from collections.abc import Sequence

from ...facts.corrections import Correction
from ...model import Label, Line, Voice


def label_corrected(
    lines: Sequence[Line], labels: tuple[Label | None, ...], correction: Correction | None
) -> tuple[Label | None, ...]:
    """The labels with those of the correction in their place."""
    roles = correction.roles() if correction else {}
    return tuple(
        Label(roles[line.number], "correction", correction.reason, Voice.CORRECTION)
        if correction and line.number in roles
        else label
        for line, label in zip(lines, labels, strict=True)
    )
