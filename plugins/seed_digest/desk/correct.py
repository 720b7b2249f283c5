"""`invoke correct SEED`: the stub of a correction, with today's guesses as comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from ..errors import UsageError
from ..facts.facts import Facts
from ..model import SOURCE_LINKS, LabelledLine, Place, Status
from ..publish.characters import visible
from .explain import shown
from .finding import Found

LONGEST = 90
"""Characters of a line that are shown in the list of roles."""

LONGEST_NAME = 60
"""Characters of a file's name: none has more than 255 bytes."""

UNFIT = re.compile(r"[^\w.]+")


def write_stub(found: Found, facts: Facts, content: Path) -> Path:
    """Write a draft in content/corrections and return its path. UsageError where the document has a correction."""
    seed = found.document.seed
    there = facts.corrections.get(seed) or facts.drafts.get(seed)
    if there:
        raise UsageError(f"{visible(seed)} has a correction already, in {there.file}: edit that file")
    path = free_path(found, content / "corrections")
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write("".join(f"{line}\n" for line in stub(found)))
    except FileExistsError as error:
        raise UsageError(f"{path}: is there already and is not overwritten") from error
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    return path


def free_path(found: Found, folder: Path) -> Path:
    """A file named as the seed, less its suffix and what file systems dislike; as the id where that is taken."""
    name = UNFIT.sub("-", Path(found.document.seed).with_suffix("").as_posix())[:LONGEST_NAME].strip("-.")
    path = near(folder / f"{name}.toml")
    return path if name and not path.exists() else near(folder / f"{found.document.id}.toml")


def near(path: Path) -> Path:
    """The path as seen from here, where it lies below; else as it is."""
    try:
        return path.absolute().relative_to(Path.cwd())
    except ValueError:
        return path


def stub(found: Found) -> Iterator[str]:
    """The lines of the file. It corrects nothing as long as it is a draft."""
    unit = found.unit()
    yield "# A correction. Fill in reason and source, which the site shows; take the # from what you correct."
    yield f"seed = {quoted(found.document.seed)}"
    yield "# While it is a draft it corrects nothing. Take this line away when it is ready."
    yield "draft = true"
    yield 'reason = ""'
    yield 'source = ""'
    yield ""
    yield "# To publish the document nowhere:"
    yield "# withdraw = true"
    if found.document.status is Status.NOT_ARTICLE:
        yield "# To publish it as an article all the same; name the lines of its text below where none was found:"
        yield "# article = true"
    yield ""
    yield "# Today's guesses:"
    yield from (f"# {key} = {quoted(value)}" for key, value in guesses(found))
    yield from corpus_guesses(found)
    yield ""
    yield f"# To give {unit}s another role (paragraph, heading, caption, furniture, …), last in the file:"
    yield "# [lines]"
    yield '# "42-46" = "furniture"'
    yield f"# Today's roles, {unit} by {unit}:"
    yield from (line_comment(one) for one in found.document.lines if one.line.text)


def guesses(found: Found) -> Iterator[tuple[str, str]]:
    """Each key of a correction that sets a field, with what the field is now; '' where it is unknown."""
    document = found.document
    date = found.article.date if found.article else document.date
    yield "title", document.title.value if document.title else ""
    yield "date", shown(date.value) if date else ""
    yield "language", document.language
    for key in SOURCE_LINKS:
        link = getattr(document.source, key)
        yield key, link.value if link else ""


def corpus_guesses(found: Found) -> Iterator[str]:
    """The lines for what is found only among all documents: tags, and places in digests."""
    if found.article is None:
        return
    yield f"# Tags, by the ids of entities. Today: {', '.join(found.article.tags) or 'none'}"
    yield "# tags = { add = [], remove = [] }"
    yield f"# Places in digests: {', '.join(Place)}. Today:"
    places = ", ".join(f"{slug} = {quoted(one.role)}" for slug, one in found.article.digests.items())
    yield f"# digests = {{ {places} }}"
    others = ", ".join(seed for seed, _ in found.told if seed != found.document.seed)
    yield f"# The story: the seed of a document of the same event, or apart. Today with: {others or 'none'}"
    yield '# story = ""'


def line_comment(one: LabelledLine) -> str:
    text = visible(one.line.text[:LONGEST]) + ("…" if len(one.line.text) > LONGEST else "")
    return f"# {one.line.number:>5} {one.label.role.value:<16} {text}"


def quoted(text: str) -> str:
    """A TOML string. JSON's form is TOML's, but for DEL, which `visible` has taken away."""
    return json.dumps(visible(text), ensure_ascii=False)
