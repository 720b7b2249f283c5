"""How many stamps stand near each line: many of them are a list of other articles."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Label, Line, Role


def near_stamps(lines: Sequence[Line], labels: Sequence[Label | None], reach: int = 6) -> tuple[int, ...]:
    """For each line how many different stamps stand within so many lines of it (blank ones not counted)."""
    filled = [index for index, line in enumerate(lines) if line.text]
    found: dict[int, set[str]] = {}
    for place, index in enumerate(filled):
        label = labels[index]
        if label and label.role is Role.DATE:
            for other in filled[max(0, place - reach) : place + reach + 1]:
                found.setdefault(other, set()).add(lines[index].text)
    return tuple(len(found.get(index, ())) for index in range(len(lines)))
