"""A digest's dated events, oldest first: what its documents tell with a date, and when each of them reported."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

from ..edtf import Edtf
from ..facts.digests import Digest
from ..model import Article, Certainty, ChronologyEntry, Event, Reason, TimeExpression
from .rules import accepted
from .telling import Telling, full_date


def find_events(
    article: Article, tellings: Sequence[Telling], anchors: Mapping[TimeExpression, datetime.date]
) -> tuple[Event, ...]:
    """The events that an article tells with a date that can be made full."""
    own = [(one, dated(one, article, anchors)) for one in tellings]
    return tuple(make_event(one, date) for one, date in own if date is not None)


def dated(telling: Telling, article: Article, anchors: Mapping[TimeExpression, datetime.date]) -> Edtf | None:
    """The date of a telling as far as the article's own date settles it."""
    if article.date is not None and article.date.value.year is not None:
        return full_date(telling, article.date.value, anchors)
    stated = telling.time.date
    return stated if stated is not None and stated.year is not None else None


def make_event(telling: Telling, date: Edtf) -> Event:
    """An event with how its date is known: stated in full, or by the article's own date."""
    stated = telling.time.date is not None and telling.time.date.year is not None
    rule = "stated in full" if stated else "year by the date of the article"
    if telling.time.weekday is not None:
        rule = "day by the date of the article"
    because = (Reason(rule, telling.time.text, telling.time.line),)
    return Event(
        date,
        Certainty.STATED if stated else Certainty.INFERRED,
        because,
        telling.sentence,
        telling.seed,
        telling.planned,
    )


def chronology(slug: str, digest: Digest, articles: Iterable[Article]) -> tuple[ChronologyEntry, ...]:
    """The rows of one digest: dated sentences that its rule accepts, and each document's own report."""
    entries = []
    for article in articles:
        if slug not in article.digests:
            continue
        told = [one for one in article.events if accepted(one.sentence, digest.rule)]
        entries += [ChronologyEntry(one, article.document.id, one.planned) for one in told]
        if not any(one.sentence.text == article.digests[slug].because[0].quote for one in told):
            entries += reported(article, slug)
    return tuple(sorted(entries, key=order))


def reported(article: Article, slug: str) -> list[ChronologyEntry]:
    """The document's own row: what it says, on the day it said it."""
    because = article.digests[slug].because[0]
    sentence = next((one for one in article.sentences if (one.text, one.line) == (because.quote, because.line)), None)
    if sentence is None or article.date is None:
        return []
    report = Event(
        article.date.value, article.date.certainty, article.date.because, sentence, article.document.seed, reported=True
    )
    return [ChronologyEntry(report, article.document.id)]


def order(entry: ChronologyEntry) -> tuple[str, str, int]:
    """By date, a longer span after a shorter; undated last."""
    event = entry.event
    sort = event.date.sort if event.date else None
    return (sort or "9999", entry.article_id, event.sentence.line or 0)
