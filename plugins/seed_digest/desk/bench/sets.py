"""The labelled sets: where they lie, their pages, and the script beside them that scores."""

from __future__ import annotations

import base64
import importlib.util
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol, cast

from ...errors import UsageError
from ...facts.loading import nearest
from ...language.identify import identify
from ...model import RawDocument

CORPUS = "corpus"
PAIRS = "pairs"
SETS = ("aeb", "traf", "moz", "dates", CORPUS, PAIRS)

# The two documents of a pair.
SIDES = ("a", "b")

# RECORD's object, as the script that scores reads it.
Record = Mapping[str, Any]
# What is known of some pages of a set.
Gold = Sequence[Mapping[str, Any]]
Scored = tuple[dict[str, Any], Sequence[Any]]


class Mode(StrEnum):
    """What a tool gets: a page's visible text, one block a line, or its markup."""

    TEXT = "text"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its known answer. gold: what the script scores against. language: of the known text."""

    id: str
    raw: RawDocument
    gold: Mapping[str, Any]
    language: str


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """The pages of one set, in one mode."""

    name: str
    mode: Mode
    pages: tuple[Page, ...]


class Scorer(Protocol):
    """The functions of the sets' own script that we call; each gives its figures and what was missed."""

    def pages(self, name: str, data: Path) -> Iterator[dict[str, Any]]: ...
    def score_shingles(self, gold: Gold, records: Mapping[str, Record]) -> Scored: ...
    def score_strings(self, gold: Gold, records: Mapping[str, Record]) -> Scored: ...
    def score_dates(self, gold: Gold, records: Mapping[str, Record]) -> Scored: ...
    def score_corpus(self, labels: Gold, records: Mapping[str, Record]) -> Scored: ...
    def score_pairs(self, gold: Gold, records: Mapping[str, Record]) -> Scored: ...
    def same_day(self, got: str, want: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Bench:
    """The labelled sets of this machine. home: their folder. scorer: the script that lies there, loaded."""

    home: Path
    scorer: Scorer


def home_of(environment: Mapping[str, str], root: Path) -> Path:
    """The folder that SEED_DIGEST_BENCH names, else 'shared' beside the project."""
    return Path(environment.get("SEED_DIGEST_BENCH") or root.parent / "shared")


def find_bench(environment: Mapping[str, str], root: Path) -> Bench | None:
    """The labelled sets of this machine, None where there are none."""
    home = home_of(environment, root)
    script = home / "bench" / "score.py"
    return Bench(home, load_scorer(script)) if script.is_file() else None


def absence(environment: Mapping[str, str]) -> str:
    """'not measured: …', for where there are no labelled sets."""
    named = environment.get("SEED_DIGEST_BENCH")
    place = f"in {named}" if named else "beside the project"
    return f"not measured: no labelled sets {place}; SEED_DIGEST_BENCH names their folder"


def must_measure(environment: Mapping[str, str]) -> bool:
    """True where a score that was not measured is a failure: where .ci/run runs."""
    return environment.get("SEED_DIGEST_MEASURE") == "required"


def load_scorer(script: Path) -> Scorer:
    """The script as a module. Nothing is written beside it: its folder is not ours."""
    spec = importlib.util.spec_from_file_location("labelled_sets_score", script)
    if spec is None or spec.loader is None:
        raise UsageError(f"{script}: cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    with untouched_imports():
        spec.loader.exec_module(module)
    return cast(Scorer, module)


@contextmanager
def untouched_imports() -> Iterator[None]:
    """Let a script import its neighbours without compiled files and without a lasting place on the path."""
    path, silent = list(sys.path), sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.path[:], sys.dont_write_bytecode = path, silent


def named_sets(names: str, valid: Sequence[str]) -> tuple[str, ...]:
    """'aeb,corpus' -> the sets; all that are valid for ''. UsageError for a name that is none of them."""
    chosen = tuple(name.strip() for name in names.split(",") if name.strip()) or tuple(valid)
    for name in chosen:
        check_name("--sets", name, valid)
    return chosen


def check_name(option: str, name: str, valid: Sequence[str]) -> None:
    """UsageError where a name is none of those that are valid."""
    if name not in valid:
        raise UsageError(f"{option}: {name!r} is unknown{nearest(name, valid)}")


def modes_of(name: str) -> tuple[Mode, ...]:
    """The modes in which a set can be measured: the corpus and the pairs are bare text."""
    return (Mode.TEXT,) if name in (CORPUS, PAIRS) else (Mode.TEXT, Mode.HTML)


def load_set(bench: Bench, name: str, mode: Mode) -> LabelledSet:
    """A set's pages, as `unpack.py` would write them. Pages of one text stay pages of their own."""
    if name == PAIRS:
        return LabelledSet(name, mode, tuple(pair_pages(bench)))
    load = corpus_pages(bench) if name == CORPUS else web_pages(bench, name, mode)
    return LabelledSet(name, mode, tuple(load))


def web_pages(bench: Bench, name: str, mode: Mode) -> Iterator[Page]:
    for gold in bench.scorer.pages(name, bench.home / "bench"):
        content = gold["text"].encode() if mode is Mode.TEXT else base64.b64decode(gold["html_b64"])
        suffix = ".txt" if mode is Mode.TEXT else ".html"
        answer = {key: value for key, value in gold.items() if key not in ("text", "html_b64")}
        yield Page(gold["id"], RawDocument(gold["id"] + suffix, content, suffix), answer, identify(known_text(gold)))


def known_text(gold: Mapping[str, Any]) -> str:
    """What is known of a page's article; where only its day is, all that the page says."""
    if "body" in gold:
        return str(gold["body"])
    return "\n".join(gold["with"]) if "with" in gold else str(gold["text"])


def corpus_pages(bench: Bench) -> Iterator[Page]:
    folder = bench.home / "corpus"
    for label in json.loads((folder / "labels.json").read_text(encoding="utf-8")):
        name = f"{label['id']}.txt"
        content = (folder / "docs" / name).read_bytes()
        yield Page(label["id"], RawDocument(name, content, ".txt"), label, label["lang"])


def pair_pages(bench: Bench) -> Iterator[Page]:
    """The documents of the labelled pairs, those of a pair one behind the other, the title in the first line."""
    for gold in bench.scorer.pages(PAIRS, bench.home / "bench"):
        for side in SIDES:
            content = f"{gold[side]['title']}\n{gold[side]['text']}\n".encode()
            name = f"{gold['id']}-{side}"
            yield Page(name, RawDocument(f"{name}.txt", content, ".txt"), gold, gold["language"])
