"""Each sidecar speaks of one document, each document has one at most, and what is not read is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.errors import FactsError
from seed_digest.extract.sidecars import load_sidecar
from seed_digest.facts.facts import load_facts
from seed_digest.flow import look_at_corpus, read_corpus
from seed_digest.model import Corpus
from seed_digest.settings import Settings

STATED = 'captured = "2024-05-02"\n'


def settings(folder: Path, files: dict[str, str]) -> Settings:
    """A seeds folder with these files, and an empty content folder."""
    for name, text in {"seeds/.keep": "", "content/.keep": "", **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Settings(folder / "seeds", folder / "content")


def read(folder: Path, files: dict[str, str]) -> Corpus:
    """The corpus of a seeds folder and a content folder with these files."""
    there = settings(folder, files)
    return read_corpus(there, load_facts(there.content))


def test_a_sidecar_without_its_document_is_noted_with_the_nearest_one(tmp_path: Path) -> None:
    files = {"seeds/deep/quay-17.txt": "x", "seeds/deep/quay-71.meta.toml": STATED}
    (note,) = read(tmp_path, files).notes
    assert note == (
        "seeds/deep/quay-71.meta.toml: folder: there is no document 'deep/quay-71', so nothing is read from it "
        "(did you mean 'deep/quay-17'?)"
    )


def test_a_sidecar_that_nothing_is_like_says_what_to_do(tmp_path: Path) -> None:
    (note,) = read(tmp_path, {"seeds/fair.txt": "x", "seeds/old/quay-71.txt.meta.toml": STATED}).notes
    assert note.endswith("so nothing is read from it; name it after its document, or take it away")


def test_whoever_looks_at_a_document_is_told_too(tmp_path: Path) -> None:
    there = settings(tmp_path, {"seeds/a.txt": "x", "seeds/b.meta.toml": STATED})
    assert len(look_at_corpus(there, load_facts(there.content)).notes) == 1


def test_a_sidecar_of_a_copy_is_noted(tmp_path: Path) -> None:
    files = {"seeds/a.txt": "One text.", "seeds/b.txt": "One text.", "seeds/b.meta.toml": STATED}
    assert read(tmp_path, files).notes == (
        "seeds/b.meta.toml: folder: b.txt has the same bytes as a.txt, so nothing is read from it; "
        "name it a.txt.meta.toml",
    )


@pytest.mark.parametrize("name", ["a.meta.toml", "a.txt.meta.toml"])
def test_a_sidecar_of_a_document_is_no_matter(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, {"seeds/a.txt": "x", f"seeds/{name}": STATED}).notes == ()


def test_two_sidecars_of_one_document_are_an_error(tmp_path: Path) -> None:
    files = {"seeds/a.txt": "x", "seeds/a.meta.toml": STATED, "seeds/a.txt.meta.toml": STATED}
    with pytest.raises(FactsError) as caught:
        read(tmp_path, files)
    assert str(caught.value) == (
        "seeds/a.txt.meta.toml: folder: seeds/a.meta.toml is a sidecar of a.txt too; keep one of the two"
    )


def test_two_documents_of_one_name_may_have_one_each(tmp_path: Path) -> None:
    files = {"seeds/a.txt": "x", "seeds/a.html": "<p>y</p>"}
    files |= {"seeds/a.txt.meta.toml": STATED, "seeds/a.meta.toml": 'captured = "2024-06-02"\n'}
    there = settings(tmp_path, files)
    assert [load_sidecar(there.seeds / name, there.seeds).captured for name in ("a.txt", "a.html")] == [
        "2024-05-02",
        "2024-06-02",
    ]
    (there.seeds / "a.html.meta.toml").write_text(STATED, encoding="utf-8")
    with pytest.raises(FactsError, match=r"seeds/a\.meta\.toml is a sidecar of a\.txt too"):
        load_sidecar(there.seeds / "a.txt", there.seeds)


def test_data_in_another_form_than_toml_are_noted(tmp_path: Path) -> None:
    files = {"content/entities/all.yaml": "a", "content/sources.yml": "a", "content/entity/more.toml": ""}
    assert read(tmp_path, files).notes == (
        "content/entities/all.yaml is not read: only files here that end in .toml are; write it as TOML, in all.toml",
        "content/entity/more.toml is not read: data stand in the folders corrections, digests, entities, sites "
        "(did you mean 'entities'?)",
        "content/sources.yml is not read: the one file of data right here is sources.toml; "
        "write it as TOML, in sources.toml",
    )


def test_a_sidecar_in_another_form_says_what_is_read(tmp_path: Path) -> None:
    (aside,) = [one for one in read(tmp_path, {"seeds/a.meta.yaml": "x"}).others if one.failed_stage == "formats"]
    assert (aside.reason or "").endswith("; what you know of a document stands in NAME.meta.toml")
