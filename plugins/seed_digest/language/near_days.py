"""'yesterday', 'last Friday', '5日' in an article: days that count from its own, or belong to its month; and periods.

Nothing is resolved here: which day the text is of, only its date can tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from ..model import TimeExpression
from .ago import days_by_name
from .languages import base_code, book_of, facts_of, phrasebooks
from .numerals import plain_digits
from .periods import periods_in
from .sentences import opens_sentence
from .words import one_of as any_word
from .writing import folded

LAST_DAY = 31
SPACE = r"\s*"
EDGES = r"(?<![^\W_])", r"(?![^\W_])"
# Between a date and a word such as 'next' before it: 'próximo día 6 de octubre'; so near it stands.
NEXT_LINK, NEXT_REACH = re.compile(r"\s*(?:[^\W\d_]{1,4}\s+)?"), 24
# Kinds of words beside a weekday: weeks from the text's own; -1 or 1 for the nearest such day before or behind its own.
BESIDE = {"last_week": (-1, 0), "next_week": (1, 0), "last_day": (0, -1), "next_day": (0, 1)}


@dataclass(frozen=True, slots=True)
class Weekdays:
    """What a language calls the weekdays of other weeks: each phrase, folded, with what it may mean."""

    pattern: re.Pattern[str]
    meanings: Mapping[str, TimeExpression]


def near_days(text: str, line: int, code: str, start: int = 0) -> tuple[TimeExpression, ...]:
    """The days and periods that a text tells so, in its order. start: of the text in its paragraph."""
    known = base_code(code)
    days = [*by_name(text, known), *of_month(text, known), *weekdays(text, known)]
    taken = {at for one in days for at in range(one.start, one.end)}
    found = [*days, *(one for one in periods_in(text, known) if taken.isdisjoint(range(one.start, one.end)))]
    moved = (replace(one, line=line, start=one.start + start, end=one.end + start) for one in found)
    return tuple(sorted(moved, key=lambda one: one.start))


def made(text: str, begin: int, end: int) -> TimeExpression:
    """An expression that tells nothing yet but its place."""
    return TimeExpression(None, None, text[begin:end], 0, begin, end)


def by_name(text: str, code: str) -> Iterator[TimeExpression]:
    """Days by their names: the article's own and those beside it. With a capital within a sentence a word is a name."""
    other = words(code, "no_day")
    taken = [match.span() for match in other.finditer(folded(text))] if other else []
    for days, begin, end in named_days(text, code):
        named = text[begin].isupper() and not opens_sentence(text, begin)
        if not named and not any(first < end and begin < last for first, last in taken):
            yield replace(made(text, begin, end), days=days)


def named_days(text: str, code: str) -> Iterator[tuple[int, int, int]]:
    """(days from the text's own, begin, end) of each name of a day."""
    yield from ((-ago.count, ago.start, ago.end) for ago in days_by_name(text, code))
    tomorrow = words(code, "tomorrow")
    yield from ((1, *match.span()) for match in (tomorrow.finditer(folded(text)) if tomorrow else ()))


def of_month(text: str, code: str) -> Iterator[TimeExpression]:
    """The number of a day with its word behind, and no month before."""
    form = numbered(code)
    for match in form.finditer(plain_digits(text)) if form else ():
        if 1 <= int(match["day"]) <= LAST_DAY:
            yield replace(made(text, *match.span()), day=int(match["day"]))


def weekdays(text: str, code: str) -> Iterator[TimeExpression]:
    """Weekdays with a word that tells another week than the text's own, or the nearest day."""
    known = weekdays_of(code)
    if known is None:
        return
    for match in known.pattern.finditer(folded(text)):
        begin, end = match.span()
        yield replace(known.meanings[" ".join(match[0].split())], text=text[begin:end], start=begin, end=end)


@cache
def weekdays_of(code: str) -> Weekdays | None:
    """The phrases of a language; None where it has none. A word of two kinds may mean either."""
    facts = facts_of(code)
    if facts is None:
        return None
    meanings: dict[str, TimeExpression] = {}
    for kind, (weeks, turn) in BESIDE.items():
        for word, (name, number) in product(of_kind(code, kind), facts.weekdays.items()):
            for phrase in beside(folded(word), name, spaced=facts.spaced):
                one = meanings.get(phrase, replace(made("", 0, 0), weekday=number))
                meanings[phrase] = replace(one, weeks=one.weeks or weeks, turn=one.turn or turn)
    return Weekdays(compiled(meanings), meanings) if meanings else None


def beside(word: str, weekday: str, *, spaced: bool) -> Iterator[str]:
    """A word before and behind a weekday; without spaces they may share letters: 上周 and 周五 are 上周五."""
    if spaced:
        yield f"{word} {weekday}"
        yield f"{weekday} {word}"
        return
    yield word + weekday
    yield from (word + weekday[size:] for size in range(1, len(weekday)) if word.endswith(weekday[:size]))


def of_kind(code: str, kind: str) -> list[str]:
    """The words of a kind in a language, as they are written."""
    book = book_of(code)
    return list(book.ago.get(kind, ())) if book is not None else []


@cache
def is_next(text: str, begin: int, end: int, code: str) -> bool:
    """True for a date with a word such as 'next' beside it: 'next 6 October', 'le 9 octobre prochain'."""
    pattern = words(base_code(code), "next_day")
    if pattern is None:
        return False
    before, behind = folded(text[max(0, begin - NEXT_REACH) : begin]), folded(text[end : end + NEXT_REACH])
    last = max((one.end() for one in pattern.finditer(before)), default=None)
    if last is not None and NEXT_LINK.fullmatch(before, last):
        return True
    return pattern.match(behind.lstrip()) is not None


def words(code: str, kind: str) -> re.Pattern[str] | None:
    """The words of a kind in a language, folded; None where it has none."""
    found = {folded(one) for one in of_kind(code, kind)}
    return compiled(found) if found else None


def compiled(phrases: Collection[str]) -> re.Pattern[str]:
    """A pattern of any of some phrases, with whatever spaces between their words."""
    return re.compile(any_word(phrases, *EDGES).replace(r"\ ", r"\s+"))


@cache
def numbered(code: str) -> re.Pattern[str] | None:
    """A day's number with the language's word for the day of a month; None where it has none.

    With a month before it is a date, with other words beside it a number of days.
    """
    found = of_kind(code, "of_month")
    if not found:
        return None
    behind, counted = ("|".join(map(re.escape, some)) for some in (found, of_kind(code, "count_behind")))
    before = [*of_kind(code, "count_before"), *(one for book in phrasebooks() for one in book.words.get("month", ()))]
    none = "".join(rf"(?<!{re.escape(one)})(?<!{re.escape(one)} )" for one in before)
    after = f"(?!{counted})" if counted else ""
    return re.compile(rf"(?<![\da-z.,:/-]){none}(?P<day>\d{{1,2}}){SPACE}(?:{behind}){after}")
