"""Which digest a document belongs to, as main or mention, and the sentences that decided.

A contact is a sentence that names each party. A document is main where the contact is its subject: one of the ways of
MAIN_WAYS says so. Else it mentions one: in a sentence, or by naming the parties near each other. Where the rule has a
topic, the title or the lead names it and the text is on it, or a contact does itself, or it is named near one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..facts.digests import Digest, Rule
from ..facts.entities import EntityKind, implied
from ..model import Membership, Place, Reason, Sentence
from .nearness import OFTEN, Near, find_near, opens_on_topic, party_places
from .opening import lead_of, opening_of
from .rules import (
    IN_PASSING,
    Entities,
    crews_alone,
    direct_evidence,
    evidence_but,
    is_contact,
    is_direct,
    names_crew,
    names_each,
    on_topic,
)

# Kinds of entities that only describe a party.
DESCRIBED = IN_PASSING | {EntityKind.SUBJECT, EntityKind.COUNTRY, EntityKind.STATION, EntityKind.PROGRAMME}
# Kinds of those who act: a title that names one who is no party is about another matter.
ACTORS = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})
# So many contacts make a share of the text: one sentence of a short text is no subject.
LEAST_CONTACTS = 2
# Where only the title's crew or countries speak for a subject, or the topic stands in neither title nor lead, the text
# must tell of it in so large a part.
TITLED_SHARE = 0.1
# Among so many sentences of the text a title's party meets the others: a joke or a scene may stand before.
FIRST_SENTENCES = 4
CONTACT = "a sentence names each party"
NEAR = "sentences near each other name the parties"
NEAR_IT = "another party is named near it"
TOPIC = "the topic is named here"


@dataclass(frozen=True, slots=True)
class Case:
    """A document before a rule. contacts: the sentences that name each party; near: those that name the parties apart,
    where no contact is on the topic; topical: whether title or lead name the topic."""

    sentences: tuple[Sentence, ...]
    rule: Rule
    entities: Entities
    contacts: tuple[Sentence, ...]
    near: Near | None
    topical: bool

    @property
    def matter(self) -> tuple[Sentence, ...]:
        """The contacts on the rule's topic."""
        return tuple(one for one in self.contacts if on_topic(one, self.rule))

    @property
    def title(self) -> tuple[Sentence, ...]:
        return tuple(one for one in self.sentences if one.where == "title")

    @property
    def subject(self) -> bool:
        """Whether the topic is one of the text's subjects: by its opening, or by the contacts on it."""
        return self.topical or share_of(self, self.matter) >= TITLED_SHARE

    @property
    def direct(self) -> tuple[Sentence, ...]:
        """The contacts that name each party itself or by its people."""
        return tuple(one for one in self.contacts if is_direct(one, self.rule, self.entities))


def find_memberships(
    sentences: Sequence[Sentence], digests: Mapping[str, Digest], entities: Entities
) -> dict[str, Membership]:
    """The document's place in each digest it belongs to."""
    found = {slug: find_membership(sentences, digest.rule, entities) for slug, digest in digests.items()}
    return {slug: one for slug, one in found.items() if one is not None}


def find_membership(sentences: Sequence[Sentence], rule: Rule, entities: Entities) -> Membership | None:
    """Main, mention, or None; with the sentences that show it best."""
    contacts = tuple(one for one in sentences if is_contact(one, rule))
    near = None if any(on_topic(one, rule) for one in contacts) else find_near(sentences, rule, entities)
    case = Case(tuple(sentences), rule, entities, contacts, near, opens_on_topic(sentences, rule))
    grade = next((why for way in MAIN_WAYS if (why := way(case))), None)
    if grade:
        return Membership(Place.MAIN, (*shown(case), grade))
    if case.matter or case.near:
        return Membership(Place.MENTION, shown(case))
    return None


def shown(case: Case) -> tuple[Reason, ...]:
    """The contact that shows the membership best: a sentence, or those that name the parties near each other."""
    if case.near and not (case.direct and case.topical):
        found = case.near.sentences
        first = CONTACT if len(found) == 1 else NEAR
        rows = tuple(reason(NEAR_IT if number else first, one) for number, one in enumerate(found))
    else:
        found = (best(case.matter or case.contacts, case.rule, case.entities),)
        rows = (reason(CONTACT, found[0]),)
    if any(on_topic(one, case.rule) for one in found):
        return rows
    return (*rows, reason(TOPIC, topic_of(case)))


def topic_of(case: Case) -> Sentence:
    """The sentence by which a text whose contact does not name the topic is on it."""
    near = case.near.topic if case.near else None
    return near or next(one for one in opening_of(case.sentences) if on_topic(one, case.rule))


def by_title(case: Case) -> Reason | None:
    """The title tells of a contact, and a ship in it carries a party's crew."""
    told = (one for one in case.contacts if one.where == "title" and case.subject and is_settled(one, case))
    found = next((one for one in told if one in case.direct or names_crew(one, case.rule)), None)
    return reason("main: the title names each party", found) if found else None


