"""Where documents come from: countries and languages of the parties, and what the parties themselves publish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from ....facts.digests import Rule
from ....facts.entities import Entity, EntityKind, implied
from ....facts.sources import SourceEntry
from ....language.languages import base_code
from ....model import Article, Gap, GapKind
from ...ground import Ground
from .parties import parties

# Of a country; longer codes are of regions.
CODE_LETTERS = 2
# Where the sources of more documents than this share are unknown, nothing is said of where they come from.
UNKNOWN_SHARE = 0.5


def own_publications(rule: Rule, members: Sequence[Article], ground: Ground) -> Iterator[Gap]:
    """The parties' organisations, where none of them publishes a document itself. Countries publish none."""
    sources = [frozenset(names_of_sources(one)) for one in members]
    unknown = sum(not one for one in sources)
    if unknown > UNKNOWN_SHARE * len(members):
        return
    published = frozenset[str]().union(*sources)
    groups = [
        [key for key in group if ground.entities[key].kind == EntityKind.ORGANISATION]
        for group in parties(rule, ground.entities)
    ]
    own = [group for group in groups if group]
    if own and not any(published & own_names(group, ground) for group in own):
        yield Gap(GapKind.UNPUBLISHED, tuple(dict.fromkeys(group[0] for group in own)), count=unknown)


def own_names(group: Sequence[str], ground: Ground) -> frozenset[str]:
    """The names of a party's organisations, folded, with those that its own entries as sources have."""
    names = {
        name.casefold()
        for key in group
        for name in chain(ground.entities[key].names.values(), *ground.entities[key].aliases.values())
    }
    listed = ({name.casefold() for name in one.spellings()} for one in ground.sources.values())
    return frozenset(names).union(*(spellings for spellings in listed if spellings & names))


def names_of_sources(article: Article) -> Iterator[str]:
    """Who told a document, folded."""
    source = article.document.source
    yield from (link.value.casefold() for link in (source.publisher, source.agency) if link is not None)


def countries(rule: Rule, members: Sequence[Article], ground: Ground) -> Iterator[Gap]:
    """Parties from whose countries no document is known to come."""
    listed = {spelling.casefold(): one for one in ground.sources.values() for spelling in one.spellings()}
    told = [frozenset(countries_of(article, listed)) for article in members]
    unknown = sum(not one for one in told)
    if unknown > UNKNOWN_SHARE * len(members):
        return
    known = frozenset[str]().union(*told)
    for codes in party_countries(rule, ground.entities):
        if codes and not known & codes.keys():
            yield Gap(GapKind.COUNTRY, tuple(codes.values()), count=unknown)


def languages(rule: Rule, members: Sequence[Article], ground: Ground) -> Iterator[Gap]:
    """Languages of the parties' countries in which no document is written; languages that only other documents have."""
    here = {base_code(one.document.language) for one in members}
    parties = set[str]()
    for codes in party_countries(rule, ground.entities):
        own = dict.fromkeys(language for code in codes for language in spoken_in(code))
        parties |= own.keys()
        if own and not here & own.keys():
            yield Gap(GapKind.PARTY_LANGUAGE, tuple(codes.values()), languages=tuple(own))
    elsewhere = {base_code(one.document.language) for one in ground.articles}
    others = tuple(sorted(elsewhere - here - parties))
    if others:
        yield Gap(GapKind.LANGUAGES, languages=others)


def spoken_in(country: str) -> tuple[str, ...]:
    """The official languages of a country, in law or in fact (CLDR)."""
    return get_official_languages(country) or get_official_languages(country, de_facto=True)


def party_countries(rule: Rule, entities: Mapping[str, Entity]) -> Iterator[dict[str, str]]:
    """Of each party its countries' entities by their codes. What stands for several parties is of none of them."""
    groups = parties(rule, entities)
    for group in groups:
        others = {key for other in groups if other is not group for key in other}
        own = implied(entities, frozenset(key for key in group if key not in others))
        found = ((country_code(entities[key]), key) for key in sorted(own) if entities[key].kind == EntityKind.COUNTRY)
        yield {code: key for code, key in found if code is not None}


def countries_of(article: Article, listed: Mapping[str, SourceEntry]) -> Iterator[str]:
    """Where those who told a document are, as far as the maintainer's list of sources knows it."""
    for name in names_of_sources(article):
        entry = listed.get(name)
        yield from (code for code in (entry.country, entry.state) if code) if entry is not None else ()


def country_code(entity: Entity) -> str | None:
    """The ISO 3166 code of a country by one of its names; None where none is one of Unicode's (CLDR)."""
    for language, name in entity.names.items():
        try:
            territories = Locale.parse(language, sep="-").territories
        except (UnknownLocaleError, ValueError):
            continue
        for code, known in territories.items():
            if known == name and len(code) == CODE_LETTERS:
                return str(code)
    return None
