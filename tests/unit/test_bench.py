"""`invoke bench`: small labelled sets with a script of their own, a fake tool, floors that only rise."""

from __future__ import annotations

import base64
import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from seed_digest.desk.bench import gate, measure, peers, reading, sets, timing
from seed_digest.desk.bench.cleaning import CLEANERS, CLEANING, body_record, everything
from seed_digest.desk.bench.contenders import Contender, ContenderError, each
from seed_digest.desk.bench.floors import Gauge, fallen, gauges, load_floors, measured, risen, write_floors
from seed_digest.desk.bench.measure import Plan, Row, Table
from seed_digest.desk.bench.ours import our_contender
from seed_digest.desk.bench.printing import label, print_table, write_json
from seed_digest.desk.bench.scoring import Scores, Trial, score
from seed_digest.desk.bench.sets import Bench, LabelledSet, Mode, Page
from seed_digest.errors import UsageError
from seed_digest.extract.pipeline import make_tools
from seed_digest.facts.facts import Facts
from seed_digest.model import RawDocument
from seed_digest.settings import Settings

ROOT = Path(__file__).resolve().parent.parent.parent
FACTS = Facts({}, {}, {}, (), {})
STORY = "The harbour was opened on Monday, said the mayor of the town, and the first ship came in at noon.\n" * 4
SCRIPT = """
import gzip, json, sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parent))
from beside import LENGTH

def pages(name, data):
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)

def kept(gold, records):
    texts = ["".join(p["text"] for p in records.get(g["id"], {}).get("body", [])) for g in gold]
    share = sum(len(text) >= LENGTH for text in texts) / len(gold)
    return {"F1": share, "precision": 1.0, "recall": share, "pages": len(gold)}, []

score_shingles = score_strings = kept

def score_corpus(labels, records):
    right = [records.get(one["id"], {}).get("title") == one["title"] for one in labels]
    names = ("keep", "boilerplate", "first", "last", "title")
    return {**dict.fromkeys(names, sum(right) / len(right)), "not an article": None, "date": 0.5}, []

if __name__ == "__main__":
    print("score of", sys.argv[1], len(open(sys.argv[2]).read()))
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder of labelled sets: five pages of which one is empty, and one document of the corpus."""
    (tmp_path / "bench").mkdir()
    (tmp_path / "corpus" / "docs").mkdir(parents=True)
    (tmp_path / "bench" / "score.py").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "bench" / "beside.py").write_text("LENGTH = 10", encoding="utf-8")
    texts = ["", *(f"Harbour {number}\n{STORY}" for number in range(5))]
    with gzip.open(tmp_path / "bench" / "aeb.jsonl.gz", "wt", encoding="utf-8") as lines:
        for number, text in enumerate(texts):
            page = f"<html><body><p>{text}</p></body></html>"
            markup = base64.b64encode(page.encode()).decode()
            row = {"id": str(number), "url": "", "text": text, "html_b64": markup, "body": STORY}
            lines.write(json.dumps(row) + "\n")
    (tmp_path / "corpus" / "docs" / "001.txt").write_text("A title of it\n" + STORY, encoding="utf-8")
    (tmp_path / "corpus" / "labels.json").write_text('[{"id": "001", "lang": "en", "title": "x"}]', encoding="utf-8")
    return tmp_path


