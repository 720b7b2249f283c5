"""Who and what a document names: mentions in title, standfirst and body, and the tags that follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..facts.entities import ACTION, Entity, implied
from ..language.datelines import find_dateline
from ..language.languages import Language, of_script
from ..language.sentences import split_sentences
from ..language.writing import grams, likeness, main_script
from ..model import Document, Mention, Sentence
from .ambiguity import Found, NameKind, Scene, choose
from .bearers import anothers_name
from .given import given_names
from .matching import EntityMatcher, Hit
from .places import Places
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
    spoken = languages_of(document)
    for index, one in enumerate(document.body):
        dateline = find_dateline(one.text, one.line, spoken) if index == 0 else None
        start = dateline.end if dateline else 0
        passages.append(Passage(one.text[start:], one.line, "body", one.language, start))
    return tuple(passages)


def find_mentions(document: Document, matcher: EntityMatcher) -> tuple[Mention, ...]:
    """Every mention, in reading order, of the names that count."""
    passages = passages_of(document)
    hits = [
        (number, hit) for number, passage in enumerate(passages) for hit in matcher.find(passage.text, passage.language)
    ]
    found = [found_names(number, hit, passages[number].text, matcher.entities) for number, hit in hits]
    titles = frozenset(number for number, passage in enumerate(passages) if passage.where != "body")
    every = [one for names in found for one in names]
    texts = [passage.text for passage in passages]
    scene = Scene(document, texts, titles, every, matcher.entities)
    counted = [one for names in found if (one := choose(names, scene)) is not None]
    given = [
        (Found(key, NameKind.SHORT, place.passage, place.start, texts[place.passage][place.start : place.end]), GIVEN)
        for key, place in dict.fromkeys(given_names(texts, hits, matcher.entities))
    ]
    in_order = sorted([*counted, *given], key=lambda row: (row[0].passage, row[0].start))
    return tuple(mention_of(one, passages[one.passage], because) for one, because in in_order)


def mention_of(one: Found, passage: Passage, because: str) -> Mention:
    start = passage.start + one.start
    return Mention(one.entity, passage.line, one.text, passage.where, start, start + len(one.text), because)


def found_names(number: int, hit: Hit, text: str, entities: Mapping[str, Entity]) -> tuple[Found, ...]:
    """A hit as it is judged, for each entity that bears the name. number: of its passage."""
    name = text[hit.start : hit.end]
    return tuple(
        Found(
            form.entity,
            NameKind.ANOTHERS if anothers_name(entities[form.entity], text, hit.start, hit.end) else form.kind,
            number, hit.start, name,
        )
        for form in hit.forms
    )  # fmt: skip


def find_sentences(
    document: Document, mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> tuple[Sentence, ...]:
    """The document's sentences with what each names and what that is evidence for."""
    spoken = languages_of(document)
    together = Together.of(entities)
    places = Places(mentions, lambda one: (one.where, one.line))
    told: list[frozenset[str]] = []
    sentences = []
    for passage in passages_of(document):
        for offset, text in split_sentences(passage.text, spoken):
            start = passage.start + offset
            here = places.within((passage.where, passage.line), start, start + len(text))
            named = frozenset(one.entity for one in here)
            named = together.added(named)
            evidence = implied(entities, named)
            named = frozenset(one for one in named if entities[one].kind != ACTION)
            echo = passage.where == "body" and any(likeness(grams(text), one) >= ECHO for one in told)
            sentences.append(Sentence(text, passage.line, passage.where, named, evidence, start, echo))
            if passage.where != "body":
                told.append(grams(text))
    return lead_as_echo(document, tuple(sentences))


def lead_as_echo(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Where the lead serves as title, it is the title that the body repeats."""
    if document.title_from != "lead" or len(sentences) < 2:
        return sentences
    first = sentences[0]
    told = Sentence(first.text, first.line, "title", first.named, first.evidence, first.start, True)
    return (told, *sentences[1:])


def find_tags(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], entities: Mapping[str, Entity]
) -> tuple[str, ...]:
    """Ids of the entities that are tags and are named, most named first: by the names found, or by the sentences.

    A subject that comes by what else a sentence names has no name there."""
    counts = Counter(one.entity for one in mentions) | Counter(key for one in sentences for key in one.named)
    return tuple(sorted((key for key in counts if entities[key].tag), key=lambda key: (-counts[key], key)))
