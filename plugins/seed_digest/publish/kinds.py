"""Which section of the site an entity stands in, by its kind."""

from __future__ import annotations

from dataclasses import dataclass

from . import urls


@dataclass(frozen=True, slots=True)
class Section:
    """A page that lists entities of some kinds."""

    label: str
    url: str
    kinds: frozenset[str]
    intro: str


SECTIONS = (
    Section("People", urls.PEOPLE, frozenset({"person"}), "Everyone whom the articles name."),
    Section(
        "Organisations",
        urls.ORGANISATIONS,
        frozenset({"organisation", "media"}),
        "Agencies, companies, governments and media that the articles name.",
    ),
    Section(
        "Programmes",
        urls.PROGRAMMES,
        frozenset({"programme", "mission", "spacecraft", "station", "launcher", "vessel", "treaty"}),
        "Programmes, missions, spacecraft, stations, launchers, vessels and treaties that the articles name.",
    ),
    Section("Places", urls.PLACES, frozenset({"place", "country"}), "Places and countries that the articles name."),
    Section("Subjects", urls.SUBJECTS, frozenset({"subject"}), "What the articles are about."),
)


PAGE_ENTITIES = 40
"""Entities that a page lists: each with its names and its newest documents."""


def section_of(kind: str) -> Section:
    """The section of a kind. KeyError for a kind that is in none."""
    for section in SECTIONS:
        if kind in section.kinds:
            return section
    raise KeyError(kind)
