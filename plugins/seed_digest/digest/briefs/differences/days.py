"""One deed that two documents date otherwise: as done, to the day or the month, each with the only date of its
sentence."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....edtf import Edtf
from ....language.deeds import Deed
from ....model import Account, Certainty, Difference, Differs, Event, Reason, Sentence, TimeExpression
from ...kin import OPENING_NAMES
from ...near import as_near
from .scenes import CLAUSE_END, Scene, Stretch, same_deed

# Days that two tellings of one deed may be apart, and months where one tells no day; further ones are of two.
APART, MONTHS_APART = 10, 1
# Where no deed is known, so many days.
NEXT_DAYS = 3
DAY_OR_MONTH = frozenset({"day", "minute", "second", "month", "month-day"})
YEAR_OF_MONTHS = 12


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A sentence that tells on which day, or in which month, something was done, and where in it."""

    scene: Scene
    event: Event
    time: TimeExpression

    @property
    def at(self) -> Stretch:
        """Where in the sentence the date is told."""
        begin = self.time.start - self.scene.sentence.start
        return begin, begin + len(self.time.text)

    @property
    def account(self) -> Account:
        return self.scene.account(*self.at)


def dated_of(scenes: Sequence[Scene]) -> tuple[Dated, ...]:
    """The sentences of a document with one date each, that of what was done."""
    if not scenes:
        return ()
    by_sentence = {scene.sentence: scene for scene in scenes}
    events: dict[Sentence, list[Event]] = {}
    for event in scenes[0].article.events:
        events.setdefault(event.sentence, []).append(event)
    found = []
    for sentence, told in events.items():
        for event in told if sentence in by_sentence else ():
            scene = by_sentence[sentence]
            time = stated(scene, event)
            if time is not None and is_done(scene, event) and has_deed(Dated(scene, event, time), told):
                found.append(Dated(scene, event, time))
    return tuple(found)


def has_deed(one: Dated, events: Sequence[Event]) -> bool:
    """True where a sentence tells nothing else with a date; or with a month or a year alone, further from the deed."""
    others = [event for event in events if event is not one.event]
    deed = one.scene.nearest(*one.at)
    if not others:
        return True
    if deed is None or any(event.telling is None or event.date is None or event.date.day for event in others):
        return False
    times = (event.telling.time for event in others if event.telling is not None)
    return all(away(one.time, deed, one.scene) < away(time, deed, one.scene) for time in times)


def away(time: TimeExpression, deed: Deed, scene: Scene) -> int:
    """Characters between a date and a deed of one sentence."""
    start, end = time.start - scene.sentence.start, time.end - scene.sentence.start
    return max(start - deed.end, deed.start - end, 0)


def is_done(scene: Scene, event: Event) -> bool:
    """True for what was done on a day, or in a month. Where somebody speaks, the day may be that of the words."""
    telling, date = event.telling, event.date
    if telling is None or date is None or date.precision not in DAY_OR_MONTH:
        return False
    aside = telling.beside or telling.bound or telling.yearly or event.planned or event.reported
    return not aside and (scene.sentence.speaker is None or is_of_deed(scene, telling.time))


def is_of_deed(scene: Scene, time: TimeExpression) -> bool:
    """True for a date whose clause tells a deed, while who says so stands in another."""
    text, speaker = scene.sentence.text, scene.sentence.speaker
    if speaker is None or speaker.quoted or speaker.said not in text:
        return False
    at = time.start - scene.sentence.start
    begin = at - len(CLAUSE_END.split(text[:at])[-1])
    end = at + len(CLAUSE_END.split(text[at:])[0])
    said = text.find(speaker.said)
    return not begin <= said < end and any(begin <= one.start < end for one in scene.told)


