"""Who tells what, and where it is cited."""

from __future__ import annotations

from dataclasses import dataclass

from .documents import ArticleCard
from .grounds import CitationView, ReasonView
from .links import Link


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who says a sentence. text: as the sentence has it, in `language`, or the name that it inflects.

    entity: who of the listed ones that is; None for another, and where the text is a name of theirs that is itself
    linked: then `url` is theirs. inferred: the sentence itself does not name them.
    """

    text: str
    language: str
    url: str | None
    entity: Link | None
    inferred: bool
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class TellingView:
    """One document's sentence, with the card of that document. speaker: who says it, None for the document itself."""

    sentence: CitationView
    article: ArticleCard
    speaker: SpeakerView | None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A document that a page cites, with its number there. address: where it can be found, as it is printed."""

    number: int
    article: ArticleCard
    address: str
    href: str | None


@dataclass(frozen=True, slots=True)
class UseView:
    """Where a paragraph is cited: a digest, and the places on its page."""

    digest: Link
    places: tuple[Link, ...]
