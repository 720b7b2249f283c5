"""A digest of many documents stays readable: long lists have pages of their own, old years are folded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sample import article, build_sample, dated, document, sample_corpus

from seed_digest.model import Article, ChronologyEntry, Corpus, Event
from seed_digest.publish.chronology import BY_YEAR, WHOLE
from seed_digest.publish.members import SHOWN


def many(number: int) -> tuple[Article, ...]:
    """So many main documents, over ten years, the newest first."""
    days = [f"{2025 - place * 10 // number}-06-{28 - place % 28:02}" for place in range(number)]
    made = [
        article(
            document(f"d{place}", f"Talks {place}", "en", {3: f"Alpha Agency held talks {place}."}),
            dated(day),
            ("alpha",),
            moon_talks="main" if place % 3 else "mention",
        )
        for place, day in enumerate(days)
    ]
    return tuple(sorted(made, key=lambda one: (one.date and one.date.value.sort) or "", reverse=True))


def corpus_of(number: int) -> Corpus:
    articles = many(number)
    rows = [
        ChronologyEntry(
            Event(one.date.value, one.date.certainty, one.date.because, one.sentences[0], one.document.seed),
            one.document.id,
            key=f"k{place}",
        )
        for place, one in enumerate(reversed(articles))
        if one.date
    ]
    return replace(sample_corpus(), articles=articles, chronologies={"moon-talks": tuple(rows)}, briefs={})


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
    assert [one.get_text() for one in chronology.select("h3.group")] == ["2024", "2025"]
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
