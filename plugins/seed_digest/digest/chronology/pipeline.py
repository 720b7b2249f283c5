"""The order of a chronology's making: what is told with a date -> one row an event -> reports -> outcomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...facts.digests import Digest, Rule
from ...model import Article, ChronologyEntry, Event, Outcome, Reason, Sentence
from ..ground import Ground
from ..rules import accepted, is_allowed
from .deeds import Deeds, Told
from .leads import News, names_party, news_of
from .outcomes import DoneRows, outcomes
from .reported import is_announced, joined, report, reports
from .rows import UNDATED, Row, make_entry, order, rows

CONTEXT = {"main": "told by a document on the subject", "mention": "a plan told beside a contact"}
BECAME = "what became of a plan"
# In a document that has another subject a plan is context where a contact stands so near, in sentences.
NEAR = 3
# What names no party is history where it is more years before its document, and told with its year alone.
LATELY = 3


def chronology(slug: str, ground: Ground, deeds: Deeds) -> tuple[ChronologyEntry, ...]:
    """The rows of one digest, oldest first."""
    digest = ground.digests[slug]
    told: list[Told] = []
    beside: list[Told] = []
    reported: list[Told] = []
    headings: list[tuple[Sentence, Told]] = []
    for article in sorted(ground.members(slug), key=oldest_first):
        key, news = article.document.id, news_of(article, slug, digest, ground.entities)
        own = belonging(article, slug, digest, news)
        told += [(one, key) for one in own]
        beside += [(one, key) for one in beside_contacts(article, slug, digest.rule) if not is_told(one, own)]
        sentences = {one.sentence for one in own if not is_announced(one, article)}
        found = reports(slug, digest, article, ground.entities, news)
        reported += [(one, key) for one in found if one.sentence not in sentences]
        if news is not None and news.title is not None:
            headings.append((news.sentence, (report(article, news.title), key)))
    roles = {one.document.id: one.digests[slug].role for one in ground.members(slug)}
    context = {id(event): CONTEXT[roles[key]] for event, key in beside}
    grouped = headed(joined(reported, rows([*told, *beside], deeds, ground.likeness), deeds), headings)
    found = [make_entry(row, of_context(row, context)) for row in grouped]
    return tuple(sorted(followed(found, ground, deeds), key=order))


def oldest_first(article: Article) -> tuple[str, str]:
    """By its day, those without one last; then by its id."""
    return ((article.date.value.sort if article.date else None) or UNDATED, article.document.id)


def of_context(row: Row, context: Mapping[int, str]) -> str:
    """Why a row stands here of which nobody tells as a contact; '' for any other. context: by the event's identity."""
    told = [context.get(id(event), "") for event, _ in row]
    return told[0] if all(told) else ""


def is_told(event: Event, own: Sequence[Event]) -> bool:
    """True for an event that stands among a document's own, or is of a day and a tense that one of them has."""
    return any(one is event or (one.date == event.date and one.planned == event.planned) for one in own)


def belonging(article: Article, slug: str, digest: Digest, news: News | None) -> list[Event]:
    """The events that the digest's rule accepts; of a main document also those told in the same paragraphs.

    And its own news, in whose stead no title stands.
    """
    accepted_ones = [one for one in article.sentences if one.in_body and accepted(one, digest.rule)]
    lines = {one.line for one in accepted_ones} if article.digests[slug].role == "main" else set()
    sentence, title = (news.sentence, news.title) if news is not None else (None, None)
    return [
        one
        for one in article.events
        if one.sentence is not title
        and (one.sentence is sentence or accepted(one.sentence, digest.rule) or one.sentence.line in lines)
    ]


def headed(grouped: Sequence[Row], headings: Sequence[tuple[Sentence, Told]]) -> list[Row]:
    """The rows, each title beside the sentence of its document that tells the same. headings: that, and the title."""
    places = {}
    for at, row in enumerate(grouped):
        for event, key in row:
            places.setdefault((event.sentence, key), at)
    found = [list(row) for row in grouped]
    for sentence, heading in headings:
        at = places.get((sentence, heading[1]))
        if at is not None:
            found[at].append(heading)
    return found


def beside_contacts(article: Article, slug: str, rule: Rule) -> list[Event]:
    """What stands beside the contacts, nothing that is ruled out: all that a main document tells but history.

    Of any other the plans near a contact.
    """
    allowed = [one for one in article.events if is_allowed(one.sentence, rule)]
    if article.digests[slug].role == "main":
        return [
            one for one in allowed if one.planned or names_party(one.sentence, rule) or not is_history(one, article)
        ]
    body = [one for one in article.sentences if one.in_body]
    contacts = [place for place, one in enumerate(body) if accepted(one, rule)]
    near = {one for place in contacts for one in body[max(0, place - NEAR) : place + NEAR + 1]}
    return [one for one in allowed if one.planned and one.sentence in near]


def is_history(event: Event, article: Article) -> bool:
    """True for what is told with its year alone, and is of years before its document, or in one of no known year."""
    date, own = event.date, article.date.value.year if article.date else None
    if date is None or date.year is None or date.month is not None:
        return False
    return own is None or own - date.year > LATELY


def followed(entries: Sequence[ChronologyEntry], ground: Ground, deeds: Deeds) -> list[ChronologyEntry]:
    """The rows with what became of each plan; where that has no row of its own, it is given one as context."""
    since = {
        one.document.id: one.date.value.first_day for one in ground.articles if one.date and one.date.value.first_day
    }
    keys = {(event.sentence, event.date, key): entry.key for entry in entries for event, key in entry.tellings}
    rows_done = DoneRows(entries)
    added: dict[str, ChronologyEntry] = {}
    done = []
    for entry in entries:
        told = since.get(entry.article_id)
        found = outcomes(entry, rows_done, told, deeds, ground) if entry.planned and told else []
        became: dict[str, tuple[Reason, ...]] = {}
        for one in found:
            event, article_id = one.told
            key = keys.get((event.sentence, event.date, article_id))
            if key is None:
                row = make_entry([one.told], BECAME)
                key = added.setdefault(row.key, row).key
            reason = Reason(f"what became of the plan: {one.why}", event.sentence.text, event.sentence.line, event.seed)
            became[key] = (*became.get(key, ()), reason)
        done.append(replace(entry, outcomes=tuple(Outcome(key, because) for key, because in became.items())))
    return [*done, *added.values()]
