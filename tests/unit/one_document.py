"""A folder with one made-up document, read: what the tests of dates share."""

from __future__ import annotations

from pathlib import Path

from seed_digest.extract.folder import read_folder
from seed_digest.facts.facts import load_facts
from seed_digest.model import Document
from seed_digest.settings import Settings

TITLE = "Harbour offices agree to share their pilots\n"
BODY = (
    "The harbour offices of both towns have agreed to share their pilots and their boats from the coming season on.\n"
    "Each office will pay one half of the costs, and each will keep one of the two keys, their speaker said.\n"
)


def read(folder: Path, text: str, captured: str | None = None, name: str = "a.txt") -> Document:
    """The document of a text. captured: what its sidecar states, None for no sidecar."""
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "content").mkdir()
    (folder / "seeds" / name).write_text(text, encoding="utf-8")
    if captured:
        sidecar = (folder / "seeds" / name).with_suffix(".meta.toml")
        sidecar.write_text(f'captured = "{captured}"\n', encoding="utf-8")
    (document,) = read_folder(Settings(folder / "seeds", folder / "content"), load_facts(folder / "content"))
    return document


def date_of(document: Document) -> str | None:
    """The EDTF value of its date."""
    return document.date.value.value if document.date else None
