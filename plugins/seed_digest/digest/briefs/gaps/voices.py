"""Whose account it is: how many documents, which parties' statements, who of them is quoted and who never."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....facts.digests import Rule
from ....facts.entities import Entity, EntityKind, implied
from ....language.speech import speech_words
from ....model import Article, Gap, GapKind, Sentence
from ...speech.quotations import find_quotations
from .parties import name_by, parties

# Of fewer documents it tells nothing that one person alone is quoted.
VOICES_FROM = 3
# Somebody is missed who is named in so many documents and says nothing; of many the first few.
NAMED_IN, PEOPLE = 3, 5


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks for a party. quoted, reported: sentences with their words and about them, by the speaker's id; ''
    for one who is not listed."""

    quoted: Mapping[str, int]
    reported: Mapping[str, int]

    @property
    def heard(self) -> bool:
        return bool(self.quoted or self.reported)


def accounts(slug: str, members: Sequence[Article]) -> Iterator[Gap]:
    """One document alone has the matter as its subject, or none."""
    main = sum(one.digests[slug].is_main for one in members)
    if main <= 1:
        yield Gap(GapKind.ONE_ACCOUNT if main else GapKind.NO_ACCOUNT, count=len(members))


def statements(rule: Rule, members: Sequence[Article], entities: Mapping[str, Entity]) -> Iterator[Gap]:
    """Parties that say nothing, or are never quoted, or by one person alone."""
    voices = [(group, voices_of(group, members, entities)) for group in parties(rule, entities)]
    heard = [(group, {*one.quoted, *one.reported}) for group, one in voices if one.heard]
    if len(heard) == 1 and len(voices) > 1:
        yield Gap(GapKind.ONE_SIDE, (name_by(*heard[0], entities),), count=1)
    for group, one in voices:
        if not one.heard:
            yield Gap(GapKind.UNHEARD, (group[0],))
        elif not one.quoted:
            yield Gap(GapKind.UNQUOTED, (group[0],), count=sum(one.reported.values()))
        elif len(members) >= VOICES_FROM:
            voice = only_voice(one, entities)
            if voice is not None and voice != group[0]:
                yield Gap(GapKind.ONE_VOICE, (name_by(group, (voice,), entities), voice), count=one.quoted[voice])


def only_voice(voices: Voices, entities: Mapping[str, Entity]) -> str | None:
    """The person by whom alone a party is quoted, where it has no other words and nobody else speaks for it by name.

    What its house says, and those without a name, may be reported beside.
    """
    if len(voices.quoted) != 1:
        return None
    (voice,) = voices.quoted
    people = {one for one in (voice, *voices.reported) if one in entities and entities[one].kind == EntityKind.PERSON}
    return voice if people == {voice} else None


def voices_of(group: Sequence[str], members: Sequence[Article], entities: Mapping[str, Entity]) -> Voices:
    """Who speaks for one party in some documents."""
    quoted, reported = Counter[str](), Counter[str]()
    for article in members:
        for sentence in article.sentences:
            voice = voice_in(sentence, article, frozenset(group), entities)
            if voice is not None and sentence.speaker is not None:
                (quoted if sentence.speaker.quoted else reported)[voice] += 1
    return Voices(quoted, reported)


def voice_in(sentence: Sentence, article: Article, group: frozenset[str], entities: Mapping[str, Entity]) -> str | None:
    """Who of a party says a sentence; '' for somebody unlisted whom the text calls by it ('an official of ...')."""
    speaker = sentence.speaker
    if speaker is None:
        return None
    if speaker.entity is not None:
        return speaker.entity if implied(entities, frozenset({speaker.entity})) & group else None
    called = frozenset(one.entity for one in article.mentions if one.line == sentence.line and one.text in speaker.text)
    return "" if implied(entities, called) & group else None


def may_be_quoted(sentence: Sentence, article: Article) -> frozenset[str]:
    """Whose own words a sentence has: of its speaker; of words that nobody is known to say those it names."""
    if sentence.speaker is not None:
        own = sentence.speaker.entity if sentence.speaker.quoted else None
        return frozenset({own} if own else ())
    words = speech_words(article.document.language)
    return sentence.named if words is not None and find_quotations(sentence.text, words) else frozenset()


def people(rule: Rule, members: Sequence[Article], entities: Mapping[str, Entity]) -> Iterator[Gap]:
    """Those of the parties whom several documents name and none quotes, the most named first."""
    quoted = {key for article in members for one in article.sentences for key in may_be_quoted(one, article)}
    own = frozenset(key for group in rule.parties for key in group)
    often = Counter(key for article in members for key in sorted({one.entity for one in article.mentions}))
    silent = [
        key
        for key, count in sorted(often.items(), key=lambda row: (-row[1], row[0]))
        if count >= NAMED_IN and key not in quoted and entities[key].kind == EntityKind.PERSON
        and implied(entities, frozenset({key})) & own
    ]  # fmt: skip
    if silent:
        yield Gap(GapKind.SILENT_PEOPLE, tuple(silent[:PEOPLE]), count=NAMED_IN)
