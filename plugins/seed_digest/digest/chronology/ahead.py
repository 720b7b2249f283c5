"""Whether a dated telling is of something still to come, and of which year, by the day of its document."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from ...edtf import Edtf
from ...language.clauses import SINCE, is_undone, tells_move
from ...language.deeds import deeds_in, has_denial
from ...language.leaning import AHEAD, TURNED
from ...language.slated import SUPERSEDED, UNDONE, is_called_off
from ...language.tenses import is_planned
from ...language.writing import unspaced_letters
from ...model import Article, Telling
from ..telling import CLOSE, FAR

# The bound of a day on which a plan did not come true; of a plan's day on which it was called off, or moved, before.
CALLED_OFF = "called off"
# Days after which nobody writes of a time as still planned.
A_YEAR = 365
# What parts clauses in scripts without spaces.
MARKS = re.compile("[，,；;。：]")
OLD_DATES = frozenset({UNDONE, SUPERSEDED})


def in_time(telling: Telling, date: Edtf, article: Article) -> tuple[Telling, Edtf]:
    """A telling as planned or done, and its date, by where they stand to the article's own.

    What is to come when an article is written is planned. What is so since a time that is past has begun.
    """
    telling, date = looked_back(telling, date, article)
    last, first = article.date.value.last_day if article.date else None, date.first_day
    if last is None or first is None:
        return begun(telling), date
    own, ends = article.date.value.first_day if article.date else None, date.last_day
    if (
        ends is not None
        and own is not None
        and ends < own
        and (telling.bound in SINCE or is_long_past(telling, ends, own) or is_planned_elsewhere(telling, article))
    ):
        return replace(telling, planned=False), date
    return (to_come(telling, article) if first > last else telling), date


def begun(telling: Telling) -> Telling:
    """A telling of a document of no known day: what 'since 2018' tells has begun, though its sentence tells a plan."""
    told = telling.time.date is not None and telling.time.date.year is not None
    return replace(telling, planned=False) if telling.bound == "since" and told else telling


def is_long_past(telling: Telling, ends: datetime.date, own: datetime.date) -> bool:
    """True for a year that is told and was over long before the article: a word of plans is of something else there."""
    told = telling.time.date is not None and telling.time.date.year is not None
    return told and not telling.bound and (own - ends).days > A_YEAR


def is_planned_elsewhere(telling: Telling, article: Article) -> bool:
    """True in a script without spaces, whose clauses tell their plans themselves, for a date whose clause tells none:
    '14日在北京移交设备，将随飞船升空'."""
    text, begin = telling.sentence.text, max(0, telling.time.start - telling.sentence.start)
    if telling.bound or not unspaced_letters(text):
        return False
    first = begin - len(MARKS.split(text[:begin])[-1])
    return not is_planned(text[first:begin] + MARKS.split(text[begin:])[0], article.document.language)


def to_come(telling: Telling, article: Article) -> Telling:
    """A telling of a day ahead of its document: planned, or planned once and called off by now."""
    begin, end = (place - telling.sentence.start for place in (telling.time.start, telling.time.end))
    undone = not telling.bound and is_called_off(telling.sentence.text, begin, end, article.document.language)
    return replace(telling, planned=True, bound=UNDONE if undone else telling.bound)


def looked_back(telling: Telling, date: Edtf, article: Article) -> tuple[Telling, Edtf]:
    """The day of a plan that was called off or put off: where that is nearly a year ahead, it is the one just past."""
    own, first, time = article.date.value.first_day if article.date else None, date.first_day, telling.time.date
    if own is None or first is None or time is None or time.year is not None or not telling.planned:
        return telling, date
    other = with_year(time, first.year - 1)
    nearest = other.first_day if other else None
    if other is None or nearest is None or (first - own).days <= FAR or (own - nearest).days >= CLOSE:
        return telling, date
    if not is_turned(telling, article):
        return telling, date
    bound = telling.bound if telling.bound in OLD_DATES else CALLED_OFF
    return replace(telling, planned=False, bound=bound), other


def is_turned(telling: Telling, article: Article) -> bool:
    """True for a sentence by which something did not come about, or not then."""
    text, language = telling.sentence.text, article.document.language
    if is_undone(text, language) or has_denial(text, language) or tells_move(text, language):
        return True
    return any(one.kind in TURNED for one in deeds_in(text, language))


def looks_ahead(telling: Telling, article: Article) -> bool:
    """True for a sentence with a deed that is of something to come, or of a plan that is none any more."""
    return any(one.kind in AHEAD | TURNED for one in deeds_in(telling.sentence.text, article.document.language))


def with_year(date: Edtf, year: int) -> Edtf | None:
    """The date in a year; None where that has no such day."""
    try:
        return date.with_year(year)
    except ValueError:
        return None
