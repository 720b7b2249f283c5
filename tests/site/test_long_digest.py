"""A digest of many documents stays readable and light: long lists have pages of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from long_corpus import corpus_of
from sample import build_sample

from seed_digest.model import Account, Brief, Cited, Corpus, Difference, Differs, Part, Unlisted
from seed_digest.publish import chronology, differences, members, parts
from seed_digest.publish.paging import ALL_LINKED, PAGE_ROWS, linked

MANY, HEAVIEST = 240, 120_000


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
    assert len(page.select("#main-documents ~ ul > li")) == members.LIMIT.few
    assert len(page.select("#mentions ~ ul > li")) == members.LIMIT.few
    assert len(page.select(".event")) == chronology.LIMIT.few
    assert page.select_one("a[href='../digests/moon-talks/documents/']")
    assert page.select_one("a[href='../digests/moon-talks/chronology/']")
    assert f"The newest {chronology.LIMIT.few} of 240 events." in page.get_text()


def test_the_whole_of_it_stands_by_years_on_pages_that_lead_to_each_other(long_site: Path) -> None:
    folder = long_site / "digests/moon-talks"
    names = ["index.html", *(f"page-{number}.html" for number in range(2, 7))]
    pages = [soup(folder / "chronology" / name) for name in names]
    keys = [one["id"] for page in pages for one in page.select(".event")]
    assert keys == [f"e-k{place}" for place in range(MANY)]
    assert not pages[0].select(".years") and pages[0].select_one(".picture") and not pages[1].select_one(".picture")
    assert [one.get_text() for one in pages[0].select("h2.group")] == ["2016", "2017"]
    links = [[str(one["href"]) for one in page.select("nav.pages a")] for page in pages]
    assert links[0][1] == "../../../digests/moon-talks/chronology/page-2.html"
    assert len(links[0]) == 6 and all(row == links[0] for row in links)
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


def test_a_chronology_of_middling_length_stands_whole_on_the_page_of_its_digest(tmp_path: Path) -> None:
    build_sample(tmp_path, corpus_of(chronology.LIMIT.whole))
    page = soup(tmp_path / "output/digests/moon-talks.html")
    assert len(page.select(".event")) == chronology.LIMIT.whole
    assert not (tmp_path / "output/digests/moon-talks/chronology").exists()


def brief_of_many(number: int) -> Corpus:
    """The long corpus with a brief that names so many people, and that tells as many differences."""
    corpus = corpus_of(number)
    cited = [Cited(one.document.id, one.sentences[0]) for one in corpus.articles]
    people = [Unlisted(f"Person {place}", (), 1, (one.article_id,), one, (one,)) for place, one in enumerate(cited)]
    told = [
        Difference(Differs.NUMBER, f"thing {place}", (Account("talks", 18, one), Account("Alpha", 0, cited[0])), ())
        for place, one in enumerate(cited[1:], 1)
    ]
    parts_of = (Part("alpha", (), number, tuple(one.article_id for one in cited)),)
    return replace(
        corpus, briefs={"moon-talks": Brief(parts=parts_of, unlisted=tuple(people), differences=tuple(told))}
    )


def test_many_people_and_differences_have_pages_of_their_own_and_none_is_lost(tmp_path: Path) -> None:
    build_sample(tmp_path, brief_of_many(100))
    folder = tmp_path / "output/digests"
    page = soup(folder / "moon-talks.html")
    assert len(page.select("section[aria-labelledby=people] li")) == parts.LIMIT.few
    assert not page.select("section[aria-labelledby=people] details")
    assert "quoted once" in words(page.select_one("section[aria-labelledby=people] li"))
    assert page.select_one("a[href='../digests/moon-talks/named/#people']")
    assert len(page.select(".difference")) == differences.LIMIT.few
    assert page.select_one("a[href='../digests/moon-talks/differences/']")
    named = [soup(one) for one in sorted((folder / "moon-talks/named").glob("*.html"))]
    names = {
        str(one.contents[0]).strip() for page in named for one in page.select("section[aria-labelledby=people] li")
    }
    assert names == {f"Person {place}" for place in range(100)}
    told = [soup(one) for one in sorted((folder / "moon-talks/differences").glob("*.html"))]
    assert sorted(str(one["id"]) for page in told for one in page.select(".difference h3")) == sorted(
        f"d-{number}" for number in range(1, 100)
    )


def test_citations_lead_back_to_the_page_on_which_a_difference_stands(tmp_path: Path) -> None:
    build_sample(tmp_path, brief_of_many(100))
    found = soup(tmp_path / "output/articles/d90-0a1b2c.html").select(".used a[href*='#d-']")
    assert found
    for link in found:
        target, _, anchor = str(link["href"]).partition("#")
        page = tmp_path / "output/articles" / target
        assert soup(page / "index.html" if page.is_dir() else page).find(id=anchor)


def test_of_many_pages_each_leads_to_those_near_it_to_landmarks_and_to_the_ends() -> None:
    assert list(linked(3, ALL_LINKED)) == list(range(1, ALL_LINKED + 1))
    assert list(linked(27, 45)) == [1, 10, 20, 25, 26, 27, 28, 29, 30, 40, 45]
    reached = {1}
    for number in range(1, 46):
        reached |= set(linked(number, 45)) if number in reached else set()
    assert reached == set(range(1, 46))
