"""Why a document is in no digest: what it lacks, in an order and in words that are true."""

from __future__ import annotations

import pytest
from two_towns import ENTITIES, LEAD, RULE, TEXT, TITLE, sentences

from seed_digest.desk.explain_digest import explain_digest, what_parts
from seed_digest.digest.corpus import assemble
from seed_digest.digest.misses import find_miss
from seed_digest.facts.digests import Digest, Rule
from seed_digest.facts.facts import Facts
from seed_digest.model import Document, Paragraph, Role, Status

TOPICAL = Rule(parties=RULE.parties, topic=["harbour"])
APART = [(TEXT, "")] * 2


def test_parties_that_stand_too_far_apart_are_told() -> None:
    rows = [(TITLE, ""), (LEAD, "north"), *[(TEXT, "")] * 3, (TEXT, "south")]
    miss = find_miss(sentences(*rows), RULE, ENTITIES)
    assert (miss.lacking, miss.near and miss.near.distance) == (0, 4)
    assert find_miss(sentences((TITLE, "north"), (LEAD, "ferry")), RULE, ENTITIES).near is None


@pytest.mark.parametrize(
    ("rows", "rule", "lacking"),
    [
        ([(TITLE, ""), (LEAD, "north south war")], RULE, 1),
        ([(TITLE, ""), (LEAD, "north")], RULE, 1),
        ([(TITLE, ""), (LEAD, "north south")], TOPICAL, 1),
        ([(TITLE, ""), (LEAD, "south")], TOPICAL, 2),
    ],
)
def test_what_is_lacking_is_counted(rows: list[tuple[str, str]], rule: Rule, lacking: int) -> None:
    assert find_miss(sentences(*rows), rule, ENTITIES).lacking == lacking


@pytest.mark.parametrize(
    ("rows", "rule", "told"),
    [
        pytest.param(
            [(TITLE, ""), (LEAD, "north"), *APART, (TEXT, "south")],
            Rule(parties=RULE.parties, reach=3),
            "3 sentences apart, in several paragraphs, where none of them is named in two sentences",
            id="within reach",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, "north"), *APART, (TEXT, "south")],
            Rule(parties=RULE.parties, reach=2),
            "3 sentences apart, where the rule's reach is 2",
            id="out of reach",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, "north"), (TEXT, "south")],
            Rule(parties=RULE.parties, reach=0),
            "1 sentence apart, where the rule's reach is 0",
            id="no reach",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, "north south"), (TEXT, ""), *APART, (TEXT, "harbour")],
            Rule(parties=RULE.parties, topic=["harbour"], reach=2),
            "4 sentences apart, the topic counted in, where the rule's reach is 2",
            id="the topic out of reach",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, "north"), (TEXT, "ferry")],
            RULE,
            "apart a party is named by a ship, a mission, a place or a country alone",
            id="a ship",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, "north"), (TEXT, "south war")],
            RULE,
            "apart a party is named only beside what rules it out, war: “text south war”",
            id="a sentence that is ruled out",
        ),
        pytest.param(
            [(TITLE, ""), (LEAD, "north"), (TEXT, "south war"), (TEXT, ""), *APART, (TEXT, "south")],
            Rule(parties=RULE.parties, exclude=["war"], reach=4),
            "5 sentences apart, where the rule's reach is 4",
            id="and one that is not",
        ),
    ],
)
def test_why_what_a_text_names_is_no_mention(rows: list[tuple[str, str]], rule: Rule, told: str) -> None:
    miss = find_miss(sentences(*rows), rule, ENTITIES)
    assert miss.lacking == 0
    assert what_parts(miss, rule) == told


def test_a_party_that_its_country_names_beside_the_other_is_not_ruled_out() -> None:
    rule = Rule(parties=[["northland", "north"], ["south"]], topic=["harbour"], exclude=["war"])
    rows = [(TITLE, ""), (LEAD, "northland south"), (TEXT, "north war"), *APART, (TEXT, "harbour")]
    miss = find_miss(sentences(*rows), rule, ENTITIES)
    assert miss.barred is None and miss.near and miss.near.distance == 4


def out_of(rule: Rule, **texts: str) -> list[str]:
    """What `invoke explain --digest` says of documents that are out."""
    digests = {"talks": Digest(title="Talks", scope="Talks.", rule=rule)}
    facts = Facts(entities=ENTITIES, sources={}, digests=digests, sites=(), corrections={})
    documents = [
        Document(
            id=seed, seed=seed, status=Status.ARTICLE, language="en",
            body=tuple(Paragraph(line, number, "en", Role.PARAGRAPH) for number, line in enumerate(text.split("|"), 1)),
        )
        for seed, text in texts.items()
    ]  # fmt: skip
    rows = [row.text for row in explain_digest("talks", assemble(documents, facts), facts)]
    return rows[next(number for number, row in enumerate(rows) if row.startswith("out (")) + 1 :]


def test_the_nearest_misses_stand_first_and_of_equals_those_that_name_more() -> None:
    told = out_of(TOPICAL, a="It rained in Harbour.", b="South was in Harbour.", c="North met South.", d="It rained.")
    assert [row[0] for row in told if row.endswith(": no title")] == ["c", "b", "a", "d"]


def test_what_lacks_less_stands_before_what_names_more() -> None:
    rule = Rule(parties=RULE.parties, topic=["harbour"], exclude=["war"])
    told = out_of(rule, a="North and South are at war.", b="South was in Harbour.")
    assert [row[0] for row in told if row.endswith(": no title")] == ["b", "a"]


def test_no_topic_is_spoken_of_where_the_rule_has_none() -> None:
    plain, topical = (
        next(row for row in out_of(rule, a="North saw it. Harbour lay still.||||||It rained.|South came.")[::-1])
        for rule in (Rule(parties=RULE.parties, reach=0), TOPICAL)
    )
    assert plain.startswith("in no sentence together; and ")
    assert topical.startswith("in no sentence together on the topic; and ")
