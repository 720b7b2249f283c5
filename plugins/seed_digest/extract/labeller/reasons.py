"""Why the network takes a line for the article's, or does not: what changes when it may not see one kind of evidence.

Each kind of feature is set in turn to its mean over the pages that were learned from (occlusion: Zeiler, Fergus 2014,
arXiv:1311.2901); what moves a line's log-odds most is named. Costs one more run of the network for each kind, so it is
done where a person looks, and not in every reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...model import Label, Line
from . import form, markup, near, place, wording
from .decide import decide
from .matrix import NAMES
from .network import Networks, Values, View
from .opinion import see

EVIDENCE = (
    ("length and signs", form.SHAPE),
    ("what it is alone", tuple(name for name in form.NAMES if name not in form.SHAPE)),
    ("the lines around it", near.WINDOW_NAMES),
    ("markers, dates and long lines near by", near.NEAREST_NAMES),
    ("its place on the page", place.NAMES),
    ("the words it shares", wording.NAMES),
    ("its markup", markup.NAMES),
    ("what trafilatura keeps of the page", markup.ADVICE),
)
"""(what a kind of evidence is called, names of its features)."""

# A kind of evidence that moves the log-odds by less says nothing.
LEAST_MOVE = 0.5
MOST_NAMED = 2
CERTAIN = 1e-6


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the network says of one line. place: its index. likely: 0 to 1. least: from where on a line is taken.

    speaks_for, speaks_against: kinds of evidence, the strongest first.
    """

    place: int
    likely: float
    least: float
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]

    def __str__(self) -> str:
        """'probability 0.93, taken from 0.41 on; for it: length and signs; against it: its markup'."""
        sides = (("for it", self.speaks_for), ("against it", self.speaks_against))
        told = "".join(f"; {side}: {', '.join(kinds)}" for side, kinds in sides if kinds)
        return f"probability {self.likely:.2f}, taken from {self.least:.2f} on{told}"


def verdicts(lines: Sequence[Line], labels: Sequence[Label | None], networks: Networks) -> tuple[Verdict, ...]:
    """A verdict on each line with text. labels: what was told of the lines alone."""
    seen = see(lines, labels, networks)
    if seen is None:
        return ()
    network = seen.network
    likely = network.probabilities(seen.features)[:, 0]
    least = decide(likely, seen.page.words).least
    kinds = [(name, chosen) for name, of in EVIDENCE if len(chosen := columns(of, seen.view))]
    moves = np.column_stack([
        log_odds(likely) - log_odds(network.probabilities(without(seen.features, chosen, network.mean))[:, 0])
        for _, chosen in kinds
    ])  # fmt: skip
    called = [name for name, _ in kinds]
    return tuple(
        Verdict(place, float(one), least, strongest(called, row), strongest(called, -row))
        for place, one, row in zip(seen.page.places.tolist(), likely, moves, strict=True)
    )


def columns(of: Sequence[str], view: View) -> NDArray[np.intp]:
    """The columns of some features."""
    wanted = frozenset(of)
    return np.array([column for column, name in enumerate(NAMES[view]) if name in wanted], np.intp)


def without(features: Values, chosen: NDArray[np.intp], means: Values) -> Values:
    """The features, some of them at their means."""
    blind = features.copy()
    blind[:, chosen] = means[chosen]
    return blind


def log_odds(likely: Values) -> Values:
    held = np.clip(likely, CERTAIN, 1 - CERTAIN)
    return np.asarray(np.log(held / (1 - held)), np.float32)


def strongest(called: Sequence[str], moves: Values) -> tuple[str, ...]:
    """The kinds of evidence that move most in one direction."""
    order = np.argsort(-moves, kind="stable")[:MOST_NAMED]
    return tuple(called[index] for index in order if moves[index] >= LEAST_MOVE)
