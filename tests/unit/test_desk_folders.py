"""Options of a run, the preview's server, cleaning, the pages' branch."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from seed_digest.desk import pages_branch, serve
from seed_digest.desk.clean import clean
from seed_digest.desk.ordering import Order, output_of, settings_of
from seed_digest.desk.pages_branch import Target, put_on_branch, site_address
from seed_digest.errors import UsageError
from seed_digest.publish.build import BuildOptions
from seed_digest.publish.report import BuildReport, Built
from seed_digest.publish.staging import MARKER
from seed_digest.settings import Settings


@pytest.fixture
def configuration(tmp_path: Path) -> Path:
    path = tmp_path / "site.py"
    path.write_text(
        'SEED_DIGEST_SEEDS = "s"\nPATH = "c"\nOUTPUT_PATH = "o"\nSEED_DIGEST_MAX_BYTES = 7\n', encoding="utf-8"
    )
    return path


def test_what_is_not_given_comes_from_the_configuration(configuration: Path) -> None:
    settings = settings_of(Order(configuration))
    assert (settings.seeds, settings.content) == (configuration.parent / "s", configuration.parent / "c")
    assert output_of(Order(configuration)) == configuration.parent / "o"
    assert settings.max_bytes == 7
    assert settings.jobs >= 1


def test_what_is_given_counts(configuration: Path) -> None:
    order = Order(configuration, seeds="a", content="b", output="d", jobs="3")
    settings = settings_of(order)
    assert (settings.seeds, settings.content, settings.jobs) == (Path("a"), Path("b"), 3)
    assert output_of(order) == Path("d")


def test_the_configured_number_of_workers_counts(configuration: Path) -> None:
    configuration.write_text(configuration.read_text(encoding="utf-8") + "SEED_DIGEST_JOBS = 2\n", encoding="utf-8")
    assert settings_of(Order(configuration)).jobs == 2


@pytest.mark.parametrize("jobs", ["x", "-3", "1.5", "99999"])
def test_a_number_of_workers_that_is_none_is_told(configuration: Path, jobs: str) -> None:
    with pytest.raises(UsageError, match=f"--jobs: '{jobs}' is no whole number from 0 to"):
        settings_of(Order(configuration, jobs=jobs))
    configuration.write_text(
        configuration.read_text(encoding="utf-8") + f'SEED_DIGEST_JOBS = "{jobs}"\n', encoding="utf-8"
    )
    with pytest.raises(UsageError, match="SEED_DIGEST_JOBS: "):
        settings_of(Order(configuration))


@pytest.mark.parametrize("text", [None, "PATH = ", "PATH = nothing"])
def test_a_broken_configuration_is_told(configuration: Path, text: str | None) -> None:
    configuration.unlink()
    if text:
        configuration.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"site\.py"):
        settings_of(Order(configuration))


def test_clean_removes_the_site_and_the_caches(tmp_path: Path) -> None:
    for folder in ("output", ".cache/preview", "plugins/x/__pycache__", "seeds"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "output" / MARKER).touch()
    removed = list(clean(tmp_path / "output", tmp_path))
    assert removed == [tmp_path / "output", tmp_path / ".cache", tmp_path / "plugins" / "x" / "__pycache__"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plugins", "seeds"]


def test_clean_leaves_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "letter.txt").touch()
    (tmp_path / ".cache").mkdir()
    with pytest.raises(UsageError, match="not of an earlier build"):
        list(clean(tmp_path / "output", tmp_path))
    assert (tmp_path / ".cache").is_dir()


def test_the_site_needs_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(UsageError, match="needs its address"):
        site_address("")
    with pytest.raises(UsageError, match="no address"):
        site_address("javascript:alert(1)")
    assert site_address("https://user.github.io/repo/") == "https://user.github.io/repo"


def test_the_address_is_asked_for_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: "https://example.org/")
    assert site_address("") == "https://example.org"


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")
    run = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return run.stdout


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a remote in a folder beside it, and a site in 'output'."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Nobody")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "nobody@example.org")
    folder = tmp_path / "checkout"
    (folder / "output").mkdir(parents=True)
    (folder / "output" / "index.html").write_text("home", encoding="utf-8")
    git(tmp_path, "init", "--bare", "remote.git")
    git(folder, "init")
    git(folder, "remote", "add", "origin", str(tmp_path / "remote.git"))
    git(folder, "commit", "--allow-empty", "-m", "begin")
    return folder


def test_the_site_is_put_on_the_branch_and_pushed(checkout: Path) -> None:
    put_on_branch(checkout / "output", Target("gh-pages", "origin", push=True), checkout)
    assert git(checkout.parent / "remote.git", "show", "gh-pages:index.html") == "home"


def test_a_push_that_fails_is_told(checkout: Path) -> None:
    before = Path.cwd()
    with pytest.raises(UsageError, match="ghp-import"):
        put_on_branch(checkout / "output", Target("gh-pages", "nowhere", push=True), checkout)
    assert Path.cwd() == before


def test_a_folder_that_is_no_checkout_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "output").mkdir()
    with pytest.raises(UsageError, match="not a git repository"):
        put_on_branch(tmp_path / "output", Target("gh-pages", "origin", push=False), tmp_path)
    assert pages_branch.Path.cwd() != tmp_path


@pytest.fixture
def serving(tmp_path: Path) -> serve.Serving:
    settings = Settings(tmp_path / "seeds", tmp_path / "content")
    options = BuildOptions(tmp_path / "conf.py", tmp_path / "out")
    return serve.Serving(settings, options, (settings.seeds, settings.content), 0)


def test_a_build_for_the_preview_that_fails_leaves_nothing_to_serve(serving: serve.Serving) -> None:
    with pytest.raises(UsageError, match="nothing to serve"):
        serve.serve(serving)


def test_a_port_that_is_taken_is_told_before_the_build(serving: serve.Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "rebuild", lambda one: pytest.fail("it was built"))
    with socket.socket() as taken:
        taken.bind((serve.HOST, 0))
        taken.listen()
        with pytest.raises(UsageError, match=r"--port .*in use"):
            serve.serve(replace(serving, port=taken.getsockname()[1]))


def test_a_build_for_the_preview_is_told_in_one_line(
    serving: serve.Serving, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = BuildReport((Built("a.txt", "a", "A", ()),), (), (), ())
    monkeypatch.setattr(serve, "build", lambda settings, options: report)
    serve.make_pages(serving)
    assert capsys.readouterr() == ("", "built 1 seed: 1 article\n")


def test_the_preview_watches_its_sources(serving: serve.Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    builds: list[serve.Serving] = []
    watched: dict[str, Callable[[], object]] = {}

    class FakeServer:
        def watch(self, path: str, build: Callable[[], object], ignore: Callable[[str], bool]) -> None:
            assert ignore("a/__pycache__/b.pyc") and ignore("a/.b.swp") and not ignore("a/b.txt")
            watched[path] = build

        def serve(self, root: str, host: str, port: int) -> None:
            assert (root, host) == (str(serving.options.output), "127.0.0.1")

    monkeypatch.setattr("livereload.Server", FakeServer)
    monkeypatch.setattr(serve, "rebuild", lambda one: builds.append(one) or True)
    serve.serve(serving)
    assert list(watched) == [str(path) for path in serving.watched]
    watched[str(serving.settings.seeds)]()
    assert builds == [serving, serving]
