"""What the network thinks of a document's lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Label, Line
from .decide import threshold
from .matrix import matrix
from .network import Network, Networks, Values
from .page import Page, make_page


@dataclass(frozen=True, slots=True)
class Opinion:
    """places: indexes of the lines with text. likely: (places, OUTPUTS), how likely each is text, title, standfirst.

    least: from where on a line is taken for text of the article.
    """

    places: tuple[int, ...]
    likely: Values
    least: float


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as the network sees it."""

    page: Page
    features: Values
    network: Network


def see(lines: Sequence[Line], labels: Sequence[Label | None], networks: Networks) -> Seen | None:
    """The page and the network for it; None where no line holds text. labels: what was told of the lines alone."""
    page = make_page(lines, labels)
    if page is None:
        return None
    marked = any(line.markup for line in lines)
    return Seen(page, matrix(page, marked), networks.marked if marked else networks.bare)


def form_opinion(lines: Sequence[Line], labels: Sequence[Label | None], networks: Networks) -> Opinion | None:
    """What the network thinks; None where no line holds text."""
    seen = see(lines, labels, networks)
    if seen is None:
        return None
    likely = seen.network.probabilities(seen.features)
    return Opinion(tuple(seen.page.places.tolist()), likely, threshold(likely[:, 0], seen.page.words))
