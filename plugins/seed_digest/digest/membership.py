"""Which digest a document belongs to, as main or mention, and the sentence that decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..facts.digests import Digest, Rule
from ..facts.entities import Entity, implied
from ..model import Membership, Reason, Sentence
from .rules import is_contact, on_topic

# Kinds of entities that do not make a contact a document's subject, and those that only describe a party.
IN_PASSING = frozenset({"spacecraft", "launcher", "mission", "place"})
DESCRIBED = IN_PASSING | {"subject", "country", "station", "programme"}
# Paragraphs that are the lead.
LEAD_LINES = 2
CONTACT = "a sentence names each party"


def find_memberships(
    sentences: Sequence[Sentence], digests: Mapping[str, Digest], entities: Mapping[str, Entity]
) -> dict[str, Membership]:
    """The document's place in each digest it belongs to."""
    found = {slug: find_membership(sentences, digest.rule, entities) for slug, digest in digests.items()}
    return {slug: one for slug, one in found.items() if one is not None}


def find_membership(sentences: Sequence[Sentence], rule: Rule, entities: Mapping[str, Entity]) -> Membership | None:
    """Main, mention, or None; with the sentence that shows it best."""
    subject = frozenset().union(*(one.evidence for one in sentences)) if sentences else frozenset()
    contacts = [one for one in sentences if is_contact(one, rule)]
    if not contacts or (rule.topic and not subject & {*rule.topic}):
        return None
    grade = main_rule(sentences, contacts, rule, entities)
    if grade:
        return Membership("main", (reason(CONTACT, best(contacts, rule, entities)), grade))
    matter = [one for one in contacts if on_topic(one, rule)]
    if not matter:
        return None
    return Membership("mention", (reason(CONTACT, best(matter, rule, entities)),))


def main_rule(
    sentences: Sequence[Sentence], contacts: Sequence[Sentence], rule: Rule, entities: Mapping[str, Entity]
) -> Reason | None:
    """Why the document is main, None where it is a mention at most."""
    titled = next((one for one in contacts if one.where == "title"), None)
    if titled:
        return reason("main: the title names each party", titled)
    lead = lead_lines(sentences)
    direct = [one for one in contacts if is_direct(one, rule, entities)]
    opening = next((one for one in direct if one.where == "standfirst" or one.line in lead), None)
    if opening:
        return reason("main: the lead names each party", opening)
    body = [one for one in sentences if one.where == "body"]
    share = len([one for one in direct if one.where == "body"]) / len(body) if body else 0.0
    if share >= rule.main_share:
        return reason(f"main: {share:.0%} of its sentences name each party", direct[0])
    return None


def lead_lines(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Lines of the first paragraphs."""
    lines = list(dict.fromkeys(one.line for one in sentences if one.where == "body" and one.line is not None))
    return frozenset(lines[:LEAD_LINES])


def is_direct(
    sentence: Sentence, rule: Rule, entities: Mapping[str, Entity], passing: frozenset[str] = IN_PASSING
) -> bool:
    """True where each party is named itself or by its people: a ship only implies its maker."""
    evidence = implied(entities, frozenset(one for one in sentence.named if entities[one].kind not in passing))
    return all(evidence & {*group} for group in rule.parties)


def best(contacts: Sequence[Sentence], rule: Rule, entities: Mapping[str, Entity]) -> Sentence:
    """The sentence to show: the first of the body that does not repeat the title, names before descriptions."""
    body = [one for one in contacts if one.where == "body"]
    fresh = [one for one in body if not one.echo] or body or list(contacts)
    return next((one for one in fresh if is_direct(one, rule, entities, DESCRIBED)), fresh[0])


def reason(rule: str, sentence: Sentence) -> Reason:
    return Reason(rule, sentence.text, sentence.line)
