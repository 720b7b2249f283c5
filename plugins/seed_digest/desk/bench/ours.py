"""This project as a cleaner, and where the models come from that have not seen the page at hand."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from ...extract.formats.table import read_format
from ...extract.labeller.network import View
from ...extract.pipeline import Tools, read_document, read_lines
from ...model import RawDocument
from ...record import document_record
from ..training.examples import PAGE_SETS
from ..training.folds import FoldModels
from .scoring import Cleaner
from .sets import Page, Record

NAME = "seed-digest"
TRAINED_ON = frozenset({*PAGE_SETS, "corpus"})


class HeldOut(Protocol):
    """What a page of a set that trained the model is cleaned with."""

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
        return replace(tools, networks={view: self.models.of(view, url) for view in View})


def held_out(root: Path) -> HeldOut:
    """The one place where cross-validated models come in. root: the project's folder."""
    return LeftOut(FoldModels(root / "tests" / "scores" / "folds"))


def cleaned(raw: RawDocument, tools: Tools) -> tuple[str, ...]:
    """Bytes -> the lines of the body: the one place where what is timed is called."""
    _, reading = read_lines(read_format(raw), tools)
    return tuple(reading.texts[index] for index in reading.body.indexes)


def our_cleaner(labelled: str, tools: Tools, models: HeldOut) -> Cleaner:
    """Ours on one set. Scored on the whole record, timed with the model that ships."""
    seen = labelled in models.sets

    def record(page: Page) -> Record:
        fit = models.tools(labelled, page, tools) if seen else tools
        return document_record(read_document(page.raw, fit))

    def clean(page: Page) -> tuple[str, ...]:
        return cleaned(page.raw, tools)

    return Cleaner(NAME, record, clean, ours=True, cross_validated=seen)
