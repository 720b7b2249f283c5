"""Which sentences may be points of a digest, and how each stands to its parties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from ...facts.digests import Rule
from ...facts.entities import Entity
from ...language.clauses import is_supposed
from ...language.deeds import deeds_in
from ...language.equal_letters import flattened
from ...language.writing import stems, unspaced_letters, word_count
from ...model import Article, ChronologyEntry, Cited, Event, Sentence
from ..ground import Ground
from ..news import yearless_numbers
from ..rules import is_contact, is_direct, on_topic
from ..wording import stop_stems

# Fewer words tell nothing by themselves, more are no point.
LEAST_WORDS, MOST_WORDS = 6.0, 75.0
# A sentence that names no party belongs to a contact so many sentences before it.
NEAR = 3
PERSON = "person"


class Relation(IntEnum):
    """How a sentence stands to the parties of a digest."""

    NEAR = 0
    ONE = 1
    IMPLIED = 2
    EACH = 3


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A sentence of a digest's document. place: among the body's sentences, from 0; main: of the document's role.

    stems: of its wording less stop words; counts: the numbers of no date; people: those it names; denied: the deeds
    that it says were not done; event: the one of the chronology that it tells; entry: its row.
    """

    cited: Cited
    article: Article
    main: bool
    relation: Relation
    on_topic: bool
    place: int
    words: float
    stems: frozenset[str]
    numbers: frozenset[str]
    counts: frozenset[str]
    deeds: frozenset[str]
    people: frozenset[str]
    denied: frozenset[str]
    entry: ChronologyEntry | None
    event: Event | None

    @property
    def planned(self) -> bool:
        """True for what is told as still to come."""
        return self.event is not None and self.event.planned

    @property
    def tells(self) -> bool:
        """False for a sentence that names no party, tells no deed or plan and has no speaker: no point of its own."""
        return self.relation > Relation.NEAR or bool(self.deeds) or self.planned or self.sentence.speaker is not None

    @property
    def sentence(self) -> Sentence:
        return self.cited.sentence


Rows = Mapping[tuple[str, Sentence], tuple[ChronologyEntry, Event]]


def rows_of(entries: Sequence[ChronologyEntry]) -> Rows:
    """The chronology's rows by article and sentence; the first where a sentence tells of several events."""
    found: dict[tuple[str, Sentence], tuple[ChronologyEntry, Event]] = {}
    for entry in entries:
        for event, key in entry.tellings:
            found.setdefault((key, event.sentence), (entry, event))
    return found


def candidates(slug: str, articles: Sequence[Article], ground: Ground, rows: Rows) -> Iterator[Candidate]:
    """Of main documents every sentence near the matter, of others those on it alone."""
    rule = ground.digests[slug].rule
    for article in articles:
        main = article.digests[slug].role == "main"
        last = -NEAR - 1
        for place, sentence in enumerate(one for one in article.sentences if one.in_body):
            relation = relation_of(sentence, rule, ground.entities)
            last = place if relation >= Relation.IMPLIED else last
            on_matter = relation >= Relation.IMPLIED or (main and (relation == Relation.ONE or place - last <= NEAR))
            if on_matter and LEAST_WORDS <= word_count(sentence.text) <= MOST_WORDS:
                told = deeds_in(sentence.text, article.document.language)
                real = not is_supposed(sentence.text, article.document.language)
                deeds = frozenset(one.kind for one in told if real and not one.denied)
                entry, event = rows.get((article.document.id, sentence), (None, None))
                yield Candidate(
                    cited=Cited(article.document.id, sentence),
                    article=article,
                    main=main,
                    relation=relation,
                    on_topic=on_topic(sentence, rule),
                    place=place,
                    words=word_count(sentence.text),
                    stems=wording(sentence.text, article.document.language),
                    numbers=yearless_numbers(sentence.text),
                    counts=counts(sentence, article),
                    deeds=deeds,
                    people=frozenset(one for one in sentence.named if ground.entities[one].kind == PERSON),
                    denied=frozenset(one.kind for one in told if one.denied) - deeds,
                    entry=entry,
                    event=event,
                )


def wording(text: str, language: str) -> frozenset[str]:
    """The stems of a sentence less stop words; in a script without spaces its variants are written alike."""
    return stems(flattened(text) if unspaced_letters(text) else text) - stop_stems(language)


def counts(sentence: Sentence, article: Article) -> frozenset[str]:
    """The numbers of a sentence, less those of the dates that its line tells."""
    text = sentence.text
    for told in sorted(
        {one.text for one in article.document.times if one.line == sentence.line}, key=len, reverse=True
    ):
        text = text.replace(told, " ")
    return yearless_numbers(text)


def relation_of(sentence: Sentence, rule: Rule, entities: Mapping[str, Entity]) -> Relation:
    """Whether a sentence names each party itself, by what implies it, one of them, or none."""
    if is_contact(sentence, rule):
        return Relation.EACH if is_direct(sentence, rule, entities) else Relation.IMPLIED
    one = any(sentence.evidence & {*group} for group in rule.parties)
    return Relation.ONE if one and not sentence.evidence & {*rule.exclude} else Relation.NEAR
