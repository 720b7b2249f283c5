"""Real Pelican articles: another theme and another plugin work with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from pelican import Pelican, signals
from pelican.settings import DEFAULT_CONFIG, configure_settings
from sample import HOSTILE, sample_corpus, sample_facts

from seed_digest.publish.build import errors_are_fatal
from seed_digest.publish.reading import Read


@pytest.fixture(scope="module")
def simple(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with Pelican's `simple` theme, all of Pelican's own pages and the sitemap plugin."""
    folder = tmp_path_factory.mktemp("simple")
    (folder / "content").mkdir()
    settings: dict[str, Any] = {
        **DEFAULT_CONFIG,
        "PATH": str(folder / "content"),
        "OUTPUT_PATH": str(folder / "output"),
        "SITEURL": "https://user.example/repo",
        "TIMEZONE": "UTC",
        "LOCALE": ["C.UTF-8"],
        "PLUGINS": ["seed_digest", "sitemap"],
        "YEAR_ARCHIVE_SAVE_AS": "posts/{date:%Y}/index.html",
        "DAY_ARCHIVE_SAVE_AS": "posts/{date:%Y}/{date:%m}/{date:%d}/index.html",
        "FEED_ALL_ATOM": "pelican/all.atom.xml",
        "CATEGORY_FEED_ATOM": None,
        "SEED_DIGEST_READ": Read(sample_facts(), sample_corpus()),
    }
    with errors_are_fatal():
        Pelican(configure_settings(settings)).run()
    disconnect("pelican.plugins.sitemap")
    return folder / "output"


def disconnect(plugin: str) -> None:
    """Take a plugin off Pelican's signals again: they are of the process, and other builds follow."""
    for signal in (signals.get_generators, signals.content_written, signals.finalized):
        for receiver in list(signal.receivers_for(None)):
            if receiver.__module__.startswith(plugin):
                signal.disconnect(receiver)


def test_the_simple_theme_shows_every_dated_article(simple: Path) -> None:
    front = BeautifulSoup((simple / "index.html").read_text(encoding="utf-8"), "lxml").get_text()
    for title in ("Plain words", "Альфа строит корабль", "A month is known", HOSTILE):
        assert title in front
    assert "No date at all" not in front


def test_a_hostile_title_is_escaped_without_autoescape(simple: Path) -> None:
    for page in simple.rglob("*.html"):
        assert "<script>alert" not in page.read_text(encoding="utf-8")


def test_tags_are_entities(simple: Path) -> None:
    assert (simple / "tag/alpha.html").is_file()
    assert "Alpha Agency" in (simple / "articles/russian-0a1b2c.html").read_text(encoding="utf-8")


def test_archives_and_feeds_of_pelican_follow(simple: Path) -> None:
    assert (simple / "posts/2021/12/15/index.html").is_file()
    assert "Plain words" in (simple / "pelican/all.atom.xml").read_text(encoding="utf-8")


def test_the_sitemap_plugin_lists_the_articles(simple: Path) -> None:
    sitemap = (simple / "sitemap.xml").read_text(encoding="utf-8")
    assert "https://user.example/repo/articles/plain-0a1b2c.html" in sitemap
    assert "2025-07-28T05:13:43" in sitemap


def test_our_files_are_written_and_our_pages_are_not(simple: Path) -> None:
    assert (simple / "data/articles.jsonl").is_file()
    assert (simple / "feeds/moon-talks.atom.xml").is_file()
    assert not (simple / "raw").exists()
