"""Which files of the seeds folder are seeds, and which of them are the same document."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path, PurePosixPath

from .sidecars import SIDECAR


def list_seeds(root: Path) -> Iterator[str]:
    """Paths of all files below the folder, relative to it; no hidden ones, no sidecars. Links are not followed.

    A folder that cannot be opened stands among them: what is in it must not be lost in silence.
    """
    return (one for one in list_files(root) if not one.endswith(SIDECAR))


def list_sidecars(root: Path) -> Iterator[str]:
    """Paths of all sidecars below the folder, relative to it, as they can be printed."""
    return (printable(one) for one in list_files(root) if one.endswith(SIDECAR))


def list_files(root: Path) -> Iterator[str]:
    """Paths of all files below the folder that are not hidden, of links and of folders that cannot be opened."""
    closed: list[str] = []
    for folder, folders, names in os.walk(root, onerror=lambda error: closed.append(error.filename), followlinks=False):
        linked = [name for name in folders if (Path(folder) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in linked)
        for name in [*names, *linked]:
            if not name.startswith("."):
                yield (Path(folder) / name).relative_to(root).as_posix()
    yield from (Path(folder).relative_to(root).as_posix() for folder in closed)


def fold_same_bytes(
    root: Path, seeds: Iterable[str], suffixes: Container[str]
) -> tuple[list[str], dict[str, list[str]]]:
    """The seeds to read, and for the first of several with the same bytes the names of the others.

    suffixes: of the files that can be read. One that cannot is no copy: it must not speak for one that can.
    """
    first: dict[str, str] = {}
    twins: dict[str, list[str]] = {}
    for seed in seeds:
        owner = first.setdefault(identity_of(root, seed, suffixes), seed)
        if owner != seed:
            twins.setdefault(owner, []).append(seed)
    return list(first.values()), twins


def identity_of(root: Path, seed: str, suffixes: Container[str]) -> str:
    """What two seeds share that are one document."""
    readable = is_utf8(seed) and PurePosixPath(seed).suffix.lower() in suffixes
    return (readable and file_digest(root / seed)) or f"unread {seed}"


def file_digest(path: Path) -> str | None:
    """SHA-256 of a file with something in it; None for one that cannot be read or is empty."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size == 0:
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def printable(name: str) -> str:
    """A name that can be printed, for one that is no UTF-8."""
    return os.fsencode(name).decode("utf-8", errors="replace")
