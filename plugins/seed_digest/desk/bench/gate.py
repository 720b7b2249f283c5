"""How a question is measured: print, hold our figures against their floors, raise these when told to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ...extract.pipeline import Tools
from ..terminal import say
from .floors import Gauged, fallen, load_floors, measured, risen, write_floors
from .measure import Plan, measure
from .peers import INSTALLATION, absent_packages
from .printing import legend, print_table, write_json
from .sets import Bench


@dataclass(frozen=True, slots=True)
class Gate:
    """floors: the file of the floors. ratchet: raise them. json: a file for all figures, None for none."""

    floors: Path
    ratchet: bool
    json: Path | None


def run_gate(bench: Bench, plan: Plan, gate: Gate, tools: Tools) -> tuple[str, ...]:
    """Print all tables; a line for each figure that fell below its floor."""
    absent = absent_packages(plan.question.peers) if plan.beside else ()
    if absent:
        say(f"not beside ours, for they are not installed: {', '.join(absent)}; run: {INSTALLATION}")
    tables = []
    for table in measure(bench, plan, tools):
        print_table(table)
        tables.append(table)
    print(legend(plan.question, tables))
    if gate.json:
        write_json(tables, gate.json)
    floors, figures = load_floors(gate.floors), measured(tables)
    for line in raise_floors(gate, floors, figures):
        print(line)
    return tuple(fallen(floors, figures))


def raise_floors(gate: Gate, floors: Gauged, figures: Gauged) -> Iterator[str]:
    """A line for each floor that is raised or, where that was not asked for, that could be."""
    higher = risen(floors, figures)
    for gauge, floor in higher.items():
        old = f"{floors[gauge]:.3f}" if gauge in floors else "no floor"
        yield f"floor: {gauge}: {old} -> {floor:.3f}"
    if higher and gate.ratchet:
        write_floors(gate.floors, {**floors, **higher})
        yield f"{gate.floors.name}: written"
    elif higher:
        yield "floors can be raised: the same command with --ratchet"
