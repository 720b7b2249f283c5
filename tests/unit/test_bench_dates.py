"""`invoke bench dates`: a small set of pages with known days, a corpus of three documents, a fake tool."""

from __future__ import annotations

import base64
import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from seed_digest.desk.bench import measure, ours, sets
from seed_digest.desk.bench.contenders import Contender, each
from seed_digest.desk.bench.dating import DATERS, DATING, date_record, is_day
from seed_digest.desk.bench.floors import Gauge, gauges, load_floors, risen, write_floors
from seed_digest.desk.bench.measure import Plan, Row, Table
from seed_digest.desk.bench.ours import our_contender
from seed_digest.desk.bench.peers import as_contender
from seed_digest.desk.bench.printing import legend, print_table, write_json
from seed_digest.desk.bench.scoring import Scores, Trial, score
from seed_digest.desk.bench.sets import Bench, Mode, Page
from seed_digest.extract.pipeline import make_tools
from seed_digest.facts.facts import Facts
from seed_digest.model import RawDocument

ROOT = Path(__file__).resolve().parent.parent.parent
FACTS = Facts({}, {}, {}, (), {})
STORY = "The harbour was opened on the old pier, said the mayor of the town, and the first ship came in at noon.\n" * 4
SCRIPT = """
import gzip, json

def pages(name, data):
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)

def value(record):
    return ((record or {}).get("date") or {}).get("value")

def score_dates(gold, records):
    figures = {}
    for part in ("", *sorted({page["set"] for page in gold})):
        rows = [(page["date"], value(records.get(page["id"]))) for page in gold if part in ("", page["set"])]
        right = sum(day is not None and day == got for day, got in rows)
        answered = [day for day, got in rows if day and got and len(got) == 10]
        label = f" {part}".rstrip()
        figures["accuracy" + label] = right / max(1, sum(day is not None for day, _ in rows))
        figures["precision" + label] = right / max(1, len(answered))
        figures["invented" + label] = sum(day is None and got is not None for day, got in rows)
    return figures, []

def same_day(got, want):
    return got.startswith(want)

def score_corpus(labels, records):
    stated = [one for one in labels if not one["not_article"]]
    right = [same_day(value(records.get(one["id"])) or "", one["date"]) for one in stated]
    return {"keep": 1.0, "date": sum(right) / len(right) if right else None}, []
"""
PRINTED = ("Published 12 May 2024", "Published 13 May 2024", "Published 14 May 2024", "By the pier", "By the sea", "")
KNOWN = ("2024-05-12", "2024-05-13", "2024-05-15", "2024-05-20", None, "2024-05-21")


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Six pages of two parts, of which one has no day and one is empty, and three documents of the corpus."""
    (tmp_path / "bench").mkdir()
    (tmp_path / "corpus" / "docs").mkdir(parents=True)
    (tmp_path / "bench" / "score.py").write_text(SCRIPT, encoding="utf-8")
    with gzip.open(tmp_path / "bench" / "dates.jsonl.gz", "wt", encoding="utf-8") as lines:
        for number, (printed, day) in enumerate(zip(PRINTED, KNOWN, strict=True)):
            text = f"Harbour {number}\n{printed}\n{STORY}" if printed else ""
            markup = f"<html><body><h1>Harbour {number}</h1><p>{printed}</p><p>{STORY}</p></body></html>"
            part = "mediacloud" if number > 2 else "default"
            packed = base64.b64encode(markup.encode()).decode()
            row = {"id": str(number), "url": f"https://site{number}.test/", "set": part, "date": day}
            lines.write(json.dumps({**row, "text": text, "html_b64": packed}) + "\n")
    labels = [label("a", "2024-05-12"), label("b", "2024-05-13"), label("c", "2024-05-14", not_article="a shop")]
    for one in labels:
        (tmp_path / "corpus" / "docs" / f"{one['id']}.txt").write_text("Harbour\n" + STORY, encoding="utf-8")
    (tmp_path / "corpus" / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    monkeypatch.setattr(sys, "path", list(sys.path))
    found = sets.find_bench({"SEED_DIGEST_BENCH": str(tmp_path)}, ROOT)
    assert found
    return found


def label(key: str, day: str, not_article: str | None = None) -> dict[str, Any]:
    known = {"date": None, "date_text_only": None, "date_alt": [day]} if not_article else {}
    both = {"date": day, "date_text_only": day[:7], "date_alt": []}
    return {"id": key, "lang": "en", "not_article": not_article, **both, **known}


def dater(days: dict[str, str]) -> Contender:
    """A tool that answers by the page's id."""

    def records(pages, tick):  # type: ignore[no-untyped-def]
        return each(pages, lambda page: date_record(days.get(page.id, "")), tick)

    return Contender("other 1.0", records, lambda page: days.get(page.id))


