"""`invoke explain --digest SLUG`: why each document is main, a mention or out, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ..digest.misses import Miss, find_miss
from ..errors import UsageError
from ..facts.digests import Rule
from ..facts.facts import Facts
from ..facts.loading import nearest
from ..model import Article, Corpus, Place, Sentence
from .finding import Found, everything
from .printing import Kind, Row
from .reasons import reason_rows
from .report import counted

ROLES = (Place.MAIN, Place.MENTION)


def explain_digest(slug: str, corpus: Corpus, facts: Facts) -> Iterator[Row]:
    """Every article: mains, mentions, then what is out, the nearest misses first. UsageError for an unknown digest."""
    digest = facts.digests.get(slug)
    if digest is None:
        raise UsageError(f"there is no digest {slug!r}{nearest(slug, facts.digests)}")
    found = [one for one in everything(corpus) if one.article]
    yield Row(Kind.HEAD, f"{slug}: {digest.title}")
    yield from rule_rows(digest.rule)
    for role in ROLES:
        members = [one for one in found if one.article and role_of(one.article, slug) == role]
        yield Row(Kind.HEAD, f"{role} ({len(members)})")
        for one in members:
            yield Row(Kind.VALUE, called(one))
            yield from member_rows(one, slug)
    yield from miss_rows(slug, facts, found)


def rule_rows(rule: Rule) -> Iterator[Row]:
    """The rule, as the file has it."""
    for number, group in enumerate(rule.parties, 1):
        yield Row(Kind.MUTED, f"party {number}: {', '.join(group)}")
    for number, stand_ins in enumerate(rule.headline, 1):
        if stand_ins:
            yield Row(Kind.MUTED, f"in a title party {number} also: {', '.join(stand_ins)}")
    for name in ("topic", "exclude", "crews"):
        ids: list[str] = getattr(rule, name)
        if ids:
            yield Row(Kind.MUTED, f"{name}: {', '.join(ids)}")
    yield Row(Kind.MUTED, f"main_share: {rule.main_share}, reach: {rule.reach}")


def role_of(article: Article, slug: str) -> Place:
    return article.digests[slug].role if slug in article.digests else Place.OUT


def called(found: Found) -> str:
    """'a.txt: Its title'."""
    title = found.document.title
    return f"{found.document.seed}: {title.value if title else 'no title'}"


def member_rows(found: Found, slug: str) -> Iterator[Row]:
    """The sentences that decided."""
    if found.article:
        yield from reason_rows(found.article.digests[slug].because, found)


def miss_rows(slug: str, facts: Facts, found: list[Found]) -> Iterator[Row]:
    """The articles that are out: those that lack least first, of equals those that name more parties."""
    rule = facts.digests[slug].rule
    misses = [
        (find_miss(one.article.sentences, rule, facts.entities), one)
        for one in found
        if one.article and role_of(one.article, slug) is Place.OUT
    ]
    yield Row(Kind.HEAD, f"out ({len(misses)}), the nearest misses first")
    for miss, one in sorted(misses, key=lambda row: (row[0].lacking, -row[0].named, row[1].document.seed)):
        yield Row(Kind.VALUE, called(one))
        put_out = one.article.corrected.digests.get(slug) if one.article else None
        if put_out is not None:
            yield from reason_rows((put_out,), one)
        else:
            yield from (Row(Kind.REASON, told) for told in why_out(miss, rule, one))


def why_out(miss: Miss, rule: Rule, found: Found) -> Iterator[str]:
    """What it lacks, and where it names what it has."""
    for number, (group, sentence) in enumerate(zip(rule.parties, miss.parties, strict=True), 1):
        if sentence is None:
            yield f"names none of party {number}: {', '.join(group)}"
        else:
            place = found.place(sentence.line) if sentence.line else sentence.where
            yield f"party {number} named: “{sentence.text}” ({place})"
    if not miss.topic:
        yield f"names none of the topic: {', '.join(rule.topic)}"
    if miss.excluded is not None:
        yield f"ruled out by {ruling_out(miss.excluded, rule)}: “{miss.excluded.text}”"
    if not miss.lacking:
        yield f"in no sentence together{' on the topic' if rule.topic else ''}; and {what_parts(miss, rule)}"


def ruling_out(sentence: Sentence, rule: Rule) -> str:
    """What a sentence names that the rule excludes."""
    return ", ".join(sorted(sentence.evidence & {*rule.exclude}))


def what_parts(miss: Miss, rule: Rule) -> str:
    """Why parties that a text names make no mention."""
    if miss.barred is not None:
        what = f"{ruling_out(miss.barred, rule)}: “{miss.barred.text}”"
        return f"apart a party is named only beside what rules it out, {what}"
    near = miss.near
    if near is None:
        return "apart a party is named by a ship, a mission, a place or a country alone"
    apart = f"{counted(near.distance, 'sentence', 'sentences')} apart{', the topic counted in' if near.topic else ''}"
    if near.distance > rule.reach:
        return f"{apart}, where the rule's reach is {rule.reach}"
    return f"{apart}, in several paragraphs, where none of them is named in two sentences"
