"""What a question about pages is made of: who answers it, how answers are scored, and which figures have floors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ...extract.pipeline import Tools
from ...model import RawDocument
from .contenders import Contender
from .peers import Peer
from .sets import Gold, Record, Scorer

Figures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Question:
    """A question about pages; `invoke bench` knows it by its name.

    floors: the sets that know the answer, each with the figures that have a floor. peers: the other tools. answer: of
    this project, what is timed. record: a peer's answer, '' for none, as a record. figures: of the records of some
    pages of a set, in the order of the columns; one that these pages say nothing of is left out. headlines: of these,
    the ones that stand for all; the first puts the rows in order. need_a_record: the figures that no peer can reach.
    legend: what the table does not say itself. rivals: simple measures beside ours that are no tools. in_pairs: the
    answer is one of two pages together.
    """

    name: str
    floors: Mapping[str, tuple[str, ...]]
    peers: tuple[Peer, ...]
    answer: Callable[[RawDocument, Tools], object]
    record: Callable[[str], Record]
    figures: Callable[[Scorer, str, Gold, Mapping[str, Record]], Figures]
    headlines: Callable[[Figures], Figures]
    legend: tuple[str, ...]
    need_a_record: frozenset[str] = frozenset()
    rivals: Callable[[Tools], tuple[Contender, ...]] = lambda tools: ()
    in_pairs: bool = False

    @property
    def sets(self) -> tuple[str, ...]:
        """The sets that know the answer."""
        return tuple(self.floors)
