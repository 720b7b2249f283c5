"""`invoke bench read`: how fast the seeds are read; what the labelled sets' own script says of the records."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ...errors import UsageError
from ...facts.facts import Facts
from ...flow import read_corpus
from ...model import Corpus
from ...settings import Settings
from ..records import write_records
from .sets import CORPUS


@dataclass(frozen=True, slots=True)
class Sets:
    """Where the labelled sets lie, and which of them to measure. work: the folder for what is unpacked and written."""

    home: Path
    names: tuple[str, ...]
    work: Path


def timing(settings: Settings, facts: Facts) -> str:
    """Read the seeds twice, the second time by the clock: the first loads libraries."""
    read_corpus(settings, facts)
    return f"seeds: {rate(*timed(settings, facts))}"


def timed(settings: Settings, facts: Facts) -> tuple[Corpus, float]:
    """A corpus, and the seconds that reading it took."""
    started = time.perf_counter()
    corpus = read_corpus(settings, facts)
    return corpus, time.perf_counter() - started


def rate(corpus: Corpus, seconds: float) -> str:
    """'60 documents in 1.20 s, 50 a second'."""
    documents = len(corpus.articles) + len(corpus.others)
    return f"{documents} documents in {seconds:.2f} s, {documents / max(seconds, 1e-9):.0f} a second"


def scores(sets: Sets, settings: Settings, facts: Facts) -> Iterator[str]:
    """The scores of each set, as its own script prints them; a plain word where the sets are not there."""
    script = sets.home / "bench" / "score.py"
    if not script.is_file():
        yield "scores: not measured (no labelled sets here; SEED_DIGEST_BENCH names their folder)"
        return
    sets.work.mkdir(parents=True, exist_ok=True)
    for name in sets.names:
        corpus, seconds = timed(of_set(sets, name, settings), facts)
        yield f"{name}: {rate(corpus, seconds)}"
        out = sets.work / f"{name}.jsonl"
        write_records(corpus, str(out))
        yield printed([str(script), name, str(out)])


def of_set(sets: Sets, name: str, settings: Settings) -> Settings:
    """The settings with a set's documents as the seeds; unpacks the set where that has not been done."""
    if name == CORPUS:
        return replace(settings, seeds=sets.home / "corpus" / "docs")
    folder = sets.work / name
    if not folder.is_dir():
        # A folder of that name is whole: what dies halfway leaves another.
        unfinished = sets.work / f"{name}.unfinished"
        printed([str(sets.home / "bench" / "unpack.py"), name, str(unfinished)])
        unfinished.rename(folder)
    return replace(settings, seeds=folder)


def printed(command: list[str]) -> str:
    """What a Python script prints, complaints included. UsageError where it fails."""
    run = subprocess.run([sys.executable, *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    told = run.stdout.decode("utf-8", "replace").rstrip()
    if run.returncode:
        raise UsageError(f"{Path(command[0]).name} ended with code {run.returncode}: {told}")
    return told