def by_headline(case: Case) -> Reason | None:
    """The title names each party or what stands for it in a title, and the text tells of a contact."""
    if not case.rule.headline or share_of(case, case.matter) < TITLED_SHARE or about_others(case):
        return None
    titled = title_names(case)
    groups = zip(case.rule.parties, case.rule.headline, strict=True)
    if not all(titled & {*party, *stand_in} for party, stand_in in groups):
        return None
    return reason("main: the title names what stands for each party", case.title[0])


def by_lead(case: Case) -> Reason | None:
    """The lead names each party, by more than a crew's list, and the title is not about somebody else."""
    if about_others(case) or not case.subject:
        return None
    lead = lead_of(case.sentences)
    opening = next((one for one in case.direct if one in lead and not crews_alone(one, case.rule, case.entities)), None)
    if opening:
        return reason("main: the lead names each party", opening)
    if case.near and case.near.one_paragraph and lead.issuperset(case.near.sentences):
        return reason("main: a paragraph of the lead names the parties", case.near.sentences[-1])
    return None


def by_share(case: Case) -> Reason | None:
    """A good part of the sentences name each party, and the topic where the opening does not."""
    told = (one for one in case.direct if one.where == "body" and (case.topical or on_topic(one, case.rule)))
    inside = [one for one in told if not crews_alone(one, case.rule, case.entities)]
    share = share_of(case, inside)
    if share >= case.rule.main_share and len(inside) >= LEAST_CONTACTS:
        return reason(f"main: {share:.0%} of its sentences name each party", inside[0])
    return None


def by_turns(case: Case) -> Reason | None:
    """A good part of the sentences name the parties by turns, no crew counted, and the title nobody else who acts."""
    if about_others(case) or not (case.subject and (case.matter or case.near)):
        return None
    told = [one for one in case.sentences if one.where == "body" and not names_crew(one, case.rule)]
    parties = list(party_places(told, case.rule, case.entities))
    named = [told[number] for number in sorted({number for places in parties for number in places})]
    share = share_of(case, named)
    if share < case.rule.main_share or min(map(len, parties)) < OFTEN or len(named) < OFTEN * len(parties):
        return None
    return reason(f"main: {share:.0%} of its sentences name a party, several sentences each party", named[0])


def by_crew(case: Case) -> Reason | None:
    """The title is about a party's crew, and the text tells of a contact in a sentence or in neighbours."""
    flying = next((one for one in case.title if names_crew(one, case.rule)), None)
    told = share_of(case, case.matter) >= TITLED_SHARE or (case.near and case.near.neighbours)
    return reason("main: the title is about a party's crew", flying) if flying and told else None


def by_opening(case: Case) -> Reason | None:
    """The title names a party, the first sentences go on from it to the others, and the text tells of a contact."""
    parties = frozenset(one for group in case.rule.parties for one in group)
    contact = any(one.where == "body" and on_topic(one, case.rule) for one in case.direct)
    if about_others(case) or not (case.subject and contact and title_names(case) & parties):
        return None
    first = [one for one in case.sentences if one.where == "body"][:FIRST_SENTENCES]
    near = find_near(first, case.rule, case.entities)
    if near is None or not near.neighbours or len(near.sentences) == 1:
        return None
    return reason("main: the title names a party, the first sentences all", near.sentences[-1])


# The first that holds says why the document is main.
MAIN_WAYS: tuple[Callable[[Case], Reason | None], ...] = (
    by_title, by_headline, by_lead, by_share, by_turns, by_crew, by_opening,
)  # fmt: skip


def share_of(case: Case, some: Sequence[Sentence]) -> float:
    """The part of the body's sentences, from 0 to 1."""
    body = sum(one.where == "body" for one in case.sentences)
    return sum(one.where == "body" for one in some) / body if body else 0.0


def is_settled(title: Sentence, case: Case) -> bool:
    """False where a party stands in the title by a word of several meanings, and nowhere in the text below."""
    sure = implied(case.entities, title.named - title.doubted)
    below = [one.evidence for one in case.sentences if one.where != "title"]
    return names_each(sure.union(*below), case.rule)


def title_names(case: Case) -> frozenset[str]:
    """What the title names itself or by people."""
    return frozenset().union(*(direct_evidence(one, case.entities) for one in case.title))


def about_others(case: Case) -> bool:
    """True where the title names somebody who acts and is of no party."""
    parties = frozenset(one for group in case.rule.parties for one in group)
    titled = frozenset().union(*(one.named for one in case.title))
    actors = (one for one in titled if case.entities[one].kind in ACTORS)
    return any(not implied(case.entities, frozenset({one})) & parties for one in actors)


def best(contacts: Sequence[Sentence], rule: Rule, entities: Entities) -> Sentence:
    """The sentence to show: the first of the body that does not repeat the title, names before descriptions."""
    body = [one for one in contacts if one.where == "body"]
    fresh = [one for one in body if not one.echo] or body or list(contacts)
    return next((one for one in fresh if names_each(evidence_but(one, entities, DESCRIBED), rule)), fresh[0])


def reason(rule: str, sentence: Sentence) -> Reason:
    return Reason(rule, sentence.text, sentence.line)
