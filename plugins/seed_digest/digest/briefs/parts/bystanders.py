"""Who of the people of a digest plays a part in its matter, and who is only named beside it.

Nobody is left out: those beside the matter stand behind the others, and the page folds them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ....facts.digests import Rule
from ....facts.entities import EntityKind, implied
from ....model import Article, Cited, Part, Unlisted
from ...ground import Ground
from ...rules import accepted

# So few people need no order of weight.
FEW = 8
# Who is in no list counts where named, or quoted, so often; who is of a crew, where named in so many documents.
OFTEN = 2


@dataclass(frozen=True, slots=True, eq=False)
class Matter:
    """What a digest is about.

    parties: all that stands for one; main: ids of the documents that have it as their subject; pointed: whom its points
    name; titled: whom the titles of these documents name; alone: of whom a sentence on the matter tells, and of nobody
    else; houses: how its documents print the names of the organisations that are parties.
    """

    rule: Rule
    parties: frozenset[str]
    main: frozenset[str]
    pointed: frozenset[str]
    titled: frozenset[str]
    alone: frozenset[str]
    houses: frozenset[str]


def with_bystanders(
    slug: str, parts: Sequence[Part], unlisted: Sequence[Unlisted], points: Collection[Cited], ground: Ground
) -> tuple[tuple[Part, ...], tuple[Unlisted, ...]]:
    """The same, those only named beside the matter marked and last. points: the sentences that the digest's points
    show."""
    people = [one for one in parts if ground.entities[one.entity].kind == EntityKind.PERSON]
    if len(people) + len(unlisted) <= FEW:
        return tuple(parts), tuple(unlisted)
    matter = matter_of(slug, points, ground.members(slug), ground)
    beside = {one.entity for one in people if is_beside(one, matter, ground)}
    shown = {(one.article_id, one.sentence) for one in points}
    marked = [replace(one, beside=one.entity in beside) for one in parts]
    others = [replace(one, beside=is_bystander(one, matter, shown)) for one in unlisted]
    return tuple(sorted(marked, key=lambda one: one.beside)), tuple(sorted(others, key=lambda one: one.beside))


def matter_of(slug: str, points: Collection[Cited], members: Sequence[Article], ground: Ground) -> Matter:
    rule = ground.digests[slug].rule
    main = [one for one in members if one.digests[slug].is_main]
    titles = [said.named for one in main for said in one.sentences if said.where == "title"]
    parties = frozenset(key for group in (*rule.parties, *rule.headline) for key in group)
    houses = {key for key in parties if ground.entities[key].kind == EntityKind.ORGANISATION}
    return Matter(
        rule=rule,
        parties=parties,
        main=frozenset(one.document.id for one in main),
        pointed=frozenset().union(*(one.sentence.named for one in points)),
        titled=frozenset().union(*titles),
        alone=frozenset(told_alone(members, rule, ground)),
        houses=frozenset(name.text for one in members for name in one.mentions if name.entity in houses),
    )


def told_alone(members: Sequence[Article], rule: Rule, ground: Ground) -> Iterator[str]:
    """The people whom a sentence on the matter names, and nobody else."""
    for article in members:
        for said in article.sentences:
            people = [key for key in said.named if ground.entities[key].kind == EntityKind.PERSON]
            if len(people) == 1 and accepted(said, rule):
                yield people[0]


def is_beside(one: Part, matter: Matter, ground: Ground) -> bool:
    """True for who is only listed in crews, and for another house's people unless told of where the matter is the
    subject."""
    if one.entity in matter.pointed:
        return False
    told = {cited.article_id for cited in (*one.quoted, *(role.cited for role in one.roles))}
    stands_for = implied(ground.entities, frozenset({one.entity}))
    if stands_for & {*matter.rule.crews}:
        on_their_own = one.entity in matter.alone and len(one.articles) >= OFTEN
        return not (told or on_their_own or one.entity in matter.titled)
    if stands_for & matter.parties:
        return False
    on_matter = sum(key in matter.main for key in one.articles)
    return not (told & matter.main and 2 * on_matter >= len(one.articles))


def is_bystander(one: Unlisted, matter: Matter, shown: Collection[tuple[str, object]]) -> bool:
    """True for who is asked once and never named again, with no word on the parties and no office of theirs."""
    often = max(one.mentions, len(one.quoted)) >= OFTEN
    if often or any(house in role.text for role in one.roles for house in matter.houses):
        return False
    tellings = (one.cited, *one.quoted, *(role.cited for role in one.roles))
    return not any(
        accepted(cited.sentence, matter.rule) or (cited.article_id, cited.sentence) in shown for cited in tellings
    )
