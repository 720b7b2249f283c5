"""Where the body begins and ends within the best run and right beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...language.writing import stems
from ...model import Label, Line, Role
from .kinds import is_heading, is_item

SENTENCE_WORDS = 4
FRAGMENT = re.compile(r"[,;.)\]:%←→]")
# A list at the end of an article has no more lines.
LIST_REACH = 60
# So many lines may stand above the headline and be sentences all the same: what a page says of itself. Of their words
# the article has hardly any, of its headline's many.
HEAD_LINES = 3
HEADLINE_WORDS = 4
SLOGAN_WORDS = 40
STRANGE, OWN = 0.2, 0.34


def settle_start(lines: Sequence[Line], labels: Sequence[Label | None], start: int, stop: int) -> int:
    """The run's first line of the article."""
    start, stop = trim(lines, labels, start, stop)
    return below_headline(lines, labels, start, stop)


def settle_end(lines: Sequence[Line], labels: Sequence[Label | None], start: int, stop: int) -> int:
    """Where the article ends (exclusive)."""
    stop = trim(lines, labels, start, stop)[1]
    return broken_off(lines, labels, listed(lines, labels, stop))


def trim(lines: Sequence[Line], labels: Sequence[Label | None], start: int, stop: int) -> tuple[int, int]:
    """The run without labelled and blank lines at its ends."""
    while start < stop and labels[start] is not None:
        start += 1
    while stop > start and labels[stop - 1] is not None:
        stop -= 1
    return start, stop


def below_headline(lines: Sequence[Line], labels: Sequence[Label | None], start: int, stop: int) -> int:
    """The start of the run, moved below the headline that sentences of the page itself stand above."""
    head = [index for index in range(start, stop) if lines[index].text and labels[index] is None][: HEAD_LINES + 1]
    for place, index in enumerate(head):
        if not place or lines[index].words < HEADLINE_WORDS or not is_heading(lines[index]):
            continue
        label = next((labels[one] for one in range(index + 1, stop) if lines[one].text), None)
        stamped = label is not None and label.role in (Role.BYLINE, Role.DATE)
        if is_strange(lines, head[:place], index, stop, OWN if stamped else STRANGE):
            return trim(lines, labels, index + 1, stop)[0]
    return start


def is_strange(lines: Sequence[Line], above: Sequence[int], headline: int, stop: int, most: float) -> bool:
    """True where the text below a headline has its words, and hardly those of the lines above it (a share at most)."""
    text = stems(" ".join(line.text for line in lines[headline + 1 : stop]))
    slogan, own = stems(" ".join(lines[index].text for index in above)), stems(lines[headline].text)
    if not own or not slogan or sum(lines[index].words for index in above) > SLOGAN_WORDS:
        return False
    return len(slogan & text) <= most * len(slogan) and len(own & text) >= OWN * len(own)


def listed(lines: Sequence[Line], labels: Sequence[Label | None], stop: int) -> int:
    """The end of the run, moved on over the list that its last line or the one below it announces with a colon."""
    rest = [index for index in range(stop, min(stop + LIST_REACH, len(lines))) if lines[index].text]
    if stop and not announces(lines[stop - 1]):
        if not rest or labels[rest[0]] is not None or not announces(lines[rest[0]]):
            return stop
        rest = rest[1:]
    for index in rest:
        if labels[index] is not None or not is_item(lines[index]):
            break
        stop = index + 1
    return stop


def announces(line: Line) -> bool:
    return line.text.endswith((":", "\uff1a"))


def broken_off(lines: Sequence[Line], labels: Sequence[Label | None], stop: int) -> int:
    """The end of the run, moved on where the capture broke off within its next line, the last of the file."""
    rest = [index for index in range(stop, len(lines)) if lines[index].text]
    if (
        len(rest) != 1
        or labels[rest[0]] is not None
        or lines[rest[0]].words < SENTENCE_WORDS
        or FRAGMENT.match(lines[rest[0]].text)
    ):
        return stop
    same_script = lines[rest[0]].script == lines[stop - 1].script
    return rest[0] + 1 if same_script and not lines[rest[0]].ends_sentence else stop
