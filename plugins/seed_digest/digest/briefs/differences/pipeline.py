"""The order of the search for differences: documents on one event -> scenes -> numbers, days, places -> joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ....facts.digests import Rule
from ....facts.entities import Entity
from ....model import Account, Article, ChronologyEntry, Difference, Differs
from ...ground import Ground
from ...kin import neighbours
from ...rules import accepted
from .again import told_again
from .days import dated_of, days_told
from .deadlines import deadlines_told, due_of
from .measures import measures_of
from .news import of_one_row, same_news
from .numbers import numbers_told
from .places import headlines_told, places_told
from .recalled import recalled
from .scenes import Scene, day_of, openings_of, scenes_of
from .sides import sides_told
from .spans import spans_told

# Of a story so many documents are compared, the first by their ids: with more the work would grow with their square.
COMPARED = 16

# An account's article, line, sentence and place in it.
Place = tuple[str, int, int, int]
# The scenes of each document, by its id.
Documents = Mapping[str, Sequence[Scene]]


@dataclass(frozen=True, slots=True)
class Compared:
    """A digest's documents as they are compared. every: the scenes of each; main: of those whose subject it is; kin:
    pairs of these that are on one event, as far as their openings show."""

    every: Documents
    main: Documents
    kin: tuple[tuple[str, str], ...]


def compared(slug: str, ground: Ground) -> Compared:
    """The documents of a digest, and which are on one event."""
    members = ground.members(slug)
    every = {one.document.id: scenes_of(one) for one in members}
    main = {one.document.id: every[one.document.id] for one in members if one.digests[slug].is_main}
    return Compared(every, main, tuple(dict.fromkeys([*neighbours(openings_of(main, main)), *same_news(main)])))


def find_differences(
    slug: str, chronology: Sequence[ChronologyEntry], ground: Ground, documents: Compared
) -> tuple[Difference, ...]:
    """What a digest's documents on one event tell differently: by stories, by what else shows that they are on one,
    then by the chronology's rows."""
    members = {one.document.id: one for one in ground.members(slug)}
    found: list[Difference] = []
    every, scenes = documents.every, documents.main
    rows = (pair for entry in chronology for pair in of_one_row(entry, scenes))
    pairs = dict.fromkeys([*documents.kin, *rows])
    for group in [*story_groups(members, ground), *pairs]:
        found += told({key: every[key] for key in group}, ground.entities)
    found += recalled(scenes)
    found += spans_told(scenes, ground.entities)
    found += told_again(every, ground.entities)
    found += sides_told(every, one_event=False)
    for entry in chronology:
        found += told(row_scenes(entry, every), ground.entities)
    rule = ground.digests[slug].rule
    return tuple(
        one for one in joined(found, members) if any(is_of(account, slug, rule, members) for account in one.accounts)
    )


def is_of(account: Account, slug: str, rule: Rule, members: Mapping[str, Article]) -> bool:
    """True for what a main document tells; of others a sentence on the matter, for the rest is mostly of another."""
    main = members[account.cited.article_id].digests[slug].is_main
    return main or accepted(account.cited.sentence, rule)


def story_groups(members: Mapping[str, Article], ground: Ground) -> Iterator[list[str]]:
    """The digest's documents of each story that several of them tell."""
    stories: dict[str, list[str]] = {}
    for key, article in members.items():
        if article.story in ground.stories:
            stories.setdefault(article.story or "", []).append(key)
    for _, keys in sorted(stories.items()):
        if len(keys) > 1:
            yield sorted(keys)[:COMPARED]


def row_scenes(entry: ChronologyEntry, documents: Documents) -> Documents:
    """The sentences of one row that several documents tell, and that tell nothing else."""
    tellings = [(entry.article_id, entry.event.sentence), *((key, event.sentence) for event, key in entry.also)]
    found: dict[str, tuple[Scene, ...]] = {}
    if len({key for key, _ in tellings}) > 1:
        for key in sorted({key for key, _ in tellings if key in documents})[:COMPARED]:
            wanted = {sentence for article_id, sentence in tellings if article_id == key}
            found[key] = tuple(one for one in documents[key] if one.sentence in wanted and tells_one_time(one))
    return found


def tells_one_time(scene: Scene) -> bool:
    """False for a sentence with events of two times: its place or number may be of the other."""
    return len({one.date for one in scene.article.events if one.sentence == scene.sentence}) <= 1


def told(documents: Documents, entities: Mapping[str, Entity]) -> Iterator[Difference]:
    """The differences between documents that tell of one event."""
    pairs = list(combinations(sorted(documents), 2))
    days = filter(None, (day_of(scenes[0].article) for scenes in documents.values() if scenes))
    first = min(days, default=None)
    yield from numbers_told({key: measures_of(scenes, first) for key, scenes in documents.items()}, pairs, entities)
    yield from days_told({key: dated_of(scenes) for key, scenes in documents.items()}, pairs)
    yield from deadlines_told({key: due_of(scenes) for key, scenes in documents.items()}, pairs, entities)
    yield from sides_told(documents, one_event=True)
    yield from places_told(documents, pairs, entities)
    yield from headlines_told(documents, entities)


def joined(differences: Iterable[Difference], articles: Mapping[str, Article]) -> tuple[Difference, ...]:
    """Differences that have an account in common are one; of each document one account stays, of a body rather. The
    later account stands last, one of no known date behind all."""
    groups: dict[int, list[Difference]] = {}
    homes: dict[tuple[Differs, Place], int] = {}
    last: dict[int, int] = {}
    for number, one in enumerate(differences):
        keys = keys_of(one)
        near = sorted({homes[key] for key in keys if key in homes}, key=lambda home: last[home])
        home = near[0] if near else number
        group = groups.setdefault(home, [])
        for other in near[1:]:
            moved = groups.pop(other)
            group += moved
            homes |= {key: home for row in moved for key in keys_of(row)}
        group.append(one)
        homes |= dict.fromkeys(keys, home)
        last[home] = number
    return tuple(merged(groups[home], articles) for home in sorted(groups, key=lambda home: last[home]))


def keys_of(one: Difference) -> list[tuple[Differs, Place]]:
    """What tells the accounts of a difference from others."""
    return [(one.what, place(row)) for row in one.accounts]


def merged(group: Sequence[Difference], articles: Mapping[str, Article]) -> Difference:
    """One difference of several, with an account and a reason of each document."""
    reasons = {place(row): reason for one in group for row, reason in zip(one.accounts, one.because, strict=True)}
    rows = sorted(
        (row for one in group for row in one.accounts), key=lambda row: (row.cited.sentence.where != "body", place(row))
    )
    first: dict[str, Account] = {}
    for row in rows:
        first.setdefault(row.cited.article_id, row)
    accounts = tuple(first[key] for key in sorted(first, key=lambda key: (articles[key].oldest_first, key)))
    leading = next((one for one in group if place(accounts[0]) in {place(row) for row in one.accounts}), group[0])
    return replace(leading, accounts=accounts, because=tuple(reasons[place(row)] for row in accounts))


def place(row: Account) -> Place:
    """What tells an account from others."""
    sentence = row.cited.sentence
    return row.cited.article_id, sentence.line or 0, sentence.start, row.start
