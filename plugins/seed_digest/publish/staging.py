"""The output folder: built beside its place, then exchanged, so that the old site is whole until the new one is."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageError

MARKER = ".seed-digest"
MARKER_TEXT = "This folder is made by seed-digest and replaced as a whole by its next build.\n"
AT_FDCWD = -100
RENAME_EXCHANGE = 2


@dataclass(frozen=True, slots=True)
class Place:
    """An output folder and what stands beside it during a build."""

    output: Path

    @property
    def staging(self) -> Path:
        """Where the new site is built, and where the old one is after the exchange."""
        return self.output.with_name(f".{self.output.name}.staging")

    @property
    def aside(self) -> Path:
        """Where the old site waits while the new one takes its name in two steps."""
        return self.output.with_name(f".{self.output.name}.old")

    @property
    def lock(self) -> Path:
        return self.output.with_name(f".{self.output.name}.lock")


def check_place(output: Path, sources: Sequence[Path]) -> Place:
    """The place of an output folder. UsageError where it is not ours to replace; nothing is touched.

    sources: folders that are read. The output must be neither in one of them nor around one.
    """
    place = Place(output.resolve())
    for source in sources:
        folder = source.resolve()
        if place.output.is_relative_to(folder) or folder.is_relative_to(place.output):
            raise UsageError(f"{output}: the output cannot be in, at or around {source}, which is read")
    check_ours(place.output)
    return place


def check_ours(folder: Path) -> None:
    """UsageError unless a folder is absent, empty or carries our marker."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageError(f"{folder}: is a file, not a folder to build in")
    if not (folder / MARKER).is_file() and any(folder.iterdir()):
        raise UsageError(f"{folder}: holds files that are not of an earlier build; empty it or choose another output")


@contextmanager
def staged(place: Place, waiting: Callable[[], None] | None = None) -> Iterator[Path]:
    """Yield a folder to build in; when the block ends well it takes the output's place, else all stays as it was.

    waiting: called once where another build of the same output goes first.
    """
    from filelock import FileLock, Timeout

    place.output.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(place.lock)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        if waiting:
            waiting()
        lock.acquire()
    try:
        clear_remains(place)
        yield from build_beside(place)
    finally:
        lock.release()


def build_beside(place: Place) -> Iterator[Path]:
    """Yield the staging folder, exchange it for the output, and leave nothing beside the output."""
    try:
        yield prepare(place.staging)
        check_ours(place.output)
        take_place(place)
    finally:
        discard(place.staging)


def clear_remains(place: Place) -> None:
    """Clear away what a build left that died: its staging folder; the old site is put back where it was in between."""
    for folder in (place.output, place.staging, place.aside):
        check_ours(folder)
    if place.aside.exists() and not place.output.exists():
        place.aside.rename(place.output)
    discard(place.aside)
    discard(place.staging)


def prepare(folder: Path) -> Path:
    """A new folder with the marker in it."""
    folder.mkdir()
    (folder / MARKER).write_text(MARKER_TEXT, encoding="utf-8")
    return folder


def take_place(place: Place) -> None:
    """Exchange staging and output. Afterwards the old site, if there was one, is the staging folder or gone."""
    if not place.output.exists():
        place.staging.rename(place.output)
    elif not exchange(place.staging, place.output):
        place.output.rename(place.aside)
        place.staging.rename(place.output)
        discard(place.aside)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step, where the system offers it. False where it does not."""
    rename = linux_rename()
    if rename is None:
        return False
    return rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0


def linux_rename() -> Callable[[int, bytes, int, bytes, int], int] | None:
    """renameat2 of the C library, None where there is none."""
    if not sys.platform.startswith("linux"):
        return None
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return None
    rename.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    rename.restype = ctypes.c_int
    return lambda *arguments: int(rename(*arguments))


def discard(folder: Path) -> None:
    """Delete a folder of ours, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
