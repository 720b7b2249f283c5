"""`invoke bench stories`: pairs of documents, the bound of a measure, ours by weights that have not seen them."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from seed_digest.desk.bench import sets
from seed_digest.desk.bench.ours import our_contender
from seed_digest.desk.bench.pairs import kinships, pairs_of
from seed_digest.desk.bench.scoring import Trial, score
from seed_digest.desk.bench.sets import PAIRS, Bench, Mode
from seed_digest.desk.bench.telling import STORIES, best_bound, character_tfidf, shared_title_words
from seed_digest.desk.training.fit_stories import StoryPair, cross_validate, fit_stories, story_pairs
from seed_digest.desk.training.folds import FOLDS, story_fold
from seed_digest.digest.stories.signs import SIGNS, Weights, shipped_weights
from seed_digest.extract.pipeline import make_tools
from seed_digest.facts.facts import load_facts

ROOT = Path(__file__).resolve().parents[2]
FACTS = load_facts(ROOT / "content")
SCRIPT = """
import gzip, json

def pages(name, data):
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)

def score_pairs(gold, records):
    told = []
    for pair in gold:
        a, b = (records.get(f"{pair['id']}-{side}", {}).get("story") for side in "ab")
        told.append((a is not None and a == b, pair["same"]))
    right = sum(one == other for one, other in told) / len(told)
    return {"F1": right, "precision": right, "recall": right, "accuracy": right, "pairs": len(gold)}, []
"""
TOWNS = ("Elsen", "Varby", "Toldo", "Marne", "Kirkel", "Osmund", "Pellin", "Rastow")


def text(town: str, told: str) -> dict[str, str]:
    return {
        "url": "",
        "title": f"Fire in the harbour of {town} {told}",
        "text": f"A fire has destroyed the old terminal of {town}, the fire brigade of {town} said. "
        f"Some 140 firemen of {town} fought the flames {told}; the mayor of {town}, Holm, thanked them all.",
    }


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Two pairs of each town, which share a text: a fire told twice, and the fire beside another event."""
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "score.py").write_text(SCRIPT, encoding="utf-8")
    with gzip.open(tmp_path / "bench" / "pairs.jsonl.gz", "wt", encoding="utf-8") as lines:
        for number, town in enumerate(TOWNS):
            first, again = text(town, "at night"), text(town, "until the morning")
            other = {
                "url": "",
                "title": f"Schools of {town[::-1].title()} close early",
                "text": f"No lessons in {town[::-1]}. " * 9,
            }
            for kind, second, same in (("s", again, True), ("d", other, False)):
                row = {"id": f"{number}{kind}", "language": "en", "same": same, "a": first, "b": second}
                lines.write(json.dumps(row) + "\n")
    monkeypatch.setattr(sys, "path", list(sys.path))
    found = sets.find_bench({"SEED_DIGEST_BENCH": str(tmp_path)}, ROOT)
    assert found
    return found


class Asked:
    """Weights as they ship; which parts were left out is written down."""

    sets: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self.folds: list[int] = []

    def tools(self, labelled, page, tools):  # type: ignore[no-untyped-def]
        return tools

    def story_weights(self, fold: int) -> Weights:
        self.folds.append(fold)
        return shipped_weights()


def test_pairs_are_bare_text_with_the_title_first(bench: Bench) -> None:
    assert sets.modes_of(PAIRS) == (Mode.TEXT,)
    pages = sets.load_set(bench, PAIRS, Mode.TEXT).pages
    assert [page.id for page in pages[:4]] == ["0s-a", "0s-b", "0d-a", "0d-b"]
    assert pages[0].raw.content.startswith(b"Fire in the harbour of Elsen at night\n")


def test_pairs_that_share_a_text_are_kin(bench: Bench) -> None:
    pairs = pairs_of(sets.load_set(bench, PAIRS, Mode.TEXT).pages)
    assert [(one.id, one.kin) for one in pairs[:4]] == [("0s", "0d"), ("0d", "0d"), ("1s", "1d"), ("1d", "1d")]
    chain = {"a": ("x", "y"), "b": ("y", "z"), "c": ("z", "w"), "d": ("v", "u")}
    assert kinships(chain) == {"a": "a", "b": "a", "c": "a", "d": "d"}


@pytest.mark.parametrize("likenesses", [shared_title_words, character_tfidf])
def test_a_measure_tells_like_from_unlike(likenesses, bench: Bench) -> None:  # type: ignore[no-untyped-def]
    pairs = pairs_of(sets.load_set(bench, PAIRS, Mode.TEXT).pages)
    alike = likenesses(pairs)
    assert min(alike[one.id] for one in pairs if one.same) > max(alike[one.id] for one in pairs if not one.same)
    bound = best_bound(pairs, alike)
    assert bound == min(alike[one.id] for one in pairs if one.same)


def test_every_contender_is_scored(bench: Bench) -> None:
    trial = Trial(bench.scorer, STORIES, sets.load_set(bench, PAIRS, Mode.TEXT))
    models = Asked()
    tools = make_tools(FACTS)
    ours = our_contender(STORIES, PAIRS, tools, models)
    for contender in (*STORIES.rivals(tools), ours):
        scores = score(trial, contender, lambda: None)
        assert contender.cross_validated
        assert scores.headlines["F1"] > 0.8
        assert scores.failed == 0
    assert models.folds == list(range(FOLDS))


def test_weights_are_learned_alike_from_pairs_in_any_order(bench: Bench) -> None:
    pairs = story_pairs(bench, make_tools(FACTS))
    weights = fit_stories(pairs)
    assert weights == fit_stories(pairs[::-1])
    assert {*weights.named.weights, *weights.unnamed.weights} == set(SIGNS)
    assert cross_validate(pairs).accuracy > 0.8


def test_kin_are_in_one_part(bench: Bench) -> None:
    pairs: tuple[StoryPair, ...] = story_pairs(bench, make_tools(FACTS))
    assert all(story_fold(one.kin) == story_fold(other.kin) for one, other in zip(pairs[::2], pairs[1::2], strict=True))
