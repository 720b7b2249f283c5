"""Whether a sentence tells of something planned: on a date, or at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Sentence, TimeExpression
from .clauses import bound_of, found, is_undone
from .languages import Language, facts_of
from .writing import word_count

# A tense word this far from the date says nothing of it, in characters.
REACH = 90
# Characters around the date in which a tense word within reach can begin or end.
WINDOW = 2 * REACH
# So many words behind a date, up to a comma, tell what was done on it.
CLAUSE_WORDS = 3.0
# Between a word of plans and the verb of it stands no more than one small word: 'will be launched'.
ITS_VERB = re.compile(r"\s*(?:\w{1,4}\s+)?")
COMMA = re.compile("[,;،，；]")


def is_planned(text: str, language: str) -> bool:
    """True for a sentence whose first word of a tense is one of plans; that of who says it tells nothing."""
    spoken = facts_of(language)
    if spoken is None or spoken.planned is None or is_undone(text, spoken.code):
        return False
    planned = spoken.planned.search(text)
    if planned is None or spoken.past is None:
        return planned is not None
    says = [one.span() for one in found(text, spoken.code, "says")]
    past = (one for one in spoken.past.finditer(text) if not any(a < one.end() and one.start() < b for a, b in says))
    first = next((one for one in past if not (one.start() and one[0][0].isupper())), None)
    return first is None or planned.start() <= first.start()


def is_planned_on(sentence: Sentence, time: TimeExpression, spoken: Sequence[Language]) -> bool:
    """True where the tense word nearest to the date is one of plans.

    What follows the date behind a comma is another clause ('starts on 27 November, they said'): it counts where there
    is no other; never for the day since which something is so ('stopped since 3 May, they will stay so').
    """
    begin, end = time.start - sentence.start, time.end - sentence.start
    found = sorted(tense_words(sentence.text, begin, end, spoken))
    if not found or found[0][2] != 0:
        return False
    return not found[0][0] or bound_of(sentence.text, begin, end, spoken[0].code) != "since"


def tense_words(text: str, begin: int, end: int, spoken: Sequence[Language]) -> Iterator[tuple[bool, int, int]]:
    """(in a clause behind the date's, distance to the date, 0 for a word of plans or 1 for one of the past).

    A word of both is of plans, and so is the verb right behind one. One of plans behind a comma says nothing of a date
    whose own clause goes on behind it: 'on 31 May they signed the papers, and will build'.
    """
    near = max(0, begin - WINDOW), end + WINDOW
    planned = [match for one in spoken[:1] if one.planned for match in one.planned.finditer(text, *near)]
    past = [match for one in spoken[:1] if one.past for match in one.past.finditer(text, *near)]
    taken = {match.start() for match in planned}
    taken |= {one.start() for one in past if any(ITS_VERB.fullmatch(text, plan.end(), one.start()) for plan in planned)}
    for kind, matches in ((0, planned), (1, [one for one in past if one.start() not in taken])):
        for match in matches:
            if match.start() and match[0][0].isupper():  # a name: 'United'
                continue
            distance = distance_of(match, begin, end)
            comma = COMMA.search(text, end, max(end, match.start()))
            if distance <= REACH and not (
                comma and kind == 0 and word_count(text[end : comma.start()]) >= CLAUSE_WORDS
            ):
                yield comma is not None, distance, kind


def distance_of(match: re.Match[str], begin: int, end: int) -> int:
    """Characters between a word and the date; one behind it counts twice, for a date mostly follows its verb."""
    return begin - match.end() if match.end() <= begin else 2 * max(0, match.start() - end)
