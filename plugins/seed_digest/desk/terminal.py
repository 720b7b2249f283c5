"""The terminal: a bar where one can be drawn, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..publish.characters import visible


def say(line: str) -> None:
    """One plain line on stderr: what a command tells beside its result."""
    print(visible(line), file=sys.stderr, flush=True)


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a callback (done, total) that draws a bar on a terminal and writes a line for each tenth elsewhere.

    what: the word before the figures. All of it goes to stderr, so that a result on stdout stays clean.
    """
    if not sys.stderr.isatty():
        yield tenths(what)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def tenths(what: str) -> Callable[[int, int], None]:
    """A progress callback that writes a line whenever another tenth is done."""
    said = 0

    def tell(done: int, total: int) -> None:
        nonlocal said
        tenth = done * 10 // total if total else 0
        if tenth > said:
            said = tenth
            say(f"{what}: {done} of {total}")

    return tell
