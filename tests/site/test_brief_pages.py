"""The page of a digest as a brief: every statement says who says it and leads to its sentence, and back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from sample import build_sample, sample_corpus, sample_facts

from seed_digest.model import GapKind
from seed_digest.publish.gap_words import SENTENCES
from seed_digest.publish.rights import show_by_rights


@pytest.fixture(scope="module")
def page(site: Path) -> BeautifulSoup:
    return BeautifulSoup((site / "digests/moon-talks.html").read_text(encoding="utf-8"), "lxml")


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def test_the_parts_of_the_page_stand_in_the_order_of_a_brief(page: BeautifulSoup) -> None:
    assert [tag["id"] for tag in page.select("main h2.section")] == [
        "in-brief", "background", "chronology", "differences", "people", "organisations", "main-documents", "mentions",
        "gaps", "sources", "others", "take-away", "how-made",
    ]  # fmt: skip
    jumps = [tag["href"] for tag in page.select("nav.jumps a")]
    assert jumps == [f"#{tag['id']}" for tag in page.select("main h2.section") if tag["id"] != "others"]


def test_a_point_is_in_its_sources_words_with_speaker_date_and_citations(page: BeautifulSoup) -> None:
    point = page.select_one("#p-1")
    assert point is not None
    told = words(point)
    assert told.startswith("1 reported by 28 July 2025 stated")
    assert "Jane Doe , per The Gazette" in told
    assert "Also in Vestnik ( Вестник ) via Reader Альфа строит корабль" in told
    links = [tag["href"] for tag in point.select("a")]
    assert "../articles/plain-0a1b2c.html#p4" in links
    assert "../tags/jane-doe.html" in links
    assert "Why this point" in told
    assert told.count("Alpha Agency met Jane Doe.") == 1


def test_a_point_in_another_language_keeps_it_and_has_glosses_beside_it(page: BeautifulSoup) -> None:
    point = page.select_one("#p-3")
    assert point is not None
    quote = point.blockquote
    assert quote is not None
    assert quote["lang"] == "ru"
    told = words(point)
    assert "planned" in told
    assert "он ( Jane Doe ) speaker inferred" in told
    assert "Gloss by the editor The agency builds a ship." in told
    assert [tag["lang"] for tag in point.select(".editors [lang]")] == ["fr"]


def test_a_point_by_hand_is_marked_and_rests_on_sentences(page: BeautifulSoup) -> None:
    point = page.select_one("#p-2")
    assert point is not None
    assert "By the editor" in words(point)
    assert words(point.select_one(".statement")) == "Nothing is <signed>."
    assert len(point.select("details .cited blockquote")) == 2


def test_a_plan_leads_to_what_became_of_it_or_says_that_nobody_tells(page: BeautifulSoup) -> None:
    assert words(page.select_one("#e-c .outcome")) == "No follow-up found in this corpus"
    outcome = page.select_one("#e-d .outcome")
    assert words(outcome) == "What became of it: → reported by 15 December 2021"
    assert page.select_one("#e-d .outcome a[href='../digests/moon-talks.html#e-b']")
    assert "both name the agency" in words(page.select_one("#e-d"))
    assert "context told beside it" in words(page.select_one("#e-b .meta"))
    assert words(page.select_one("#chronology ~ h3.group")) == "Undated"


def test_accounts_that_differ_stand_side_by_side_with_their_values_marked(page: BeautifulSoup) -> None:
    assert [words(tag) for tag in page.select(".accounts mark")] == ["word1", "word100"]
    assert [tag["scope"] for tag in page.select(".accounts th")] == ["col", "col", "row", "row"]
    assert words(page.select_one("#d-1")) == "Number: words"


def test_a_part_has_its_roles_once_and_its_own_words(page: BeautifulSoup) -> None:
    part = page.select_one("#people ~ ul > li")
    assert part is not None
    told = words(part)
    assert told.lower().count("head of talks") == 1
    assert "2 documents, named 2 times" in told
    assert "Quoted once" in told


def test_people_of_no_list_are_shown_as_printed(page: BeautifulSoup) -> None:
    beside = page.select_one("#people ~ details")
    assert beside is not None and "Also named, beside the subject: 1" in words(beside)
    told = [words(tag) for tag in (*page.select("#people ~ ul")[1].select(":scope > li"), *beside.select("ul > li"))]
    assert told[0].startswith("Ann <Poe>") and told[1].startswith("Бо Ли")
    assert "a <pilot>" in told[0] and "Quoted once" in told[0] and "named 2 times" in told[1]
    assert page.find(string=re.compile("no page of this site is theirs")) is not None


def test_what_is_not_in_the_corpus_is_told_in_sentences(page: BeautifulSoup) -> None:
    gaps = [words(tag).split(": undated")[0] for tag in page.select(".gaps > li")]
    assert gaps == [
        "This rests on one document: no other has it as its subject.",
        "Орбитер : no statement of its own is quoted or reported.",
        "No document is known to come from a source in this country: Somewhere ;"
        " from where one document comes is not known.",
        "No dated document of 2022–2024; 2 documents are of no known year.",
        "No document of 2019.",
        "No follow-up found in this corpus to one plan",
        "No document has this as its subject: it is mentioned only.",
        "All statements of the parties come from one side: Alpha Agency .",
        "Alpha Agency : no words of its own are quoted; what it says is only reported, in 3 sentences.",
        "Alpha Agency is quoted by name through one person only: Jane Doe .",
        "Named in 3 documents or more, and never quoted: Jane Doe , Alpha Agency .",
        "No document is known to be published by a party itself: Alpha Agency , Jane Doe .",
        "No document is written in German, the language of a party: Somewhere .",
        "No document is written in French, Japanese or Turkish; other documents of this site are.",
        "No document between 5 March 2021 and November 2022.",
        "No dated document from before 2021 (2011–2014 is only recalled), and none from after 28 July 2025;"
        " one document is of no known year.",
        "No document from before 2021, and none from after 2025.",
        "One plan lies later than the newest document, 2025, and can have no follow-up yet",
    ]  # fmt: skip


def test_a_plan_that_nobody_follows_up_is_told_beside_its_date(page: BeautifulSoup) -> None:
    plans = page.select(".gaps .plans li")
    assert [words(tag.a) for tag in plans] == ["undated", "undated"]
    assert [tag.a and tag.a["href"] for tag in plans] == ["../digests/moon-talks.html#e-c"] * 2
    assert all(words(tag.q).startswith("Alpha Agency met Jane Doe.") for tag in plans)


def test_every_kind_of_gap_has_its_sentence() -> None:
    assert SENTENCES.keys() == set(GapKind)


def test_the_picture_has_its_figures_as_a_table_and_no_style_of_its_own(page: BeautifulSoup) -> None:
    picture = page.select_one(".picture svg")
    assert picture is not None
    assert picture["role"] == "img"
    assert words(page.find(id="picture-text")).startswith(
        "From 2021 to 2025: 1 main document, 1 mention, 2 past events, 0 planned."
    )
    assert [words(tag) for tag in page.select(".figures tbody tr")] == ["2021 0 1 2 0", "2025 1 0 0 0"]
    assert "style" not in {name for tag in page.find_all(True) for name in tag.attrs}
    assert "1 document, 2 events" in words(page.select_one(".picture"))
    assert [words(tag) for tag in page.select(".picture .heading")] == ["Documents", "Events"]


def test_the_marks_of_the_page_are_explained_on_it(page: BeautifulSoup) -> None:
    assert {"stated", "inferred", "corrected", "reported", "planned", "context", "speaker inferred"} <= {
        words(tag) for tag in page.select(".marks dt")
    }


def test_two_links_of_the_same_words_lead_to_the_same_place(page: BeautifulSoup) -> None:
    """Whoever hears the links one by one knows where each leads."""
    lines = [(words(tag), tag["href"]) for tag in page.select(".cited a") if words(tag).startswith("line")]
    assert lines
    assert len({words for words, _ in lines}) == len(set(lines))


def test_the_day_of_the_report_is_told_once(page: BeautifulSoup) -> None:
    """A row under the date of its document does not repeat it behind the name of the source."""
    assert page.select_one("#e-b .meta .lead")
    assert page.select_one("#e-b figcaption")
    assert not page.select("#e-b figcaption .stamp")
    assert page.select("#e-a figcaption .stamp")


def test_every_citation_has_the_number_of_its_source(page: BeautifulSoup) -> None:
    listed = {int(str(tag["value"])): words(tag) for tag in page.select(".source-list li")}
    assert list(listed) == [1, 2, 3]
    assert "https://gazette.example/1" in listed[1]
    assert "https://user.example/repo/articles/russian-0a1b2c.html" in listed[2]
    shown = {int(words(tag).strip("[]")) for tag in page.select(".source-number")}
    assert shown == set(listed)


def test_a_paragraph_tells_where_it_is_cited(site: Path) -> None:
    article = BeautifulSoup((site / "articles/plain-0a1b2c.html").read_text(encoding="utf-8"), "lxml")
    used = article.select_one("#p4 + .used")
    assert words(used).startswith("Cited in Moon talks: in brief 1 ; in brief 2 ; chronology, March 2021")
    assert "where sources differ" in words(used)
    assert article.select_one(".used a[href='../digests/moon-talks.html#p-1']")
    assert len(article.select(".used")) == 1
    for feed in ("all", "moon-talks"):
        assert "Cited in" not in (site / f"feeds/{feed}.atom.xml").read_text(encoding="utf-8")


def test_a_brief_gives_away_no_more_than_an_excerpt_may() -> None:
    corpus = show_by_rights(sample_corpus(), sample_facts(rights="excerpt"))
    brief = corpus.briefs["moon-talks"]
    assert [one.sentence.text.endswith("word5…") for one in brief.points[0].cited] == [False, True]
    assert "word6" not in repr(brief.points[2])
    assert "word6" not in repr(corpus.chronologies["moon-talks"][3].outcomes)


def test_a_digest_without_a_brief_shows_no_empty_part(tmp_path: Path) -> None:
    from dataclasses import replace

    corpus = sample_corpus()
    alone = tuple(
        replace(one, digests={slug: told for slug, told in one.digests.items() if told.role == "main"})
        for one in corpus.articles
    )
    build_sample(tmp_path, replace(corpus, articles=alone, briefs={}))
    made = BeautifulSoup((tmp_path / "output/digests/moon-talks.html").read_text(encoding="utf-8"), "lxml")
    found = {tag["id"] for tag in made.select("main h2.section")}
    assert not found & {"in-brief", "differences", "gaps", "people", "organisations", "mentions"}
    assert not made.select("a[href='#mentions']")
    assert {"chronology", "main-documents"} <= found


def test_a_row_of_the_chronology_says_who_says_it(page: BeautifulSoup) -> None:
    assert "Jane Doe , per The Gazette , 28 July 2025" in words(page.select_one("#e-a figcaption"))
