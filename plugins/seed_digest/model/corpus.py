"""Many documents: their places in digests, the stories that they tell, all of them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..edtf import Edtf
from .brief import Brief, ChronologyEntry
from .document import Document
from .reasons import Certainty, Reason, Resolved
from .telling import Event, Mention, Sentence


class Place(StrEnum):
    """A document's place in a digest, as a maintainer may put it right."""

    MAIN = "main"
    MENTION = "mention"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Membership:
    """A document's place in a digest: `role` is main or mention, never out; inferred, or corrected by hand."""

    role: Place
    because: tuple[Reason, ...]
    certainty: Certainty = Certainty.INFERRED

    @property
    def is_main(self) -> bool:
        """True where the document has the digest's matter as its subject."""
        return self.role is Place.MAIN

    @property
    def shown_by(self) -> Reason | None:
        """The first reason that quotes the document: None where a correction alone puts it there."""
        return next((one for one in self.because if one.quote), None)


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a correction changed of what the corpus found: tags added or removed, and places in digests, with why.

    story: why it was put into a story or taken out of one.
    """

    tags: Mapping[str, Reason] = field(default_factory=dict)
    digests: Mapping[str, Reason] = field(default_factory=dict)
    story: Reason | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A document that tells a story, by its id. because: what speaks for it; copy_of: the document that it copies."""

    article_id: str
    because: tuple[Reason, ...]
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One event that several documents tell: who leads stands first. id: that of the leading document."""

    id: str
    members: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A document in the corpus: with its date settled, its tags, its digests. story: the id of the one it tells.

    corrected: what of tags, digests and its story was put right by hand.
    """

    document: Document
    date: Resolved[Edtf] | None
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    tags: tuple[str, ...]
    digests: Mapping[str, Membership]
    events: tuple[Event, ...] = ()
    story: str | None = None
    notes: tuple[str, ...] = ()
    corrected: Corrected = Corrected()

    @property
    def instant(self) -> str | None:
        """What puts it among others by date: the earliest instant it may be of, None while no year is known."""
        return self.date.value.sort if self.date else None

    @property
    def oldest_first(self) -> tuple[bool, str]:
        """Sorts documents the oldest first, those of no known year last. Who sorts settles ties."""
        return (self.instant is None, self.instant or "")

    @property
    def newest_first(self) -> tuple[bool, list[int]]:
        """Sorts documents the newest first, those of no known year last. Who sorts settles ties."""
        return (self.instant is None, [-ord(letter) for letter in self.instant or ""])


@dataclass(frozen=True, slots=True)
class Corpus:
    """All documents: the articles, newest first and undated last, and every seed that is not one.

    stories: by id, those that more than one document tells. briefs: by the digest's slug. notes: what the maintainer
    should know of the whole, such as a correction for no seed.
    """

    articles: tuple[Article, ...]
    others: tuple[Document, ...]
    chronologies: Mapping[str, tuple[ChronologyEntry, ...]] = field(default_factory=dict)
    seeds: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    stories: Mapping[str, Story] = field(default_factory=dict)
    briefs: Mapping[str, Brief] = field(default_factory=dict)
