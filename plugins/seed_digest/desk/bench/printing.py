"""How the figures look on a terminal, and as JSON for whoever keeps them."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ...errors import UsageError
from .measure import Row, Table
from .question import Figures, Question
from .timing import MOST_TIMED, ROUNDS

# Where no terminal says how wide it is. One that is too narrow breaks the lines: no column is lost.
WIDTH = 120
WIDEST = 1000
NONE = "–"
# Columns of a figure such as 0.912: where there is little room the headings are broken, not the figures.
FIGURE = 5


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and a cell for each row."""

    heading: str
    cells: tuple[str, ...]


def print_table(table: Table) -> None:
    """One set in one mode: a row for each contender, ours last; then a column for each language with enough pages.

    Where more than one figure stands for all, the languages' columns are a table of their own: few screens are so wide.
    """
    figures, languages = figure_columns(table), language_columns(table)
    if len(ours(table).scores.headlines) > 1 and languages:
        print_columns(table, title(table), figures)
        print_columns(table, f"{title(table)}, by language", languages)
    else:
        print_columns(table, title(table), (*figures, *languages))


def print_columns(table: Table, heading: str, columns: Sequence[Column]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table as Grid

    grid = Grid(title=heading, title_justify="left", box=box.SIMPLE, padding=(0, 1, 0, 0))
    grid.add_column("tool", no_wrap=True)
    for column in columns:
        grid.add_column(column.heading, justify="right", min_width=FIGURE, overflow="fold")
    for row, *cells in zip(table.rows, *(column.cells for column in columns), strict=True):
        grid.add_row(label(row), *cells, style="bold" if row.ours else "")
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    needed = console.measure(grid, options=console.options.update_width(WIDEST)).minimum
    console.width = max(console.width, needed)
    console.print(grid)


def figure_columns(table: Table) -> tuple[Column, ...]:
    """The figures that ours has, and the speed."""
    shares = (
        Column(name, tuple(number(row.scores.figures.get(name)) for row in table.rows))
        for name in ours(table).scores.figures
    )
    return *shares, Column("pages/s", tuple(map(speed, table.rows)))


def language_columns(table: Table) -> tuple[Column, ...]:
    return tuple(
        Column(f"{code} {pages}", tuple(numbers(row.scores.languages.get(code, {})) for row in table.rows))
        for code, pages in table.languages.items()
    )


def ours(table: Table) -> Row:
    return next(row for row in table.rows if row.ours)


def title(table: Table) -> str:
    """'traf, bare text: 508 pages'."""
    what = {"text": "bare text", "html": "HTML"}[table.mode]
    return f"{table.name}, {what}: {table.pages} pages"


def label(row: Row) -> str:
    """The contender's name, with what one must know of its figures."""
    seen = ("cross-validated",) if row.cross_validated else ()
    failed = (f"failed on {row.scores.failed}",) if row.scores.failed else ()
    remarks = ", ".join((*seen, *failed))
    return f"{row.contender} ({remarks})" if remarks else row.contender


def speed(row: Row) -> str:
    return NONE if row.speed is None else f"{row.speed:,.0f}"


def number(figure: float | None) -> str:
    """A share with three places, a count as it is."""
    if figure is None:
        return NONE
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}"


def numbers(figures: Figures) -> str:
    """'0.910 0.960': where there is little room, one below the other."""
    return " ".join(map(number, figures.values())) or NONE


def legend(question: Question, tables: Sequence[Table]) -> str:
    """What the tables do not say themselves."""
    lines = [
        f"pages/s: of processor time on one core, warm, median of {ROUNDS} rounds over at most {MOST_TIMED} pages",
        *question.legend,
    ]
    if any(row.cross_validated for table in tables for row in table.rows):
        lines.append("cross-validated: each page was read by a model that was trained without it")
    return "\n".join(lines)


def write_json(tables: Sequence[Table], path: Path) -> None:
    """All figures, one object a row. UsageError where the file cannot be written."""
    rows = [as_object(table, row) for table in tables for row in table.rows]
    try:
        path.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}") from error


def as_object(table: Table, row: Row) -> dict[str, Any]:
    return {
        "question": table.question.name,
        "set": table.name,
        "mode": table.mode.value,
        "pages": table.pages,
        "tool": row.contender,
        "cross_validated": row.cross_validated,
        "pages_a_second": row.speed,
        **asdict(row.scores),
    }
