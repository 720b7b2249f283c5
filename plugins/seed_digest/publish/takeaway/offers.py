"""What a digest offers to be taken away, for its page and for whoever writes the files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import urls
from ..chronology import entries_of
from ..library import Library
from ..pieces import FileLink
from .entries import to_the_day


@dataclass(frozen=True, slots=True)
class Offer:
    """A file. label: for the reader; medium: its media type; worth: whether a digest has anything for it."""

    file: str
    label: str
    medium: str
    worth: Callable[[Library, str], bool]


def always(_library: Library, _slug: str) -> bool:
    """Even of an empty digest it can be said that it is empty."""
    return True


def has_documents(library: Library, slug: str) -> bool:
    return any(slug in one.digests for one in library.corpus.articles)


def has_events(library: Library, slug: str) -> bool:
    return bool(entries_of(library, slug))


def has_days(library: Library, slug: str) -> bool:
    """An iCalendar without an event is none."""
    return bool(to_the_day(entries_of(library, slug)))


OFFERS = (
    Offer("digest.md", "Markdown", "text/markdown", always),
    Offer("digest.json", "JSON", "application/json", always),
    Offer("digest.bib", "BibTeX", "application/x-bibtex", has_documents),
    Offer("digest.ris", "RIS", "application/x-research-info-systems", has_documents),
    Offer("digest.csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", has_documents),
    Offer("timeline.json", "Chronology, JSON", "application/json", has_events),
    Offer("chronology.ics", "Chronology, iCalendar", "text/calendar", has_days),
)


def offers(library: Library, slug: str) -> tuple[Offer, ...]:
    """What a digest has to offer."""
    return tuple(one for one in OFFERS if one.worth(library, slug))


def file_links(library: Library, slug: str) -> tuple[FileLink, ...]:
    """Links to them. Saved, each file is named after the digest, so that those of two do not meet."""
    return tuple(
        FileLink(one.label, urls.take_away(slug, one.file), one.medium, f"{slug}.{one.file.removeprefix('digest.')}")
        for one in offers(library, slug)
    )
