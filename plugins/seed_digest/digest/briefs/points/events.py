"""Which candidates tell of one event, and how much of what each tells of it those before tell already."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Mapping

from ...fruits import with_fruits
from .candidates import Candidate
from .likes import LEADS
from .setting import Setting

# Two sentences of documents on one event tell of it where the things that both name are so rare (in nats), beside one
# deed; or in their leads, beside none, where these are so many, and so rare.
RARE, THINGS, RARE_LEADS = 1.0, 2, 2.5
# What a thing weighs beside its rarity, where a deed and a number weigh 1.
NAMED = 0.2
# Days between which two documents date one event.
NEXT_DAY = 1
# From this share of what it tells on, what is new makes a sentence a point of its own.
NEW = 0.6

Rarity = Mapping[str, float]
# What a sentence tells beside the parties: 'thing', 'deed' or 'number', and which.
Fact = tuple[str, str]


def told_before(one: Candidate, chosen: Iterable[Candidate], setting: Setting, rarity: Rarity) -> float:
    """How much of what a candidate tells is told by those of its event, from 0 to 1; 0 where none is of its event, or
    enough is new."""
    others = [other for other in chosen if of_one_event(one, other, setting, rarity)]
    if any(is_one_news(one, other, setting) for other in others):
        return 1.0
    facts = facts_of(one, rarity)
    told = {fact for other in others for fact in facts_of(other, rarity)}
    new = math.fsum(weight for fact, weight in facts.items() if fact not in told)
    every = math.fsum(facts.values())
    return max(0.0, 1 - new / (NEW * every) if every else 1.0) if others else 0.0


def of_one_event(one: Candidate, other: Candidate, setting: Setting, rarity: Rarity) -> bool:
    """True for sentences of one row of the chronology, or with one deed of one date; and of documents on one event with
    one deed or as their news."""
    if (one.entry is not None and one.entry is other.entry) or is_one_news(one, other, setting):
        return True
    if tell_two_dates(one, other):
        return False
    things = one.things & other.things
    rare = math.fsum(rarity.get(thing, 0.0) for thing in things)
    deed = one.planned == other.planned and bool(one.deeds & other.deeds)
    if deed and things and dates_agree(one, other):
        return True
    news = are_leads(one, other) and len(things) >= THINGS and rare >= RARE_LEADS
    return setting.on_one_event(one, other) and (news or (deed and rare >= RARE))


def is_one_news(one: Candidate, other: Candidate, setting: Setting) -> bool:
    """True for leads of two documents on one event that tell of one day, done or planned, and not of two deeds: in
    whatever words, they tell the same."""
    here, there = with_fruits(one.deeds), with_fruits(other.deeds)
    if one.planned != other.planned or (one.deeds and other.deeds and not (here & other.deeds or one.deeds & there)):
        return False
    return are_leads(one, other) and setting.on_one_event(one, other) and dates_agree(one, other, to_the_day=True)


def are_leads(one: Candidate, other: Candidate) -> bool:
    """True for sentences that tell the news of their documents."""
    return 0 <= one.place < LEADS and 0 <= other.place < LEADS


def dates_agree(one: Candidate, other: Candidate, *, to_the_day: bool = False) -> bool:
    """True where what the sentences tell is of dates, of a month at least, that may be the same."""
    events = [row.event for row in (one, other) if row.event is not None and not row.event.reported]
    dates = [event.date for event in events if event.date is not None and event.date.month is not None]
    known = not to_the_day or all(date.day is not None for date in dates)
    return len(dates) == 2 and known and dates[0].agrees(dates[1])


def tell_two_dates(one: Candidate, other: Candidate) -> bool:
    """True for what is known to have been, or to be, at two times; a day's difference is one of accounts."""
    events = [row.event for row in (one, other) if row.event is not None and not row.event.reported]
    dates = [event.date for event in events if event.date is not None]
    if len(dates) < len((one, other)) or dates[0].agrees(dates[1]):
        return False
    begins, ends = ([date.first_day for date in dates], [date.last_day for date in dates])
    if None in begins or None in ends:
        return all(date.end is None for date in dates)
    apart = max(filter(None, begins)) - min(filter(None, ends))
    return apart > datetime.timedelta(0 if any(date.day is None for date in dates) else NEXT_DAY)


def facts_of(one: Candidate, rarity: Rarity) -> dict[Fact, float]:
    """What a sentence tells beside the parties, with its weight."""
    facts = {("thing", thing): rarity.get(thing, 0.0) + NAMED for thing in one.things}
    return facts | {("deed", deed): 1.0 for deed in one.deeds} | {("number", number): 1.0 for number in one.counts}
