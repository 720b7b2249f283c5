"""People of a digest who are in no list of entities: who speaks in its documents by name, or has an office there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ....facts.entities import Entity
from ....language.equal_letters import flattened
from ....language.writing import UNSPACED, script_of
from ....model import Article, Cited, Mention, RoleTold, Sentence, Unlisted
from ...ground import Ground
from ...places import Places
from ...speech.setting import listed_names
from .full_names import FullName, full_names
from .listed import MOST_QUOTED, MOST_ROLES

# Of a name's word so many last letters may be an ending, where so many are left.
ENDING, STEM = 2, 4


@dataclass(slots=True)
class Seen:
    """What documents tell of one name, the newest first."""

    forms: Counter[str] = field(default_factory=Counter)
    roles: dict[str, RoleTold] = field(default_factory=dict)
    cited: list[Cited] = field(default_factory=list)
    quoted: list[Cited] = field(default_factory=list)
    mentions: dict[str, int] = field(default_factory=dict)

    def add(self, one: FullName, article: Article) -> None:
        """One more telling."""
        cited = Cited(article.document.id, one.sentence)
        self.forms[one.name] += 1 + one.speaks
        self.cited.append(cited)
        if one.role:
            self.roles.setdefault(flattened(one.role), RoleTold(one.role, cited))
        if article.document.id not in self.mentions:
            self.mentions[article.document.id] = times_named(one.name, article)
            self.quoted += [Cited(article.document.id, said) for said in article.sentences if is_theirs(said, one)]

    def made(self) -> Unlisted:
        """The person, under the form of the name that is printed most."""
        return Unlisted(
            name=max(sorted(self.forms), key=lambda form: self.forms[form]),
            roles=tuple(self.roles.values())[:MOST_ROLES],
            mentions=sum(self.mentions.values()),
            articles=tuple(self.mentions),
            cited=next((one.cited for one in self.roles.values()), self.cited[0]),
            quoted=tuple(self.quoted)[:MOST_QUOTED],
        )


def find_unlisted(slug: str, ground: Ground) -> tuple[Unlisted, ...]:
    """The people of a digest's documents that no entity is: those of most documents and mentions first."""
    listed = listed_forms(ground.entities)
    seen: dict[str, Seen] = {}
    for article in sorted(ground.members(slug), key=lambda one: (one.newest_first, one.document.id)):
        is_main = article.digests[slug].is_main
        for one in people_in(article, ground.entities):
            # In a document on another matter only who speaks with an office, as one asked for it.
            if flattened(one.name) not in listed and (is_main or (one.speaks and one.role)):
                seen.setdefault(stem_of(one.name), Seen()).add(one, article)
    found = [one.made() for one in seen.values()]
    return tuple(sorted(found, key=lambda one: (-len(one.articles), -one.mentions, one.name)))


def people_in(article: Article, entities: Mapping[str, Entity]) -> Iterator[FullName]:
    """The people of a document that are no entity and have not written it."""
    places: Places[Mention] = Places(article.mentions, lambda one: (one.where, one.line))
    for one in article.sentences:
        if one.where != "title" and not one.echo:
            here = places.within((one.where, one.line), one.start, one.start + len(one.text))
            found = full_names(one, here, entities, article.document.language)
            yield from (name for name in found if not is_writer(name.name, article))


def listed_forms(entities: Mapping[str, Entity]) -> frozenset[str]:
    """All names of entities, as they are looked up."""
    return frozenset(flattened(name) for entity in entities.values() for name in listed_names(entity))


def is_writer(name: str, article: Article) -> bool:
    """True for who wrote or translated the document."""
    source = article.document.source
    told = (one.value for one in (source.author, source.translator) if one is not None)
    return any(flattened(name.split()[-1]) in flattened(one) for one in told)


def is_theirs(said: Sentence, one: FullName) -> bool:
    """True for a sentence with somebody's own words."""
    who = said.speaker
    return who is not None and who.quoted and who.entity is None and one.name.split()[-1] in who.text


def stem_of(name: str) -> str:
    """A name's first and last word, less their endings: what its forms share."""
    if script_of(name[0]) in UNSPACED:
        return name
    words = flattened(name).split()
    return " ".join(word[: max(STEM, len(word) - ENDING)] for word in (words[0], words[-1]))


def times_named(name: str, article: Article) -> int:
    """How often a document's text has a name's last word, in any form."""
    last = name if script_of(name[0]) in UNSPACED else stem_of(name).split()[-1]
    ending = "" if script_of(name[0]) in UNSPACED else rf"\w{{0,{ENDING + 1}}}(?!\w)"
    pattern = re.compile((r"(?<!\w)" if ending else "") + re.escape(last) + ending)
    return sum(len(pattern.findall(flattened(one.text))) for one in article.sentences if not one.echo)
