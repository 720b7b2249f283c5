"""A digest's rule, asked of one sentence."""

from __future__ import annotations

from ..facts.digests import Rule
from ..model import Sentence


def names_each(evidence: frozenset[str], rule: Rule) -> bool:
    """True where one of each party is among the evidence."""
    return all(evidence & {*group} for group in rule.parties)


def is_contact(sentence: Sentence, rule: Rule) -> bool:
    """True where a sentence names one of each party and nothing that rules it out."""
    return names_each(sentence.evidence, rule) and not sentence.evidence & {*rule.exclude}


def on_topic(sentence: Sentence, rule: Rule) -> bool:
    """True where the rule has no topic, or the sentence names it."""
    return not rule.topic or bool(sentence.evidence & {*rule.topic})


def accepted(sentence: Sentence, rule: Rule) -> bool:
    """True for a contact on the rule's topic."""
    return is_contact(sentence, rule) and on_topic(sentence, rule)
