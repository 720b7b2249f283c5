"""Which digest a document belongs to, as main or mention: the grades, and the sentence that decides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from two_towns import COUNTRIES, ENTITIES, LEAD, RULE, TEXT, TITLE, sentences

from seed_digest.digest.membership import find_membership
from seed_digest.facts.digests import Rule


@pytest.mark.parametrize(
    ("rows", "role"),
    [
        pytest.param([(TITLE, "north south"), (TEXT, "")], "main", id="the title names both"),
        pytest.param([(TITLE, "mayor south"), (TEXT, "")], "main", id="the title names one by a person"),
        pytest.param([(TITLE, "mayor ferry"), (TEXT, "")], "mention", id="a ship in the title is background"),
        pytest.param([(TITLE, "north ferry"), (LEAD, "")], "mention", id="a ship in the title, beside a party itself"),
        pytest.param([(TITLE, "ann ferry"), (TEXT, "")], "main", id="a crew on a ship in the title"),
        pytest.param([(TITLE, "north"), (LEAD, "north south")], "main", id="the lead names both"),
        pytest.param([(TITLE, ""), (LEAD, "mayor south")], "main", id="the lead, by a person"),
        pytest.param([(TITLE, "island"), (LEAD, "north south")], "mention", id="the title is about somebody else"),
        pytest.param([(TITLE, "harbour"), (LEAD, "north south")], "main", id="a place is nobody"),
        pytest.param([(TITLE, ""), (LEAD, "ann south")], "mention", id="the lead lists a crew"),
        pytest.param([(TITLE, ""), (LEAD, "ann north south")], "main", id="a crew and its owner"),
        pytest.param([(TITLE, ""), (LEAD, "north ferry")], "mention", id="a ship in the lead"),
        pytest.param(
            [(TITLE, "island"), (LEAD, ""), (TEXT, ""), (TEXT, "north south"), (TEXT, "north south")],
            "main",
            id="a good part of the text",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, ""), (TEXT, ""), (TEXT, "north south"), (TEXT, "")], "mention", id="in passing"
        ),
        pytest.param([(TITLE, ""), (LEAD, "north"), (TEXT, "south")], "mention", id="sentences of their own"),
        pytest.param([(TITLE, ""), (LEAD, "north"), (TEXT, "ferry")], None, id="a ship of its own is background"),
        pytest.param([(TITLE, "north"), (LEAD, "north")], None, id="one party"),
        pytest.param(
            [(TITLE, "ann island"), (LEAD, ""), (TEXT, "north south")], "main", id="the title is about a crew"
        ),
        pytest.param(
            [(TITLE, "ann island"), (LEAD, ""), (TEXT, "south")], "mention", id="a crew in the title, no contact"
        ),
        pytest.param([(TITLE, "ann"), (LEAD, "north")], None, id="a crew, and no other party"),
        pytest.param([(TITLE, "south"), (LEAD, "harbour"), (TEXT, "north")], "mention", id="the title names a party"),
        pytest.param([(TITLE, ""), (LEAD, "north south war")], None, id="excluded"),
        pytest.param(
            [(TITLE, "south"), (LEAD, ""), (TEXT, "south"), (TEXT, "north"), *[(TEXT, "")] * 4, (TEXT, "north south")],
            "main",
            id="a party in the title, the first sentences go on to the other",
        ),
        pytest.param(
            [(TITLE, "south"), (LEAD, ""), (TEXT, ""), (TEXT, "north south"), *[(TEXT, "")] * 4],
            "mention",
            id="one contact among the first sentences",
        ),
        pytest.param(
            [(TITLE, "south"), (LEAD, ""), (TEXT, "south"), (TEXT, "north"), *[(TEXT, "")] * 4],
            "mention",
            id="where no sentence names both",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, ""), (TEXT, "south"), (TEXT, "north"), *[(TEXT, "")] * 4, (TEXT, "north south")],
            "mention",
            id="where the title names none",
        ),
        pytest.param(
            [(TITLE, "south"), (LEAD, ""), *[(TEXT, "")] * 3, (TEXT, "south"), (TEXT, "north"), (TEXT, "north south")]
            + [(TEXT, "")] * 4,
            "mention",
            id="where the first sentences are about something else",
        ),
        pytest.param([(TITLE, ""), (LEAD, "north"), (LEAD, "south")], "main", id="a paragraph of the lead names both"),
        pytest.param(
            [(TITLE, "island"), (LEAD, "north"), (LEAD, "south")], "mention", id="of a text that is about somebody else"
        ),
        pytest.param([(TITLE, ""), (LEAD, "north"), *[(TEXT, "")] * 2, (TEXT, "south")], None, id="far apart"),
        pytest.param(
            [(TITLE, ""), (LEAD, "north"), (TEXT, "north"), *[(TEXT, "")] * 4, (TEXT, "south")],
            "mention",
            id="far apart, where one is often named",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, "north"), (TEXT, "north"), *[(TEXT, "")] * 5, (TEXT, "south")],
            None,
            id="out of reach",
        ),
        pytest.param(
            [(TITLE, "ann island"), (LEAD, ""), (TEXT, "north"), (TEXT, "south")],
            "main",
            id="the title is about a crew, and sentences that follow each other name both",
        ),
        pytest.param(
            [(TITLE, "ann island"), *[(TEXT, "")] * 11, (TEXT, "north south")],
            "mention",
            id="the title is about a crew, and a long text says little of it",
        ),
        pytest.param(
            [(TITLE, "ann island"), (LEAD, ""), *[(TEXT, "")] * 3, (TEXT, "north south")],
            "main",
            id="the title is about a crew, and a fifth of the text says more",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, ""), (TEXT, "north south"), *[(TEXT, "")] * 9], "main", id="the second sentence"
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, ""), *[(TEXT, "north"), (TEXT, ""), (TEXT, "mayor"), (TEXT, "south")] * 2],
            "main",
            id="much of the text tells of the parties by turns",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, ""), *[(TEXT, "north"), (TEXT, ""), (TEXT, "mayor")] * 2, (TEXT, "south")],
            "mention",
            id="of one of them once",
        ),
        pytest.param(
            [(TITLE, "island"), (LEAD, ""), *[(TEXT, "north"), (TEXT, ""), (TEXT, "mayor"), (TEXT, "south")] * 2],
            "mention",
            id="by turns, under a title about somebody else",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, ""), *[(TEXT, "ann north"), (TEXT, ""), (TEXT, "south")] * 2],
            "mention",
            id="of one of them as a crew",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, ""), *[(TEXT, "north"), (TEXT, "south"), *[(TEXT, "")] * 6] * 2],
            "mention",
            id="by turns, in little of the text",
        ),
    ],
)
def test_the_grade_of_a_document(rows: list[tuple[str, str]], role: str | None) -> None:
    found = find_membership(sentences(*rows), RULE, ENTITIES)
    assert (found.role if found else None) == role


def test_each_party_of_a_mention_is_quoted() -> None:
    rows = [(TITLE, ""), (LEAD, "south"), (TEXT, "north"), (TEXT, "south")]
    found = find_membership(sentences(*rows), RULE, ENTITIES)
    assert found is not None
    assert [(one.rule, one.quote) for one in found.because] == [
        ("sentences near each other name the parties", "text north"),
        ("another party is named near it", "lead south"),
    ]


@pytest.mark.parametrize(
    ("rows", "role"),
    [
        pytest.param(
            [(TITLE, "northland southland"), *[(TEXT, "")] * 2, (TEXT, "north south")], "main", id="countries"
        ),
        pytest.param([(TITLE, "northland south"), *[(TEXT, "")] * 2, (TEXT, "north south")], "main", id="one of them"),
        pytest.param([(TITLE, "northland"), *[(TEXT, "")] * 2, (TEXT, "north south")], "mention", id="one alone"),
        pytest.param(
            [(TITLE, "northland southland island"), *[(TEXT, "")] * 2, (TEXT, "north south")],
            "mention",
            id="and somebody else",
        ),
        pytest.param([(TITLE, "northland southland"), (TEXT, ""), (TEXT, "north")], None, id="no contact in the text"),
        pytest.param(
            [(TITLE, "northland southland"), *[(TEXT, "")] * 11, (TEXT, "north south")], "mention", id="little of it"
        ),
    ],
)
def test_in_a_title_a_country_stands_for_its_party(rows: list[tuple[str, str]], role: str | None) -> None:
    found = find_membership(sentences(*rows), COUNTRIES, ENTITIES)
    assert (found.role if found else None) == role


def test_a_country_apart_stands_for_a_party_that_has_nothing_else() -> None:
    rule = Rule(parties=[["northland", "north"], ["south"]])
    apart = [(TITLE, ""), (LEAD, ""), (TEXT, "northland"), (TEXT, "south")]
    assert find_membership(sentences(*apart), rule, ENTITIES) is None
    assert find_membership(sentences(*apart, (TEXT, "northland south")), rule, ENTITIES) is not None
    alone = Rule(parties=[["northland"], ["south"]])
    assert find_membership(sentences(*apart), alone, ENTITIES) is not None


def test_reach_is_the_digests_own() -> None:
    rows = [(TITLE, ""), (LEAD, ""), (TEXT, "north"), (TEXT, "south")]
    assert find_membership(sentences(*rows), RULE, ENTITIES) is not None
    assert find_membership(sentences(*rows), Rule(parties=RULE.parties, reach=0), ENTITIES) is None


@pytest.mark.parametrize(
    ("rows", "doubted", "role"),
    [
        pytest.param([(TITLE, "north south"), (TEXT, "north")], "south", "mention", id="in the title alone"),
        pytest.param([(TITLE, "mayor south"), (TEXT, "south")], "mayor", "mention", id="what implies a party"),
        pytest.param([(TITLE, "north south"), (TEXT, ""), (TEXT, "south")], "south", "main", id="the text says it too"),
        pytest.param([(TITLE, "north south"), (TEXT, "")], "island", "main", id="another name is doubted"),
    ],
)
def test_a_word_of_several_meanings_makes_no_main_by_the_title_alone(
    rows: list[tuple[str, str]], doubted: str, role: str
) -> None:
    title, *text = sentences(*rows)
    told = [replace(title, doubted=frozenset({doubted})), *text]
    found = find_membership(told, RULE, ENTITIES)
    assert found is not None and found.role == role


def test_what_repeats_the_title_is_not_what_shows_the_contact() -> None:
    title, echo, told = sentences((TITLE, "north south"), (LEAD, "north south"), (TEXT, "north south"))
    found = find_membership([title, replace(echo, echo=True), told], RULE, ENTITIES)
    assert found is not None and found.because[0].quote == "text north south"


def test_a_contact_of_names_is_shown_before_one_of_descriptions() -> None:
    found = find_membership(sentences((TITLE, ""), (LEAD, "sailors south"), (TEXT, "north south")), RULE, ENTITIES)
    assert found is not None and found.because[0].quote == "text north south"
