"""Which sentences may be points of a digest, and how each stands to its parties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ....edtf import Edtf
from ....facts.digests import Rule
from ....facts.entities import Entity, EntityKind
from ....language.clauses import is_supposed
from ....language.deeds import deeds_in
from ....language.writing import word_count
from ....model import Article, ChronologyEntry, Cited, Event, Sentence
from ...ground import Ground
from ...news import yearless_numbers
from ...rules import crew_of, on_topic
from .leads import LEAD, OF_TITLE, Relation, Title, lead_at, relation_of, title_of, wording

# Kinds of entities that tell no event from another.
GENERAL = frozenset({EntityKind.COUNTRY, EntityKind.MEDIA, EntityKind.SUBJECT})
# Fewer words tell nothing by themselves, more are no point.
LEAST_WORDS, MOST_WORDS = 6.0, 75.0
# A sentence that names no party belongs to a contact so many sentences before it.
NEAR = 3


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A sentence of a digest's document. place: from the lead's first one on, which is 0; main: of the document's role.

    titled: how the title above it stands to the parties; of_title: how much of that it tells, from 0 to 1. stems: of
    its wording less stop words; counts: the numbers of no date; people: those it names; things: what it names beside
    the parties, people among it; crew: of what it names what flies for a party; denied: the deeds that it says were not
    done; before_deed: the next sentence tells a deed; event: the one of the chronology that it tells; entry: its row.
    """

    cited: Cited
    article: Article
    main: bool
    relation: Relation
    titled: Relation
    of_title: float
    on_topic: bool
    place: int
    words: float
    stems: frozenset[str]
    numbers: frozenset[str]
    counts: frozenset[str]
    deeds: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]
    crew: frozenset[str]
    denied: frozenset[str]
    before_deed: bool
    entry: ChronologyEntry | None
    event: Event | None

    @property
    def planned(self) -> bool:
        """True for what is told as still to come."""
        return self.event is not None and self.event.planned

    @property
    def on_matter(self) -> bool:
        """True for what names the parties, or stands under a title that does."""
        return max(self.relation, self.titled) >= Relation.IMPLIED

    @property
    def tells(self) -> bool:
        """False for a sentence that names no party, tells no deed or plan and has no speaker: no point of its own.

        The lead of a document on the matter tells what the title does.
        """
        leads = self.main and self.place == 0 and (self.titled > Relation.NEAR or self.of_title >= OF_TITLE)
        if leads or self.relation > Relation.NEAR:
            return True
        return bool(self.deeds) or self.planned or self.sentence.speaker is not None

    @property
    def date(self) -> Edtf | None:
        """When what it tells took place; else, and for a plan, of when its document is."""
        if self.event is not None and self.event.date is not None and not self.planned:
            return self.event.date
        return self.article.date.value if self.article.date is not None else None

    @property
    def sentence(self) -> Sentence:
        return self.cited.sentence


@dataclass(frozen=True, slots=True)
class Page:
    """A document as points are looked for in it. body: its sentences, relations: of each to the parties; lead: the
    place of the lead's first one."""

    article: Article
    main: bool
    body: Sequence[Sentence]
    relations: Sequence[Relation]
    title: Title
    lead: int

    def places(self) -> Iterator[int]:
        """Where sentences near the matter stand; in a document that only mentions it those on it alone."""
        # The title of a document on the matter stands before its first sentence as one that names the parties.
        last = -1 if self.main else -NEAR - 1
        for place, relation in enumerate(self.relations):
            last = place if relation >= Relation.IMPLIED else last
            if relation >= Relation.IMPLIED or (self.main and (relation == Relation.ONE or place - last <= NEAR)):
                yield place


Rows = Mapping[tuple[str, Sentence], tuple[ChronologyEntry, Event]]


def rows_of(entries: Sequence[ChronologyEntry]) -> Rows:
    """The chronology's rows by article and sentence; the first where a sentence tells of several events."""
    found: dict[tuple[str, Sentence], tuple[ChronologyEntry, Event]] = {}
    for entry in entries:
        for event, key in entry.tellings:
            found.setdefault((key, event.sentence), (entry, event))
    return found


def candidates(slug: str, articles: Sequence[Article], ground: Ground, rows: Rows) -> Iterator[Candidate]:
    """The sentences of a digest's documents that are near the matter, neither too short nor too long for a point."""
    for article in articles:
        page = page_of(article, slug, ground)
        for place in page.places():
            if LEAST_WORDS <= word_count(page.body[place].text) <= MOST_WORDS:
                yield candidate(page, place, ground.digests[slug].rule, ground.entities, rows)


def page_of(article: Article, slug: str, ground: Ground) -> Page:
    """A document of a digest; its title speaks for the parties only where its lead does not name each."""
    rule = ground.digests[slug].rule
    body = [one for one in article.sentences if one.in_body]
    relations = [relation_of(one, rule, ground.entities) for one in body]
    title = title_of(article, rule, ground.entities)
    lead = lead_at(body, title, article.document.language)
    if Relation.EACH in relations[lead : lead + LEAD]:
        title = replace(title, relation=Relation.NEAR)
    return Page(article, article.digests[slug].is_main, body, relations, title, lead)


def candidate(page: Page, place: int, rule: Rule, entities: Mapping[str, Entity], rows: Rows) -> Candidate:
    """The sentence at a place of a document with all that its worth is weighed by."""
    article, sentence, relation = page.article, page.body[place], page.relations[place]
    following = page.body[place + 1 : place + 2]
    language = article.document.language
    told = deeds_in(sentence.text, language)
    deeds = frozenset(one.kind for one in told if not one.denied and not is_supposed(sentence.text, language))
    entry, event = rows.get((article.document.id, sentence), (None, None))
    words = wording(sentence.text, language)
    return Candidate(
        cited=Cited(article.document.id, sentence),
        article=article,
        main=page.main,
        relation=relation,
        titled=page.title.relation,
        of_title=page.title.told_by(words),
        on_topic=on_topic(sentence, rule),
        place=place - page.lead,
        words=word_count(sentence.text),
        stems=words,
        numbers=yearless_numbers(sentence.text),
        counts=counts(sentence, article),
        deeds=deeds,
        people=frozenset(one for one in sentence.named if entities[one].kind == EntityKind.PERSON),
        things=things_of(sentence, rule, entities),
        crew=crew_of(sentence, rule, entities),
        denied=frozenset(one.kind for one in told if one.denied) - deeds,
        before_deed=any(not deed.denied for one in following for deed in deeds_in(one.text, language)),
        entry=entry,
        event=event,
    )


def things_of(sentence: Sentence, rule: Rule, entities: Mapping[str, Entity]) -> frozenset[str]:
    """What a sentence names by which its event is known: not the parties, with which all of a digest deal."""
    parties = {one for group in rule.parties for one in group}
    return frozenset(one for one in sentence.named - parties if entities[one].kind not in GENERAL)


def counts(sentence: Sentence, article: Article) -> frozenset[str]:
    """The numbers of a sentence, less those of the dates that its line tells."""
    text = sentence.text
    for told in sorted(
        {one.text for one in article.document.times if one.line == sentence.line}, key=len, reverse=True
    ):
        text = text.replace(told, " ")
    return yearless_numbers(text)
