"""The ratchet: no figure of ours falls below its floor. Measured where the labelled sets lie."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from seed_digest.desk.bench.floors import Gauge, fallen, gauges, load_floors
from seed_digest.desk.bench.measure import our_figures
from seed_digest.desk.bench.ours import held_out
from seed_digest.desk.bench.questions import BY_NAME, QUESTIONS
from seed_digest.desk.bench.scoring import Trial
from seed_digest.desk.bench.sets import Mode, absence, find_bench, load_set, must_measure
from seed_digest.extract.pipeline import make_tools
from seed_digest.facts.facts import load_facts

ROOT = Path(__file__).resolve().parent.parent.parent
FLOORS = load_floors(Path(__file__).with_name("floors.toml"))

MEASURED = [(question.name, gauge) for question in QUESTIONS for gauge in gauges((question,))]

Measure = Callable[[str, str, Mode], Mapping[str, float]]


@pytest.fixture(scope="session")
def measure() -> Measure:
    """Our figures for a question, a set and a mode, measured once. Without sets: skipped, on a build machine failed."""
    bench = find_bench(os.environ, ROOT)
    if bench is None and must_measure(os.environ):
        pytest.fail(absence(os.environ), pytrace=False)
    if bench is None:
        pytest.skip(absence(os.environ))
    tools = make_tools(load_facts(ROOT / "content"))
    models = held_out(ROOT)

    @cache
    def figures(question: str, name: str, mode: Mode) -> Mapping[str, float]:
        return our_figures(Trial(bench.scorer, BY_NAME[question], load_set(bench, name, mode)), tools, models)

    return figures


def test_every_figure_has_a_floor() -> None:
    """And no floor is left that nothing measures."""
    assert set(FLOORS) == set(gauges())


@pytest.mark.scores
@pytest.mark.parametrize(("question", "gauge"), MEASURED, ids=str)
def test_no_score_has_fallen(question: str, gauge: Gauge, measure: Measure) -> None:
    figure = measure(question, gauge.name, gauge.mode)[gauge.figure]
    assert not list(fallen(FLOORS, {gauge: figure}))
