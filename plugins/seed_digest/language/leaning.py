"""Which way a day without a year is read from the day of its document, by the words of its sentence."""

from __future__ import annotations

import re
from functools import cache

from ..model import Leaning
from .clauses import found
from .deeds import deeds_in
from .languages import facts_of
from .stars import of_kind, starred
from .tenses import is_name, tenses_of
from .writing import lower

# Deeds by which a plan is none any more, and those that are of something to come.
TURNED = frozenset({"cancel", "delay", "suspend"})
AHEAD = frozenset({"agree", "invite", "propose", "delay"})
# Characters between a word of the past and the verb of saying that it is of: 'hat das Haus mitgeteilt'.
ITS_SAYING = 12
WORD = re.compile(r"\w+")


@cache
def leaning_of(text: str, language: str) -> Leaning:
    """How a sentence is read: where it agrees on something, asks for it, turns it, or has no word of the past, ahead.

    A language whose verbs show no tense by themselves tells so within the year of the document alone.
    """
    if any(one.kind in AHEAD | TURNED for one in deeds_in(text, language)):
        return Leaning.AHEAD
    spoken, tenses = facts_of(language), tenses_of(language)
    if spoken is None or tenses.past is None or tells_past(text, language):
        return Leaning.BACK
    return Leaning.AHEAD if spoken.spaced else Leaning.YEAR


@cache
def leaning_at(text: str, at: int, language: str) -> Leaning:
    """How a date at a place of a sentence is read: one of what somebody says, by the words behind that 'that'."""
    inner = told_from(text, at, language)
    return leaning_of(text[inner:] if inner is not None else text, language)


def told_from(text: str, at: int, language: str) -> int | None:
    """Where the words begin that somebody is said to have said, where a place is among them: 'said that on 3 May …'."""
    words, plain = of_kind(language, "that"), lower(text[:at])
    opened = [one.start() for one in WORD.finditer(plain) if one[0] in words]
    if not opened or not any(one.end() <= opened[-1] for one in found(text, language, "says")):
        return None
    return opened[-1]


def tells_past(text: str, language: str) -> bool:
    """True for a sentence with a word of the past, that of who says it aside."""
    says = [one.span() for one in found(text, language, "says")]
    forms = (tenses_of(language).past, starred(language, "preterite"))
    done = (one for form in forms if form is not None for one in form.finditer(text) if not is_name(one))
    return any(not any(is_of(one.span(), saying) for saying in says) for one in done)


def is_of(word: tuple[int, int], saying: tuple[int, int]) -> bool:
    """True for a word within a verb of saying, or right before it."""
    return (saying[0] < word[1] and word[0] < saying[1]) or 0 <= saying[0] - word[1] <= ITS_SAYING
