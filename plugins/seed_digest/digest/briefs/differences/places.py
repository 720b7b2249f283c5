"""One deed that two documents put in different places, and a place of a headline that no text bears out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ....edtf import Edtf
from ....facts.entities import Entity, EntityKind, implied
from ....language.tenses import is_planned
from ....model import Account, Difference, Differs, Mention, Reason
from ...kin import OPENING_NAMES
from .scenes import Scene, Stretch, of_two_days, same_deed
from .settings import day_beside, is_beside_day

# What ends a clause.
MARKS = re.compile("[,;،，；、]")


def places_told(
    documents: Mapping[str, Sequence[Scene]], pairs: Sequence[tuple[str, str]], entities: Mapping[str, Entity]
) -> Iterator[Difference]:
    """The differences between documents, by id, of which pairs tell of one event."""
    for one, other in pairs:
        for here in documents[one]:
            for there in documents[other]:
                if differ(here, there, entities):
                    first, second = place_of(here, entities), place_of(there, entities)
                    if first not in places_in(documents[other], entities) and second not in places_in(
                        documents[one], entities
                    ):
                        yield difference(here, there, entities, "one deed in two places")


def place_of(scene: Scene, entities: Mapping[str, Entity]) -> str | None:
    """The one place that a sentence names, beside those in which it lies; None where it names none, or several.

    A place that lies in nothing may be a world, where much is done in other places: it counts right beside a deed or
    its day, and against another such.
    """
    places = {key for key in scene.sentence.named if entities[key].kind == EntityKind.PLACE}
    named = {key for key in places if entities[key].implies} or {key for key in places if is_beside(key, scene)}
    wider = {key for one in named for key in implied(entities, frozenset({one})) - {one}}
    inner = sorted(named - wider)
    return inner[0] if len(inner) == 1 and mentions_of(inner[0], scene) else None


def is_beside(place: str, scene: Scene) -> bool:
    """True for a place that a sentence names right beside a deed, or as the one of a day."""
    start = scene.sentence.start
    spans = [(one.start - start, one.start - start + len(one.text)) for one in mentions_of(place, scene)]
    return any(scene.is_beside_deed(*span) or is_beside_day(scene, *span) for span in spans)


def differ(one: Scene, other: Scene, entities: Mapping[str, Entity]) -> bool:
    """True where two sentences tell of one deed as done in places of which neither lies within the other."""
    first, second = place_of(one, entities), place_of(other, entities)
    if first is None or second is None or are_one(first, second, entities) or of_two_days(one, other):
        return False
    names = {key for key in one.sentence.named & other.sentence.named if entities[key].kind != EntityKind.PLACE}
    accounts = account(one, first), account(other, second)
    days = days_of(accounts, (one, other))
    both = len(days) > 1
    if both and not days[0].agrees(days[1]):
        return False
    if planned_at(one, accounts[0].start) or planned_at(other, accounts[1].start):
        return False
    # Of a deed without a known word the day tells that it is one.
    untold = both and not (one.told and other.told) and len(names) >= OPENING_NAMES
    return untold or same_deed(one, other, stretches(accounts), len(names))


def stretches(accounts: tuple[Account, Account]) -> tuple[Stretch, Stretch]:
    """Where each sentence names its place."""
    one, other = ((row.start, row.start + len(row.value)) for row in accounts)
    return one, other


def days_of(accounts: tuple[Account, Account], scenes: tuple[Scene, Scene]) -> list[Edtf]:
    """The days right beside two places."""
    rows = zip(accounts, scenes, strict=True)
    days = (day_beside(scene, one.start, one.start + len(one.value)) for one, scene in rows)
    return [day for day in days if day is not None]


def planned_at(scene: Scene, at: int) -> bool:
    """True where the clauses from an offset to the deed that is told nearest to it tell of something planned."""
    text = scene.sentence.text
    near = scene.nearest(at)
    first, last = (min(at, near.start), max(at, near.end)) if near is not None else (0, len(text))
    begin = len(text) - len(MARKS.split(text[:first])[-1]) - len(text[first:])
    return is_planned(text[begin:last] + MARKS.split(text[last:])[0], scene.language)


def are_one(one: str, other: str, entities: Mapping[str, Entity]) -> bool:
    """True for places of which one lies, or may lie, within the other."""
    if bool(entities[one].implies) != bool(entities[other].implies):
        return True
    return one in implied(entities, frozenset({other})) or other in implied(entities, frozenset({one}))


def places_in(scenes: Sequence[Scene], entities: Mapping[str, Entity]) -> frozenset[str]:
    """The places that the sentences of a document name, with those in which they lie. The seat of a party is none."""
    named = frozenset().union(*(one.sentence.named for one in scenes))
    return implied(entities, frozenset(key for key in named if entities[key].kind == EntityKind.PLACE))


def headlines_told(documents: Mapping[str, Sequence[Scene]], entities: Mapping[str, Entity]) -> Iterator[Difference]:
    """Places of a headline that its own text does not bear out, while other documents name another for the deed."""
    for key in sorted(documents):
        title = next((one for one in documents[key] if one.sentence.where == "title"), None)
        place = place_of(title, entities) if title is not None else None
        if title is None or place is None or borne_out(place, documents[key], entities):
            continue
        for other in sorted(documents.keys() - {key}):
            found = next((one for one in documents[other] if elsewhere(title, one, place, entities)), None)
            if found is not None and place not in places_in(documents[other], entities):
                yield difference(title, found, entities, "a place that only the headline names for the deed")


def borne_out(place: str, scenes: Sequence[Scene], entities: Mapping[str, Entity]) -> bool:
    """True where a sentence of the body has the place of the headline as its one place, or one that lies in it."""
    body = [place_of(one, entities) for one in scenes if one.sentence.where == "body"]
    return any(one is not None and place in implied(entities, frozenset({one})) for one in body)


def elsewhere(title: Scene, scene: Scene, place: str, entities: Mapping[str, Entity]) -> bool:
    """True for a sentence that tells a deed of the headline as done somewhere else, by one whom both texts name."""
    there = place_of(scene, entities)
    if scene.sentence.where != "body" or scene.planned or there is None or are_one(place, there, entities):
        return False
    persons = {one.entity for one in title.article.mentions if entities[one.entity].kind != EntityKind.PLACE}
    deeds = [one.deeds_near(account(one, key).start) for one, key in ((title, place), (scene, there))]
    return bool(deeds[0] & deeds[1]) and bool(persons & scene.sentence.named)


def difference(one: Scene, other: Scene, entities: Mapping[str, Entity], rule: str) -> Difference:
    accounts = tuple(account(scene, place_of(scene, entities) or "") for scene in (one, other))
    reasons = tuple(
        Reason(f"{rule}; {here.shared_with(there)}", here.sentence.text, here.sentence.line, here.article.document.seed)
        for here, there in ((one, other), (other, one))
    )
    return Difference(Differs.PLACE, one.deed_of(other), accounts, reasons)


def account(scene: Scene, place: str) -> Account:
    """The place as the sentence names it."""
    mention = mentions_of(place, scene)[0]
    begin = mention.start - scene.sentence.start
    return scene.account(begin, begin + len(mention.text))


def mentions_of(place: str, scene: Scene) -> list[Mention]:
    """Where a sentence names a place."""
    return [one for one in scene.mentions if one.entity == place]
