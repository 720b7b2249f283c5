"""What a sentence says happened, or is planned, and when: a date expression with the sentence that carries it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..language.asides import is_aside, is_told_ahead
from ..language.clauses import INTENDED, bound_of, joins, tells_move
from ..language.deeds import deeds_in
from ..language.languages import Language
from ..language.leaning import leaning_of
from ..language.near_days import near_days
from ..language.periods import is_to_year, names_two_months
from ..language.slated import SUPERSEDED, how_turned
from ..language.tenses import REACH, is_intended_on, is_planned_on
from ..language.writing import CASED_CAPITAL, stems
from ..model import Document, Leaning, Mention, Sentence, Telling, TimeExpression
from .news import yearless_numbers
from .places import Places

DELAY = "delay"
# Of what is moved two dates are told, so many characters between them: '3 June to 17 June', 'vom 3. Juni auf den 17.'.
LEAST_MOVED, FROM_TO = 2, 14
# Between a day that is counted and the same told in full: a comma, and a small word or two.
EXACT = re.compile(r"\s*[,(，（]\s*(?:[^\W\d_]{1,3}\s+)?")
COMMA = re.compile("[,;،，；]")
CAPITAL_WORD = re.compile(rf"(?<!\w){CASED_CAPITAL}\w+")


def find_tellings(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    spoken: Sequence[Language],
    told: Sequence[TimeExpression] | None = None,
) -> tuple[Telling, ...]:
    """Every dated sentence of the body, one telling an expression. The article's own dateline is none.

    told: the expressions to be looked at, None for all that the document has.
    """
    named_at = Places(mentions, lambda one: one.line)
    dates = [one for one in (document.times if told is None else told) if not is_of_name(one, named_at)]
    times = Places(dates, lambda one: one.line)
    stops = stems(" ".join(word for one in spoken[:1] for word in one.stopwords))
    named = name_stems(mentions)
    tellings = []
    for sentence in sentences:
        here = times.within(sentence.line, sentence.start, sentence.start + len(sentence.text))
        if sentence.where == "standfirst" or not here:
            continue
        words = stems(sentence.text) - named.get(sentence.line, frozenset()) - stops
        undated = less_dates(sentence, here)
        moved = moved_days(sentence, here, document.language)
        names, numbers = capital_stems(undated) - stops, yearless_numbers(undated)
        bare = any(one.date is not None and one.date.year is None for one in here)
        leaning = leaning_of(sentence.text, document.language) if bare else Leaning.BACK
        yearly = any(one.yearly is not None and one.yearly.search(sentence.text) for one in spoken[:1])
        tellings += [
            Telling(
                document.seed,
                sentence,
                time,
                planned=is_told_planned(sentence, time, document.language)
                or is_intended_on(sentence, time, document.language)
                or time in moved.values()
                or is_put_off(sentence, time, document.language)
                or is_old_date(sentence, time, document.language),
                beside=is_beside(sentence, time, spoken),
                bound=SUPERSEDED if time in moved else bound_in(sentence, time, document.language),
                yearly=yearly,
                leaning=leaning,
                stems=words - stems(time.text),
                names=names,
                numbers=numbers,
            )
            for time in here
        ]
    return tuple(tellings)


def is_of_name(time: TimeExpression, mentions: Places[Mention]) -> bool:
    """True for a date that is a part of a longer name: 'the tug Windy March 5'."""
    around = mentions.within(time.line, 0, time.end)
    return any(one.start < time.start and time.end <= one.end for one in around)


def counted_days(document: Document, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """The days and periods that a body tells by counting from its own, and dates that need the words beside them.

    None stands where another date does, but for one that tells more of it: 'in May' of 'in May last year'.
    """
    body = [one for one in sentences if one.in_body and one.line is not None]
    found = [day for one in body for day in days_in(one, document.language)]
    taken = {(time.line, at): time for time in document.times if time.date for at in range(time.start, time.end)}
    free = (one for one in found if all(is_within(other, one) for other in overlapped(one, taken)))
    return tuple(one for one in free if not any(is_told_again(one, there, taken) for there in body))


def days_in(sentence: Sentence, language: str) -> list[TimeExpression]:
    """Those of a sentence; of what is moved from one month to another two, and the bare year to which it is moved."""
    text = sentence.text
    found = near_days(text, sentence.line or 0, language, sentence.start)
    moved = is_delayed(text, language) or tells_move(text, language)
    if moved:
        return [one for one in found if not names_two_months(one.text, language)]
    return [one for one in found if not is_to_year(one.text, language)]


def is_told_again(one: TimeExpression, sentence: Sentence, taken: Mapping[tuple[int, int], TimeExpression]) -> bool:
    """True for an expression that a date right behind a comma makes exact: 'a month ago, on 11 April 2025'."""
    if sentence.line != one.line or not sentence.start <= one.start < sentence.start + len(sentence.text):
        return False
    begin = one.end - sentence.start
    between = EXACT.match(sentence.text, begin)
    return between is not None and (one.line, between.end() + sentence.start) in taken


def overlapped(one: TimeExpression, taken: Mapping[tuple[int, int], TimeExpression]) -> list[TimeExpression]:
    """The expressions that share a place with one."""
    return [taken[place] for place in ((one.line, at) for at in range(one.start, one.end)) if place in taken]


def is_within(one: TimeExpression, other: TimeExpression) -> bool:
    """True for an expression that is a part of another."""
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start


def bound_in(sentence: Sentence, time: TimeExpression, language: str) -> str:
    """Whether the date only ends or begins what a sentence tells, was once that of a plan, or is told of a noun alone.

    What is delayed until a day comes about on it; not on the day for which it was planned.
    """
    begin, end = time.start - sentence.start, time.end - sentence.start
    if turned := how_turned(sentence.text, begin, end, language):
        return turned
    bound = bound_of(sentence.text, begin, end, language)
    if (bound == "deadline" and is_delayed(sentence.text, language, begin)) or names_two_months(time.text, language):
        bound = ""
    if not bound and is_intended_on(sentence, time, language):
        return INTENDED
    return "aside" if not bound and is_aside(sentence.text, begin, end, language) else bound


def is_told_planned(sentence: Sentence, time: TimeExpression, language: str) -> bool:
    """True for a date of which words of plans are; that of a clause on a noun has its own."""
    begin, end = time.start - sentence.start, time.end - sentence.start
    return is_planned_on(sentence, time, language) and is_told_ahead(sentence.text, begin, end, language)


def is_put_off(sentence: Sentence, time: TimeExpression, language: str) -> bool:
    """True for the date to which a sentence says that something is delayed, and not what came of it behind a comma."""
    begin, end = time.start - sentence.start, time.end - sentence.start
    if is_old_date(sentence, time, language):
        return False
    until = bound_of(sentence.text, begin, end, language) == "deadline"
    return until and is_delayed(sentence.text, language, begin) and not COMMA.search(sentence.text, end)


def is_old_date(sentence: Sentence, time: TimeExpression, language: str) -> bool:
    """True for the planned date of what a sentence says was moved or called off."""
    return bool(how_turned(sentence.text, time.start - sentence.start, time.end - sentence.start, language))


def moved_days(
    sentence: Sentence, times: Sequence[TimeExpression], language: str
) -> dict[TimeExpression, TimeExpression]:
    """Each date from which a sentence says that something is moved, with the one to which, right behind it."""
    if len(times) < LEAST_MOVED or not (is_delayed(sentence.text, language) or tells_move(sentence.text, language)):
        return {}
    ordered = sorted((one for one in times if one.date is not None), key=lambda one: one.start)
    begin = sentence.start
    return {
        one: other
        for one, other in pairwise(ordered)
        if is_moved(one, other) and not joins(sentence.text[one.end - begin : other.start - begin], language)
    }


def is_moved(one: TimeExpression, other: TimeExpression) -> bool:
    """True for two dates, one right behind the other, that are no span of years."""
    both = one.date is not None and other.date is not None and one.date.month is not None
    return both and 0 < other.start - one.end <= FROM_TO


def is_delayed(text: str, language: str, before: int | None = None) -> bool:
    """True for a text that says that something is put off. before: the place up to which, None for all of it."""
    return any(one.kind == DELAY and (before is None or one.end <= before) for one in deeds_in(text, language))


def less_dates(sentence: Sentence, times: Sequence[TimeExpression]) -> str:
    """The text of a sentence with blanks in place of its dates."""
    text = sentence.text
    for time in times:
        begin, end = max(0, time.start - sentence.start), max(0, time.end - sentence.start)
        text = text[:begin] + " " * (min(end, len(text)) - begin) + text[end:]
    return text


def capital_stems(text: str) -> frozenset[str]:
    """The stems of the words that begin with a capital, the sentence's first aside."""
    return stems(" ".join(match[0] for match in CAPITAL_WORD.finditer(text) if text[: match.start()].strip()))


def name_stems(mentions: Sequence[Mention]) -> dict[int | None, frozenset[str]]:
    """The stems of the names on each line: they tell no event."""
    names: dict[int | None, set[str]] = {}
    for one in mentions:
        names.setdefault(one.line, set()).add(one.text)
    return {line: stems(" ".join(sorted(texts))) for line, texts in names.items()}


def is_beside(sentence: Sentence, time: TimeExpression, spoken: Sequence[Language]) -> bool:
    """True where the sentence puts what it tells beside the date: on the eve of it, ahead of it."""
    begin = time.start - sentence.start
    near = max(0, begin - REACH), begin
    return any(one.beside is not None and one.beside.search(sentence.text, *near) is not None for one in spoken[:1])
