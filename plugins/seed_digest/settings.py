"""The options of a run, frozen. Where they come from (pelicanconf.py, the command line) is not known here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """seeds, content: folders. jobs: worker processes for extraction. max_bytes: size limit of one document."""

    seeds: Path
    content: Path
    jobs: int = 1
    max_bytes: int = MAX_BYTES
