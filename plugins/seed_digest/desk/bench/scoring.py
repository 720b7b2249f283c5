"""One contender on one set: its figures by the sets' own script, over all pages and for each language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .contenders import Contender, Tick
from .question import Figures, Question
from .sets import LabelledSet, Page, Record, Scorer

# A language with fewer pages in a set says little.
LEAST_PAGES = 5


@dataclass(frozen=True, slots=True)
class Trial:
    """A question put to the pages of one set in one mode. scorer: the sets' own script."""

    scorer: Scorer
    question: Question
    labelled: LabelledSet


@dataclass(frozen=True, slots=True)
class Scores:
    """figures: by name; shares from 0 to 1, and whole numbers of pages. headlines: those that stand for all.

    languages: the headlines by language. failed: pages counted as empty.
    """

    figures: Figures
    headlines: Figures
    languages: Mapping[str, Figures]
    failed: int

    @property
    def headline(self) -> float:
        """The one figure by which contenders are put in order."""
        return next(iter(self.headlines.values()), 0.0)


def score(trial: Trial, contender: Contender, tick: Tick) -> Scores:
    """Let every page be read, and score what came of it. tick: called after each page."""
    question, pages = trial.question, trial.labelled.pages
    records = contender.records(pages, tick)
    failed = len(pages) - len(records)
    figures = figures_of(trial, pages, records)
    if not contender.ours and question.need_a_record & set(figures):
        # Headlines made of fewer figures than ours say nothing beside ours.
        reached = {name: figure for name, figure in figures.items() if name not in question.need_a_record}
        return Scores(reached, question.headlines(reached), {}, failed)
    languages = {code: question.headlines(figures_of(trial, spoken, records)) for code, spoken in by_language(pages)}
    return Scores(figures, question.headlines(figures), languages, failed)


def figures_of(trial: Trial, pages: Sequence[Page], records: Mapping[str, Record]) -> Figures:
    """The figures of some pages of the set."""
    return trial.question.figures(trial.scorer, trial.labelled.name, [page.gold for page in pages], records)


def by_language(pages: Sequence[Page]) -> Iterator[tuple[str, list[Page]]]:
    """The languages with enough pages, the most frequent first."""
    for language, count in sorted(Counter(page.language for page in pages).items(), key=lambda one: (-one[1], one[0])):
        if count >= LEAST_PAGES:
            yield language, [page for page in pages if page.language == language]
