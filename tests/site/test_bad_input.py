"""Bad seeds and bad orders: what is set aside is told, the rest is built, nothing of a seed is more than text."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from nasty import PRODUCT, SECRET, SEEDS, encoded, hostile, named, names, refused, write_seeds

ROOT = Path(__file__).resolve().parents[2]
ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMES = {"", "http", "https"}
REFERENCES = ("href", "src", "action", "data", "poster", "srcset", "formaction", "cite")
FORBIDDEN = ("iframe", "object", "embed", "form", "base", "style", "frame", "svg", "math", "applet", "portal")
PLAIN_PATH = re.compile(r"[a-z0-9._-]+(?:/[a-zA-Z0-9._-]+)*")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
REASONS = {
    "empty.txt": ("decoding", "the file is empty"),
    "furniture.txt": ("labels", "no article in it: headlines, menus and other furniture at most"),
    "picture.txt": ("decoding", "binary data, not text"),
    "noise.txt": ("decoding", "no encoding fits the file's bytes"),
    "unknown.docx": ("formats", "unknown suffix '.docx'; known are .txt, .html, .htm"),
    "no-suffix": ("formats", "unknown suffix ''; known are .txt, .html, .htm"),
    "one-line-of-10-mb.txt": ("folder", "10,500,000 bytes, more than the limit of 5,000,000"),
    "one-long-line.txt": (
        "labels",
        "no article in it: headlines, menus and other furniture at most; a line of 419,999 characters is no paragraph",
    ),
    "invisible.txt": ("lines", "no visible character in it"),
    "link-out.txt": ("folder", "a link that leads out of the seeds folder"),
    "link-folder": ("folder", "a link that leads out of the seeds folder"),
    "not-\ufffd-utf-8.txt": ("folder", "the file's name is not UTF-8"),
    "a-hundred-thousand-lines.txt": ("labels", "no article but a dump: 100,000 lines"),
}


@dataclass(frozen=True, slots=True)
class Built:
    """The site of the bad seeds, what the command said, and the files around it before and after."""

    home: Path
    output: Path
    run: subprocess.CompletedProcess[str]
    before: frozenset[Path]

    @property
    def pages(self) -> list[Path]:
        return sorted(self.output.rglob("*.html"))


def invoke(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run invoke in a process of its own, without a terminal."""
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), *arguments]
    clean = {name: value for name, value in os.environ.items() if name not in ("SITEURL", "CI")}
    return subprocess.run(
        command, cwd=cwd, env={**clean, "PYTHONUTF8": "1"}, capture_output=True, text=True, check=False,
        stdin=subprocess.DEVNULL, encoding="utf-8",
    )  # fmt: skip


