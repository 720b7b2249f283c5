"""Not in this corpus: what can be said from the documents' own data, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from babel import Locale, UnknownLocaleError

from ...facts.digests import Rule
from ...facts.entities import Entity, implied
from ...facts.sources import SourceEntry
from ...model import Article, ChronologyEntry, Gap, GapKind
from ..ground import Ground

COUNTRY = "country"
# Of a country; longer codes are of regions.
CODE_LETTERS = 2


def find_gaps(slug: str, chronology: Sequence[ChronologyEntry], ground: Ground) -> tuple[Gap, ...]:
    """What a reader might look for and does not find in a digest's documents; none for a digest without any."""
    rule, members = ground.digests[slug].rule, ground.members(slug)
    if not members:
        return ()
    main = [one for one in members if one.digests[slug].role == "main"]
    return (
        *one_account(main),
        *unheard(rule, members, ground.entities),
        *foreign(rule, members, ground),
        *silent_years(members),
        *open_plans(chronology),
    )


def one_account(main: Sequence[Article]) -> Iterator[Gap]:
    """One document alone has the matter as its subject."""
    if len(main) == 1:
        yield Gap(GapKind.ONE_ACCOUNT)


def unheard(rule: Rule, members: Sequence[Article], entities: Mapping[str, Entity]) -> Iterator[Gap]:
    """Parties of whom no words of their own are quoted. The first of a party's group gives it its name."""
    quoted = frozenset(
        one.speaker.entity
        for article in members
        for one in article.sentences
        if one.speaker is not None and one.speaker.quoted and one.speaker.entity is not None
    )
    heard = implied(entities, quoted)
    yield from (Gap(GapKind.UNHEARD, (group[0],)) for group in rule.parties if not heard & {*group})


def foreign(rule: Rule, members: Sequence[Article], ground: Ground) -> Iterator[Gap]:
    """Countries of parties from which no document is known to come."""
    listed = {spelling.casefold(): one for one in ground.sources.values() for spelling in one.spellings()}
    told = {code for article in members for code in countries_of(article, listed)}
    for group in rule.parties:
        for key in sorted(implied(ground.entities, frozenset(group[:1]))):
            code = country_code(ground.entities[key]) if ground.entities[key].kind == COUNTRY else None
            if code is not None and code not in told:
                yield Gap(GapKind.COUNTRY, (key,))


def countries_of(article: Article, listed: Mapping[str, SourceEntry]) -> Iterator[str]:
    """Where those who told a document are, as far as the maintainer's list of sources knows it."""
    source = article.document.source
    for link in (source.publisher, source.agency):
        entry = listed.get(link.value.casefold()) if link is not None else None
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


def silent_years(members: Sequence[Article]) -> Iterator[Gap]:
    """Years without a document between the first and the last that have one."""
    dates = [one.date.value for one in members if one.date is not None]
    told = sorted({day.year for one in dates for day in (one.first_day, one.last_day) if day is not None})
    undated = len(members) - sum(one.year is not None for one in dates)
    for before, after in pairwise(told):
        if after - before > 1:
            yield Gap(GapKind.YEARS, years=(before + 1, after - 1), undated=undated)


def open_plans(chronology: Sequence[ChronologyEntry]) -> Iterator[Gap]:
    """Plans of which no document tells what became of them."""
    keys = tuple(one.key for one in chronology if one.unanswered)
    if keys:
        yield Gap(GapKind.OUTCOME, keys=keys)
