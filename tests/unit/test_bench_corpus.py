"""`invoke bench corpus`: the two measures beside ours, and what is left out of the figures."""

from __future__ import annotations

from typing import Any

import pytest

from seed_digest.desk.bench.knowing import KNOWING, best_bound, figures_of, holds_each, keywords, nearest_profile
from seed_digest.desk.bench.sets import Page
from seed_digest.extract.pipeline import Tools, make_tools
from seed_digest.facts.digests import Digest, Rule
from seed_digest.facts.entities import Entity
from seed_digest.facts.facts import Facts
from seed_digest.model import RawDocument

FACTS = Facts(
    entities={name: Entity(kind="organisation", names={"en": name.title()}) for name in ("north", "south")},
    sources={},
    digests={"talks": Digest(title="Talks", scope="Talks.", rule=Rule(parties=[["north"], ["south"]]))},
    sites=(),
    corrections={},
)


@pytest.fixture(scope="module")
def tools() -> Tools:
    return make_tools(FACTS)


def page(name: str, text: str, grade: int, not_article: str = "", borderline: bool = False) -> Page:
    unsure = ["talks"] if borderline else []
    gold = {"id": name, "topics": {"talks": grade}, "not_article": not_article, "borderline": unsure}
    return Page(name, RawDocument(f"{name}.txt", text.encode(), ".txt"), gold, "en")


def test_names_of_each_party_make_a_member_and_at_the_head_a_main_one(tools: Tools) -> None:
    pages = [page("a", "North met South.", 2), page("b", "North. " + "x" * 300 + " South", 1), page("c", "North.", 0)]
    found = keywords(tools).records(pages, lambda: None)
    assert {key: one["digests"] for key, one in found.items()} == {
        "a": {"talks": {"role": "main"}}, "b": {"talks": {"role": "mention"}}, "c": {},
    }  # fmt: skip
    assert not holds_each("north", (("north",), ("south",)))


def test_a_document_is_judged_by_the_others_of_the_digest() -> None:
    alike = (
        "The pilots of both harbours talked of the tide",
        "Both harbours and their pilots talked of tides",
        "Pilots of the harbours talked of tides",
    )
    pages = [page(str(number), text, 2) for number, text in enumerate(alike)]
    pages += [page("x", "Apples are cheap this year, the growers say.", 0), page("y", "Rain, wind and some snow.", 0)]
    found = nearest_profile(pages, lambda: None)
    members = {key for key, one in found.items() if one["digests"]}
    assert len(members) >= 2 and members <= {"0", "1", "2"}


def test_the_best_bound_takes_most_of_a_grade_and_little_else() -> None:
    assert best_bound([(0.9, 2), (0.8, 1), (0.7, 2), (0.1, 0)], 2) == 0.7
    assert best_bound([(0.9, 2), (0.8, 0), (0.1, 0)], 1) == 0.9


class Scorer:
    """Stands for the sets' own script."""

    def score_corpus(self, gold: Any, records: Any) -> tuple[dict[str, Any], list[Any]]:
        return {"talks": {"F1": 0.5}, "role": 0.25}, []


def test_a_digest_without_a_sure_member_has_no_figure() -> None:
    def figures(*pages: Page) -> dict[str, float]:
        return dict(figures_of(Scorer(), "corpus", [one.gold for one in pages], {}))  # type: ignore[arg-type]

    assert figures(page("a", "", 2), page("b", "", 1)) == {"digests": 0.5, "role": 0.25, "talks": 0.5}
    assert figures(page("a", "", 2)) == {"digests": 0.5, "talks": 0.5}
    assert figures(page("a", "", 2, borderline=True)) == {}
    assert figures(page("a", "", 2, not_article="a shop"), page("b", "", 0)) == {}
    assert KNOWING.headlines({"digests": 0.5, "talks": 0.5}) == {"digests": 0.5}
