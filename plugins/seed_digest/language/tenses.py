"""Whether a sentence tells of something planned: on a date, or at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model import Sentence, TimeExpression
from .clauses import INTENDED, SINCE, bound_of, found, is_undone
from .languages import facts_of
from .stars import of_kind, starred
from .writing import lower, word_count

# A tense word this far from the date says nothing of it, in characters.
REACH = 90
# Characters around the date in which a tense word within reach can begin or end.
WINDOW = 2 * REACH
# So many words behind a date, up to a comma, tell what was done on it.
CLAUSE_WORDS = 3.0
# What parts a date from a clause on it.
CLAUSE_ON = re.compile(r",\s+")
# Between a word of plans and the verb of it stands no more than one small word: 'will be launched'.
ITS_VERB = re.compile(r"\s*(?:\w{1,4}\s+)?")
COMMA = re.compile("[,;،，；]")


@dataclass(frozen=True, slots=True)
class Tenses:
    """The words of plans and of the past; None where none are known."""

    planned: re.Pattern[str] | None
    past: re.Pattern[str] | None


@cache
def tenses_of(code: str) -> Tenses:
    """Of a language by its code: as its file tells them, or as [speech] of its phrases does."""
    known = facts_of(code)
    if known is not None:
        return Tenses(known.planned, known.past)
    return Tenses(starred(code, "planned"), starred(code, "past"))


def is_planned(text: str, language: str) -> bool:
    """True for a sentence whose first word of a tense is one of plans; that of who says it tells nothing."""
    tenses = tenses_of(language)
    words = [*tenses.planned.finditer(text)] if tenses.planned else []
    # What a clause on a noun tells is none of the sentence's tense, where that has a word of its own.
    planned = next((one for one in words if not is_of_noun(text, one.start(), language)), None)
    if planned is None or is_undone(text, language):
        return bool(words) and not is_undone(text, language) and not has_past(text, language)
    says = {at for one in found(text, language, "says") for at in range(one.start(), one.end())}
    done = tenses.past.finditer(text) if tenses.past else ()
    past = (one for one in done if says.isdisjoint(range(one.start(), one.end())))
    first = next((one for one in past if not is_name(one) and not is_of_noun(text, one.start(), language)), None)
    return first is None or planned.start() <= first.start()


def is_of_noun(text: str, at: int, language: str) -> bool:
    """True for a place in a clause on a noun, behind a comma: 'the ship, which will leave in May, …'."""
    commas = [one.end() for one in COMMA.finditer(text, 0, at)]
    relative = starred(language, "relative")
    clause = lower(text)[commas[-1] :].lstrip() if commas else ""
    return bool(commas and relative and relative.match(clause))


def has_past(text: str, language: str) -> bool:
    """True for a sentence with a word of the past, that of who says it among them."""
    past = tenses_of(language).past
    return past is not None and any(not is_name(one) for one in past.finditer(text))


def is_planned_on(sentence: Sentence, time: TimeExpression, language: str) -> bool:
    """True where the tense word nearest to the date is one of plans.

    What follows the date behind a comma is another clause ('starts on 27 November, they said'): it counts where there
    is no other; never for the day since which something is so ('stopped since 3 May, they will stay so'). A clause on
    the date itself tells all of it: 'asked them for October, when the ship is due'.
    """
    begin, end = time.start - sentence.start, time.end - sentence.start
    clause = CLAUSE_ON.match(sentence.text, end)
    relative = starred(language, "relative")
    if clause and relative and relative.match(lower(sentence.text), clause.end()):
        return is_planned(sentence.text[clause.end() :], language)
    found = sorted(tense_words(sentence.text, begin, end, language))
    if not found:
        return is_planned_afar(sentence.text, begin, language) or (
            (is_wide(time) or bound_of(sentence.text, begin, end, language) in SINCE)
            and is_planned_behind(sentence.text, begin, end, language)
        )
    if found[0][2] != 0:
        return False
    return not found[0][0] or bound_of(sentence.text, begin, end, language) not in SINCE


def is_wide(time: TimeExpression) -> bool:
    """True for months, a season or a year: on a day things were done that a sentence tells without a verb known so."""
    return time.date.day is None if time.date is not None else time.span is not None or time.years is not None


def is_planned_afar(text: str, begin: int, language: str) -> bool:
    """True for a date without a tense word in reach, where the last one before it is of plans: 'will hold talks with
    the head of the works, an engineer from the coast, on 31 July'; not where a verb of saying parts the two.
    """
    tenses, before = tenses_of(language), text[:begin]
    places = [
        max((one.start() for one in form.finditer(before) if not is_name(one)), default=-1) if form else -1
        for form in (tenses.planned, tenses.past)
    ]
    said = any(one.start() > places[0] for one in found(before, language, "says"))
    return places[0] > places[1] and not said


def is_planned_behind(text: str, begin: int, end: int, language: str) -> bool:
    """True for a date without a tense word before it where the first one behind it in its clause is of plans: «осенью
    на корабле компании к станции должен отправиться»; what a 'that' or a 'which' parts off is none."""
    tenses = tenses_of(language)
    if any(not is_name(one) for form in (tenses.planned, tenses.past) if form for one in form.finditer(text[:begin])):
        return False
    clause = COMMA.split(text[end:])[0]
    first, past = (
        min((one.start() for one in form.finditer(clause) if not is_name(one)), default=len(clause))
        if form
        else len(clause)
        for form in (tenses.planned, tenses.past)
    )
    relative, between = starred(language, "relative"), clause[:first]
    bound = relative is not None and relative.search(lower(between)) is not None
    return first < past and not bound and not opens_clause(between, language)


def is_intended_on(sentence: Sentence, time: TimeExpression, language: str) -> bool:
    """True where the tense word nearest to the date is of what was planned once: 'was to', 'sollte', 原定."""
    begin, end = time.start - sentence.start, time.end - sentence.start
    intended, near = starred(language, INTENDED), (max(0, begin - WINDOW), end + WINDOW)
    told = intended.finditer(lower(sentence.text), *near) if intended else ()
    own = min((distance_of(one, begin, end) for one in told), default=REACH + 1)
    words = tense_words(sentence.text, begin, end, language)
    return own <= REACH and not any(distance < own for behind, distance, _ in words if not behind)


def tense_words(text: str, begin: int, end: int, language: str) -> Iterator[tuple[bool, int, int]]:
    """(in a clause behind the date's, distance to the date, 0 for a word of plans or 1 for one of the past).

    A word of both is of plans, and so is the verb right behind one. One of plans behind a comma says nothing of a date
    whose own clause goes on behind it: 'on 31 May they signed the papers, and will build'. Nor is one of the date's
    clause that a 'that' parts from it: 'said on Tuesday that it will build'.
    """
    tenses = tenses_of(language)
    near = max(0, begin - WINDOW), end + WINDOW
    said = bool(found(text[:begin], language, "says"))
    planned = [*tenses.planned.finditer(text, *near)] if tenses.planned else []
    past = [*tenses.past.finditer(text, *near)] if tenses.past else []
    taken = {match.start() for match in planned}
    taken |= {one.start() for one in past if any(ITS_VERB.fullmatch(text, plan.end(), one.start()) for plan in planned)}
    for kind, matches in ((0, planned), (1, [one for one in past if one.start() not in taken])):
        for match in matches:
            inner = opens_clause(text[end : match.start()], language)
            if is_name(match) or (inner and said and kind == 0):
                continue
            distance = distance_of(match, begin, end)
            comma = COMMA.search(text, end, max(end, match.start()))
            if distance <= REACH and not (
                comma and kind == 0 and word_count(text[end : comma.start()]) >= CLAUSE_WORDS
            ):
                yield comma is not None or inner, distance, kind


def opens_clause(between: str, language: str) -> bool:
    """True for words behind a date of which one opens a clause: 'on Tuesday that'."""
    return not of_kind(language, "that").isdisjoint(lower(between).split())


def is_name(match: re.Match[str]) -> bool:
    """True for a word with a capital that opens no text: 'United', 'Karte'."""
    return match.start() > 0 and match[0][0].isupper()


def distance_of(match: re.Match[str], begin: int, end: int) -> int:
    """Characters between a word and the date; one behind it counts twice, for a date mostly follows its verb."""
    return begin - match.end() if match.end() <= begin else 2 * max(0, match.start() - end)
