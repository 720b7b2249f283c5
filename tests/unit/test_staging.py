"""The output folder: whose it is, how it is exchanged, what a dead build leaves, who waits for whom."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from seed_digest.errors import UsageError
from seed_digest.publish import staging
from seed_digest.publish.staging import MARKER, check_place, staged

HOLDER = """
import sys, time
from pathlib import Path
from seed_digest.publish.staging import check_place, staged
with staged(check_place(Path(sys.argv[1]), ())) as folder:
    (folder / "page.html").write_text("first")
    print("held", flush=True)
    time.sleep(1)
"""


def build(output: Path, text: str) -> None:
    with staged(check_place(output, ())) as folder:
        (folder / "page.html").write_text(text)


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_absent_empty_and_marked_folders_are_ours(tmp_path: Path) -> None:
    output = tmp_path / "deep" / "output"
    build(output, "first")
    build(output, "second")
    assert (output / "page.html").read_text() == "second"
    (tmp_path / "empty").mkdir()
    build(tmp_path / "empty", "third")
    assert names(tmp_path / "empty") == {"page.html", MARKER}


def test_nothing_is_left_beside_the_output(tmp_path: Path) -> None:
    build(tmp_path / "output", "first")
    build(tmp_path / "output", "second")
    assert names(tmp_path) - {".output.lock"} == {"output"}


def test_a_strange_folder_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="holds files"):
        check_place(tmp_path, ())
    assert names(tmp_path) == {"thesis.txt"}


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("mine")
    with pytest.raises(UsageError, match="is a file"):
        check_place(tmp_path / "output", ())


@pytest.mark.parametrize("output", ["seeds", "seeds/output", ".", "seeds/../seeds"])
def test_the_output_is_never_in_at_or_around_the_sources(tmp_path: Path, output: str) -> None:
    (tmp_path / "seeds").mkdir()
    with pytest.raises(UsageError, match="cannot be in, at or around"):
        check_place(tmp_path / output, (tmp_path / "seeds",))
    assert names(tmp_path) == {"seeds"}


def test_a_failed_build_leaves_the_old_site(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, "first")
    with pytest.raises(ZeroDivisionError), staged(check_place(output, ())) as folder:
        (folder / "page.html").write_text("half")
        raise ZeroDivisionError
    assert (output / "page.html").read_text() == "first"
    assert names(tmp_path) - {".output.lock"} == {"output"}


def test_remains_of_a_dead_build_are_cleared(tmp_path: Path) -> None:
    remains = tmp_path / ".output.staging"
    staging.prepare(remains)
    (remains / "half.html").write_text("half")
    build(tmp_path / "output", "first")
    assert names(tmp_path / "output") == {"page.html", MARKER}
    assert not remains.exists()


def test_a_site_left_between_two_renames_is_put_back(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, "first")
    output.rename(tmp_path / ".output.old")
    with pytest.raises(ZeroDivisionError), staged(check_place(output, ())):
        raise ZeroDivisionError
    assert (output / "page.html").read_text() == "first"


def test_a_strange_staging_folder_is_refused_and_kept(tmp_path: Path) -> None:
    strange = tmp_path / ".output.staging"
    strange.mkdir()
    (strange / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="holds files"):
        build(tmp_path / "output", "first")
    assert names(strange) == {"thesis.txt"}


def test_two_renames_where_names_cannot_be_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "exchange", lambda one, other: False)
    build(tmp_path / "output", "first")
    build(tmp_path / "output", "second")
    assert (tmp_path / "output" / "page.html").read_text() == "second"
    assert names(tmp_path) - {".output.lock"} == {"output"}


def test_the_second_build_waits_for_the_first(tmp_path: Path) -> None:
    output = tmp_path / "output"
    command = [sys.executable, "-c", HOLDER, str(output)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        waited: list[bool] = []
        with staged(check_place(output, ()), lambda: waited.append(True)) as folder:
            assert (output / "page.html").read_text() == "first"
            (folder / "page.html").write_text("second")
    assert waited == [True]
    assert (output / "page.html").read_text() == "second"
