"""This project as a contender, and where the models come from that have not seen the page at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from ...digest.corpus import assemble
from ...digest.stories.signs import Weights
from ...extract.labeller.network import View
from ...extract.pipeline import Tools, read_document
from ...model import Document
from ...record import records
from ..training.examples import PAGE_SETS
from ..training.folds import FOLDS, FoldModels, story_fold
from .contenders import Contender, Tick, each
from .pairs import pairs_of
from .question import Question
from .sets import Page, Record

NAME = "seed-digest"
TRAINED_ON = frozenset({*PAGE_SETS, "corpus"})


class HeldOut(Protocol):
    """What a page of a set that trained the model is read with."""

    @property
    def sets(self) -> Set[str]:
        """The sets whose pages trained the model that ships."""

    def tools(self, labelled: str, page: Page, tools: Tools) -> Tools:
        """The tools with a model that has not seen this page of this set."""

    def story_weights(self, fold: int) -> Weights:
        """The weights of a story's signs that were learned without a part of the pairs."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The models of `invoke train` that have not seen a page's host."""

    models: FoldModels
    sets: Set[str] = TRAINED_ON

    def tools(self, labelled: str, page: Page, tools: Tools) -> Tools:
        url = page.gold.get("url") or page.id
        networks = {view: self.models.of(view, url) for view in View}
        return replace(tools, networks=networks, titles=self.models.titles(url))

    def story_weights(self, fold: int) -> Weights:
        return self.models.stories(fold)


def held_out(root: Path) -> HeldOut:
    """The one place where cross-validated models come in. root: the project's folder."""
    return LeftOut(FoldModels(root / "tests" / "scores" / "folds"))


def our_contender(question: Question, labelled: str, tools: Tools, models: HeldOut) -> Contender:
    """Ours on one set. Scored on the records of all pages as one corpus, timed on a page with the model that ships."""
    if question.in_pairs:
        return our_pairs(question, tools, models)
    seen = labelled in models.sets

    def read(page: Page) -> Document:
        return read_document(page.raw, models.tools(labelled, page, tools) if seen else tools)

    def our_records(pages: Sequence[Page], tick: Tick) -> Mapping[str, Record]:
        documents = each(pages, read, tick)
        by_seed = {row["seed"]: row for row in records(assemble(tuple(documents.values()), tools.facts))}
        return {key: by_seed[document.seed] for key, document in documents.items() if document.seed in by_seed}

    def answer(page: Page) -> object:
        return question.answer(page.raw, tools)

    return Contender(NAME, our_records, answer, ours=True, cross_validated=seen)


def our_pairs(question: Question, tools: Tools, models: HeldOut) -> Contender:
    """Ours on pairs of pages: all of them are one corpus, and each pair is judged by weights learned without it."""

    def our_records(pages: Sequence[Page], tick: Tick) -> Mapping[str, Record]:
        documents = tuple(each(pages, lambda page: read_document(page.raw, tools), tick).values())
        found: dict[str, Record] = {}
        for fold in range(FOLDS):
            corpus = assemble(documents, tools.facts, models.story_weights(fold))
            by_seed = {row["seed"]: row for row in records(corpus)}
            unseen = [page for pair in pairs_of(pages) if story_fold(pair.kin) == fold for page in pair.pages]
            found.update({page.id: by_seed[page.raw.seed] for page in unseen if page.raw.seed in by_seed})
        return found

    return Contender(NAME, our_records, lambda page: question.answer(page.raw, tools), ours=True, cross_validated=True)
