"""A digest as files for other programs: with its citations, escaped, to the last byte the same."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy
from briefed import LONG_SENTENCE, NASTY, event, made, said
from bs4 import BeautifulSoup
from icalendar import Calendar
from markdown import markdown
from sample import build_sample, sample_corpus, sample_facts

from seed_digest.facts.facts import Facts
from seed_digest.model import (
    Account,
    Brief,
    Certainty,
    ChronologyEntry,
    Corpus,
    Difference,
    Differs,
    Outcome,
    Part,
    Point,
    Reason,
    RoleTold,
    Unlisted,
)
from seed_digest.publish.edition import make_edition
from seed_digest.publish.options import SiteOptions
from seed_digest.publish.takeaway.files import take_away_files

SITE = "https://user.example/repo"
SLUG = "moon-talks"
FOLDER = f"digests/{SLUG}"


def options(url: str = SITE) -> SiteOptions:
    return SiteOptions("Some site", "", "en", url, "", "", None)


def files(corpus: Corpus, facts: Facts | None = None, url: str = SITE) -> dict[str, bytes]:
    return dict(take_away_files(make_edition(options(url), facts or sample_facts(), corpus)))


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return made()


def loaded(made_files: dict[str, bytes], name: str) -> Any:
    return json.loads(made_files[f"{FOLDER}/{name}"])


def test_a_digest_without_documents_offers_only_what_can_say_so() -> None:
    made_files = files(sample_corpus())
    assert sorted(one for one in made_files if one.startswith("digests/empty-one/")) == [
        "digests/empty-one/digest.json",
        "digests/empty-one/digest.md",
    ]
    empty = json.loads(made_files["digests/empty-one/digest.json"])
    assert set(empty) == {"digest", "title", "scope", "url", "language", "period"}
    assert "##" not in made_files["digests/empty-one/digest.md"].decode()


def test_a_point_has_its_words_its_speaker_and_its_citations(corpus: Corpus) -> None:
    first, written = loaded(files(corpus), "digest.json")["points"]
    assert (first["text"], first["language"], first["written"]) == ("Alpha Agency met Jane Doe.", "en", False)
    assert (first["speaker"]["text"], first["speaker"]["entity"]) == ("Jane Doe", "jane-doe")
    assert {key: first["date"][key] for key in ("value", "precision", "certainty")} == {
        "value": "2025-07-28",
        "precision": "day",
        "certainty": "inferred",
    }
    assert first["glosses"] == [{"text": "Alpha trifft Doe.", "language": "de"}]
    assert first["citations"][0] == {
        "article": "plain-0a1b2c",
        "seed": "plain.txt",
        "line": 4,
        "quote": "Alpha Agency met Jane Doe.",
        "language": "en",
        "url": f"{SITE}/articles/plain-0a1b2c.html#p4",
    }
    assert first["citations"][1]["language"] == "ru"
    assert (written["text"], written["language"], written["written"]) == ("By *hand*.", "en", True)


def test_a_document_placed_by_hand_is_in_a_digest_for_no_sentence(corpus: Corpus) -> None:
    """As on the digest's page: what the rule found before says only why it had another place."""
    slug = FOLDER.removeprefix("digests/")
    (found,) = (one for one in corpus.articles if one.document.id == "plain-0a1b2c")
    by_hand = replace(found.digests[slug], certainty=Certainty.CORRECTED)
    articles = tuple(
        replace(one, digests={**one.digests, slug: by_hand}) if one is found else one for one in corpus.articles
    )
    made_files = files(replace(corpus, articles=articles))
    (row,) = (one for one in loaded(made_files, "digest.json")["documents"] if one["article"] == "plain-0a1b2c")
    assert row["sentence"] is None
    assert any(one["quote"] for one in row["because"])


def test_differences_parts_gaps_and_documents(corpus: Corpus) -> None:
    digest = loaded(files(corpus), "digest.json")
    assert [one["value"] for one in digest["differences"][0]["accounts"]] == ["two", "трёх"]
    (part,) = digest["parts"]
    assert (part["name"], part["roles"][0]["text"], part["mentions"]) == ("Jane Doe", "head of Alpha", 3)
    poe, lee = digest["unlisted"]
    assert (poe["name"], poe["roles"][0]["text"], poe["mentions"], len(poe["quoted"])) == ("Ann *Poe*", "a pilot", 2, 1)
    assert lee["citation"]["line"] == 4 and lee["roles"] == []
    assert [one["text"] for one in digest["gaps"]] == [
        "Alpha Agency: no statement of its own is quoted or reported.",
        "No document of 2022–2024.",
        "No follow-up found in this corpus to one plan: “Some day.”",
        "No document is known to come from a source in this country: Alpha Agency.",
        "This rests on one document: no other has it as its subject.",
    ]
    rows = {one["article"]: one for one in digest["documents"]}
    assert part["documents"] == [rows["plain-0a1b2c"]["number"]] and "because" in digest["differences"][0]
    assert (rows["plain-0a1b2c"]["role"], rows["plain-0a1b2c"]["original"]) == ("main", "https://gazette.example/1")
    assert rows["plain-0a1b2c"]["sentence"]["url"] == f"{SITE}/articles/plain-0a1b2c.html#p4"
    assert (rows["bare-0a1b2c"]["title"], rows["bare-0a1b2c"]["date"], rows["bare-0a1b2c"]["source"]) == (None,) * 3


