"""The edges of a text, given the lines that were taken for it: what belongs to it beside them, and what does not.

Rules for what pages do alike in all countries. What fills gaps and what goes on below was measured on the development
halves, cross-validated; the others rest on cases.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...language.writing import grams, likeness, stems
from ...model import Label, Line, Role
from .colophon import without_colophon
from .contents import without_contents
from .interruptions import resumed
from .kinds import WHOLE_SENTENCE, body_kind, is_heading, is_item, is_whole_sentence

Labels = Sequence[Label | None]
Likely = Mapping[int, float]
SENTENCE_WORDS = 4
FRAGMENT = re.compile(r"[,;.)\]:%←→]")
# A list at the end of an article has no more lines.
LIST_REACH = 60
# Below a marker of comments nothing is the article's once several lines above it have so many words together.
ENOUGH = 20.0
# What has fewer words may itself be a page's blurb, if what stands below has so many times as many.
SURE, TIMES = 80.0, 6.0
MOST_ENDS = 10
# A sentence right below the text that the network gives less is none of it; so many other lines may stand between.
DOUBTED, MOST_PASSED = 0.1, 2
# One right above the text has so many words, and the network gives it as much.
LONG_SENTENCE, OPENING = 12.0, 0.3
WITHIN = frozenset({"navigation", "share", "newsletter", "related", "credit"})
PASSED = frozenset({"navigation"})
# Between two lines of the text so many rows of a list and other lines are text, if the network does not rule them out.
MOST_ROWS, MOST_OTHERS = 20, 3
LEAST_ROW, LEAST_OTHER = 0.05, 0.1
# So many lines may stand above the headline and be sentences all the same: what a page says of itself. Of their words
# the article has hardly any, of its headline's many.
HEAD_LINES, HEADLINE_WORDS, SLOGAN_WORDS = 3, 4, 40
STRANGE, OWN = 0.2, 0.34
# A box below the text has no more words, no longer line and none that is so likely text; the line above it is likelier.
BOX_WORDS, BOX_LINE, BOX_LIKELY, SURE_TEXT = 25.0, 12.0, 0.7, 0.9
# A name has no more words.
NAME_WORDS = 3
# Two lines are one saying when so much of the shorter one's wording is the other's; a standfirst is hardly longer.
SAME, LONGER = 0.85, 1.5


def settle(lines: Sequence[Line], labels: Labels, taken: Sequence[int], likely: Likely) -> list[int]:
    """The lines of the text. taken: by the network, in order. likely: how likely it takes each line for text."""
    found = above_comments(lines, labels, taken)
    found = without_contents(lines, trimmed(labels, found))
    found = sentences_above(lines, labels, found, likely) + found
    found = without_name(lines, below_headline(lines, labels, found, likely))
    found = without_echo(lines, filled(lines, labels, found, likely))
    found = without_box(lines, found, likely)
    text = without_colophon(lines, labels, found, likely)
    closed = len(text) < len(found)
    found = text + resumed(lines, labels, text)
    if not found or (closed and len(found) == len(text)):
        return found
    below = sentences_below(lines, labels, found[-1] + 1, likely)
    stop = broken_off(lines, labels, listed(lines, labels, below))
    return found + [
        index
        for index in not_blank(lines, labels, found[-1] + 1, stop)
        if labels[index] is None and (index >= below or likely.get(index, 0.0) >= LEAST_OTHER)
    ]


def without_box(lines: Sequence[Line], taken: Sequence[int], likely: Likely) -> list[int]:
    """The taken lines less a last heading with what follows it, where these are few words of which the network is sure
    of none: a box of the page below its text, such as an invitation in a few lines."""
    headings = [place for place, index in enumerate(taken) if place and body_kind(lines[index]) is Role.HEADING]
    if not headings or likely.get(taken[headings[-1] - 1], 0.0) < SURE_TEXT:
        return list(taken)
    box = taken[headings[-1] :]
    doubted = all(likely.get(index, 0.0) < BOX_LIKELY for index in box)
    few = sum(lines[index].words for index in box) <= BOX_WORDS
    few = few and max(lines[index].words for index in box) <= BOX_LINE
    return list(taken[: headings[-1]] if doubted and few else taken)


def not_blank(lines: Sequence[Line], labels: Labels, start: int, stop: int) -> list[int]:
    """The lines with words, from one to before another."""
    return [
        index
        for index in range(start, stop)
        if lines[index].text and ((label := labels[index]) is None or label.role is not Role.BLANK)
    ]


def trimmed(labels: Labels, taken: Sequence[int]) -> list[int]:
    """The taken lines; what was told alone is text only between lines that were not.

    A copy is text itself: of the two no other was taken.
    """
    free = [place for place, index in enumerate(taken) if (one := labels[index]) is None or one.role is Role.DUPLICATE]
    return list(taken[free[0] : free[-1] + 1]) if free else []


def filled(lines: Sequence[Line], labels: Labels, taken: Sequence[int], likely: Likely) -> list[int]:
    """The taken lines with the lists and headings between them that the network does not rule out."""
    found = list(taken[:1])
    for index in taken[1:]:
        gap = not_blank(lines, labels, found[-1] + 1, index)
        rows = [one for one in gap if is_item(lines[one])]
        others = len(gap) - len(rows)
        if len(rows) <= MOST_ROWS and others <= MOST_OTHERS and may_fill(gap, frozenset(rows), labels, likely):
            found += [one for one in gap if labels[one] is None]
        found.append(index)
    return found


def may_fill(gap: Sequence[int], rows: frozenset[int], labels: Labels, likely: Likely) -> bool:
    """True where the network rules out no line of a gap but buttons and notices, which articles have within."""
    return all(
        likely.get(one, 0.0) >= (LEAST_ROW if one in rows else LEAST_OTHER)
        if (label := labels[one]) is None
        else label.marker in WITHIN
        for one in gap
    )


def without_echo(lines: Sequence[Line], taken: Sequence[int]) -> list[int]:
    """The taken lines from the one on that says again what the first says: the first is a standfirst, or a copy of the
    opening in a dump's data; between the two stands no sentence. Lines that all say the same are no echo."""
    later = next((place for place in range(1, len(taken)) if is_whole_sentence(lines[taken[place]])), 0)
    if not later or not says_again(lines[taken[0]], lines[taken[later]]):
        return list(taken)
    following = lines[taken[later + 1]] if later + 1 < len(taken) else None
    return list(taken if following and says_again(lines[taken[later]], following) else taken[later:])


