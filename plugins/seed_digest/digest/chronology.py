"""A digest's dated events, oldest first: what its documents tell with a date, and when each of them reported."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..edtf import Edtf
from ..facts.digests import Digest
from ..language.languages import Language, facts_of
from ..model import Article, Certainty, ChronologyEntry, DatePart, Event, Reason, Telling, TimeExpression
from .likeness import Likeness
from .rules import accepted, is_contact
from .telling import full_date

# One event as several documents tell it, and a year with a month, None where one is open.
Row = list[tuple[Event, str]]
Month = tuple[int | None, int | None]


def find_events(
    article: Article, tellings: Sequence[Telling], anchors: Mapping[TimeExpression, datetime.date]
) -> tuple[Event, ...]:
    """The events that an article tells with a date that can be made full. What stands beside a date is none of it."""
    own = [(one, dated(one, article, anchors)) for one in tellings if not one.beside]
    return tuple(make_event(one, date, article, anchors) for one, date in own if date is not None)


def dated(telling: Telling, article: Article, anchors: Mapping[TimeExpression, datetime.date]) -> Edtf | None:
    """The date of a telling as far as the article's own date settles it."""
    if article.date is not None and article.date.value.year is not None:
        return full_date(telling, article.date.value, anchors)
    stated = telling.time.date
    return stated if stated is not None and stated.year is not None else None


def make_event(
    telling: Telling, date: Edtf, article: Article, anchors: Mapping[TimeExpression, datetime.date]
) -> Event:
    """An event with how its date is known: stated in full, by another document, or by the article's own date."""
    time = telling.time
    stated = time.date is not None and time.date.year is not None
    certainty = Certainty.STATED if stated else Certainty.INFERRED
    because: tuple[Reason, ...] = (Reason("stated in full", time.text, time.line),)
    if time in anchors and article.date is not None:
        because = (
            Reason(f"the weekday, by another document {date.value}", time.text, time.line),
            *article.date.because[:2],
        )
    elif not stated and article.date is not None:
        rule = f"year by the article's own date, {article.date.value.value}"
        because = (Reason(rule, time.text, time.line, settles=DatePart.YEAR),)
    return Event(date, certainty, because, telling.sentence, telling.seed, telling.planned, telling=telling)


def chronology(
    slug: str, digest: Digest, articles: Iterable[Article], likeness: Likeness
) -> tuple[ChronologyEntry, ...]:
    """The rows of one digest: dated sentences that belong to it, one row an event, and each document's own report."""
    told: list[tuple[Event, str]] = []
    reports: list[ChronologyEntry] = []
    for article in articles:
        if slug in article.digests:
            own = belonging(article, slug, digest)
            told += [(one, article.document.id) for one in own]
            shown = article.digests[slug].shown_by
            if shown is not None and not any(one.sentence.text == shown.quote for one in own):
                reports += reported(article, slug, digest)
    return tuple(sorted([*rows(told, likeness), *reports], key=order))


def belonging(article: Article, slug: str, digest: Digest) -> list[Event]:
    """The events that the digest's rule accepts; of a main document also those told in the same paragraphs."""
    accepted_ones = [one for one in article.sentences if one.where == "body" and accepted(one, digest.rule)]
    lines = {one.line for one in accepted_ones} if article.digests[slug].role == "main" else set()
    return [one for one in article.events if accepted(one.sentence, digest.rule) or one.sentence.line in lines]


def rows(told: Sequence[tuple[Event, str]], likeness: Likeness) -> list[ChronologyEntry]:
    """One row an event: the telling with the most precise date leads, the others stand with it."""
    grouped: list[Row] = []
    near: dict[Month, list[Row]] = {}
    for one in sorted(told, key=leading):
        home = next((group for group in alike_dated(one[0], near) if same_event(group[0][0], one[0], likeness)), None)
        if home is None:
            grouped.append([one])
            for month in months_of(one[0]):
                near.setdefault(month, []).append(grouped[-1])
        else:
            home.append(one)
    return [ChronologyEntry(group[0][0], group[0][1], group[0][0].planned, tuple(group[1:])) for group in grouped]


def months_of(event: Event) -> tuple[Month, ...]:
    """Years with months in which an event begins and ends, as far as they are known."""
    dates = (event.date, event.date.end) if event.date else ()
    return tuple(dict.fromkeys((one.year, one.month) for one in dates if one is not None)) or ((None, None),)


def alike_dated(event: Event, near: Mapping[Month, Sequence[Row]]) -> Iterator[Row]:
    """The rows whose dates may be the event's: of its months, and of its year where a month is open."""
    for year, month in months_of(event):
        of_year = [key for key in near if key[0] == year] if month is None else []
        for key in dict.fromkeys([(year, month), (year, None), *of_year]):
            yield from near.get(key, ())


def leading(row: tuple[Event, str]) -> tuple[int, str, int]:
    """The most precise date first, then by article and line."""
    event, key = row
    known = 0 if event.date is None else sum(part is not None for part in (event.date.month, event.date.day))
    return (-known, key, event.sentence.line or 0)


def same_event(one: Event, other: Event, likeness: Likeness) -> bool:
    """True where two tellings of different documents date the same event, as far as each knows."""
    if one.telling is None or other.telling is None or one.seed == other.seed or one.planned != other.planned:
        return False
    agree = one.date is not None and other.date is not None and one.date.agrees(other.date)
    return agree and likeness.same_event(one.telling, other.telling)


def reported(article: Article, slug: str, digest: Digest) -> list[ChronologyEntry]:
    """The document's own row: the contact that it tells, on the day it told it."""
    shown = article.digests[slug].shown_by
    because = (shown.quote, shown.line) if shown else None
    sentence = next((one for one in article.sentences if (one.text, one.line) == because), None)
    if sentence is None or article.date is None or not is_contact(sentence, digest.rule):
        return []
    date, certainty = article.date.value, article.date.certainty
    planned = any(one.planned is not None and one.planned.search(sentence.text) for one in languages_of(article))
    report = Event(date, certainty, article.date.because, sentence, article.document.seed, planned, reported=True)
    return [ChronologyEntry(report, article.document.id, planned)]


def languages_of(article: Article) -> tuple[Language, ...]:
    """The language of a document, if it is one of ours."""
    known = facts_of(article.document.language)
    return (known,) if known else ()


def order(entry: ChronologyEntry) -> tuple[str, str, int]:
    """By the first day it may be, then by article and line; undated last."""
    event = entry.event
    sort = event.date.sort if event.date else None
    return (sort or "9999", entry.article_id, event.sentence.line or 0)
