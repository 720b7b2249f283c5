"""The seeds folder -> Documents: which files are read, in what order, by how many workers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

from ..errors import SeedError, UsageError
from ..facts.facts import Facts
from ..model import Document, RawDocument, Status
from ..settings import Settings
from .formats.table import READERS
from .identity import document_id
from .listing import fold_same_bytes, is_utf8, list_seeds, printable
from .pipeline import Tools, make_tools, read_document
from .sidecars import load_sidecar

Progress = Callable[[int, int], None]
# Below this number of documents a pool of processes costs more than it saves.
WORTH_A_POOL = 24


def read_folder(settings: Settings, facts: Facts, progress: Progress | None = None) -> tuple[Document, ...]:
    """Every seed as a Document, in the order of their names; each seed stands exactly once.

    UsageError where the folder is missing, FactsError on a broken sidecar.
    """
    if not settings.seeds.is_dir():
        raise UsageError(f"{settings.seeds}: there is no such seeds folder")
    seeds = sorted(list_seeds(settings.seeds))
    first, twins = fold_same_bytes(settings.seeds, seeds, READERS)
    documents = []
    addresses: dict[str, str] = {}
    for document in run(first, settings, facts):
        same = tuple(twins.get(document.seed, ()))
        kept = own_address(withdrawn_with(document, same, facts), addresses)
        documents.append(replace(kept, same_bytes=same))
        if progress:
            progress(len(documents), len(first))
    return tuple(documents)


def run(seeds: list[str], settings: Settings, facts: Facts) -> Iterator[Document]:
    """Documents in the order of the seeds, whatever the number of workers."""
    if settings.jobs <= 1 or len(seeds) < WORTH_A_POOL:
        tools = make_tools(facts)
        yield from (read_seed(seed, settings, tools) for seed in seeds)
        return
    with ProcessPoolExecutor(settings.jobs, initializer=prepare_worker, initargs=(settings, facts)) as pool:
        yield from pool.map(work, seeds, chunksize=max(1, min(32, len(seeds) // (4 * settings.jobs))))


# A worker process makes its tools once; they do not travel with each seed.
_worker: list[tuple[Settings, Tools]] = []


def prepare_worker(settings: Settings, facts: Facts) -> None:
    _worker[:] = [(settings, make_tools(facts))]


def work(seed: str) -> Document:
    settings, tools = _worker[0]
    return read_seed(seed, settings, tools)


def read_seed(seed: str, settings: Settings, tools: Tools) -> Document:
    """One seed, whatever becomes of it: the boundary at which an error of one document ends."""
    if not is_utf8(seed):
        return set_aside(printable(seed), Status.FAILED, "folder", "the file's name is not UTF-8")
    correction = tools.facts.corrections.get(seed)
    if correction and correction.withdraw:
        return set_aside(seed, Status.WITHDRAWN, "correction", f"{correction.reason} ({correction.file})")
    try:
        return read_document(load(seed, settings), tools)
    except SeedError as error:
        return set_aside(seed, Status.FAILED, error.stage, error.reason)
    except UsageError:
        raise  # what the maintainer wrote is wrong: no document is to blame
    except Exception as error:
        # A fault of ours must not cost the other documents their site; the report names it, and --strict fails.
        return set_aside(seed, Status.FAILED, "internal", f"{type(error).__name__}: {error}")


def withdrawn_with(document: Document, same_bytes: Iterable[str], facts: Facts) -> Document:
    """The document, or nothing of it where one of the same bytes is withdrawn: what is withdrawn has no other name."""
    for seed in same_bytes:
        correction = facts.corrections.get(seed)
        if correction and correction.withdraw:
            reason = f"{correction.reason} ({correction.file}, for {seed}, which has the same bytes)"
            return set_aside(document.seed, Status.WITHDRAWN, "correction", reason)
    return document


def own_address(document: Document, addresses: dict[str, str]) -> Document:
    """The document, or nothing of it where another has its address: two never write one path.

    addresses: of the articles so far, with the seed that has each; it is added to.
    """
    if document.status is not Status.ARTICLE:
        return document
    other = addresses.setdefault(document.id, document.seed)
    if other == document.seed:
        return document
    reason = f"its address {document.id!r} is that of {other}; rename one of the two"
    return set_aside(document.seed, Status.FAILED, "identity", reason)


def set_aside(seed: str, status: Status, stage: str, reason: str) -> Document:
    """A document that is no article, with the reason."""
    return Document(id=document_id(seed, ""), seed=seed, status=status, reason=reason, failed_stage=stage)


def load(seed: str, settings: Settings) -> RawDocument:
    """The bytes of a seed. SeedError for a link out of the folder, one over the limit, one that cannot be read."""
    path = settings.seeds / seed
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(settings.seeds.resolve()):
        raise SeedError(seed, "folder", "a link that leads out of the seeds folder")
    if path.is_symlink():
        raise SeedError(seed, "folder", "a link; put the document itself into the folder")
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise SeedError(seed, "folder", "a folder that cannot be opened")
        if not path.is_file():
            raise SeedError(seed, "folder", "no file but a pipe, a socket or a device")
        if size > settings.max_bytes:
            raise SeedError(seed, "folder", f"{size:,} bytes, more than the limit of {settings.max_bytes:,}")
        content = path.read_bytes()
    except OSError as error:
        raise SeedError(seed, "folder", f"cannot be read: {error.strerror or error}") from error
    return RawDocument(seed, content, path.suffix.lower(), load_sidecar(path, settings.seeds))