def build(home: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return invoke("build", "--seeds", "seeds", "--content", "content", "--output", "site", *more, cwd=home)


@pytest.fixture(scope="session")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Built:
    home = tmp_path_factory.mktemp("bad")
    write_seeds(home)
    before = frozenset(home.rglob("*"))
    return Built(home, home / "site", build(home, "--siteurl", "https://user.example/repo"), before)


def test_the_build_ends_well(bad: Built) -> None:
    assert bad.run.returncode == 0
    assert bad.run.stderr == ""


def test_every_seed_is_in_the_report_exactly_once(bad: Built) -> None:
    report = json.loads((bad.output / "data" / "build.json").read_text(encoding="utf-8"))
    listed = [row["seed"] for part in ("built", "same_bytes", "set_aside", "withdrawn") for row in report[part]]
    assert sorted(listed) == names()
    assert report["seeds"] == len(listed)


def test_each_refusal_is_told_with_file_stage_and_reason(bad: Built) -> None:
    report = json.loads((bad.output / "data" / "build.json").read_text(encoding="utf-8"))
    assert {row["seed"]: (row["stage"], row["reason"]) for row in report["set_aside"]} == REASONS
    shown = BeautifulSoup((bad.output / "build.html").read_text(encoding="utf-8"), "lxml").get_text(" ", strip=True)
    for seed, (stage, reason) in REASONS.items():
        assert f"  set aside: {seed}: {stage}: {reason}\n" in bad.run.stdout
        assert seed in shown
        assert reason in shown


def test_what_is_good_is_built(bad: Built) -> None:
    report = json.loads((bad.output / "data" / "build.json").read_text(encoding="utf-8"))
    built = {row["seed"] for row in report["built"]}
    good = {*encoded(), *named(), *hostile(), "below/deep.txt"} - {"copy-2.txt", "a-hundred-thousand-lines.txt"}
    assert built == good
    assert set(REASONS) >= set(refused())
    assert [(row["seed"], row["other"]) for row in report["same_bytes"]] == [("copy-2.txt", "copy-1.txt")]


def test_an_encoding_is_noted(bad: Built) -> None:
    for note in (
        "cp1251.txt: decoded as cp1251", "koi8-r.txt: decoded as koi8_u", "gb18030.txt: decoded as gb18030",
        "big5.txt: decoded as big5", "shift-jis.txt: decoded as cp932", "nul.txt: NUL bytes removed",
        "broken-utf-8.txt: 2 characters could not be decoded", "copy-2.txt: same bytes as copy-1.txt",
    ):  # fmt: skip
        assert f"  {note}\n" in bad.run.stdout


def test_the_texts_are_read(bad: Built) -> None:
    rows = [
        json.loads(line) for line in (bad.output / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    bodies = {row["seed"]: " ".join(one["text"] for one in row["body"]) for row in rows}
    for seed in ("utf-16.txt", "cp1251.txt"):
        assert "Двигатель проработал без остановки сорок часов" in bodies[seed]
    assert "добирались до больницы и школы паромом" in bodies["koi8-r.txt"]
    assert "着陆点附近的土壤比预想的更加坚硬" in bodies["gb18030.txt"]
    assert "縣政府昨天晚間疏散了三個村落" in bodies["big5.txt"]
    assert "太陽電池の劣化は予想より小さい" in bodies["shift-jis.txt"]


def test_two_documents_of_one_title_have_a_page_each(bad: Built) -> None:
    twins = sorted((bad.output / "articles").glob("two-of-one-title-*.html"))
    assert len(twins) == 2
    texts = [one.read_text(encoding="utf-8") for one in twins]
    assert sum("Here the end is told." in text for text in texts) == 1


def test_nothing_is_written_beside_the_output(bad: Built) -> None:
    new = {path for path in bad.home.rglob("*") if path not in bad.before and bad.output not in path.parents}
    assert {path.relative_to(bad.home).as_posix() for path in new} <= {"site", ".site.lock"}


def test_every_path_of_the_site_is_plain(bad: Built) -> None:
    for path in bad.output.rglob("*"):
        name = path.relative_to(bad.output).as_posix()
        assert PLAIN_PATH.fullmatch(name), name
        assert len(path.name) < 120
        assert not path.is_symlink()


def test_no_file_leaks_and_no_template_runs(bad: Built) -> None:
    for path in bad.output.rglob("*"):
        if path.is_file():
            content = path.read_bytes().decode("utf-8")
            assert SECRET not in content, path.name
            assert PRODUCT not in content, path.name


def test_nothing_of_a_seed_is_markup(bad: Built) -> None:
    assert bad.pages
    for path in bad.pages:
        check_markup(BeautifulSoup(path.read_text(encoding="utf-8"), "lxml"), path.name)


def check_markup(page: BeautifulSoup, name: str) -> None:
    """No script but the theme's own files, no handler, no address but a plain one, no element that loads or hides."""
    assert page.find_all(FORBIDDEN) == [], name
    for script in page.find_all("script"):
        assert script.get("src"), name
        assert not script.get_text(strip=True), name
    for element in page.find_all(True):
        assert [key for key in element.attrs if key.startswith("on")] == [], name
        for key in REFERENCES:
            address = urlsplit(str(element.get(key, "")))
            assert address.scheme in SCHEMES, (name, element)
            assert (address.hostname or "") != "evil.example" or element.name == "a", (name, element)


def test_hostile_words_are_shown_as_words(bad: Built) -> None:
    (path,) = (bad.output / "articles").glob("an-ordinary-headline-of-the-harbour-*.html")
    text = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").get_text()
    for words in (
        "<script>alert('x')</script>",
        "{{ 1337*1337 }}",
        "{attach}../../secret.txt",
        "|filename|../secret.txt",
    ):
        assert words in text


def test_no_control_character_is_published(bad: Built) -> None:
    for path in bad.output.rglob("*"):
        if path.suffix in (".html", ".xml", ".txt"):
            found = CONTROLS.search(path.read_text(encoding="utf-8"))
            assert found is None, (path.name, found)
    assert CONTROLS.search(bad.run.stdout) is None


def test_feeds_and_sitemap_are_well_formed_and_plain(bad: Built) -> None:
    for path in bad.output.rglob("*.xml"):
        tree = ElementTree.parse(path)
        for part in (*tree.iter(f"{ATOM}content"), *tree.iter(f"{ATOM}summary"), *tree.iter(f"{ATOM}title")):
            if part.get("type") == "html":
                check_markup(BeautifulSoup(part.text or "", "lxml"), path.name)
        for link in tree.iter(f"{ATOM}link"):
            assert urlsplit(link.get("href", "")).scheme in SCHEMES


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """One good seed, a content folder, an older site."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "seeds" / "good.txt").write_bytes(SEEDS["twins-1.txt"])
    return tmp_path


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file with its time and bytes."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


ORDERS: dict[str, tuple[str, str]] = {
    "seeds is a file": ("seeds", "there is no such seeds folder"),
    "no content": ("content", "there is no such content folder"),
    "output is a file": ("site", "is a file, not a folder to build in"),
    "output is not ours": ("site", "holds files that are not of an earlier build"),
    "digest is no TOML": ("content/digests/one.toml", "content/digests/one.toml: "),
    "digest of an unknown entity": ("content/digests/one.toml", "unknown entity 'nobody'"),
    "entities not UTF-8": ("content/entities/all.toml", "content/entities/all.toml: "),
    "layout with a broken pattern": ("content/sites/one.toml", "is no regular expression"),
    "correction without a reason": ("content/corrections/one.toml", "content/corrections/one.toml: "),
    "sidecar is no TOML": ("seeds/good.meta.toml", "good.meta.toml: "),
    "sidecar with a bad address": ("seeds/good.meta.toml", "does not begin with http:// or https://"),
}
CONTENTS = {
    "digest is no TOML": b"title = \n",
    "digest of an unknown entity": b'title = "A"\nscope = "B"\n[rule]\nparties = [["nobody"]]\n',
    "entities not UTF-8": b'[a]\nkind = "person"\nnames = {en = "\xff"}\n',
    "layout with a broken pattern": b'name = "A"\nsignature = ["("]\n',
    "correction without a reason": b'seed = "good.txt"\ntitle = "A"\n',
    "sidecar is no TOML": b"url = nowhere\n",
    "sidecar with a bad address": b'url = "javascript:alert(1)"\n',
    "output is a file": b"mine",
}


@pytest.mark.parametrize("problem", ORDERS)
def test_a_build_that_cannot_start_says_so_in_a_line_and_touches_nothing(home: Path, problem: str) -> None:
    place, words = ORDERS[problem]
    spoil(home / place, problem)
    before = tree(home)
    run = build(home)
    assert run.returncode == 2, run.stdout + run.stderr
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 1, run.stderr
    assert words in run.stderr
    assert tree(home) == before


def spoil(path: Path, problem: str) -> None:
    """Make a folder in which a build cannot start."""
    if problem == "seeds is a file":
        (path / "good.txt").unlink()
        path.rmdir()
        path.write_bytes(b"")
    elif problem == "no content":
        (path / "pages").rmdir()
        path.rmdir()
    elif problem == "output is not ours":
        path.mkdir()
        (path / "letter.txt").write_text("mine", encoding="utf-8")
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(CONTENTS[problem])


@pytest.mark.parametrize("seed", ["empty.txt", "furniture.txt", "unknown.docx", "noise.txt", "link-out.txt"])
def test_strict_fails_after_the_site_is_built(home: Path, seed: str) -> None:
    if seed in SEEDS:
        (home / "seeds" / seed).write_bytes(SEEDS[seed])
    else:
        (home / "seeds" / seed).symlink_to(home / "absent.txt")
    stage, reason = REASONS[seed]
    run = build(home, "--strict")
    assert run.returncode == 1
    assert f"  set aside: {seed}: {stage}: {reason}\n" in run.stdout
    assert run.stderr.splitlines()[-1] == "--strict: 1 set aside"
    assert len(list((home / "site" / "articles").glob("*.html"))) == 1
