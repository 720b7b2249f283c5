"""A document as a reference: what a bibliography says of it, whatever the format."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote

from ...addresses import is_web_address
from ...edtf import Edtf, parse_edtf
from ...model import MACHINE_TRANSLATION, Article, Certainty, Document, Resolved
from .. import urls
from ..chains import translation_mark
from ..edition import Edition
from ..library import Library
from .plain import one_line

UNTITLED = "[Without a title]"
UNKNOWN_LANGUAGE = "und"
UNSAFE = re.compile(r'[{}\\^`|"<>\s]|%(?![0-9A-Fa-f]{2})')
"""What no address holds: in one format or another it ends the field. A per cent sign counts that begins no escape."""


class ReferenceKind(Enum):
    """What a document is to a bibliography: by whom it came."""

    NEWS = "told by a publisher or an agency"
    PAGE = "a page of the web"
    DOCUMENT = "nothing more is known"


@dataclass(frozen=True, slots=True)
class Reference:
    """A document as it is cited. Every text is one line; '' and None for what is unknown.

    key: the article's id. title: as printed. language: BCP 47, of the text. publisher: else the agency. date: with the
    parts that are known; inferred: it is no stated one. url: of the original, http(s). accessed: when the page was
    saved, where that is stated. page: whole address on the site; site: its name. notes: who else had part in it, what
    is inferred.
    """

    key: str
    kind: ReferenceKind
    title: str
    language: str
    author: str
    publisher: str
    date: Edtf | None
    inferred: bool
    url: str
    accessed: Edtf | None
    site: str
    page: str
    notes: tuple[str, ...]

    @property
    def note(self) -> str:
        """All notes, and the page on the site, on one line."""
        return "; ".join([*self.notes, *([f"on {self.site}: {self.page}"] if self.page else [])])


def references(edition: Edition, articles: Iterable[Article]) -> tuple[Reference, ...]:
    """Some articles as references, in their order."""
    return tuple(make_reference(edition, one) for one in articles)


def make_reference(edition: Edition, article: Article) -> Reference:
    """An article as a reference."""
    document, options = article.document, edition.options
    source = document.source
    url = name(source.url)
    return Reference(
        key=document.id,
        kind=kind_of(document),
        title=one_line(document.title.value) if document.title else UNTITLED,
        language="" if document.language == UNKNOWN_LANGUAGE else document.language,
        author=name(source.author),
        publisher=name(source.publisher) or name(source.agency),
        date=article.date.value if article.date else None,
        inferred=article.date is not None and article.date.certainty is Certainty.INFERRED,
        url=UNSAFE.sub(lambda found: quote(found[0], safe=""), url) if is_web_address(url) else "",
        accessed=stated_capture(document),
        site=one_line(options.name),
        page=urls.absolute(options.url, urls.article(document.id)) if options.url else "",
        notes=tuple(notes(edition, article)),
    )


def name(link: Resolved[str] | None) -> str:
    """The value of one link of the source's chain on one line, '' where it is unknown."""
    return one_line(link.value) if link is not None else ""


def kind_of(document: Document) -> ReferenceKind:
    """Told by a house of news, else a page where an address or an aggregator is known, else a mere document."""
    source = document.source
    if source.publisher is not None or source.agency is not None:
        return ReferenceKind.NEWS
    return ReferenceKind.PAGE if source.url is not None or source.aggregator is not None else ReferenceKind.DOCUMENT


def stated_capture(document: Document) -> Edtf | None:
    """When the page was saved; None where that is only bounded."""
    if document.captured is not None and document.captured.certainty is not Certainty.INFERRED:
        with contextlib.suppress(ValueError):
            return parse_edtf(document.captured.value)
    return None


def notes(edition: Edition, article: Article) -> Iterator[str]:
    """How the document came, and what of this reference is not as stated in it."""
    source, date = article.document.source, edition.cards.articles[article.document.id].date
    if source.agency is not None:
        yield f"Agency: {name(source.agency)}"
    if source.translator is not None:
        yield translated(edition.library, article.document)
    if source.aggregator is not None:
        yield f"via aggregator {name(source.aggregator)}"
    if source.publisher is not None and source.publisher.certainty is Certainty.INFERRED:
        yield "publisher inferred"
    if article.date is None:
        yield f"date unknown: {date.note}"
    elif article.date.certainty is not Certainty.STATED or article.date.value.year is None:
        yield f"dated {date.short} ({date.note})"


def translated(library: Library, document: Document) -> str:
    """'machine translation by …': who translated, where more is known than that a machine did."""
    mark, translator = translation_mark(library, document) or "", name(document.source.translator)
    says_so = MACHINE_TRANSLATION in translator.casefold()
    return translator if says_so else f"{mark} by {translator}"
