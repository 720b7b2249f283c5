"""A source that allows an excerpt is excerpted everywhere."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from sample import ROOT, build_sample, sample_facts

from seed_digest.model import Label, LabelledLine, Line, Role
from seed_digest.publish.build import BuildOptions, build
from seed_digest.publish.rights import cut_line
from seed_digest.settings import Settings


def test_an_excerpt_is_an_excerpt_everywhere(tmp_path: Path) -> None:
    build_sample(tmp_path, facts=sample_facts(rights="excerpt"))
    output = tmp_path / "output"
    article = (output / "articles/russian-0a1b2c.html").read_text(encoding="utf-8")
    assert "word30" in article
    assert "1 of 2 paragraphs shown" in article
    rows = (output / "data/articles.jsonl").read_text(encoding="utf-8").splitlines()
    row = next(row for row in map(json.loads, rows) if row["seed"] == "russian.txt")
    assert len(row["body"]) == 1
    assert row["body"][0]["text"].endswith("…")
    for name in (
        "articles/russian-0a1b2c.html",
        "feeds/all.atom.xml",
        "feeds/moon-talks.atom.xml",
    ):
        assert "Второй абзац" not in (output / name).read_text(encoding="utf-8")
    raw = (output / "raw/russian-0a1b2c.html").read_text(encoding="utf-8")
    assert "word5…" in raw
    assert "word6" not in raw


def test_other_sources_are_shown_in_full(tmp_path: Path) -> None:
    build_sample(tmp_path, facts=sample_facts(rights="excerpt"))
    output = tmp_path / "output"
    for name in ("articles/plain-0a1b2c.html", "feeds/all.atom.xml", "data/articles.jsonl", "raw/plain-0a1b2c.html"):
        assert "A second paragraph." in (output / name).read_text(encoding="utf-8")


def test_no_quote_gives_away_what_an_excerpt_holds_back(tmp_path: Path) -> None:
    """Documents dated by each other's sentences: with one agency excerpted no sentence of it stands whole."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    sources = (content / "sources.toml").read_text(encoding="utf-8")
    start = sources.index("[interfax]")
    (content / "sources.toml").write_text(
        sources[:start] + sources[start:].replace("[interfax]\n", '[interfax]\nrights = "excerpt"\n', 1),
        encoding="utf-8",
    )
    output = tmp_path / "output"
    build(Settings(ROOT / "seeds", content), BuildOptions(ROOT / "pelicanconf.py", output, "https://user.example/repo"))
    whole = "signed a memorandum on the creation of an international scientific lunar station"
    told = [
        path.relative_to(output).as_posix()
        for path in sorted(output.rglob("*"))
        if path.is_file() and whole in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert told == []


def test_half_a_phone_number_is_masked_before_it_is_cut() -> None:
    line = Line(1, "", "Call us in Santiago today on phone +56 2 2345 6789", 10.0, False, "Latin")
    cut = cut_line(LabelledLine(line, Label(Role.FURNITURE, "x"), line.text))
    assert "+56" not in cut.text
    assert "+56" not in cut.line.text
