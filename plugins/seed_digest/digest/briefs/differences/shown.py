"""How a number that is told differently is shown: of what it is, in words of a source, and why it is one thing."""

from __future__ import annotations

from collections.abc import Sequence

from ....model import Difference, Differs, Reason
from .aspects import COST, GUESTS, INJURED, LENGTH
from .measures import Measure
from .scenes import content, words_in
from .things import THINGS

SUBJECT_WORDS, LEAST_WORDS = 8, 2
# What both tell, in words.
TOLD = {
    COST: "what something costs", INJURED: "how many were injured", GUESTS: "how many came", LENGTH: "how long it is",
    **THINGS,
}  # fmt: skip
# Words of a subject stand so near each other; one alone takes those that follow along.
NEAR, FOLLOWING = 2, 5


def difference(one: Measure, other: Measure, seconded: Sequence[Measure]) -> Difference:
    rows = (one, other, *seconded)
    reasons = (because(one, other), *(because(row, one) for row in rows[1:]))
    return Difference(Differs.NUMBER, subject(one, other), tuple(row.account for row in rows), reasons)


def because(here: Measure, there: Measure) -> Reason:
    """What speaks for the same thing, and who says it."""
    same_language = here.scene.language == there.scene.language
    names = here.scene.as_printed(here.scene.named & there.scene.named)
    had = words_with(here.text, here.around & there.around) if same_language else names
    speaker = here.scene.sentence.speaker
    said = f", as told by {speaker.text}" if speaker is not None else ""
    rule = f"{here.account.value!r} and {there.account.value!r} of one thing{said}"
    rule += f"; both tell {TOLD[here.aspect]}" if here.aspect and here.aspect == there.aspect else ""
    rule += f"; both have: {', '.join(had)}" if had else ""
    return Reason(rule, here.text, here.scene.sentence.line, here.scene.article.document.seed)


def words_with(text: str, shared: frozenset[str]) -> list[str]:
    """The words of a text that have one of the stems."""
    return [match[0] for match in words_in(text) if content(match[0]) & shared]


def subject(one: Measure, other: Measure) -> str:
    """The words of the first sentence that both share in the number's clause, as printed; else those before it, or
    behind it where it opens the sentence."""
    shared = one.clause & other.clause or one.around & other.around
    words = list(words_in(one.text))
    hits = [place for place, match in enumerate(words) if content(match[0]) & shared]
    if one.scene.language == other.scene.language and hits:
        first, last = longest_run(hits)
        if first == last:
            # A word alone tells little: those that follow go with it, up to the number.
            ends = [at for at in range(first, first + FOLLOWING) if at < len(words)]
            last = max((at for at in ends if words[at].end() <= one.quantity.start), default=last)
        return one.text[words[first].start() : words[last].end()]
    account = one.account
    before = [match for match in words if match.end() <= account.start][-SUBJECT_WORDS:]
    if len(before) >= LEAST_WORDS:
        return one.text[before[0].start() : account.start].rstrip()
    behind = [match for match in words if match.start() >= one.quantity.end][:SUBJECT_WORDS]
    return one.text[one.quantity.end : behind[-1].end()].strip() if len(behind) >= LEAST_WORDS else account.value


def longest_run(places: Sequence[int]) -> tuple[int, int]:
    """The first and last of the most places that stand together, a word or two between."""
    runs: list[list[int]] = [[places[0]]]
    for place in places[1:]:
        if place - runs[-1][-1] <= NEAR:
            runs[-1].append(place)
        else:
            runs.append([place])
    best = max(runs, key=len)
    return best[0], best[-1]
