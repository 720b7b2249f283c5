"""Where the line is drawn between the article and the rest: at the threshold of the highest expected F-score.

A page whose lines are all doubtful still has an article, and a page of sure lines has few doubtful ones: a threshold
for all pages would serve neither (Ye, Chai, Lee, Chieu 2012, arXiv:1206.4625).
"""

from __future__ import annotations

import numpy as np

from .network import Values
from .page import Numbers

# Precision counts a little more than recall. Tuned on the development halves, cross-validated.
BETA = 0.9
# No line less likely than this is the article's, however doubtful its page.
LEAST = 0.12
# A likelier one always is, however sure the page.
MOST = 0.6
BESIDE_WORDS = 0.3


def threshold(probabilities: Values, words: Numbers) -> float:
    """The least probability of a line that is taken for the article's, each line weighed by its words."""
    weights = words + BESIDE_WORDS
    order = np.argsort(-probabilities, kind="stable")
    taken = np.cumsum(weights[order])
    right = np.cumsum((weights * probabilities)[order])
    expected = (1 + BETA**2) * right / (taken + BETA**2 * right[-1])
    return min(max(float(probabilities[order[int(np.argmax(expected))]]), LEAST), MOST)
