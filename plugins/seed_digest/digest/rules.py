"""A digest's rule, asked of one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from ..facts.digests import Rule
from ..facts.entities import Entity, EntityKind, implied
from ..model import Sentence

# Kinds of entities that are evidence for their party beside another one, and background alone.
IN_PASSING = frozenset(
    {EntityKind.SPACECRAFT, EntityKind.LAUNCHER, EntityKind.VESSEL, EntityKind.MISSION, EntityKind.PLACE}
)

Entities = Mapping[str, Entity]


def names_each(evidence: frozenset[str], rule: Rule) -> bool:
    """True where one of each party is among the evidence."""
    return all(evidence & {*group} for group in rule.parties)


def is_contact(sentence: Sentence, rule: Rule) -> bool:
    """True where a sentence names one of each party and nothing that rules it out."""
    return names_each(sentence.evidence, rule) and is_allowed(sentence, rule)


def is_allowed(sentence: Sentence, rule: Rule) -> bool:
    """True where a sentence names nothing that the rule excludes."""
    return not sentence.evidence & {*rule.exclude}


def on_topic(sentence: Sentence, rule: Rule) -> bool:
    """True where the rule has no topic, or the sentence names it."""
    return not rule.topic or bool(sentence.evidence & {*rule.topic})


def accepted(sentence: Sentence, rule: Rule) -> bool:
    """True for a contact on the rule's topic."""
    return is_contact(sentence, rule) and on_topic(sentence, rule)


def names_crew(sentence: Sentence, rule: Rule) -> bool:
    """True where those who fly for a party are named."""
    return bool(sentence.evidence & {*rule.crews})


def evidence_but(sentence: Sentence, entities: Entities, kinds: frozenset[str]) -> frozenset[str]:
    """What a sentence names and implies, but for what is of some kinds."""
    return implied(entities, frozenset(one for one in sentence.named if entities[one].kind not in kinds))


def direct_evidence(sentence: Sentence, entities: Entities) -> frozenset[str]:
    """What a sentence names itself or by people: a ship only implies its maker."""
    return sentence.named | evidence_but(sentence, entities, IN_PASSING)


def is_direct(sentence: Sentence, rule: Rule, entities: Entities) -> bool:
    """True where each party is named itself or by its people."""
    return names_each(direct_evidence(sentence, entities), rule)


def crew_of(sentence: Sentence, rule: Rule, entities: Entities) -> frozenset[str]:
    """Those named in a sentence who fly for a party."""
    crews = {*rule.crews}
    return frozenset(one for one in sentence.named if implied(entities, frozenset({one})) & crews)


def crews_alone(sentence: Sentence, rule: Rule, entities: Entities) -> bool:
    """True where a party is named by those who fly for it and by nothing else: a crew's list."""
    return not names_each(implied(entities, sentence.named - crew_of(sentence, rule, entities)), rule)
