"""`invoke records`: the corpus as JSON Lines, one object a document, in the order of the seeds' names."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from ..errors import UsageError
from ..model import Corpus
from ..record import records_by_seed
from ..settings import Settings

STDOUT = "-"


def check_target(out: str, settings: Settings) -> None:
    """UsageError where the file cannot or must not be written: a folder, or a place among seeds or content."""
    if out == STDOUT:
        return
    target = Path(out).resolve()
    if target.is_dir():
        raise UsageError(f"{out}: is a folder, not a file")
    for folder in (settings.seeds, settings.content):
        if target.is_relative_to(folder.resolve()):
            raise UsageError(f"{out}: lies in {folder.name}/, where nothing is written")


def write_records(corpus: Corpus, out: str) -> int:
    """Write the records to a file, which appears whole or not at all, or to stdout ('-'). Returns their number."""
    lines = [json.dumps(row, ensure_ascii=False) for row in records_by_seed(corpus)]
    # A name that is no UTF-8 reaches us with lone surrogates; JSON writes such a one as an escape.
    content = "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")
    if out == STDOUT:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_whole(Path(out), content)
    return len(lines)


def write_whole(target: Path, content: bytes) -> None:
    """Write beside the target, then take its name: a reader never sees half a file. Makes the folder."""
    part = target.with_name(f".{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UsageError(f"{target}: {error.strerror}") from error
