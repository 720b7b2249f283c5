"""What a sentence calls a person, in many languages: before the name, behind it, parted by a comma, or in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from seed_digest.digest.briefs.parts.listed import named_in
from seed_digest.digest.briefs.parts.roles import role_in
from seed_digest.digest.corpus import read_article
from seed_digest.digest.matching import EntityMatcher
from seed_digest.facts.entities import Entity
from seed_digest.facts.facts import Facts
from seed_digest.model import Document, Mention, Sentence, Status

NOBODY = frozenset[str]()
ENTITIES = {
    "her": Entity(kind="person", names={"en": "Anna Vogel", "ru": "Анна Фогель"}),
    "him": Entity(kind="person", names={"en": "Pavel Lind", "ru": "Павел Линд"}),
    "line": Entity(kind="organisation", names={"en": "North Line"}),
}
FACTS = Facts(entities=ENTITIES, sources={}, sites=(), digests={}, corrections={})
# Language, sentence, the person's name in it, another person's, a house's, the role that is told.
ROWS = [row.split("\t") for row in Path(__file__).with_name("roles.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[1][:40]}")
def test_a_role_is_told_in_the_source_s_words(row: list[str]) -> None:
    code, text, name, other, house, role = row
    sentence = Sentence(text, 1, "body", NOBODY, NOBODY, start=100)
    named = {"her": name, "him": other, "line": house}
    mentions = [mention(text, one, key) for key, one in named.items() if one != "-"]
    assert role_in(sentence, mentions[0], mentions, ENTITIES, code) == role


def mention(text: str, name: str, entity: str) -> Mention:
    """A name in a sentence that begins at 100."""
    begin = 100 + text.index(name)
    return Mention(entity, 1, name, "body", begin, begin + len(name))


@pytest.mark.parametrize(("title_from", "tells"), [("lead", True), ("headline", False)])
def test_a_lead_that_serves_as_title_tells_roles(title_from: str, tells: bool) -> None:
    text = "The director Anna Vogel has signed."
    document = Document(id="a", seed="a.txt", status=Status.ARTICLE, language="en", title_from=title_from)
    sentence = Sentence(text, 2, "title", frozenset({"her"}), NOBODY, start=0)
    name = Mention("her", 2, "Anna Vogel", "body", 13, 23)
    article = replace(read_article(document, EntityMatcher(ENTITIES), FACTS), mentions=(name,), sentences=(sentence,))
    assert [one for _, one, _ in named_in("her", article)] == ([name] if tells else [])


def test_no_role_is_read_from_what_is_too_long_for_a_sentence() -> None:
    """Thousands of names in one would be held against each other."""
    text = "The head of North Line, Anna Vogel, came. "
    found = [
        role_in(
            Sentence(one, 1, "body", NOBODY, NOBODY, start=100), mention(one, "Anna Vogel", "her"), [], ENTITIES, "en"
        )
        for one in (text, text * 100)
    ]
    assert found == ["head of North Line", ""]
