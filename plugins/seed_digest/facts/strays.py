"""Files of the content folder that look like the maintainer's data and that nothing reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .complaints import likest
from .loading import SUFFIX, name_of

DATA_FOLDERS = ("corrections", "digests", "entities", "sites")
SOURCES, PAGES = "sources.toml", "pages"
# As others write such data; case aside.
DATA_SUFFIXES = (SUFFIX, ".yaml", ".yml", ".json")


def stray_files(content: Path) -> Iterator[str]:
    """A line for each file that is not read: of another suffix or another name, or in a folder of its own."""
    for folder in DATA_FOLDERS:
        for path in sorted((content / folder).glob("*")):
            if not path.name.startswith(".") and (path.suffix != SUFFIX or path.is_dir()):
                hint = f"; write it as TOML, in {path.stem}{SUFFIX}" if is_data(path) else ""
                yield f"{name_of(path, content)} is not read: only files here that end in {SUFFIX} are{hint}"
    for path in sorted(content.glob("*")):
        if path.is_dir() and path.name not in (*DATA_FOLDERS, PAGES):
            yield from (misplaced(one, path, content) for one in sorted(path.glob("*")) if is_data(one))
        elif path.name != SOURCES and is_data(path):
            hint = f"; write it as TOML, in {SOURCES}" if likest(path.stem.lower() + SUFFIX, [SOURCES]) else ""
            yield f"{name_of(path, content)} is not read: the one file of data right here is {SOURCES}{hint}"


def misplaced(path: Path, folder: Path, content: Path) -> str:
    """What to say of a file of data in a folder that has none."""
    meant = likest(folder.name.lower(), DATA_FOLDERS)
    hint = f" ({meant})" if meant else ""
    return f"{name_of(path, content)} is not read: data stand in the folders {', '.join(DATA_FOLDERS)}{hint}"


def is_data(path: Path) -> bool:
    """True for a file that is data by its suffix."""
    return path.suffix.lower() in DATA_SUFFIXES and not path.name.startswith(".") and path.is_file()
