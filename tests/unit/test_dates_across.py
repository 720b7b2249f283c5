"""Dates that only another document settles, on made-up documents about made-up people."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from seed_digest.facts.facts import load_facts
from seed_digest.flow import read_corpus
from seed_digest.model import Article
from seed_digest.settings import Settings

ROOT = Path(__file__).resolve().parent.parent.parent
ENTITIES = """
[anna-vogel]
kind = "person"
names.en = "Anna Vogel"
aliases.en = ["Vogel"]
[north-agency]
kind = "organisation"
names.en = "North Agency"
[south-agency]
kind = "organisation"
names.en = "South Agency"
[harbour-station]
kind = "station"
names.en = "Harbour Station"
"""
WITHOUT_YEAR = """Agencies ready to talk about standards, says Vogel

Oslo. October 4. Newswire - The North Agency is ready to discuss standards with its partner, Anna Vogel said.

On February 12, the North Agency and the South Agency signed a charter on the creation of a joint rescue school.

She gave no date for the next round of talks.
"""
WITH_YEAR = """Rescue school to open next spring

Oslo, 3 March 2018
The North Agency and the South Agency have chosen a place for their school, Anna Vogel said in a statement on the plans.

In February, the North Agency and the South Agency signed a charter on the creation of a joint rescue school.

Teachers of both sides will begin their work in the autumn.
"""
OTHER_YEAR = WITH_YEAR.replace("3 March 2018", "5 March 2016")
WEEKDAYS = """Vogel visits partners for first face-to-face talks in six years

The head of the North Agency has visited the southern coast for the first face-to-face talks in six years.

Anna Vogel of the North Agency met Wednesday with the leaders of the South Agency at Harbour Station.

The ferry left a day late, on Thursday, and arrived safely.
"""
PLANNED = """Vogel arrives for first face-to-face talks of agencies in six years

2019-05-13T08:00:00Z
Anna Vogel has arrived on the southern coast for the first face-to-face talks in six years, officials said.

Anna Vogel of the North Agency and leaders of the South Agency have talks at Harbour Station scheduled for May 15.

A visit to the yard where the new ferry is being built will follow the talks.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "entities").mkdir(parents=True)
    (folder / "entities" / "all.toml").write_text(ENTITIES, encoding="utf-8")
    return folder


def read(content: Path, documents: dict[str, str], beside: Path | None = None) -> dict[str, Article]:
    """The articles by seed, of a new seeds folder beside the content folder (or in another place)."""
    place = beside or content.parent
    seeds = place / f"seeds{len(list(place.iterdir()))}"
    seeds.mkdir()
    for name, text in documents.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    corpus = read_corpus(Settings(seeds, content), load_facts(content))
    assert not corpus.others
    return {one.document.seed.removesuffix(".txt"): one for one in corpus.articles}


def date_of(article: Article) -> str | None:
    return article.date.value.value if article.date else None


def test_alone_a_year_stays_open(content: Path) -> None:
    articles = read(content, {"a": WITHOUT_YEAR})
    assert date_of(articles["a"]) == "XXXX-10-04"
    assert articles["a"].date is not None
    assert articles["a"].date.value.sort is None


def test_the_same_event_elsewhere_gives_the_year(content: Path) -> None:
    articles = read(content, {"a": WITHOUT_YEAR, "b": WITH_YEAR})
    date = articles["a"].date
    assert date is not None
    assert (date.value.value, date.certainty.value) == ("2018-10-04", "inferred")
    other = [one for one in date.because if one.seed]
    assert [(one.seed, one.line) for one in other] == [("b.txt", 6)]
    assert other[0].quote
    assert "charter" in other[0].quote