@pytest.fixture
def bench(home: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setattr(sys, "path", list(sys.path))
    found = sets.find_bench({"SEED_DIGEST_BENCH": str(home)}, ROOT)
    sys.modules.pop("beside", None)
    assert found
    return found


def cleaner(body: Callable[[Page], str], name: str = "other", ours: bool = False) -> Contender:
    return Contender(name, lambda pages, tick: each(pages, lambda page: body_record(body(page)), tick), body, ours)


def trial(bench: Bench, name: str, mode: Mode = Mode.TEXT) -> Trial:
    return Trial(bench.scorer, CLEANING, sets.load_set(bench, name, mode))


def table(figure: float, name: str = "aeb", mode: Mode = Mode.TEXT) -> Table:
    found = {"F1": figure}
    ours = Row("seed-digest", True, True, Scores(found, found, {"en": found}, 0), 100.0)
    other = Row("other 1.0", False, False, Scores({"F1": 1.0}, {"F1": 1.0}, {}, 2), None)
    return Table(CLEANING, name, mode, 6, {"en": 6}, (other, ours))


class Untrained:
    """Models that have seen no labelled page."""

    sets: frozenset[str] = frozenset()

    def tools(self, labelled, page, tools):  # type: ignore[no-untyped-def]
        return tools


def test_the_script_is_loaded_without_a_trace(home: Path, bench: Bench) -> None:
    before = list(sys.path)
    assert len(list(bench.scorer.pages("aeb", home / "bench"))) == 6
    assert sys.path == before and str(home / "bench") not in sys.path
    assert not list(home.rglob("__pycache__"))


def test_a_set_is_loaded_in_both_modes(bench: Bench) -> None:
    text, markup = (sets.load_set(bench, "aeb", mode) for mode in Mode)
    assert text.pages[1].raw == RawDocument("1.txt", f"Harbour 0\n{STORY}".encode(), ".txt")
    assert markup.pages[1].raw.suffix == ".html" and markup.pages[1].raw.content.startswith(b"<html>")
    assert text.pages[1].language == "en"
    assert set(text.pages[1].gold) == {"id", "url", "body"}


def test_the_corpus_is_bare_text(bench: Bench) -> None:
    assert sets.modes_of("corpus") == (Mode.TEXT,)
    loaded = sets.load_set(bench, "corpus", Mode.TEXT)
    assert [(page.id, page.language) for page in loaded.pages] == [("001", "en")]


def test_names_of_sets_are_checked() -> None:
    assert sets.named_sets("", CLEANING.sets) == ("aeb", "traf", "moz", "corpus")
    assert sets.named_sets("aeb, corpus", sets.SETS) == ("aeb", "corpus")
    with pytest.raises(UsageError, match=r"--sets: 'trav' is unknown \(did you mean 'traf'\?\)"):
        sets.named_sets("aeb,trav", sets.SETS)


def test_a_page_that_fails_counts_as_empty(bench: Bench) -> None:
    def fails_on_three(page: Page) -> str:
        if page.id == "3":
            raise ContenderError("3: broken")
        return page.raw.content.decode()

    scores = score(trial(bench, "aeb"), cleaner(fails_on_three), lambda: None)
    assert scores.failed == 1
    assert scores.figures == pytest.approx({"F1": 4 / 6, "precision": 1.0, "recall": 4 / 6})
    assert scores.languages == {"en": pytest.approx({"F1": 4 / 6})}


def test_ours_is_read_as_the_records_are(bench: Bench) -> None:
    ours = our_contender(CLEANING, "aeb", make_tools(FACTS), Untrained())
    scores = score(trial(bench, "aeb"), ours, lambda: None)
    assert scores.failed == 1, "the empty page is no document"
    assert scores.figures["F1"] == pytest.approx(5 / 6)


def test_only_records_have_a_title(bench: Bench) -> None:
    corpus = trial(bench, "corpus")
    other = score(corpus, cleaner(lambda page: ""), lambda: None)
    ours = score(corpus, cleaner(lambda page: "", ours=True), lambda: None)
    assert list(other.figures) == ["keep", "boilerplate", "first", "last"]
    assert list(ours.figures) == ["keep", "boilerplate", "first", "last", "title"]


def test_models_that_have_not_seen_a_page_are_asked_for(bench: Bench) -> None:
    class Folds(Untrained):
        sets = frozenset({"aeb"})
        asked: list[tuple[str, str]] = []  # noqa: RUF012 - seen by this test alone

        def tools(self, labelled, page, tools):  # type: ignore[no-untyped-def]
            self.asked.append((labelled, page.id))
            return tools

    loaded = sets.load_set(bench, "aeb", Mode.TEXT)
    for name in ("aeb", "moz"):
        ours = our_contender(CLEANING, name, make_tools(FACTS), Folds())
        assert ours.cross_validated is (name == "aeb")
        ours.records(loaded.pages[1:2], lambda: None)
    assert Folds.asked == [("aeb", "1")]


def test_the_whole_is_timed_in_turns_over_a_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [Page(str(number), RawDocument("", b"", ""), {}, "en") for number in range(7)]
    monkeypatch.setattr(timing, "MOST_TIMED", 4)
    assert [page.id for page in timing.sample(pages)] == ["0", "2", "4", "6"]
    turns: list[str] = []
    two = [cleaner(lambda page, name=name: turns.append(name) or "", name) for name in "ab"]  # type: ignore[misc]
    rates = timing.speeds(two, pages[:1], lambda: None)
    assert turns == ["a", "b"] * timing.ROUNDS
    assert all(rate > 0 for rate in rates)


def test_tools_without_markup_get_lines_as_paragraphs() -> None:
    page = Page("1", RawDocument("1.txt", "Fish & chips\n鱼".encode(), ".txt"), {}, "en")
    seen: list[bytes] = []
    tool = peers.Peer("tool", "", (Mode.TEXT,), lambda content: seen.append(content) or "")  # type: ignore[func-returns-value]
    peers.as_contender(tool, Mode.TEXT, "tool", body_record).answer(page)
    assert "<p>Fish &amp; chips</p>\n<p>鱼</p>".encode() in seen[0]
    assert everything(page.raw.content) == "Fish & chips\n鱼"


def test_whatever_a_tool_raises_is_its_failure() -> None:
    tool = peers.Peer("tool", "", (Mode.HTML,), lambda content: str(1 // 0))
    page = Page("1", RawDocument("1.html", b"", ".html"), {}, "en")
    with pytest.raises(ContenderError, match="tool: 1: "):
        peers.as_contender(tool, Mode.HTML, "tool", body_record).answer(page)


def test_only_installed_tools_are_run() -> None:
    absent = peers.Peer("absent", "no-such-distribution", tuple(Mode), everything)
    tools = (absent, *CLEANERS)
    assert "no-such-distribution" in peers.absent_packages(tools)
    names = [one.name for one in peers.installed_peers(tools, Mode.TEXT, body_record)]
    assert "keep everything" in names and not any("absent" in name for name in names)


@pytest.mark.parametrize("name", ["trafilatura", "jusText, all stop words"])
def test_a_tool_finds_the_story(name: str) -> None:
    tool = next(one for one in CLEANERS if one.name == name)
    page = Page("1", RawDocument("1.txt", STORY.replace("\n", " ").encode(), ".txt"), {}, "en")
    assert "The harbour was opened" in str(peers.as_contender(tool, Mode.TEXT, name, body_record).answer(page))


def test_floors_only_rise(tmp_path: Path) -> None:
    gauge, path = Gauge(Mode.TEXT, "aeb", "F1"), tmp_path / "floors.toml"
    assert load_floors(path) == {}
    write_floors(path, risen({}, {gauge: 0.9, Gauge(Mode.TEXT, "corpus", "not an article"): 0.0}))
    floors = load_floors(path)
    assert floors == {gauge: 0.897, Gauge(Mode.TEXT, "corpus", "not an article"): 0.0}
    assert risen(floors, {gauge: 0.9019}) == {}, "not worth it"
    assert risen(floors, {gauge: 0.1}) == {}, "never lower"
    assert risen(floors, {gauge: 0.91}) == {gauge: 0.907}
    assert list(fallen(floors, {gauge: 0.8969})) == ["aeb, text: F1 is 0.8969, below its floor of 0.897"]
    assert not list(fallen(floors, {gauge: 0.897}))


def test_the_floors_file_comes_back_as_it_was(tmp_path: Path) -> None:
    path = ROOT / "tests" / "scores" / "floors.toml"
    write_floors(tmp_path / "again.toml", load_floors(path))
    assert (tmp_path / "again.toml").read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


def test_what_is_measured_has_a_floor() -> None:
    assert measured([table(0.9), table(0.8, mode=Mode.HTML)]) == {
        Gauge(Mode.TEXT, "aeb", "F1"): 0.9,
        Gauge(Mode.HTML, "aeb", "F1"): 0.8,
    }
    assert len(set(gauges((CLEANING,)))) == 12


def test_a_table_shows_ours_last_and_how_it_was_measured(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    print_table(table(0.9))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].strip() == "aeb, bare text: 6 pages"
    rows = [line.split() for line in lines if line.strip()]
    assert rows[-2] == ["other", "1.0", "(failed", "on", "2)", "1.000", "–", "–"]
    assert rows[-1] == ["seed-digest", "(cross-validated)", "0.900", "100", "0.900"]
    write_json([table(0.9)], tmp_path / "all.json")
    found = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    kept = [(row["set"], row["mode"], row["pages_a_second"]) for row in found]
    assert kept == [("aeb", "text", None), ("aeb", "text", 100.0)]
    assert label(table(0.9).rows[0]) == "other 1.0 (failed on 2)"
    with pytest.raises(UsageError, match=r"No such file"):
        write_json([], tmp_path / "no" / "all.json")


def test_the_gate_raises_floors_when_told_to_and_tells_what_fell(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = Plan(CLEANING, ("aeb",), False, ROOT)
    file, tools = tmp_path / "floors.toml", make_tools(FACTS)
    answers = iter([0.9, 0.9, 0.8])
    monkeypatch.setattr(gate, "measure", lambda bench, plan, tools: [table(next(answers))])
    assert gate.run_gate(bench, plan, gate.Gate(file, False, None), tools) == ()
    assert not file.exists()
    assert "floors can be raised" in capsys.readouterr().out
    assert gate.run_gate(bench, plan, gate.Gate(file, True, None), tools) == ()
    assert file.is_file()
    fell = gate.run_gate(bench, plan, gate.Gate(file, True, None), tools)
    assert fell == ("aeb, text: F1 is 0.8000, below its floor of 0.897",)
    assert load_floors(file) == {Gauge(Mode.TEXT, "aeb", "F1"): 0.897}


def test_every_set_and_mode_is_measured(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    every_line = [cleaner(lambda page: page.raw.content.decode())]
    monkeypatch.setattr(measure, "installed_peers", lambda tools, mode, as_record: every_line)
    plan = Plan(CLEANING, ("aeb", "corpus"), True, ROOT)
    tables = list(measure.measure(bench, plan, make_tools(FACTS)))
    assert [(one.name, one.mode.value, one.pages) for one in tables] == [
        ("aeb", "text", 6),
        ("aeb", "html", 6),
        ("corpus", "text", 1),
    ]
    assert [[row.ours for row in one.rows] for one in tables] == [[False, True]] * 3
    assert all(row.speed for one in tables for row in one.rows)


def test_our_figures_need_no_clock(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "seconds_of", None)
    page = sets.load_set(bench, "aeb", Mode.TEXT).pages[1]
    one = Trial(bench.scorer, CLEANING, LabelledSet("aeb", Mode.TEXT, (page,)))
    assert measure.our_figures(one, make_tools(FACTS), Untrained())["F1"] == 1.0


@pytest.mark.parametrize(("machine", "code"), [("", 0), ("required", 1)])
def test_without_sets_nothing_is_measured(tmp_path: Path, machine: str, code: int) -> None:
    environment = {**os.environ, "SEED_DIGEST_BENCH": str(tmp_path / "none"), "SEED_DIGEST_MEASURE": machine}
    command = [sys.executable, "-m", "invoke", "bench", "clean"]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == code
    assert run.stderr.startswith("not measured: no labelled sets in ")
    assert "SEED_DIGEST_BENCH names their folder" in run.stderr


def test_an_unknown_measurement_ends_with_2() -> None:
    command = [sys.executable, "-m", "invoke", "bench", "cleen"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (2, "bench: 'cleen' is unknown (did you mean 'clean'?)\n")


def test_reading_without_sets_is_said(tmp_path: Path) -> None:
    where = reading.Sets(tmp_path, ("corpus",), tmp_path / "work")
    lines = list(reading.scores(where, Settings(tmp_path, tmp_path), FACTS))
    assert len(lines) == 1 and "not measured" in lines[0]
    assert not where.work.exists()


def test_reading_is_scored_by_the_sets_own_script(home: Path) -> None:
    (home / "corpus" / "docs" / "001.txt").unlink()
    where = reading.Sets(home, ("corpus",), home / "work")
    lines = list(reading.scores(where, Settings(home, home), FACTS))
    assert lines[0].startswith("corpus: 0 documents")
    assert lines[1] == "score of corpus 0"
