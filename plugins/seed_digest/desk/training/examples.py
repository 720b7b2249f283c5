"""Pages as training examples: a matrix of features, and what is known of each line."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ...errors import SeedError
from ...extract.formats.table import read_format
from ...extract.labeller.matrix import matrix
from ...extract.labeller.network import View
from ...extract.labeller.page import Page, make_page
from ...extract.labels.order import tell_lines, with_main
from ...extract.lines import make_lines
from ...model import Line, RawDocument
from ..bench.sets import Bench
from .folds import fold_of
from .gold import Answer, Gold, Pupil, by_answer, by_strings, by_tags
from .lines import marked_lines
from .variants import Sheet, hybrid, thinned
from .written_pages import written_pages

PAGE_SETS = ("aeb", "moz", "traf", "dates")
"""The sets of web pages: of the first two the answer is the whole text, of the others it was marked by reading."""


# How many teasers of other articles a page may get.
TEASERS = (0, 3, 6, 12)
# How many variants of a page have another's furniture. Of markup there are fewer ways to mistake a page.
HYBRIDS = {View.BARE: 2, View.MARKED: 1, View.ADVISED: 1}


@dataclass(frozen=True, slots=True)
class Example:
    """A page with the part that it belongs to in cross-validation."""

    fold: int
    pupil: Pupil


@dataclass(frozen=True, slots=True)
class Task:
    """A page still to be read. tags: of each line of the file; strings: (wanted, unwanted)."""

    name: str
    view: View
    url: str
    raw: RawDocument
    answer: Answer | None = None
    strings: tuple[Sequence[str], Sequence[str]] = ((), ())
    tags: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page, and others of its part from which variants of it are made: some lend their furniture, some a teaser."""

    sheet: Sheet
    hosts: tuple[Sheet, ...]
    teasers: tuple[Sheet, ...]


def examples_of(bench: Bench, view: View, jobs: int) -> tuple[Example, ...]:
    """All pages of the labelled sets in one form (blocks of markup, or lines of text), and variants of them."""
    tasks = list(web_tasks(bench, view))
    if view is View.BARE:
        tasks += [*corpus_tasks(bench.home / "corpus"), *written_tasks()]
    with ProcessPoolExecutor(jobs) as pool:
        sheets = [sheet for sheet in pool.map(read_sheet, tasks, chunksize=16) if sheet]
        return tuple(one for found in pool.map(make_examples, lessons(sheets), chunksize=16) for one in found)


def lessons(sheets: Sequence[Sheet]) -> Iterator[Lesson]:
    """Each page with pages of its part and script, chosen by its own name."""
    alike: dict[tuple[int, str], list[Sheet]] = {}
    for sheet in sheets:
        if sheet.whole:
            alike.setdefault((sheet.fold, sheet.script), []).append(sheet)
    for sheet in sheets:
        chance = random.Random(f"lesson {sheet.seed}")
        others = [one for one in alike.get((sheet.fold, sheet.script), ()) if one.seed != sheet.seed]
        if not others:
            yield Lesson(sheet, (), ())
            continue
        teasers = chance.choice(TEASERS)
        hosts = tuple(chance.choice(others) for _ in range(HYBRIDS[sheet.view]))
        yield Lesson(sheet, hosts, tuple(chance.choice(others) for _ in range(teasers)))


def web_tasks(bench: Bench, view: View) -> Iterator[Task]:
    read = marked_lines()
    suffix = ".txt" if view is View.BARE else ".html"
    for name in PAGE_SETS:
        for page in bench.scorer.pages(name, bench.home / "bench"):
            content = page["text"].encode() if view is View.BARE else base64.b64decode(page["html_b64"])
            by_reading = read.get((name, page["id"]))
            answer = by_reading.answer(page["text"].split("\n")) if by_reading else None
            yield Task(
                name=name,
                view=view,
                url=page["url"] or page["id"],
                raw=RawDocument(page["id"] + suffix, content, suffix),
                answer=Answer(page["body"]) if "body" in page else answer,
                strings=(page.get("with", ()), page.get("without", ())),
            )


def corpus_tasks(folder: Path) -> Iterator[Task]:
    for label in json.loads((folder / "labels.json").read_text(encoding="utf-8")):
        tags = json.loads((folder / "gold" / f"{label['id']}.json").read_text(encoding="utf-8"))
        content = (folder / "docs" / f"{label['id']}.txt").read_bytes()
        raw = RawDocument(f"{label['id']}.txt", content, ".txt")
        yield Task("corpus", View.BARE, label["url"], raw, tags=tuple(tag for tag, _ in tags))


def written_tasks() -> Iterator[Task]:
    """The pages that were written for the training."""
    for page in written_pages():
        raw = RawDocument(page.name, page.content, ".txt")
        yield Task("written", View.BARE, page.url, raw, tags=page.tags)


def read_sheet(task: Task) -> Sheet | None:
    """A page's lines and what is known of each; None where there is nothing to read or nothing is known of it."""
    try:
        text = read_format(task.raw)
    except SeedError:
        return None
    lines = make_lines(text)
    if task.view is View.ADVISED and text.main is not None:
        lines = with_main(lines, text.main())
    page = make_page(lines, tell_lines(lines))
    if page is None or not (task.answer or task.tags or any(task.strings)):
        return None
    return Sheet(
        name=task.name,
        seed=task.raw.seed,
        fold=fold_of(task.url),
        view=task.view,
        whole=task.answer is not None or bool(task.tags),
        lines=page.lines,
        gold=gold_of(task, page),
    )


def make_examples(lesson: Lesson) -> tuple[Example, ...]:
    """The page as it is, thinned, and with the furniture of others."""
    sheet = lesson.sheet
    variants = [(sheet.lines, sheet.gold), thinned(sheet)]
    if sheet.whole:
        variants += [hybrid(sheet, host, lesson.teasers) for host in lesson.hosts]
    return tuple(filter(None, (example(sheet, lines, gold) for lines, gold in variants)))


def example(sheet: Sheet, lines: Sequence[Line], gold: Gold) -> Example | None:
    """The features of some lines; None where they are read otherwise without the rest."""
    page = make_page(lines, tell_lines(tuple(lines)))
    if page is None or len(page) != len(lines):
        return None
    return Example(sheet.fold, Pupil(sheet.name, matrix(page, sheet.view), page.words, gold))


def gold_of(task: Task, page: Page) -> Gold:
    """What is known of the page's lines. Where reading and a set's own strings differ, the set is right."""
    texts = [line.clean for line in page.lines]
    if task.tags:
        return by_tags([task.tags[place] for place in page.places])
    strings = by_strings(texts, *task.strings)
    return strings.over(by_answer(texts, task.answer)) if task.answer else strings
