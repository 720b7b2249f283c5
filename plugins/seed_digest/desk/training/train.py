"""The order of `invoke train`: for each part of the pages that is held out, and once with none held out, the
networks learn from the other pages, each from what it will see of a page."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from ...extract.headlines import FILE
from ...extract.labeller.network import View
from ...facts.facts import Facts
from ..bench.sets import Bench
from .examples import Example, examples_of
from .fit_titles import file_content, fit_titles, title_pages
from .folds import FOLDS, FoldModels, file_of, title_file


@dataclass(frozen=True, slots=True)
class School:
    """All that is learned from: the pages as each network sees them."""

    examples: Mapping[View, tuple[Example, ...]]


@dataclass(frozen=True, slots=True)
class Places:
    """Folders: of the models that ship, and of those without a part of the pages."""

    shipped: Path
    held_out: Path


@dataclass(frozen=True, slots=True)
class Trained:
    """The files of the models, by what they see; fold: the part held out, None for none."""

    fold: int | None
    files: Mapping[View, bytes]


def read_school(bench: Bench, jobs: int) -> School:
    """Read all pages of the labelled sets, as each network sees them."""
    return School({view: examples_of(bench, view, jobs) for view in View})


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
    """The models learned from all pages but those of one part."""
    from .fit import Course, file_content, fit

    school = OPENED[0]
    return Trained(
        fold,
        {
            view: file_content(fit([one.pupil for one in examples if one.fold != fold], Course()))
            for view, examples in school.examples.items()
        },
    )


def learn(bench: Bench, facts: Facts, places: Places, jobs: int, tell: Callable[[int, int], None]) -> None:
    """Read the sets, learn, and put the files in their places."""
    school = read_school(bench, jobs)
    # Put in their places when all are there: models of two trainings would not belong together.
    with TemporaryDirectory() as folder:
        made = Places(Path(folder) / "shipped", Path(folder) / "held_out")
        for trained in train(school, jobs, tell):
            write(trained, made.shipped, made.held_out)
        learn_titles(bench, facts, made, jobs)
        copytree(made.shipped, places.shipped, dirs_exist_ok=True)
        copytree(made.held_out, places.held_out, dirs_exist_ok=True)


def learn_titles(bench: Bench, facts: Facts, places: Places, jobs: int) -> None:
    """Weigh the signs of a headline, which rest on what the networks say of pages they have not seen."""
    pages = title_pages(bench, facts, FoldModels(places.held_out), jobs)
    for fold in range(FOLDS):
        weights = fit_titles([page for page in pages if page.fold != fold])
        title_file(places.held_out, fold).write_text(file_content(weights), encoding="utf-8")
    (places.shipped / FILE).write_text(file_content(fit_titles(pages)), encoding="utf-8")


def write(trained: Trained, shipped: Path, held_out: Path) -> None:
    """The files of one round of training in their places."""
    for view, content in trained.files.items():
        path = shipped / f"{view}.npz" if trained.fold is None else file_of(held_out, view, trained.fold)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
