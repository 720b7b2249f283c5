"""`invoke correct SEED`: the stub of a correction, with today's guesses as comments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..errors import UsageError
from ..facts.facts import Facts
from ..model import LabelledLine
from ..publish.characters import visible
from .explain import shown
from .finding import Found

LONGEST = 90
"""Characters of a line that are shown in the list of roles."""


def write_stub(found: Found, facts: Facts, content: Path) -> Path:
    """Write content/corrections/<id>.toml and return its path. UsageError where the document is corrected already."""
    seed = found.document.seed
    if seed in facts.corrections:
        raise UsageError(f"{visible(seed)} is corrected already, in {facts.corrections[seed].file}: edit that file")
    path = content / "corrections" / f"{found.document.id}.toml"
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write("".join(f"{line}\n" for line in stub(found)))
    except FileExistsError as error:
        raise UsageError(f"{path}: is there already and is not overwritten") from error
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    return path


def stub(found: Found) -> Iterator[str]:
    """The lines of the file. It is refused by a build until reason and source are filled in."""
    yield "# A correction. Fill in reason and source, which the site shows; take the # from what you correct."
    yield f"seed = {quoted(found.document.seed)}"
    yield 'reason = ""'
    yield 'source = ""'
    yield ""
    yield "# To publish the document nowhere:"
    yield "# withdraw = true"
    yield ""
    yield "# Today's guesses:"
    yield from (f"# {key} = {quoted(value)}" for key, value in guesses(found))
    yield ""
    yield "# To give lines another role (paragraph, heading, caption, furniture, …), last in the file:"
    yield "# [lines]"
    yield '# "42-46" = "furniture"'
    yield "# Today's roles:"
    yield from (line_comment(one) for one in found.document.lines if one.line.text)


def guesses(found: Found) -> Iterator[tuple[str, str]]:
    """Each key of a correction that sets a field, with what the field is now; '' where it is unknown."""
    document = found.document
    date = found.article.date if found.article else document.date
    yield "title", document.title.value if document.title else ""
    yield "date", shown(date.value) if date else ""
    yield "language", document.language
    for key in ("publisher", "agency", "aggregator", "translator", "author", "url"):
        link = getattr(document.source, key)
        yield key, link.value if link else ""


def line_comment(one: LabelledLine) -> str:
    text = visible(one.line.text[:LONGEST]) + ("…" if len(one.line.text) > LONGEST else "")
    return f"# {one.line.number:>5} {one.label.role.value:<16} {text}"


def quoted(text: str) -> str:
    """A TOML string. JSON's form is TOML's, but for DEL, which `visible` has taken away."""
    return json.dumps(visible(text), ensure_ascii=False)