def stated(scene: Scene, event: Event) -> TimeExpression | None:
    """The words of a sentence that name the day of its event, its weekday or the month; None where it is only
    reckoned."""
    sentence, date = scene.sentence, event.date
    told = event.telling.time if event.telling is not None else None
    for time in scene.article.document.times:
        inside = time.line == sentence.line and sentence.start <= time.start < sentence.start + len(sentence.text)
        if inside and date is not None and (names(time, date) or (time == told and names_weekday(scene, time, date))):
            return time
    # A day of the article's month, as Chinese news tells it ('on the 9th'), is found with the events.
    return told if told is not None and told.day is not None and date is not None and date.day == told.day else None


def names(time: TimeExpression, date: Edtf) -> bool:
    """True for an expression that names a day, or a month, and no less than a date has."""
    if time.date is None or not time.date.month or not time.date.agrees(date):
        return False
    return bool(time.date.day) == bool(date.day)


def names_weekday(scene: Scene, time: TimeExpression, date: Edtf) -> bool:
    """True for a day told by its weekday, in an article that states its own day."""
    own = scene.article.date
    return time.weekday is not None and date.is_day and own is not None and own.certainty is Certainty.STATED


def days_told(documents: Mapping[str, Sequence[Dated]], pairs: Sequence[tuple[str, str]]) -> Iterator[Difference]:
    """The differences between documents, by id, of which pairs tell of one event."""
    for one, other in pairs:
        for here in documents[one]:
            for there in documents[other]:
                if differ(here, there) and told_nowhere(here, there) and told_nowhere(there, here):
                    yield difference(here, there)


def differ(one: Dated, other: Dated) -> bool:
    """True for two days, or months, near each other, of one deed."""
    first, second = one.event.date, other.event.date
    if first is None or second is None or first.agrees(second) or not are_near(first, second):
        return False
    return same_deed(one.scene, other.scene, (one.at, other.at)) or is_same_news(one, other)


def is_same_news(one: Dated, other: Dated) -> bool:
    """True for what opens two documents, by the same names, where no deed is told in the clauses of the days: the next
    day's news may be another."""
    if not are_near(one.event.date, other.event.date, NEXT_DAYS):
        return False
    if not (one.scene.opens and other.scene.opens) or beside(one) or beside(other):
        return False
    return len(one.scene.sentence.named & other.scene.sentence.named) > OPENING_NAMES


def beside(one: Dated) -> frozenset[str]:
    """The kinds of the deeds in the clause of a day."""
    text, (begin, end) = one.scene.sentence.text, one.at
    first = begin - len(CLAUSE_END.split(text[:begin])[-1])
    last = end + len(CLAUSE_END.split(text[end:])[0])
    return frozenset(row.kind for row in one.scene.told if first <= row.start < last)


def are_near(one: Edtf | None, other: Edtf | None, most: int = APART) -> bool:
    """True for two days so many days apart at most; where either is a month, for two months that follow each other. A
    day without its year is taken for one of the other's, or of a year beside it; a month so tells too little."""
    if one is None or other is None:
        return False
    near = as_near(one, other)
    if one.day and other.day:
        return any(abs((first - second).days) <= most for first, second in near)
    known = one.year is not None and other.year is not None
    return known and any(abs(months_between(first, second)) <= MONTHS_APART for first, second in near)


def months_between(first: datetime.date, second: datetime.date) -> int:
    """Months from one day to another, whatever their days."""
    return (second.year - first.year) * YEAR_OF_MONTHS + second.month - first.month


def told_nowhere(one: Dated, other: Dated) -> bool:
    """True where the other document tells nothing of this day, or of a day in this month."""
    date = one.event.date
    told = [event.date for event in other.scene.article.events if event.date and event.date.month]
    return date is not None and not any(row.agrees(date) for row in told if row.day or not date.day)


def difference(one: Dated, other: Dated) -> Difference:
    reasons = tuple(because(here, there) for here, there in ((one, other), (other, one)))
    return Difference(Differs.DATE, one.scene.deed_of(other.scene), (one.account, other.account), reasons)


def because(here: Dated, there: Dated) -> Reason:
    rule = f"{here.account.value!r} and {there.account.value!r} of one deed; {here.scene.shared_with(there.scene)}"
    return Reason(rule, here.scene.sentence.text, here.scene.sentence.line, here.scene.article.document.seed)
