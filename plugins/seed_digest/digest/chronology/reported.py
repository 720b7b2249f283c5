"""What documents tell of the parties without a date, on the day on which they told it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from ...facts.digests import Digest
from ...facts.entities import Entity
from ...language.clauses import found, is_supposed, is_undone
from ...language.deeds import deeds_in, denies_all
from ...language.tenses import tenses_of
from ...model import Article, Event, Sentence
from ..rules import accepted, is_contact, is_direct
from .deeds import Deeds, Told
from .other_times import other_time
from .rows import Row, same_deed

# What was done between parties and is worth a row though nobody says when.
DEEDS = frozenset({
    "meet", "agree", "sign", "refuse", "withdraw", "suspend", "extend", "approve", "cancel", "invite", "visit",
    "sanction", "resume", "propose",
})  # fmt: skip
# A text of many such sentences has so many rows of them, beside that of its own news.
MOST = 2
# A plan belongs to a contact so many sentences before it.
NEAR = 2
# Entities that two tellings of one deed share where nothing else tells that they are of one event.
MUCH = 3
# What a title tells is told again in so many first sentences.
OPENING = 3
# An event of so many days before is what a report of it may tell.
RECENT = 7


def reports(slug: str, digest: Digest, article: Article, entities: Mapping[str, Entity]) -> Iterator[Event]:
    """The document's own news, on the day that it tells, and what else it tells of the parties without a date."""
    news = deciding(article, slug)
    if news is not None and is_contact(news, digest.rule):
        told = in_body(news, article, digest)
        own = [one for one in article.events if one.sentence == told and article.date is not None]
        if own or happened(told, article):
            yield from own or [report(article, told)]
    if article.digests[slug].role == "main":
        others = (one for one in undated(article, digest, entities) if one is not news)
        yield from (report(article, one) for one in islice(others, MOST))


def happened(sentence: Sentence, article: Article) -> bool:
    """False for a sentence that tells of nothing but what was not done, asks, or supposes.

    What somebody is named for asking was said all the same.
    """
    language = article.document.language
    if sentence.speaker is None and is_supposed(sentence.text, language):
        return False
    return not denies_all(deeds_in(sentence.text, language))


def joined(told: Sequence[Told], rows: Sequence[Row], deeds: Deeds) -> list[Row]:
    """The rows with the reports that tell of their events; what is left makes rows of its own.

    A report tells of an event where it says, within days, that the same was done by the same. The documents of one
    story that report the same share a row; the earliest leads it.
    """
    grown = [list(row) for row in rows]
    fresh = by_day(grown)
    own = {(event.sentence, key): row for row in grown for event, key in row}
    for one in sorted(told, key=earliest):
        around = (row for day in days_before(one[0]) for row in fresh.get(day, ()))
        home = own.get((one[0].sentence, one[1])) or next((row for row in around if is_same(row[0], one, deeds)), None)
        if home is None:
            grown.append([one])
            fresh.setdefault(first_day(one[0]), []).append(grown[-1])
        elif all(key != one[1] for _, key in home):
            home.append(one)
    return grown


def by_day(rows: Sequence[Row]) -> dict[datetime.date | None, list[Row]]:
    """Rows by the first day that they may be of."""
    found: dict[datetime.date | None, list[Row]] = {}
    for row in rows:
        found.setdefault(first_day(row[0][0]), []).append(row)
    return found


def first_day(event: Event) -> datetime.date | None:
    return event.date.first_day if event.date else None


def days_before(event: Event) -> list[datetime.date | None]:
    """The days of which a report tells; of one without a date only others without."""
    told = first_day(event)
    return [None] if told is None else [told - datetime.timedelta(days) for days in range(RECENT + 1)]


def earliest(one: Told) -> tuple[str, str, int]:
    return ((one[0].date.sort if one[0].date else None) or "9999", one[1], one[0].sentence.line or 0)


def is_same(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for tellings of one deed in one document or one story, or of much the same in others of near days.

    Where one has no day, names alone do not tell one year's agreement from another's.
    """
    if one[0].sentence is other[0].sentence:
        return True
    related = one[1] == other[1] or (deeds.stories[one[1]] and deeds.stories[one[1]] == deeds.stories[other[1]])
    dated = first_day(one[0]) is not None and first_day(other[0]) is not None
    much = dated and len(one[0].sentence.named & other[0].sentence.named) >= MUCH
    return bool(related or much) and same_deed(one, other, deeds)


def deciding(article: Article, slug: str) -> Sentence | None:
    """The sentence that puts a document in a digest."""
    shown = article.digests[slug].shown_by
    because = (shown.quote, shown.line) if shown else None
    return next((one for one in article.sentences if (one.text, one.line) == because), None)


def in_body(news: Sentence, article: Article, digest: Digest) -> Sentence:
    """The sentence itself; for a title the one of the opening that names a party, if there is one."""
    if news.in_body:
        return news
    opening = [one for one in article.sentences if one.in_body][:OPENING]
    return next((one for one in opening if any(one.evidence & {*group} for group in digest.rule.parties)), news)


def undated(article: Article, digest: Digest, entities: Mapping[str, Entity]) -> Iterator[Sentence]:
    """Sentences that tell what the parties did, each named itself; and what is planned, right behind a contact."""
    dated = {one.sentence for one in article.events}
    since = NEAR + 1
    for one in article.sentences:
        if not one.in_body:
            continue
        contact = accepted(one, digest.rule)
        since = 0 if contact else since + 1
        if (
            (one.echo and one.where == "body")
            or one in dated
            or not (contact or (since <= NEAR and is_planned(one, article)))
        ):
            continue
        deeds = {deed.kind for deed in deeds_in(one.text, article.document.language) if not deed.denied}
        if deeds & DEEDS and happened(one, article) and (not contact or is_direct(one, digest.rule, entities)):
            yield one


def report(article: Article, sentence: Sentence) -> Event:
    """What a sentence tells, on the day of its document; on none where it names another time."""
    seed, planned, date = article.document.seed, is_planned(sentence, article), article.date
    if date is None:
        return Event(None, None, (), sentence, seed, planned, reported=True)
    other = other_time(sentence, article)
    if other is not None:
        return Event(None, None, (other,), sentence, seed, planned, reported=True)
    return Event(date.value, date.certainty, date.because, sentence, seed, planned, reported=True)


def is_planned(sentence: Sentence, article: Article) -> bool:
    """True for a sentence whose first word of a tense is one of plans; that of who says it tells nothing."""
    text, language = sentence.text, article.document.language
    tenses = tenses_of(language)
    planned = tenses.planned.search(text) if tenses.planned else None
    if planned is None or is_undone(text, language):
        return False
    says = [one.span() for one in found(text, language, "says")]
    done = tenses.past.finditer(text) if tenses.past else ()
    past = (one for one in done if not any(a < one.end() and one.start() < b for a, b in says))
    first = next((one for one in past if not (one.start() and one[0][0].isupper())), None)
    return first is None or planned.start() <= first.start()
