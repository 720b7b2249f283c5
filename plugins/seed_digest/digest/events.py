"""What a sentence says happened, or is planned, and when: a date expression with the sentence that carries it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ..language.asides import is_aside, is_told_ahead
from ..language.clauses import INTENDED, bound_of, joins, tells_move
from ..language.deeds import is_delayed
from ..language.languages import Language
from ..language.leaning import leaning_at
from ..language.near_days import is_next, is_this
from ..language.periods import names_two_months
from ..language.slated import SUPERSEDED, how_turned
from ..language.tenses import REACH, is_intended_on, is_planned_on
from ..language.writing import CASED_CAPITAL, stems
from ..model import Document, Leaning, Mention, Sentence, Telling, TimeExpression
from .expressions import is_of_name, with_first_days, with_weekdays
from .news import yearless_numbers
from .places import Places

# Of what is moved two dates are told, so many characters between them: '3 June to 17 June', 'vom 3. Juni auf den 17.',
# '3 June to no earlier than 17 June'.
LEAST_MOVED, FROM_TO = 2, 24
# More characters make no sentence: a list without stops, whose dates tell nothing.
LONGEST = 10_000
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
        told_here = times.within(sentence.line, sentence.start, sentence.start + len(sentence.text))
        here = with_weekdays(with_first_days(told_here, sentence, document.language), sentence)
        here = [of_this_year(one, sentence, document.language) for one in here]
        if sentence.where == "standfirst" or not here or len(sentence.text) > LONGEST:
            continue
        words = stems(sentence.text) - named.get(sentence.line, frozenset()) - stops
        undated = less_dates(sentence, here)
        moved = moved_days(sentence, here, document.language)
        names, numbers = capital_stems(undated) - stops, yearless_numbers(undated)
        bare = any(one.date is not None and one.date.year is None for one in here)
        yearly = any(one.yearly is not None and one.yearly.search(sentence.text) for one in spoken[:1])
        tellings += [
            Telling(
                document.seed,
                sentence,
                time,
                planned=is_told_planned(sentence, time, document.language)
                or is_told_as_next(sentence, time, document.language)
                or is_intended_on(sentence, time, document.language)
                or time in moved.values()
                or is_put_off(sentence, time, document.language)
                or is_old_date(sentence, time, document.language),
                beside=is_beside(sentence, time, spoken),
                bound=bound_in(sentence, time, document.language, moved),
                yearly=yearly,
                leaning=leaning_at(sentence.text, max(0, time.start - sentence.start), document.language)
                if bare
                else Leaning.BACK,
                stems=words - stems(time.text),
                names=names,
                numbers=numbers,
            )
            for time in here
        ]
    return tuple(tellings)


def bound_in(
    sentence: Sentence, time: TimeExpression, language: str, moved: Mapping[TimeExpression, TimeExpression]
) -> str:
    """Whether the date only ends or begins what a sentence tells, was once that of a plan, or is told of a noun alone.

    What is delayed until a day comes about on it; not on the day for which it was planned. moved: from which date the
    sentence moves something to which.
    """
    if time in moved:
        return SUPERSEDED
    if time in moved.values():
        return ""
    begin, end = time.start - sentence.start, time.end - sentence.start
    if turned := how_turned(sentence.text, begin, end, language):
        return turned
    # Of several days the words between the first and the last bind none of them.
    text = sentence.text if time.first is None else less_dates(sentence, [time])
    bound = bound_of(text, begin, end, language)
    if (bound == "deadline" and is_delayed(sentence.text, language, begin)) or names_two_months(time.text, language):
        bound = ""
    if not bound and is_intended_on(sentence, time, language):
        return INTENDED
    return "aside" if not bound and is_aside(sentence.text, begin, end, language) else bound


def is_told_as_next(sentence: Sentence, time: TimeExpression, language: str) -> bool:
    """True for a day or month without a year, or the number of a day, beside which 'next' stands."""
    bare = time.day is not None and not time.months if time.date is None else time.date.year is None
    return bare and is_next(sentence.text, time.start - sentence.start, time.end - sentence.start, language)


def of_this_year(time: TimeExpression, sentence: Sentence, language: str) -> TimeExpression:
    """An expression as it is; a month beside which 'this' stands with the text's own year."""
    date, begin = time.date, time.start - sentence.start
    month = date is not None and date.year is None and date.day is None and date.end is None and time.years is None
    if not month or begin < 0 or not is_this(sentence.text, begin, time.end - sentence.start, language):
        return time
    return replace(time, years=0)


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
        if is_moved(one, other, sentence.text[one.end - begin : other.start - begin])
        and not joins(sentence.text[one.end - begin : other.start - begin], language)
    }


def is_moved(one: TimeExpression, other: TimeExpression, between: str) -> bool:
    """True for two dates, one right behind the other, that are no span of years. between: the words that part them."""
    if one.date is None or other.date is None:
        return False
    span = one.date.month is None and (not any(map(str.isalpha, between)) or other.date.month is not None)
    return not span and 0 < other.start - one.end <= FROM_TO


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
    """True where the sentence puts what it tells beside the date: on the eve of it, ahead of it, 'before 2029'."""
    begin = max(0, time.start - sentence.start)
    forms = [one.beside for one in spoken[:1] if one.beside is not None]
    return any(
        form.search(sentence.text, max(0, begin - REACH), begin) or form.match(sentence.text, begin) for form in forms
    )
