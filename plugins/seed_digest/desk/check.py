"""`invoke check`: what can be known without building: style, types, the code's shape, what the maintainer wrote."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageError
from ..facts.digests import Digest
from ..facts.entities import EntityKind
from ..facts.facts import Facts
from ..model import Corpus
from .collisions import shared_names, unknown_languages
from .finding import listed
from .terminal import say
from .unlisted import unlisted_names


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name and the Python module that makes it, with its arguments."""

    name: str
    module: str
    arguments: tuple[str, ...]


TOOLS = (
    Check("style", "ruff", ("check", ".")),
    Check("format", "ruff", ("format", "--check", ".")),
    Check("types", "mypy", ()),
)
SHAPE_TESTS = ("tests/test_architecture.py", "tests/unit/test_docs.py")
# These compare the code with what is written in content/: what is right for one site need not be for another.
OF_THIS_SITE = ("test_the_code_knows_no_subject", "test_no_file_names_a_machine")
SHAPE = Check("shape", "pytest", ("-q", *SHAPE_TESTS, "-k", " and ".join(f"not {name}" for name in OF_THIS_SITE)))
# Of pytest: what `invoke test` runs its tests with.
PLUGINS = ("xdist",)
SECOND_INSTALLATION = ".venv/bin/pip install -c constraints.txt -e '.[test]'"


def absent_tools() -> str:
    """'ruff, mypy are not installed; run: …' where tools of the extra 'test' are missing, '' where none is."""
    modules = dict.fromkeys((*(check.module for check in (*TOOLS, SHAPE)), *PLUGINS))
    absent = [one for one in modules if importlib.util.find_spec(one) is None]
    verb = "is" if len(absent) == 1 else "are"
    return f"{', '.join(absent)} {verb} not installed; run: {SECOND_INSTALLATION}" if absent else ""


def need_tools() -> None:
    """UsageError where tools of the extra 'test' are not installed."""
    absent = absent_tools()
    if absent:
        raise UsageError(absent)


def run_checks(root: Path, checks: Sequence[Check], environment: Mapping[str, str]) -> tuple[str, ...]:
    """Run all checks in the project's folder, whatever becomes of the first ones; the names of those that failed."""
    failed = []
    for check in checks:
        say(f"{check.name}: {check.module} {' '.join(check.arguments)}".rstrip())
        command = [sys.executable, "-m", check.module, *check.arguments]
        if subprocess.run(command, cwd=root, env=environment, check=False).returncode != 0:
            failed.append(check.name)
    return tuple(failed)


def content_notes(facts: Facts, corpus: Corpus) -> Iterator[str]:
    """What is no error but may be one: drafts, names of two entities, entities in no document, digests of none; and
    names that several documents share and no entity has."""
    yield f"content: {counts(facts)}"
    yield from (f"note: {note}" for note in corpus.notes)
    for keys, names in shared_names(facts.entities).items():
        yield f"note: {listed(list(map(repr, names)))}: the name of several entities: {listed([*keys])}"
    yield from unknown_languages(facts.entities)
    found = {mention.entity for article in corpus.articles for mention in article.mentions}
    silent = [
        key
        for key, entity in facts.entities.items()
        if key not in found and not entity.together and entity.kind != EntityKind.ACTION
    ]
    if silent:
        yield f"note: {len(silent)} of {len(facts.entities)} entities are named in no document: {listed(silent)}"
    for slug in facts.digests:
        if not any(slug in article.digests for article in corpus.articles):
            yield f"note: digest {slug} has no document"
    yield from lone_groups(facts.digests)
    for one in unlisted_names(corpus.articles, facts.entities):
        yield f"note: no entity has the name {one.name!r}: {one.documents} documents, first {one.seed}"
    seeds = {one.document.id: one.document.seed for one in corpus.articles}
    for slug, brief in corpus.briefs.items():
        for person in brief.unlisted:
            role = f", {person.roles[0].text}" if person.roles else ""
            yield f"note: digest {slug}: no entity is {person.name!r}{role}: {seeds[person.cited.article_id]}"


def lone_groups(digests: Mapping[str, Digest]) -> Iterator[str]:
    """A note on each digest with all its parties in one group: perhaps two were meant."""
    for slug, digest in digests.items():
        ids = [f'"{one}"' for group in digest.rule.parties for one in group]
        if len(digest.rule.parties) == 1 and len(ids) > 1:
            apart = f"[[{ids[0]}], [{', '.join(ids[1:])}]]"
            yield (
                f"note: digest {slug}: rule.parties is one group, so a sentence that names any one of it is a contact; "
                f"if it is to name one on each side: parties = {apart}"
            )


def counts(facts: Facts) -> str:
    """'31 entities, 5 sources, …'."""
    parts = (
        ("entity", "entities", facts.entities),
        ("source", "sources", facts.sources),
        ("digest", "digests", facts.digests),
        ("layout", "layouts", facts.sites),
        ("correction", "corrections", facts.corrections),
    )
    return ", ".join(f"{len(known)} {one if len(known) == 1 else more}" for one, more, known in parts)