class Untrained:
    """Models that have seen no labelled page."""

    sets: frozenset[str] = frozenset()

    def tools(self, labelled, page, tools):  # type: ignore[no-untyped-def]
        return tools


def trial(bench: Bench, name: str) -> Trial:
    return Trial(bench.scorer, DATING, sets.load_set(bench, name, Mode.TEXT))


def test_days_are_scored_over_all_pages_and_by_part(bench: Bench) -> None:
    days = {"0": "2024-05-12", "1": "2024-05-14", "2": "2024-05", "3": "2024-05-20", "4": "2024-05-01"}
    scores = score(trial(bench, "dates"), dater(days), lambda: None)
    assert scores.figures["accuracy"] == 2 / 5 and scores.figures["precision"] == 2 / 3
    assert scores.figures["accuracy mediacloud"] == 1 / 2 and scores.figures["precision default"] == 1 / 2
    assert (scores.figures["invented"], scores.figures["partial"]) == (1, 1)
    assert scores.headlines == {"accuracy": 2 / 5, "precision": 2 / 3}
    assert scores.headline == 2 / 5
    assert scores.failed == 0, "no answer is an answer"


def test_a_language_has_both_figures(bench: Bench) -> None:
    loaded = trial(bench, "dates")
    assert [page.language for page in loaded.labelled.pages[:5]] == ["en"] * 5, "of what the page says"
    scores = score(loaded, dater({"0": "2024-05-12"}), lambda: None)
    assert scores.languages == {"en": {"accuracy": 1 / 4, "precision": 1.0}}


def test_ours_tells_what_is_printed_and_no_more(bench: Bench) -> None:
    scores = score(trial(bench, "dates"), our_contender(DATING, "dates", make_tools(FACTS), Untrained()), lambda: None)
    assert scores.failed == 1, "the empty page is no document"
    assert scores.figures["accuracy"] == 2 / 5 and scores.figures["precision"] == 2 / 3
    assert (scores.figures["invented"], scores.figures["partial"]) == (0, 0)


def test_what_is_timed_is_a_date(bench: Bench) -> None:
    contender = our_contender(DATING, "dates", make_tools(FACTS), Untrained())
    date = contender.answer(trial(bench, "dates").labelled.pages[0])
    assert date.value.value == "2024-05-12"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-12", True),
        ("2024-05-12T10:00Z", True),
        ("2024-05-12/2024-05-14", False),
        ("2024-05", False),
        ("XXXX-05-12", False),
        ("", False),
    ],
)
def test_a_day_is_settled_in_all_its_parts(value: str, day: bool) -> None:
    assert is_day(value) is day


def test_of_the_corpus_all_days_answered_count(bench: Bench) -> None:
    days = {"a": "2024-05-12", "b": "2024-06-13", "c": "2024-05-01"}
    figures = score(trial(bench, "corpus"), dater(days), lambda: None).figures
    assert figures["days answered"] == 1 / 2, "of what is no article nobody knows the day"
    assert figures["partial"] == 0
    silent = score(trial(bench, "corpus"), dater({"a": "XXXX-05-12"}), lambda: None).figures
    assert "days answered" not in silent and silent["partial"] == 1


