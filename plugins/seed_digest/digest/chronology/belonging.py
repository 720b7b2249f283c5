"""Which of a document's dated events belong to a digest: its contacts, and what stands beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...facts.digests import Digest, Rule
from ...model import Article, Event
from ..rules import accepted, is_allowed
from .leads import News, names_party
from .rows import Row

# In a document that has another subject a plan is context where a contact stands so near, in sentences.
NEXT = 1
# What names no party is history where it is more years before its document, and told with its year alone.
LATELY = 3


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
    lines = {one.line for one in accepted_ones} if article.digests[slug].is_main else set()
    sentence, title = (news.sentence, news.title) if news is not None else (None, None)
    return [
        one
        for one in article.events
        if one.sentence is not title
        and (one.sentence is sentence or accepted(one.sentence, digest.rule) or one.sentence.line in lines)
    ]


def beside_contacts(article: Article, slug: str, rule: Rule) -> list[Event]:
    """What stands beside the contacts, nothing that is ruled out: all that a main document tells but history.

    Of any other the plans next to a contact.
    """
    allowed = [one for one in article.events if is_allowed(one.sentence, rule)]
    if article.digests[slug].is_main:
        return [
            one for one in allowed if one.planned or names_party(one.sentence, rule) or not is_history(one, article)
        ]
    body = [one for one in article.sentences if one.in_body]
    contacts = [place for place, one in enumerate(body) if accepted(one, rule)]
    next_to = {one for place in contacts for one in body[max(0, place - NEXT) : place + NEXT + 1]}
    return [one for one in allowed if one.planned and one.sentence in next_to]


def is_history(event: Event, article: Article) -> bool:
    """True for what is told with its year alone, and is of years before its document, or in one of no known year."""
    date, own = event.date, article.date.value.year if article.date else None
    if date is None or date.year is None or date.month is not None:
        return False
    return own is None or own - date.year > LATELY
