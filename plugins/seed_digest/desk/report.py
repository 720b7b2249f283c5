"""The end of a build in the terminal: what was built, what was set aside and why."""

from __future__ import annotations

from collections.abc import Iterator

from ..publish.report import BuildReport
from .printing import Kind, Row

FEW = 30
"""So many articles are named one by one; of more, only the number is told. The page *this build* names all."""


def report_rows(report: BuildReport) -> Iterator[Row]:
    """The report, each seed that is no article with its stage and reason."""
    yield Row(Kind.HEAD, summary(report))
    if len(report.built) <= FEW:
        yield from (Row(Kind.VALUE, f"{one.seed}: {one.title}") for one in report.built)
    noted = [(one.seed, one.notes) for one in report.built] + [(one.seed, one.notes) for one in report.set_aside]
    yield from (Row(Kind.MUTED, f"{seed}: {note}") for seed, notes in noted for note in notes)
    yield from (Row(Kind.MUTED, f"{one.seed}: same bytes as {one.other}") for one in report.same_bytes)
    yield from (Row(Kind.WARNING, f"set aside: {one.seed}: {one.stage}: {one.reason}") for one in report.set_aside)
    yield from (Row(Kind.WARNING, f"withdrawn: {one.seed}: {one.reason}") for one in report.withdrawn)
    yield from (Row(Kind.WARNING, f"note: {one}") for one in report.notes)


def summary(report: BuildReport) -> str:
    """'7 seeds: 5 articles, 1 copy, 1 set aside'."""
    parts = [
        counted(len(report.built), "article", "articles"),
        counted(len(report.same_bytes), "copy", "copies"),
        counted(len(report.set_aside), "set aside", "set aside"),
        counted(len(report.withdrawn), "withdrawn", "withdrawn"),
    ]
    told = ", ".join(part for part in parts if part) or "nothing to build"
    return f"{counted(report.seeds, 'seed', 'seeds') or '0 seeds'}: {told}"


def counted(number: int, one: str, many: str) -> str:
    """'1 seed', '2 seeds', '' for none."""
    return f"{number} {one if number == 1 else many}" if number else ""
