"""What a document calls people: whom an office or a pronoun stands for in the sentences behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...facts.entities import Entity, EntityKind
from ...language.equal_letters import flattened
from ...language.first_names import first_names
from ...language.writing import lower
from .clause import Clause, Nominal, Token
from .nominals import PERSONAL, find_nominals
from .setting import SPEAKERS, Kind
from .subjects import head_subject

# An office stands so many words before a name or behind it.
NEAR = 8
# Of an office's word so many letters count, for its endings change.
STEM = 5
# Kinds of those who have somebody speak for them.
BODIES = SPEAKERS - {EntityKind.PERSON}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as the text called them last."""

    text: str
    entity: str | None


@dataclass(slots=True, eq=False)
class Callings:
    """What the document has said so far of who is who."""

    entities: Mapping[str, Entity]
    by_word: dict[str, list[str]] = field(default_factory=dict)
    heads: dict[str, set[str]] = field(default_factory=dict)
    person: Person | None = None
    body: Person | None = None
    texts: dict[str, Person] = field(default_factory=dict)

    def listen(self, clause: Clause) -> None:
        """Learn from a sentence which offices stand beside which listed people."""
        tokens = clause.tokens
        for at, token in enumerate(tokens):
            if token.entity is None or self.entities[token.entity].kind != EntityKind.PERSON:
                continue
            name = clause.text[token.start : token.end]
            if not clause.setting.is_subject(token.entity, name) or (at and tokens[at - 1].kind == "preposition"):
                continue
            before = range(at - 1, max(-1, at - NEAR - 1), -1)
            behind = range(at + 1, min(len(tokens), at + NEAR + 1))
            # Behind a name only what a comma parts from it tells its office.
            opened = at + 1 < len(tokens) and tokens[at + 1].kind == "mark"
            for places in (before, behind if opened else ()):
                self.learn(clause, places, token.entity)

    def learn(self, clause: Clause, places: Sequence[int], entity: str) -> None:
        """The first office among tokens, in one phrase with the name or behind one comma."""
        marks, within = 0, set[str]()
        for place in places:
            token = clause.tokens[place]
            marks += token.kind == "mark"
            if marks > 1 or token.kind in ("says", "tells", "that", "nobody"):
                return
            if token.entity is not None:
                if self.entities[token.entity].kind == EntityKind.PERSON:
                    return
                within.add(token.entity)
            if token.kind in PERSONAL:
                self.called(clause, token, entity)
                beside = [clause.tokens[one].entity for one in (place - 1, place + 1) if 0 <= one < len(clause.tokens)]
                if token.kind == "head":
                    self.heads.setdefault(entity, set()).update(within | {one for one in beside if one})
                return

    def called(self, clause: Clause, token: Token, entity: str) -> None:
        known = self.by_word.setdefault(lower(clause.text[token.start : token.end])[:STEM], [])
        if entity not in known:
            known.append(entity)

    def heard(self, who: Person, nominal: Nominal) -> None:
        """Somebody spoke; an office is somebody's, though a house stands in its words."""
        kind = nominal.kind
        if nominal.title in PERSONAL:
            self.person = who
        elif kind in (Kind.BODY, Kind.MEDIA) or (who.entity and self.entities[who.entity].kind != EntityKind.PERSON):
            self.body = who
        elif kind in (Kind.PERSON, Kind.NAME, Kind.TITLE):
            self.person = who

    def heard_in(self, who: Person, clause: Clause) -> None:
        """Somebody spoke in a text that the sentence calls so: 'in a statement X said'."""
        for word in words_of_texts(clause):
            self.texts[word] = who

    def writer_of(self, text: str) -> Person | None:
        """Whose a text is that is called by no more than its kind."""
        return self.texts.get(lower(text.split()[-1])[:STEM])

    def seen(self, clause: Clause) -> None:
        """A sentence in which nobody speaks: its subject, or the one person in it, may be who 'he' is behind it."""
        if opens_with_pronoun(clause):
            return
        people = [one for one in clause.tokens if one.entity and self.entities[one.entity].kind == EntityKind.PERSON]
        subject = head_subject(clause)
        # One word at the head has its capital from there.
        if subject and (subject.kind is Kind.PERSON or (subject.kind is Kind.NAME and " " in subject.text)):
            self.person = Person(subject.text, subject.entity)
        elif len({one.entity for one in people}) + len(others := full_names(clause)) == 1:
            self.person = (
                others[0] if others else Person(clause.text[people[0].start : people[0].end], people[0].entity)
            )

    def entity_of(self, who: Nominal) -> str | None:
        """The listed entity that an office or a text stands for: whom the document called so, else what it names."""
        within = who.within
        house = within if within and self.entities[within].kind != EntityKind.PERSON else None
        if who.title not in PERSONAL:
            kinds = {EntityKind.MEDIA} if who.title == "outlet" else BODIES
            return house if house and self.entities[house].kind in kinds else None
        called = self.by_word.get(lower(known_word(who.text, self.by_word))[:STEM], [])
        fit = [one for one in called if house is None or house in self.heads.get(one, {house})]
        if who.title == "head" and len(fit) != 1:
            fit = [one for one, houses in self.heads.items() if house is None or not houses or house in houses]
        if len(fit) == 1:
            return fit[0]
        if self.person and self.person.entity in fit:
            return self.person.entity
        return house if house and self.entities[house].kind == EntityKind.ORGANISATION else None


def words_of_texts(clause: Clause) -> Iterator[str]:
    """The words of a sentence for texts that speak, less their endings."""
    for one in clause.tokens:
        if one.kind == "statement":
            yield lower(clause.text[one.start : one.end])[:STEM]


def full_names(clause: Clause) -> Sequence[Person]:
    """The people of a sentence that are not listed, by their first names."""
    found: list[Person] = []
    begin = 0
    for stop in [at for at, one in enumerate(clause.tokens) if one.kind in ("mark", "that")] + [len(clause.tokens)]:
        named = (one for one in find_nominals(clause, begin, stop) if one.kind is Kind.NAME and " " in one.text)
        found += (Person(one.text, None) for one in named if flattened(one.text.split()[0]) in first_names())
        begin = stop + 1
    return found


def known_word(text: str, known: Mapping[str, list[str]]) -> str:
    """The word of an office's phrase that the document has called somebody by; '' for none."""
    return next((word for word in text.split() if lower(word)[:STEM] in known), "")


def opens_with_pronoun(clause: Clause) -> bool:
    """True where a sentence tells of one named before: whom it names itself is another."""
    words = clause.setting.words
    if words.spaced:
        return bool(clause.tokens) and clause.tokens[0].kind == "pronoun"
    pattern = words.anywhere.get("pronoun")
    return pattern is not None and pattern.match(clause.text) is not None
