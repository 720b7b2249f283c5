"""Pages written for the training, written/*.txt: of languages and kinds that the labelled sets have hardly any of.

The first line is '@@' and a made-up address; each other line is a tag, a space and the line's text, a blank one '_'.
Tags as in the labelled corpus: B text, S subheading, T title, L standfirst, D date or byline, C caption, X other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from ...errors import UsageError

FOLDER = "written"
OPENING = "@@ "
TAGS = frozenset("TLSBDCX_")


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page and the tag of each of its lines. name: of its file."""

    name: str
    url: str
    lines: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def content(self) -> bytes:
        return "\n".join(self.lines).encode()


def page_files() -> list[Traversable]:
    """The files, in the order of their names."""
    found = [one for one in (files(__package__) / FOLDER).iterdir() if one.name.endswith(".txt")]
    return sorted(found, key=lambda one: one.name)


def written_pages() -> Iterator[WrittenPage]:
    """All pages. UsageError, with file and line, for one that is not written so."""
    for file in page_files():
        yield parse_page(file.name, file.read_text(encoding="utf-8"))


def parse_page(name: str, text: str) -> WrittenPage:
    """One file. UsageError where its first line is no address or a line has no tag."""
    head, *rows = text.rstrip("\n").split("\n")
    if not head.startswith(OPENING):
        raise UsageError(f"{name}: the first line is no '{OPENING}address'")
    for number, row in enumerate(rows, 2):
        if row[:1] not in TAGS or row[1:2] not in ("", " "):
            raise UsageError(f"{name}: line {number} has no tag (valid: {' '.join(sorted(TAGS))}): {row[:40]!r}")
    tags = tuple("_" if not row[2:].strip() else row[0] for row in rows)
    return WrittenPage(name, head.removeprefix(OPENING).strip(), tuple(row[2:] for row in rows), tags)
