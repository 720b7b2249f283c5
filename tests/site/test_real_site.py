"""The site of this repository's own seeds: what a reader must find on it, and what must be on no page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from sample import ROOT
from test_site import test_every_link_leads_somewhere as check_links

from seed_digest.publish.build import BuildOptions, build
from seed_digest.settings import Settings

FURNITURE = (
    "Лавров", "Мишустин", "Войти", "04.07 05:14", "09.07", "Without carrot and stick", "index_new5.html", "zaker",
    "qq.com", "feedback@sputniknews", "+7495", "Subscribe", "Fortune 500", "mediabank", "Заголовок открываемого",
    "Vinogradov",
)  # fmt: skip
ORDER = ("002", "004", "000", "001", "003")
DATES = {
    "002": ("1–6 August 2025", "inferred"),
    "004": ("29 July 2025, 04:35 UTC", "stated"),
    "000": ("28 July 2025, 05:13 UTC", "stated"),
    "001": ("15 December 2021", "year inferred"),
    "003": ("24 May 2021", "year inferred"),
}
PARAGRAPHS = {"000": (5, 6), "001": (5,), "002": (12,), "003": (7,), "004": (6,)}
MEMBERS = {
    "roscosmos-nasa": ({"001", "002", "004"}, {"000", "003"}),
    "russia-china-moon": ({"003"}, {"001", "002"}),
    "spacex-contacts": ({"000"}, {"004"}),
}
TAGS = {
    "roscosmos": 5, "nasa": 4, "ilrs": 2, "dmitry-bakanov": 3, "dmitry-rogozin": 2, "lunar-gateway": 2, "iss": 2,
    "crew-dragon": 2, "spacex": 1,
}  # fmt: skip


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the repository's own site."""
    output = tmp_path_factory.mktemp("real") / "output"
    options = BuildOptions(ROOT / "pelicanconf.py", output, "https://user.example/repo")
    build(Settings(ROOT / "seeds", ROOT / "content"), options)
    return output


@pytest.fixture(scope="module")
def articles(real: Path) -> dict[str, Path]:
    """The article of each seed, by the seed's number: the report page links them."""
    rows = main_of(real / "build.html").find_all("h3", class_="file")
    return {row.get_text()[:3]: real / row.find_next("a")["href"] for row in rows}


def main_of(path: Path) -> Tag:
    found = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").find("main")
    assert isinstance(found, Tag)
    return found


def test_every_link_of_it_leads_somewhere(real: Path) -> None:
    check_links(real)


def test_furniture_is_nowhere_but_on_the_raw_pages(real: Path) -> None:
    for path in real.rglob("*"):
        if path.is_file() and path.parent.name != "raw":
            text = path.read_bytes().decode("utf-8")
            assert [word for word in FURNITURE if word in text] == [], path.name


def test_a_page_tells_which_state_owns_its_source(articles: dict[str, Path]) -> None:
    facts = main_of(articles["004"]).find("dl", class_="facts")
    assert isinstance(facts, Tag)
    assert "Sputnik International state-affiliated (Russia)" in " ".join(facts.get_text(" ").split())


@pytest.mark.parametrize("seed", ORDER)
def test_date_and_certainty(articles: dict[str, Path], seed: str) -> None:
    badge = main_of(articles[seed]).find("details", class_="badge")
    assert isinstance(badge, Tag)
    assert badge.summary is not None
    text, note = DATES[seed]
    assert badge.summary.get_text(" ", strip=True).startswith(f"{text} {note}")


@pytest.mark.parametrize("seed", ORDER)
def test_paragraphs(articles: dict[str, Path], seed: str) -> None:
    prose = main_of(articles[seed]).find("div", class_="prose")
    assert isinstance(prose, Tag)
    assert len(prose.find_all(id=True)) in PARAGRAPHS[seed]


def test_the_home_page_is_newest_first(real: Path, articles: dict[str, Path]) -> None:
    names = {path.name: seed for seed, path in articles.items()}
    links = [str(link["href"]).rpartition("/")[2] for link in main_of(real / "index.html").find_all("a")]
    shown = list(dict.fromkeys(names[name] for name in links if name in names))
    assert shown == list(ORDER)


@pytest.mark.parametrize("slug", MEMBERS)
def test_membership(articles: dict[str, Path], slug: str) -> None:
    main, mentions = MEMBERS[slug]
    roles = {seed: role_in(path, slug) for seed, path in articles.items()}
    assert {seed for seed, role in roles.items() if role == "main"} == main
    assert {seed for seed, role in roles.items() if role == "mention"} == mentions


def role_in(article: Path, slug: str) -> str:
    """The role that the data give an article in a digest."""
    rows = (article.parent.parent / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    row = next(row for row in map(json.loads, rows) if row["id"] == article.stem)
    return str(row["digests"].get(slug, {}).get("role", ""))


@pytest.mark.parametrize("tag", TAGS)
def test_tag_counts(real: Path, articles: dict[str, Path], tag: str) -> None:
    names = {path.name for path in articles.values()}
    links = {
        str(link["href"]).rpartition("/")[2] for link in main_of(real / "tags" / f"{tag}.html").select("h2 a, h3 a")
    }
    assert len(links & names) == TAGS[tag]


def test_each_page_is_in_the_language_of_its_article(articles: dict[str, Path]) -> None:
    for seed, path in articles.items():
        html = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").html
        assert html is not None
        assert html["lang"] == ("ru" if seed == "000" else "en")
