"""This project as a contender, and where the models come from that have not seen the page at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from ...digest.corpus import assemble
from ...extract.labeller.network import View
from ...extract.pipeline import Tools, read_document
from ...model import Document
from ...record import records
from ..training.examples import PAGE_SETS
from ..training.folds import FoldModels
from .contenders import Contender, Tick, each
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


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The models of `invoke train` that have not seen a page's host."""

    models: FoldModels
    sets: Set[str] = TRAINED_ON

    def tools(self, labelled: str, page: Page, tools: Tools) -> Tools:
        url = page.gold.get("url") or page.id
        networks = {view: self.models.of(view, url) for view in View}
        return replace(tools, networks=networks, titles=self.models.titles(url))


def held_out(root: Path) -> HeldOut:
    """The one place where cross-validated models come in. root: the project's folder."""
    return LeftOut(FoldModels(root / "tests" / "scores" / "folds"))


def our_contender(question: Question, labelled: str, tools: Tools, models: HeldOut) -> Contender:
    """Ours on one set. Scored on the records of all pages as one corpus, timed on a page with the model that ships."""
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
