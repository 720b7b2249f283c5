"""What makes a sentence worth being a point: one table, each row with its weight and the reason that a reader is told.

The kinds of value are those of extractive summaries of several documents: relation to the question, place in the text
(Edmundson 1969), support by others (centroids: Radev 2004), beside what makes news: a deed, a number, a voice. The
weights are set by hand, on expert pages of seven sets of documents: a step from any of them does no better on all. Six
were left out in turn: a step towards what a logistic regression finds on five does no worse on the sixth in nearly all
choices; a longer one does.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from ....language.clauses import (
    is_question,
    looks_back,
    opens_quoted,
    opens_with_pronoun,
    tells_condition,
    tells_contrast,
)
from ....language.writing import CASED_CAPITAL, LOWER
from .candidates import Candidate
from .leads import LEAD, Relation
from .setting import Setting

# Deeds by which relations change weigh more than visits and flights, and words are no deeds.
TURNS = frozenset({
    "agree", "sign", "refuse", "withdraw", "suspend", "extend", "approve", "cancel", "resume",
})  # fmt: skip
SIGN = "sign"
WORDS = frozenset({"accuse", "discuss", "interview", "invite", "praise", "preparation", "propose"})
SHORT = 9.0
# A first name and a surname; a list of people names so many, with so few words beside them; a crew is so many people.
NAME = re.compile(rf"{CASED_CAPITAL}[{LOWER}’'-]+ {CASED_CAPITAL}[{LOWER}’'-]+")
LISTED, BESIDE, CREW = 2, 6.0, 3
# Days after which an event is no news to the document that tells it.
LONG_AGO = 400


Measure = Callable[[Candidate, Setting], float]


@dataclass(frozen=True, slots=True)
class Value:
    """weight: of a measure from 0 to 1. reason: told to readers where it speaks for the sentence; '' for none."""

    weight: float
    measure: Measure
    reason: str = ""


def parties(one: Candidate, _: Setting) -> float:
    return {Relation.EACH: 1.0, Relation.IMPLIED: 0.7}.get(one.relation, 0.0)


def party(one: Candidate, _: Setting) -> float:
    return float(one.relation is Relation.ONE)


def titled(one: Candidate, _: Setting) -> float:
    """1 for the lead under a title that names the parties where it does not do so itself."""
    return float(one.place == 0 and one.relation < Relation.IMPLIED <= one.titled)


def title(one: Candidate, _: Setting) -> float:
    """How much it tells of its title, where either is on the matter."""
    return one.of_title if one.main and one.on_matter else 0.0


def topic(one: Candidate, _: Setting) -> float:
    return float(one.on_topic)


def subject(one: Candidate, _: Setting) -> float:
    return float(one.main)


def lead(one: Candidate, _: Setting) -> float:
    """From 1 for the first sentence of a lead to 0 behind it; what is on another matter is no news here."""
    return max(0.0, 1 - one.place / LEAD) if one.main and one.on_matter and one.place >= 0 else 0.0


def turn(one: Candidate, _: Setting) -> float:
    return float(bool(one.deeds & TURNS))


def signed(one: Candidate, _: Setting) -> float:
    return float(SIGN in one.deeds)


def act(one: Candidate, setting: Setting) -> float:
    """1 for another deed; what was only said is none."""
    return float(not turn(one, setting) and bool(one.deeds - WORDS))


def dated(one: Candidate, _: Setting) -> float:
    """1 for news that happened at a known time, half of it for what is planned; 0 for what was long ago."""
    event, told = one.event, one.article.date
    day = event.date.first_day if event is not None and event.date is not None else None
    if event is None or event.reported or day is None:
        return 0.0
    own = told.value.first_day if told is not None else None
    return 0.0 if own is not None and (own - day).days > LONG_AGO else 0.5 if event.planned else 1.0


def due(one: Candidate, setting: Setting) -> float:
    """1 for what is planned for a known time, where no document tells what became of it; not where only the sentence
    before makes clear for whom: 'He invited him for the launch in November'."""
    event, entry = one.event, one.entry
    told = event is not None and event.planned and not event.reported and event.date is not None
    return float(told and not leans(one, setting) and entry is not None and not entry.outcomes)


def fallen(one: Candidate, setting: Setting) -> float:
    """1 for what tells of a plan that it was moved or called off."""
    return float(one.entry is not None and one.entry.key in setting.fallen)


def number(one: Candidate, _: Setting) -> float:
    return float(bool(one.numbers))


def voice(one: Candidate, _: Setting) -> float:
    return float(one.sentence.speaker is not None and one.sentence.speaker.entity is not None)


def contrast(one: Candidate, _: Setting) -> float:
    return float(tells_contrast(one.sentence.text, one.article.document.language))


def condition(one: Candidate, _: Setting) -> float:
    text, language = one.sentence.text, one.article.document.language
    return float(tells_condition(text, language) and not is_question(text))


def support(one: Candidate, setting: Setting) -> float:
    """From 0 for one document to 1 for eight and more that tell its story or its event."""
    events = len({key for _, key in one.entry.tellings}) if one.entry is not None else 1
    return min(1.0, math.log2(max(events, setting.tellers.get(one.cited.article_id, 1))) / 3)


def recent(one: Candidate, setting: Setting) -> float:
    return setting.rank.get(one.cited.article_id, 0.0)


def leads_up(one: Candidate, _: Setting) -> float:
    """1 for a sentence of a lead that tells nothing itself and leads up to what the next one does."""
    event = one.event
    dated = event is not None and event.date is not None and not event.reported
    tells = one.deeds or one.denied or one.counts or dated or one.sentence.speaker
    return float(0 <= one.place < LEAD and one.before_deed and not tells)


def leans(one: Candidate, _: Setting) -> float:
    """1 for a sentence that only the one before makes clear."""
    return float(opens_with_pronoun(one.sentence.text, one.article.document.language))


def recalled(one: Candidate, _: Setting) -> float:
    """1 for what a text only recalls."""
    return float(looks_back(one.sentence.text, one.article.document.language))


def quote(one: Candidate, _: Setting) -> float:
    """1 for a sentence that opens in somebody's own words: a reporter's tells the matter by itself."""
    return float(opens_quoted(one.sentence.text))


def fragment(one: Candidate, _: Setting) -> float:
    """1 for a question and for a few words."""
    return float(is_question(one.sentence.text) or one.words < SHORT)


def roster(one: Candidate, _: Setting) -> float:
    """1 for a list of people with little beside it, or of a crew."""
    if len(one.crew & one.people) >= CREW:
        return 1.0
    names = NAME.findall(one.sentence.text)
    return float(len(names) >= LISTED and one.words - sum(len(name.split()) for name in names) <= BESIDE)


def crew(one: Candidate, _: Setting) -> float:
    """1 for a sentence about those who fly for a party: one flight more is routine."""
    return float(bool(one.crew))


VALUES: tuple[Value, ...] = (
    Value(2.5, parties, "names the parties"),
    Value(0.3, party, "names one of the parties"),
    Value(2.0, titled, "the title above it names the parties"),
    Value(2.0, title, "tells what its title tells"),
    Value(0.6, topic, "is on the topic"),
    Value(1.3, subject, "its document has this as its subject"),
    Value(1.6, lead, "among the first sentences of its document"),
    Value(1.2, turn, "tells what was agreed, refused, suspended or the like"),
    Value(0.4, signed, "tells what was signed"),
    Value(0.2, act, "tells what was done"),
    Value(0.7, dated, "is dated"),
    Value(1.0, due, "tells what is due when"),
    Value(1.5, fallen, "tells that a plan was moved or called off"),
    Value(0.6, number, "has a number"),
    Value(0.5, voice, "says who says it"),
    Value(0.2, contrast, "tells what stands against it"),
    Value(0.8, condition, "tells what it depends on"),
    Value(1.2, support, "several documents tell of it"),
    Value(0.6, recent, "newer than other documents"),
    Value(-0.8, leads_up),
    Value(-0.8, leans),
    Value(-1.2, recalled),
    Value(-0.5, quote),
    Value(-0.8, fragment),
    Value(-0.9, roster),
    Value(-0.6, crew),
)


def worth(one: Candidate, setting: Setting) -> float:
    """The sum of all values."""
    return math.fsum(value.weight * value.measure(one, setting) for value in VALUES)


def reasons(one: Candidate, setting: Setting) -> tuple[str, ...]:
    """What speaks for a sentence, the weightiest first."""
    told = [(value.weight * value.measure(one, setting), value.reason) for value in VALUES if value.reason]
    return tuple(reason for gain, reason in sorted(told, key=lambda row: -row[0]) if gain > 0)
