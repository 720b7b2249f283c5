"""The shape of the code: imports run one way, Pelican stays on its floor, no word of the documents is in the code."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from seed_digest.facts.entities import load_entities
from seed_digest.facts.sources import load_sources

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "plugins" / "seed_digest"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = {
    "addresses": 0,
    "edtf": 0,
    "errors": 0,
    "settings": 0,
    "model": 1,
    "record": 2,
    "facts": 2,
    "language": 2,
    "extract": 3,
    "digest": 3,
    "flow": 4,
    "publish": 5,
    "desk": 6,
    "": 7,
}
"""The floor of each room of the package; a module imports its own room and lower floors. '' is the package itself."""

ORDER_OF_STAGES = {"pipeline.py", "corpus.py", "folder.py", "listing.py", "__init__.py"}
"""Where the stages of extract and digest are put in order: only these import stages."""

TOOLS = {
    "seed_digest.extract.beside_title",
    "seed_digest.extract.bylines",
    "seed_digest.extract.copyright",
    "seed_digest.extract.decoding",
    "seed_digest.extract.fields",
    "seed_digest.extract.dirt.heads",
    "seed_digest.extract.dirt.mending",
    "seed_digest.extract.dirt.repeats",
    "seed_digest.extract.dirt.spans",
    "seed_digest.extract.dirt.table",
    "seed_digest.extract.dirt.titles",
    "seed_digest.extract.dirt.wrapping",
    "seed_digest.extract.headlines",
    "seed_digest.extract.labeller.characters",
    "seed_digest.extract.labeller.decide",
    "seed_digest.extract.labeller.form",
    "seed_digest.extract.labeller.markup",
    "seed_digest.extract.labeller.matrix",
    "seed_digest.extract.labeller.near",
    "seed_digest.extract.labeller.network",
    "seed_digest.extract.labeller.opinion",
    "seed_digest.extract.labeller.page",
    "seed_digest.extract.labeller.place",
    "seed_digest.extract.labeller.reasons",
    "seed_digest.extract.labeller.stems",
    "seed_digest.extract.labeller.wording",
    "seed_digest.extract.labels.kinds",
    "seed_digest.extract.labels.markers",
    "seed_digest.extract.limits",
    "seed_digest.extract.links",
    "seed_digest.extract.reading",
    "seed_digest.extract.republished",
    "seed_digest.extract.signatures",
    "seed_digest.extract.source_lines",
    "seed_digest.extract.source_names",
    "seed_digest.extract.translators",
    "seed_digest.digest.ambiguity",
    "seed_digest.digest.bearers",
    "seed_digest.digest.counted",
    "seed_digest.digest.expressions",
    "seed_digest.digest.forms",
    "seed_digest.digest.given",
    "seed_digest.digest.ground",
    "seed_digest.digest.likeness",
    "seed_digest.digest.matching",
    "seed_digest.digest.named",
    "seed_digest.digest.news",
    "seed_digest.digest.offices",
    "seed_digest.digest.places",
    "seed_digest.digest.proposals",
    "seed_digest.digest.reports",
    "seed_digest.digest.fruits",
    "seed_digest.digest.kin",
    "seed_digest.digest.near",
    "seed_digest.digest.nearness",
    "seed_digest.digest.opening",
    "seed_digest.digest.rules",
    "seed_digest.digest.speech.answers",
    "seed_digest.digest.speech.callings",
    "seed_digest.digest.speech.clause",
    "seed_digest.digest.speech.headlines",
    "seed_digest.digest.speech.marked",
    "seed_digest.digest.speech.passage",
    "seed_digest.digest.speech.placed",
    "seed_digest.digest.speech.quotations",
    "seed_digest.digest.speech.setting",
    "seed_digest.digest.speech.stretch",
    "seed_digest.digest.speech.verbs",
    "seed_digest.digest.standing",
    "seed_digest.digest.telling",
    "seed_digest.digest.together",
    "seed_digest.digest.witnesses",
    "seed_digest.digest.wording",
}
"""What several stages use. A tool is no stage and imports none."""

READERS = {"match", "search", "fullmatch", "findall", "finditer", "split", "get"}
"""Methods that look into a text that they are given."""

LONGEST_FUNCTION = 60
"""More than twice the usual size: look for the second thing that the function does."""

HEAVY = {
    "pelican",
    "torch",
    "trafilatura",
    "py3langid",
    "datasketch",
    "scipy",
    "lxml",
    "bs4",
    "charset_normalizer",
    "ftfy",
    "rich",
    "livereload",
}
"""Imported where they are used, so that `invoke --list` and an empty build stay quick."""

LOADED_ON_USE = {
    "seed_digest.desk.training.fit",
    "seed_digest.desk.training.torch_network",
    "seed_digest.extract.formats.html",
}
"""Modules that are themselves imported only where they are used."""


def room(module: str) -> str:
    """'seed_digest.extract.lines' -> 'extract'; '' for the package itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def name_of(path: Path) -> str:
    """The dotted name of a module of the package."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file, in full: relative names resolved."""
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = package.split(".")
                base = ".".join([*parts[: len(parts) - node.level + 1], *filter(None, [base])])
            for alias in node.names:
                is_module = is_file(f"{base}.{alias.name}")
                yield f"{base}.{alias.name}" if is_module else base


