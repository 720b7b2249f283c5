"""The links of the chain by which a document came, each proposed by a witness and chosen by the table of trust."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..facts.sources import SourceEntry
from ..model import Candidate, Certainty, Reason, Resolved

# How far each witness of a link in the chain is believed. Higher wins.
TRUST = {
    "correction": 100, "address": 90, "layout": 85, "metadata": 80, "dateline": 75, "attribution": 70, "byline": 65,
    "printed address": 65, "names behind the text": 63, "source line": 62, "translation notice": 61,
    "house formula": 60, "end of the page's title": 59, "guessed address": 58,
    "address by the title": 55, "address of the day": 52, "copyright line": 50, "habit of the house": 48,
    "unknown host": 45, "owner's copyright line": 44, "a line that is its name": 40,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """A candidate for one link of the chain. machine: it is a program."""

    link: str
    candidate: Candidate[str]
    machine: bool = False


def choose(links: Sequence[Link], link: str) -> Resolved[str] | None:
    """The most trusted candidate for a link, the earlier of equals, with the reasons of those that agree."""
    mine = [one.candidate for one in links if one.link == link]
    if not mine:
        return None
    best = max(mine, key=lambda one: one.trust)
    agreeing = [one.because for one in mine if one.value == best.value]
    said = {(one.rule, one.quote): one for one in reversed([best.because, *agreeing])}
    return Resolved(best.value, best.certainty, tuple(reversed(said.values())))


def link(name: str, value: str, witness: str, certainty: Certainty, because: Reason) -> Link:
    return Link(name, Candidate(value, witness, TRUST[witness], certainty, because))


def entry_link(entry: SourceEntry, witness: str, certainty: Certainty, because: Reason) -> Link:
    """A known source takes the link that its kind names."""
    return replace(link(entry.kind, entry.name, witness, certainty, because), machine=entry.machine)
