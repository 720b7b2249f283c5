"""Which of the names found in a document stand: of those that overlap the longest one that counts.

A name that does not count gives its letters back, for a sure name may stand within it: that of a place in that of a
base. What is listed as the name of something else keeps them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..facts.entities import Entity, EntityKind
from ..model import Document
from .ambiguity import COUNTS, RANK, Found, NameKind, Scene
from .bearers import anothers_name
from .matching import Hit, longest
from .offices import without_other_offices

# A name with the number of its passage.
Row = tuple[int, Hit]
# These are somebody's, though nobody's that is listed.
KEPT = frozenset({NameKind.UNLIKE, NameKind.ANOTHERS})


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of the names of a document.

    counted: each with the reason. refused: those that count for nobody. hits: those that stand, with their passages.
    """

    counted: tuple[tuple[Found, str], ...]
    refused: tuple[Found, ...]
    hits: tuple[tuple[int, Hit], ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Where names are looked for. texts: of the passages; titles: the numbers of the titles among them."""

    document: Document
    texts: Sequence[str]
    titles: frozenset[int]
    entities: Mapping[str, Entity]


def find_standing(named: Named, every: Sequence[Sequence[Hit]]) -> Standing:
    """every: by passage all names in it. It is looked again as often as names that do not count lie within others."""
    left = [(number, hit) for number, hits in enumerate(every) for hit in hits]
    refused: list[Found] = []
    while True:
        hits = longest_of_each(left, named.entities)
        names = [found_names(number, hit, named) for number, hit in hits]
        scene = Scene(named.document, named.texts, named.titles, [one for row in names for one in row], named.entities)
        chosen = [choose(row, scene) for row in names]
        lost = [number for number, one in enumerate(chosen) if one is None]
        hiding = places_that_hide(hits, left)
        kept = {place_of(hits[one]) for one in lost if any(each.kind in KEPT for each in names[one])}
        fallen = {place for one in lost if (place := place_of(hits[one])) in hiding and place not in kept}
        if not fallen:
            refused += [each for one in lost for each in names[one]]
            return Standing(tuple(one for one in chosen if one), tuple(refused), tuple(hits))
        refused += [each for one in lost if place_of(hits[one]) in fallen for each in names[one]]
        left = [one for one in left if place_of(one) not in fallen]


def longest_of_each(rows: Sequence[Row], entities: Mapping[str, Entity]) -> list[Row]:
    """The longest names of each passage; words for what is done ('leave Northport') hide no name within them."""
    passages: dict[int, tuple[list[Hit], list[Hit]]] = {}
    for number, hit in rows:
        names, deeds = passages.setdefault(number, ([], []))
        (deeds if all(entities[one.entity].kind == EntityKind.ACTION for one in hit.forms) else names).append(hit)
    return [
        (number, hit)
        for number, (names, deeds) in passages.items()
        for hit in sorted((*longest(names), *longest(deeds)), key=lambda one: one.start)
    ]


def places_that_hide(hits: Sequence[Row], left: Sequence[Row]) -> frozenset[tuple[int, int, int]]:
    """Where of the names that stand those are with which another overlaps. left: all names."""
    standing = {place_of(one) for one in hits}
    hidden: dict[int, bytearray] = {}
    for number, hit in (one for one in left if place_of(one) not in standing):
        marks = hidden.setdefault(number, bytearray())
        marks.extend(bytes(max(0, hit.end - len(marks))))
        marks[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
    return frozenset(place_of(one) for one in hits if any(hidden.get(one[0], b"")[one[1].start : one[1].end]))


def place_of(row: tuple[int, Hit]) -> tuple[int, int, int]:
    number, hit = row
    return number, hit.start, hit.end


def found_names(number: int, hit: Hit, named: Named) -> tuple[Found, ...]:
    """A hit as it is judged, for each entity that bears the name. number: of its passage."""
    text = named.texts[number]
    name = text[hit.start : hit.end]
    anothers = {
        key: anothers_name(named.entities[key], text, hit.start, hit.end) for key in {one.entity for one in hit.forms}
    }
    return tuple(
        Found(
            form.entity,
            NameKind.ANOTHERS if anothers[form.entity] and form.kind is not NameKind.UNLIKE else form.kind,
            number, hit.start, name,
        )
        for form in hit.forms
    )  # fmt: skip


def choose(names: Sequence[Found], scene: Scene) -> tuple[Found, str] | None:
    """Of the entities that bear one name the one that is meant, with the reason; None where none counts.

    The office before it speaks, then a surer kind of name comes first. Of several it is that of the nearest full name
    before, else of the nearest behind, else of the first in the maintainer's files.
    """
    names = without_other_offices(names, scene.texts, scene.sure)
    counted = [(one, because) for one in names if (because := COUNTS[one.kind](one, scene)) is not None]
    best = min((RANK[one.kind] for one, _ in counted), default=0)
    counted = [row for row in counted if RANK[row[0].kind] == best]
    if len(counted) < 2:
        return counted[0] if counted else None
    (chosen, because), how = nearest(counted, scene)
    others = ", ".join(one.entity for one, _ in counted if one is not chosen)
    return chosen, "; ".join(filter(None, (because, f"of {others} as well, but {how}")))


def nearest(rows: Sequence[tuple[Found, str]], scene: Scene) -> tuple[tuple[Found, str], str]:
    """Of several names that count at one place the one whose full name is nearest, and how it stands."""
    place = (rows[0][0].passage, rows[0][0].start)
    before: list[tuple[tuple[int, int], int]] = []
    behind: list[tuple[tuple[int, int], int]] = []
    for number, (one, _) in enumerate(rows):
        places = scene.places.get(one.entity, ())
        at = bisect_left(places, place)
        before += [(places[at - 1], -number)] if at else []
        behind += [(there, number) for there in places[at : at + 2] if there > place][:1]
    if before:
        return rows[-max(before)[1]], "this full name stands nearest before"
    if behind:
        return rows[min(behind)[1]], "this full name stands nearest behind"
    return rows[0], "this one is listed first"
