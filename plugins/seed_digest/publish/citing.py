"""Citations on one page, and the numbers of the documents that it cites."""

from __future__ import annotations

from dataclasses import replace

from ..addresses import is_web_address
from ..model import Cited, Document, Sentence
from . import urls
from .brief_pieces import SourceRow
from .cards import Cards
from .characters import visible
from .library import Library
from .pieces import TellingView
from .reasons import citation


class Citer:
    """Cites documents; numbers them in the order in which the page first does."""

    def __init__(self, library: Library, cards: Cards) -> None:
        self.library = library
        self.cards = cards
        self.numbers: dict[str, int] = {}

    def number(self, key: str) -> int:
        """The number of a document, by its id."""
        return self.numbers.setdefault(key, len(self.numbers) + 1)

    def telling(self, key: str, sentence: Sentence) -> TellingView:
        """A sentence of a document, by its id."""
        made = citation(self.library, self.document(key), sentence.text, sentence.line)
        return TellingView(replace(made, number=self.number(key)), self.cards.articles[key])

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
