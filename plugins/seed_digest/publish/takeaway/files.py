"""The files that can be taken away, each with its address."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from .. import urls
from ..edition import Edition
from .bibliography import references
from .bibtex import bibtex
from .calendar import chronology_ics
from .csl import csl_json
from .digest_data import digest_json
from .dossier import Dossier
from .markdown import digest_markdown
from .offers import offers
from .ris import ris
from .table import articles_csv
from .timeline import timeline_json

CITATIONS = {"bib": bibtex, "ris": ris, "csl.json": csl_json}
"""The formats of bibliographies, by the ends of their files' names."""


def cited_by(suffix: str) -> Callable[[Dossier], bytes]:
    """A digest's sources in one of those formats."""
    return lambda dossier: CITATIONS[suffix](references(dossier.edition, dossier.sources))


WRITERS: Mapping[str, Callable[[Dossier], bytes]] = {
    "digest.md": digest_markdown,
    "digest.json": digest_json,
    "timeline.json": timeline_json,
    "chronology.ics": chronology_ics,
    **{f"digest.{suffix}": cited_by(suffix) for suffix in CITATIONS},
}
"""What writes each file that a digest offers."""


def take_away_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The address and the bytes of each: of every digest those that it offers, then those of the whole site."""
    for slug in edition.library.facts.digests:
        dossier = Dossier(edition, slug)
        for one in offers(edition.library, slug):
            yield urls.take_away(slug, one.file), WRITERS[one.file](dossier)
    yield urls.ARTICLES_CSV, articles_csv(edition)
    every = references(edition, edition.library.corpus.articles)
    for suffix, write in CITATIONS.items():
        yield urls.bibliography(suffix), write(every)
