"""In brief: the sentences that carry a digest, each new against those before it (maximal marginal relevance: Carbonell
and Goldstein 1998)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from ....edtf import Edtf
from ....model import Certainty, Cited, Point, Reason, Resolved
from ...likeness import Likeness
from .candidates import Candidate
from .events import told_before
from .likes import echo, one_news, same
from .setting import Setting
from .values import reasons, worth

# The work of choosing grows with the square of what is looked at: the worthiest, so many of one document.
LOOKED_AT, OF_ONE = 150, 6
# What a point loses by likeness with one chosen before and where one tells the same news, or all that it tells of its
# event; then, the more the more stories there are to choose from, by each of its story, again by each of its document,
# and by each of its year.
ECHOES, SAME_NEWS, TOLD = 4.5, 2.0, 4.0
SAME_STORY, SAME_DOCUMENT, SAME_YEAR, UNKNOWN_YEAR = 0.5, 0.5, 0.2, 0.5
# Less is worth no point; of what is done or planned the first few make a brief even so.
LEAST, FEW, LEAST_OF_FEW = 2.0, 3, 0.0
MOST_REASONS = 3


def points(found: Sequence[Candidate], most: int, setting: Setting, measured: Likeness) -> tuple[Point, ...]:
    """The points of a digest, the worthiest first."""
    worths = {one: worth(one, setting) for one in found if one.tells}
    pool = worthiest(worths)
    room = crowd(found, most)
    chosen: list[Candidate] = []
    while pool and len(chosen) < most:
        left = {one: worths[one] - lost(one, chosen, setting, measured, room) for one in pool}
        fit = [one for one in pool if left[one] >= least(one, chosen)]
        if not fit:
            break
        best = min(fit, key=lambda one: (-left[one], one.cited.article_id, one.place))
        chosen.append(best)
        pool = [
            one for one in pool
            if one is not best and not same(one, best, measured) and not setting.tell_apart(one, best)
        ]  # fmt: skip
    return tuple(make_point(one, found, setting, measured) for one in chosen)


def least(one: Candidate, chosen: Sequence[Candidate]) -> float:
    """What a candidate must be worth to be a point behind those chosen."""
    tells_deed = bool(one.deeds) or one.planned
    return LEAST_OF_FEW if tells_deed and len(chosen) < FEW else LEAST


def worthiest(worths: Mapping[Candidate, float]) -> list[Candidate]:
    """Those worth a look."""
    counts: Counter[str] = Counter()
    kept = []
    for one in sorted(worths, key=lambda one: (-worths[one], one.cited.article_id, one.place)):
        counts[one.cited.article_id] += 1
        if counts[one.cited.article_id] <= OF_ONE:
            kept.append(one)
        if len(kept) == LOOKED_AT:
            break
    return kept


def crowd(found: Sequence[Candidate], most: int) -> float:
    """How many stories on the matter there are for each point, up to 1."""
    stories = {story_of(one) for one in found if one.main}
    return min(1.0, len(stories) / most) if most else 0.0


def lost(one: Candidate, chosen: Sequence[Candidate], setting: Setting, measured: Likeness, room: float) -> float:
    """What of a candidate's worth the points before it take."""
    echoes = max((echo(one, other, measured.rarity) for other in chosen), default=0.0)
    news = any(one_news(one, other, measured.rarity) for other in chosen)
    told = max(SAME_NEWS * news, TOLD * told_before(one, chosen, setting, measured.rarity))
    crowded = [
        SAME_STORY * sum(story_of(one) == story_of(other) for other in chosen),
        SAME_DOCUMENT * sum(one.cited.article_id == other.cited.article_id for other in chosen),
        SAME_YEAR * sum(same_year(one, other) for other in chosen),
    ]
    return ECHOES * echoes**2 + told + room * math.fsum(crowded)


def story_of(one: Candidate) -> str:
    """The story that its document tells; the document's own id where no other tells it."""
    return one.article.story or one.cited.article_id


def same_year(one: Candidate, other: Candidate) -> float:
    """1 for what is told of one year, half where a year is unknown: a digest of a long time tells of all of it."""
    years = [row.date.year if row.date is not None else None for row in (one, other)]
    return UNKNOWN_YEAR if None in years else float(years[0] == years[1])


def make_point(one: Candidate, found: Sequence[Candidate], setting: Setting, measured: Likeness) -> Point:
    """A candidate with those of other documents that say nearly the same, one of each."""
    also: dict[str, Cited] = {}
    for other in found:
        if same(one, other, measured):
            also.setdefault(other.cited.article_id, other.cited)
    told = "; ".join(reasons(one, setting)[:MOST_REASONS])
    because = (Reason(told, one.sentence.text, one.sentence.line),)
    date, reported, planned = when(one)
    return Point((one.cited, *also.values()), date, because, reported, planned)


def when(one: Candidate) -> tuple[Resolved[Edtf] | None, bool, bool]:
    """The date of what a sentence tells, else of its document; whether it is that of the report, or of a plan."""
    event = one.event
    if event is not None and event.date is not None:
        certainty = event.certainty or Certainty.INFERRED
        return Resolved(event.date, certainty, event.because), event.reported, event.planned
    return one.article.date, True, False
