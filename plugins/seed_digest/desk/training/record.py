"""The record of a training: what the models were learned from, how, and what they score on pages they have not seen."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from itertools import groupby
from pathlib import Path

from ...extract.headlines import FILE as TITLES
from ...extract.labeller.matrix import NAMES
from ...extract.labeller.network import View
from ...extract.pipeline import make_tools
from ...facts.facts import Facts
from ..bench.cleaning import CLEANING
from ..bench.floors import Gauge, gauges
from ..bench.measure import our_figures
from ..bench.ours import held_out
from ..bench.scoring import Trial
from ..bench.sets import Bench, load_set
from .examples import PAGE_SETS
from .lines import FILE
from .probe import digest
from .written_pages import FOLDER, page_files

RECORD = "record.toml"
HEAD = """\
# How the models beside this file were made. Written by `invoke train`; a test holds the files against it.
# figures: on the development halves, each page cleaned by a model that has seen no page of its host (5 parts).
"""


def record(home: Path, shipped: Path, figures: Mapping[Gauge, float]) -> str:
    """The record as TOML. home: folder of the labelled sets. shipped: of the models."""
    from .fit import SET_WEIGHTS, Course

    return HEAD + "\n".join([
        "", "[models]", *hashes((path.name, path.read_bytes()) for path in model_files(shipped)),
        "", "[features]", *hashes((view.value, feature_names(view)) for view in View),
        "", "[probe]", *(f'"{view}" = "{digest(view)}"' for view in View),
        "", "[data]", *hashes(data_files(home)),
        "", "[course]", *(f"{key} = {listed(value)}" for key, value in asdict(Course()).items()),
        "", "[set_weights]", *(f"{key} = {value}" for key, value in SET_WEIGHTS.items()),
        "", "[versions]", f'python = "{platform.python_version()}"',
        *(f'{name} = "{version(name).partition("+")[0]}"' for name in ("torch", "numpy", "lxml", "trafilatura")),
        "", "[figures]", *(f"{json.dumps(str(gauge))} = {figure:.4f}" for gauge, figure in sorted(figures.items())), "",
    ])  # fmt: skip


def listed(value: object) -> object:
    """A setting as TOML writes it: several values in a list."""
    return list(value) if isinstance(value, tuple) else value


def model_files(shipped: Path) -> list[Path]:
    """The files that a training makes: the networks, the weights of a headline's signs."""
    return [*sorted(shipped.glob("*.npz")), shipped / TITLES]


def unseen_figures(bench: Bench, facts: Facts, root: Path) -> dict[Gauge, float]:
    """Our figures of cleaning on every set, each page cleaned by a model that has seen no page of its host."""
    tools, models = make_tools(facts), held_out(root)
    found: dict[Gauge, float] = {}
    for (mode, name), wanted in groupby(gauges((CLEANING,)), lambda gauge: (gauge.mode, gauge.name)):
        figures = our_figures(Trial(bench.scorer, CLEANING, load_set(bench, name, mode)), tools, models)
        found.update({gauge: figures[gauge.figure] for gauge in wanted})
    return found


def feature_names(view: View) -> bytes:
    """What the columns of a model mean, in their order."""
    return "\n".join(NAMES[view]).encode()


def data_files(home: Path) -> Iterator[tuple[str, bytes]]:
    for name in PAGE_SETS:
        yield f"{name}.jsonl.gz", (home / "bench" / f"{name}.jsonl.gz").read_bytes()
    corpus = home / "corpus"
    paths = sorted([corpus / "labels.json", *(corpus / "docs").glob("*.txt"), *(corpus / "gold").glob("*.json")])
    yield "corpus", b"".join(path.read_bytes() for path in paths)
    yield FILE, (files(__package__) / FILE).read_bytes()
    yield FOLDER, b"".join(file.read_bytes() for file in page_files())


def hashes(named: Iterator[tuple[str, bytes]]) -> Iterator[str]:
    """'"name" = "sha256"' for each."""
    for name, content in named:
        yield f'"{name}" = "{sha256(content).hexdigest()}"'