def test_documents_of_one_set_settle_each_other(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """The records are those of a corpus: one date may be lent by another document."""
    passed: list[int] = []
    whole = ours.assemble

    def counted(documents, facts):  # type: ignore[no-untyped-def]
        passed.append(len(documents))
        return whole(documents, facts)

    monkeypatch.setattr(ours, "assemble", counted)
    score(trial(bench, "dates"), our_contender(DATING, "dates", make_tools(FACTS), Untrained()), lambda: None)
    assert passed == [5]


def test_tools_date_bare_text_and_markup() -> None:
    raw = RawDocument("1.txt", b"Harbour\nPublished 2024-05-12\n" + STORY.encode(), ".txt")
    for tool in DATERS:
        found = as_contender(tool, Mode.TEXT, tool.name, DATING.record)
        assert found.answer(Page("1", raw, {}, "en")) == "2024-05-12"
    nothing = RawDocument("2.txt", b"Harbour", ".txt")
    records = found.records([Page("2", nothing, {}, "en")], lambda: None)
    assert records == {"2": {"status": "article", "date": None}}


def test_both_modes_and_the_corpus_are_measured(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "installed_peers", lambda tools, mode, record: [dater({"0": "2024-05-12"})])
    tables = list(measure.measure(bench, Plan(DATING, DATING.sets, True, ROOT), make_tools(FACTS)))
    assert [(one.name, one.mode.value) for one in tables] == [("dates", "text"), ("dates", "html"), ("corpus", "text")]
    assert all([row.ours for row in one.rows] == [False, True] for one in tables)
    assert tables[0].rows[1].cross_validated and tables[0].languages == {"en": 5}


def test_a_table_shows_shares_and_counts(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    figures = {"accuracy": 0.9, "precision": 0.96, "invented": 2, "partial": 13}
    headlines = {"accuracy": 0.9, "precision": 0.96}
    rows = (
        Row("htmldate 1.0", False, False, Scores({"accuracy": 0.6, "precision": 0.64}, {}, {}, 0), 90.0),
        Row("seed-digest", True, True, Scores(figures, headlines, {"en": headlines}, 0), 100.0),
    )
    table = Table(DATING, "dates", Mode.TEXT, 15, {"en": 15}, rows)
    print_table(table)
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if line.strip()]
    assert ["htmldate", "1.0", "0.600", "0.640", "–", "–", "90"] in lines
    assert ["seed-digest", "(cross-validated)", "0.900", "0.960", "2", "13", "100"] in lines
    assert lines[-5] == ["dates,", "bare", "text:", "15", "pages,", "by", "language"]
    assert lines[-1] == ["seed-digest", "(cross-validated)", "0.900", "0.960"]
    told = legend(DATING, [table])
    assert "partial: dates answered without a settled day" in told and "F1" not in told
    write_json([table], tmp_path / "all.json")
    kept = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))[1]
    assert (kept["question"], kept["tool"], kept["languages"]) == ("dates", "seed-digest", {"en": headlines})


def test_no_column_is_lost_of_a_table_wider_than_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    figures = {f"figure {number}": 0.5 for number in range(40)}
    print_table(Table(DATING, "dates", Mode.TEXT, 15, {}, (Row("x", True, False, Scores(figures, {}, {}, 0), 9.0),)))
    assert capsys.readouterr().out.count("0.500") == 40


def test_the_floors_of_both_questions_live_in_one_file(tmp_path: Path) -> None:
    dating = list(gauges((DATING,)))
    assert [str(one) for one in dating if one.name == "corpus"] == ["corpus, text: date", "corpus, text: days answered"]
    assert len([one for one in dating if one.name == "dates"]) == 2 * 4
    clean = Gauge(Mode.TEXT, "corpus", "title")
    path = tmp_path / "floors.toml"
    write_floors(path, risen({}, {clean: 0.9, **dict.fromkeys(dating, 0.95)}))
    assert set(load_floors(path)) == {clean, *dating}
    assert '[html.dates]\n"accuracy default" = 0.947\n' in path.read_text(encoding="utf-8")
