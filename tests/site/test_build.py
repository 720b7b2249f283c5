"""A build of real folders: what stops it before anything is touched, and that nothing is swallowed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sample import ROOT, build_sample

from seed_digest.errors import FactsError, SeedDigestError, UsageError
from seed_digest.publish.build import BuildOptions, build
from seed_digest.settings import Settings

SEEDS, CONTENT = ROOT / "seeds", ROOT / "content"


def attempt(tmp_path: Path, seeds: Path = SEEDS, content: Path = CONTENT, siteurl: str = "") -> None:
    build(Settings(seeds, content), BuildOptions(ROOT / "pelicanconf.py", tmp_path / "output", siteurl))


def test_without_a_seeds_folder_nothing_is_touched(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such seeds folder"):
        attempt(tmp_path, seeds=tmp_path / "seeds")
    assert list(tmp_path.iterdir()) == []


def test_without_a_content_folder_nothing_is_touched(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such content folder"):
        attempt(tmp_path, content=tmp_path / "content")
    assert list(tmp_path.iterdir()) == []


def test_with_a_broken_data_file_nothing_is_touched(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "digests").mkdir(parents=True)
    (content / "digests" / "a.toml").write_text("titel = 'x'\n", encoding="utf-8")
    with pytest.raises(FactsError, match="titel"):
        attempt(tmp_path, content=content)
    assert [one.name for one in tmp_path.iterdir()] == ["content"]


def test_with_a_wrong_address_nothing_is_touched(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SITEURL"):
        attempt(tmp_path, siteurl="user.github.io/repo")
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_is_not_ours_is_kept(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="holds files"):
        attempt(tmp_path)
    assert [one.name for one in (tmp_path / "output").iterdir()] == ["thesis.txt"]


def test_an_error_that_pelican_would_only_log_fails_the_build(tmp_path: Path) -> None:
    build_sample(tmp_path)
    before = (tmp_path / "output" / "index.html").read_bytes()
    (tmp_path / "content" / "pages" / "broken.md").write_text("Title: x\nStatus: nonsense\n\ny\n", encoding="utf-8")
    with pytest.raises(SeedDigestError, match="Pelican: "):
        build_sample(tmp_path)
    assert (tmp_path / "output" / "index.html").read_bytes() == before


def test_the_host_name_of_a_published_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITEURL", "https://www.example.org/")
    monkeypatch.setenv("SEED_DIGEST_CNAME", "www.example.org")
    build(Settings(SEEDS, CONTENT), BuildOptions(ROOT / "publishconf.py", tmp_path / "output"))
    assert (tmp_path / "output" / "CNAME").read_text(encoding="utf-8") == "www.example.org\n"
    assert "https://www.example.org/sitemap.xml" in (tmp_path / "output" / "robots.txt").read_text(encoding="utf-8")


def test_every_seed_of_a_real_folder_is_counted_once(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    shutil.copytree(SEEDS, seeds)
    (seeds / "empty.txt").write_bytes(b"")
    (seeds / "strange.xyz").write_bytes(b"x")
    shutil.copy(sorted(SEEDS.iterdir())[0], seeds / "zz copy.txt")
    attempt(tmp_path, seeds=seeds)
    report = json.loads((tmp_path / "output" / "data" / "build.json").read_text(encoding="utf-8"))
    listed = [row["seed"] for part in ("built", "same_bytes", "set_aside", "withdrawn") for row in report[part]]
    assert sorted(listed) == sorted(one.name for one in seeds.iterdir())


def test_plain_pelican_builds_the_same_pages(tmp_path: Path) -> None:
    build(Settings(SEEDS, CONTENT), BuildOptions(ROOT / "pelicanconf.py", tmp_path / "ours"))
    command = [sys.executable, "-m", "pelican", "-s", str(ROOT / "pelicanconf.py"), "-o", str(tmp_path / "theirs")]
    subprocess.run([*command, "--fatal", "errors"], check=True, cwd=tmp_path, capture_output=True)
    ours, theirs = contents(tmp_path / "ours"), contents(tmp_path / "theirs")
    assert ours.pop(".seed-digest")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
