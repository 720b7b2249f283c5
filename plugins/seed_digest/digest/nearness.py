"""Parties that a text names near each other, each in a sentence of its own, and near the topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..facts.digests import Rule
from ..facts.entities import EntityKind
from ..model import Sentence
from .opening import opening_of
from .rules import IN_PASSING, Entities, direct_evidence, evidence_but, is_allowed, is_direct, on_topic

# A country is named everywhere: where others stand for its party too, it does so in one sentence with the other party.
COUNTRIES = frozenset({EntityKind.COUNTRY})
# So many sentences apart the parties stand near each other, whoever else is named.
NEAR = 2
# So many sentences that name a party make it one of those that the text is about.
OFTEN = 2

Places = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Near:
    """For each party a sentence that names it, those that stand nearest, the rarest party first.

    topic: the one that names the topic, where the opening does not. distance: sentences from the first of all these to
    the last; often: whether a party is named in several sentences.
    """

    sentences: tuple[Sentence, ...]
    distance: int
    often: bool
    topic: Sentence | None = None

    @property
    def one_paragraph(self) -> bool:
        return len({one.line for one in (*self.sentences, self.topic) if one}) == 1

    @property
    def neighbours(self) -> bool:
        """Whether one sentence goes on from the other, with "he" or "the agency"."""
        return self.distance <= 1 or self.one_paragraph


def find_near(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Near | None:
    """The sentences that name each party near the other; None where one is not named or all stand too far apart."""
    found = find_nearest(sentences, rule, entities)
    return found if found and is_near(found, rule) else None


def is_near(near: Near, rule: Rule) -> bool:
    """Within the rule's reach: two sentences apart at most, in one paragraph, or where a party is often named."""
    return near.distance <= rule.reach and (near.distance <= NEAR or near.one_paragraph or near.often)


def find_nearest(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Near | None:
    """The sentences that name each party, and the topic where the opening does not, and stand nearest.

    None where one is not named, or only by a ship, or by a country that is not named beside the other party.
    """
    parties = sorted(party_places(sentences, rule, entities), key=len)
    topic = [] if opens_on_topic(sentences, rule) else [places_on_topic(sentences, rule)]
    if not all((*parties, *topic)):
        return None
    chosen = nearest_of([*parties, *topic])
    shown = tuple(dict.fromkeys(sentences[one] for one in chosen[: len(parties)]))
    often = len(parties[-1]) >= OFTEN
    return Near(shown, span(chosen), often, sentences[chosen[-1]] if topic else None)


def opens_on_topic(sentences: Sequence[Sentence], rule: Rule) -> bool:
    """True where the rule has no topic, or title or lead name it: then the whole text is on it."""
    return not rule.topic or any(on_topic(one, rule) for one in opening_of(sentences))


def places_on_topic(sentences: Sequence[Sentence], rule: Rule) -> list[int]:
    return [number for number, one in enumerate(sentences) if on_topic(one, rule)]


def party_places(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Iterator[list[int]]:
    """For each party the places of the sentences that name it, alone or with all others."""
    allowed = [(number, one) for number, one in enumerate(sentences) if is_allowed(one, rule)]
    whole = {number for number, one in allowed if is_direct(one, rule, entities)}
    for group in rule.parties:
        yield [number for number, one in allowed if number in whole or names_party(one, group, entities)]


def names_party(sentence: Sentence, group: Sequence[str], entities: Entities) -> bool:
    """True where a sentence that names no other party names this one: by its country where it has nothing else."""
    if all(entities[one].kind in COUNTRIES for one in group):
        return bool(direct_evidence(sentence, entities) & {*group})
    named = frozenset(one for one in sentence.named if entities[one].kind not in COUNTRIES)
    return bool((named | evidence_but(sentence, entities, IN_PASSING | COUNTRIES)) & {*group})


def nearest_of(places: Places) -> tuple[int, ...]:
    """One place of each list, in their order, such that the first and the last stand nearest; of equals the first.

    The lists are walked once together: behind each place the latest of every list is the nearest that can be had.
    """
    in_order = sorted((place, number) for number, those in enumerate(places) for place in those)
    latest: dict[int, int] = {}
    best: tuple[int, ...] = ()
    for place, number in in_order:
        latest[number] = place
        if len(latest) == len(places):
            chosen = tuple(latest[one] for one in range(len(places)))
            best = chosen if not best or span(chosen) < span(best) else best
    return best


def span(chosen: Sequence[int]) -> int:
    """Sentences from the first place to the last."""
    return max(chosen) - min(chosen)
