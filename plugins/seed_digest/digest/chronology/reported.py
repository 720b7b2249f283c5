"""What documents tell of the parties without a date, on the day on which they told it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from ...facts.digests import Digest
from ...facts.entities import Entity
from ...language.asides import is_verb
from ...language.clauses import denies, found, is_supposed
from ...language.deeds import deeds_in, denies_all
from ...language.languages import facts_of
from ...language.leaning import AHEAD, TURNED, tells_past
from ...language.tenses import is_planned
from ...model import Article, Event, Sentence
from ..rules import accepted, is_direct
from .ahead import looks_ahead
from .leads import News, tells_deed
from .other_times import other_time
from .recent import is_recent
from .told_next import said_on

# What was done between parties and is worth a row though nobody says when.
DEEDS = frozenset({
    "meet", "agree", "sign", "refuse", "withdraw", "suspend", "extend", "approve", "cancel", "invite", "visit",
    "sanction", "resume", "propose",
})  # fmt: skip
# A text of many such sentences has so many rows of them, beside that of its own news.
MOST = 2
# A plan belongs to a contact so many sentences before it.
BEHIND = 2


def reports(
    slug: str, digest: Digest, article: Article, entities: Mapping[str, Entity], news: News | None
) -> Iterator[Event]:
    """The document's own news, on the day that it tells, and what else it tells of the parties without a date."""
    dated = news is not None and is_dated(news.sentence, article)
    if news is not None:
        own = [one for one in article.events if one.sentence == news.sentence and article.date is not None]
        told = [one for one in own if not is_announced(one, article)]
        if told or happened(news.sentence, article):
            yield from told or [said_on(news.sentence, article, report(article, news.sentence))]
    known = (news.sentence, news.title) if news is not None else ()
    main = article.digests[slug].is_main
    others = (one for one in undated(article, digest, entities, main=main) if one not in known)
    yield from (
        report(article, one)
        for one in islice(others, MOST)
        if not (dated and is_planned(one.text, article.document.language))
    )


def is_dated(sentence: Sentence, article: Article) -> bool:
    """True for news told with the day on which it was done: what is planned beside it is what was agreed then."""
    return any(one.sentence is sentence and is_recent(one, article) for one in article.events)


def happened(sentence: Sentence, article: Article) -> bool:
    """False for a sentence that tells of nothing but what was not done, asks, or supposes, or only opens a list.

    What somebody is named for asking was said all the same.
    """
    language = article.document.language
    if sentence.speaker is None and (is_supposed(sentence.text, language) or opens_list(sentence.text, language)):
        return False
    return not denies_all(deeds_in(sentence.text, language))


def opens_list(text: str, language: str) -> bool:
    """True for words before a colon without a verb of the past or of plans, as far as one is known: 'On the talks:'."""
    return text.endswith((":", "\uff1a")) and not tells_past(text, language) and not is_planned(text, language)


def is_announced(event: Event, article: Article) -> bool:
    """True for a plan in a sentence that tells other news itself: what was agreed, or what a noun with a date is of."""
    if is_of_noun(event):
        return True
    ahead = event.planned or (
        article.date is None and event.telling is not None and looks_ahead(event.telling, article)
    )
    sentence = event.sentence
    language = article.document.language
    if not ahead or is_planned(sentence.text, language) or tells_only_ahead(sentence.text, language):
        return False
    return bool(done_between(sentence, article))


def tells_only_ahead(text: str, language: str) -> bool:
    """True for a sentence without a word of the past or a verb of agreeing on something: 'they sign on 3 July'."""
    spoken = facts_of(language)
    if spoken is None or not spoken.spaced or tells_past(text, language):
        return False
    return not any(one.kind in AHEAD | TURNED and is_verb(text, one, language) for one in deeds_in(text, language))


def is_of_noun(event: Event) -> bool:
    """True for what is told of a noun alone: 'the launch, which is scheduled for 31 July'."""
    return event.telling is not None and event.telling.bound == "aside"


def done_between(sentence: Sentence, article: Article) -> frozenset[str]:
    """The kinds of what a sentence says was done between parties."""
    deeds = deeds_in(sentence.text, article.document.language)
    return frozenset(one.kind for one in deeds if not one.denied) & DEEDS


def undated(article: Article, digest: Digest, entities: Mapping[str, Entity], *, main: bool) -> Iterator[Sentence]:
    """Sentences that tell what the parties did, each named itself; and what is planned, right behind a contact.

    main: of a document on the subject; one that only mentions it plans what it will for others.
    """
    dated = {one.sentence for one in article.events if not is_of_noun(one)}
    since = BEHIND + 1
    for one in (one for one in article.sentences if one.in_body):
        contact = accepted(one, digest.rule)
        since = 0 if contact else since + 1
        repeats = one.echo and one.where == "body"
        if repeats or one in dated or not tells_of_parties(one, article) or not happened(one, article):
            continue
        direct = contact and is_direct(one, digest.rule, entities) and not is_past(one, article)
        if direct or (
            main
            and not contact
            and done_between(one, article)
            and since <= BEHIND
            and is_planned(one.text, article.document.language)
        ):
            yield one


def tells_of_parties(sentence: Sentence, article: Article) -> bool:
    """True for a sentence with a deed between parties, or a plan: of any deed, or that somebody tells."""
    if done_between(sentence, article):
        return True
    told = tells_deed(sentence, article) or sentence.speaker is not None
    return told and is_planned(sentence.text, article.document.language)


def is_past(sentence: Sentence, article: Article) -> bool:
    """True for what a sentence tells of former times: 'once', before a deed."""
    language = article.document.language
    first = next((one.start for one in deeds_in(sentence.text, language)), 0)
    return any(one.end() <= first for one in found(sentence.text, language, "once"))


def report(article: Article, sentence: Sentence) -> Event:
    """What a sentence tells, on the day of its document; on none where it names another time."""
    seed, date = article.document.seed, article.date
    text, language = sentence.text, article.document.language
    planned = is_planned(text, language) and not denies(text, len(text), language)
    if date is None:
        return Event(None, None, (), sentence, seed, planned, reported=True)
    other = other_time(sentence, article)
    if other is not None:
        return Event(None, None, (other,), sentence, seed, planned, reported=True)
    return Event(date.value, date.certainty, date.because, sentence, seed, planned, reported=True)
