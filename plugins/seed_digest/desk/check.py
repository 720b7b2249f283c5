"""`invoke check`: what can be known without building: style, types, the code's shape, what the maintainer wrote."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageError
from ..facts.facts import Facts
from ..model import Corpus
from .finding import listed
from .terminal import say


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
SHAPE_TESTS = ("tests/test_architecture.py", "tests/unit/test_docs.py", "tests/unit/test_content.py")
SHAPE = Check("shape", "pytest", ("-q", *SHAPE_TESTS))


def need_tools() -> None:
    """UsageError where the tools of the extra 'test' are not installed."""
    absent = [check.module for check in (*TOOLS, SHAPE) if importlib.util.find_spec(check.module) is None]
    if absent:
        command = "pip install -c constraints.txt -e '.[test]'"
        raise UsageError(f"{absent[0]} is not installed; run: {command}")


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
    """What is no error but may be one: entities that no document names, digests that hold none."""
    yield f"content: {counts(facts)}"
    found = {mention.entity for article in corpus.articles for mention in article.mentions}
    silent = [key for key, entity in facts.entities.items() if key not in found and not entity.together]
    if silent:
        yield f"note: {len(silent)} of {len(facts.entities)} entities are named in no document: {listed(silent)}"
    for slug in facts.digests:
        if not any(slug in article.digests for article in corpus.articles):
            yield f"note: digest {slug} has no document"


def counts(facts: Facts) -> str:
    """'31 entities, 5 sources, …'."""
    parts: Mapping[str, int] = {
        "entities": len(facts.entities),
        "sources": len(facts.sources),
        "digests": len(facts.digests),
        "layouts": len(facts.sites),
        "corrections": len(facts.corrections),
    }
    return ", ".join(f"{number} {name}" for name, number in parts.items())
