"""The one table of input formats. To add one: a module here and its row."""

from __future__ import annotations

from collections.abc import Callable

from ...errors import SeedError
from ...model import RawDocument, Text
from .text import read_text


def read_page(raw: RawDocument) -> Text:
    """.html, imported on first use: it loads lxml and trafilatura."""
    from .html import read_html

    return read_html(raw)


READERS: dict[str, Callable[[RawDocument], Text]] = {
    ".txt": read_text,
    ".html": read_page,
    ".htm": read_page,
}
# Who writes such a file into the folder means a sidecar.
OF_SIDECARS = (".toml", ".yaml", ".yml")


def read_format(raw: RawDocument) -> Text:
    """Read a document by its suffix. SeedError for an unknown suffix, naming the known ones, and as its reader."""
    reader = READERS.get(raw.suffix)
    if reader is None:
        known = ", ".join(READERS)
        hint = "; what you know of a document stands in NAME.meta.toml" if raw.suffix in OF_SIDECARS else ""
        raise SeedError(raw.seed, "formats", f"unknown suffix {raw.suffix!r}; known are {known}{hint}")
    return reader(raw)
