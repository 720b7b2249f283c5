"""Which document the maintainer means: by name, by path, by id, or by a part that only one of them has."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageError
from ..model import Article, Corpus, Document
from ..publish.characters import visible

FEW = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A document of the corpus; `article` is None for one that is none."""

    document: Document
    article: Article | None


def everything(corpus: Corpus) -> Iterator[Found]:
    """Every document, articles first."""
    for article in corpus.articles:
        yield Found(article.document, article)
    for document in corpus.others:
        yield Found(document, None)


def find(corpus: Corpus, wanted: str, seeds: Path) -> Found:
    """The one document that `wanted` names. UsageError where none or more than one does, with the nearest names.

    wanted: a seed's name, a path to it, an article's id, or a part of either. A seed with the bytes of another one is
    found as that one.
    """
    wanted = below(wanted, seeds)
    named = {name: found for found in everything(corpus) for name in names(found.document)}
    if wanted in named:
        return named[wanted]
    part = wanted.casefold()
    matches = [name for name in named if part in name.casefold()] if part else []
    documents = {named[name].document.seed for name in matches}
    if len(documents) == 1:
        return named[matches[0]]
    if matches:
        raise UsageError(
            f"{visible(wanted)}: {len(documents)} seeds have this in their name: {listed(sorted(documents))}"
        )
    near = difflib.get_close_matches(wanted, named, n=FEW, cutoff=0.3) or sorted(corpus.seeds or named)
    raise UsageError(f"{visible(wanted)}: no such seed; the nearest: {listed(near)}" if named else "there are no seeds")


def names(document: Document) -> tuple[str, ...]:
    """By what a document may be called."""
    return (document.seed, *document.same_bytes, document.id)


def below(wanted: str, seeds: Path) -> str:
    """A path as the shell completes it, relative to the seeds folder; anything else as it is."""
    try:
        return Path(wanted).absolute().relative_to(seeds.absolute()).as_posix()
    except ValueError:
        return wanted


def listed(names: list[str]) -> str:
    """The first few names, with the number of the rest."""
    rest = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return ", ".join(visible(name) for name in names[:FEW]) + rest
