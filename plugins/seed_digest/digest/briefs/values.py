"""What makes a sentence worth being a point: one table, each row with its weight and the reason that a reader is told.

The kinds of value are those of extractive summaries of several documents: relation to the question, place in the text
(Edmundson 1969), support by others (centroids: Radev 2004), beside what makes news: a deed, a number, a voice. The
weights are set by hand, on the development documents' expert pages.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ...language.clauses import is_question, opens_with_pronoun, tells_condition, tells_contrast
from ...model import Certainty
from .candidates import Candidate, Relation

# Deeds by which relations change weigh more than talks and visits.
TURNS = frozenset({
    "agree", "sign", "refuse", "withdraw", "suspend", "extend", "approve", "cancel", "resume", "sanction",
})  # fmt: skip
# So many first sentences of a text are its lead.
LEAD = 3
LONG, SHORT = 55.0, 9.0
# Days after which an event is no news to the document that tells it.
LONG_AGO = 400


@dataclass(frozen=True, slots=True)
class Setting:
    """What a candidate is seen against. tellers: documents that tell its event or its story; rank: 0 for the oldest
    document of the digest to 1 for the newest, by id."""

    tellers: Mapping[str, int]
    rank: Mapping[str, float]
    republished: frozenset[str]


Measure = Callable[[Candidate, Setting], float]


@dataclass(frozen=True, slots=True)
class Value:
    """weight: of a measure from 0 to 1. reason: told to readers where it speaks for the sentence; '' for none."""

    weight: float
    measure: Measure
    reason: str = ""


def relation(one: Candidate, _: Setting) -> float:
    return {Relation.EACH: 1.0, Relation.IMPLIED: 0.7, Relation.ONE: 0.3, Relation.NEAR: 0.15}[one.relation]


def topic(one: Candidate, _: Setting) -> float:
    return float(one.on_topic)


def subject(one: Candidate, _: Setting) -> float:
    return float(one.main)


def lead(one: Candidate, _: Setting) -> float:
    return max(0.0, 1 - one.place / LEAD)


def turn(one: Candidate, _: Setting) -> float:
    return float(bool(one.deeds & TURNS))


def deed(one: Candidate, _: Setting) -> float:
    return float(bool(one.deeds))


def dated(one: Candidate, _: Setting) -> float:
    """1 for news that happened at a known time, half of it for what is planned; 0 for what was long ago."""
    event, told = one.event, one.article.date
    day = event.date.first_day if event is not None and event.date is not None else None
    if event is None or event.reported or day is None:
        return 0.0
    own = told.value.first_day if told is not None else None
    return 0.0 if own is not None and (own - day).days > LONG_AGO else 0.5 if event.planned else 1.0


def number(one: Candidate, _: Setting) -> float:
    return float(bool(one.numbers))


def voice(one: Candidate, _: Setting) -> float:
    return float(one.sentence.speaker is not None and one.sentence.speaker.entity is not None)


def own_words(one: Candidate, _: Setting) -> float:
    speaker = one.sentence.speaker
    return float(speaker is not None and speaker.quoted and speaker.certainty is Certainty.STATED)


def contrast(one: Candidate, _: Setting) -> float:
    return float(tells_contrast(one.sentence.text, one.article.document.language))


def condition(one: Candidate, _: Setting) -> float:
    text, language = one.sentence.text, one.article.document.language
    return float(tells_condition(text, language) and not is_question(text))


def support(one: Candidate, setting: Setting) -> float:
    """From 0 for one document to 1 for eight and more."""
    return min(1.0, math.log2(setting.tellers.get(one.cited.article_id, 1)) / 3)


def told_by_others(one: Candidate, _: Setting) -> float:
    told = one.entry.tellings if one.entry is not None else ()
    return float(any(key != one.cited.article_id for _, key in told))


def recent(one: Candidate, setting: Setting) -> float:
    return setting.rank.get(one.cited.article_id, 0.0)


def second_hand(one: Candidate, setting: Setting) -> float:
    return float(one.cited.article_id in setting.republished)


def leans(one: Candidate, _: Setting) -> float:
    """1 for a sentence that only the one before makes clear."""
    return float(opens_with_pronoun(one.sentence.text, one.article.document.language))


def long(one: Candidate, _: Setting) -> float:
    return float(one.words > LONG)


def short(one: Candidate, _: Setting) -> float:
    return float(one.words < SHORT)


def question(one: Candidate, _: Setting) -> float:
    return float(is_question(one.sentence.text))


VALUES: tuple[Value, ...] = (
    Value(2.5, relation, "names the parties"),
    Value(0.5, topic, "is on the topic"),
    Value(1.6, subject, "its document has this as its subject"),
    Value(1.2, lead, "among the first sentences of its document"),
    Value(0.6, turn, "tells what was agreed, refused, suspended or the like"),
    Value(0.2, deed, "tells what was done"),
    Value(0.8, dated, "is dated"),
    Value(0.6, number, "has a number"),
    Value(0.6, voice, "says who says it"),
    Value(0.3, own_words, "in their own words"),
    Value(0.9, contrast, "tells what stands against it"),
    Value(0.8, condition, "tells what it depends on"),
    Value(1.2, support, "several documents tell of it"),
    Value(0.6, told_by_others, "others tell the same"),
    Value(0.8, recent, "newer than other documents"),
    Value(-0.3, second_hand),
    Value(-0.8, leans),
    Value(-0.5, long),
    Value(-0.6, short),
    Value(-1.0, question),
)


def worth(one: Candidate, setting: Setting) -> float:
    """The sum of all values."""
    return math.fsum(value.weight * value.measure(one, setting) for value in VALUES)


def reasons(one: Candidate, setting: Setting) -> tuple[str, ...]:
    """What speaks for a sentence, the weightiest first."""
    told = [(value.weight * value.measure(one, setting), value.reason) for value in VALUES if value.reason]
    return tuple(reason for gain, reason in sorted(told, key=lambda row: -row[0]) if gain > 0)
