"""Where a document's lead begins, and how its title and its sentences stand to the parties of a digest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from ....facts.digests import Rule
from ....facts.entities import Entity
from ....language.clauses import opens_quoted
from ....language.equal_letters import flattened
from ....language.writing import stems, unspaced_letters
from ....model import Article, Sentence
from ...rules import is_contact, is_direct
from ...wording import stop_stems

# So many sentences are the lead. It begins among so many first ones, where it tells so much of its title.
LEAD = 3
FIRST, OF_TITLE = 3, 0.3


class Relation(IntEnum):
    """How a sentence stands to the parties of a digest."""

    NEAR = 0
    ONE = 1
    IMPLIED = 2
    EACH = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A document's title: how it stands to the parties, and its stems."""

    relation: Relation
    stems: frozenset[str]

    def told_by(self, words: frozenset[str]) -> float:
        """How much of it a sentence of these stems tells, from 0 to 1."""
        return len(self.stems & words) / len(self.stems) if self.stems else 0.0


def relation_of(sentence: Sentence, rule: Rule, entities: Mapping[str, Entity]) -> Relation:
    """Whether a sentence names each party itself, by what implies it, one of them, or none."""
    if is_contact(sentence, rule):
        return Relation.EACH if is_direct(sentence, rule, entities) else Relation.IMPLIED
    one = any(sentence.evidence & {*group} for group in rule.parties)
    return Relation.ONE if one and not sentence.evidence & {*rule.exclude} else Relation.NEAR


def title_of(article: Article, rule: Rule, entities: Mapping[str, Entity]) -> Title:
    """What a document's title tells; nothing where its first sentence serves as title."""
    told = [one for one in article.sentences if one.where == "title" and not one.echo]
    relations = [relation_of(one, rule, entities) for one in told]
    if any(stands_for_each(one, rule) for one in told):
        relations.append(Relation.IMPLIED)
    words = wording(" ".join(one.text for one in told), article.document.language)
    return Title(max(relations, default=Relation.NEAR), words)


def stands_for_each(sentence: Sentence, rule: Rule) -> bool:
    """True for a title that names each party or what stands for it in a title, as a capital does."""
    groups = zip(rule.parties, rule.headline, strict=False)
    return bool(rule.headline) and all(sentence.evidence & {*party, *stand_in} for party, stand_in in groups)


def lead_at(body: Sequence[Sentence], title: Title, language: str) -> int:
    """Where the lead begins: at the first sentence that tells something of the title, below captions and teasers.

    At the very first where none does.
    """
    opening = ((at, one.text) for at, one in enumerate(body[:FIRST]) if not opens_quoted(one.text))
    return next((at for at, text in opening if title.told_by(wording(text, language)) >= OF_TITLE), 0)


def wording(text: str, language: str) -> frozenset[str]:
    """The stems of a sentence less stop words; in a script without spaces its variants are written alike."""
    return stems(flattened(text) if unspaced_letters(text) else text) - stop_stems(language)
