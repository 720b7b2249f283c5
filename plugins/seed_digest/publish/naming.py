"""Whom and what a digest's documents name where they touch its subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..digest.rules import accepted
from ..model import Article
from .cards import Cards
from .library import Library, group, most_used
from .pieces import EntityView


def named_in(library: Library, cards: Cards, slug: str, articles: Sequence[Article]) -> tuple[EntityView, ...]:
    """The entities, those of most documents first, each with those of the digest's documents that name it so."""
    told = told_in_chronology(library, slug)
    found = most_used(group((key, one) for one in articles for key in sorted(named_by(library, one, slug, told))))
    return tuple(replace(cards.entity(key), articles=cards.of(some)) for key, some in found.items())


def named_by(library: Library, article: Article, slug: str, told: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What one document names: in its title, in the sentences that the rule accepts, in the chronology's."""
    rule = library.facts.digests[slug].rule
    quoted = {one.quote for one in article.digests[slug].because}
    named = set(told.get(article.document.id, frozenset()))
    named |= {one.entity for one in article.mentions if one.where == "title"}
    for sentence in article.sentences:
        if sentence.where == "title" or sentence.text in quoted or accepted(sentence, rule):
            named |= sentence.named
    return frozenset(one for one in named if one in library.naming or one in library.tagged)


def told_in_chronology(library: Library, slug: str) -> Mapping[str, frozenset[str]]:
    """What the sentences of a digest's chronology name, by the article in which they stand."""
    told: dict[str, frozenset[str]] = {}
    for key, names in tellings(library, slug):
        told[key] = told.get(key, frozenset()) | names
    return told


def tellings(library: Library, slug: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The article and the named entities of each sentence of a chronology."""
    for entry in library.corpus.chronologies.get(slug, ()):
        yield entry.article_id, entry.event.sentence.named
        yield from ((key, event.sentence.named) for event, key in entry.also)
