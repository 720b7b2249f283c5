"""One deed that two documents date otherwise: as done, each to the day, each with the only date of its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....model import Account, Difference, Differs, Event, Reason, TimeExpression
from .scenes import CLAUSE_END, Scene, same_deed

# Days that two tellings of one deed may be apart; further ones are of two.
APART = 10


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A sentence that tells on which day something was done, and where in it."""

    scene: Scene
    event: Event
    time: TimeExpression

    @property
    def account(self) -> Account:
        begin = self.time.start - self.scene.sentence.start
        return self.scene.account(begin, begin + len(self.time.text))


def dated_of(scenes: Sequence[Scene]) -> tuple[Dated, ...]:
    """The sentences of a document with one date each, the day of what was done."""
    if not scenes:
        return ()
    events = scenes[0].article.events
    counts = Counter(one.sentence for one in events)
    by_sentence = {scene.sentence: scene for scene in scenes}
    found = []
    for event in events:
        scene = by_sentence.get(event.sentence)
        time = stated(scene, event) if scene is not None else None
        if scene is not None and time is not None and counts[event.sentence] == 1 and is_done(scene, event):
            found.append(Dated(scene, event, time))
    return tuple(found)


def is_done(scene: Scene, event: Event) -> bool:
    """True for what was done on a day. Where somebody speaks, the day may be that of the words."""
    telling = event.telling
    if telling is None or event.date is None or not event.date.is_day:
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
    """The words of a sentence that tell the day of its event by number; None where it is only reckoned."""
    sentence = scene.sentence
    for time in scene.article.document.times:
        inside = time.line == sentence.line and sentence.start <= time.start < sentence.start + len(sentence.text)
        if inside and time.date and time.date.day and event.date and event.date.agrees(time.date):
            return time
    return None


def days_told(documents: Mapping[str, Sequence[Dated]], pairs: Sequence[tuple[str, str]]) -> Iterator[Difference]:
    """The differences between documents, by id, of which pairs tell of one event."""
    for one, other in pairs:
        for here in documents[one]:
            for there in documents[other]:
                if differ(here, there) and told_nowhere(here, there) and told_nowhere(there, here):
                    yield difference(here, there)


def differ(one: Dated, other: Dated) -> bool:
    """True for two days, near each other, of one deed."""
    first, second = one.event.date, other.event.date
    if first is None or second is None or first.first_day is None or second.first_day is None:
        return False
    if not 0 < abs((first.first_day - second.first_day).days) <= APART:
        return False
    return same_deed(one.scene, other.scene, (one.account.start, other.account.start))


def told_nowhere(one: Dated, other: Dated) -> bool:
    """True where the other document tells nothing of this day."""
    day = one.event.date
    events = other.scene.article.events
    return day is not None and not any(event.date and event.date.day and event.date.agrees(day) for event in events)


def difference(one: Dated, other: Dated) -> Difference:
    reasons = tuple(because(here, there) for here, there in ((one, other), (other, one)))
    return Difference(Differs.DATE, one.scene.deed_of(other.scene), (one.account, other.account), reasons)


def because(here: Dated, there: Dated) -> Reason:
    rule = f"{here.account.value!r} and {there.account.value!r} of one deed; {here.scene.shared_with(there.scene)}"
    return Reason(rule, here.scene.sentence.text, here.scene.sentence.line, here.scene.article.document.seed)
