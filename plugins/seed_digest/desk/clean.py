"""`invoke clean`: away with what can be made again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from ..publish.staging import MARKER, check_ours

CACHES = (".cache", ".bench", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis")
CODE = ("plugins", "tests")


def clean(output: Path, root: Path) -> Iterator[Path]:
    """Remove the built site and the caches; yield what was removed. UsageError for an output that is not ours.

    root: the project's folder.
    """
    check_ours(output)
    folders = [output] if (output / MARKER).is_file() else []
    folders += [root / name for name in CACHES]
    folders += [found for part in CODE for found in sorted((root / part).rglob("__pycache__"))]
    for folder in folders:
        if folder.is_dir():
            shutil.rmtree(folder)
            yield folder
