"""Seeds to corpus: the two pure halves, joined. Publishing and the desk begin here."""

from __future__ import annotations

from collections.abc import Callable

from .digest.corpus import assemble
from .extract.folder import read_folder
from .facts.facts import Facts
from .model import Corpus
from .settings import Settings

Progress = Callable[[int, int], None]


def read_corpus(settings: Settings, facts: Facts, progress: Progress | None = None) -> Corpus:
    """Read every seed and run the corpus passes.

    progress: called with the documents read and their number. UsageError where there is no seeds folder.
    """
    return assemble(read_folder(settings, facts, progress), facts)
