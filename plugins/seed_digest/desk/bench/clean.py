"""`invoke bench clean`: each set in each mode, ours under the others, and nothing but the order of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...extract.pipeline import Tools
from ..terminal import progress
from .ours import HeldOut, held_out, our_cleaner
from .peers import peers
from .scoring import Cleaner, Scores, by_language, headline, score
from .sets import Bench, LabelledSet, Mode, load_set, modes_of
from .timing import ROUNDS, sample, speeds

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Row:
    """One cleaner on one set in one mode. speed: pages a second and core, None where it was not measured."""

    cleaner: str
    ours: bool
    cross_validated: bool
    scores: Scores
    speed: float | None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one set in one mode, the better the lower, ours last. languages: how many pages each has."""

    name: str
    mode: Mode
    pages: int
    languages: Mapping[str, int]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What to measure. beside: the other tools, too. root: the project's folder."""

    sets: tuple[str, ...]
    beside: bool
    root: Path


def measure(bench: Bench, question: Question, tools: Tools) -> Iterator[Table]:
    """Each table as soon as it is there."""
    models = held_out(question.root)
    for name in question.sets:
        for mode in modes_of(name):
            labelled = load_set(bench, name, mode)
            others = tuple(peers(mode)) if question.beside else ()
            cleaners = (*others, our_cleaner(name, tools, models))
            with progress(f"{name}, {mode}") as tell:
                table = fill_table(bench, labelled, cleaners, tell)
            yield table


def fill_table(bench: Bench, labelled: LabelledSet, cleaners: Sequence[Cleaner], tell: Progress) -> Table:
    """Score all cleaners, then time them: by then each is warm."""
    timed = sample(labelled.pages)
    tick = ticker(len(cleaners) * (len(labelled.pages) + ROUNDS * len(timed)), tell)
    scores = [score(bench, labelled, cleaner, tick) for cleaner in cleaners]
    rates = speeds(cleaners, timed, tick)
    rows = sorted(map(make_row, cleaners, scores, rates), key=lambda row: (row.ours, headline(row.scores.figures)))
    languages = {code: len(pages) for code, pages in by_language(labelled.pages)}
    return Table(labelled.name, labelled.mode, len(labelled.pages), languages, tuple(rows))


def our_figures(bench: Bench, labelled: LabelledSet, tools: Tools, models: HeldOut) -> Mapping[str, float]:
    """The figures of ours alone, without the clock."""
    return score(bench, labelled, our_cleaner(labelled.name, tools, models), lambda: None).figures


def make_row(cleaner: Cleaner, scores: Scores, speed: float | None) -> Row:
    return Row(cleaner.name, cleaner.ours, cleaner.cross_validated, scores, speed)


def ticker(total: int, tell: Progress) -> Callable[[], None]:
    """A callback that counts, for a progress bar that wants to be told how many are done."""
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        tell(done, total)

    return tick