def test_an_event_without_a_year_that_bounds_its_document_has_that_of_the_other(content: Path) -> None:
    day = "On February 12, 2018, the North Agency and the South Agency signed a charter on a joint rescue school."
    bare = WITHOUT_YEAR.replace("Oslo. October 4. Newswire - ", "").replace("creation of a joint", "joint")
    found = read(content, {"a": bare, "b": WITH_YEAR.replace("Teachers", f"{day} Teachers")})
    assert date_of(found["a"]) == "2018-02-12/2019-02-11"
    assert "2018-02-12" in {one.date.value for one in found["a"].events if one.date}


def test_contradicting_documents_leave_it_open_and_say_so(content: Path) -> None:
    articles = read(content, {"a": WITHOUT_YEAR, "b": WITH_YEAR, "c": OTHER_YEAR})
    assert date_of(articles["a"]) == "XXXX-10-04"
    assert articles["a"].notes


def test_documents_without_years_do_not_prove_each_other(content: Path) -> None:
    second = WITHOUT_YEAR.replace("October 4", "November 9").replace("ready to discuss", "willing to discuss")
    articles = read(content, {"a": WITHOUT_YEAR, "b": second})
    assert {date_of(one) for one in articles.values()} == {"XXXX-10-04", "XXXX-11-09"}


def test_an_unlike_event_of_the_same_month_settles_nothing(content: Path) -> None:
    unlike = WITH_YEAR.replace("signed a charter on the creation of a joint rescue school", "sold an old icebreaker")
    assert date_of(read(content, {"a": WITHOUT_YEAR, "b": unlike})["a"]) == "XXXX-10-04"


def test_bare_weekdays_are_bounded_by_the_other_document(content: Path) -> None:
    article = read(content, {"a": WEEKDAYS, "b": PLANNED})["a"]
    assert article.date is not None
    assert article.date.value.value == "2019-05-16/2019-05-21"
    assert {one.seed for one in article.date.because} == {None, "b.txt"}


def test_alone_bare_weekdays_date_nothing(content: Path) -> None:
    assert date_of(read(content, {"a": WEEKDAYS})["a"]) is None


def test_another_weekday_settles_nothing(content: Path) -> None:
    moved = PLANNED.replace("May 15", "May 17")
    assert date_of(read(content, {"a": WEEKDAYS, "b": moved})["a"]) is None


def test_names_and_so_order_of_seeds_do_not_matter(content: Path) -> None:
    texts = {"year": WITHOUT_YEAR, "full": WITH_YEAR, "week": WEEKDAYS, "plan": PLANNED}
    found = set()
    for number in range(4):
        names = [f"{letter}{number}" for letter in "abcd"]
        random.Random(number).shuffle(names)
        articles = read(content, {name: texts[key] for name, key in zip(names, texts, strict=True)})
        found.add(tuple(date_of(articles[name]) for name in names))
    assert found == {("2018-10-04", "2018-03-03", "2019-05-16/2019-05-21", "2019-05-13T08:00:00Z")}


def test_the_seeds_alone(content: Path) -> None:
    """The two documents of ours that lean on others stay open without them."""
    for name, want in (("001_303084a7129f2371", "XXXX-12-15"), ("002_dcf2baa8b70dca70", None)):
        text = (ROOT / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
        assert date_of(read(ROOT / "content", {name: text}, content.parent)[name]) == want


INVITED = """Agencies sit down on the coast and leave with a school

The head of the North Agency left the southern coast with a school and little to say about anything else.

Anna Vogel said that she had invited the head of the South Agency to the launch of the Harbour Station ship on July 14.

The ferry left a day late and arrived safely.
"""
LAUNCHED = """Ship leaves for Harbour Station without the guest

Oslo, 14 July 2026
The Harbour Station ship left on Tuesday with the crew of the North Agency, and without the head of the South Agency.

Anna Vogel had invited the head of the South Agency to the launch of the Harbour Station ship on July 14.
"""


def test_a_day_to_which_somebody_is_invited_is_not_behind_its_document(content: Path) -> None:
    found = read(content, {"a": INVITED, "b": LAUNCHED})
    assert found["a"].date is None
