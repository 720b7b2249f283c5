"""Who and what a document names: mentions in title, standfirst and body, and the tags that follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import ahocorasick

from ..facts.entities import Entity, implied
from ..language.datelines import find_dateline
from ..language.languages import Language, of_script
from ..language.sentences import split_sentences
from ..language.writing import grams, likeness, lower, main_script, stands_whole
from ..model import Document, Mention, Sentence
from .forms import Form, make_form
from .places import Places

# A sentence this like the title or standfirst only repeats it.
ECHO = 0.8


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text."""

    form: Form
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document in which names count: 'title', 'standfirst' or 'body'."""

    text: str
    line: int | None
    where: str
    start: int = 0


class EntityMatcher:
    """One automaton over the beginnings of all names: its cost does not grow with their number."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self.entities = entities
        self.forms: dict[str, list[Form]] = {}
        for form in all_forms(entities):
            self.forms.setdefault(form.prefix, []).append(form)
        self.automaton = ahocorasick.Automaton()
        for prefix in self.forms:
            self.automaton.add_word(prefix, prefix)
        if self.forms:
            self.automaton.make_automaton()

    def find(self, text: str) -> list[Hit]:
        """Every name in a text, the longest where they overlap."""
        if not self.forms:
            return []
        hits: dict[tuple[int, int], Hit] = {}
        for last, prefix in self.automaton.iter(lower(text)):
            start = last - len(prefix) + 1
            for form in self.forms[prefix]:
                match = form.pattern.match(text, start)
                if match and form.fits(match[0]) and stands_whole(text, *match.span()):
                    known = hits.get(match.span())
                    if known is None or (known.form.short and not form.short):
                        hits[match.span()] = Hit(form, *match.span())
        return longest(hits.values())


def all_forms(entities: Mapping[str, Entity]) -> list[Form]:
    """Every name of every entity, in the order of the maintainer's files."""
    forms = []
    for key, entity in entities.items():
        full = [(language, name) for language, name in entity.names.items()]
        full += [(language, name) for language, names in entity.aliases.items() for name in names]
        short = [(language, name) for language, names in entity.short.items() for name in names]
        forms += [make_form(key, name, language, False) for language, name in dict.fromkeys(full) if name.strip()]
        forms += [make_form(key, name, language, True) for language, name in dict.fromkeys(short) if name.strip()]
    return forms


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Hits that do not overlap: the longer one stays, of equals the earlier."""
    kept: list[Hit] = []
    found = sorted(hits, key=lambda one: (one.start - one.end, one.start))
    taken = bytearray(max((one.end for one in found), default=0))
    for hit in found:
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            kept.append(hit)
    return sorted(kept, key=lambda one: one.start)


def languages_of(document: Document) -> tuple[Language, ...]:
    """The languages whose forms are tried in a document."""
    return of_script(document.language, main_script(" ".join(one.text for one in document.body)[:2000]))


def passages_of(document: Document) -> tuple[Passage, ...]:
    """Where names count. A dateline is read for date and source, it names nobody."""
    title = document.title
    passages = []
    if title and document.title_from != "lead":
        passages.append(Passage(title.value, title.because[0].line, "title"))
    if document.standfirst and document.title_from != "lead":
        passages.append(Passage(document.standfirst, document.standfirst_line, "standfirst"))
    spoken = languages_of(document)
    for index, one in enumerate(document.body):
        dateline = find_dateline(one.text, one.line, spoken) if index == 0 else None
        start = dateline.end if dateline else 0
        passages.append(Passage(one.text[start:], one.line, "body", start))
    return tuple(passages)


def find_mentions(document: Document, matcher: EntityMatcher) -> tuple[Mention, ...]:
    """Every mention, in reading order. A short form counts only where a full name stands in the same document."""
    found = [(passage, hit) for passage in passages_of(document) for hit in matcher.find(passage.text)]
    full = {hit.form.entity for _, hit in found if not hit.form.short}
    return tuple(
        Mention(hit.form.entity, passage.line, passage.text[hit.start : hit.end], passage.where,
                passage.start + hit.start, passage.start + hit.end)
        for passage, hit in found
        if not hit.form.short or hit.form.entity in full
    )  # fmt: skip


def find_sentences(
    document: Document, mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> tuple[Sentence, ...]:
    """The document's sentences with what each names and what that is evidence for."""
    spoken = languages_of(document)
    places = Places(mentions, lambda one: (one.where, one.line))
    told: list[frozenset[str]] = []
    sentences = []
    for passage in passages_of(document):
        for offset, text in split_sentences(passage.text, spoken):
            start = passage.start + offset
            here = places.within((passage.where, passage.line), start, start + len(text))
            named = frozenset(one.entity for one in here)
            named |= together(named, entities)
            evidence = implied(entities, named)
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


def together(named: frozenset[str], entities: Mapping[str, Entity]) -> frozenset[str]:
    """Subjects that a sentence names by naming one of each of their groups."""
    evidence = implied(entities, named)
    return frozenset(
        key
        for key, entity in entities.items()
        if entity.together and all(evidence & {*group} for group in entity.together)
    )


def find_tags(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], entities: Mapping[str, Entity]
) -> tuple[str, ...]:
    """Ids of the entities that are tags and are named, most named first."""
    counts = Counter(one.entity for one in mentions)
    for sentence in sentences:
        counts.update(sentence.named - counts.keys())
    return tuple(sorted((key for key in counts if entities[key].tag), key=lambda key: (-counts[key], key)))