def says_again(first: Line, second: Line) -> bool:
    one, other = first.clean, second.clean
    return len(one) <= LONGER * len(other) and likeness(grams(one), grams(other)) >= SAME


def below_headline(lines: Sequence[Line], labels: Labels, taken: Sequence[int], likely: Likely) -> list[int]:
    """The taken lines, less the headline and the sentences of the page itself that stand above it.

    A headline is taken like the text, or ruled out as text; what is doubted is a subheading.
    """
    if len(taken) < 2:
        return list(taken)
    for index in not_blank(lines, labels, taken[0] + 1, taken[-1])[:HEAD_LINES]:
        above = [one for one in taken if one < index]
        if labels[index] is not None or lines[index].words < HEADLINE_WORDS or not is_heading(lines[index]):
            continue
        if index not in taken and likely.get(index, 0.0) >= LEAST_OTHER:
            continue
        below = [one for one in taken if one > index]
        if is_strange(lines, above, index, below):
            return below
    return list(taken)


def without_name(lines: Sequence[Line], taken: Sequence[int]) -> list[int]:
    """The taken lines less a name above the first sentence: no text begins with a word or two that are no sentence."""
    start = 0
    while start + 1 < len(taken) and is_heading(lines[taken[start]]) and lines[taken[start]].words <= NAME_WORDS:
        start += 1
    return list(taken[start:])


