"""Which document the maintainer means: by name, path, id or title, or by a part that only one of them has."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageError
from ..model import Article, Corpus, Document, Told
from ..publish.characters import visible

FEW = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A document of the corpus; `article` is None for one that is none.

    in_blocks: the seeds whose places are counted in blocks of markup, not in lines. told: all who tell its story, each
    with its seed, itself among them; the one that leads first.
    """

    document: Document
    article: Article | None
    in_blocks: frozenset[str] = frozenset()
    told: tuple[tuple[str, Told], ...] = ()

    def unit(self, seed: str | None = None) -> str:
        """'line' or, for a format without lines, 'block'. seed: of another document, None for this one."""
        return "block" if (seed or self.document.seed) in self.in_blocks else "line"

    def place(self, number: int, seed: str | None = None) -> str:
        """'line 3' or 'block 3'."""
        return f"{self.unit(seed)} {number}"


def everything(corpus: Corpus) -> Iterator[Found]:
    """Every document, articles first."""
    pairs = [(article.document, article) for article in corpus.articles]
    in_blocks = frozenset(one.seed for one in (*(one for one, _ in pairs), *corpus.others) if not one.numbered)
    seeds = {document.id: document.seed for document, _ in pairs}
    for document, article in pairs:
        story = corpus.stories.get(article.story or "")
        told = tuple((seeds[one.article_id], one) for one in story.members) if story else ()
        yield Found(document, article, in_blocks, told)
    for other in corpus.others:
        yield Found(other, None, in_blocks)


def find(corpus: Corpus, wanted: str, seeds: Path) -> Found:
    """The one document that `wanted` names. UsageError where none or more than one does, with the nearest names; for
    a digest's slug with the option that asks of it.

    wanted: a seed's name, a path to it, an article's id, or a part of one of them, or of a title. A seed with the bytes
    of another one is found as that one.
    """
    documents = list(everything(corpus))
    if not documents:
        raise UsageError("there are no seeds")
    wanted = below(wanted, seeds)
    part = wanted.casefold()
    for matches in (
        [one for one in documents if wanted in names(one.document)],
        [one for one in documents if part and any(part in name.casefold() for name in names(one.document))],
        [one for one in documents if part and part in title(one.document).casefold()],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            listing = listed(sorted(one.document.seed for one in matches))
            raise UsageError(f"{visible(wanted)}: {len(matches)} documents have this in name or title: {listing}")
    if wanted in corpus.chronologies:
        raise UsageError(f"{visible(wanted)} is a digest: invoke explain --digest {visible(wanted)} tells of it")
    raise UsageError(f"{visible(wanted)}: no such seed; the nearest: {listed(nearest_seeds(part, corpus, documents))}")


def names(document: Document) -> tuple[str, ...]:
    """By what a document may be called, its title apart."""
    return (document.seed, *document.same_bytes, document.id)


def title(document: Document) -> str:
    return document.title.value if document.title else ""


def nearest_seeds(part: str, corpus: Corpus, documents: list[Found]) -> list[str]:
    """Names of seeds like a part in small letters, the likest first; the first names where none is like it."""
    seeds = {*corpus.seeds, *(name for one in documents for name in (one.document.seed, *one.document.same_bytes))}
    by_form = {form.casefold(): seed for seed in sorted(seeds, reverse=True) for form in (seed, Path(seed).stem)}
    near = difflib.get_close_matches(part, by_form, n=FEW, cutoff=0.4)
    return list(dict.fromkeys(by_form[form] for form in near)) or sorted(seeds)


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
