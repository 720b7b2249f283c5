"""What the network thinks of a document's lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Label, Line
from .decide import SURE, Decision, decide
from .matrix import matrix, view_of
from .network import Network, Networks, Values, View
from .page import Page, make_page


@dataclass(frozen=True, slots=True)
class Opinion:
    """places: indexes of the lines with text. likely: (places, OUTPUTS), how likely each is text, title, standfirst."""

    places: tuple[int, ...]
    likely: Values
    decision: Decision

    @property
    def least(self) -> float:
        """From where on a line is taken for text of the article."""
        return self.decision.least

    @property
    def taken(self) -> frozenset[int]:
        """Indexes of the lines that the network takes for text."""
        return frozenset(place for place, one in zip(self.places, self.likely[:, 0], strict=True) if one >= self.least)

    @property
    def sure(self) -> bool:
        """True where another's opinion would change nothing."""
        return self.decision.expected >= SURE


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as the network sees it."""

    page: Page
    view: View
    features: Values
    network: Network


def see(lines: Sequence[Line], labels: Sequence[Label | None], networks: Networks) -> Seen | None:
    """The page and the network for it; None where no line holds text. labels: what was told of the lines alone."""
    page = make_page(lines, labels)
    if page is None:
        return None
    view = view_of(page)
    return Seen(page, view, matrix(page, view), networks[view])


def form_opinion(lines: Sequence[Line], labels: Sequence[Label | None], networks: Networks) -> Opinion | None:
    """What the network thinks; None where no line holds text."""
    seen = see(lines, labels, networks)
    if seen is None:
        return None
    likely = seen.network.probabilities(seen.features)
    return Opinion(tuple(seen.page.places.tolist()), likely, decide(likely[:, 0], seen.page.words))