def test_words_that_are_told_beside_a_reason_are_not_told_again(corpus: Corpus) -> None:
    for one in loaded(files(corpus), "digest.json")["documents"]:
        quotes = [reason["quote"] for reason in one["because"] if reason["quote"]]
        assert len(quotes) == len(set(quotes))
        assert one["sentence"] is None or one["sentence"]["text"] not in quotes


def test_each_row_of_a_file_has_a_line_of_its_own(corpus: Corpus) -> None:
    lines = files(corpus)[f"{FOLDER}/timeline.json"].decode().splitlines()
    rows = [json.loads(one.removesuffix(",")) for one in lines if one.startswith('{"key"')]
    assert rows == loaded(files(corpus), "timeline.json")["events"]


def test_the_timeline_has_one_object_an_event(corpus: Corpus) -> None:
    events = {one["key"]: one for one in loaded(files(corpus), "timeline.json")["events"]}
    assert len(events) == 10
    days = ("date", "start", "end", "precision", "certainty", "planned")
    assert [events["days"][key] for key in days] == [
        "2021-12-01/2021-12-03",
        "2021-12-01",
        "2021-12-03",
        "interval",
        "inferred",
        False,
    ]
    assert [events["memo"][key] for key in days[:4]] == ["2021-03", "2021-03-01", "2021-03-31", "month"]
    assert [events["open"][key] for key in days[:4]] == ["XXXX-12-15", None, None, "month-day"]
    assert [events["some"][key] for key in days] == [None, None, None, None, None, True]
    assert [one["key"] for one in events["launch"]["outcomes"]] == ["port"]
    assert [one["article"] for one in events["port"]["tellings"]] == ["plain-0a1b2c", "nasty-0a1b2c"]
    assert events["nasty"]["context"] == NASTY


def calendar(made_files: dict[str, bytes]) -> Calendar:
    read = Calendar.from_ical(made_files[f"{FOLDER}/chronology.ics"])
    assert isinstance(read, Calendar)
    return read


def test_a_calendar_holds_what_is_known_to_the_day(corpus: Corpus) -> None:
    read = calendar(files(corpus))
    assert [(one.decoded("dtstart"), one.decoded("dtend")) for one in read.events] == [
        (date(2021, 12, 1), date(2021, 12, 4)),
        (date(2025, 7, 28), date(2025, 7, 29)),
        (date(2025, 7, 30), date(2025, 7, 31)),
        (date(2025, 11, 4), date(2025, 11, 5)),
        (date(2021, 12, 15), date(2021, 12, 16)),
    ]
    assert str(read["x-wr-caldesc"]).startswith("Talks about the Moon. 5 events are not here")
    assert read["prodid"] == "-//seed-digest//digest//EN"


def test_an_event_of_the_calendar(corpus: Corpus) -> None:
    days, port, nasty, launch, plan = calendar(files(corpus)).events
    assert port["summary"] == (
        "Jane Doe said that the two agencies had agreed on one docking port for all their ships, "
        "tugs and stations, and that the…"
    )
    assert LONG_SENTENCE in port["description"]
    assert len(days["summary"]) <= 120
    assert (days["summary"].params["LANGUAGE"], port["url"]) == ("ru", f"{SITE}/articles/plain-0a1b2c.html")
    assert "Date: 1–3 December 2021 (inferred)" in days["description"]
    assert "The Gazette, 28 July 2025 (stated): Plain words" in port["description"]
    assert (launch["status"], launch["summary"]) == ("TENTATIVE", "Planned: A launch is planned.")
    assert "What became of it: 28 July 2025: Jane Doe said" in launch["description"]
    assert (plan["status"], plan["summary"]) == ("TENTATIVE", "Reported plan: Они планируют встречу.")
    assert "status" not in port
    assert nasty["summary"].startswith(
        "Reported: } \\input{/etc/passwd} ER - END:VCALENDAR # <b>[x](javascript:1)</b>; a, b"
    )
    assert [str(one) for one in nasty["categories"].cats] == ["Moon talks", "reported", "context"]


