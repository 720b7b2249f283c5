"""The body, where no layout tells it: the densest run of long lines (a maximum-sum segment)."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Label, Line, Role
from .edges import FRAGMENT, SENTENCE_WORDS, settle_end, settle_start
from .kinds import body_kind, is_item

# What a line adds to a run. Tuned on the development halves of the benchmark; a long line counts to CAP words.
CAP = 60.0
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
# A list or a subheading between two sentences costs little; so many rows of a list or other
# lines may stand there.
BRIDGED = -2.0
BRIDGE_WORDS = 8
MOST_ROWS, MOST_OTHERS = 20, 3
# Below these, once a run of several lines has reached so much, nothing is the article's, however long it is.
ENDS = frozenset({"marker: comments"})
ENOUGH = 20.0
# What has less than this may itself be a page's blurb, if what stands below has so many times as much.
SURE, TIMES = 80.0, 6.0
MOST_ENDS = 10
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
    ends = [index for index, label in enumerate(labels) if label and label.rule in ENDS]
    scripts = {line.script for line in lines if line.words >= LONG_WORDS} or {line.script for line in lines}
    found = [closed_segment(scores(lines, labels, script), ends) for script in sorted(scripts - {""})]
    total, start, stop = max(found, default=(0.0, 0, 0))
    if total < LEAST:
        return None
    return settle_start(lines, labels, start, stop), settle_end(lines, labels, start, stop)


def scores(lines: Sequence[Line], labels: Sequence[Label | None], script: str) -> list[float]:
    """What each line adds to a run of a script."""
    between = bridged(lines, labels, script)
    return [BRIDGED if index in between else score(lines, labels, index, script) for index in range(len(lines))]


def bridged(lines: Sequence[Line], labels: Sequence[Label | None], script: str) -> frozenset[int]:
    """Short lines of a script with nothing of the page's between them and the sentences above and below."""
    found: list[int] = []
    waiting: list[int] = []
    rows, others = MOST_ROWS, 0
    for index, line in enumerate(lines):
        if not line.text:
            continue
        if labels[index] is not None or line.script != script:
            rows = 0
        elif line.ends_sentence and line.words >= BRIDGE_WORDS:
            found += waiting if rows > 0 and others > 0 else ()
            waiting, rows, others = [], MOST_ROWS + 1, MOST_OTHERS + 1
        else:
            waiting.append(index)
            rows, others = (rows - 1, others) if is_item(line) else (rows, others - 1)
    return frozenset(found)


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


def closed_segment(scores: Sequence[float], ends: Sequence[int]) -> tuple[float, int, int]:
    """The best segment, of what stands above the first end that closes an article."""
    best = maximum_segment(scores)
    for index in ends[:MOST_ENDS]:
        above = maximum_segment(scores[:index])
        several = above[2] - above[1] > 1
        if several and above[0] >= ENOUGH and (above[0] >= SURE or best[0] <= TIMES * above[0]):
            return above
    return best


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


def near_stamps(lines: Sequence[Line], labels: Sequence[Label | None], reach: int = 6) -> tuple[int, ...]:
    """For each line how many different stamps stand within so many lines of it (blank ones not counted)."""
    filled = [index for index, line in enumerate(lines) if line.text]
    counts = [0] * len(lines)
    for place, index in enumerate(filled):
        window = filled[max(0, place - reach) : place + reach + 1]
        stamps = {lines[one].text for one in window if (label := labels[one]) and label.role is Role.DATE}
        counts[index] = len(stamps)
    return tuple(counts)
