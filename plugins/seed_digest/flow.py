"""Seeds to corpus: the two pure halves, joined. Publishing and the desk begin here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace

from .digest.corpus import assemble
from .errors import FactsError
from .extract.folder import read_folder
from .facts.facts import Facts
from .facts.loading import nearest
from .model import Corpus
from .settings import Settings

Progress = Callable[[int, int], None]


def read_corpus(settings: Settings, facts: Facts, progress: Progress | None = None) -> Corpus:
    """Read every seed and run the corpus passes.

    progress: called with the documents read and their number. UsageError where there is no seeds folder; FactsError for
    a correction of a seed that is not there: a withdrawal with a misspelt name must not publish what it withdraws.
    """
    corpus = assemble(read_folder(settings, facts, progress), facts)
    twins = {twin: one.document.seed for one in corpus.articles for twin in one.document.same_bytes}
    twins |= {twin: one.seed for one in corpus.others for twin in one.same_bytes}
    check_corrections(facts, {*corpus.seeds, *twins})
    return replace(corpus, notes=tuple(idle_corrections(facts, twins)))


def check_corrections(facts: Facts, seeds: Set[str]) -> None:
    """Every correction is of a seed that is there. FactsError names the nearest one."""
    for seed, correction in facts.corrections.items():
        if seed not in seeds:
            raise FactsError(correction.file, f"seed: there is no document {seed!r}{nearest(seed, seeds)}")


def idle_corrections(facts: Facts, twins: Mapping[str, str]) -> Iterator[str]:
    """A line for each correction that corrects nothing: a draft, or its seed is published under another name."""
    for draft in facts.drafts.values():
        yield f"{draft.file}: a draft, which corrects nothing; take 'draft = true' away when it is ready"
    for seed, correction in facts.corrections.items():
        if seed in twins and not correction.withdraw:
            yield f"{correction.file}: {seed} has the same bytes as {twins[seed]}; correct that one"
