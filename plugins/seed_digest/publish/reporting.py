"""The page *this build*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from . import urls
from .characters import visible
from .library import Library
from .paging import cut
from .pieces import BuildTotals, BuiltRow, Link, SameBytesRow
from .reasons import article_link
from .report import BuildReport, SetAside, Withdrawn
from .views import BuildView

PAGE_SEEDS = 100
"""Seeds that a page lists."""

Row = BuiltRow | SameBytesRow | SetAside | Withdrawn
R = TypeVar("R", BuiltRow, SameBytesRow, SetAside, Withdrawn)


def build_views(library: Library, report: BuildReport) -> tuple[BuildView, ...]:
    """Every seed exactly once, with what became of it, by pages; the first has the notes."""
    whole = build_view(library, report)
    every: list[Row] = [*whole.set_aside, *whole.withdrawn, *whole.same_bytes, *whole.built]
    return tuple(
        replace(
            whole,
            built=of_kind(BuiltRow, page),
            same_bytes=of_kind(SameBytesRow, page),
            set_aside=of_kind(SetAside, page),
            withdrawn=of_kind(Withdrawn, page),
            notes=() if number else whole.notes,
        )
        for number, page in enumerate(cut(every, PAGE_SEEDS))
    )


def of_kind(kind: type[R], rows: Sequence[Row]) -> tuple[R, ...]:
    """The rows of one kind."""
    return tuple(one for one in rows if isinstance(one, kind))


def build_view(library: Library, report: BuildReport) -> BuildView:
    """All seeds on one page."""
    return BuildView(
        seeds=report.seeds,
        totals=BuildTotals(len(report.built), len(report.same_bytes), len(report.set_aside), len(report.withdrawn)),
        built=tuple(
            BuiltRow(visible(one.seed), link_to(library, one.id), raw_of(library, one.id), shown(one.notes))
            for one in report.built
        ),
        same_bytes=tuple(
            SameBytesRow(visible(one.seed), visible(one.other), link_to(library, one.article) if one.article else None)
            for one in report.same_bytes
        ),
        set_aside=tuple(
            SetAside(visible(one.seed), one.status, one.stage, visible(one.reason), shown(one.notes))
            for one in report.set_aside
        ),
        withdrawn=tuple(
            Withdrawn(visible(one.seed), visible(one.reason), visible(one.source)) for one in report.withdrawn
        ),
        notes=shown(report.notes),
        machine=Link("build.json", urls.BUILD_DATA, library.options.language),
    )


def link_to(library: Library, key: str) -> Link:
    """A link to an article, by its id."""
    return article_link(library.by_id[key].document)


def raw_of(library: Library, key: str) -> Link:
    return Link("raw and cleaned", urls.raw(key), library.options.language)


def shown(notes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(visible(note) for note in notes)
