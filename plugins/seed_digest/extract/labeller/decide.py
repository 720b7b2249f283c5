"""Where the line is drawn between the article and the rest: at the threshold of the highest expected F-score.

A page whose lines are all doubtful still has an article, and a page of sure lines has few doubtful ones: a threshold
for all pages would serve neither (Ye, Chai, Lee, Chieu 2012, arXiv:1206.4625).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .network import Values
from .page import Numbers

# Recall counts a little more than precision: the better of 0.9 and 1.1 on the development halves, with models that had
# not seen the pages; the difference was .001 to .002.
BETA = 1.1
# No less likely line is taken, however doubtful its page; labels/edges.py may add some between and below.
LEAST = 0.12
# A likelier one always is, however sure the page.
MOST = 0.6
BESIDE_WORDS = 0.3
# Where less is to be expected a page's main-content extractor is asked too: that costs as much as all the rest. With
# the networks by which the bound was set these were four pages in ten of the development halves, and asking it of the
# others as well changed nothing.
SURE = 0.98


@dataclass(frozen=True, slots=True)
class Decision:
    """least: from which probability on a line is taken for the article's. expected: the F-score to expect, 0 to 1."""

    least: float
    expected: float


def decide(probabilities: Values, words: Numbers) -> Decision:
    """Where the line is drawn on a page, each of its lines weighed by its words."""
    weights = words + BESIDE_WORDS
    order = np.argsort(-probabilities, kind="stable")
    taken = np.cumsum(weights[order])
    right = np.cumsum((weights * probabilities)[order])
    expected = (1 + BETA**2) * right / (taken + BETA**2 * right[-1])
    best = int(np.argmax(expected))
    return Decision(min(max(float(probabilities[order[best]]), LEAST), MOST), float(expected[best]))
