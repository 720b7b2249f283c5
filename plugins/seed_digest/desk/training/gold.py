"""What is known of each line of a page: is it text of the article, its title, its standfirst?

A line's target is 1 or 0; what is not known has the weight 0.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...extract.labeller.network import OUTPUTS
from ...language.writing import key

WORD = re.compile(r"\w+")
SPACES = re.compile(r"\s+")
SHINGLE = 4
# A line is the body's when so much of it stands there.
STANDS = 0.6
# A line that is part of a wanted string, in characters.
LEAST_PART = 20
TEXT, TITLE, STANDFIRST = range(len(OUTPUTS))
# Some sets count a standfirst to the text and some do not: what it is of these is left open.
CONVENTION = 0.0

Targets = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Gold:
    """(lines, OUTPUTS) each: the targets, 0 or 1, and how much is known of them, 0 to 1."""

    targets: Targets
    known: Targets

    def over(self, other: Gold) -> Gold:
        """What this one knows, and for the rest what the other does."""
        mine = self.known > 0
        return Gold(np.where(mine, self.targets, other.targets), np.where(mine, self.known, other.known))


@dataclass(frozen=True, slots=True)
class Pupil:
    """A page to learn from."""

    name: str
    features: NDArray[np.float32]
    words: NDArray[np.float64]
    gold: Gold


@dataclass(frozen=True, slots=True)
class Answer:
    """The article of a page: its text, and the wordings of its title and standfirst; None where these are not known."""

    body: str
    title: str | None = None
    standfirst: tuple[str, ...] | None = None


def nothing(lines: int) -> Gold:
    return Gold(np.zeros((lines, len(OUTPUTS))), np.zeros((lines, len(OUTPUTS))))


def by_answer(texts: Sequence[str], answer: Answer) -> Gold:
    """Against the whole article: of the text, lines of which most shingles of words stand in it."""
    gold = nothing(len(texts))
    gold.targets[:, TEXT] = of_body(texts, answer.body)
    gold.known[:, TEXT] = 1.0
    first = int(np.argmax(gold.targets[:, TEXT]))
    keys = [key(text) for text in texts]
    if answer.standfirst is not None:
        lead = alike(keys, answer.standfirst, first)
        gold.targets[lead, STANDFIRST] = 1.0
        gold.targets[lead, TEXT] = 0.0
        gold.known[:, STANDFIRST] = 1.0
        gold.known[lead, TEXT] = CONVENTION
    if answer.title is not None:
        head = alike(keys, (answer.title,) if answer.title else (), first)
        gold.targets[head, TITLE] = 1.0
        gold.known[:, TITLE] = 1.0
    return gold


def alike(keys: Sequence[str], wanted: Collection[str], first: int) -> list[int]:
    """Of each wording the line that has it nearest above the text's first line, or anywhere."""
    found = []
    for one in filter(None, map(key, wanted)):
        places = [index for index, own in enumerate(keys) if own == one]
        above = [index for index in places if index < first]
        found += above[-1:] or places[:1]
    return found


def of_body(texts: Sequence[str], body: str) -> Targets:
    """1 for the lines of a text. Of those printed more often than the text has them, the nearest to its middle."""
    lines = Counter(" ".join(WORD.findall(line)) for line in body.split("\n"))
    known = frozenset(shingles(body))
    found = np.array([stands(text, known, lines) for text in texts], float)
    weights = found * np.array([len(text) for text in texts])
    middle = float((weights * np.arange(len(texts))).sum() / max(weights.sum(), 1.0))
    same: dict[str, list[int]] = {}
    for index in np.flatnonzero(found).tolist():
        same.setdefault(" ".join(WORD.findall(texts[index])), []).append(index)
    for text, places in same.items():
        nearest = sorted(places, key=lambda index: abs(index - middle))
        found[nearest[max(1, lines[text]) :]] = 0.0
    return found


def stands(text: str, known: frozenset[tuple[str, ...]], lines: Counter[str]) -> bool:
    """True for a line most of which stands in the body; a short one must be a line of it."""
    words = WORD.findall(text)
    if len(words) < SHINGLE:
        return bool(words) and " ".join(words) in lines
    own = shingles(text)
    return sum(one in known for one in own) >= STANDS * len(own)


def shingles(text: str) -> list[tuple[str, ...]]:
    """Each run of so many words; a shorter text is one."""
    words = WORD.findall(text)
    return list(zip(*(words[start:] for start in range(SHINGLE)), strict=False)) or [tuple(words)]


def by_strings(texts: Sequence[str], wanted: Sequence[str], unwanted: Sequence[str]) -> Gold:
    """Against strings that must and must not be kept: only of the lines that hold one something is known."""
    plain = [SPACES.sub(" ", text).strip() for text in texts]
    keep = [SPACES.sub(" ", one).strip() for one in wanted]
    drop = [SPACES.sub(" ", one).strip() for one in unwanted]
    gold = nothing(len(texts))
    for index, text in enumerate(plain):
        found = any(one in text or (len(text) > LEAST_PART and text in one) for one in keep)
        if found or any(one in text for one in drop):
            gold.targets[index, TEXT], gold.known[index, TEXT] = float(found), 1.0
    return gold


def by_tags(tags: Sequence[str]) -> Gold:
    """Against one tag a line: B and S (body, subheading) are text, T the title, L a lead, which may be text or not."""
    gold = nothing(len(tags))
    for column, own in ((TEXT, "BS"), (TITLE, "T"), (STANDFIRST, "L")):
        gold.targets[:, column] = [tag in own for tag in tags]
    gold.known[:] = 1.0
    gold.known[[tag == "L" for tag in tags], TEXT] = 0.0
    return gold
