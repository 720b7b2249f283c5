"""The body, where no layout tells it: the densest run of long lines (a maximum-sum segment)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import MAIN, Label, Line, Role

# What a line adds to a run. Tuned on the development halves of the benchmark; a long line counts to CAP words.
CAP = 60.0
SENTENCE_WORDS = 4
LONG_WORDS = 14
LONG_SHARE = 0.7
SHORT = -6.0
OTHER_SCRIPT = -12.0
WEIGHTS = {
    Role.BLANK: 0.0, Role.DATE: -12.0, Role.BYLINE: -6.0, Role.COUNTER: -6.0, Role.LOCATOR: -8.0, Role.CONTACT: -15.0,
    Role.CREDIT: -4.0, Role.CAPTION: -8.0, Role.DUPLICATE: -10.0, Role.MARKER: -10.0,
    Role.KEYWORDS: -20.0, Role.FURNITURE: -8.0,
}  # fmt: skip
# After these the article is over, or has not begun.
BARRIERS = {
    "marker: related": -60.0,
    "marker: comments": -60.0,
    "marker: rights": -60.0,
    "marker: listing": -60.0,
    "marker: keywords": -20.0,
}
FRAGMENT = re.compile(r"[,;.)\]:%]")
BULLET = re.compile(r"[•▪●■*]|[-–]\s")
HEADING_WORDS = 12
# A run with less than this is a headline or a menu, no article.
LEAST = 8.0


def label_run(lines: Sequence[Line], labels: tuple[Label | None, ...]) -> tuple[Label | None, ...]:
    """Label the lines of the best run as body; the others stay as they are."""
    run = best_run(lines, labels)
    if run is None:
        return labels
    script = run_script(lines, labels, run)
    labelled = list(labels)
    for index in range(*run):
        if labels[index] is None:
            labelled[index] = body_label(lines[index], script)
    return tuple(labelled)


def best_run(lines: Sequence[Line], labels: Sequence[Label | None]) -> tuple[int, int] | None:
    """The segment of the highest sum among those of each script, None where none reaches the least."""
    found = []
    for script in sorted(
        {line.script for line in lines if line.words >= LONG_WORDS} or {line.script for line in lines if line.script}
    ):
        scores = [score(lines, labels, index, script) for index in range(len(lines))]
        found.append(maximum_segment(scores))
    total, start, stop = max(found, default=(0.0, 0, 0))
    if total < LEAST:
        return None
    start, stop = trim(lines, labels, start, stop)
    return start, broken_off(lines, labels, stop)


def score(lines: Sequence[Line], labels: Sequence[Label | None], index: int, script: str) -> float:
    """What a line adds to a run of a script."""
    line, label = lines[index], labels[index]
    if label is not None:
        return BARRIERS.get(label.rule, WEIGHTS.get(label.role, SHORT))
    if line.script != script and line.words >= SENTENCE_WORDS:
        return OTHER_SCRIPT
    if FRAGMENT.match(line.text):
        return SHORT
    if line.ends_sentence and line.words >= SENTENCE_WORDS:
        return min(line.words, CAP)
    return LONG_SHARE * min(line.words, CAP) if line.words >= LONG_WORDS else SHORT


def maximum_segment(scores: Sequence[float]) -> tuple[float, int, int]:
    """(sum, start, stop) of the segment with the highest sum: Kadane's algorithm."""
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for index, one in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += one
        if total > best[0]:
            best = (total, start, index + 1)
    return best


def trim(lines: Sequence[Line], labels: Sequence[Label | None], start: int, stop: int) -> tuple[int, int]:
    """The run without labelled and blank lines at its ends."""
    while start < stop and labels[start] is not None:
        start += 1
    while stop > start and labels[stop - 1] is not None:
        stop -= 1
    return start, stop


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


def run_script(lines: Sequence[Line], labels: Sequence[Label | None], run: tuple[int, int]) -> str:
    """The script that carries the run."""
    weight: dict[str, float] = {}
    for index in range(*run):
        if labels[index] is None:
            weight[lines[index].script] = weight.get(lines[index].script, 0.0) + lines[index].words
    return max(sorted(weight), key=lambda script: weight[script], default="")


def body_label(line: Line, script: str) -> Label:
    """What a line within the run is: its kind by its own shape."""
    if line.script != script and line.words >= LONG_WORDS and line.script:
        return Label(Role.FURNITURE, "another script within the run")
    return Label(body_kind(line), "densest run of long lines")


def body_kind(line: Line) -> Role:
    """Paragraph, heading or item, by the line's own shape or its element."""
    if line.mark.removeprefix(MAIN):
        return KINDS.get(line.mark.removeprefix(MAIN), Role.PARAGRAPH)
    if BULLET.match(line.text):
        return Role.ITEM
    if (
        not line.ends_sentence
        and 0 < line.words <= HEADING_WORDS
        and line.text[-1] not in ":,;—–-"
        and line.text[0].isupper()
    ):
        return Role.HEADING
    return Role.PARAGRAPH


KINDS = {
    "li": Role.ITEM,
    "blockquote": Role.QUOTE,
    "h2": Role.HEADING,
    "h3": Role.HEADING,
    "h4": Role.HEADING,
    "h5": Role.HEADING,
    "h6": Role.HEADING,
}


def near_stamps(lines: Sequence[Line], labels: Sequence[Label | None], reach: int = 6) -> tuple[int, ...]:
    """For each line how many different stamps stand within so many lines of it (blank ones not counted)."""
    filled = [index for index, line in enumerate(lines) if line.text]
    counts = [0] * len(lines)
    for place, index in enumerate(filled):
        window = filled[max(0, place - reach) : place + reach + 1]
        stamps = {lines[one].text for one in window if (label := labels[one]) and label.role is Role.DATE}
        counts[index] = len(stamps)
    return tuple(counts)
