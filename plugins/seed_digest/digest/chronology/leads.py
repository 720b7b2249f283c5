"""A document's own news: the sentence that tells it, and the title that it tells again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...facts.digests import Digest, Rule
from ...facts.entities import Entity, implied
from ...language.clauses import looks_back
from ...language.deeds import deeds_in
from ...language.sentences import ends_sentence
from ...language.writing import stems
from ...model import Article, Sentence
from ..rules import accepted, crew_of, is_allowed, is_contact
from ..wording import stop_stems
from .recent import is_recent

# What a title tells is told again in so many first sentences.
OPENING = 3
# The lead is one of so many.
LEAD = 2
# A sentence that tells a title again without a party's name shares so many names and words with it, or its deed.
SHARED = 3


@dataclass(frozen=True, slots=True)
class News:
    """The sentence that tells it; title: what says the same above it, None where nothing does."""

    sentence: Sentence
    title: Sentence | None = None


def news_of(article: Article, slug: str, digest: Digest, entities: Mapping[str, Entity]) -> News | None:
    """What a document brings to a digest: by its title, else by the sentence that puts it there; None for nothing new.

    Deep in the text a sentence without a deed is background. So is a crew's list, and what points to an older text.
    """
    rule, main = digest.rule, article.digests[slug].is_main
    shown = deciding(article, slug, rule)
    if main:
        title = next((one for one in article.sentences if one.where == "title" and accepted(one, rule)), None)
        if title is not None:
            return told_again(title, article, rule, shown)
    if shown is None or not (is_contact(shown, rule) or (main and is_allowed(shown, rule))):
        return None
    if not shown.in_body:
        return told_again(shown, article, rule, None)
    lead = lead_of(article, rule) if main and not tells_deed(shown, article) else None
    return lead or (None if is_background(shown, article, rule, entities, main=main) else News(shown))


def lead_of(article: Article, rule: Rule) -> News | None:
    """The lead that tells its title again, where both name a party: who else there is they may call by an office."""
    named = [one for one in article.sentences if names_party(one, rule) and is_allowed(one, rule)]
    title = next((one for one in named if one.where == "title" and not one.in_body), None)
    if title is None:
        return None
    first = [one for one in opening(article)[:LEAD] if one in named]
    lead = next((one for one in first if retells(one, title, article.document.language)), None)
    return None if lead is None else News(lead, title)


def tells_deed(sentence: Sentence, article: Article) -> bool:
    """True for a sentence that says that something was done, or is to be."""
    return any(not one.denied for one in deeds_in(sentence.text, article.document.language))


def is_background(
    sentence: Sentence, article: Article, rule: Rule, entities: Mapping[str, Entity], *, main: bool
) -> bool:
    """True for what brings nothing new: without a deed a crew's list, a pointer to an older text, or deep in a text."""
    if tells_deed(sentence, article):
        return False
    late = main and sentence not in opening(article)
    return late or is_crew(sentence, rule, entities) or looks_back(sentence.text, article.document.language)


def deciding(article: Article, slug: str, rule: Rule) -> Sentence | None:
    """The sentence that puts a document in a digest; where several name the parties together, the first of them."""
    quoted = [(one.quote, one.line) for one in article.digests[slug].because if one.quote]
    found = [one for one in article.sentences if (one.text, one.line) in quoted]
    shown = next((one for one in found if (one.text, one.line) == quoted[0]), None)
    if shown is None or is_contact(shown, rule):
        return shown
    return next((one for one in found if names_party(one, rule)), shown)


def opening(article: Article) -> Sequence[Sentence]:
    """The first sentences of the body."""
    return [one for one in article.sentences if one.in_body][:OPENING]


def told_again(title: Sentence, article: Article, rule: Rule, shown: Sentence | None) -> News:
    """The sentence that tells what a title does: of the opening one that names a party and tells the same.

    So does one that tells what was done of late, then the contact that puts the document there, wherever it stands;
    else one of the opening that names a party or tells the same. A title that is a whole sentence may be told nowhere
    again: it is the first of the text itself. shown: that contact, None where it is the title.
    """
    if title.in_body:
        return News(title)
    first = opening(article)
    named = [one for one in first if names_party(one, rule)]
    whole, language = ends_sentence(title.text), article.document.language
    told = shares_deed if whole and tells_deed(title, article) else retells
    same = [one for one in first if told(one, title, language)]
    contact = [shown] if shown is not None and shown.in_body and is_contact(shown, rule) else []
    both = [one for one in named if one in same or one in contact]
    lately = {event.sentence for event in article.events if is_recent(event, article)}
    rest = [] if whole else named
    found = next(iter([*both, *(one for one in named if one in lately), *contact, *rest, *same]), None)
    return News(title) if found is None else News(found, title)


def names_party(sentence: Sentence, rule: Rule) -> bool:
    """True for a sentence that names a party."""
    return any(sentence.evidence & {*group} for group in rule.parties)


def retells(one: Sentence, title: Sentence, language: str) -> bool:
    """True where a sentence has a title's deed, or much of its names and words."""
    return shares_deed(one, title, language) or shares_words(one, title, language)


def shares_deed(one: Sentence, title: Sentence, language: str) -> bool:
    """True for two sentences that tell a deed of one kind."""
    kinds = [{deed.kind for deed in deeds_in(text, language) if not deed.denied} for text in (one.text, title.text)]
    return bool(kinds[0] & kinds[1])


def shares_words(one: Sentence, title: Sentence, language: str) -> bool:
    """True for two sentences with much of their names and words in common."""
    words = stems(one.text) & stems(title.text) - stop_stems(language)
    return len(one.named & title.named) + len(words) >= SHARED


def is_crew(sentence: Sentence, rule: Rule, entities: Mapping[str, Entity]) -> bool:
    """True for a sentence in which only those who fly stand for the parties: a crew's list."""
    others = implied(entities, sentence.named - crew_of(sentence, rule, entities))
    return not any(others & {*group} for group in rule.parties)
