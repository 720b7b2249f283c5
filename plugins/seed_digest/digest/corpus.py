"""The order of the passes over all documents, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..facts.entities import EntityKind
from ..facts.facts import Facts
from ..model import Article, Corpus, Document, Status, Story, Telling
from .briefs.pipeline import find_brief
from .chronology.deeds import Deeds
from .chronology.events import find_events
from .chronology.pipeline import chronology
from .chronology.undated import planned_at_last
from .corrected import noted, put_right
from .dates import settle_dates
from .entities import find_mentions, find_sentences, find_tags, languages_of
from .events import find_tellings
from .expressions import counted_days
from .ground import Ground
from .likeness import measure
from .matching import EntityMatcher
from .membership import find_memberships
from .speakers import find_speakers
from .stories.pipeline import stories_by, swear_in
from .stories.placed import placings, told_by_hand
from .stories.signs import Weights, shipped_weights


def assemble(documents: Sequence[Document], facts: Facts, weights: Weights | None = None) -> Corpus:
    """Documents -> mentions, tags -> events -> dates across documents -> digests -> stories -> chronology.

    weights: of the signs of a story, None for those that ship.
    """
    readable = [one for one in documents if one.status is Status.ARTICLE]
    matcher = EntityMatcher(facts.entities if readable else {})
    articles = [read_article(one, matcher, facts) for one in readable]
    tellings = {one.document.seed: tellings_of(one) for one in articles}
    likeness = measure(articles, facts.entities)
    settled = settle_dates(articles, tellings, likeness)
    dated = []
    for article in articles:
        seed = article.document.seed
        notes = tuple(filter(None, [settled.notes.get(seed), *article.notes]))
        there = replace(article, date=settled.dates[seed], notes=notes)
        every = (*tellings[seed], *counted_tellings(there))
        dated.append(replace(there, events=find_events(there, every, settled.anchors.get(seed, {}))))
    dated, stories = find_stories(planned_at_last(dated), facts, weights or shipped_weights())
    # Two seeds of the same bytes are one document, and tell one story as well.
    told = {one.document.id: one.document.id for one in dated if one.document.same_bytes}
    told |= {one.article_id: story.id for story in stories for one in story.members}
    dated = [replace(one, story=told.get(one.document.id)) for one in dated]
    # A near-copy tells nothing that what it copies does not. The order of reading changes nothing.
    copies = {one.article_id for story in stories for one in story.members if one.copy_of}
    told_first = sorted((one for one in dated if one.document.id not in copies), key=lambda one: one.document.seed)
    ground = Ground(
        articles=told_first,
        entities=facts.entities,
        digests=facts.digests,
        sources=facts.sources,
        stories={one.id: one for one in stories},
        likeness=likeness,
        copies=[one for one in dated if one.document.id in copies],
    )
    deeds = Deeds(told_first, facts.entities)
    chronologies = {slug: chronology(slug, ground, deeds) for slug in facts.digests}
    briefs = {slug: find_brief(slug, ground, chronologies[slug]) for slug in facts.digests}
    return Corpus(
        articles=tuple(sorted(dated, key=lambda one: (one.newest_first, one.document.seed))),
        others=tuple(
            noted(one, facts.corrections.get(one.seed)) for one in documents if one.status is not Status.ARTICLE
        ),
        chronologies=chronologies,
        seeds=tuple(one.seed for one in documents),
        notes=tuple(note for _, notes in briefs.values() for note in notes),
        stories=ground.stories,
        briefs={slug: brief for slug, (brief, _) in briefs.items()},
    )


def counted_tellings(article: Article) -> tuple[Telling, ...]:
    """What an article tells of days that count from its own."""
    document = article.document
    days = counted_days(document, article.sentences)
    return find_tellings(document, article.sentences, article.mentions, languages_of(document), days) if days else ()


def find_stories(
    articles: Sequence[Article], facts: Facts, weights: Weights
) -> tuple[list[Article], tuple[Story, ...]]:
    """The stories, those that the maintainer put right as well, and the articles with what was put right in them."""
    jury, placed = swear_in(articles, facts.entities, weights), placings(articles, facts.corrections)
    found = stories_by(jury, articles)
    stories = stories_by(jury, articles, placed) if placed else found
    return list(told_by_hand(articles, facts.corrections, found)), stories


def tellings_of(article: Article) -> tuple[Telling, ...]:
    document = article.document
    return find_tellings(document, article.sentences, article.mentions, languages_of(document))


def read_article(document: Document, matcher: EntityMatcher, facts: Facts) -> Article:
    """A document with what it names and where it belongs; its date as the document alone tells it."""
    mentions = find_mentions(document, matcher)
    sentences = find_sentences(document, mentions, facts.entities)
    sentences = find_speakers(document, sentences, mentions, facts.entities)
    # Words for what is done tell a sentence's subject; they name nobody.
    mentions = tuple(one for one in mentions if facts.entities[one.entity].kind != EntityKind.ACTION)
    article = Article(
        document=document,
        date=document.date,
        sentences=sentences,
        mentions=mentions,
        tags=find_tags(mentions, sentences, facts.entities),
        digests=find_memberships(sentences, facts.digests, facts.entities),
    )
    return put_right(article, facts.corrections.get(document.seed))
