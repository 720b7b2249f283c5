"""'yesterday', 'last Friday', '5日' in an article: days that count from its own, or belong to its month.

Nothing is resolved here: which day the text is of, only its date can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..model import TimeExpression
from .ago import Unit, find_ago
from .languages import base_code, facts_of, phrasebooks
from .numerals import plain_digits
from .words import one_of as any_word
from .writing import folded

LAST_DAY = 31
# A word beside a weekday stands so near to it, in characters.
BESIDE = 3
SPACE = r"\s*"


def near_days(text: str, line: int, code: str, start: int = 0) -> tuple[TimeExpression, ...]:
    """The days that a text tells so, in its order. start: of the text in its paragraph."""
    found = [*by_name(text, line, code), *of_month(text, line, code), *weekdays(text, line, code)]
    return tuple(moved(one, start) for one in sorted(found, key=lambda one: one.start))


def moved(one: TimeExpression, by: int) -> TimeExpression:
    return TimeExpression(
        None, one.weekday, one.text, one.line, one.start + by, one.end + by, days=one.days, weeks=one.weeks, day=one.day
    )


def by_name(text: str, line: int, code: str) -> Iterator[TimeExpression]:
    """Days by their names: the article's own and those beside it."""
    for ago in find_ago(text, base_code(code)):
        if ago.unit is Unit.DAY_NAME:
            yield TimeExpression(None, None, text[ago.start : ago.end], line, ago.start, ago.end, days=-ago.count)
    tomorrow = words(base_code(code), "tomorrow")
    for match in tomorrow.finditer(folded(text)) if tomorrow else ():
        yield TimeExpression(None, None, text[match.start() : match.end()], line, *match.span(), days=1)


def of_month(text: str, line: int, code: str) -> Iterator[TimeExpression]:
    """The number of a day with its word behind, and no month before."""
    form = numbered(base_code(code))
    for match in form.finditer(plain_digits(text)) if form else ():
        if 1 <= int(match["day"]) <= LAST_DAY:
            yield TimeExpression(None, None, match[0], line, *match.span(), day=int(match["day"]))


def weekdays(text: str, line: int, code: str) -> Iterator[TimeExpression]:
    """Weekdays with a word that tells another week than the text's own."""
    known = facts_of(code)
    last, following = words(base_code(code), "last_week"), words(base_code(code), "next_week")
    if known is None or not (last or following):
        return
    plain = folded(text)
    for match in known.weekday.finditer(text):
        weekday = known.weekdays.get(folded(match["weekday"]))
        for weeks, pattern in ((-1, last), (1, following)):
            word = next((one for one in pattern.finditer(plain) if beside(one, match)), None) if pattern else None
            if word is not None and weekday is not None:
                begin, end = min(word.start(), match.start()), max(word.end(), match.end())
                yield TimeExpression(None, weekday, text[begin:end], line, begin, end, weeks=weeks)


def beside(word: re.Match[str], weekday: re.Match[str]) -> bool:
    """True for a word that stands right before or behind a weekday."""
    return 0 <= weekday.start() - word.end() <= BESIDE or 0 <= word.start() - weekday.end() <= BESIDE


@cache
def words(code: str, kind: str) -> re.Pattern[str] | None:
    """The words of a kind in a language, folded; None where it has none."""
    found = [folded(one) for book in phrasebooks() if book.code == code for one in book.ago.get(kind, ())]
    spaced = any(one.isascii() or " " in one for one in found) or (facts := facts_of(code)) is None or facts.spaced
    edges = (r"(?<![^\W_])", r"(?![^\W_])") if spaced else ("", "")
    return re.compile(any_word(dict.fromkeys(found, 0), *edges)) if found else None


@cache
def numbered(code: str) -> re.Pattern[str] | None:
    """A day's number with the language's word for the day of a month; None where it has none."""
    found = [one for book in phrasebooks() if book.code == code for one in book.ago.get("of_month", ())]
    behind = "|".join(map(re.escape, found))
    return (
        re.compile(
            rf"(?<![\da-z月월年년.,:/-])(?<![月월年년] )(?P<day>\d{{1,2}}){SPACE}(?:{behind})(?![本間间後后前内内以之])"
        )
        if found
        else None
    )
