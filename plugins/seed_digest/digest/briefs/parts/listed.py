"""Of what the maintainer lists, who and what plays a part: what the sentences on the matter name; people with roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ....facts.entities import EntityKind
from ....model import Article, ChronologyEntry, Cited, Mention, Part, RoleTold, Sentence
from ...ground import Ground
from ...places import Places
from ...rules import accepted
from .roles import is_bare_form, role_in

# Of one entity so many different roles and quoted sentences are kept.
MOST_ROLES, MOST_QUOTED = 4, 12
# A sentence that names so many people is a list of them.
LIST = 3


def find_parts(
    slug: str, chronology: Sequence[ChronologyEntry], points: Iterable[Cited], ground: Ground
) -> tuple[Part, ...]:
    """Those that most documents name first. points: the sentences that the digest's points show."""
    shown = {(one.article_id, one.sentence.line, one.sentence.start) for one in points}
    for entry in chronology:
        shown |= {(key, event.sentence.line, event.sentence.start) for event, key in entry.tellings}
    members = ground.members(slug)
    on_matter = {one.document.id: named_by(one, slug, shown, ground) for one in members}
    playing = frozenset[str]().union(*on_matter.values())
    counts: Counter[str] = Counter()
    found: dict[str, list[Article]] = {}
    for article in members:
        # What plays a part does so wherever the digest's documents name it.
        naming = Counter(one.entity for one in article.mentions if one.entity in playing)
        for key in sorted({*naming, *on_matter[article.document.id]}):
            found.setdefault(key, []).append(article)
        counts.update(naming)
    parts = [make_part(key, some, counts[key], ground) for key, some in found.items()]
    parts = [
        one for one in parts if one.roles or one.quoted or not is_only_listed(one.entity, found[one.entity], ground)
    ]
    return tuple(sorted(parts, key=lambda one: (-len(one.articles), -one.mentions, one.entity)))


def named_by(article: Article, slug: str, shown: set[tuple[str, int | None, int]], ground: Ground) -> frozenset[str]:
    """What one document names in its title, in the sentences on the matter, in those that the page shows.

    People in all of a document that has the matter as its subject.
    """
    rule = ground.digests[slug].rule
    quoted = {one.quote for one in article.digests[slug].because}
    is_main = article.digests[slug].is_main
    named = {
        one.entity
        for one in article.mentions
        if one.where == "title" or (is_main and ground.entities[one.entity].kind == EntityKind.PERSON)
    }
    for one in article.sentences:
        key = (article.document.id, one.line, one.start)
        if one.where == "title" or one.text in quoted or key in shown or accepted(one, rule):
            named |= one.named
    return frozenset(named)


def is_only_listed(key: str, articles: Sequence[Article], ground: Ground) -> bool:
    """True for a person whom one document names in a list of people and nowhere else: a crew's, a jury's."""
    if ground.entities[key].kind != EntityKind.PERSON or len(articles) > 1:
        return False
    naming = [one.named for one in articles[0].sentences if key in one.named]
    return all(sum(ground.entities[one].kind == EntityKind.PERSON for one in named) >= LIST for named in naming)


def make_part(key: str, articles: Sequence[Article], mentions: int, ground: Ground) -> Part:
    """One part, its documents newest first."""
    newest = sorted(articles, key=lambda one: (one.newest_first, one.document.id))
    roles = roles_told(key, newest, ground) if ground.entities[key].kind == EntityKind.PERSON else ()
    quoted = [cited for article in newest for cited in words_of(key, article)][:MOST_QUOTED]
    return Part(key, tuple(roles), mentions, tuple(one.document.id for one in newest), tuple(quoted))


def roles_told(key: str, articles: Sequence[Article], ground: Ground) -> tuple[RoleTold, ...]:
    """What the documents call a person, each wording once, the newest first.

    A bare word in a case of its sentence ('директора') only where nothing else is told.
    """
    person, found, bare = ground.entities[key], dict[str, RoleTold](), dict[str, RoleTold]()
    for article in articles:
        code = article.document.language
        for sentence, mention, beside in named_in(key, article):
            text = role_in(sentence, mention, beside, ground.entities, code)
            if text:
                kept = bare if is_bare_form(text, mention.text, person, code) else found
                kept.setdefault(text.casefold(), RoleTold(text, Cited(article.document.id, sentence)))
    return tuple((found or bare).values())[:MOST_ROLES]


def named_in(key: str, article: Article) -> Iterator[tuple[Sentence, Mention, Sequence[Mention]]]:
    """Each sentence of a body that names somebody, with the mention and all of the sentence.

    A lead that serves as title is the body's, and has its names there.
    """
    places: Places[Mention] = Places(article.mentions, lambda one: (one.where, one.line))
    leads = article.document.title_from == "lead"
    for sentence in article.sentences:
        where = "body" if leads and sentence.where == "title" else sentence.where
        if key in sentence.named and where != "title":
            here = places.within((where, sentence.line), sentence.start, sentence.start + len(sentence.text))
            yield from ((sentence, one, here) for one in here if one.entity == key)


def words_of(key: str, article: Article) -> Iterator[Cited]:
    """The sentences in which somebody's own words stand."""
    for one in article.sentences:
        if one.speaker is not None and one.speaker.entity == key and one.speaker.quoted:
            yield Cited(article.document.id, one)
