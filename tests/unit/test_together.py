"""What a sentence names by naming several others, what it only repeats, and the tags that follow."""

from __future__ import annotations

import pytest

from seed_digest.digest.entities import find_mentions, find_sentences, find_tags
from seed_digest.digest.matching import EntityMatcher
from seed_digest.digest.together import Together
from seed_digest.facts.entities import Entity
from seed_digest.model import Certainty, Document, Paragraph, Reason, Resolved, Role, Sentence, Status

# The triangle stands first: it comes by what stands behind it.
ENTITIES = {
    "triangle": Entity(kind="subject", names={}, together=[["pair"], ["zedland"]]),
    "pair": Entity(kind="subject", names={}, together=[["exland", "mayor"], ["wyeland"]]),
    "exland": Entity(kind="country", names={"en": "Exland"}),
    "wyeland": Entity(kind="country", names={"en": "Wyeland"}),
    "zedland": Entity(kind="country", names={"en": "Zedland"}),
    "mayor": Entity(kind="person", names={"en": "Ann Vale"}, implies=["exland"]),
}
MATCHER = EntityMatcher(ENTITIES)


def document(*paragraphs: str, title: str = "") -> Document:
    """A document in English; its title is no line of it."""
    body = tuple(Paragraph(text, number, "en", Role.PARAGRAPH) for number, text in enumerate(paragraphs, 10))
    told = Resolved(title, Certainty.STATED, (Reason("headline", title),)) if title else None
    source = "headline" if title else None
    return Document(
        id="a", seed="a.txt", status=Status.ARTICLE, language="en", body=body, title=told, title_from=source
    )


def sentences_of(read: Document) -> tuple[Sentence, ...]:
    return find_sentences(read, find_mentions(read, MATCHER), ENTITIES)


@pytest.mark.parametrize(
    ("named", "added"),
    [
        ("exland", ""),
        ("exland wyeland", "pair"),
        ("mayor wyeland", "pair"),
        ("exland wyeland zedland", "pair triangle"),
        ("exland zedland", ""),
    ],
)
def test_what_comes_by_others_brings_what_comes_by_it(named: str, added: str) -> None:
    assert Together.of(ENTITIES).added(frozenset(named.split())) == {*named.split(), *added.split()}


def test_only_what_has_groups_is_asked() -> None:
    assert [key for key, _ in Together.of(ENTITIES).grouped] == ["triangle", "pair"]


def test_tags_are_in_the_order_in_which_they_are_named_most() -> None:
    read = document(
        "Exland met Wyeland. Exland called Wyeland. Exland left Wyeland.", "Zedland and Zedland met Exland."
    )
    tags = find_tags(find_mentions(read, MATCHER), sentences_of(read), ENTITIES)
    assert tags == ("exland", "pair", "wyeland", "zedland")


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("Exland and Wyeland agree on new light signals.", True),
        ("Exland and Wyeland agreed on some new light signals.", True),
        ("Exland and Wyeland fell out over an old lighthouse.", False),
        ("Zedland has no say in it.", False),
    ],
)
def test_a_sentence_that_is_nearly_the_title_repeats_it(text: str, echo: bool) -> None:
    (_, told) = sentences_of(document(text, title="Exland and Wyeland agree on new light signals"))
    assert told.echo == echo
