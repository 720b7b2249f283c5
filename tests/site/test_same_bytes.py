"""The same seeds and content give the same bytes: under another clock, hash seed, time zone, locale and folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = """
import datetime, sys, time
from pathlib import Path

if sys.argv[2] == "another year":
    class Clock(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(1999, 1, 2, 3, 4, 5, tzinfo=tz)

    datetime.datetime = Clock
    time.time = lambda: 915246245.0

from sample import build_sample

build_sample(Path(sys.argv[1]))
"""


def built(folder: Path, clock: str, **environment: str) -> dict[str, bytes]:
    """The files of a site built in a process of its own."""
    subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), clock], check=True, cwd=HERE, env={**os.environ, **environment}
    )
    output = folder / "output"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    one = built(tmp_path / "one", "this year", PYTHONHASHSEED="1", TZ="Pacific/Auckland", LC_ALL="C.UTF-8")
    other = built(tmp_path / "other", "another year", PYTHONHASHSEED="2", TZ="America/Los_Angeles", LC_ALL="POSIX")
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
