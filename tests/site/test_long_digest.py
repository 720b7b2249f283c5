"""A digest of many documents stays readable: long lists have pages of their own, old years are folded."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from long_corpus import corpus_of
from sample import build_sample

from seed_digest.publish.chronology import BY_YEAR, WHOLE
from seed_digest.publish.members import SHOWN
from seed_digest.publish.paging import PAGE_ROWS

MANY, HEAVIEST = 2 * WHOLE, 200_000


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    build_sample(folder, corpus_of(MANY))
    return folder / "output"


def test_a_long_digest_shows_the_newest_and_leads_to_all(long_site: Path) -> None:
    page = soup(long_site / "digests/moon-talks.html")
    assert len(page.select("#main-documents ~ ul > li")) == SHOWN
    assert len(page.select("#mentions ~ ul > li")) == SHOWN
    assert len(page.select(".event")) == BY_YEAR
    assert page.select_one("a[href='../digests/moon-talks/documents/']")
    assert page.select_one("a[href='../digests/moon-talks/chronology/']")
    assert "The newest 60 of 240 events." in page.get_text()


def test_the_whole_of_it_stands_by_years_on_pages_that_lead_to_each_other(long_site: Path) -> None:
    folder = long_site / "digests/moon-talks"
    pages = [soup(folder / "chronology" / name) for name in ("index.html", "page-2.html", "page-3.html", "page-4.html")]
    keys = [one["id"] for page in pages for one in page.select(".event")]
    assert keys == [f"e-k{place}" for place in range(MANY)]
    assert not pages[0].select(".years") and pages[0].select_one(".picture") and not pages[1].select_one(".picture")
    assert [one.get_text() for one in pages[0].select("h2.group")] == ["2016", "2017", "2018"]
    links = [[str(one["href"]) for one in page.select("nav.pages a")] for page in pages]
    assert links[0][1] == "../../../digests/moon-talks/chronology/page-2.html"
    assert len(links[0]) == 4 and all(row == links[0] for row in links)
    assert [one.get_text() for one in pages[1].select("nav.pages [aria-current]")] == ["Page 2"]
    documents = [soup(one) for one in sorted((folder / "documents").glob("*.html"))]
    assert sum(len(page.select("article.row")) for page in documents) == MANY
    assert max(len(page.select("article.row")) for page in documents) == PAGE_ROWS


def test_every_list_is_cut_into_pages(long_site: Path) -> None:
    for path in ("languages/en.html", "tags/alpha.html"):
        first = soup(long_site / path)
        assert len(first.select("article.row")) == PAGE_ROWS
        others = [soup(one) for one in sorted((long_site / path.removesuffix(".html")).glob("page-*.html"))]
        assert sum(len(page.select("article.row")) for page in (first, *others)) >= MANY
        assert str(MANY) in words(others[0].select_one(".page-head"))
        assert words(others[0].find("h1")) and others[0].title and "page 2" in others[0].title.get_text()
    heavy = [one for one in long_site.rglob("*.html") if one.stat().st_size > HEAVIEST]
    assert not heavy


def test_the_page_of_the_build_has_every_seed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seed_digest.publish.reporting.PAGE_SEEDS", 10)
    build_sample(tmp_path, corpus_of(25))
    output = tmp_path / "output"
    pages = [soup(one) for one in (output / "build.html", *sorted((output / "build").glob("page-*.html")))]
    seeds = [one.get_text() for page in pages for one in page.select("h3.file")]
    assert len(seeds) == len(set(seeds)) >= 25 and len(pages) >= 3
    assert all(len(page.select("h3.file")) <= 10 for page in pages)


def test_an_entity_leads_to_the_page_of_the_list_on_which_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("seed_digest.publish.library.PAGE_ENTITIES", 1)
    monkeypatch.setattr("seed_digest.publish.lists.PAGE_ENTITIES", 1)
    build_sample(tmp_path)
    for path in (tmp_path / "output").rglob("*.html"):
        for link in soup(path).select("a[href*='#']"):
            target, _, anchor = str(link["href"]).partition("#")
            page = (path.parent / target) if target else path
            page = page / "index.html" if page.is_dir() else page
            assert soup(page).find(id=anchor), f"{path.name}: {link['href']}"


def test_a_paragraph_leads_to_the_page_where_its_row_stands(long_site: Path) -> None:
    newest = soup(long_site / "articles/d0-0a1b2c.html").select_one(".used a")
    oldest = soup(long_site / f"articles/d{MANY - 1}-0a1b2c.html").select_one(".used a")
    assert newest is not None and oldest is not None
    assert str(newest["href"]).startswith("../digests/moon-talks.html#e-")
    assert str(oldest["href"]).startswith("../digests/moon-talks/chronology/#e-")
    middle = soup(long_site / f"articles/d{MANY - 140}-0a1b2c.html").select_one(".used a")
    assert middle is not None and "/chronology/page-3.html#e-" in str(middle["href"])


def test_a_chronology_of_middling_length_stands_whole_with_old_years_folded(tmp_path: Path) -> None:
    build_sample(tmp_path, corpus_of(BY_YEAR + 10))
    page = soup(tmp_path / "output/digests/moon-talks.html")
    assert len(page.select(".event")) == BY_YEAR + 10
    assert len(page.select(".years")) == 7
    assert (tmp_path / "output/digests/moon-talks/chronology/index.html").is_file()
