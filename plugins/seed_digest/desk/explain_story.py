"""Who else tells a document's event and why, and who nearly does: the nearest other documents, for and against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..digest.stories.pipeline import swear_in
from ..digest.stories.signs import shipped_weights
from ..digest.stories.verdict import Verdict
from ..facts.facts import Facts
from ..model import Corpus
from .finding import Found
from .printing import Kind, Row
from .reasons import reason_rows

MOST_MISSES, MOST_REASONS = 3, 4
"""Documents that nearly tell the same event are shown, and for each what speaks for and against it, at most."""


@dataclass(frozen=True, slots=True)
class StoryMiss:
    """A document that tells another event, or none: what was found of it and the document that is explained."""

    seed: str
    title: str
    verdict: Verdict


def story_misses(found: Found, corpus: Corpus, facts: Facts) -> tuple[StoryMiss, ...]:
    """The documents outside the story that have something in common with this one, the nearest first."""
    if found.article is None:
        return ()
    here, told = found.document, {seed for seed, _ in found.told}
    jury = swear_in(corpus.articles, facts.entities, shipped_weights())
    others = [one.document for one in corpus.articles if one.document.seed not in told | {here.seed}]
    misses = [
        StoryMiss(one.seed, one.title.value if one.title else "no title", jury.verdict(here.seed, one.seed))
        for one in others
    ]
    near = sorted((one for one in misses if one.verdict.because), key=lambda one: (-one.verdict.chance, one.seed))
    return tuple(near[:MOST_MISSES])


def story_rows(found: Found, misses: Sequence[StoryMiss]) -> Iterator[Row]:
    """Each document of the story with why it belongs there, the one that leads first; then the nearest others."""
    yield Row(Kind.HEAD, "Story")
    if not found.told:
        yield Row(Kind.VALUE, "none: no other document tells its event")
        if found.article and found.article.corrected.story:
            yield from reason_rows((found.article.corrected.story,), found)
    for seed, told in found.told:
        own = seed == found.document.seed
        yield Row(Kind.VALUE if own else Kind.MUTED, f"{seed} (this document)" if own else seed)
        yield from reason_rows(told.because, found)
    if misses:
        yield Row(Kind.MUTED, "nearest of the others:")
    for miss in misses:
        yield Row(Kind.DETAIL, f"{miss.seed}: {miss.title} · likely by {miss.verdict.chance:.0%}")
        yield Row(Kind.DETAIL, f"for: {listed(miss.verdict.because)} · against: {listed(miss.verdict.against)}")


def listed(reasons: Sequence[str]) -> str:
    """The first reasons; that nothing alone decides where there are none."""
    return ", ".join(reasons[:MOST_REASONS]) or "too little in common"
