"""The learned labeller: its features, its network, where it draws the line, and what it says of its reasons."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from seed_digest.desk.training import folds, gold, lines
from seed_digest.desk.training.probe import digest
from seed_digest.desk.training.record import feature_names, model_files
from seed_digest.extract.labeller import decide, network
from seed_digest.extract.labeller.characters import DIGIT, LETTER, UPPER, characters_of
from seed_digest.extract.labeller.matrix import NAMES, matrix
from seed_digest.extract.labeller.opinion import form_opinion
from seed_digest.extract.labeller.page import Page, make_page
from seed_digest.extract.labeller.reasons import EVIDENCE, verdicts
from seed_digest.extract.labels.learned import without_copies
from seed_digest.extract.labels.order import tell_lines
from seed_digest.extract.lines import make_lines
from seed_digest.model import Label, Line, Markup, Metadata, Role, Text

MODELS = Path(network.__file__).parent / "models"
TEXT = """Home
News
Contact us
The ferry that could not turn round
12 May 2024
The old ferry left its berth at six on Tuesday morning and found that its rudder would not move to the left at all.
Its captain, who has crossed the strait for thirty years, sailed in one wide circle until the tug came out to meet her.
"We had coffee," she said, "and we had time, so nobody complained about the view that we were given of the ferry."
Related
Harbour fees go up
Subscribe to our newsletter"""


def lines_of(text: str, markup: Markup | None = None) -> tuple[Line, ...]:
    blocks = tuple((line, markup) for line in text.split("\n"))
    return make_lines(Text("a.txt", blocks, "utf-8", markup is None, Metadata()))


def page_of(text: str) -> Page:
    made = lines_of(text)
    page = make_page(made, tell_lines(made))
    assert page is not None
    return page


@pytest.mark.parametrize("view", network.View)
def test_the_models_have_a_column_for_each_feature(view: network.View) -> None:
    assert len(set(NAMES[view])) == len(NAMES[view])
    assert network.shipped()[view].mean.shape == (len(NAMES[view]),)
    assert matrix(page_of(TEXT), view).shape == (11, len(NAMES[view]))


@pytest.mark.parametrize("view", network.View)
def test_every_feature_is_evidence_of_one_kind(view: network.View) -> None:
    told = [name for _, of in EVIDENCE for name in of]
    assert len(told) == len(set(told))
    assert set(NAMES[view]) <= set(told)


def test_the_record_is_that_of_the_models() -> None:
    """Whoever changes a feature, a marked line or a model must train anew."""
    record = tomllib.loads((MODELS / "record.toml").read_text(encoding="utf-8"))
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in model_files(MODELS)}
    assert record["models"] == found
    assert record["features"] == {view.value: sha256(feature_names(view)).hexdigest() for view in network.View}
    assert record["probe"] == {view.value: digest(view) for view in network.View}, "a feature has other values now"
    marked = (files("seed_digest.desk.training") / lines.FILE).read_bytes()
    assert record["data"][lines.FILE] == sha256(marked).hexdigest()


def test_characters_are_counted_by_line() -> None:
    text = characters_of(["Ab 1", "ЯЯ", "中文。"])
    assert text.count((text.kinds & LETTER) > 0).tolist() == [2, 2, 2]
    assert text.count((text.kinds & UPPER) > 0).tolist() == [1, 2, 0]
    assert text.count((text.kinds & DIGIT) > 0).tolist() == [1, 0, 0]


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        ("The harbour closed", "Harbours close", 2),
        ("Паром повернул", "повернули паромы", 2),
        ("渡轮转向", "这渡轮", 1),
        ("A cat", "A dog", 0),
    ],
)
def test_lines_share_stems_in_any_script(first: str, second: str, shared: int) -> None:
    stems = page_of(f"{first}\n{second}").stems
    assert int((stems.spread == 2).sum()) == shared


def test_a_page_without_text_has_no_opinion() -> None:
    made = lines_of("\n \n")
    assert form_opinion(made, tell_lines(made), network.shipped()) is None


def test_what_is_no_network_is_refused() -> None:
    with pytest.raises(ValueError, match="no network: the array 'layer 1 scale' is missing"):
        network.from_arrays({})


def test_the_line_is_drawn_by_the_page() -> None:
    words = np.full(4, 20.0)

    def taken(*likely: float) -> list[bool]:
        row = np.array(likely, np.float32)
        least = decide.decide(row, words).least
        return [one >= least for one in row.tolist()]

    assert taken(0.99, 0.98, 0.3, 0.01) == [True, True, False, False]
    assert taken(0.4, 0.38, 0.3, 0.01) == [True, True, True, False], "a doubtful page has an article too"
    assert taken(0.05, 0.04, 0.03, 0.01) == [False] * 4
    assert taken(1.0, 1.0, 0.9, 0.7) == [True] * 4


def test_the_article_of_a_page_is_found_and_reasons_are_told() -> None:
    made = lines_of(TEXT)
    told = tell_lines(made)
    opinion = form_opinion(made, told, network.shipped())
    assert opinion is not None
    text = [opinion.places[row] for row in np.flatnonzero(opinion.likely[:, 0] >= opinion.least)]
    assert text == [5, 6, 7]
    assert opinion.places[int(opinion.likely[:, 1].argmax())] == 3
    verdict = verdicts(made, told, network.shipped())[5]
    assert verdict.place == 5 and verdict.speaks_for
    assert str(verdict).startswith(f"probability {verdict.likely:.2f}, taken from {opinion.least:.2f} on; for it: ")


def test_an_opinion_depends_on_nothing_but_the_page() -> None:
    made = lines_of(TEXT)
    first, second = (form_opinion(made, tell_lines(made), network.shipped()) for _ in range(2))
    assert first and second and first.likely.tobytes() == second.likely.tobytes()


def test_of_copies_one_stays() -> None:
    copy = Label(Role.DUPLICATE, "worded as another line is", twins=(1,))
    labels: Sequence[Label | None] = (None, copy, None)
    assert list(without_copies(labels, [0, 1, 2])) == [0, 2]
    assert list(without_copies(labels, [1, 2])) == [1, 2], "the other copy was not taken"


def test_pages_of_a_host_are_of_one_part() -> None:
    one, other = "https://www.example.co.uk/a?x=1", "http://news.example.co.uk/b"
    assert folds.host(one) == folds.host(other) == "example.co.uk"
    assert folds.fold_of(one) == folds.fold_of(other)
    assert {folds.fold_of(f"https://site{number}.org/") for number in range(60)} == set(range(folds.FOLDS))


def test_gold_by_the_whole_text() -> None:
    texts = [
        "Head",
        "A deck of words",
        "One two three four five.",
        "Short",
        "One two three four five.",
        "Other words here now",
    ]
    answer = gold.Answer("One two three four five.\nShort", "Head", ("A deck of words",))
    found = gold.by_answer(texts, answer)
    assert found.targets[:, gold.TEXT].tolist() == [0, 0, 1, 1, 0, 0], "of twins one"
    assert found.targets[:, gold.TITLE].tolist() == [1, 0, 0, 0, 0, 0]
    assert found.targets[:, gold.STANDFIRST].tolist() == [0, 1, 0, 0, 0, 0]
    assert found.known[:, gold.TEXT].tolist() == [1, 0, 1, 1, 1, 1], "sets differ on standfirsts"
    untitled = gold.by_answer(texts, gold.Answer("Short"))
    assert not untitled.known[:, gold.TITLE].any()


def test_gold_by_strings_goes_before_reading() -> None:
    texts = ["Keep this part of the text", "Drop it", "Unknown"]
    strings = gold.by_strings(texts, ["this part"], ["Drop"])
    assert strings.known[:, gold.TEXT].tolist() == [1, 1, 0]
    both = strings.over(gold.by_answer(texts, gold.Answer("Drop it\nUnknown")))
    assert both.targets[:, gold.TEXT].tolist() == [1, 0, 1]


def test_gold_by_tags() -> None:
    found = gold.by_tags("TLBSX")
    assert found.targets[:, gold.TEXT].tolist() == [0, 0, 1, 1, 0]
    assert found.known[1].tolist() == [0, 1, 1]


def test_marked_lines_are_numbers_alone() -> None:
    assert lines.numbers_of("12-14,16") == (12, 13, 14, 16)
    marked = lines.MarkedLines((2, 3), (), (1,))
    assert marked.answer(["Head", "one", "two"]) == gold.Answer("one\ntwo", "Head", ())
    assert len(lines.marked_lines()) > 1000