def is_open_sentence(lines: Sequence[Line], labels: Labels, index: int) -> bool:
    return labels[index] is None and is_whole_sentence(lines[index])


def is_strange(lines: Sequence[Line], above: Sequence[int], headline: int, below: Sequence[int]) -> bool:
    """True where the text below a headline has its words, and hardly those of the lines above it."""
    text = stems(" ".join(lines[index].clean for index in below))
    slogan, own = stems(" ".join(lines[index].clean for index in above)), stems(lines[headline].clean)
    if not own or not slogan or sum(lines[index].words for index in above) > SLOGAN_WORDS:
        return False
    return len(slogan & text) <= STRANGE * len(slogan) and len(own & text) >= OWN * len(own)


def above_comments(lines: Sequence[Line], labels: Sequence[Label | None], taken: Sequence[int]) -> list[int]:
    """The lines taken for text that stand above the readers' comments: a thread may be longer than the article."""
    ends = [index for index, label in enumerate(labels) if label and label.marker == "comments"]
    for end in ends[:MOST_ENDS]:
        above = [index for index in taken if index < end]
        words = sum(lines[index].words for index in above)
        below = sum(lines[index].words for index in taken) - words
        sentences = [
            one
            for one in not_blank(lines, labels, min(above, default=end), end)
            if is_open_sentence(lines, labels, one)
        ]
        enough = len(sentences) > 1 and sum(lines[one].words for one in sentences) >= ENOUGH
        if above and enough and (words >= SURE or below <= TIMES * words):
            return above
    return list(taken)


def sentences_above(lines: Sequence[Line], labels: Labels, taken: Sequence[int], likely: Likely) -> list[int]:
    """The sentences right above the text, with nothing between, that the network doubts but does not rule out."""
    found: list[int] = []
    for index in range(taken[0] - 1, -1, -1) if taken else ():
        line = lines[index]
        if not line.text:
            continue
        same = labels[index] is None and line.script == lines[taken[0]].script
        if not (same and is_whole_sentence(line) and line.words >= LONG_SENTENCE and likely.get(index, 0.0) >= OPENING):
            break
        found.insert(0, index)
    return found


def sentences_below(
    lines: Sequence[Line], labels: Sequence[Label | None], stop: int, likely: Mapping[int, float]
) -> int:
    """The end of the text, moved on over sentences of its script that follow it, though the network doubts them.

    A line or two may stand between two, of which only likely ones are text; a marker that ends articles is not passed.
    likely: by index.
    """
    script, passed = lines[stop - 1].script, 0
    for index in not_blank(lines, labels, stop, len(lines)):
        line, label = lines[index], labels[index]
        if label is not None and label.marker and label.marker not in PASSED:
            break
        if (
            label is None
            and (line.ends_sentence or announces(line))
            and line.words >= WHOLE_SENTENCE
            and line.script == script
        ):
            if likely.get(index, 0.0) < DOUBTED or FRAGMENT.match(line.text):
                break
            stop, passed = index + 1, 0
        else:
            passed += 1
            if passed > MOST_PASSED:
                break
    return stop


def listed(lines: Sequence[Line], labels: Sequence[Label | None], stop: int) -> int:
    """The end of the run, moved on over the list that it ends in, or that its last line or the one below announces."""
    rest = not_blank(lines, labels, stop, min(stop + LIST_REACH, len(lines)))
    if stop and not announces(lines[stop - 1]) and not is_item(lines[stop - 1]):
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
    rest = not_blank(lines, labels, stop, len(lines))
    if (
        len(rest) != 1
        or labels[rest[0]] is not None
        or lines[rest[0]].words < SENTENCE_WORDS
        or FRAGMENT.match(lines[rest[0]].text)
    ):
        return stop
    same_script = lines[rest[0]].script == lines[stop - 1].script
    return rest[0] + 1 if same_script and not lines[rest[0]].ends_sentence else stop
