"""The page *this build*."""

from __future__ import annotations

from . import urls
from .characters import visible
from .library import Library
from .pieces import BuiltRow, Link, SameBytesRow, SetAsideRow, WithdrawnRow
from .reasons import article_link
from .report import BuildReport
from .views import BuildView


def build_view(library: Library, report: BuildReport) -> BuildView:
    """Every seed exactly once, with what became of it."""
    return BuildView(
        seeds=report.seeds,
        built=tuple(
            BuiltRow(visible(one.seed), link_to(library, one.id), raw_of(library, one.id), shown(one.notes))
            for one in report.built
        ),
        same_bytes=tuple(
            SameBytesRow(visible(one.seed), visible(one.other), link_to(library, one.article) if one.article else None)
            for one in report.same_bytes
        ),
        set_aside=tuple(
            SetAsideRow(visible(one.seed), one.status, one.stage, visible(one.reason), shown(one.notes))
            for one in report.set_aside
        ),
        withdrawn=tuple(
            WithdrawnRow(visible(one.seed), visible(one.reason), visible(one.source)) for one in report.withdrawn
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
