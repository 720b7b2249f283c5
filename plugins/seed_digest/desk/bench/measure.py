"""One question about pages: each set in each mode, ours under the others, and nothing but the order of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...extract.pipeline import Tools
from ..terminal import progress
from .contenders import Contender
from .ours import HeldOut, held_out, our_contender
from .peers import installed_peers
from .question import Figures, Question
from .scoring import Scores, Trial, by_language, score
from .sets import Bench, Mode, load_set, modes_of
from .timing import ROUNDS, sample, speeds

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Row:
    """One contender on one set in one mode. speed: pages a second and core, None where it was not measured."""

    contender: str
    ours: bool
    cross_validated: bool
    scores: Scores
    speed: float | None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one set in one mode, the better the lower, ours last. languages: how many pages each has."""

    question: Question
    name: str
    mode: Mode
    pages: int
    languages: Mapping[str, int]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure. beside: the other tools, too. root: the project's folder."""

    question: Question
    sets: tuple[str, ...]
    beside: bool
    root: Path


def measure(bench: Bench, plan: Plan, tools: Tools) -> Iterator[Table]:
    """Each table as soon as it is there."""
    question, models = plan.question, held_out(plan.root)
    for name in plan.sets:
        for mode in modes_of(name):
            trial = Trial(bench.scorer, question, load_set(bench, name, mode))
            others = (
                (*question.rivals(tools), *installed_peers(question.peers, mode, question.record))
                if plan.beside
                else ()
            )
            contenders = (*others, our_contender(question, name, tools, models))
            with progress(f"{name}, {mode}") as tell:
                table = fill_table(trial, contenders, tell)
            yield table


def fill_table(trial: Trial, contenders: Sequence[Contender], tell: Progress) -> Table:
    """Score all contenders, then time them: by then each is warm."""
    pages = trial.labelled.pages
    timed = sample(pages)
    tick = ticker(len(contenders) * (len(pages) + ROUNDS * len(timed)), tell)
    scores = [score(trial, contender, tick) for contender in contenders]
    rates = speeds(contenders, timed, tick)
    rows = sorted(map(make_row, contenders, scores, rates), key=lambda row: (row.ours, row.scores.headline))
    languages = {code: len(spoken) for code, spoken in by_language(pages)}
    return Table(trial.question, trial.labelled.name, trial.labelled.mode, len(pages), languages, tuple(rows))


def our_figures(trial: Trial, tools: Tools, models: HeldOut) -> Figures:
    """The figures of ours alone, without the clock."""
    ours = our_contender(trial.question, trial.labelled.name, tools, models)
    return score(trial, ours, lambda: None).figures


def make_row(contender: Contender, scores: Scores, speed: float | None) -> Row:
    return Row(contender.name, contender.ours, contender.cross_validated, scores, speed)


def ticker(total: int, tell: Progress) -> Callable[[], None]:
    """A callback that counts, for a progress bar that wants to be told how many are done."""
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        tell(done, total)

    return tick
