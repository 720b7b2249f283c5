"""How the signs of a story are weighed: a logistic regression over the labelled pairs, in NumPy."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from statistics import mean, stdev

import numpy as np
from numpy.typing import NDArray

from ...digest.stories.signs import FILE, NAMED, UNNAMED, Table, Weights, judge, signs
from ...digest.stories.traits import Traits, traits_of
from ...extract.pipeline import Tools, read_document
from ...model import Article
from ..bench.pairs import pairs_of
from ..bench.sets import PAIRS, Bench, Mode, Page, load_set
from .folds import FOLDS, story_file, story_fold

RECORD = "record.toml"
# The pull towards zero, of weights for signs in units of their deviation.
PULL = 3.0
# Newton's method is exact here: steps beyond these change no digit.
STEPS = 25
# Cross-validations, each with other parts: 126 pairs make a single one a matter of luck.
ROUNDS = 20

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class StoryPair:
    """Two documents, and whether they tell of one event. kin: the same for pairs that share a text."""

    one: Traits
    other: Traits
    same: bool
    kin: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Of pairs judged by weights that were learned without them: the mean of several rounds, and their deviation."""

    accuracy: float
    accuracy_spread: float
    f1: float
    f1_spread: float


def without_names(pair: StoryPair) -> StoryPair:
    """The pair as it would be in a script without capitals."""
    none: frozenset[str] = frozenset()
    one, other = (replace(traits, names=none, opening_names=none) for traits in (pair.one, pair.other))
    return replace(pair, one=one, other=other)


def story_pairs(bench: Bench, tools: Tools) -> tuple[StoryPair, ...]:
    """The labelled pairs, read."""

    def read(page: Page) -> Traits:
        document = read_document(page.raw, tools)
        return traits_of(Article(document, document.date, (), (), (), {}))

    pairs = pairs_of(load_set(bench, PAIRS, Mode.TEXT).pages)
    return tuple(StoryPair(read(one.pages[0]), read(one.pages[1]), one.same, one.kin) for one in pairs)


def fit_stories(pairs: Sequence[StoryPair]) -> Weights:
    """The weights by which the labels are likeliest; the same for the same pairs in any order.

    All pairs teach both tables: what names there are is hidden for the one without.
    """
    ordered = sorted(pairs, key=lambda one: one.one.seed)
    rows = [signs(one.one, one.other) for one in ordered]
    same = np.array([one.same for one in ordered], dtype=float)
    return Weights(named=fit(rows, same, NAMED), unnamed=fit(rows, same, UNNAMED))


def fit(rows: Sequence[Mapping[str, float]], same: Values, names: Sequence[str]) -> Table:
    """The weights of some signs."""
    values = np.array([[row.get(name, np.nan) for name in names] for row in rows])
    # A sign that cannot be seen says nothing, and has no part in its middle.
    seen = np.ma.masked_invalid(values)
    middles, spread = seen.mean(axis=0).filled(0.0), seen.std(axis=0).filled(0.0) + 1e-9
    scaled = ((seen - middles) / spread).filled(0.0)
    weights = newton(np.column_stack([scaled, np.ones(len(rows))]), same)
    return Table(
        start=rounded(weights[-1]),
        middles=dict(zip(names, map(rounded, middles), strict=True)),
        weights=dict(zip(names, map(rounded, weights[:-1] / spread), strict=True)),
    )


def rounded(value: float) -> float:
    return round(float(value), 3)


def newton(scaled: Values, same: Values) -> Values:
    """The likeliest weights, all but the last (which has no sign) pulled towards zero."""
    weights = np.zeros(scaled.shape[1])
    pull = np.diag([PULL] * (len(weights) - 1) + [0.0])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (chances - same) + pull @ weights
        bend = (scaled.T * (chances * (1 - chances))) @ scaled + pull
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def cross_validate(pairs: Sequence[StoryPair]) -> Figures:
    """How well pairs are judged by weights learned without them and their kin."""
    rounds = [score(pairs, parts(pairs, seed)) for seed in range(ROUNDS)]
    accuracies, f1s = zip(*rounds, strict=True)
    return Figures(mean(accuracies), stdev(accuracies), mean(f1s), stdev(f1s))


