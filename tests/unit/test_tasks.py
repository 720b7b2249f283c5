"""The commands as a maintainer runs them: exit codes, one line for an error, nothing touched by one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LIST_SECONDS = 1.0
SITE = "https://user.github.io/repo"


def invoke(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run invoke in a process of its own, without a terminal."""
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), *arguments]
    clean = {name: value for name, value in os.environ.items() if name not in ("SITEURL", "CI")}
    return subprocess.run(
        command,
        cwd=cwd,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty seeds folder and a content folder without a word in it."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content" / "pages").mkdir(parents=True)
    return tmp_path


def folders(home: Path) -> tuple[str, ...]:
    return ("--seeds", str(home / "seeds"), "--content", str(home / "content"))


def test_the_list_comes_at_once() -> None:
    times = []
    for _ in range(3):
        started = time.perf_counter()
        assert invoke("--list").returncode == 0
        times.append(time.perf_counter() - started)
    assert min(times) < LIST_SECONDS


def test_an_empty_folder_builds_from_anywhere(home: Path) -> None:
    given = ("--seeds", "seeds", "--content", "content", "--output", "site")
    run = invoke("build", *given, "--strict", cwd=home, SITEURL=SITE)
    assert (run.returncode, run.stdout, run.stderr) == (0, "0 seeds: nothing to build\n", "")
    assert (home / "site" / "index.html").is_file()


def test_what_is_set_aside_fails_only_when_strict(home: Path) -> None:
    (home / "seeds" / "empty.txt").write_bytes(b"")
    build = ("build", *folders(home), "--output", str(home / "site"))
    loose, strict = invoke(*build), invoke(*build, "--strict")
    assert loose.returncode == 0, loose.stderr
    assert strict.returncode == 1
    assert "  set aside: empty.txt: decoding: the file is empty\n" in loose.stdout


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        ("no seeds", "there is no such seeds folder"),
        ("broken facts", "unknown key 'titel' (did you mean 'title'?)"),
        ("foreign output", "holds files that are not of an earlier build"),
        ("output among seeds", "the output cannot be in, at or around"),
    ],
)
def test_a_build_that_cannot_start_touches_nothing(home: Path, problem: str, words: str) -> None:
    output = home / "site"
    if problem == "no seeds":
        (home / "seeds").rmdir()
    elif problem == "broken facts":
        (home / "content" / "digests").mkdir()
        (home / "content" / "digests" / "x.toml").write_text('titel = "x"', encoding="utf-8")
    elif problem == "foreign output":
        output.mkdir()
        (output / "letter.txt").write_text("mine", encoding="utf-8")
    else:
        output = home / "seeds" / "site"
    before = sorted(home.rglob("*"))
    run = invoke("build", *folders(home), "--output", str(output))
    assert run.returncode == 2
    assert words in run.stderr
    assert run.stderr.count("\n") == 1 and run.stdout == ""
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize("task", ["explain", "correct"])
def test_an_unknown_seed_ends_with_2(home: Path, task: str) -> None:
    (home / "seeds" / "empty.txt").write_bytes(b"")
    run = invoke(task, "emty.txt", *folders(home))
    assert (run.returncode, run.stderr) == (2, "emty.txt: no such seed; the nearest: empty.txt\n")
    assert not (home / "content" / "corrections").exists()


def test_a_document_of_another_folder_is_explained(home: Path) -> None:
    (home / "seeds" / "empty.txt").write_bytes(b"")
    (home / "content" / "corrections").mkdir()
    correction = 'seed = "a-page-of-elsewhere.html"\nreason = "x"\nsource = "x"\ntitle = "x"\n'
    (home / "content" / "corrections" / "elsewhere.toml").write_text(correction, encoding="utf-8")
    run = invoke("explain", "empty.txt", *folders(home))
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("empty.txt\n")
    assert run.stderr.startswith("note: content/corrections/elsewhere.toml: seed: there is no document")
    assert invoke("records", *folders(home)).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "--jobs", "x"), "--jobs: 'x' is no whole number from 0 to"),
        (("records", "--jobs", "-3"), "--jobs: '-3' is no whole number from 0 to"),
        (("serve", "--port", "x"), "--port: 'x' is no whole number from 1 to 65535"),
        (("serve", "--port", "70000"), "--port: '70000' is no whole number from 1 to 65535"),
    ],
)
def test_a_number_that_is_none_ends_with_2(home: Path, arguments: tuple[str, ...], words: str) -> None:
    run = invoke(*arguments, *folders(home))
    assert (run.returncode, run.stdout) == (2, "")
    assert words in run.stderr and run.stderr.count("\n") == 1


def test_what_was_written_is_checked_without_the_tools(tmp_path: Path, home: Path) -> None:
    stub = tmp_path / "sitecustomize.py"
    stub.write_text(
        "import seed_digest.desk.check as check\ncheck.TOOLS = (check.Check('style', 'no_such_tool', ()),)\n",
        encoding="utf-8",
    )
    run = invoke("check", *folders(home), PYTHONPATH=str(tmp_path))
    assert run.returncode == 1
    assert run.stderr.startswith("content: 0 entities, ")
    assert "the code was not checked: no_such_tool is not installed; run: .venv/bin/pip install" in run.stderr


def test_two_pages_of_one_address_are_told(home: Path) -> None:
    for name in ("a.md", "b.md"):
        (home / "content" / "pages" / name).write_text("Title: About\nSlug: about\n\nWords.\n", encoding="utf-8")
    run = invoke("build", *folders(home), "--output", str(home / "site"))
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "pages/b.md: its Slug 'about' is that of pages/a.md; give it another one\n"
    assert not (home / "site").exists()


def test_records_come_alone_on_stdout(home: Path) -> None:
    (home / "seeds" / "empty.txt").write_bytes(b"")
    run = invoke("records", *folders(home))
    assert run.returncode == 0
    assert run.stdout.startswith('{"id": ') and run.stdout.count("\n") == 1
    assert run.stderr == ""


def test_publishing_needs_an_address() -> None:
    run = invoke("publish")
    assert (run.returncode, run.stderr) == (2, "the site needs its address: give --siteurl or set SITEURL\n")


def test_without_a_browser_a_build_machine_fails(tmp_path: Path) -> None:
    """Nothing is fetched: a home without Playwright's browsers, a PATH without apt-get, no network address to reach."""
    stub = tmp_path / "sitecustomize.py"
    stub.write_text(
        "import seed_digest.desk.browser as browser\nbrowser.every_browser = lambda environment: iter(())\n",
        encoding="utf-8",
    )
    run = invoke("test", CI="true", PYTHONPATH=str(tmp_path))
    assert run.returncode == 1
    assert "no Chromium was found" in run.stderr
    assert run.stdout == ""


def test_a_reader_that_goes_away_is_no_error(home: Path) -> None:
    (home / "seeds" / "many.txt").write_text("A line of no meaning.\n" * 5000, encoding="utf-8")
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), "explain", "many.txt", *folders(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
