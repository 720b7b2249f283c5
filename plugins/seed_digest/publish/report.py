"""What became of every seed, each counted once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from ..facts.corrections import Correction
from ..model import Corpus, Document, Status

NO_ADDRESS = "SITEURL is not set: good for looking; a sitemap and feeds that are published need whole addresses"


@dataclass(frozen=True, slots=True)
class Built:
    """A seed that became an article."""

    seed: str
    id: str
    title: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SameBytes:
    """A seed that is a copy of another one, which speaks for both. article: the other's id, None if it is none."""

    seed: str
    other: str
    article: str | None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A seed that became no article. status: 'not-article' or 'failed'."""

    seed: str
    status: str
    stage: str
    reason: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A seed that the maintainer withdrew, with the correction's reason and source."""

    seed: str
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The end of a build: every seed exactly once, each list in the order of names.

    notes: what concerns no single seed, such as a correction for none.
    """

    built: tuple[Built, ...]
    same_bytes: tuple[SameBytes, ...]
    set_aside: tuple[SetAside, ...]
    withdrawn: tuple[Withdrawn, ...]
    notes: tuple[str, ...] = ()

    @property
    def seeds(self) -> int:
        """How many seeds there were."""
        return len(self.built) + len(self.same_bytes) + len(self.set_aside) + len(self.withdrawn)

    def as_object(self) -> dict[str, Any]:
        """For JSON."""
        return {"seeds": self.seeds, **asdict(self)}


def make_report(corpus: Corpus, corrections: Mapping[str, Correction], siteurl: str) -> BuildReport:
    """Account for every seed of a corpus. siteurl: the site's whole address, '' where it has none."""
    articles = [replace(one.document, notes=one.document.notes + one.notes) for one in corpus.articles]
    documents = sorted([*articles, *corpus.others], key=lambda one: one.seed)
    withdrawn = [one for one in documents if one.status is Status.WITHDRAWN]
    aside = [one for one in documents if one.status in (Status.NOT_ARTICLE, Status.FAILED)]
    return BuildReport(
        built=tuple(built_row(one) for one in documents if one.status is Status.ARTICLE),
        same_bytes=same_bytes_rows(documents),
        set_aside=tuple(set_aside_row(one) for one in aside),
        withdrawn=tuple(row for one in withdrawn for row in withdrawn_rows(one, corrections)),
        notes=corpus.notes if siteurl else (*corpus.notes, NO_ADDRESS),
    )


def built_row(document: Document) -> Built:
    title = document.title.value if document.title else ""
    return Built(document.seed, document.id, title, document.notes)


def same_bytes_rows(documents: list[Document]) -> tuple[SameBytes, ...]:
    """The copies of all documents that are not withdrawn; those of a withdrawn one are withdrawn with it."""
    rows = [
        SameBytes(seed, one.seed, one.id if one.status is Status.ARTICLE else None)
        for one in documents
        if one.status is not Status.WITHDRAWN
        for seed in one.same_bytes
    ]
    return tuple(sorted(rows, key=lambda row: row.seed))


def set_aside_row(document: Document) -> SetAside:
    stage = document.failed_stage or "judgement"
    return SetAside(document.seed, document.status.value, stage, document.reason or "", document.notes)


def withdrawn_rows(document: Document, corrections: Mapping[str, Correction]) -> tuple[Withdrawn, ...]:
    """A withdrawn seed and its copies: withdrawn with it."""
    names = (document.seed, *document.same_bytes)
    correction = next((found for seed in names if (found := corrections.get(seed)) and found.withdraw), None)
    reason = correction.reason if correction else document.reason or ""
    source = correction.source if correction else ""
    return tuple(Withdrawn(seed, reason, source) for seed in names)
