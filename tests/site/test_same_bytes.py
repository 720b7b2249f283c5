"""The same seeds and content give the same bytes: under another clock, hash seed, time zone, locale and folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from sample import ROOT

HERE = Path(__file__).resolve().parent
PROGRAM = """
import sys
from pathlib import Path

import time_machine
from sample import ROOT, build_sample

from seed_digest.publish.build import BuildOptions, build
from seed_digest.settings import Settings

folder, clock, *real = sys.argv[1:]
with time_machine.travel(clock):
    if real:
        options = BuildOptions(ROOT / "pelicanconf.py", Path(folder) / "output")
        build(Settings(Path(real[0]), ROOT / "content", jobs=int(real[1])), options)
    else:
        build_sample(Path(folder))
"""


def built(folder: Path, clock: str, *real: str, **environment: str) -> dict[str, bytes]:
    """The files of a site built in a process of its own. real: seeds and workers, for a build of real documents."""
    subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), clock, *real],
        check=True, cwd=HERE, env={**os.environ, **environment},
    )  # fmt: skip
    output = folder / "output"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    one = built(tmp_path / "one", "2026-11-21T10:00:00Z", PYTHONHASHSEED="1", TZ="Pacific/Auckland", LC_ALL="C.UTF-8")
    other = built(
        tmp_path / "other", "1999-01-02T03:04:05Z", PYTHONHASHSEED="2", TZ="America/Los_Angeles", LC_ALL="POSIX"
    )
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def many_seeds(folder: Path, backwards: bool) -> str:
    """The project's seeds, pages of markup, and enough variations for several workers; written in either order."""
    cases = sorted((ROOT / "tests" / "cases").glob("*/input.*"))
    files = {path.name: path.read_bytes() for path in sorted((ROOT / "seeds").iterdir())}
    for number in range(3):
        for path in cases:
            files[f"{path.parent.name}-{number}{path.suffix}"] = path.read_bytes() + b"\n" * number
    folder.mkdir()
    for name in sorted(files, reverse=backwards):
        (folder / name).write_bytes(files[name])
    return str(folder)


def test_real_documents_give_the_same_bytes_with_any_number_of_workers(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    forward, backward = many_seeds(tmp_path / "a" / "seeds", False), many_seeds(tmp_path / "b" / "seeds", True)
    present = "2026-11-21T10:00:00Z"
    one = built(tmp_path / "one", present, forward, "1", PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C.UTF-8")
    other = built(
        tmp_path / "other", "1999-01-02T03:04:05Z", backward, "2", PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="POSIX"
    )
    assert len([name for name in one if name.startswith("articles/")]) > 30
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
