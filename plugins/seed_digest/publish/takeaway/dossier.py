"""All that a digest's files tell, gathered once for every format."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from ...facts.digests import Digest
from ...model import Article, Brief, ChronologyEntry, Cited, Place
from .. import urls
from ..chronology import entries_of
from ..edition import Edition
from ..members import members
from ..pieces import CitationView
from ..reasons import citation
from .entries import tellings


class Dossier:
    """A digest of an edition. What several formats ask for is found once."""

    def __init__(self, edition: Edition, slug: str) -> None:
        self.edition = edition
        self.slug = slug

    @property
    def digest(self) -> Digest:
        return self.edition.library.facts.digests[self.slug]

    @property
    def brief(self) -> Brief:
        """What an analyst would say of it; an empty one where nobody has said anything."""
        return self.edition.library.corpus.briefs.get(self.slug, Brief())

    @cached_property
    def main(self) -> tuple[Article, ...]:
        return members(self.edition.library, self.slug, Place.MAIN)

    @cached_property
    def mentions(self) -> tuple[Article, ...]:
        return members(self.edition.library, self.slug, Place.MENTION)

    @cached_property
    def entries(self) -> tuple[ChronologyEntry, ...]:
        """Of its chronology those whose documents are published."""
        return entries_of(self.edition.library, self.slug)

    @cached_property
    def sources(self) -> tuple[Article, ...]:
        """Its documents, then those that are cited beside them: each with its number, from 1, in this order."""
        cited = (self.edition.library.by_id[one.article_id] for one in self.cited())
        return tuple({one.document.id: one for one in (*self.main, *self.mentions, *cited)}.values())

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each source, by its article's id."""
        return {one.document.id: number for number, one in enumerate(self.sources, 1)}

    def cited(self) -> Iterator[Cited]:
        """Every sentence that a statement of the digest rests on."""
        for entry in self.entries:
            yield from tellings(self.edition.library, entry)
        for point in self.brief.points:
            yield from point.cited
        for difference in self.brief.differences:
            yield from (one.cited for one in difference.accounts)
        for part in self.brief.parts:
            yield from (*(one.cited for one in part.roles), *part.quoted)
        for person in self.brief.unlisted:
            yield from (person.cited, *(one.cited for one in person.roles), *person.quoted)

    def citation(self, cited: Cited) -> CitationView:
        """A sentence as it is shown, with links into the site."""
        library = self.edition.library
        document = library.by_id[cited.article_id].document
        return citation(library, document, cited.sentence.text, cited.sentence.line)

    def address(self, url: str) -> str:
        """The whole address of a page; while the site has none, one that is relative to the digest's files."""
        whole = self.edition.options.url
        return urls.absolute(whole, url) if whole else f"{urls.root_of(urls.take_away(self.slug))}{url}"
