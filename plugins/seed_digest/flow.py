"""Seeds to corpus: the two pure halves, joined. Publishing and the desk begin here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from .digest.corpus import assemble
from .errors import FactsError
from .extract.folder import read_folder
from .extract.listing import list_sidecars
from .extract.sidecars import idle_sidecars
from .facts.complaints import likest
from .facts.corrections import APART
from .facts.facts import Facts
from .facts.strays import stray_files
from .model import Corpus, Document
from .settings import Settings

Progress = Callable[[int, int], None]
ELSEWHERE = "; is it of another seeds folder, which has a content folder of its own?"


def read_corpus(settings: Settings, facts: Facts, progress: Progress | None = None) -> Corpus:
    """Read every seed and run the corpus passes.

    progress: called with the documents read and their number. UsageError where there is no seeds folder; FactsError for
    a correction of a seed or of a line that is not there: a withdrawal with a misspelt name must not publish what it
    withdraws.
    """
    documents = read_folder(settings, facts, progress)
    for misfit in (*strangers(facts, documents), *(one for document in documents for one in beyond(facts, document))):
        raise misfit
    idle = (*idle_corrections(facts, twins_of(documents)), *unread_files(settings, documents))
    corpus = assemble(documents, facts)
    return replace(corpus, notes=(*corpus.notes, *idle))


def look_at_corpus(settings: Settings, facts: Facts) -> Corpus:
    """The same for whoever looks at a document and publishes nothing: a correction that does not fit is only noted.

    So a document of another folder can be seen, and the lines of one by which its correction is to be mended.
    """
    documents = tuple(
        replace(one, notes=(*one.notes, *map(str, beyond(facts, one)))) for one in read_folder(settings, facts)
    )
    misfits = (*map(str, strangers(facts, documents)), *unread_files(settings, documents))
    corpus = assemble(documents, facts)
    return replace(corpus, notes=(*corpus.notes, *misfits))


def strangers(facts: Facts, documents: Sequence[Document]) -> Iterator[FactsError]:
    """An error for each correction of a seed that is not there, or with the story of such a one."""
    seeds = {*(one.seed for one in documents), *twins_of(documents)}
    for correction in facts.corrections.values():
        others = [("story", correction.story)] if correction.story and correction.story != APART else []
        for key, seed in (("seed", correction.seed), *others):
            if seed not in seeds:
                meant = likest(seed, seeds)
                hint = f" ({meant})" if meant else f" among the seeds{ELSEWHERE}"
                yield FactsError(correction.file, f"{key}: there is no document {seed!r}{hint}")


def beyond(facts: Facts, document: Document) -> Iterator[FactsError]:
    """An error where a correction names a line that its document has not; one that was not read has none to count."""
    correction = facts.corrections.get(document.seed)
    if correction is None or not document.lines:
        return
    count = len(document.lines)
    unit = ("line" if document.numbered else "block") + "s" * (count > 1)
    for span in correction.beyond(count):
        yield FactsError(correction.file, f"lines: {span!r}: {document.seed} has {count} {unit}")


def unread_files(settings: Settings, documents: Sequence[Document]) -> Iterator[str]:
    """A line for each file of the maintainer's that nothing reads: in the content folder, or beside no document."""
    yield from stray_files(settings.content)
    sidecars, read = list_sidecars(settings.seeds), [one.seed for one in documents]
    yield from idle_sidecars(settings.seeds.name, sidecars, read, twins_of(documents))


def twins_of(documents: Sequence[Document]) -> Mapping[str, str]:
    """For each seed that is a copy of another one the name of that one."""
    return {twin: one.seed for one in documents for twin in one.same_bytes}


def idle_corrections(facts: Facts, twins: Mapping[str, str]) -> Iterator[str]:
    """A line for each correction that corrects nothing: a draft, or its seed is published under another name."""
    for draft in facts.drafts.values():
        yield f"{draft.file}: a draft, which corrects nothing; take 'draft = true' away when it is ready"
    for seed, correction in facts.corrections.items():
        if seed in twins and not correction.withdraw:
            yield f"{correction.file}: {seed} has the same bytes as {twins[seed]}; correct that one"
