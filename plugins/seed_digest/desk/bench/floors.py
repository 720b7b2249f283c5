"""The floors under our scores: a file that only rises by command, and falls only by a decision written by hand."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from .measure import Table
from .question import Question
from .questions import QUESTIONS
from .sets import SETS, Mode, modes_of

# A floor lies so far under the figure it was made from: ties and other versions of libraries move figures a little.
PLAY = 0.003
# A figure so far above its floor is worth a higher one.
WORTH_RAISING = 0.005
HEAD = """\
# The scores that must not fall, from 0 to 1: [mode.set], then figure = floor. tests/scores/test_floors.py holds them.
# `invoke bench WHAT --ratchet` raises them where ours have risen; to lower one is a decision, made here by hand.
"""


@dataclass(frozen=True, slots=True, order=True)
class Gauge:
    """What a floor is for: one figure of ours on one set in one mode."""

    mode: Mode
    name: str
    figure: str

    def __str__(self) -> str:
        return f"{self.name}, {self.mode}: {self.figure}"


Gauged = Mapping[Gauge, float]


def gauges(questions: Sequence[Question] = QUESTIONS) -> Iterator[Gauge]:
    """Every figure that has a floor, in the order of the file."""
    for mode in Mode:
        for name in SETS:
            if mode in modes_of(name):
                figures = [figure for question in questions for figure in question.floors.get(name, ())]
                yield from (Gauge(mode, name, figure) for figure in figures)


def load_floors(path: Path) -> Gauged:
    """The floors of a file; none where there is no file. ValueError, KeyError for one that is no floors file."""
    written = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return {
        Gauge(Mode(mode), name, figure): float(floor)
        for mode, sets in written.items()
        for name, figures in sets.items()
        for figure, floor in figures.items()
    }


def measured(tables: Sequence[Table]) -> Gauged:
    """Our own figures, by what has a floor."""
    found = {}
    for table in tables:
        ours = next(row for row in table.rows if row.ours)
        for gauge in gauges((table.question,)):
            if (gauge.mode, gauge.name) == (table.mode, table.name) and gauge.figure in ours.scores.figures:
                found[gauge] = ours.scores.figures[gauge.figure]
    return found


def fallen(floors: Gauged, figures: Gauged) -> Iterator[str]:
    """A line for each figure below its floor."""
    for gauge, figure in figures.items():
        floor = floors.get(gauge, 0.0)
        if figure < floor:
            yield f"{gauge} is {figure:.4f}, below its floor of {floor:.3f}"


def risen(floors: Gauged, figures: Gauged) -> dict[Gauge, float]:
    """The floors that are worth raising, with their new heights."""
    return {
        gauge: max(0.0, math.floor((figure - PLAY) * 1000) / 1000)
        for gauge, figure in figures.items()
        if gauge not in floors or figure - floors[gauge] > WORTH_RAISING
    }


def write_floors(path: Path, floors: Gauged) -> None:
    """The file of floors, written anew; what is not measured any more is dropped from it."""
    parts = [HEAD]
    for (mode, name), rows in groupby(filter(floors.__contains__, gauges()), lambda one: (one.mode, one.name)):
        parts.append(f"[{mode}.{name}]\n" + "".join(f'"{one.figure}" = {floors[one]:.3f}\n' for one in rows))
    path.write_text("\n".join(parts), encoding="utf-8")
