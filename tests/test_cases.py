"""Each folder of tests/cases is a document with what is right of it; each field is a test of its own.

expected.toml: `input` (a path from the project's root; without it the folder's input.*), `known_failure` (why: the
case is then expected to fail, and passing is an error until the key is removed), and the fields below. Fields left
out are not judged. The seeds are read together, as dates of one follow from others.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from seed_digest.facts.facts import Facts, load_facts
from seed_digest.flow import read_corpus
from seed_digest.record import article_record
from seed_digest.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/expected.toml"))
FIELDS = {
    "title", "title_from", "date", "certainty", "captured", "language", "publisher", "agency", "aggregator", "author",
    "url", "standfirst", "body", "body_starts", "kinds", "asides", "tags", "digests",
}  # fmt: skip


def expected(case: Path) -> dict[str, Any]:
    return tomllib.loads((case / "expected.toml").read_text(encoding="utf-8"))


def fields() -> list[Any]:
    """One parameter a field of a case."""
    rows = []
    for case in CASES:
        want = expected(case)
        unknown = set(want) - FIELDS - {"input", "known_failure"}
        assert not unknown, f"{case.name}: unknown keys {unknown}"
        marks = [pytest.mark.xfail(strict=True, reason=want["known_failure"])] if "known_failure" in want else []
        rows += [pytest.param(case, name, marks=marks, id=f"{case.name}::{name}") for name in want if name in FIELDS]
    return rows


@cache
def facts() -> Facts:
    return load_facts(ROOT / "content")


@cache
def folder_records(folder: Path) -> dict[str, dict[str, Any]]:
    """The articles of a folder as records, by seed."""
    corpus = read_corpus(Settings(folder, ROOT / "content"), facts())
    return {one.document.seed: article_record(one) for one in corpus.articles}


@cache
def record_of(case: Path) -> dict[str, Any]:
    """The record of a case: of the project's own seeds all together, of another case alone."""
    path = input_of(case)
    return folder_records(path.parent)[path.name]


def input_of(case: Path) -> Path:
    given = expected(case).get("input")
    return ROOT / given if given else next(case.glob("input.*"))


def seen(record: dict[str, Any], field: str) -> Any:
    """A field of a record in the short form of expected.toml."""
    if field in ("publisher", "agency", "aggregator", "author", "url"):
        link = record["source"][field]
        return f"{link['value']} ({link['certainty']})" if link else None
    if field in ("date", "certainty"):
        return record["date"] and record["date"]["value" if field == "date" else "certainty"]
    if field == "captured":
        return record["captured"] and record["captured"]["value"]
    if field == "body":
        return [one["line"] for one in record["body"]]
    if field == "kinds":
        return [one["kind"] for one in record["body"]]
    if field == "asides":
        return sorted(f"{one['kind']} {one['line']}" for one in record["asides"])
    if field == "digests":
        return {slug: f"{one['role']} {one['because'][0]['line']}" for slug, one in record["digests"].items()}
    return sorted(record["tags"]) if field == "tags" else record[field]


@pytest.mark.parametrize(("case", "field"), fields())
def test_field(case: Path, field: str) -> None:
    want, record = expected(case)[field], record_of(case)
    if field == "standfirst":
        assert record["standfirst"] == input_of(case).read_text(encoding="utf-8").split("\n")[want - 1].strip()
        return
    if field == "body_starts":
        assert len(record["body"]) == len(want)
        assert [one["text"][: len(start)] for one, start in zip(record["body"], want, strict=True)] == want
        return
    assert seen(record, field) == (sorted(want) if field in ("asides", "tags") else want)


def test_bodies_come_out_right_without_layouts(tmp_path: Path) -> None:
    """With content/sites empty the general way finds the same five bodies, titles and languages."""
    for name in ("entities", "digests", "sources.toml"):
        (tmp_path / name).symlink_to(ROOT / "content" / name)
    corpus = read_corpus(Settings(ROOT / "seeds", tmp_path), load_facts(tmp_path))
    found = {one.document.seed: article_record(one) for one in corpus.articles}
    for seed, record in folder_records(ROOT / "seeds").items():
        for field in ("body", "title", "language"):
            assert seen(found[seed], field) == seen(record, field), (seed, field)


def test_a_body_is_the_lines_of_its_seed() -> None:
    """Every paragraph is its line, with plain spaces: nothing is added, nothing reworded."""
    for seed, record in folder_records(ROOT / "seeds").items():
        lines = (ROOT / "seeds" / seed).read_text(encoding="utf-8").split("\n")
        for one in record["body"]:
            assert one["text"] == " ".join(lines[one["line"] - 1].split()), (seed, one["line"])
