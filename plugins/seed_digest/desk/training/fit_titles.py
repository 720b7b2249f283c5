"""How the signs of a headline are weighed: a conditional logit over the lines of each page, in NumPy."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import SeedError
from ...extract.dirt.titles import cut_source_tail
from ...extract.formats.table import read_format
from ...extract.headlines import NO_HEADLINE, SIGNS, candidates, signs
from ...extract.labeller.network import View
from ...extract.pipeline import Tools, read_lines
from ...extract.reading import Reading
from ...extract.source_names import SourceNames
from ...facts.facts import Facts
from ...language.writing import key
from ..bench.sets import Bench
from .examples import Task, corpus_tasks, web_tasks, written_tasks
from .folds import FoldModels, fold_of

# What a page of a set weighs: two are small and of the kind that people save.
PAGE_WEIGHTS = {"corpus": 3.0, "written": 2.0}
# Of a thinned page these stay, and of its other lines a share.
ALWAYS, SHARE_LEFT = frozenset("TBSL_"), 0.15
# The pull towards zero, of weights for signs in units of their deviation.
PULL = 30.0
STEPS, RATE = 400, 0.05
MOMENTUM, SPREAD = 0.9, 0.99

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TitlePage:
    """A page: the signs of its candidates (lines, signs), the last that there is none, and which are right.

    fold: its part in cross-validation.
    """

    fold: int
    weight: float
    signs: Values
    right: NDArray[np.bool_]


def title_pages(bench: Bench, facts: Facts, models: FoldModels, jobs: int) -> tuple[TitlePage, ...]:
    """The pages whose title is known and printed, each seen by the network that has not seen its host."""
    web = (task for task in web_tasks(bench, View.BARE) if task.answer and task.answer.title)
    tagged = [*corpus_tasks(bench.home / "corpus"), *written_tasks()]
    tasks = [*web, *tagged, *map(thinned, tagged)]
    with ProcessPoolExecutor(jobs) as pool:
        found = pool.map(partial(title_page, facts=facts, folder=models.folder), tasks, chunksize=16)
        return tuple(page for page in found if page is not None)


def thinned(task: Task) -> Task:
    """A tagged page with little beside its text: many a dump is so."""
    chance = random.Random(f"thinned {task.raw.seed}")
    rows = zip(task.raw.content.decode().split("\n"), task.tags, strict=False)
    left = [(text, tag) for text, tag in rows if tag in ALWAYS or chance.random() < SHARE_LEFT]
    content = "\n".join(text for text, _ in left).encode()
    return replace(task, name="thinned", raw=replace(task.raw, content=content), tags=tuple(tag for _, tag in left))


def title_page(task: Task, facts: Facts, folder: Path) -> TitlePage | None:
    """One page; None where nothing of it may be a headline."""
    models = FoldModels(folder)
    # Weights there are none yet.
    seen = Tools(facts, SourceNames(facts.sources), {view: models.of(view, task.url) for view in View}, {})
    wanted = titles_of(task)
    reading = read(task, seen)
    indexes = candidates(reading) if reading else []
    if reading is None or not indexes:
        return None
    right = np.array([bool(wanted & {*printed(reading, index)}) for index in indexes])
    rows = [*signs(reading, indexes), NO_HEADLINE]
    values = np.array([[row.get(name, 0.0) for name in SIGNS] for row in rows])
    if task.answer is not None and not right.any():
        return None  # it was marked as printed: then it stands where no headline is looked for
    right = np.append(right, not right.any())
    return TitlePage(fold_of(task.url), PAGE_WEIGHTS.get(task.name, 1.0), values, right)


def read(task: Task, tools: Tools) -> Reading | None:
    try:
        return read_lines(read_format(task.raw), tools)[1]
    except SeedError:
        return None


def printed(reading: Reading, index: int) -> Iterator[str]:
    """What a line may print: itself, and itself without the house behind it."""
    yield key(reading.texts[index])
    yield key(cut_source_tail(reading.texts[index], reading.names.by_spelling))


def titles_of(task: Task) -> frozenset[str]:
    """The keys of a page's title: as it was marked, or the lines that are tagged so."""
    if task.answer is not None:
        return frozenset({key(task.answer.title or "")})
    lines = task.raw.content.decode().split("\n")
    return frozenset(key(text) for text, tag in zip(lines, task.tags, strict=False) if tag == "T")


def fit_titles(pages: Sequence[TitlePage]) -> Mapping[str, float]:
    """The weight of each sign, by which the right lines are likeliest; the same for the same pages."""
    values = np.vstack([page.signs for page in pages])
    spread = values.std(axis=0) + 1e-6
    sizes = [len(page.right) for page in pages]
    starts = np.cumsum([0, *sizes[:-1]])
    part = np.repeat(np.arange(len(pages)), sizes)
    right = np.concatenate([page.right for page in pages]).astype(float)
    worth = np.repeat([page.weight for page in pages], sizes)
    scaled = values / spread
    weights, mean, square = (np.zeros(values.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        scores = scaled @ weights
        shares = softmax(scores, starts, part)
        wanted = right * shares
        wanted /= np.add.reduceat(wanted, starts)[part]
        slope = scaled.T @ ((shares - wanted) * worth) + PULL * weights
        mean = MOMENTUM * mean + (1 - MOMENTUM) * slope
        square = SPREAD * square + (1 - SPREAD) * slope * slope
        move = (mean / (1 - MOMENTUM**step)) / (np.sqrt(square / (1 - SPREAD**step)) + 1e-8)
        weights = weights - RATE * (1 - step / STEPS) * move
    return dict(zip(SIGNS, (weights / spread).tolist(), strict=True))


def softmax(scores: Values, starts: NDArray[np.int_], part: NDArray[np.int_]) -> Values:
    """Shares that sum to 1 within each page."""
    raised = np.exp(scores - np.maximum.reduceat(scores, starts)[part])
    return np.asarray(raised / np.add.reduceat(raised, starts)[part] + 1e-12)


HEAD = """\
# What each sign of a headline weighs; extract/headlines.py says what they are. Written by `invoke train`.

[weights]
"""


def file_content(weights: Mapping[str, float]) -> str:
    """The weights as TOML."""
    return HEAD + "".join(f'"{name}" = {weight:.3f}\n' for name, weight in weights.items())
