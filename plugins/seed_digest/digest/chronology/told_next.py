"""The day that the sentences behind a lead give it: 'They share a pier. The lease was signed on Thursday.'"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...edtf import Edtf
from ...facts.digests import Rule
from ...language.clauses import denies, found
from ...language.deeds import deeds_in
from ...language.stars import of_kind
from ...language.tenses import is_planned
from ...language.writing import lower
from ...model import Article, Certainty, Event, Reason, Sentence, TimeExpression
from ..fruits import with_fruits
from .eventful import is_saying
from .leads import names_party
from .other_times import meant, times_of
from .recent import is_of_week, is_recent

# A lead is one of so many first sentences; so many behind it may give its day.
FIRST, BEHIND = 2, 2
QUOTED = re.compile(r'[:«»"„“”：「」]')


def told_behind(lead: Sentence, article: Article, own: Sequence[Event]) -> Event | None:
    """The dated event, done of late, that the sentences right behind a lead tell it by; None where none does.

    own: the events among which it is looked for. Behind a denial stands when that was said which it denies.
    """
    if any(one.sentence is lead and not one.reported for one in own):
        return None
    if denies(lead.text, len(lead.text), article.document.language):
        return None
    behind = sentences_behind(lead, article)
    recent = [
        one
        for one in own
        if one.sentence in behind and is_recent(one, article) and may_tell(lead, one.sentence, article)
    ]
    return min(recent, key=lambda one: behind.index(one.sentence), default=None)


def may_tell(lead: Sentence, behind: Sentence, article: Article) -> bool:
    """False for a lead that tells deeds, done, and a sentence that tells others, none that comes of them."""
    language = article.document.language
    here, there = (frozenset(one.kind for one in deeds_in(told.text, language)) for told in (lead, behind))
    if not here or not there or is_planned(lead.text, language):
        return True
    return bool(with_fruits(here) & there or here & with_fruits(there))


def sentences_behind(lead: Sentence, article: Article) -> Sequence[Sentence]:
    """Those right behind a sentence that is one of the first of its text; () for any other."""
    body = [one for one in article.sentences if one.in_body]
    at = next((place for place, one in enumerate(body[:FIRST]) if one is lead), None)
    return body[at + 1 : at + 1 + BEHIND] if at is not None else ()


def lead_and_day(lead: Sentence, behind: Event, article: Article, rule: Rule) -> tuple[Event, tuple[Sentence, Event]]:
    """The event of a lead that a dated one behind it tells again, and which sentence stands beside which in its row.

    The lead does not lead it where the dated sentence tells a deed, or something else of a party than who said so.
    """
    because = (*behind.because, Reason("the day is told behind the lead", behind.sentence.text, behind.sentence.line))
    known = Event(behind.date, behind.certainty, because, lead, behind.seed, reported=True)
    if tells_itself(behind.sentence, article, rule):
        return behind, (behind.sentence, known)
    telling = replace(behind.telling, sentence=lead) if behind.telling is not None else None
    return replace(known, telling=telling, reported=False), (lead, behind)


def tells_itself(sentence: Sentence, article: Article, rule: Rule) -> bool:
    """True for a sentence with a deed, or of a party; not for 'She said so on Friday.', of what was told before."""
    text, language = sentence.text, article.document.language
    if deeds_in(text, language):
        return True
    says = found(text, language, "says") and not QUOTED.search(text)
    of_another = not says or not of_kind(language, "that").isdisjoint(lower(text).split())
    return of_another and names_party(sentence, rule)


def said_on(lead: Sentence, article: Article, event: Event) -> Event:
    """The report of a lead, with the day on which the next sentence says that it was said: 'He said so on Friday.'"""
    for sentence in sentences_behind(lead, article)[:1]:
        if not is_saying(sentence.text, article.document.language):
            continue
        for time in times_of(sentence, article):
            date = recent_day(time, article)
            if date is not None:
                because = Reason("the next sentence tells when it was said", time.text, sentence.line)
                return replace(event, date=date, certainty=Certainty.INFERRED, because=(because,))
    return event


def recent_day(time: TimeExpression, article: Article) -> Edtf | None:
    """The day of the document's last week that an expression tells; None where it tells none."""
    own = article.date.value if article.date is not None else None
    if own is None or own.first_day is None:
        return None
    return next((one for one in meant(time, own) if one.is_day and is_of_week(one, own)), None)
