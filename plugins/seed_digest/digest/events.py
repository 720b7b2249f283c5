"""What a sentence says happened, or is planned, and when: a date expression with the sentence that carries it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..language.languages import Language
from ..language.writing import stems
from ..model import Document, Mention, Sentence, TimeExpression
from .telling import Telling

# A tense word this far from the date says nothing of it, in characters.
REACH = 90


def find_tellings(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], spoken: Sequence[Language]
) -> tuple[Telling, ...]:
    """Every dated sentence of the body, one telling an expression. The article's own dateline is none."""
    return tuple(
        Telling(
            document.seed, sentence, time, is_planned(sentence, time, spoken), wording(sentence, time, mentions, spoken)
        )
        for sentence in sentences
        if sentence.where != "standfirst"
        for time in document.times
        if time.line == sentence.line and sentence.start <= time.start < sentence.start + len(sentence.text)
    )


def wording(
    sentence: Sentence, time: TimeExpression, mentions: Sequence[Mention], spoken: Sequence[Language]
) -> frozenset[str]:
    """The stems of what a sentence says, less the names it names, the date and the stop words."""
    names = " ".join(one.text for one in mentions if one.line == sentence.line)
    stops = " ".join(word for one in spoken[:1] for word in one.stopwords)
    return stems(sentence.text) - stems(names) - stems(time.text) - stems(stops)


def is_planned(sentence: Sentence, time: TimeExpression, spoken: Sequence[Language]) -> bool:
    """True where the tense word nearest to the date is one of plans."""
    begin, end = time.start - sentence.start, time.end - sentence.start
    found = sorted(tense_words(sentence.text, begin, end, spoken))
    return bool(found) and found[0][1] == 0


def tense_words(text: str, begin: int, end: int, spoken: Sequence[Language]) -> Iterator[tuple[int, int]]:
    """(distance to the date, 0 for a word of plans or 1 for one of the past). A word of both is of plans."""
    planned = [match for one in spoken[:1] if one.planned for match in one.planned.finditer(text)]
    past = [match for one in spoken[:1] if one.past for match in one.past.finditer(text)]
    taken = {match.start() for match in planned}
    for kind, matches in ((0, planned), (1, [one for one in past if one.start() not in taken])):
        for match in matches:
            distance = distance_of(match, begin, end)
            if distance <= REACH:
                yield distance, kind


def distance_of(match: re.Match[str], begin: int, end: int) -> int:
    """Characters between a word and the date; one behind it counts twice, for a date mostly follows its verb."""
    return begin - match.end() if match.end() <= begin else 2 * max(0, match.start() - end)
