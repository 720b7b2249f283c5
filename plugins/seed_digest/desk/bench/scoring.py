"""One cleaner on one set: its figures by the sets' own script, over all pages and for each language."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from ...errors import SeedDigestError, SeedError
from .sets import CORPUS, Bench, LabelledSet, Page, Record

# The figures of the corpus that tell of cleaning; the script tells of dates and digests too.
CORPUS_FIGURES = ("keep", "boilerplate", "first", "last", "title", "not an article")
PAGE_FIGURES = ("F1", "precision", "recall")
# Those that a tool cannot reach which gives a body and nothing else.
NEED_A_RECORD = frozenset({"title", "not an article"})
# A language with fewer pages in a set says little.
LEAST_PAGES = 5


class CleanerError(SeedDigestError):
    """A tool failed on a page. Caught once a page, which then counts as empty."""


UNCLEANED = (SeedError, CleanerError)


@dataclass(frozen=True, slots=True)
class Cleaner:
    """Something that cleans a page. record: what is scored. clean: what is timed.

    ours: False for a tool that gives a body and nothing else. cross_validated: no page is cleaned by a model that has
    seen it. record and clean raise one of UNCLEANED for a page that they cannot clean.
    """

    name: str
    record: Callable[[Page], Record]
    clean: Callable[[Page], object]
    ours: bool = False
    cross_validated: bool = False


@dataclass(frozen=True, slots=True)
class Scores:
    """figures: by name, from 0 to 1. languages: the headline figure by language. failed: pages counted as empty."""

    figures: Mapping[str, float]
    languages: Mapping[str, float]
    failed: int


def score(bench: Bench, labelled: LabelledSet, cleaner: Cleaner, tick: Callable[[], None]) -> Scores:
    """Clean every page and score it. tick: called after each page."""
    records: dict[str, Record] = {}
    for page in labelled.pages:
        with suppress(*UNCLEANED):  # as for the script, a page without a record is an empty one
            records[page.id] = cleaner.record(page)
        tick()
    failed = len(labelled.pages) - len(records)
    figures = figures_of(bench, labelled.name, labelled.pages, records)
    if labelled.name == CORPUS and not cleaner.ours:
        return Scores({name: one for name, one in figures.items() if name not in NEED_A_RECORD}, {}, failed)
    languages = {
        language: headline(figures_of(bench, labelled.name, pages, records))
        for language, pages in by_language(labelled.pages)
    }
    return Scores(figures, languages, failed)


def figures_of(bench: Bench, name: str, pages: Sequence[Page], records: Mapping[str, Record]) -> dict[str, float]:
    """The figures of some pages of a set; one that these pages say nothing of is left out."""
    gold = [page.gold for page in pages]
    if name == CORPUS:
        found, _ = bench.scorer.score_corpus(gold, records)
        return {figure: found[figure] for figure in CORPUS_FIGURES if found[figure] is not None}
    by_script = bench.scorer.score_strings if "with" in gold[0] else bench.scorer.score_shingles
    found, _ = by_script(gold, records)
    return {figure: found[figure] for figure in PAGE_FIGURES}


def headline(figures: Mapping[str, float]) -> float:
    """The one figure that stands for all: F1, or the mean of the corpus's figures."""
    return figures["F1"] if "F1" in figures else statistics.mean(figures.values())


def by_language(pages: Sequence[Page]) -> Iterator[tuple[str, list[Page]]]:
    """The languages with enough pages, the most frequent first."""
    for language, count in sorted(Counter(page.language for page in pages).items(), key=lambda one: (-one[1], one[0])):
        if count >= LEAST_PAGES:
            yield language, [page for page in pages if page.language == language]
