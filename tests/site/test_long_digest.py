"""A digest of many documents stays readable: long lists have pages of their own, old years are folded."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from long_corpus import corpus_of
from sample import build_sample

from seed_digest.publish.chronology import BY_YEAR, WHOLE
from seed_digest.publish.members import SHOWN


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    build_sample(folder, corpus_of(WHOLE + 40))
    return folder / "output"


def test_a_long_digest_shows_the_newest_and_leads_to_all(long_site: Path) -> None:
    page = soup(long_site / "digests/moon-talks.html")
    assert len(page.select("#main-documents ~ ul > li")) == SHOWN
    assert len(page.select("#mentions ~ ul > li")) == SHOWN
    assert len(page.select(".event")) == BY_YEAR
    assert page.select_one("a[href='../digests/moon-talks/documents/']")
    assert page.select_one("a[href='../digests/moon-talks/chronology/']")
    assert "The newest 60 of 240 events." in page.get_text()


def test_the_whole_of_it_stands_by_years_the_newest_open(long_site: Path) -> None:
    chronology = soup(long_site / "digests/moon-talks/chronology/index.html")
    assert len(chronology.select(".event")) == WHOLE + 40
    folded = [" ".join(one.get_text().split()) for one in chronology.select(".years > summary")]
    assert folded == [f"{year} 24 events" for year in range(2016, 2024)]
    assert [one.get_text() for one in chronology.select("h2.group")] == ["2024", "2025"]
    documents = soup(long_site / "digests/moon-talks/documents/index.html")
    assert len(documents.select("article.row")) == WHOLE + 40
    assert len(documents.select("nav.jumps a")) == 20


def test_a_paragraph_leads_to_the_page_where_its_row_stands(long_site: Path) -> None:
    newest = soup(long_site / "articles/d0-0a1b2c.html").select_one(".used a")
    oldest = soup(long_site / f"articles/d{WHOLE + 39}-0a1b2c.html").select_one(".used a")
    assert newest is not None and oldest is not None
    assert str(newest["href"]).startswith("../digests/moon-talks.html#e-")
    assert str(oldest["href"]).startswith("../digests/moon-talks/chronology/#e-")


def test_a_chronology_of_middling_length_stands_whole_with_old_years_folded(tmp_path: Path) -> None:
    build_sample(tmp_path, corpus_of(BY_YEAR + 10))
    page = soup(tmp_path / "output/digests/moon-talks.html")
    assert len(page.select(".event")) == BY_YEAR + 10
    assert len(page.select(".years")) == 7
    assert (tmp_path / "output/digests/moon-talks/chronology/index.html").is_file()
