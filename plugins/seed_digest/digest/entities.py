"""Who and what a document names: mentions in title, standfirst and body, and the tags that follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..facts.entities import Entity, EntityKind, implied
from ..language.datelines import opening_dateline
from ..language.languages import Language, of_script
from ..language.sentences import split_sentences
from ..language.writing import grams, likeness, main_script
from ..model import Document, Mention, Sentence
from .ambiguity import IN_FULL, Found, NameKind, why_not
from .given import given_names
from .matching import EntityMatcher
from .places import Places
from .standing import Named, Standing, find_standing
from .together import Together

GIVEN = "a first name, and the full name stands before"
# A sentence this like the title or standfirst only repeats it.
ECHO = 0.8


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document in which names count: 'title', 'standfirst' or 'body'."""

    text: str
    line: int | None
    where: str
    language: str
    start: int = 0


def languages_of(document: Document) -> tuple[Language, ...]:
    """The languages whose forms are tried in a document."""
    return of_script(document.language, main_script(" ".join(one.text for one in document.body)[:2000]))


def passages_of(document: Document) -> tuple[Passage, ...]:
    """Where names count. A dateline is read for date and source, it names nobody."""
    title = document.title
    passages = []
    if title and document.title_from != "lead":
        passages.append(Passage(title.value, title.because[0].line, "title", document.language))
    if document.standfirst and document.title_from != "lead":
        passages.append(Passage(document.standfirst, document.standfirst_line, "standfirst", document.language))
    dated = opening_dateline([(one.text, one.line) for one in document.body], languages_of(document))
    at, end = (dated[0], dated[1].end) if dated else (0, 0)
    for index, one in enumerate(document.body):
        start = end if index == at else 0
        passages.append(Passage(one.text[start:], one.line, "body", one.language, start))
    return tuple(passages)


def find_mentions(document: Document, matcher: EntityMatcher) -> tuple[Mention, ...]:
    """Every mention, in reading order, of the names that count."""
    passages = passages_of(document)
    standing = standing_in(document, passages, matcher)
    texts = [passage.text for passage in passages]
    given = [
        (Found(key, NameKind.SHORT, place.passage, place.start, texts[place.passage][place.start : place.end]), GIVEN)
        for key, place in dict.fromkeys(given_names(texts, standing.hits, matcher.entities))
    ]
    return mentions_of([*standing.counted, *given], passages)


def find_refused(document: Document, matcher: EntityMatcher) -> tuple[Mention, ...]:
    """The names that are found in a document and count for nobody, in reading order, each with why not."""
    passages = passages_of(document)
    standing = standing_in(document, passages, matcher)
    counted = {(one.passage, one.start, one.text) for one, _ in standing.counted}
    refused = [one for one in standing.refused if (one.passage, one.start, one.text) not in counted]
    return mentions_of([(one, why_not(one, matcher.entities)) for one in refused], passages)


def standing_in(document: Document, passages: Sequence[Passage], matcher: EntityMatcher) -> Standing:
    titles = frozenset(number for number, passage in enumerate(passages) if passage.where != "body")
    named = Named(document, [passage.text for passage in passages], titles, matcher.entities)
    return find_standing(named, [matcher.find_all(passage.text, passage.language) for passage in passages])


def mentions_of(rows: Sequence[tuple[Found, str]], passages: Sequence[Passage]) -> tuple[Mention, ...]:
    """Names with what is said of each, as mentions in reading order."""
    in_order = sorted(rows, key=lambda row: (row[0].passage, row[0].start))
    return tuple(mention_of(one, passages[one.passage], because) for one, because in in_order)


def mention_of(one: Found, passage: Passage, because: str) -> Mention:
    start = passage.start + one.start
    doubtful = one.kind is NameKind.DOUBTFUL and because != IN_FULL
    return Mention(one.entity, passage.line, one.text, passage.where, start, start + len(one.text), because, doubtful)


def find_sentences(
    document: Document, mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> tuple[Sentence, ...]:
    """The document's sentences with what each names and what that is evidence for."""
    together = Together.of(entities)
    places = Places(mentions, lambda one: (one.where, one.line))
    doubted = frozenset(one.entity for one in mentions) - {one.entity for one in mentions if not one.doubtful}
    told: list[frozenset[str]] = []
    sentences = []
    for passage in passages_of(document):
        for offset, text in split_sentences(passage.text, passage.language):
            start = passage.start + offset
            here = places.within((passage.where, passage.line), start, start + len(text))
            named = frozenset(one.entity for one in here)
            named = together.added(named)
            evidence = implied(entities, named)
            named = frozenset(one for one in named if entities[one].kind != EntityKind.ACTION)
            echo = passage.where == "body" and any(likeness(grams(text), one) >= ECHO for one in told)
            made = Sentence(text, passage.line, passage.where, named, evidence, start, echo, doubted=named & doubted)
            sentences.append(made)
            if passage.where != "body":
                told.append(grams(text))
    return lead_as_echo(document, tuple(sentences))


def lead_as_echo(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Where the lead serves as title, it is the title that the body repeats."""
    if document.title_from != "lead" or len(sentences) < 2:
        return sentences
    first = sentences[0]
    told = replace(first, where="title", echo=True)
    return (told, *sentences[1:])


def find_tags(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], entities: Mapping[str, Entity]
) -> tuple[str, ...]:
    """Ids of the entities that are tags and are named, most named first: by the names found, or by the sentences.

    A subject that comes by what else a sentence names has no name there."""
    counts = Counter(one.entity for one in mentions) | Counter(key for one in sentences for key in one.named)
    return tuple(sorted((key for key in counts if entities[key].is_tag), key=lambda key: (-counts[key], key)))
