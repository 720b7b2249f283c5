"""The order of `invoke train`: for each part of the pages that is held out, and once with none held out, the network
for markup learns from the blocks of the other pages and the one for bare text from their lines."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..bench.sets import Bench
from .examples import Example, examples_of
from .folds import FOLDS, file_of

Content = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class School:
    """All that is learned from: the pages as blocks of markup, and as lines of text."""

    marked: tuple[Example, ...]
    bare: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Folders: of the models that ship, and of those without a part of the pages."""

    shipped: Path
    held_out: Path


@dataclass(frozen=True, slots=True)
class Trained:
    """The files of the two models, by name; fold: the part held out, None for none."""

    fold: int | None
    files: Content


def read_school(bench: Bench, jobs: int) -> School:
    """Read all pages of the labelled sets, in both forms."""
    return School(examples_of(bench, True, jobs), examples_of(bench, False, jobs))


def train(school: School, jobs: int, tell: Callable[[int, int], None]) -> Iterator[Trained]:
    """The models of each part, then those that ship. Each as soon as it is learned."""
    folds = (*range(FOLDS), None)
    context = multiprocessing.get_context("fork")
    with context.Pool(jobs, open_school, (school,)) as pool:
        for done, trained in enumerate(pool.imap(train_without, folds), 1):
            tell(done, len(folds))
            yield trained


OPENED: list[School] = []


def open_school(school: School) -> None:
    """In a worker: keep what all its lessons are learned from."""
    OPENED[:] = [school]


def train_without(fold: int | None) -> Trained:
    """The two models learned from all pages but those of one part."""
    from .fit import Course, file_content, fit

    school = OPENED[0]
    forms = {"marked": school.marked, "bare": school.bare}
    return Trained(
        fold,
        {
            name: file_content(fit([one.pupil for one in examples if one.fold != fold], Course()))
            for name, examples in forms.items()
        },
    )


def learn(bench: Bench, places: Places, jobs: int, tell: Callable[[int, int], None]) -> None:
    """Read the sets, learn, and put the files in their places."""
    school = read_school(bench, jobs)
    # Written when all are there: models of two trainings would not belong together.
    for trained in list(train(school, jobs, tell)):
        write(trained, places.shipped, places.held_out)


def write(trained: Trained, shipped: Path, held_out: Path) -> None:
    """The files of one round of training in their places."""
    for name, content in trained.files.items():
        path = shipped / f"{name}.npz" if trained.fold is None else file_of(held_out, name, trained.fold)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
