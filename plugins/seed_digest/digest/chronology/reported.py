"""What documents tell of the parties without a date, on the day on which they told it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from ...facts.digests import Digest
from ...facts.entities import Entity
from ...language.deeds import deeds_in
from ...language.languages import Language, facts_of
from ...model import Article, ChronologyEntry, Event, Sentence
from ..membership import is_direct
from ..rules import accepted, is_contact
from .outcomes import Deeds
from .rows import Told, make_entry

# What was done between parties and is worth a row though nobody says when.
DEEDS = frozenset({
    "meet", "agree", "sign", "refuse", "withdraw", "suspend", "extend", "approve", "cancel", "invite", "visit",
    "sanction", "resume", "propose",
})  # fmt: skip
# A text of many such sentences has so many rows of them, beside that of its own news.
MOST = 2
# A plan belongs to a contact so many sentences before it.
NEAR = 2
# Entities that two reports of one deed share.
SHARED = 2
# What a title tells is told again in so many first sentences.
OPENING = 3
# An event of so many days before is what a report of it may tell.
RECENT = 7


def reports(slug: str, digest: Digest, article: Article, entities: Mapping[str, Entity]) -> Iterator[Event]:
    """The document's own news, and what else it tells of the parties without a date."""
    news = deciding(article, slug)
    if news is not None and is_contact(news, digest.rule):
        yield report(article, in_body(news, article, digest))
    if article.digests[slug].role == "main":
        others = (one for one in undated(article, digest, entities) if one is not news)
        yield from (report(article, one) for one in islice(others, MOST))


def untold(some: Iterable[Event], dated: Sequence[Event], article_id: str, deeds: Deeds) -> list[Event]:
    """The reports of a document that tell of another deed than its dated events and the reports before them do."""
    found: list[Event] = []
    for one in some:
        fresh = [other for other in dated if is_recent(other, one)]
        if one.sentence not in {other.sentence for other in dated} and not any(
            is_same((other, article_id), (one, article_id), deeds) for other in (*fresh, *found)
        ):
            found.append(one)
    return found


def is_recent(event: Event, report: Event) -> bool:
    """True for an event of the days before its report."""
    day, told = (one.date.first_day if one.date else None for one in (event, report))
    return day is not None and told is not None and 0 <= (told - day).days <= RECENT


def deciding(article: Article, slug: str) -> Sentence | None:
    """The sentence that puts a document in a digest."""
    because = article.digests[slug].because[0]
    return next((one for one in article.sentences if (one.text, one.line) == (because.quote, because.line)), None)


def in_body(news: Sentence, article: Article, digest: Digest) -> Sentence:
    """The sentence itself; for a title the one of the opening that names a party, if there is one."""
    if news.where != "title":
        return news
    opening = [one for one in article.sentences if one.where == "body"][:OPENING]
    return next((one for one in opening if any(one.evidence & {*group} for group in digest.rule.parties)), news)


def undated(article: Article, digest: Digest, entities: Mapping[str, Entity]) -> Iterator[Sentence]:
    """Sentences that tell what the parties did, each named itself; and what is planned, right behind a contact."""
    dated = {one.sentence for one in article.events}
    since = NEAR + 1
    for one in article.sentences:
        if one.where != "body":
            continue
        contact = accepted(one, digest.rule)
        since = 0 if contact else since + 1
        if one.echo or one in dated or not (contact or (since <= NEAR and is_planned(one, article))):
            continue
        deeds = {deed.kind for deed in deeds_in(one.text, article.document.language) if not deed.denied}
        if deeds & DEEDS and (not contact or is_direct(one, digest.rule, entities)):
            yield one


def report(article: Article, sentence: Sentence) -> Event:
    """What a sentence tells, on the day of its document."""
    seed, planned = article.document.seed, is_planned(sentence, article)
    if article.date is None:
        return Event(None, None, (), sentence, seed, planned, reported=True)
    date = article.date
    return Event(date.value, date.certainty, date.because, sentence, seed, planned, reported=True)


def is_planned(sentence: Sentence, article: Article) -> bool:
    """True for a sentence with a word of plans."""
    return any(one.planned is not None and one.planned.search(sentence.text) for one in languages_of(article))


def languages_of(article: Article) -> tuple[Language, ...]:
    """The language of a document, if it is one of ours."""
    known = facts_of(article.document.language)
    return (known,) if known else ()


def report_rows(told: Sequence[Told], deeds: Deeds) -> list[ChronologyEntry]:
    """One row a report; the documents of one story that report the same deed share one, the earliest leads."""
    grouped: dict[str, list[list[Told]]] = {}
    for event, key in sorted(told, key=lambda row: (row[0].date.sort or "" if row[0].date else "", row[1])):
        groups = grouped.setdefault(deeds.stories[key] or key, [])
        home = next((one for one in groups if is_same(one[0], (event, key), deeds)), None)
        if home is None:
            groups.append([(event, key)])
        else:
            home.append((event, key))
    return [make_entry(group) for groups in grouped.values() for group in groups]


def is_same(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for reports of one story, or of one document, that tell of the same deed of the same."""
    (event, key), (later, key_later) = one, other
    if event.planned != later.planned:
        return False
    shared = event.sentence.named & later.sentence.named
    return bool(deeds.kinds(event, key) & deeds.kinds(later, key_later)) and len(shared) >= SHARED
