"""Citations on one page, and the numbers of the documents that it cites."""

from __future__ import annotations

from dataclasses import replace

from ..addresses import is_web_address
from ..model import Certainty, Cited, Document, Sentence, Speaker
from . import urls
from .cards import Cards, entity_name
from .characters import visible
from .library import Library
from .pieces import Link, SourceRow, SpeakerView, TellingView
from .quoting import without_lone_marks
from .reasons import citation, language_at, reason_views
from .voices import voice_name


class Citer:
    """Cites documents; numbers them in the order in which the page first does.

    numbered: whether the page has a list of its sources. On one that has none every number is 0.
    """

    def __init__(self, library: Library, cards: Cards, numbered: bool = True) -> None:
        self.library = library
        self.cards = cards
        self.numbered = numbered
        self.numbers: dict[str, int] = {}

    def number(self, key: str) -> int:
        """The number of a document, by its id."""
        return self.numbers.setdefault(key, len(self.numbers) + 1) if self.numbered else 0

    def telling(self, key: str, sentence: Sentence) -> TellingView:
        """A sentence of a document, by its id."""
        made = citation(self.library, self.document(key), sentence.text, sentence.line)
        numbered = replace(made, number=self.number(key))
        return TellingView(numbered, self.cards.articles[key], self.speaker(key, sentence))

    def tellings(self, cited: tuple[Cited, ...]) -> tuple[TellingView, ...]:
        """Sentences of documents that are published."""
        return tuple(self.telling(one.article_id, one.sentence) for one in cited if self.knows(one.article_id))

    def knows(self, key: str) -> bool:
        """Whether an article is published."""
        return key in self.library.by_id

    def document(self, key: str) -> Document:
        return self.library.by_id[key].document

    def sources(self) -> tuple[SourceRow, ...]:
        """All documents that have been cited so far, by their numbers."""
        return tuple(self.source(key, number) for key, number in self.numbers.items())

    def source(self, key: str, number: int) -> SourceRow:
        """A document with its original's address, where that is known, else its page's."""
        url = self.document(key).source.url
        href = url.value if url is not None and is_web_address(url.value) else None
        site = self.library.options.url
        page = urls.article(key)
        own = urls.absolute(site, page) if site else page
        return SourceRow(number, self.cards.articles[key], visible(href) if href else own, href)

    def speaker(self, key: str, sentence: Sentence) -> SpeakerView | None:
        """Who says a sentence; None where that is the document itself."""
        speaker = sentence.speaker
        if speaker is None:
            return None
        entity = self.page_of(speaker)
        language = language_at(self.document(key), sentence.line, speaker.text)
        name = voice_name(self.library, speaker, language)
        named_so = entity is not None and entity.text == name
        return SpeakerView(
            text=without_lone_marks(visible(name)),
            language=language,
            url=entity.url if entity is not None and named_so else None,
            entity=None if named_so else entity,
            inferred=speaker.certainty is Certainty.INFERRED,
            reasons=reason_views(self.library, self.document(key), speaker.because),
        )

    def page_of(self, speaker: Speaker) -> Link | None:
        """The page of who speaks; None for one who is not listed, or whom no document names."""
        entity = self.cards.entities.get(speaker.entity or "")
        if entity is None:
            return None
        name = entity_name(self.library, self.library.facts.entities[entity.id])
        return Link(name.text, entity.url, name.language)
