"""A source that allows an excerpt is excerpted everywhere."""

from __future__ import annotations

import json
from pathlib import Path

from sample import build_sample, sample_facts


def test_an_excerpt_is_an_excerpt_everywhere(tmp_path: Path) -> None:
    build_sample(tmp_path, facts=sample_facts(rights="excerpt"))
    output = tmp_path / "output"
    article = (output / "articles/russian-0a1b2c.html").read_text(encoding="utf-8")
    assert "word30" in article
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
