"""The order of a chronology's making: what is told with a date -> one row an event -> reports -> outcomes."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...model import Article, ChronologyEntry, Event, Outcome, Place, Reason, Sentence
from ..ground import Ground
from .belonging import belonging, beside_contacts, is_told, of_context
from .deeds import Deeds, Told
from .in_time import Rows
from .joining import headed, joined
from .leads import news_of
from .not_held import not_held
from .one_news import OneNews
from .outcomes import outcomes
from .planned import is_off
from .reported import is_announced, report, reports
from .rows import make_entry, order, rows
from .told_next import lead_and_day, told_behind

CONTEXT = {Place.MAIN: "told by a document on the subject", Place.MENTION: "a plan told beside a contact"}
BECAME = "what became of a plan"


@dataclass(frozen=True, slots=True)
class Tellings:
    """What a document tells of a digest. own: dated contacts; beside: what is told beside them; reported: undated.

    headings: the lead that a dated sentence behind it tells again, and the title, each with the sentence that does.
    """

    own: tuple[Event, ...]
    beside: tuple[Event, ...]
    reported: tuple[Event, ...]
    headings: tuple[tuple[Sentence, Event], ...]


def chronology(slug: str, ground: Ground, deeds: Deeds) -> tuple[ChronologyEntry, ...]:
    """The rows of one digest, oldest first."""
    members = sorted(ground.members(slug), key=lambda one: (one.oldest_first, one.document.id))
    told = [(tellings_of(one, slug, ground), one.document.id) for one in members]
    own: list[Told] = [(event, key) for one, key in told for event in one.own]
    beside: list[Told] = [(event, key) for one, key in told for event in one.beside]
    reported: list[Told] = [(event, key) for one, key in told for event in one.reported]
    headings = [(sentence, (event, key)) for one, key in told for sentence, event in one.headings]
    roles = {one.document.id: one.digests[slug].role for one in members}
    context = {id(event): CONTEXT[roles[key]] for event, key in beside}
    parties = frozenset(one for group in ground.digests[slug].rule.parties for one in group)
    grouped = joined(reported, rows([*own, *beside], deeds, ground.likeness), deeds)
    grouped = OneNews(members, slug, deeds).gathered(grouped)
    entries = [make_entry(row, of_context(row, context)) for row in headed(grouped, headings)]
    denied = [(event, one.document.id) for one in members for event in not_held(one)]
    return tuple(sorted(followed(entries, denied, parties, ground, deeds), key=order))


def tellings_of(article: Article, slug: str, ground: Ground) -> Tellings:
    """What a document tells of a digest."""
    digest = ground.digests[slug]
    news = news_of(article, slug, digest, ground.entities)
    own = belonging(article, slug, digest, news)
    beside = [one for one in beside_contacts(article, slug, digest.rule) if not is_told(one, own)]
    behind = told_behind(news.sentence, article, [*own, *beside]) if news is not None else None
    settled = {one.sentence for one in own if not is_announced(one, article)}
    headings = []
    if news is not None and behind is not None:
        event, heading = lead_and_day(news.sentence, behind, article, digest.rule)
        own = [*(one for one in own if one is not behind), event]
        beside = [one for one in beside if one is not behind]
        headings.append(heading)
        settled.add(news.sentence)
    if news is not None and news.title is not None:
        headings.append((news.sentence, report(article, news.title)))
    found = reports(slug, digest, article, ground.entities, news)
    return Tellings(
        own=tuple(one for one in own if not one.reported),
        beside=tuple(beside),
        reported=(
            *(one for one in own if one.reported),
            *(one for one in found if one.sentence not in settled),
        ),
        headings=tuple(headings),
    )


def followed(
    entries: Sequence[ChronologyEntry],
    denied: Sequence[Told],
    parties: frozenset[str],
    ground: Ground,
    deeds: Deeds,
) -> list[ChronologyEntry]:
    """The rows with what became of each plan; where that has no row of its own, it is given one as context.

    What a plan was moved to is a plan too, with what became of it. denied: what its documents say was not held.
    """
    since = {
        one.document.id: one.date.value.first_day for one in ground.articles if one.date and one.date.value.first_day
    }
    keys = {(event.sentence, event.date, key): entry.key for entry in entries for event, key in entry.tellings}
    known = Rows(entries, denied, since, parties, deeds)
    shown, rest = {one.key for one in entries}, deque(entries)
    done = []
    while rest:
        entry = rest.popleft()
        told = since.get(entry.article_id)
        found = outcomes(entry, known, told, deeds, ground) if entry.planned or is_off(entry.event) else []
        became: dict[tuple[str, str], tuple[Reason, ...]] = {}
        for one in found:
            event, article_id = one.told
            key = keys.get((event.sentence, event.date, article_id))
            if key is None:
                row = make_entry([one.told], BECAME)
                key = row.key
                if key not in shown:
                    shown.add(key)
                    rest.append(row)
            reason = Reason(f"what became of the plan: {one.why}", event.sentence.text, event.sentence.line, event.seed)
            became[key, one.how] = (*became.get((key, one.how), ()), reason)
        done.append(replace(entry, outcomes=tuple(Outcome(key, why, how) for (key, how), why in became.items())))
    return done