@pytest.mark.parametrize("how", ["moved", "called off"])
def test_a_plan_that_did_not_come_true_is_cancelled_in_the_calendar(corpus: Corpus, how: str) -> None:
    rows = tuple(
        replace(one, outcomes=tuple(replace(became, how=how) for became in one.outcomes))
        for one in corpus.chronologies[SLUG]
    )
    launch = calendar(files(replace(corpus, chronologies={**corpus.chronologies, SLUG: rows}))).events[3]
    assert (launch["status"], launch["summary"]) == ("CANCELLED", f"Planned, {how}: A launch is planned.")


def test_the_stamp_is_that_of_the_newest_who_tells_and_names_stay(corpus: Corpus) -> None:
    first, moved = calendar(files(corpus)), calendar(files(corpus, url=""))
    assert {one.decoded("dtstamp") for one in first.events} == {datetime(2025, 7, 30, tzinfo=UTC)}
    assert [one["uid"] for one in first.events] == [one["uid"] for one in moved.events]
    assert len({one["uid"] for one in first.events}) == 5
    assert "url" not in moved.events[0]


def test_lines_of_a_calendar_are_short_and_end_as_they_must(corpus: Corpus) -> None:
    lines = files(corpus)[f"{FOLDER}/chronology.ics"].split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in one for one in lines)
    assert lines.count(b"END:VCALENDAR") == 1


def test_sources_can_be_read_by_other_programs(corpus: Corpus) -> None:
    made_files = files(corpus)
    library = bibtexparser.parse_string(made_files[f"{FOLDER}/digest.bib"].decode())
    keys = ["nasty-0a1b2c", "plain-0a1b2c", "russian-0a1b2c", "yearless-0a1b2c", "bare-0a1b2c"]
    assert library.failed_blocks == []
    assert [one.key for one in library.entries] == keys
    assert [one["id"] for one in rispy.loads(made_files[f"{FOLDER}/digest.ris"].decode())] == keys
    rows = {one["id"]: one for one in loaded(made_files, "digest.csl.json")}
    assert list(rows) == keys
    assert rows["russian-0a1b2c"]["note"] == (
        "Agency: Вестник; machine translation by machine; via aggregator Reader; "
        "dated 15 December 2021 (year inferred); "
        f"on Some site: {SITE}/articles/russian-0a1b2c.html"
    )
    assert rows["yearless-0a1b2c"]["issued"] == {"literal": "15 December, year unknown"}
    assert (rows["bare-0a1b2c"]["title"], "issued" in rows["bare-0a1b2c"]) == ("[Without a title]", False)


def test_the_whole_corpus_as_references_and_as_a_table(corpus: Corpus) -> None:
    made_files = files(corpus)
    assert len(json.loads(made_files["data/articles.csl.json"])) == len(corpus.articles)
    assert len(rispy.loads(made_files["data/articles.ris"].decode())) == len(corpus.articles)
    assert len(bibtexparser.parse_string(made_files["data/articles.bib"].decode()).entries) == len(corpus.articles)
    rows = {one["id"]: one for one in csv.DictReader(io.StringIO(made_files["data/articles.csv"].decode(), newline=""))}
    assert len(rows) == len(corpus.articles)
    assert (rows["plain-0a1b2c"]["date"], rows["plain-0a1b2c"]["digests"]) == (
        "2025-07-28T05:13:43Z",
        "moon-talks:main",
    )
    assert (rows["bare-0a1b2c"]["title"], rows["bare-0a1b2c"]["certainty"]) == ("", "")


def test_markdown_has_its_sections_and_numbered_sources(corpus: Corpus) -> None:
    text = files(corpus)[f"{FOLDER}/digest.md"].decode()
    titles = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert titles == [
        "In brief",
        "Chronology",
        "Where sources differ",
        "People",
        "Documents",
        "Mentioned in",
        "Not in this corpus",
        "Sources",
    ]
    assert (
        "1. Alpha Agency met Jane Doe. – said by Jane Doe, 28 July 2025 (inferred) "
        f"[[2]]({SITE}/articles/plain-0a1b2c.html#p4), [[3]]({SITE}/articles/russian-0a1b2c.html#p3)"
    ) in text
    assert "2. By \\*hand\\*. – written by the maintainer [[1]]" in text
    assert "- **1–3 December 2021 (inferred):** Три дня. (Russian) [[3]]" in text
    assert (
        f"planned:** A launch is planned. [[2]]({SITE}/articles/plain-0a1b2c.html) → 28 July 2025 (stated) [[2]]"
        in text
    )
    assert "   By the editor: Alpha trifft Doe. (German)" in text
    assert (
        "- [2] Plain words. The Gazette, 28 July 2025 (stated). <https://gazette.example/1> [page on this site]" in text
    )
    assert "- Jane Doe – head of Alpha [[2]]" in text
    assert "- Ann \\*Poe\\* (not in the list of entities) – a pilot [[3]]" in text
    assert "- Bo Lee (not in the list of entities) – [[2]]" in text


