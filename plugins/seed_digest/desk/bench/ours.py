"""This project as a cleaner, and where the models come from that have not seen the page at hand."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path
from typing import Protocol

from ...extract.formats.table import read_format
from ...extract.pipeline import Tools, read_document, read_lines
from ...model import RawDocument
from ...record import document_record
from .scoring import Cleaner
from .sets import Page, Record

NAME = "seed-digest"


class HeldOut(Protocol):
    """What a page of a set that trained the model is cleaned with."""

    @property
    def sets(self) -> Set[str]:
        """The sets whose pages trained the model that ships."""

    def tools(self, labelled: str, page: str, tools: Tools) -> Tools:
        """The tools with a model that has not seen this page of this set."""


class Untrained:
    """While no page of any set has trained what ships."""

    sets: Set[str] = frozenset()

    def tools(self, labelled: str, page: str, tools: Tools) -> Tools:
        return tools


def held_out(bench: Path, cache: Path) -> HeldOut:
    """The one place where cross-validated models come in. bench: folder of the sets. cache: ours to write to."""
    return Untrained()


def cleaned(raw: RawDocument, tools: Tools) -> tuple[str, ...]:
    """Bytes -> the lines of the body: the one place where what is timed is called."""
    _, reading = read_lines(read_format(raw), tools)
    return tuple(reading.texts[index] for index in reading.body.indexes)


def our_cleaner(labelled: str, tools: Tools, models: HeldOut) -> Cleaner:
    """Ours on one set. Scored on the whole record, timed with the model that ships."""
    seen = labelled in models.sets

    def record(page: Page) -> Record:
        fit = models.tools(labelled, page.id, tools) if seen else tools
        return document_record(read_document(page.raw, fit))

    def clean(page: Page) -> tuple[str, ...]:
        return cleaned(page.raw, tools)

    return Cleaner(NAME, record, clean, ours=True, cross_validated=seen)
