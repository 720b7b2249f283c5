"""The office that several people have together: 'the ministers Anna Vogel and Pavel Lind'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ....language.clauses import ands_of
from .naming import Naming, Span
from .office_before import Reading, office_before

# Behind a name whose office stands before it, and a comma between.
ENCLOSED = re.compile(r"\s*(?:[,.;:)»”\"—–]|$)")


def shared_office(naming: Naming, reading: Reading, code: str) -> str:
    """The office before the first of a list of people, where its form says that it is everybody's; '' for none."""
    listed = listed_with(naming, code)
    if reading.colleagues is None or len(listed) < 2:
        return ""
    begin, first = listed[0][0], max((end for _, end in naming.people if end <= listed[0][0]), default=0)
    head = naming.text[:begin].rstrip()
    apart = head.endswith(",")
    if apart and (not ENCLOSED.match(naming.text, listed[-1][1]) or len(head) - 1 <= first):
        return ""
    place = replace(naming, begin=len(head) - 1 if apart else begin, first=first)
    role = office_before(place, replace(reading, shared=True), opened=apart)
    pieces = reading.words.pieces(role)
    return role if any(reading.colleagues.fullmatch(role[one.start : one.end]) for one in pieces) else ""


def listed_with(naming: Naming, code: str) -> Sequence[Span]:
    """The people of a list that holds a name, by their places: commas between, and a word for 'and'."""
    people = sorted((*naming.people, (naming.begin, naming.end)))
    between = [naming.text[end:start].strip() for (_, end), (start, _) in pairwise(people)]
    ands = ands_of(code)
    at = people.index((naming.begin, naming.end))
    first, last = at, at
    while first and is_joint(between[first - 1], ands):
        first -= 1
    while last < len(between) and is_joint(between[last], ands):
        last += 1
    told = any(one.lstrip(",").strip() in ands for one in between[first:last])
    return people[first : last + 1] if told else ()


def is_joint(between: str, ands: frozenset[str]) -> bool:
    return between == "," or between.lstrip(",").strip() in ands
