"""Seeds to corpus: the two pure halves, joined. Publishing and the desk begin here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from .digest.corpus import assemble
from .extract.folder import read_folder
from .facts.facts import Facts
from .facts.loading import nearest
from .model import Corpus
from .settings import Settings

Progress = Callable[[int, int], None]


def read_corpus(settings: Settings, facts: Facts, progress: Progress | None = None) -> Corpus:
    """Read every seed and run the corpus passes.

    progress: called with the documents read and their number. UsageError where there is no seeds folder.
    """
    corpus = assemble(read_folder(settings, facts, progress), facts)
    return replace(corpus, notes=tuple(idle_corrections(corpus, facts)))


def idle_corrections(corpus: Corpus, facts: Facts) -> Iterator[str]:
    """A line for each correction that corrects nothing: its seed is not there, or is published under another name."""
    twins = {twin: one.document.seed for one in corpus.articles for twin in one.document.same_bytes}
    twins |= {twin: one.seed for one in corpus.others for twin in one.same_bytes}
    for seed, correction in facts.corrections.items():
        if seed in twins and not correction.withdraw:
            yield f"{correction.file}: {seed} has the same bytes as {twins[seed]}; correct that one"
        elif seed not in corpus.seeds and seed not in twins:
            yield f"{correction.file}: there is no seed {seed!r}{nearest(seed, corpus.seeds)}"
