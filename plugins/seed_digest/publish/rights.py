"""How far a text may be shown: cut once, here, so that nothing behind this door holds more than may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar, cast

from ..facts.facts import Facts
from ..model import (
    Account,
    Article,
    Brief,
    Candidate,
    ChronologyEntry,
    Cited,
    Corpus,
    Difference,
    Document,
    Event,
    LabelledLine,
    Membership,
    Outcome,
    Paragraph,
    Part,
    Point,
    Reason,
    Resolved,
    Role,
    RoleTold,
    Sentence,
    Source,
    Speaker,
    Telling,
    Unlisted,
)
from .characters import first_words
from .masking import mask
from .sourcing import Sources

PARAGRAPH_WORDS = 40
LINE_WORDS = 8
QUOTING = ("title", "date", "captured", "source", "title_candidates", "date_candidates")
"""The parts of a document that quote it."""

CUT = (
    Reason, Resolved, Candidate, Source, Membership, Speaker, Sentence, Telling, Event, ChronologyEntry, Outcome,
    Cited, Point, Account, Difference, RoleTold, Part, Unlisted, Brief,
)  # fmt: skip
"""The nouns in which a quote may stand."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Held:
    """The documents that are shown as excerpts. seeds: theirs; seed_of: that of every article, by its id."""

    seeds: frozenset[str]
    seed_of: Mapping[str, str]

    def holds_back(self, seed: str | None) -> bool:
        """Whether words of a document are cut. Of whom nobody says, they may be of any."""
        return seed is None or seed in self.seeds


def show_by_rights(corpus: Corpus, facts: Facts) -> Corpus:
    """The corpus with the text of every document excerpted whose publisher, agency or aggregator asks for that."""
    sources = Sources(facts.sources)
    documents = [*(one.document for one in corpus.articles), *corpus.others]
    seeds = frozenset(one.seed for one in documents if is_excerpt(one.source, sources))
    if not seeds:
        return corpus
    held = Held(seeds, {one.document.id: one.document.seed for one in corpus.articles})
    return replace(
        corpus,
        articles=tuple(excerpt_article(one, held) for one in corpus.articles),
        others=tuple(excerpt(one) if one.seed in seeds else one for one in corpus.others),
        chronologies={slug: cut_quotes(rows, None, held) for slug, rows in corpus.chronologies.items()},
        briefs={slug: cut_quotes(brief, None, held) for slug, brief in corpus.briefs.items()},
    )


def excerpted(corpus: Corpus, facts: Facts) -> Mapping[str, int]:
    """The articles that are shown as excerpts, by id: how many paragraphs each has in full."""
    sources = Sources(facts.sources)
    documents = [one.document for one in corpus.articles]
    return {one.id: len(one.body) for one in documents if is_excerpt(one.source, sources)}


def is_excerpt(source: Source, sources: Sources) -> bool:
    """Whether one of those that a document came through shows no more than an excerpt of its texts."""
    links = (source.publisher, source.agency, source.aggregator)
    return any(link is not None and sources.rights(link.value) == "excerpt" for link in links)


def excerpt_article(article: Article, held: Held) -> Article:
    """The article, its document excerpted if it is one of those held; quotes of them cut wherever they stand."""
    seed = article.document.seed
    document = excerpt(article.document) if seed in held.seeds else article.document
    return replace(
        article,
        document=replace(document, **{name: cut_quotes(getattr(document, name), seed, held) for name in QUOTING}),
        date=cut_quotes(article.date, seed, held),
        digests=cut_quotes(article.digests, seed, held),
        sentences=cut_quotes(article.sentences, seed, held),
        events=cut_quotes(article.events, seed, held),
    )


def cut_quotes(value: T, seed: str | None, held: Held) -> T:
    """A value with every quote of an excerpted document cut, however deep it stands. seed: whose value it is."""
    return cast(T, cut_within(value, seed, held))


def cut_within(value: Any, seed: str | None, held: Held) -> Any:
    """The walk of `cut_quotes`: tuples, mappings and our own nouns are made anew, all else stays."""
    if isinstance(value, tuple):
        return tuple(cut_within(one, seed, held) for one in value)
    if isinstance(value, Mapping):
        return {key: cut_within(one, seed, held) for key, one in value.items()}
    if not isinstance(value, CUT):
        return value
    seed = seed_within(value, seed, held)
    made = replace(value, **{one.name: cut_within(getattr(value, one.name), seed, held) for one in fields(value)})
    return cut_own(made, seed, held)


def seed_within(value: Any, seed: str | None, held: Held) -> str | None:
    """Whose words stand in a noun: those of the document that it names, else of what it is part of."""
    match value:
        case Event() | Telling():
            return value.seed
        case Cited():
            return held.seed_of.get(value.article_id)
        case Account() | RoleTold():
            return held.seed_of.get(value.cited.article_id)
        case Point():
            return held.seed_of.get(value.cited[0].article_id)
    return seed


def cut_own(made: Any, seed: str | None, held: Held) -> Any:
    """A noun with the words cut that it holds itself."""
    match made:
        case Reason() if made.quote and held.holds_back(made.seed or seed):
            return replace(made, quote=first_words(made.quote, LINE_WORDS))
        case Sentence() | RoleTold() if held.holds_back(seed):
            return replace(made, text=first_words(made.text, LINE_WORDS))
        case Account() if held.holds_back(seed):
            return replace(made, value=first_words(made.value, LINE_WORDS))
        case Difference() if any(held.holds_back(held.seed_of.get(one.cited.article_id)) for one in made.accounts):
            return replace(made, subject=first_words(made.subject, LINE_WORDS))
    return made


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
    """A line's first words; contact data is masked before, for half a number is no longer known for one."""
    if not labelled.label.role.in_body:
        labelled = masked(labelled)
    line = labelled.line
    return replace(
        labelled,
        line=replace(
            line,
            raw=first_words(line.raw, LINE_WORDS),
            text=first_words(line.text, LINE_WORDS),
            less=None,
            cuts=(),
            mends=(),
        ),
        text=first_words(labelled.text, LINE_WORDS),
        cuts=tuple(replace(cut, text=first_words(cut.text, LINE_WORDS)) for cut in labelled.cuts),
    )


def masked(labelled: LabelledLine) -> LabelledLine:
    """A line with contact data masked in all its forms."""
    contact = labelled.label.role is Role.CONTACT
    line = labelled.line
    return replace(
        labelled,
        line=replace(line, raw=mask(line.raw, contact), text=mask(line.text, contact)),
        text=mask(labelled.text, contact),
        cuts=tuple(replace(cut, text=mask(cut.text, contact)) for cut in labelled.cuts),
    )
