"""Stories on the site: what else tells an event, near-copies folded under what they copy, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag
from sample import article, build_sample, dated, document, sample_corpus, stated

from seed_digest.model import Article, Corpus, Reason, Source, Story, Told

ATOM = "{http://www.w3.org/2005/Atom}"


def corpus_with_a_story() -> Corpus:
    """The plain document leads; a copy printed the same day and another of the day before stand beside the Russian."""
    corpus = sample_corpus()
    copies = tuple(
        article(
            document(key, f"Plain words, {key}", "en", {4: "Alpha Agency met Jane Doe."}, source=passed_on()),
            dated(day),
            ("alpha",),
            moon_talks="main",
        )
        for key, day in (("echo", "2025-07-28T04:00:00Z"), ("parrot", "2025-07-27"))
    )
    told = (
        Told("plain-0a1b2c", (Reason("leads its story: an original"),)),
        Told("russian-0a1b2c", (Reason("tells of one event with another document: alpha", seed="plain.txt"),)),
        *(Told(one.document.id, (Reason("a near-copy", seed="plain.txt"),), "plain-0a1b2c") for one in copies),
    )
    story = Story("plain-0a1b2c", told)
    ids = {one.article_id for one in told}
    articles = [*corpus.articles, *copies]
    order = sorted(articles, key=lambda one: (one.date and one.date.value.sort) or "", reverse=True)
    return replace(
        corpus,
        articles=tuple(replace(one, story=story.id) if one.document.id in ids else one for one in order),
        seeds=tuple(sorted([*corpus.seeds, "echo.txt", "parrot.txt"])),
        stories={story.id: story},
    )


def passed_on() -> Source:
    return Source(publisher=stated("The Gazette", "The Gazette", 3))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stories")
    build_sample(folder, corpus_with_a_story(), siteurl="https://user.example/repo")
    return folder / "output"


def part(site: Path, name: str, heading: str) -> Tag:
    """The section of a page under a heading."""
    soup = BeautifulSoup((site / name).read_text(encoding="utf-8"), "lxml")
    found = soup.find("h2", id=heading)
    assert found is not None
    assert isinstance(found.parent, Tag)
    return found.parent


def links(tag: Tag) -> list[str]:
    """The articles that a part links to, by the words before their hash, each once."""
    names = [str(one["href"]).rsplit("/", 1)[-1] for one in tag.find_all("a") if "0a1b2c" in str(one["href"])]
    return list(dict.fromkeys(name.partition("-")[0] for name in names if "#" not in name))


def rows(tag: Tag) -> list[str]:
    """The articles that have a row of their own."""
    return [str(one["href"]).rsplit("/", 1)[-1].partition("-")[0] for one in tag.select("h3 a")]


def test_an_article_shows_what_else_tells_its_event(site: Path) -> None:
    told = part(site, "articles/plain-0a1b2c.html", "story")
    assert rows(told) == ["russian"]
    assert "2 near-copies of this document" in told.get_text()
    assert [one.name for one in told.find_all("a", string="Plain words, parrot")[0].parents][:3] == [
        "li",
        "ul",
        "details",
    ]
    row = told.select(".row")[0].get_text(" ", strip=True)
    assert "15 December 2021" in row and "Vestnik" in row and "Russian" in row


def test_a_near_copy_names_what_it_copies(site: Path) -> None:
    told = part(site, "articles/echo-0a1b2c.html", "story")
    assert "This is a near-copy of another document: Plain words" in " ".join(told.get_text().split())
    assert "1 near-copy of the same document" in told.get_text()
    assert rows(told) == ["russian"]
    assert set(links(told)) == {"plain", "parrot", "russian"}


def test_a_document_alone_has_no_such_part(site: Path) -> None:
    assert "Also told by" not in (site / "articles/month-0a1b2c.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["tags/alpha.html", "languages/en.html", "dates/2025/index.html"])
def test_lists_fold_near_copies_and_lose_none(site: Path, name: str) -> None:
    listed = part(site, name, "documents")
    assert not {"echo", "parrot"} & {*rows(listed)}
    assert {"plain", "echo", "parrot"} <= {*links(listed)}
    assert "2 near-copies" in listed.get_text()


def test_a_list_without_the_original_shows_the_copy(site: Path) -> None:
    assert rows(part(site, "dates/2025/07/27/index.html", "documents")) == ["parrot"]


def test_all_are_counted(site: Path) -> None:
    text = BeautifulSoup((site / "tags/alpha.html").read_text(encoding="utf-8"), "lxml").get_text(" ", strip=True)
    assert "6 documents" in text


def test_a_digest_folds_near_copies(site: Path) -> None:
    listed = part(site, "digests/moon-talks.html", "main-documents")
    assert rows(listed) == ["plain"]
    assert {"echo", "parrot"} <= {*links(listed)}


@pytest.mark.parametrize("name", ["all", "moon-talks"])
def test_a_feed_brings_a_text_once_and_says_so(site: Path, name: str) -> None:
    feed = ElementTree.parse(site / "feeds" / f"{name}.atom.xml").getroot()
    titles = [one.findtext(f"{ATOM}title") for one in feed.iter(f"{ATOM}entry")]
    assert "Plain words" in titles
    assert not [one for one in titles if one and one.startswith("Plain words,")]
    assert "2 near-copies are left out" in (feed.findtext(f"{ATOM}subtitle") or "")


def test_every_copy_has_its_page(site: Path) -> None:
    articles: tuple[Article, ...] = corpus_with_a_story().articles
    assert all((site / "articles" / f"{one.document.id}.html").is_file() for one in articles)
