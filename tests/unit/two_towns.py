"""Sentences of documents about two towns, as a digest's rule sees them."""

from __future__ import annotations

from seed_digest.facts.digests import Rule
from seed_digest.facts.entities import Entity, implied
from seed_digest.model import Sentence

ENTITIES = {
    "north": Entity(kind="organisation", names={"en": "North"}),
    "south": Entity(kind="organisation", names={"en": "South"}),
    "island": Entity(kind="organisation", names={"en": "Island"}),
    "mayor": Entity(kind="person", names={"en": "Mayor"}, implies=["north"]),
    "sailors": Entity(kind="subject", names={"en": "sailors"}, implies=["north"]),
    "ann": Entity(kind="person", names={"en": "Ann"}, implies=["sailors"]),
    "ferry": Entity(kind="spacecraft", names={"en": "Ferry"}, implies=["south"]),
    "harbour": Entity(kind="place", names={"en": "Harbour"}),
    "war": Entity(kind="subject", names={"en": "war"}),
    "northland": Entity(kind="country", names={"en": "Northland"}),
    "southland": Entity(kind="country", names={"en": "Southland"}),
}
RULE = Rule(parties=[["north"], ["south"]], crews=["sailors"], exclude=["war"])
COUNTRIES = Rule(parties=RULE.parties, headline=[["northland"], ["southland"]], crews=["sailors"])
TITLE, LEAD, TEXT = "title", "lead", "text"


def sentences(*rows: tuple[str, str]) -> list[Sentence]:
    """Of (place, ids of what is named): in the title, the first paragraph or one of its own further down."""
    made = []
    for number, (place, names) in enumerate(rows, 10):
        named = frozenset(names.split())
        line = {TITLE: 1, LEAD: 2}.get(place, number)
        where = "title" if place == TITLE else "body"
        made.append(Sentence(f"{place} {names}", line, where, named, implied(ENTITIES, named)))
    return made
