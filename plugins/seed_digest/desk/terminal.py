"""The terminal: a bar where one can be drawn, and plain lines of what a command tells beside its result."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from ..publish.characters import visible

FEW = 3
"""So many notes are told one by one: what was asked for must not drown in them."""


def say(line: str) -> None:
    """One plain line on stderr: what a command tells beside its result."""
    print(visible(line), file=sys.stderr, flush=True)


def say_notes(notes: Sequence[str]) -> None:
    """The first few notes, with the number of the rest."""
    for note in notes[:FEW]:
        say(f"note: {note}")
    if len(notes) > FEW:
        say(f"note: and {len(notes) - FEW} more of this kind")


def no_bar(done: int, total: int) -> None:
    """How far a command is, told to a file or to another command: nothing."""


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a callback (done, total) that draws a bar on a terminal and nothing elsewhere.

    what: the word before the figures. All of it goes to stderr, so that a result on stdout stays clean.
    """
    if not sys.stderr.isatty():
        yield no_bar
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
