"""What the candidates of a digest are seen against: its stories, its differences, its chronology."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from ....model import Article, ChronologyEntry, Difference, Sentence, Story
from .candidates import Candidate


@dataclass(frozen=True, slots=True)
class Setting:
    """What a candidate is seen against, by id. tellers: documents that tell its event or its story; rank: the share of
    the digest's other documents that are older. accounts: of a sentence the differences, by number, that it is part of.
    kin: pairs of documents that are on one event though no story joins them. fallen: keys of the chronology's rows
    that tell of a plan that it was moved or called off.
    """

    tellers: Mapping[str, int]
    rank: Mapping[str, float]
    accounts: Mapping[tuple[str, Sentence], frozenset[int]] = field(default_factory=dict)
    kin: frozenset[frozenset[str]] = frozenset()
    fallen: frozenset[str] = frozenset()

    def tell_apart(self, one: Candidate, other: Candidate) -> bool:
        """True for sentences that tell one thing differently: as two points they would be two things."""
        first, second = (self.accounts.get((row.cited.article_id, row.sentence), frozenset()) for row in (one, other))
        return bool(first & second)

    def on_one_event(self, one: Candidate, other: Candidate) -> bool:
        """True for sentences of two documents that tell one story, or are on one event though no story joins them."""
        first, second = one.cited.article_id, other.cited.article_id
        story = one.article.story is not None and one.article.story == other.article.story
        return first != second and (story or frozenset((first, second)) in self.kin)


def setting_of(
    articles: Sequence[Article],
    stories: Mapping[str, Story],
    differences: Sequence[Difference] = (),
    chronology: Sequence[ChronologyEntry] = (),
    kin: Collection[tuple[str, str]] = (),
) -> Setting:
    """How many documents tell each story, how new each document is among those of the digest, where they differ, which
    are on one event, and which plans were given up."""
    accounts: dict[tuple[str, Sentence], set[int]] = {}
    for number, one in enumerate(differences):
        for row in one.accounts:
            accounts.setdefault((row.cited.article_id, row.cited.sentence), set()).add(number)
    dated = [one for one in articles if one.instant]
    order = sorted(one.oldest_first for one in dated)
    steps = max(1, len(dated) - 1)
    return Setting(
        tellers={
            one.document.id: len(stories[one.story].members) for one in articles if one.story and one.story in stories
        },
        rank={one.document.id: bisect_left(order, one.oldest_first) / steps for one in dated},
        accounts={key: frozenset(numbers) for key, numbers in accounts.items()},
        kin=frozenset(frozenset(pair) for pair in kin),
        fallen=frozenset(outcome.key for entry in chronology for outcome in entry.outcomes if outcome.how),
    )
