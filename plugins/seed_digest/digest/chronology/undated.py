"""What documents without a day of their own tell of times that lie behind all the others."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from ...language.leaning import leaning_of, tells_past
from ...model import Article, Event, Leaning, Reason


def planned_at_last(articles: Sequence[Article]) -> list[Article]:
    """The articles, those of no known day with what lies behind the newest of all as planned."""
    days = (one.date.value.last_day for one in articles if one.date is not None)
    newest = max(filter(None, days), default=None)
    return [one if newest is None or is_dated(one) else ahead_of(one, newest) for one in articles]


def is_dated(article: Article) -> bool:
    """True for an article whose own time tells what was ahead of it."""
    return article.date is not None and article.date.value.first_day is not None


def ahead_of(article: Article, newest: datetime.date) -> Article:
    """An undated article as one that was written by the newest day of the others, or that it tells of itself.

    A day that it tells as past may be later than every other document: it is believed. A year or a month is where a
    verb of the past tells of it.
    """
    told = [one.date.last_day for one in article.events if not one.planned and one.date and one.date.day is not None]
    last = max((newest, *filter(None, told)))
    why = f"{last}, the newest day {'of all documents' if last == newest else 'that it tells as past'}"
    language = article.document.language
    return replace(article, events=tuple(planned_behind(one, last, why, language) for one in article.events))


def planned_behind(event: Event, last: datetime.date, why: str, language: str) -> Event:
    """An event as planned where it begins behind a day, and is not told as past. why: what day that is, in words."""
    first = event.date.first_day if event.date is not None else None
    if event.planned or first is None or first <= last or is_past(event.sentence.text, language):
        return event
    telling = replace(event.telling, planned=True) if event.telling is not None else None
    because = Reason(f"planned: later than {why}", event.sentence.text, event.sentence.line)
    return replace(event, planned=True, telling=telling, because=(*event.because, because))


def is_past(text: str, language: str) -> bool:
    """True for a sentence with a verb of the past that is not of agreeing on something to come, or asking for it."""
    return tells_past(text, language) and leaning_of(text, language) is Leaning.BACK
