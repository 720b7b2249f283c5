"""The rows of a digest's chronology, and where they stand: on the digest's page, or on one of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ..edtf import Edtf
from ..model import ChronologyEntry, Event, Outcome, Resolved
from . import urls
from .badges import date_view, unknown_date
from .citing import Citer
from .dating import date_text, report_lead
from .library import Library
from .paging import Limit, cut
from .pieces import ChronologyRow, ChronologyView, CountedLink, Link, OutcomeView, RowGroup
from .reasons import reason_views

LIMIT = Limit(whole=40, few=20)
"""Rows on a digest's page. Of a longer chronology it has the newest; the whole stands by years on a page of its own."""

OPEN_ROWS = 15
"""Of those without a year no more than so many rows stand open on a digest's page."""

NO_YEAR = "Year not known"
UNDATED = "Undated"
OPEN = (NO_YEAR, UNDATED)
"""Where a row stands whose year is open, and one that has no date at all."""


def entries_of(library: Library, slug: str) -> tuple[ChronologyEntry, ...]:
    """A digest's rows whose document is published, in the order of the corpus: the oldest first, the undated last."""
    return tuple(one for one in library.corpus.chronologies.get(slug, ()) if one.article_id in library.by_id)


def shown_entries(library: Library, slug: str) -> tuple[ChronologyEntry, ...]:
    """The rows that stand on the digest's page."""
    entries = entries_of(library, slug)
    if not LIMIT.cuts(len(entries)):
        return entries
    dated = tuple(one for one in entries if year_of(one))
    return (dated or entries)[-LIMIT.few :]


def year_of(entry: ChronologyEntry) -> str:
    """The first year it may be of; '' while that is open."""
    day = entry.event.date.first_day if entry.event.date else None
    return str(day.year) if day else ""


def group_of(entry: ChronologyEntry) -> str:
    """The year under which a row stands, or that its year or its whole date is not known."""
    return year_of(entry) or (NO_YEAR if entry.event.date else UNDATED)


def row_links(library: Library, slug: str, whole: bool = False) -> Mapping[str, Link]:
    """A link to each row under its date, by its key: on the digest's page if it stands there and not `whole`."""
    here = frozenset[str]() if whole else {one.key for one in shown_entries(library, slug)}
    chronology, language = urls.digest_chronology(slug), library.options.language
    pages = {
        one.key: urls.digest(slug) if one.key in here else urls.numbered(chronology, number)
        for number, some in enumerate(chronology_pages(library, slug), 1)
        for one in some
    }
    return {
        one.key: Link(date_words(one), f"{pages[one.key]}#{urls.row_anchor(one.key)}", language)
        for one in entries_of(library, slug)
        if one.key
    }


def chronology_pages(library: Library, slug: str) -> list[tuple[ChronologyEntry, ...]]:
    """The rows of a chronology as its own pages have them."""
    return cut(entries_of(library, slug), weight=lambda one: len(one.tellings))


def date_words(entry: ChronologyEntry) -> str:
    """'31 July 2025', 'reported by 29 July 2025', 'undated'."""
    if entry.event.date is None:
        return UNDATED.lower()
    return f"{lead_of(entry.event)} {date_text(entry.event.date, with_time=False)}".strip()


def chronology_view(citer: Citer, slug: str) -> ChronologyView:
    """The rows for a digest's page."""
    library = citer.library
    links, count = row_links(library, slug), len(entries_of(library, slug))
    rows = [(group_of(one), chronology_row(citer, one, links)) for one in shown_entries(library, slug)]
    own = CountedLink("The whole chronology", urls.digest_chronology(slug), library.options.language, count)
    groups = tuple(RowGroup(label, some, len(some) > OPEN_ROWS and label in OPEN) for label, some in grouped(rows))
    return ChronologyView(groups, count, len(rows), own if LIMIT.cuts(count) else None)


def chronology_page(citer: Citer, slug: str, entries: Sequence[ChronologyEntry]) -> ChronologyView:
    """Some rows for one of the pages that have all of them: open, by years."""
    links = row_links(citer.library, slug, whole=True)
    rows = [(group_of(one), chronology_row(citer, one, links)) for one in entries]
    groups = tuple(RowGroup(label, some, folded=False) for label, some in grouped(rows, by_year=True))
    return ChronologyView(groups, len(entries_of(citer.library, slug)), len(rows), None)


def grouped(
    rows: Sequence[tuple[str, ChronologyRow]], by_year: bool = False
) -> Iterator[tuple[str, tuple[ChronologyRow, ...]]]:
    """Rows with their years in groups, each with its label: all dated ones in one, '', where it is not by year."""
    for label, run in groupby(rows, key=lambda one: one[0] if by_year or one[0] in OPEN else ""):
        yield label, tuple(row for _, row in run)


def chronology_row(citer: Citer, entry: ChronologyEntry, links: Mapping[str, Link]) -> ChronologyRow:
    """One event with all who tell of it. links: to the rows, by key."""
    event, document = entry.event, citer.document(entry.article_id)
    known = known_date(event)
    unknown = unknown_date("unknown", reason_views(citer.library, document, event.because))
    return ChronologyRow(
        anchor=urls.row_anchor(entry.key) if entry.key else "",
        date=date_view(citer.library, document, known) if known else unknown,
        kind="reported" if event.reported else "planned" if entry.planned else "",
        planned=entry.planned,
        lead=lead_of(event),
        tellings=tuple(citer.telling(key, one.sentence) for one, key in entry.tellings if citer.knows(key)),
        outcomes=tuple(outcome_view(citer, entry, one, links) for one in entry.outcomes if one.key in links),
        unanswered=entry.unanswered,
        context=entry.context,
    )


def outcome_view(citer: Citer, entry: ChronologyEntry, outcome: Outcome, links: Mapping[str, Link]) -> OutcomeView:
    """What became of a plan."""
    because = reason_views(citer.library, citer.document(entry.article_id), outcome.because)
    return OutcomeView(links[outcome.key], because, outcome.how)


def known_date(event: Event) -> Resolved[Edtf] | None:
    """The date of an event with how it is known, None for an undated one."""
    return Resolved(event.date, event.certainty, event.because) if event.date and event.certainty else None


def lead_of(event: Event) -> str:
    """What stands before the date of an event."""
    return report_lead(event.date) if event.reported and event.date else ""
