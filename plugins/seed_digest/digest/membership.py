"""Which digest a document belongs to, as main or mention, and the sentence that decided.

A contact is a sentence that names each party. A document is main where the contact is its subject: its title tells of
one; or its lead does, and the title is not about somebody else; or the title is about a party's crew; or a good part of
its sentences do. Else it mentions one: in a sentence, or by naming each party in sentences of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..facts.digests import Digest, Rule
from ..facts.entities import Entity, implied
from ..model import Membership, Reason, Sentence
from .rules import is_contact, names_each, on_topic

# Kinds of entities that do not make a contact a document's subject, and those that only describe a party.
IN_PASSING = frozenset({"spacecraft", "launcher", "mission", "place"})
DESCRIBED = IN_PASSING | {"subject", "country", "station", "programme"}
# Kinds of those who act: a title that names one who is no party is about another matter.
ACTORS = frozenset({"person", "organisation"})
# The paragraphs of so many sentences are the lead: of one to four, two told most mains and mentions apart, on the
# labelled corpus and on other documents.
LEAD_SENTENCES = 2
# So many contacts make a share of the text: one sentence of a short text is no subject.
LEAST_CONTACTS = 2
CONTACT = "a sentence names each party"
APART = "sentences of their own name each party"

Entities = Mapping[str, Entity]


def find_memberships(
    sentences: Sequence[Sentence], digests: Mapping[str, Digest], entities: Entities
) -> dict[str, Membership]:
    """The document's place in each digest it belongs to."""
    found = {slug: find_membership(sentences, digest.rule, entities) for slug, digest in digests.items()}
    return {slug: one for slug, one in found.items() if one is not None}


def find_membership(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Membership | None:
    """Main, mention, or None; with the sentence that shows it best."""
    subject = frozenset().union(*(one.evidence for one in sentences)) if sentences else frozenset()
    if rule.topic and not subject & {*rule.topic}:
        return None
    contacts = [one for one in sentences if is_contact(one, rule)]
    grade = main_rule(sentences, contacts, rule, entities) if contacts else None
    if grade:
        return Membership("main", (reason(CONTACT, best(contacts, rule, entities)), grade))
    matter = [one for one in contacts if on_topic(one, rule)]
    because: tuple[Reason, ...]
    if matter:
        because = (reason(CONTACT, best(matter, rule, entities)),)
    else:
        because = tuple(reason(APART, one) for one in named_apart(sentences, rule, entities))
    flying = next((one for one in sentences if one.where == "title" and names_crew(one, rule)), None)
    if matter and flying:
        return Membership("main", (*because, reason("main: the title is about a party's crew", flying)))
    return Membership("mention", because) if because else None


def main_rule(
    sentences: Sequence[Sentence], contacts: Sequence[Sentence], rule: Rule, entities: Entities
) -> Reason | None:
    """Why the document is main, None where it is a mention at most."""
    told = (one for one in contacts if one.where == "title")
    titled = next((one for one in told if is_direct(one, rule, entities) or names_crew(one, rule)), None)
    if titled:
        return reason("main: the title names each party", titled)
    lead = lead_lines(sentences)
    direct = [one for one in contacts if is_direct(one, rule, entities)]
    opening = next((one for one in direct if one.where == "standfirst" or one.line in lead), None)
    if opening and not crews_alone(opening, rule, entities) and not about_others(sentences, rule, entities):
        return reason("main: the lead names each party", opening)
    body = [one for one in sentences if one.where == "body"]
    inside = [one for one in direct if one.where == "body" and not crews_alone(one, rule, entities)]
    share = len(inside) / len(body) if body else 0.0
    if share >= rule.main_share and len(inside) >= LEAST_CONTACTS:
        return reason(f"main: {share:.0%} of its sentences name each party", inside[0])
    return None


def about_others(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> bool:
    """True where the title names somebody who acts and is of no party."""
    parties = frozenset(one for group in rule.parties for one in group)
    titled = frozenset().union(*(one.named for one in sentences if one.where == "title"))
    return any(entities[one].kind in ACTORS and not implied(entities, frozenset({one})) & parties for one in titled)


def crews_alone(sentence: Sentence, rule: Rule, entities: Entities) -> bool:
    """True where a party is named by those who fly for it and by nothing else: a crew's list."""
    crews = {*rule.crews}
    others = frozenset(one for one in sentence.named if not implied(entities, frozenset({one})) & crews)
    return bool(crews) and not names_each(implied(entities, others), rule)


def names_crew(sentence: Sentence, rule: Rule) -> bool:
    """True where those who fly for a party are named."""
    return bool(sentence.evidence & {*rule.crews})


def named_apart(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> tuple[Sentence, ...]:
    """For each party a sentence that names it itself, on the topic if there is one; empty where one is not named.

    The party that is named least comes first.
    """
    allowed = [one for one in sentences if not one.evidence & {*rule.exclude}]
    naming = [[one for one in allowed if direct_evidence(one, entities) & {*group}] for group in rule.parties]
    if not all(naming):
        return ()
    naming.sort(key=len)
    return tuple(dict.fromkeys(next((one for one in those if on_topic(one, rule)), those[0]) for those in naming))


def lead_lines(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Lines of the paragraphs that hold the first sentences."""
    lines = [one.line for one in sentences if one.where == "body" and one.line is not None]
    return frozenset(lines[:LEAD_SENTENCES])


def direct_evidence(sentence: Sentence, entities: Entities) -> frozenset[str]:
    """What a sentence names itself or by people: a ship only implies its maker."""
    return sentence.named | evidence_but(sentence, entities, IN_PASSING)


def evidence_but(sentence: Sentence, entities: Entities, kinds: frozenset[str]) -> frozenset[str]:
    """What a sentence names and implies, but for what is of some kinds."""
    return implied(entities, frozenset(one for one in sentence.named if entities[one].kind not in kinds))


def is_direct(sentence: Sentence, rule: Rule, entities: Entities) -> bool:
    """True where each party is named itself or by its people."""
    return names_each(direct_evidence(sentence, entities), rule)


def best(contacts: Sequence[Sentence], rule: Rule, entities: Entities) -> Sentence:
    """The sentence to show: the first of the body that does not repeat the title, names before descriptions."""
    body = [one for one in contacts if one.where == "body"]
    fresh = [one for one in body if not one.echo] or body or list(contacts)
    return next((one for one in fresh if names_each(evidence_but(one, entities, DESCRIBED), rule)), fresh[0])


def reason(rule: str, sentence: Sentence) -> Reason:
    return Reason(rule, sentence.text, sentence.line)
