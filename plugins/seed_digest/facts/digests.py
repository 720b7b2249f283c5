"""content/digests/*.toml: a digest is one file. Its name is the digest's slug."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from ..errors import FactsError
from .entities import Entity
from .loading import convert, name_of, nearest, read_toml, toml_files
from .words import check_filled, check_id, check_language

MOST_POINTS = 12
"""A page of more points than that is no brief."""


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which documents belong. All lists hold entity ids; what an entity implies counts as named.

    parties: groups; a sentence that names one of each group is a contact. headline: for each party, in that order, what
    stands for it in a title: its country, mostly; empty where nothing does. topic: where it is not empty, title or lead
    must name one of these, or a contact, or a sentence near those that name the parties.
    exclude: a sentence that names one of these is no contact. crews: those who fly for a party; where nothing else
    names it, as in a list of a crew, the lead makes no main document. main_share: share of the sentences, from 0 to 1,
    that must be contacts for a document to be main when neither its title nor its lead tells of one. reach: so many
    sentences apart, at most, stand those that name a party each, or the topic, and are a mention together; 0 for none.
    """

    parties: list[list[str]]
    headline: list[list[str]] = []
    topic: list[str] = []
    exclude: list[str] = []
    crews: list[str] = []
    main_share: float = 0.3
    reach: int = 5


class Cite(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sentence of a document. seed: its path below the seeds folder, or a beginning that no other has; words: some of
    the sentence, as they are printed."""

    seed: str
    words: str


class WrittenPoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A point by the maintainer's hand. cites: the sentences it rests on, at least one; language: of the text, the
    site's where it is empty; place: among the points, from 1; 0 puts it behind all."""

    text: str
    cites: list[Cite]
    language: str = ""
    place: int = 0


class WrittenGloss(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The maintainer's words for a sentence in another language, shown beside it wherever it is a point."""

    text: str
    cite: Cite
    language: str = ""


class Digest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One digest: title, scope (one sentence), rule; order: its place among the digests; intro: Markdown.

    points: how many the page has at most, 0 for none. point, gloss: what the maintainer wrote beside what the sources
    say.
    """

    title: str
    scope: str
    rule: Rule
    order: int = 100
    intro: str = ""
    sort: Literal["newest", "oldest"] = "newest"
    points: int = 7
    point: list[WrittenPoint] = []
    gloss: list[WrittenGloss] = []


def load_digests(content: Path, entities: Mapping[str, Entity]) -> Mapping[str, Digest]:
    """All digests by slug, in their order. FactsError on a broken file, an unknown id, an empty group."""
    digests: dict[str, Digest] = {}
    for path in toml_files(content / "digests"):
        file = name_of(path, content)
        check_id(path.stem, file, "rename the file")
        digest = convert(read_toml(path, content), Digest, file)
        check_filled((digest.title, digest.scope), file, "title, scope", "a text")
        check_rule(digest.rule, entities, file)
        check_written(digest, file)
        digests[path.stem] = digest
    return dict(sorted(digests.items(), key=lambda item: (item[1].order, item[0])))


def check_written(digest: Digest, file: str) -> None:
    """What is written by hand has text, a language that may be one, and sentences to rest on."""
    if not 0 <= digest.points <= MOST_POINTS:
        raise FactsError(file, f"points: {digest.points} is not between 0 and {MOST_POINTS}")
    for point in digest.point:
        if not point.cites:
            raise FactsError(file, f"point: {point.text[:40]!r} cites nothing; a statement needs a source")
        if point.place < 0:
            raise FactsError(file, f"point: place: {point.place} is less than 0; places are counted from 1")
        check_words(file, "point", point.language, point.text, *point.cites)
    for gloss in digest.gloss:
        check_words(file, "gloss", gloss.language, gloss.text, gloss.cite)


def check_words(file: str, where: str, language: str, text: str, *cites: Cite) -> None:
    """Nothing is empty, the language may be one."""
    if not all(one.strip() for one in (text, *(part for cite in cites for part in (cite.seed, cite.words)))):
        raise FactsError(file, f"{where}: text, seed or words are empty")
    if language:
        check_language(language, file, where)


def check_rule(rule: Rule, entities: Mapping[str, Entity], file: str) -> None:
    """Every id exists, no group is empty, the numbers are in their range."""
    check_parties(rule, file)
    check_headline(rule, file)
    if not 0 <= rule.main_share <= 1:
        raise FactsError(file, f"rule.main_share: {rule.main_share} is not between 0 and 1")
    if rule.reach < 0:
        raise FactsError(file, f"rule.reach: {rule.reach} is less than 0")
    lists = (("topic", rule.topic), ("exclude", rule.exclude), ("crews", rule.crews))
    groups = (("parties", rule.parties), ("headline", rule.headline))
    for key, ids in (*((key, group) for key, those in groups for group in those), *lists):
        for one in ids:
            if one not in entities:
                raise FactsError(file, f"rule.{key}: unknown entity {one!r}{nearest(one, entities)}")


def check_parties(rule: Rule, file: str) -> None:
    """There is one at least, none is empty, none is ruled out, and what names one does not always name another."""
    if not rule.parties or not all(rule.parties):
        raise FactsError(file, "rule.parties: needs at least one group, and no group may be empty")
    for number, group in enumerate(rule.parties, 1):
        if {*group} <= {*rule.exclude}:
            raise FactsError(file, f"rule.exclude: names all of party {number}, so there is no contact")
        for other, larger in enumerate(rule.parties, 1):
            if other != number and {*group} <= {*larger}:
                problem = f"rule.parties: whatever names party {number} names party {other} too"
                raise FactsError(file, f"{problem}: give {number} something that {other} has not, or leave one out")


def check_headline(rule: Rule, file: str) -> None:
    """Where it is given it has a list for each party, and something in one of them."""
    if rule.headline and len(rule.headline) != len(rule.parties):
        problem = f"rule.headline has {len(rule.headline)} and rule.parties has {len(rule.parties)}"
        raise FactsError(
            file, f"{problem}: a list for each party is needed, in the same order, [] where nothing stands for it"
        )
    if rule.headline and not any(rule.headline):
        raise FactsError(file, "rule.headline: every list is empty, so nothing stands for a party: leave the key out")
