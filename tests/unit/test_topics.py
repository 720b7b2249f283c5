"""A digest's topic: what a document must be on, and the sentence that shows it."""

from __future__ import annotations

import pytest
from two_towns import ENTITIES, LEAD, TEXT, TITLE, sentences

from seed_digest.digest.membership import find_membership
from seed_digest.digest.nearness import nearest_of
from seed_digest.facts.digests import Rule

RULE = Rule(parties=[["north"], ["south"]], topic=["harbour"])
DEEP, FAR = [(TEXT, "")] * 4, [(TEXT, "")] * 8


@pytest.mark.parametrize(
    ("rows", "role"),
    [
        pytest.param([(TITLE, "north south harbour"), (LEAD, ""), *FAR], "main", id="in the title"),
        pytest.param([(TITLE, "north south"), (LEAD, "harbour"), *FAR], "main", id="in the lead"),
        pytest.param([(TITLE, "harbour"), (LEAD, "north south"), *FAR], "main", id="title, of a lead's contact"),
        pytest.param(
            [(TITLE, "north south"), (LEAD, ""), *DEEP, (TEXT, "north south harbour")], "main", id="a share of the text"
        ),
        pytest.param(
            [(TITLE, "north south"), (LEAD, ""), *FAR, *FAR, (TEXT, "north south harbour")],
            "mention",
            id="a contact on it within a long text",
        ),
        pytest.param([(TITLE, "north south"), (LEAD, ""), *DEEP, (TEXT, "harbour")], None, id="far from the title"),
        pytest.param([(TITLE, ""), (LEAD, "north south"), *DEEP, (TEXT, "harbour")], None, id="far from the lead"),
        pytest.param([(TITLE, "north south"), (LEAD, ""), (TEXT, ""), (TEXT, "harbour")], None, id="three from it"),
        pytest.param([(TITLE, ""), *DEEP, (TEXT, "north south"), (TEXT, "harbour")], "mention", id="beside a contact"),
        pytest.param(
            [(TITLE, ""), *DEEP, *[(TEXT, "north south")] * 5, (TEXT, ""), (TEXT, "harbour")],
            "mention",
            id="near a good part of the text that is on something else",
        ),
        pytest.param(
            [(TITLE, ""), *DEEP, *[(TEXT, "north south")] * 5, *DEEP, (TEXT, ""), (TEXT, "harbour")],
            None,
            id="far from it",
        ),
        pytest.param([(TITLE, ""), *DEEP, (TEXT, "north"), (TEXT, "south"), (TEXT, "harbour")], "mention", id="near"),
        pytest.param([(TITLE, ""), *DEEP, (TEXT, "north"), (TEXT, "south"), *DEEP, (TEXT, "harbour")], None, id="off"),
        pytest.param([(TITLE, "harbour"), *DEEP, (TEXT, "north"), (TEXT, "south")], "mention", id="the title's topic"),
        pytest.param([(TITLE, "north south"), (LEAD, "north south")], None, id="nowhere"),
        pytest.param(
            [(TITLE, "island harbour"), (LEAD, ""), *[(TEXT, "north south")] * 2],
            "main",
            id="a good part of a text that is on it by its title",
        ),
    ],
)
def test_where_the_topic_stands(rows: list[tuple[str, str]], role: str | None) -> None:
    found = find_membership(sentences(*rows), RULE, ENTITIES)
    assert (found.role if found else None) == role


def test_a_country_counts_in_one_sentence_with_the_other_party_near_the_topic_too() -> None:
    rule = Rule(parties=[["northland", "north"], ["south"]], topic=["harbour"])
    rows = [(TITLE, ""), *DEEP, (TEXT, "northland south"), (TEXT, "harbour")]
    assert find_membership(sentences(*rows), rule, ENTITIES) is not None


def test_no_reach_is_none_for_the_topic_either() -> None:
    rows = [(TITLE, ""), *DEEP, (TEXT, "north south"), (TEXT, "harbour")]
    nothing = Rule(parties=RULE.parties, topic=RULE.topic, reach=0)
    assert find_membership(sentences(*rows), nothing, ENTITIES) is None
    assert find_membership(sentences(*rows, (TEXT, "north south harbour")), nothing, ENTITIES) is not None


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [(TITLE, "north south"), (LEAD, "harbour"), (TEXT, "north south")],
            [
                ("a sentence names each party", "text north south"),
                ("the topic is named here", "lead harbour"),
                ("main: the title names each party", "title north south"),
            ],
        ),
        (
            [(TITLE, ""), *DEEP, (TEXT, "north south"), (TEXT, "harbour")],
            [("a sentence names each party", "text north south"), ("the topic is named here", "text harbour")],
        ),
        (
            [(TITLE, ""), *DEEP, (TEXT, "south"), (TEXT, "north"), (TEXT, "harbour")],
            [
                ("sentences near each other name the parties", "text north"),
                ("another party is named near it", "text south"),
                ("the topic is named here", "text harbour"),
            ],
        ),
        (
            [(TITLE, ""), *DEEP, (TEXT, "south harbour"), (TEXT, "north")],
            [
                ("sentences near each other name the parties", "text north"),
                ("another party is named near it", "text south harbour"),
            ],
        ),
        (
            [(TITLE, ""), (LEAD, "north south harbour"), (TEXT, "")],
            [
                ("a sentence names each party", "lead north south harbour"),
                ("main: the lead names each party", "lead north south harbour"),
            ],
        ),
    ],
)
def test_the_sentence_that_names_the_topic_is_quoted(
    rows: list[tuple[str, str]], told: list[tuple[str, str | None]]
) -> None:
    found = find_membership(sentences(*rows), RULE, ENTITIES)
    assert found is not None
    assert sorted((one.rule, one.quote) for one in found.because) == sorted(told)
    assert found.because[0].rule == told[0][0]


@pytest.mark.parametrize(
    ("places", "nearest"),
    [
        ([[5], [9]], (5, 9)),
        ([[5, 20], [9, 21]], (20, 21)),
        ([[5], [4, 6]], (5, 4)),
        # What is nearest to the first one is not nearest to each other: 8 and 12 are nearer to 10 than 13 and 14.
        ([[10], [8, 13], [7, 14]], (10, 8, 7)),
        ([[10], [8, 13], [5, 14]], (10, 13, 14)),
        ([[0, 50], [4, 55], [9, 52, 60]], (50, 55, 52)),
        ([[3], [3], [3, 4]], (3, 3, 3)),
    ],
)
def test_the_places_that_stand_nearest(places: list[list[int]], nearest: tuple[int, ...]) -> None:
    assert nearest_of(places) == nearest
