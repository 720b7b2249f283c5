"""A person's name in a sentence with what stands around it: where a role may stand, and what else is named there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ....facts.entities import Entity, EntityKind
from ....language.languages import alternatives
from ....language.stars import of_kind
from ....model import Mention, Sentence

Span = tuple[int, int]
# A house between quotation marks, of few words and with no sign of a sentence in it; its marks are blanked.
QUOTED = re.compile(r"[«“„\"](?=[^\W_])([^«»“”„\".,;:!?\n]{1,40})(?<!\s)[»”“\"]")
OPENING, CLOSING = '«“„"', '»”“"'
HOUSES = frozenset({EntityKind.ORGANISATION, EntityKind.MEDIA})


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """A name's place. printed: the sentence; text: with blanks for the marks around houses, every offset kept.

    begin, end: the name's; first, last: where other people's names end before it and begin behind it. named: what else
    is named, the last first; houses, people: of these the organisations, the people.
    """

    printed: str
    text: str
    begin: int
    end: int
    first: int
    last: int
    named: Sequence[Span]
    houses: Sequence[Span]
    people: Sequence[Span] = ()

    def words(self, start: int, end: int) -> str:
        """A stretch as it is printed, with the marks around a house that it begins or ends with."""
        if self.printed[start - 1 : start] in OPENING and self.text[start - 1 : start] == " " and start:
            start -= 1
        behind = self.printed[end : end + 1]
        if behind and behind in CLOSING and self.text[end] == " ":
            end += 1
        return self.printed[start:end].strip()


def naming_at(
    sentence: Sentence, begin: int, end: int, mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> Naming:
    """The name at a place of a sentence, with the mentions beside it."""
    kinds = {one.entity: entities[one.entity].kind for one in mentions if one.entity in entities}
    others = [one for one in mentions if one.start - sentence.start != begin]
    people = spans_of([one for one in others if kinds.get(one.entity) == EntityKind.PERSON], sentence)
    return Naming(
        printed=sentence.text,
        text=QUOTED.sub(lambda match: f" {match[1]} ", sentence.text),
        begin=begin,
        end=end,
        first=max((stop for _, stop in people if stop <= begin), default=0),
        last=min((start for start, _ in people if start >= begin), default=len(sentence.text)),
        named=spans_of(others, sentence),
        houses=spans_of([one for one in others if kinds.get(one.entity) in HOUSES], sentence),
        people=people,
    )


def spans_of(mentions: Sequence[Mention], sentence: Sentence) -> Sequence[Span]:
    """Where names stand in a sentence, the last first."""
    return sorted(((one.start - sentence.start, one.end - sentence.start) for one in mentions), reverse=True)


def addressed(naming: Naming, code: str) -> Naming:
    """The name with its words of courtesy: 'Dr. Anna Vogel'."""
    pattern = courtesy(code)
    found = pattern.search(naming.text, naming.first, naming.begin) if pattern else None
    return replace(naming, begin=found.start()) if found else naming


@cache
def courtesy(code: str) -> re.Pattern[str] | None:
    """Words of courtesy right before a name; None where a language has none."""
    forms = alternatives(of_kind(code, "courtesy"))
    return re.compile(rf"(?:(?<!\w)(?:{forms})\.?\s+)+\Z", re.IGNORECASE) if forms else None


def served(naming: Naming, code: str) -> Naming:
    """The name with what stands between it and its office where no space parts words: '議長を務めるX'."""
    head = naming.printed[naming.first : naming.begin]
    form = max((one for one in of_kind(code, "serving") if head.endswith(one)), key=len, default="")
    return replace(naming, begin=naming.begin - len(form))
