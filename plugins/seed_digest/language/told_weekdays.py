"""Weekdays as a text tells them by its own day: 'last Friday', 上周五; of languages without a file of their own any."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from ..model import TimeExpression
from .languages import book_of, facts_of
from .words import one_of as any_word
from .writing import folded, is_spaced

EDGES = r"(?<![^\W_])", r"(?![^\W_])"
# What no text has.
NONE = re.compile("(?!)")
# Kinds of words beside a weekday: weeks from the text's own; -1 or 1 for the nearest such day before or behind its own.
BESIDE = {"last_week": (-1, 0), "next_week": (1, 0), "last_day": (0, -1), "next_day": (0, 1)}


@dataclass(frozen=True, slots=True)
class Weekdays:
    """What a language calls the weekdays of other weeks: each phrase, folded, with what it may mean."""

    pattern: re.Pattern[str]
    meanings: Mapping[str, TimeExpression]


def made(text: str, begin: int, end: int) -> TimeExpression:
    """An expression that tells nothing yet but its place."""
    return TimeExpression(None, None, text[begin:end], 0, begin, end)


def weekdays(text: str, code: str) -> Iterator[TimeExpression]:
    """Weekdays with a word that tells another week than the text's own, or the nearest day."""
    plain, taken = folded(text), set[int]()
    known = weekdays_of(code)
    for match in known.pattern.finditer(plain):
        begin, end = match.span()
        taken.update(range(begin, end))
        yield replace(known.meanings[" ".join(match[0].split())], text=text[begin:end], start=begin, end=end)
    names, bare = bare_weekdays(code)
    for match in bare.finditer(plain):
        name, number = names[" ".join(match[0].split())]
        if taken.isdisjoint(range(*match.span())) and has_its_capitals(match, text, name):
            yield replace(made(text, *match.span()), weekday=number)


def has_its_capitals(match: re.Match[str], text: str, name: str) -> bool:
    """True for a word as it is written: where its name has a capital, it has one."""
    found = text[match.start() : match.end()]
    return all(there.isupper() for there, here in zip(found, name, strict=False) if here.isupper())


@cache
def bare_weekdays(code: str) -> tuple[Mapping[str, tuple[str, int]], re.Pattern[str]]:
    """The weekdays of a language without a file of its own: each form, folded, as it is written and its number."""
    if facts_of(code) is not None:
        return {}, NONE
    forms = ((one, number) for number, told in enumerate(of_kind(code, "weekdays")) for one in told.split("|"))
    names = {folded(one): (one, number) for one, number in forms}
    return names, compiled(names) if names else NONE


@cache
def weekdays_of(code: str) -> Weekdays:
    """The phrases of a language. A word of two kinds may mean either."""
    facts = facts_of(code)
    names = facts.weekdays if facts is not None else {one: day for one, (_, day) in bare_weekdays(code)[0].items()}
    spaced = facts.spaced if facts is not None else is_spaced(names)
    meanings: dict[str, TimeExpression] = {}
    for kind, (weeks, turn) in BESIDE.items():
        for word, (name, number) in product(of_kind(code, kind), names.items()):
            for phrase in beside(folded(word), name, spaced=spaced):
                one = meanings.get(phrase, replace(made("", 0, 0), weekday=number))
                meanings[phrase] = replace(one, weeks=one.weeks or weeks, turn=one.turn or turn)
    return Weekdays(compiled(meanings) if meanings else NONE, meanings)


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


def compiled(phrases: Collection[str]) -> re.Pattern[str]:
    """A pattern of any of some phrases, with whatever spaces between their words."""
    return re.compile(any_word(phrases, *EDGES).replace(r"\ ", r"\s+"))
