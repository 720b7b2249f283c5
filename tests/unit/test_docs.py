"""README cannot go stale: it names every task, option, setting and key, and its examples are read as they stand."""

from __future__ import annotations

import inspect
import re
import tomllib
from pathlib import Path

import msgspec
import pytest
from invoke import Collection
from invoke.loader import FilesystemLoader

from seed_digest.extract.formats.table import READERS
from seed_digest.extract.sidecars import SIDECAR_KEYS, load_sidecar
from seed_digest.facts.corrections import Correction
from seed_digest.facts.digests import Digest, Rule
from seed_digest.facts.entities import Entity, EntityKind
from seed_digest.facts.facts import Facts, load_facts
from seed_digest.facts.sites import FieldRow, SiteFile, SpanRow
from seed_digest.facts.sources import SourceEntry
from seed_digest.language.languages import LanguageFile
from seed_digest.model import Role
from seed_digest.publish.options import KEYS
from seed_digest.settings import MAX_BYTES

ROOT = Path(__file__).resolve().parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TASKS = Collection.from_module(FilesystemLoader(start=str(ROOT)).load("tasks")[0]).tasks
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"\A# (?P<path>\S+)\n")

COMMANDS = [
    "python3 -m venv .venv && .venv/bin/pip install -c constraints.txt -e . && .venv/bin/invoke build",
    "python3 -m venv .venv && .venv/bin/pip install -c constraints.txt -e '.[test]' && .venv/bin/invoke test",
]

DATA_FILES: list[tuple[str, str, type[msgspec.Struct]]] = [
    ("Digests", "", Digest),
    ("Digests", "rule.", Rule),
    ("Entities", "", Entity),
    ("Sources", "", SourceEntry),
    ("Layouts of sites", "", SiteFile),
    ("Layouts of sites", "span.", SpanRow),
    ("Layouts of sites", "field.", FieldRow),
    ("Corrections", "", Correction),
]
NO_KEYS = {"file"}
"""Fields that the program fills in, not the maintainer."""


def section(heading: str) -> str:
    """The text under a heading, up to the next one of any level."""
    found = re.search(rf"^#+ {re.escape(heading)}$\n(.*?)(?=^#+ |\Z)", without_code(README), re.MULTILINE | re.DOTALL)
    assert found, f"README has no section {heading!r}"
    return found[1]


def without_code(text: str) -> str:
    """The text with its code blocks empty: a '#' in one is no heading."""
    return BLOCK.sub("", text)


def rows(heading: str) -> str:
    """What stands in the first cells of a section's tables."""
    return "\n".join(line.split("|")[1] for line in section(heading).splitlines() if line.startswith("|"))


def examples() -> dict[str, str]:
    """The example files: path -> text."""
    found = [(EXAMPLE.match(text), text) for language, text in BLOCK.findall(README) if language == "toml"]
    return {match["path"]: text for match, text in found if match}


def test_the_two_commands_stand_first() -> None:
    blocks = [text.strip() for _, text in BLOCK.findall(README)]
    assert blocks[:2] == COMMANDS


@pytest.mark.parametrize("file", [".ci/run", ".github/workflows/publish.yml"])
def test_machines_run_the_commands_of_the_readme(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert any(command in text for command in COMMANDS)


@pytest.mark.parametrize("name", sorted(TASKS))
def test_every_task_and_option_is_explained(name: str) -> None:
    task = TASKS[name]
    row = next((line for line in section("Tasks").splitlines() if line.startswith(f"| `invoke {name}")), "")
    assert row, f"README has no row for invoke {name}"
    assert task.__doc__, f"invoke {name} has no help"
    for option in [one for one in inspect.signature(task.body).parameters if one != "context"]:
        assert option in task.help, f"invoke {name} --{option} has no help"
        spelt = f"no-{option}" if default(task.body, option) is True else option
        flag = f"--{spelt}" if len(spelt) > 1 else f"-{spelt}"
        assert flag in row or f"`{option.upper()}`" in row, f"{name}: {option} is not in README"


def default(body: object, option: str) -> object:
    return inspect.signature(body).parameters[option].default  # type: ignore[arg-type]


@pytest.mark.parametrize("key", sorted(KEYS))
def test_every_setting_is_explained(key: str) -> None:
    assert f"`{key}`" in rows("Settings")


@pytest.mark.parametrize(("heading", "prefix", "shape"), DATA_FILES, ids=lambda one: getattr(one, "__name__", one))
def test_every_key_is_explained(heading: str, prefix: str, shape: type[msgspec.Struct]) -> None:
    parts = {"Digests": {"rule"}, "Layouts of sites": {"span", "field"}}.get(heading, set()) if not prefix else set()
    for field in msgspec.structs.fields(shape):
        if field.encode_name not in NO_KEYS | parts:
            assert f"`{prefix}{field.encode_name}`" in rows(heading)


def test_every_key_of_a_language_is_explained() -> None:
    for field in msgspec.structs.fields(LanguageFile):
        assert f"`{field.encode_name}`" in rows("Languages")


def test_every_key_of_a_sidecar_is_explained() -> None:
    for key in SIDECAR_KEYS:
        assert f"`{key}`" in rows("Adding documents")


def test_every_word_of_choice_is_listed() -> None:
    for kind in EntityKind:
        assert f"`{kind}`" in section("Entities")
    for role in Role:
        assert f"`{role.value}`" in section("Corrections")
    for suffix in READERS:
        assert f"`{suffix}`" in section("Adding documents")


def test_the_limit_is_told() -> None:
    assert f"{MAX_BYTES:,}" in section("Settings")


@pytest.fixture
def loaded(tmp_path: Path) -> Facts:
    """The examples of README, loaded as one content folder."""
    for path, text in examples().items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return load_facts(tmp_path / "content")


def test_the_examples_are_right(loaded: Facts) -> None:
    assert (len(loaded.digests), len(loaded.entities), len(loaded.sources)) == (1, 5, 2)
    assert (len(loaded.sites), len(loaded.corrections)) == (1, 3)


@pytest.mark.usefixtures("loaded")
def test_the_example_of_a_sidecar_is_right(tmp_path: Path) -> None:
    sidecar = load_sidecar(tmp_path / "seeds" / "news-17.txt", tmp_path / "seeds")
    assert sidecar.url == "https://example.org/2025/07/29/news-17.html"
    assert sidecar.captured == "2025-07-30T08:15:00Z"


@pytest.mark.parametrize(("heading", "prefix", "shape"), DATA_FILES, ids=lambda one: getattr(one, "__name__", one))
def test_the_examples_show_every_key(heading: str, prefix: str, shape: type[msgspec.Struct]) -> None:
    """A maintainer can copy any key from an example."""
    shown = set().union(*(keys(tomllib.loads(text)) for text in examples().values()))
    links = {"language", "publisher", "agency", "aggregator", "translator", "author"} if shape is Correction else set()
    for field in msgspec.structs.fields(shape):
        if field.encode_name not in NO_KEYS | links:
            assert field.encode_name in shown


def keys(table: object) -> set[str]:
    """Every key of a table and of the tables within it."""
    if isinstance(table, list):
        return set().union(*map(keys, table))
    return set(table) | set().union(*map(keys, table.values())) if isinstance(table, dict) else set()