def test_without_a_brief_markdown_tells_the_documents_alone() -> None:
    text = files(replace(sample_corpus(), briefs={}))[f"{FOLDER}/digest.md"].decode()
    assert "## Chronology" in text
    assert "## In brief" not in text
    assert "## People" not in text


def test_a_seed_puts_no_markup_into_markdown(corpus: Corpus) -> None:
    text = files(corpus)[f"{FOLDER}/digest.md"].decode()
    page = BeautifulSoup(markdown(text), "lxml")
    assert not page.find_all("b")
    assert {str(one["href"]).partition(":")[0] for one in page.find_all("a")} == {"https"}
    assert "[x](javascript:1)" in page.get_text()
    assert [one.get_text() for one in page.find_all("h1")] == ["Moon talks"]


def test_an_excerpt_is_an_excerpt_here_too(corpus: Corpus) -> None:
    russian = next(one for one in corpus.articles if one.document.seed == "russian.txt")
    words = "Один два три четыре пять шесть семь восемь девять десять."
    cited = said(russian, words)
    point = Point((cited,), None, (Reason("a rule", words, 3),))
    told = Difference(Differs.NUMBER, words, (Account(words, 0, cited),), (Reason("a rule", words, 3),))
    entry = ChronologyEntry(
        event(russian, "2021-12-15", words), russian.document.id, outcomes=(Outcome("x", (Reason("a rule", words),)),)
    )
    role = RoleTold(words, cited)
    unlisted = Unlisted("Ann Poe", (role,), 1, (), cited, (cited,))
    brief = Brief((point,), (told,), (Part("alpha", (role,), 1, (), (cited,)),), (unlisted,))
    held = replace(corpus, chronologies={"moon-talks": (entry,)}, briefs={"moon-talks": brief})
    for name, content in files(held, sample_facts(rights="excerpt")).items():
        assert "девять" not in content.decode(), name
        assert "Второй абзац" not in content.decode(), name
    assert any("девять" in content.decode() for content in files(held).values())


def test_without_an_address_links_lead_from_the_file_to_the_page(corpus: Corpus) -> None:
    made_files = files(corpus, url="")
    assert (
        loaded(made_files, "digest.json")["points"][0]["citations"][0]["url"] == "../../articles/plain-0a1b2c.html#p4"
    )
    assert "archive" not in loaded(made_files, "digest.csl.json")[0]


def test_the_same_bytes_again(corpus: Corpus) -> None:
    assert files(corpus) == files(made())


def test_the_page_of_a_digest_offers_its_files(site: Path) -> None:
    page = BeautifulSoup((site / "digests/moon-talks.html").read_text(encoding="utf-8"), "lxml")
    links = page.select("section[aria-labelledby=take-away] li a")
    assert page.select_one("section[aria-labelledby=take-away] .feed a[href$='.xml']")
    assert [(one["href"], one["type"], one["download"]) for one in links] == [
        ("../digests/moon-talks/digest.md", "text/markdown", "moon-talks.md"),
        ("../digests/moon-talks/digest.json", "application/json", "moon-talks.json"),
        ("../digests/moon-talks/digest.bib", "application/x-bibtex", "moon-talks.bib"),
        ("../digests/moon-talks/digest.ris", "application/x-research-info-systems", "moon-talks.ris"),
        ("../digests/moon-talks/digest.csl.json", "application/vnd.citationstyles.csl+json", "moon-talks.csl.json"),
        ("../digests/moon-talks/timeline.json", "application/json", "moon-talks.timeline.json"),
        ("../digests/moon-talks/chronology.ics", "text/calendar", "moon-talks.chronology.ics"),
    ]
    assert all((site / "digests" / str(one["href"])).resolve().is_file() for one in links)
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert not any(name in listed for name in ("digest.md", "timeline", ".ics", "data/"))


def test_a_site_with_a_brief_is_built(tmp_path: Path, corpus: Corpus) -> None:
    build_sample(tmp_path, corpus, siteurl=SITE)
    output = tmp_path / "output"
    assert (output / FOLDER / "digest.md").is_file()
