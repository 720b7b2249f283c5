"""How far a text may be shown: cut once, here, so that nothing behind this door holds more than may be shown."""

from __future__ import annotations

from dataclasses import replace

from ..facts.facts import Facts
from ..model import Article, Corpus, Document, LabelledLine, Paragraph, Source
from .characters import first_words
from .sourcing import Sources

PARAGRAPH_WORDS = 40
LINE_WORDS = 8


def show_by_rights(corpus: Corpus, facts: Facts) -> Corpus:
    """The corpus with the text of every document excerpted whose publisher, agency or aggregator asks for that."""
    sources = Sources(facts.sources)
    return replace(
        corpus,
        articles=tuple(
            excerpt_article(one) if is_excerpt(one.document.source, sources) else one for one in corpus.articles
        ),
        others=tuple(excerpt(one) if is_excerpt(one.source, sources) else one for one in corpus.others),
    )


def excerpted(corpus: Corpus, facts: Facts) -> frozenset[str]:
    """The ids of the articles that are shown as excerpts."""
    sources = Sources(facts.sources)
    return frozenset(one.document.id for one in corpus.articles if is_excerpt(one.document.source, sources))


def is_excerpt(source: Source, sources: Sources) -> bool:
    """Whether one of those that a document came through shows no more than an excerpt of its texts."""
    links = (source.publisher, source.agency, source.aggregator)
    return any(link is not None and sources.rights(link.value) == "excerpt" for link in links)


def excerpt_article(article: Article) -> Article:
    """The article with its document excerpted."""
    return replace(article, document=excerpt(article.document))


def excerpt(document: Document) -> Document:
    """Title, the first words of the first paragraph and of each line; nothing beside."""
    return replace(
        document,
        standfirst=None,
        standfirst_line=None,
        body=tuple(cut_paragraph(one) for one in document.body[:1]),
        asides=(),
        lines=tuple(cut_line(one) for one in document.lines),
    )


def cut_paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, text=first_words(paragraph.text, PARAGRAPH_WORDS))


def cut_line(labelled: LabelledLine) -> LabelledLine:
    line = labelled.line
    return replace(
        labelled,
        line=replace(line, raw=first_words(line.raw, LINE_WORDS), text=first_words(line.text, LINE_WORDS)),
        text=first_words(labelled.text, LINE_WORDS),
    )
