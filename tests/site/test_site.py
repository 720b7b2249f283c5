"""The built sample: every link good, every kind of document in its place, no word of a stranger at work."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from sample import HOSTILE, build_sample, document, refused, sample_articles

from seed_digest.model import Corpus
from seed_digest.publish.badges import why_unknown

KINDS = [
    "index.html", "404.html", "build.html", "pages/about.html", "articles/plain-0a1b2c.html", "raw/plain-0a1b2c.html",
    "digests/index.html", "digests/moon-talks.html", "digests/empty-one.html", "tags/index.html", "tags/alpha.html",
    "dates/index.html", "dates/2025/index.html", "dates/2025/07/index.html", "dates/2025/07/28/index.html",
    "sources/index.html", "sources/gazette.html", "languages/index.html", "languages/ru.html", "people/index.html",
    "organisations/index.html", "programmes/index.html", "places/index.html", "subjects/index.html",
    "undated/index.html",
    "feeds/all.atom.xml", "feeds/moon-talks.atom.xml", "data/articles.jsonl", "data/build.json", "sitemap.xml",
    "robots.txt", ".nojekyll",
]  # fmt: skip


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def text_of(site: Path, name: str) -> str:
    return soup(site / name).get_text(" ", strip=True)


def target(site: Path, page: Path, href: str) -> Path:
    """The file that a link of a page leads to, on a host that serves the site under /repo/."""
    path = unquote(urlsplit(href).path)
    where = site / path.removeprefix("/repo").lstrip("/") if path.startswith("/") else page.parent / path
    if not path:
        return page
    return (where / "index.html" if path.endswith("/") or where.is_dir() else where).resolve()


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_page_and_file_is_there(site: Path, name: str) -> None:
    assert (site / name).is_file()


def test_every_link_leads_somewhere(site: Path) -> None:
    ids = {page.resolve(): {one["id"] for one in soup(page).find_all(id=True)} for page in pages(site)}
    broken = []
    for page in pages(site):
        for tag in soup(page).find_all(href=True):
            href = tag["href"]
            if urlsplit(href).scheme:
                continue
            file, anchor = target(site, page, href), urlsplit(href).fragment
            if not file.is_file() or (anchor and file.suffix == ".html" and anchor not in ids[file]):
                broken.append(f"{page.relative_to(site)} -> {href}")
    assert broken == []


def test_a_page_loads_our_own_styles_and_icon_and_nothing_else(site: Path) -> None:
    for page in pages(site):
        html = soup(page)
        assert html.select("[src], script, iframe, object, embed") == []
        loaded = [str(tag["href"]) for tag in html.select("link[rel~=stylesheet], link[rel~=icon]")]
        assert len(loaded) == 5 and all(target(site, page, one).is_file() for one in loaded)


def test_links_that_leave_the_site_are_web_addresses(site: Path) -> None:
    schemes = {urlsplit(tag["href"]).scheme for page in pages(site) for tag in soup(page).find_all(href=True)}
    assert schemes <= {"", "http", "https"}


def test_a_hostile_text_stays_text(site: Path) -> None:
    for page in pages(site):
        assert not any("alert(1)" in script.text for script in soup(page).find_all("script"))
        assert "<script>alert" not in page.read_text(encoding="utf-8")
    assert HOSTILE in text_of(site, "articles/hostile-0a1b2c.html")
    assert not list(site.rglob("passwd"))


def test_control_characters_reach_no_page_and_no_feed(site: Path) -> None:
    for path in (*pages(site), *site.rglob("*.xml")):
        text = path.read_text(encoding="utf-8")
        assert not [one for one in text if ord(one) < 32 and one != "\n"]
        assert "\u202e" not in text


def test_the_undated_stand_apart(site: Path) -> None:
    listed = text_of(site, "undated/index.html")
    assert "No date at all" in listed
    assert "A day without a year" in listed
    assert "15 December, year unknown" in listed
    for name in ("feeds/all.atom.xml", "dates/2021/12/15/index.html", "dates/2021/index.html"):
        assert "A day without a year" not in (site / name).read_text(encoding="utf-8")


def test_an_imprecise_date_stands_on_no_page_of_a_day(site: Path) -> None:
    assert HOSTILE in text_of(site, "dates/2025/08/index.html")
    assert not (site / "dates/2025/08/01").exists()
    assert "A month is known" in text_of(site, "dates/2021/11/index.html")


def test_a_withdrawn_document_is_nowhere_but_in_the_report(site: Path) -> None:
    for path in site.rglob("*"):
        if path.is_file():
            text = path.read_bytes().decode("utf-8")
            assert "Withdrawn words" not in text
            assert "Withdrawn headline" not in text
            assert ("withdrawn.txt" in text) == (path.name in ("build.html", "build.json"))


def test_the_report_counts_every_seed_once(site: Path) -> None:
    report = json.loads((site / "data/build.json").read_text(encoding="utf-8"))
    listed = [row["seed"] for part in ("built", "same_bytes", "set_aside", "withdrawn") for row in report[part]]
    assert sorted(listed) == sorted(set(listed))
    assert len(listed) == report["seeds"] == 10
    shown = text_of(site, "build.html")
    assert all(seed in shown for seed in listed)
    assert "decoded as cp1251" in shown


def test_contact_data_of_furniture_are_masked(site: Path) -> None:
    raw = text_of(site, "raw/plain-0a1b2c.html")
    assert "[phone number]" in raw
    assert "[mail address]" in raw
    for path in site.rglob("*"):
        if path.is_file():
            assert b"12025550123" not in path.read_bytes()


def test_each_language_is_marked(site: Path) -> None:
    page = soup(site / "articles/plain-0a1b2c.html")
    assert page.html is not None
    assert page.html["lang"] == "en"
    assert {tag.get_text() for tag in page.find_all(lang="zh")} == {"机器摘要。"}
    assert soup(site / "articles/russian-0a1b2c.html").find(id="p3")["lang"] == "ru"  # type: ignore[index]


def test_a_guess_shows_its_reason_and_its_witness(site: Path) -> None:
    page = soup(site / "articles/russian-0a1b2c.html")
    assert "the only year within reach" in page.get_text()
    links = {tag["href"] for tag in page.find_all(href=True)}
    assert {"../raw/plain-0a1b2c.html#l5", "../articles/plain-0a1b2c.html"} <= links


def test_a_chronology_tells_who_tells_and_what_is_only_reported(site: Path) -> None:
    rows = soup(site / "digests/moon-talks.html").select(".event")
    assert [row["class"] for row in rows] == [
        ["event"],
        ["event", "reported", "beside"],
        ["event", "planned"],
        ["event", "planned"],
    ]
    assert [len(row.select("figure.cited")) for row in rows[:2]] == [2, 2]
    elsewhere = [" ".join(row.select_one(".also").get_text().split()) for row in rows[:2]]  # type: ignore[union-attr]
    assert elsewhere == ["Also told in 1 other document:", "Told again in the same document:"]
    told = " ".join(rows[1].get_text(" ").split())
    assert told.startswith("reported by 15 December 2021 stated")
    assert "Vestnik ( Вестник ) via Reader , machine translation" in told


def test_a_digest_lists_whom_its_own_documents_name_on_its_subject(site: Path) -> None:
    page = soup(site / "digests/moon-talks.html")
    linked = page.select("ul.entities > li > a:first-child")
    listed = {tag.get_text(): tag.find_next_sibling(class_="count").get_text() for tag in linked}  # type: ignore[union-attr]
    assert listed == {"Jane Doe": "2 documents, named 2 times", "Alpha Agency": "2 documents, named 3 times"}
    assert page.select_one("nav.jumps a[href='#chronology']")


def test_an_entity_is_shown_with_the_spellings_of_the_documents(site: Path) -> None:
    shown = text_of(site, "people/index.html")
    assert "1 spelling in the documents Alpha Agency" in shown
    assert "J. Doe" not in shown


def test_the_breadcrumb_leads_to_the_digest_where_it_is_main(site: Path) -> None:
    crumbs = soup(site / "articles/plain-0a1b2c.html").select(".crumbs a")
    assert [one.get_text() for one in crumbs] == ["Home", "Moon talks"]


def test_an_unknown_date_says_why(site: Path) -> None:
    shown = text_of(site, "undated/index.html")
    assert "Date unknown it tells only weekdays, or days that count from an unknown one" in shown


def test_a_date_that_settles_no_day_is_told_apart_from_none() -> None:
    told = replace(refused(), witness="sidebar")
    known = [document("a", "A", "en", {3: "Words."}, date_candidates=some) for some in ((told,), ())]
    assert [why_unknown(one) for one in known] == ["no date in it settles its day", "no date found in it"]


def test_links_to_lines_are_in_the_language_of_the_site(site: Path) -> None:
    for page in pages(site):
        assert not [one for one in soup(page).find_all("a", lang=True) if one.get_text().startswith("line")]


def test_lines_have_their_roles_explained(site: Path) -> None:
    assert "contact 1 how to reach somebody; masked" in text_of(site, "raw/plain-0a1b2c.html")


def test_canonical_addresses(site: Path) -> None:
    link = soup(site / "tags/alpha.html").find("link", rel="canonical")
    assert link is not None
    assert link["href"] == "https://user.example/repo/tags/alpha.html"
    assert soup(site / "404.html").find("link", rel="canonical") is None


def test_a_site_without_articles(tmp_path: Path) -> None:
    report = build_sample(tmp_path, Corpus((), ()))
    assert report.seeds == 0
    output = tmp_path / "output"
    for name in ("index.html", "undated/index.html", "people/index.html", "tags/index.html", "dates/index.html"):
        assert soup(output / name).find("main") is not None
    assert "1970-01-01T00:00:00" in (output / "feeds/all.atom.xml").read_text(encoding="utf-8")
    test_every_link_leads_somewhere(output)


def test_without_an_address_nothing_names_a_host(tmp_path: Path) -> None:
    build_sample(tmp_path, Corpus(sample_articles(), ()))
    assert soup(tmp_path / "output/index.html").find("link", rel="canonical") is None
    assert "<loc>/articles/plain-0a1b2c.html</loc>" in (tmp_path / "output/sitemap.xml").read_text(encoding="utf-8")
    assert "Sitemap" not in (tmp_path / "output/robots.txt").read_text(encoding="utf-8")
    assert "SITEURL is not set" in text_of(tmp_path / "output", "build.html")
    test_every_link_leads_somewhere(tmp_path / "output")
