"""Pages as training examples: a matrix of features, and what is known of each line."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...errors import SeedError
from ...extract.formats.table import read_format
from ...extract.labeller.matrix import matrix
from ...extract.labeller.page import Page, make_page
from ...extract.lines import make_lines
from ...extract.pipeline import tell_lines
from ...model import RawDocument
from ..bench.sets import Bench
from .folds import fold_of
from .gold import TEXT, Answer, Gold, Pupil, by_answer, by_strings, by_tags
from .lines import marked_lines

PAGE_SETS = ("aeb", "moz", "traf", "dates")
"""The sets of web pages: of the first two the answer is the whole text, of the others it was marked by reading."""


# Of a thinned page: the shares of its furniture that stay, one of them a page; how many pages break off.
RATES = (0.0, 0.05, 0.15, 0.4)
BROKEN_OFF = 0.15


@dataclass(frozen=True, slots=True)
class Example:
    """A page with the part that it belongs to in cross-validation."""

    fold: int
    pupil: Pupil


@dataclass(frozen=True, slots=True)
class Task:
    """A page still to be read. tags: of each line of the file; strings: (wanted, unwanted)."""

    name: str
    url: str
    raw: RawDocument
    answer: Answer | None = None
    strings: tuple[Sequence[str], Sequence[str]] = ((), ())
    tags: Sequence[str] = ()


def examples_of(bench: Bench, marked: bool, jobs: int) -> tuple[Example, ...]:
    """All pages of the labelled sets in one form: blocks of markup, or lines of text."""
    tasks = list(web_tasks(bench, marked))
    if not marked:
        tasks += corpus_tasks(bench.home / "corpus")
    with ProcessPoolExecutor(jobs) as pool:
        return tuple(one for found in pool.map(make_examples, tasks, chunksize=16) for one in found)


def web_tasks(bench: Bench, marked: bool) -> Iterator[Task]:
    read = marked_lines()
    suffix = ".html" if marked else ".txt"
    for name in PAGE_SETS:
        for page in bench.scorer.pages(name, bench.home / "bench"):
            content = base64.b64decode(page["html_b64"]) if marked else page["text"].encode()
            by_reading = read.get((name, page["id"]))
            answer = by_reading.answer(page["text"].split("\n")) if by_reading else None
            yield Task(
                name=name,
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
        yield Task("corpus", label["url"], raw, tags=tuple(tag for tag, _ in tags))


def make_examples(task: Task) -> tuple[Example, ...]:
    """A page read, whole and thinned; none where there is nothing to read or nothing is known of it."""
    try:
        text = read_format(task.raw)
    except SeedError:
        return ()
    lines = make_lines(text)
    page = make_page(lines, tell_lines(lines))
    if page is None or not (task.answer or task.tags or any(task.strings)):
        return ()
    marked, fold = not text.numbered, fold_of(task.url)
    gold = gold_of(task, page)
    whole = Example(fold, Pupil(task.name, matrix(page, marked), page.words, gold))
    rows = thinned(task.raw.seed, gold)
    kept = tuple(page.lines[row] for row in rows)
    rest = make_page(kept, tell_lines(kept))
    if rest is None or len(rest) != len(rows):
        return (whole,)
    left = Gold(gold.targets[rows], gold.known[rows])
    return whole, Example(fold, Pupil(task.name, matrix(rest, marked), rest.words, left))


def thinned(seed: str, gold: Gold) -> list[int]:
    """The rows that are left of a page of which most furniture, and sometimes the end, is taken away.

    Many a dump is an article with a line or two around it; the pages of the sets have a hundred.
    """
    chance = random.Random(seed)
    rate = chance.choice(RATES)
    text = np.flatnonzero(gold.targets[:, TEXT] > 0)
    last = int(chance.choice(text)) if len(text) and chance.random() < BROKEN_OFF else len(gold.targets)
    own = gold.targets.max(axis=1) > 0
    rows = [row for row in range(len(own)) if row <= last and (own[row] or chance.random() < rate)]
    return rows or [0]


def gold_of(task: Task, page: Page) -> Gold:
    """What is known of the page's lines. Where reading and a set's own strings differ, the set is right."""
    texts = [line.clean for line in page.lines]
    if task.tags:
        return by_tags([task.tags[place] for place in page.places])
    strings = by_strings(texts, *task.strings)
    return strings.over(by_answer(texts, task.answer)) if task.answer else strings