def is_file(module: str) -> bool:
    """True for a module or a package of ours."""
    path = PACKAGE.parent.joinpath(*module.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def ours(path: Path) -> list[str]:
    """The modules of this package that a file imports."""
    return [module for module in imports(path) if module.split(".")[0] == "seed_digest"]


def stage(module: str) -> str:
    """The stage a module of extract or digest belongs to: itself, or its folder."""
    return ".".join(module.split(".")[:3])


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_downward(path: Path) -> None:
    here = room(name_of(path))
    for module in ours(path):
        there = room(module)
        assert there == here or FLOORS[there] < FLOORS[here], f"{name_of(path)} imports {module}"


def test_every_room_has_a_floor() -> None:
    assert {room(name_of(path)) for path in MODULES} <= set(FLOORS)


@pytest.mark.parametrize(
    "path", [path for path in MODULES if room(name_of(path)) in ("extract", "digest")], ids=name_of
)
def test_stages_do_not_know_each_other(path: Path) -> None:
    here = name_of(path)
    if path.name in ORDER_OF_STAGES and path.parent.name in ("extract", "digest"):
        return
    for module in ours(path):
        if room(module) == room(here) and module not in TOOLS - {here}:
            assert stage(module) == stage(here), f"{here} imports the stage {module}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_publish_and_the_plugin_know_pelican(path: Path) -> None:
    if room(name_of(path)) not in ("publish", ""):
        assert not [module for module in imports(path) if module.split(".")[0] == "pelican"]


@pytest.mark.parametrize("path", [*MODULES, ROOT / "tasks.py"], ids=lambda path: path.stem)
def test_heavy_libraries_are_imported_where_used(path: Path) -> None:
    if path != ROOT / "tasks.py" and (room(name_of(path)) == "publish" or name_of(path) in LOADED_ON_USE):
        return
    top = [
        node
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    names = {alias.name for node in top if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in top if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    assert not {name.split(".")[0] for name in names} & HEAVY


COMMON_WORDS = {"Chinese", "English", "French", "German", "Japanese", "Korean", "Russian", "Spanish", "Ukrainian"}
"""Spellings of countries in content/ that are also the names of languages, of which the code may speak."""


def subject_words() -> set[str]:
    """The names by which content/ knows its subjects: every name of an entity, every spelling of a source.

    Not the words of actions, which any text may have.
    """
    entities, sources = load_entities(ROOT / "content"), load_sources(ROOT / "content")
    words: set[str] = set()
    for entity in (one for one in entities.values() if one.kind != "action"):
        words |= {*entity.names.values(), *(name for names in entity.aliases.values() for name in names)}
    for source in sources.values():
        words |= {*source.spellings(), *source.hosts}
    return words


def test_the_code_knows_no_subject() -> None:
    """No name of three letters or more (two where words have no spaces between them) stands in the code."""
    words = {word for word in subject_words() if len(word) >= (3 if word.isascii() else 2)} - COMMON_WORDS
    assert words, "content/ has no entities to check against"
    names = "|".join(sorted(map(re.escape, words), key=lambda name: (-len(name), name)))
    pattern = re.compile(rf"(?<!\w)(?:{names})(?!\w)")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in MODULES
        for match in pattern.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found


@pytest.mark.parametrize(
    "path", [path for path in MODULES if room(name_of(path)) in ("extract", "digest")], ids=name_of
)
def test_no_code_reads_a_reason(path: Path) -> None:
    """`rule` and `detail` are prose for people; what code asks a label has a field of its own."""
    read: list[ast.expr] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare):
            read += [node.left, *node.comparators]
        elif isinstance(node, ast.Call):
            read += [node.func.value] if isinstance(node.func, ast.Attribute) else []
            read += node.args if isinstance(node.func, ast.Attribute) and node.func.attr in READERS else []
    assert not [ast.unparse(one) for one in read if isinstance(one, ast.Attribute) and one.attr in ("rule", "detail")]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_functions_stay_small(path: Path) -> None:
    long = [node.name for node in functions(path) if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION]
    assert not long


def tracked() -> list[Path]:
    """The files that git knows, seeds aside; where it is no checkout, those of the project's folders."""
    run = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = [name for name in run.stdout.decode("utf-8").split("\0") if name and not name.startswith("seeds/")]
    if names:
        return [ROOT / name for name in names if (ROOT / name).is_file()]
    folders = ("plugins/seed_digest", "theme", "tests", "content", ".github", ".ci")
    found = [*ROOT.glob("*.*"), *(path for folder in folders for path in (ROOT / folder).rglob("*"))]
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]


def test_no_file_names_a_machine() -> None:
    """No home folder, no work folder of the machine this was written on, no host of a package registry."""
    places = "|".join(["/" + "root/", "/" + r"home/\w+/", "/" + r"Users/\w+/", r"(?<![\w.])/" + "work/", "/" + "farm/"])
    hosts = "|".join(["py" + r"pi\.org", "python" + "hosted", "registry" + r"\.npmjs", "deb" + r"\.debian\.org"])
    pattern = re.compile(f"{places}|{hosts}")
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", "replace")
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in pattern.finditer(text)]
    assert not found
