"""Which section of the site an entity stands in, by its kind."""

from __future__ import annotations

from dataclasses import dataclass

from ..facts.entities import EntityKind
from . import urls


@dataclass(frozen=True, slots=True)
class Section:
    """A page that lists entities of some kinds."""

    label: str
    url: str
    kinds: frozenset[EntityKind]
    intro: str


SECTIONS = (
    Section("People", urls.PEOPLE, frozenset({EntityKind.PERSON}), "Everyone whom the articles name."),
    Section(
        "Organisations",
        urls.ORGANISATIONS,
        frozenset({EntityKind.ORGANISATION, EntityKind.MEDIA}),
        "Agencies, companies, governments and media that the articles name.",
    ),
    Section(
        "Programmes",
        urls.PROGRAMMES,
        frozenset(
            {
                EntityKind.PROGRAMME,
                EntityKind.MISSION,
                EntityKind.SPACECRAFT,
                EntityKind.STATION,
                EntityKind.LAUNCHER,
                EntityKind.VESSEL,
                EntityKind.TREATY,
            }
        ),
        "Programmes, missions, spacecraft, stations, launchers, vessels and treaties that the articles name.",
    ),
    Section(
        "Places",
        urls.PLACES,
        frozenset({EntityKind.PLACE, EntityKind.COUNTRY}),
        "Places and countries that the articles name.",
    ),
    Section("Subjects", urls.SUBJECTS, frozenset({EntityKind.SUBJECT}), "What the articles are about."),
)


PAGE_ENTITIES = 25
"""Entities that a page lists: each with its names and its newest documents."""


def section_of(kind: str) -> Section:
    """The section of a kind. KeyError for a kind that is in none."""
    for section in SECTIONS:
        if kind in section.kinds:
            return section
    raise KeyError(kind)
