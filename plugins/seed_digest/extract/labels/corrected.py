"""Labels that the maintainer set by hand."""

from __future__ import annotations

from collections.abc import Sequence

from ...facts.corrections import Correction
from ...model import Label, Line, Voice


def label_corrected(
    lines: Sequence[Line], labels: tuple[Label | None, ...], correction: Correction | None
) -> tuple[Label | None, ...]:
    """The labels with those of the correction in their place. A line without text within a range has none to be."""
    if correction is None:
        return labels
    roles = {
        number: Label(role, "correction", correction.reason, Voice.CORRECTION)
        for number, role in correction.roles().items()
    }
    return tuple(
        roles.get(line.number, label) if line.text else label for line, label in zip(lines, labels, strict=True)
    )