def parts(pairs: Sequence[StoryPair], seed: int) -> Mapping[str, int]:
    """A part for each kin."""
    kins = sorted({one.kin for one in pairs})
    random.Random(seed).shuffle(kins)
    return {kin: place % FOLDS for place, kin in enumerate(kins)}


def score(pairs: Sequence[StoryPair], part: Mapping[str, int]) -> tuple[float, float]:
    """Accuracy and F1 of one round."""
    told: list[tuple[bool, bool]] = []
    for fold in range(FOLDS):
        weights = fit_stories([one for one in pairs if part[one.kin] != fold])
        unseen = [one for one in pairs if part[one.kin] == fold]
        told += [(judge(one.one, one.other, weights).is_one, one.same) for one in unseen]
    right = sum(here and there for here, there in told)
    return (
        sum(here == there for here, there in told) / len(told),
        2 * right / max(1, sum(here for here, _ in told) + sum(there for _, there in told)),
    )


def learn_stories(bench: Bench, tools: Tools, shipped: Path, held_out: Path) -> Figures:
    """Learn the weights that ship and those without a part of the pairs; write them with their record."""
    pairs = story_pairs(bench, tools)
    figures, unnamed = cross_validate(pairs), cross_validate([without_names(one) for one in pairs])
    for fold in range(FOLDS):
        weights = fit_stories([one for one in pairs if story_fold(one.kin) != fold])
        story_file(held_out, fold).write_text(file_content(weights), encoding="utf-8")
    (shipped / FILE).write_text(file_content(fit_stories(pairs)), encoding="utf-8")
    measured = {"figures": figures, "figures_without_names": unnamed}
    (shipped / RECORD).write_text("\n".join(record(bench, shipped, measured)), encoding="utf-8")
    return figures


HEAD = "# What each sign of a story weighs; digest/stories/signs.py says what they are. Written by `invoke train`.\n"


def file_content(weights: Weights) -> str:
    """The weights as TOML."""
    return "\n".join([HEAD, *table_content("named", weights.named), "", *table_content("unnamed", weights.unnamed), ""])


def table_content(name: str, table: Table) -> Iterator[str]:
    """The lines of a table."""
    yield f"[{name}]"
    yield f"start = {table.start:.3f}"
    for part, values in (("middles", table.middles), ("weights", table.weights)):
        yield f"\n[{name}.{part}]"
        yield from (f'"{sign}" = {value:.3f}' for sign, value in values.items())


def record(bench: Bench, shipped: Path, measured: Mapping[str, Figures]) -> Iterator[str]:
    """How the weights were made, as lines of TOML."""
    yield "# How the weights beside this file were made. Written by `invoke train`; a test holds the file against it."
    yield f"# figures: each pair judged by weights learned without it ({FOLDS} parts), mean of {ROUNDS} rounds; of"
    yield "# pairs alone, before they are grouped. spread: the rounds' deviation."
    yield ""
    yield "[models]"
    yield f'"{FILE}" = "{sha256((shipped / FILE).read_bytes()).hexdigest()}"'
    yield ""
    yield "[data]"
    content = (bench.home / "bench" / "pairs.jsonl.gz").read_bytes()
    yield f'"pairs.jsonl.gz" = "{sha256(content).hexdigest()}"'
    yield ""
    yield "[course]"
    yield f"pull = {PULL}"
    yield f"parts = {FOLDS}"
    yield f"rounds = {ROUNDS}"
    yield ""
    for name, figures in measured.items():
        yield f"[{name}]"
        yield f"accuracy = {figures.accuracy:.4f}"
        yield f"accuracy_spread = {figures.accuracy_spread:.4f}"
        yield f"F1 = {figures.f1:.4f}"
        yield f"F1_spread = {figures.f1_spread:.4f}"
        yield ""
