"""The rows of a digest's chronology."""

from __future__ import annotations

from ..model import ChronologyEntry, Event, Resolved
from .badges import date_view, unknown_date
from .cards import Cards
from .library import Library
from .pieces import ChronologyRow, TellingView
from .reasons import citation


def chronology_rows(library: Library, cards: Cards, slug: str) -> tuple[ChronologyRow, ...]:
    """The dated events of a digest, in the order of the corpus."""
    entries = library.corpus.chronologies.get(slug, ())
    return tuple(chronology_row(library, cards, one) for one in entries if one.article_id in library.by_id)


def chronology_row(library: Library, cards: Cards, entry: ChronologyEntry) -> ChronologyRow:
    """One event with all who tell of it."""
    event, document = entry.event, library.by_id[entry.article_id].document
    known = Resolved(event.date, event.certainty, event.because) if event.date and event.certainty else None
    told = ((event, entry.article_id), *entry.also)
    return ChronologyRow(
        date=date_view(library, document, known) if known else unknown_date("unknown", ()),
        kind="reported" if event.reported else "planned" if entry.planned else "",
        planned=entry.planned,
        lead=lead_of(event),
        tellings=tuple(telling_view(library, cards, one, key) for one, key in told if key in library.by_id),
    )


def lead_of(event: Event) -> str:
    """What stands before the date: a day without a time is the latest on which it can have come about."""
    if not event.reported or event.date is None:
        return ""
    return "reported by" if event.date.precision == "day" else "reported"


def telling_view(library: Library, cards: Cards, event: Event, key: str) -> TellingView:
    """One sentence on the event."""
    document = library.by_id[key].document
    return TellingView(citation(library, document, event.sentence.text, event.sentence.line), cards.articles[key])
