"""The entries of a chronology: by whom each is told, what it is called, whether a calendar can hold it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from ...edtf import Edtf
from ...model import ChronologyEntry, Cited
from ..library import Library

LONGEST = 31
"""Days of an interval that still says when something was; a longer one is a month or a year by another name."""


def tellings(library: Library, entry: ChronologyEntry) -> tuple[Cited, ...]:
    """The sentences that tell an event: its own, then the others'."""
    return tuple(Cited(key, event.sentence) for event, key in entry.tellings if key in library.by_id)


def key_of(entry: ChronologyEntry) -> str:
    """What an entry is called wherever it stands: its key, else one by its document, its sentence and its date."""
    if entry.key:
        return entry.key
    event = entry.event
    place = (entry.article_id, str(event.sentence.line), event.sentence.text, event.date.value if event.date else "")
    return hashlib.sha256("\n".join(place).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def outcomes(entries: Sequence[ChronologyEntry], entry: ChronologyEntry) -> tuple[tuple[str, ChronologyEntry], ...]:
    """What became of a plan, among the entries of its digest; 'moved' or 'called off' before one that tells that."""
    keys = {one.key: one.how for one in entry.outcomes}
    return tuple((keys[one.key], one) for one in entries if keys and one.key in keys)


def is_known_to_the_day(date: Edtf | None) -> bool:
    """True for a day, and for an interval of few days whose ends are days."""
    if date is None or date.year is None or date.day is None:
        return False
    if date.end is None:
        return True
    first, last = date.first_day, date.last_day
    return date.end.day is not None and first is not None and last is not None and (last - first).days < LONGEST


def to_the_day(entries: Sequence[ChronologyEntry]) -> tuple[ChronologyEntry, ...]:
    """The entries that a calendar can hold."""
    return tuple(one for one in entries if is_known_to_the_day(one.event.date))
