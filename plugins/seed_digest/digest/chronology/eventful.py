"""Which dated tellings are events: what comes about on the date that is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...edtf import Edtf
from ...language.clauses import SINCE, denies, found, is_due, is_question, opens_quoted, supposes
from ...language.deeds import Deed, deeds_in, denies_all
from ...language.languages import facts_of
from ...language.writing import word_count
from ...model import Telling
from .ahead import CALLED_OFF, OLD_DATES

# Characters beside a date in which a word such as 'every year' is of it.
BESIDE = 16
# A sentence of so many words, without a quotation or a second clause, tells no more than who said something, and when.
SAYING_WORDS = 10
OF_WHAT = re.compile(r'[,:;«»"„“”，：；「」—–]')
# Deeds that are done by a day.
ACHIEVED = frozenset({"build", "launch", "land", "dock", "deliver", "sign", "approve", "resume"})


def is_event(telling: Telling, date: Edtf, language: str) -> bool:
    """True for what comes about on the date that is told.

    What stands beside a date is planned for it at most. 'Until 2030' is an event where something is to be done by then,
    'by the end of the year' where anything is planned; 'since 2018' where it is still to begin, or is told to the day;
    but not the day from which something is put off. 'By the end of May' is one where it is to be done by then, and 'not
    before May' though the deed is denied.
    What did not come about is no event but on the day that was planned for it, nor what is asked, supposed, or done
    every year. What is told of a noun alone is one where that is planned: 'the launch, which is set for 31 July'.
    A period that counts from the article's own day tells when something was done, or nothing; so does the 'today' of a
    quotation, and a sentence of nothing but who said it.
    """
    deeds = deeds_in(telling.sentence.text, language)
    if not deeds and is_bare(telling, language):
        return False
    earliest = telling.beside and telling.planned
    denied = denies_all(of_clause(deeds, telling, language)) and telling.bound != CALLED_OFF and not earliest
    due = telling.time.is_period and telling.planned and telling.bound == "deadline"
    if telling.time.is_period and not deeds and not due:
        return False
    if (telling.beside and not telling.planned) or denied or is_unreal(telling, language):
        return False
    if telling.bound in OLD_DATES or (telling.bound == "aside" and not telling.planned):
        return False
    if telling.bound == "after":
        return telling.planned
    if telling.bound == "deadline":
        done_by = is_due(telling.sentence.text, *place_of(telling), language)
        return due or (telling.planned and (done_by or any(one.kind in ACHIEVED for one in deeds)))
    if telling.bound not in SINCE:
        return True
    put_off = any(one.kind == "delay" for one in deeds)
    return not put_off and (telling.planned or date.day is not None)


def of_clause(deeds: Sequence[Deed], telling: Telling, language: str) -> Sequence[Deed]:
    """The deeds that no word such as 'though' parts from a date: what that turns to is denied of another time."""
    _, end = place_of(telling)
    turns = [one.start() for one in found(telling.sentence.text, language, "contrast") if one.start() >= end]
    return [one for one in deeds if not turns or one.start < turns[0]]


def is_bare(telling: Telling, language: str) -> bool:
    """True for a date that is but the 'today' of a quotation, or of a saying: 'said the town on Friday'."""
    text = telling.sentence.text
    if telling.time.days == 0 and (opens_quoted(text) or telling.sentence.speaker is not None):
        return True
    return is_saying(text, language)


def is_saying(text: str, language: str) -> bool:
    """True for a sentence of nothing but who said it, and when: 'He said so on Friday.'"""
    return word_count(text) <= SAYING_WORDS and bool(found(text, language, "says")) and not OF_WHAT.search(text)


def is_unreal(telling: Telling, language: str) -> bool:
    """True for a date of a question, of what is only supposed or is denied, or of what is done every year on it."""
    text, begin, end = telling.sentence.text, *place_of(telling)
    spoken = facts_of(language)
    near = text[max(0, begin - BESIDE) : end + BESIDE]
    yearly = telling.yearly and spoken is not None and spoken.yearly is not None and spoken.yearly.search(near)
    bare = telling.time.date is not None and telling.time.date.year is None
    denied = telling.planned and denies(text, begin, language)
    return is_question(text) or supposes(text, begin, language) or denied or bool(yearly and bare)


def place_of(telling: Telling) -> tuple[int, int]:
    """Where a date stands in its sentence, the end not included."""
    start = telling.sentence.start
    return max(0, telling.time.start - start), max(0, telling.time.end - start)
