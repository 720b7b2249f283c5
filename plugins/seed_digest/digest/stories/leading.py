"""Who leads a story or a set of near-copies, and which members of a story are near-copies of which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model import Article
from .candidates import Pair

NEVER = "9999"


def rank(article: Article) -> tuple[bool, str, int, str]:
    """Who is first leads: an original before what came through an aggregator or a translator, for it is nearest to the
    source; then the earliest, which broke the news; of one day the fullest; then by name.
    """
    source = article.document.source
    length = sum(len(one.text) for one in article.document.body)
    day = (article.instant or NEVER)[:10]
    return (source.aggregator is not None or source.translator is not None, day, -length, article.document.seed)


def why_first(article: Article) -> str:
    """How a reason tells that an article leads."""
    republished, day, _, _ = rank(article)
    origin = "a republication, as all others are" if republished else "an original"
    when = "" if day == NEVER else f" of {day}"
    return f"leads its story: {origin}{when}; originals lead, of these the earliest, of one day the fullest"


def originals(articles: Sequence[Article], copies: Iterable[Pair]) -> dict[str, str]:
    """For each near-copy the seed of what it copies, which is first among the two and itself never a copy."""
    like: dict[str, set[str]] = {}
    for one, other in copies:
        like.setdefault(one, set()).add(other)
        like.setdefault(other, set()).add(one)
    found: dict[str, str] = {}
    order = {article.document.seed: place for place, article in enumerate(sorted(articles, key=rank))}
    for seed in sorted(like, key=order.__getitem__):
        leading = [other for other in like[seed] if order[other] < order[seed] and other not in found]
        if leading:
            found[seed] = min(leading, key=order.__getitem__)
    return found
