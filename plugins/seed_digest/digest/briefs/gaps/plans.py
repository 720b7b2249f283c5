"""Plans of which no document tells what became of them: those whose time has passed, and those that lie ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from ....model import Article, ChronologyEntry, Gap, GapKind
from .times import dated, ends


def plans(members: Sequence[Article], chronology: Sequence[ChronologyEntry]) -> Iterator[Gap]:
    """A plan whose day is past when the newest document is written might be followed up; one that is not cannot be."""
    newest = max(dated(members), key=lambda one: (ends(one), one.value), default=None)
    written = ends(newest) if newest is not None else None
    unanswered = [one for one in chronology if one.unanswered]
    ahead = tuple(one.key for one in unanswered if lies_ahead(one, written))
    passed = tuple(one.key for one in unanswered if one.key not in ahead)
    if passed:
        yield Gap(GapKind.OUTCOME, keys=passed)
    if ahead and newest is not None:
        yield Gap(GapKind.AHEAD, keys=ahead, dates=(newest, newest))


def lies_ahead(entry: ChronologyEntry, written: datetime.date | None) -> bool:
    """True for a plan whose time had not ended on a day. One without a time is none: it may be long past.

    So is one of which only the day of its report is known.
    """
    date = entry.event.date if not entry.event.reported else None
    last = date.last_day if date is not None else None
    return written is not None and last is not None and last >= written
