"""Whose a surname is by the office before it, where several of those listed bear it: 'Senator Vale' is no astronaut."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..language.persons import is_same_rank, rank_before, ranks_in
from .ambiguity import Found

# What a text says of somebody right behind the name: ', a senator,'.
APPOSITION = re.compile(r"\s?[,(\u2013\u2014-]([^,.;()]{1,60})")


def without_other_offices(names: Sequence[Found], texts: Sequence[str], sure: Sequence[Found]) -> Sequence[Found]:
    """Of the bearers of one name those that may have the office before it; all where there is none, or one bearer.

    sure: the full names of the document. Of whom no office is told may have any.
    """
    if len({one.entity for one in names}) < 2:
        return names
    office = rank_before(texts[names[0].passage], names[0].start)
    if not office:
        return names
    told = offices_of({one.entity for one in names}, texts, sure)
    return [one for one in names if may_have(office, told[one.entity])]


def may_have(office: str, told: frozenset[str]) -> bool:
    """True for one of those told, in any form of its word, or where none is."""
    return not told or any(is_same_rank(office, one) for one in told)


def offices_of(people: set[str], texts: Sequence[str], sure: Sequence[Found]) -> Mapping[str, frozenset[str]]:
    """By entity the offices that stand before and behind its full names."""
    told: dict[str, frozenset[str]] = dict.fromkeys(people, frozenset())
    for one in (each for each in sure if each.entity in people):
        text = texts[one.passage]
        behind = APPOSITION.match(text, one.start + len(one.text))
        before = rank_before(text, one.start)
        told[one.entity] |= ({before} if before else frozenset()) | ranks_in(behind[1] if behind else "")
    return told
