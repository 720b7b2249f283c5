"""What both JSON files of a digest are made of: citations, dates, reasons, events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...edtf import Edtf
from ...model import ChronologyEntry, Cited, Document, Reason, Resolved
from ..chronology import known_date
from ..reasons import LONGEST_QUOTE, is_told, shown_quote, speaker_of
from .dossier import Dossier
from .entries import key_of, tellings


def citation_object(dossier: Dossier, cited: Cited) -> dict[str, Any]:
    """A sentence, where it stands in its seed, and its paragraph on the site."""
    document = dossier.edition.library.by_id[cited.article_id].document
    shown = dossier.citation(cited)
    return {
        "article": document.id,
        "seed": document.seed,
        "line": cited.sentence.line if document.numbered else None,
        "quote": shown.text,
        "language": shown.language,
        "url": dossier.address(shown.link.url),
    }


def date_object(dossier: Dossier, document: Document, date: Resolved[Edtf] | None) -> dict[str, Any] | None:
    """A date with how it is known and why; None for none."""
    if date is None:
        return None
    return {
        "value": date.value.value,
        "precision": date.value.precision,
        "certainty": date.certainty.value,
        "because": reason_objects(dossier, document, date.because),
    }


def reason_objects(
    dossier: Dossier, document: Document, because: Sequence[Reason], said: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """Reasons as RECORD has them. Words from page furniture are cleared of contact data; those that are `said` beside
    them, or by a reason before, are not told again.
    """
    rows, told = [], list(said)
    for one in because:
        speaker = speaker_of(dossier.edition.library, document, one)
        quote = shown_quote(speaker, one.quote, one.line, LONGEST_QUOTE) or ""
        row: dict[str, Any] = {
            "rule": one.rule,
            "quote": None if is_told(quote, told) else quote or None,
            "line": one.line if speaker.numbered else None,
        }
        told.append(quote)
        rows.append({**row, "seed": one.seed} if one.seed is not None else row)
    return rows


def event_object(dossier: Dossier, entry: ChronologyEntry) -> dict[str, Any]:
    """One event of the chronology."""
    event, document = entry.event, dossier.edition.library.by_id[entry.article_id].document
    date = known_date(event)
    first, last = (event.date.first_day, event.date.last_day) if event.date else (None, None)
    return {
        "key": key_of(entry),
        "date": date.value.value if date else None,
        "start": first.isoformat() if first else None,
        "end": last.isoformat() if last else None,
        "precision": date.value.precision if date else None,
        "certainty": date.certainty.value if date else None,
        "because": reason_objects(dossier, document, event.because),
        "planned": entry.planned,
        "reported": event.reported,
        "context": entry.context or None,
        "outcomes": [
            {"key": one.key, "how": one.how or None, "because": reason_objects(dossier, document, one.because)}
            for one in entry.outcomes
        ],
        "tellings": [citation_object(dossier, one) for one in tellings(dossier.edition.library, entry)],
    }
