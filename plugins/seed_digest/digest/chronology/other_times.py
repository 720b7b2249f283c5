"""Whether a sentence names another time than that of its report: what it tells was not done on that day, then."""

from __future__ import annotations

from collections.abc import Iterator

from ...edtf import Edtf
from ...language.asides import is_aside
from ...language.clauses import bound_of
from ...language.near_days import near_days
from ...language.periods import names_other_time
from ...model import Article, Reason, Sentence, TimeExpression
from ..counted import counted
from ..telling import nearest

OTHER = "its sentence names another time, which nothing settles"


def other_time(sentence: Sentence, article: Article) -> Reason | None:
    """Why the day of its document is not that of a sentence without a date of its own; None where it may be.

    What only ends or begins something, is told of a noun, or is that of a plan which it tells too, is no other time.
    """
    text, language = sentence.text, article.document.language
    plans = {(one.start, one.end) for one in planned_times(sentence, article)}
    times = [one for one in times_of(sentence, article) if (one.start, one.end) not in plans]
    spans = [(*place_in(one, sentence), one.text) for one in times if is_other(one, article)]
    vague = names_other_time(text, language)
    spans += [(vague.start(), vague.end(), vague[0])] if vague else []
    quote = next((said for begin, end, said in spans if is_of_deed(text, begin, end, language)), None)
    return Reason(OTHER, quote, sentence.line) if quote is not None else None


def planned_times(sentence: Sentence, article: Article) -> Iterator[TimeExpression]:
    """The dates of the plans that a sentence tells."""
    return (one.telling.time for one in article.events if one.planned and one.telling and one.sentence == sentence)


def is_of_deed(text: str, begin: int, end: int, language: str) -> bool:
    """True for a time that is of what a sentence tells."""
    return not bound_of(text, begin, end, language) and not is_aside(text, begin, end, language)


def times_of(sentence: Sentence, article: Article) -> Iterator[TimeExpression]:
    """The expressions of a sentence, those first that count from the article's day."""
    yield from near_days(sentence.text, sentence.line or 0, article.document.language, sentence.start)
    last = sentence.start + len(sentence.text)
    for one in article.document.times:
        if one.line == sentence.line and sentence.start <= one.start < last:
            yield one


def place_in(time: TimeExpression, sentence: Sentence) -> tuple[int, int]:
    """Where an expression begins and ends in its sentence."""
    return max(0, time.start - sentence.start), min(len(sentence.text), time.end - sentence.start)


def is_other(time: TimeExpression, article: Article) -> bool:
    """True for a time that does not hold the day of the article, as far as both are known."""
    own = article.date.value if article.date else None
    if own is None or own.first_day is None:
        return True
    return not any(holds(found, own) for found in meant(time, own))


def meant(time: TimeExpression, own: Edtf) -> Iterator[Edtf]:
    """What an expression may mean in an article of a date, of what was done and of what is planned."""
    day = own.first_day
    for ahead in (False, True):
        if time.date is not None and time.years is None:
            found = time.date if time.date.year is not None or day is None else nearest(time.date, day, ahead)
        else:
            found = counted(time, own, ahead=ahead)
        if found is not None:
            yield found


def holds(period: Edtf, own: Edtf) -> bool:
    """True for a period that an article's day may lie in."""
    begin, end = period.first_day, period.last_day
    first, last = own.first_day, own.last_day
    return None not in (begin, end, first, last) and begin <= last and first <= end  # type: ignore[operator]
