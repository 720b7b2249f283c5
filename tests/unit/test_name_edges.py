"""Names at their edges: short first names, shared ones, acronyms, a name that is surer for one than for another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from seed_digest.digest.entities import find_mentions
from seed_digest.digest.forms import make_form
from seed_digest.digest.matching import EntityMatcher, NameKind
from seed_digest.facts.entities import Entity
from seed_digest.model import Certainty, Document, Paragraph, Resolved, Role, Source, Status

ENTITIES = {
    "rita": Entity(kind="person", names={"en": "Rita Vale"}),
    "namesake": Entity(kind="person", names={"en": "Rita Orlan"}),
    "xu": Entity(kind="person", names={"en": "Xu Orwin"}),
    "nelson": Entity(kind="person", names={"en": "Yury Nelson"}, short={"en": ["Nelson"]}),
    "bird": Entity(kind="place", names={"en": "Kestrel Rock"}, doubtful={"en": ["Kestrel"]}, context=["office"]),
    "boat": Entity(kind="spacecraft", names={"en": "Kestrel"}),
    "office": Entity(kind="organisation", names={"en": "ORE"}),
    "ferry": Entity(kind="spacecraft", names={"en": "Tsaplya"}, literal={"ru": ["Grey Bird"]}, context=["office"]),
}
MATCHER = EntityMatcher(ENTITIES)
TRANSLATED = Source(translator=Resolved("a program", Certainty.STATED, ()))


def named(*paragraphs: str, source: Source | None = None) -> list[tuple[str, str]]:
    """(entity, text) of each mention."""
    body = tuple(Paragraph(text, number, "en", Role.PARAGRAPH) for number, text in enumerate(paragraphs, 1))
    read = Document(id="a", seed="a.txt", status=Status.ARTICLE, language="en", body=body)
    return [(one.entity, one.text) for one in find_mentions(replace(read, source=source or read.source), MATCHER)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("There Rita Vale spoke and then Rita left.", ["Rita Vale", "Rita"], id="a first name alone"),
        pytest.param(
            "There Rita Vale met Rita Orlan and then Rita left.", ["Rita Vale", "Rita Orlan"], id="a first name of two"
        ),
        pytest.param("There Xu Orwin spoke and then Xu left.", ["Xu Orwin"], id="too short to tell"),
        pytest.param(
            "There Yury Nelson spoke, and when Nelson ORE met they cheered.",
            ["Yury Nelson", "Nelson", "ORE"],
            id="an acronym behind a surname is no surname",
        ),
        pytest.param("The Kestrel sailed.", ["Kestrel"], id="surer for one"),
        pytest.param("Ore was found there. Ore and ore, said the ORE.", ["ORE"], id="a short acronym"),
    ],
)
def test_what_counts(text: str, found: list[str]) -> None:
    assert [name for _, name in named(text)] == found


def test_a_name_is_that_of_the_entity_for_which_it_is_surest() -> None:
    assert named("The Kestrel sailed.") == [("boat", "Kestrel")]


def test_a_translated_name_counts_where_the_name_itself_stands_too() -> None:
    assert ("ferry", "Grey Bird") in named("The Tsaplya is new.", "They call it Grey Bird.", source=TRANSLATED)
    assert named("They call it Grey Bird.", source=TRANSLATED) == []


@pytest.mark.parametrize(("name", "prefix"), [("Ann Vale", "ann vale"), ("Anna Vale", "anna")])
def test_a_small_first_word_is_looked_up_with_the_second(name: str, prefix: str) -> None:
    assert make_form("x", name, "en", NameKind.FULL).prefix == prefix
