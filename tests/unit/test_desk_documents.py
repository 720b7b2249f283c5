"""The desk on one document: finding it, explaining it, correcting it; and the records of all."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from seed_digest.desk.correct import stub, write_stub
from seed_digest.desk.explain import explain, outcome
from seed_digest.desk.explain_digest import explain_digest
from seed_digest.desk.finding import Found, everything, find
from seed_digest.desk.printing import Kind, print_rows
from seed_digest.desk.records import check_target, write_records
from seed_digest.digest.corpus import assemble
from seed_digest.edtf import parse_edtf
from seed_digest.errors import FactsError, UsageError
from seed_digest.facts.digests import Digest, Rule
from seed_digest.facts.entities import Entity
from seed_digest.facts.facts import Facts, load_facts
from seed_digest.flow import read_corpus
from seed_digest.model import Candidate, Certainty, Corpus, Document, Reason, Resolved, Status
from seed_digest.record import records_by_seed
from seed_digest.settings import Settings

STORY = """Menu
Ruritania opens a new observatory on the hill above the lake
12 March 2024

The observatory on the hill above the lake was opened on Tuesday in the presence of two hundred guests, its head said.
It has taken nine years to build the dome and the long road that leads up to it from the village of Lower Example.
The first images will be shown in the autumn, when the nights are long enough and the new camera has been tested.
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Three seeds, two of them with the same bytes; an empty content folder."""
    home = tmp_path_factory.mktemp("desk")
    for folder in ("seeds/deep", "content"):
        (home / folder).mkdir(parents=True)
    (home / "seeds" / "observatory [bold].txt").write_text(STORY, encoding="utf-8")
    (home / "seeds" / "twin.txt").write_text(STORY, encoding="utf-8")
    (home / "seeds" / "deep" / "empty.txt").write_bytes(b"")
    return Settings(home / "seeds", home / "content")


@pytest.fixture(scope="module")
def facts(settings: Settings) -> Facts:
    return load_facts(settings.content)


@pytest.fixture(scope="module")
def corpus(settings: Settings, facts: Facts) -> Corpus:
    return read_corpus(settings, facts)


@pytest.fixture
def story(corpus: Corpus, settings: Settings) -> Found:
    return find(corpus, "observatory [bold].txt", settings.seeds)


def test_each_document_is_there_once(corpus: Corpus) -> None:
    assert sorted(found.document.seed for found in everything(corpus)) == ["deep/empty.txt", "observatory [bold].txt"]


@pytest.mark.parametrize("wanted", ["observatory [bold].txt", "OBSERV", "twin.txt", "above-the-lake", "above the LAKE"])
def test_a_document_is_found_by_name_part_copy_id_and_title(corpus: Corpus, settings: Settings, wanted: str) -> None:
    assert find(corpus, wanted, settings.seeds).document.seed == "observatory [bold].txt"


def test_a_document_is_found_by_its_path(corpus: Corpus, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(settings.seeds.parent)
    assert find(corpus, "seeds/deep/empty.txt", settings.seeds).article is None


def test_an_unknown_name_tells_the_nearest(corpus: Corpus, settings: Settings) -> None:
    with pytest.raises(UsageError, match=r"no such seed; the nearest: twin\.txt"):
        find(corpus, "twim.txt", settings.seeds)


def test_a_part_of_several_names_is_refused(corpus: Corpus, settings: Settings) -> None:
    with pytest.raises(UsageError, match="2 documents have this"):
        find(corpus, ".txt", settings.seeds)


def test_no_seeds_no_document(settings: Settings) -> None:
    with pytest.raises(UsageError, match="no seeds"):
        find(Corpus((), ()), "x", settings.seeds)


def test_every_line_is_explained(story: Found, facts: Facts) -> None:
    rows = list(explain(story, facts))
    lines = [row.text for row in rows if row.kind in (Kind.KEPT, Kind.DROPPED)]
    assert len(lines) == len(story.document.lines) == 7
    assert all(one.label.rule in text for one, text in zip(story.document.lines, lines, strict=True))


def test_the_guesses_are_explained(story: Found, facts: Facts) -> None:
    text = "\n".join(row.text for row in explain(story, facts))
    assert "Ruritania opens a new observatory on the hill above the lake (stated)" in text
    assert "2024-03-12 (stated)" in text
    assert "same bytes: twin.txt" in text


def test_a_digest_is_explained(corpus: Corpus, facts: Facts) -> None:
    here, there = (Entity(kind="place", names={"en": name}) for name in ("Ruritania", "Atlantis"))
    entities = {"here": here, "there": there}
    rules = {"in": Rule(parties=[["here"]]), "near": Rule(parties=[["here"], ["there"]], topic=["there"])}
    digests = {slug: Digest(title=slug, scope="A scope.", rule=rule) for slug, rule in rules.items()}
    read = [one.document for one in corpus.articles]
    made = assemble(read, replace(facts, entities=entities, digests=digests))
    inside, near = (
        [row.text for row in explain_digest(slug, made, replace(facts, entities=entities, digests=digests))]
        for slug in digests
    )
    assert inside[inside.index("main (1)") + 1].startswith("observatory [bold].txt: Ruritania opens")
    assert near[-3].startswith("party 1 named: “Ruritania opens")
    assert near[-2:] == ["names none of party 2: there", "names none of the topic: there"]
    with pytest.raises(UsageError, match=r"no digest 'neer' \(did you mean 'near'"):
        list(explain_digest("neer", made, replace(facts, digests=digests)))


def test_a_document_that_is_no_article_is_explained(corpus: Corpus, settings: Settings, facts: Facts) -> None:
    rows = [row.text for row in explain(find(corpus, "empty", settings.seeds), facts)]
    assert rows[:2] == ["deep/empty.txt", "failed at decoding: the file is empty"]
    assert len(rows) == 3 and rows[2].startswith("id ")


def test_a_withdrawn_document_is_explained_in_three_rows(facts: Facts) -> None:
    gone = Document("gone", "gone.txt", Status.WITHDRAWN, reason="asked for", failed_stage="correction")
    assert [row.text for row in explain(Found(gone, None), facts)] == [
        "gone.txt",
        "withdrawn at correction: asked for",
        "id gone",
    ]


def test_a_page_of_markup_is_counted_in_blocks(tmp_path: Path, facts: Facts) -> None:
    (tmp_path / "seeds").mkdir()
    body = "".join(f"<p>{line}</p>" for line in STORY.splitlines() if line)
    (tmp_path / "seeds" / "page.html").write_text(f"<html><body><main>{body}</main></body></html>", encoding="utf-8")
    (tmp_path / "seeds" / "story.txt").write_text(STORY, encoding="utf-8")
    corpus = read_corpus(Settings(tmp_path / "seeds", tmp_path / "content"), facts)
    page, text = (find(corpus, name, tmp_path / "seeds") for name in ("page.html", "story.txt"))
    assert (page.place(3), text.place(3)) == ("block 3", "line 3")
    assert (page.place(3, "story.txt"), text.place(3, "page.html")) == ("line 3", "block 3")
    assert any(row.text.startswith("Blocks (") for row in explain(page, facts))
    told = [row.text for row in explain(page, facts) if row.kind is Kind.REASON and "line " in row.text]
    assert not told
    assert not any(row.text.startswith(("network on line", "out of line")) for row in explain(page, facts))
    assert any("block by block" in line for line in stub(page))


@pytest.mark.parametrize(
    ("value", "refused", "verdict"),
    [
        ("2024-03-12", None, "agrees as far as it goes"),
        ("2024-03-12T10:15Z", None, "agrees"),
        ("2020-01-01", None, "lost (another speaks, for the reasons above)"),
        ("2020-01-01", "of an event", "refused (of an event)"),
    ],
)
def test_a_candidate_is_told_why_it_lost(value: str, refused: str | None, verdict: str) -> None:
    chosen = Resolved(parse_edtf("2024-03-12T10:15Z"), Certainty.STATED, ())
    one = Candidate(parse_edtf(value), "stamp", 1, Certainty.STATED, Reason("a stamp"), refused)
    assert outcome(one, chosen) == verdict
    assert outcome(replace(one, refused=None), None) == "not taken"


def test_a_seed_cannot_command_the_terminal(story: Found, facts: Facts, capsys: pytest.CaptureFixture[str]) -> None:
    """No escape sequence, no second line, no markup of the terminal library."""
    document = replace(story.document, notes=("\x1b]0;owned\x07 [red]x[/red]\nnext \u202egnp",))
    print_rows(explain(Found(document, story.article), facts))
    printed = capsys.readouterr().out
    assert "\x1b" not in printed and "\x07" not in printed and "\u202e" not in printed
    assert "[red]x[/red] next" in printed
    assert "observatory [bold].txt" in printed


@pytest.fixture
def content(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "content").mkdir()
    yield tmp_path / "content"


def test_a_stub_is_a_draft_until_it_is_made_a_correction(
    story: Found, facts: Facts, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.parent)
    path = write_stub(story, facts, content)
    assert path == Path("content/corrections/observatory-bold.toml")
    assert set(load_facts(content).drafts) == {story.document.seed}
    text = path.read_text(encoding="utf-8").replace("draft = true\n", "")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FactsError, match="needs a reason and a source"):
        load_facts(content)
    reasoned = text.replace('reason = ""', 'reason = "x"').replace('source = ""', 'source = "x"')
    path.write_text(reasoned, encoding="utf-8")
    with pytest.raises(FactsError, match="corrects nothing"):
        load_facts(content)
    path.write_text(reasoned.replace("# title = ", "title = "), encoding="utf-8")
    assert set(load_facts(content).corrections) == {story.document.seed}


def test_a_document_has_one_correction(story: Found, content: Path) -> None:
    write_stub(story, load_facts(content), content)
    with pytest.raises(UsageError, match=r"has a correction already, in content/corrections/observatory-bold\.toml"):
        write_stub(story, load_facts(content), content)


def test_a_draft_does_not_block_the_others_and_is_noted(settings: Settings, story: Found, content: Path) -> None:
    write_stub(story, load_facts(content), content)
    facts = load_facts(content)
    notes = read_corpus(replace(settings, content=content), facts).notes
    assert notes == (
        "content/corrections/observatory-bold.toml: a draft, which corrects nothing; "
        "take 'draft = true' away when it is ready",
    )


def test_a_stub_with_every_comment_taken_away_is_a_correction(story: Found) -> None:
    lines = [line.removeprefix("# ") for line in stub(story) if " = " in line or line == "# [lines]"]
    table = tomllib.loads("\n".join(lines))
    assert table["seed"] == "observatory [bold].txt"
    assert table["date"] == "2024-03-12"
    assert table["lines"] == {"42-46": "furniture"}


def test_a_stub_never_overwrites(story: Found, facts: Facts, content: Path) -> None:
    path = write_stub(story, facts, content)
    other = write_stub(story, facts, content)
    assert other.name == f"{story.document.id}.toml"
    for one in (path, other):
        one.write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="not overwritten"):
        write_stub(story, facts, content)
    assert [one.read_text(encoding="utf-8") for one in (path, other)] == ["mine", "mine"]


def test_a_hostile_title_stays_within_its_comment(story: Found) -> None:
    title = Resolved('a"\n[lines]\n"1" = "furniture"\x7f', Certainty.STATED, ())
    found = Found(replace(story.document, title=title), story.article)
    live = [line for line in stub(found) if line and not line.startswith("#")]
    assert live == ['seed = "observatory [bold].txt"', "draft = true", 'reason = ""', 'source = ""']
    assert all("\n" not in line for line in stub(found))


def test_records_are_written_whole(corpus: Corpus, tmp_path: Path) -> None:
    out = tmp_path / "new" / "records.jsonl"
    assert write_records(corpus, str(out)) == 3
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["seed"] for row in rows] == ["deep/empty.txt", "observatory [bold].txt", "twin.txt"]
    assert [path.name for path in out.parent.iterdir()] == ["records.jsonl"]


def test_records_go_to_stdout(corpus: Corpus, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_records(corpus, "-")
    assert capfdbinary.readouterr().out.count(b"\n") == 3


def test_seeds_of_the_same_bytes_tell_one_story(corpus: Corpus) -> None:
    """Each has a record under its own name: who asks by the seed's name finds it."""
    empty, *both = records_by_seed(corpus)
    assert empty["story"] is None
    assert {(row["id"], row["story"]) for row in both} == {(both[0]["id"], both[0]["id"])}


def test_a_name_that_is_no_utf8_is_a_record(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_records(Corpus((), (Document("x", "\udcff.txt", Status.FAILED),)), "-")
    assert json.loads(capfdbinary.readouterr().out)["seed"] == "\udcff.txt"


@pytest.mark.parametrize("out", ["seeds/records.jsonl", "content/records.jsonl", "seeds"])
def test_records_are_not_written_among_seeds_or_content(settings: Settings, out: str) -> None:
    with pytest.raises(UsageError):
        check_target(str(settings.seeds.parent / out), settings)


def test_a_digest_is_no_document_and_the_option_for_it_is_told(corpus: Corpus, settings: Settings) -> None:
    known = replace(corpus, chronologies={"harbour-talks": ()})
    with pytest.raises(UsageError, match="harbour-talks is a digest: invoke explain --digest harbour-talks"):
        find(known, "harbour-talks", settings.seeds)
