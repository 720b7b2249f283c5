"""Whom a few words name: a listed entity, a person by name, an office, a text that speaks, a pronoun."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from ..facts.entities import Entity
from ..language.languages import facts_of
from ..language.inline import particles
from ..language.speech import SpeechWords, speech_words
from ..language.writing import lower
from ..model import Mention
from .quotations import PAIRS

# Kinds of entities that speak; a place or another thing only lends its name to an office.
SPEAKERS = frozenset({"person", "organisation", "media", "country"})
TITLES = frozenset({"head", "office", "service", "institution", "statement", "outlet"})
# What is somebody's name behind such words, and no complement of theirs.
NAMED_BEHIND = frozenset({"institution", "outlet"})
PERSONAL = frozenset({"head", "office"})
PRONOUNS = frozenset({"pronoun", "him", "it"})
# Small words between parts of one name: 'von der', 'de la'.
PARTICLE = 3
# So short a word is no noun that would take a preposition.
SHORT = 2
# Unlisted names have so many words at most.
NAME_WORDS = 4
# An office's article or adjective stands so many words before it at most.
REACH = 4
# A listed name may have these around it.
QUOTES = "«»“”„\"'‘’"
LAST_WORD = re.compile(r"[^\W_]+(?=\W*$)")


class Kind(StrEnum):
    """What a nominal is."""

    PERSON = "person"
    BODY = "organisation"
    MEDIA = "media"
    THING = "thing"
    NAME = "name"
    TITLE = "title"
    TEXT = "text"
    PRONOUN = "pronoun"
    IT = "it"


@dataclass(frozen=True, slots=True)
class Nominal:
    """Whom some words name, by their place in a sentence. first, last: the tokens that they cover.

    oblique: a preposition stands before them. within: the entity named inside an office's words. title: the kind of the
    word for an office, '' for none.
    """

    kind: Kind
    text: str
    first: int
    last: int
    entity: str | None = None
    oblique: bool = False
    within: str | None = None
    title: str = ""


class Token(NamedTuple):
    """A word, name or mark of a sentence: kind as of the language's words, 'name' for a listed one, 'mark' for marks."""

    start: int
    end: int
    kind: str
    capital: bool = False
    entity: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What reading a document's sentences needs: its language's words, the entities, their names as they are listed."""

    words: SpeechWords
    entities: Mapping[str, Entity]
    inflected: bool
    base_forms: Mapping[str, frozenset[str]]
    spaced_cases: bool

    def kind_of(self, entity: str) -> Kind:
        kind = self.entities[entity].kind
        if kind not in SPEAKERS:
            return Kind.THING
        return {"person": Kind.PERSON, "media": Kind.MEDIA}.get(kind, Kind.BODY)

    def is_subject(self, entity: str, text: str) -> bool:
        """False for a person's name in a form that no subject has."""
        if not self.inflected or self.entities[entity].kind != "person":
            return True
        found = LAST_WORD.search(lower(text))
        return found is None or found[0] in self.base_forms[entity]


def setting_of(language: str, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> Setting | None:
    """The setting of a document; None where nothing is known of how its language tells who speaks."""
    words = speech_words(language)
    if words is None:
        return None
    facts = facts_of(language)
    named = {one.entity for one in mentions}
    forms = {key: base_forms(entities[key]) for key in named}
    cased = any(form[0] != form[0].upper() for form in words.openers | {one[0] for one in words.whole})
    return Setting(words, entities, bool(facts and facts.inflection), forms, cased)


def base_forms(entity: Entity) -> frozenset[str]:
    """The last words of an entity's names as they are listed."""
    names = [*entity.names.values(), *(one for table in entity.tables.values() for some in table.values() for one in some)]
    found = (LAST_WORD.search(lower(name)) for name in names)
    return frozenset(match[0] for match in found if match)


def find_nominals(text: str, tokens: Sequence[Token], begin: int, end: int, setting: Setting) -> list[Nominal]:
    """Whom a stretch of tokens without marks names, in order."""
    found: list[Nominal] = []
    oblique, at = False, begin
    while at < end:
        token = tokens[at]
        if token.kind == "preposition":
            oblique = True
            at += 1
        elif token.kind in ("name", *TITLES, *PRONOUNS) or is_name(text, token, at, setting):
            one = nominal_at(text, tokens, at, end, oblique, setting)
            add(found, one, text, tokens, begin, setting)
            at, oblique = one.last + 1, False
        else:
            # Another word has taken the preposition: 'in his letter Marin says'.
            oblique = oblique and (token.kind == "article" or token.end - token.start <= SHORT)
            at += 1
    return found


def is_name(text: str, token: Token, at: int, setting: Setting) -> bool:
    """True for a word of no kind with a capital that does not only open the sentence."""
    if token.kind or not token.capital or opens_title(text, token):
        return False
    return lower(text[token.start : token.end]) not in setting.words.openers


def opens_title(text: str, token: Token) -> bool:
    """True for the first word of several in quotation marks: the name of a work or a house, and no person's."""
    opened = text[token.start - 1 : token.start] in QUOTES and token.start > 0
    return opened and text[token.end : token.end + 1] == " "


def whole(text: str, start: int, end: int) -> str:
    """A piece of text with the quotation mark that closes behind it, where one is open."""
    piece = text[start:end]
    closing = PAIRS.get(next((one for one in piece if one in PAIRS), ""), "")
    opened = bool(closing) and not any(one in closing for one in piece[piece.index(next(c for c in piece if c in PAIRS)) + 1 :])
    return text[start : end + 1] if opened and text[end : end + 1] in closing and text[end : end + 1] else piece


def nominal_at(
    text: str, tokens: Sequence[Token], at: int, end: int, oblique: bool, setting: Setting
) -> Nominal:
    """The nominal that begins at a token."""
    token = tokens[at]
    own = text[token.start : token.end]
    if token.kind == "name" and token.entity:
        kind = setting.kind_of(token.entity)
        if kind is Kind.PERSON and not setting.is_subject(token.entity, own):
            oblique = True
        own = own.strip(QUOTES)
        return Nominal(kind, own, at, at, token.entity if kind is not Kind.THING else None, oblique, token.entity)
    if token.kind == "statement":
        return Nominal(Kind.TEXT, own, at, at, oblique=oblique, title=token.kind)
    if token.kind in TITLES:
        return Nominal(Kind.TITLE, own, at, at, oblique=oblique, title=token.kind)
    if token.kind in PRONOUNS:
        kind = Kind.IT if token.kind == "it" else Kind.PRONOUN
        return Nominal(kind, own, at, at, oblique=oblique or token.kind == "him")
    last = at
    if not setting.spaced_cases:
        last = min(end, at + NAME_WORDS) - 1
    while last + 1 < end and goes_on(text, tokens, last, end, setting):
        last += 1
    while tokens[last].kind or not tokens[last].capital:
        last -= 1
    return Nominal(Kind.NAME, text[token.start : tokens[last].end], at, last, oblique=oblique)


def goes_on(text: str, tokens: Sequence[Token], last: int, end: int, setting: Setting) -> bool:
    """True where the next token belongs to an unlisted name: with a capital, or a particle before one."""
    following = tokens[last + 1]
    if following.kind not in ("", "preposition", "article"):
        return False
    if following.capital and not following.kind:
        return True
    small = following.end - following.start <= PARTICLE and text[following.start : following.end] in particles()
    if following.kind and last > 0 and tokens[last - 1].capital and not tokens[last - 1].kind:
        return False
    ahead = last + 2
    if small and ahead < end and tokens[ahead].kind in ("article", "preposition") and not tokens[ahead].capital:
        ahead += 1
    return bool(small and setting.spaced_cases and ahead < end and is_name(text, tokens[ahead], ahead, setting))


def add(
    found: list[Nominal], one: Nominal, text: str, tokens: Sequence[Token], begin: int, setting: Setting
) -> None:
    """Put a nominal behind those before it, or into the office that it belongs to."""
    before = found[-1] if found else None
    if before is None or before.title == "" or before.last + REACH < one.first:
        found.append(widened(one, found, text, tokens, begin))
        return
    if one.kind is Kind.NAME:
        named = person_behind(before, one, text, tokens, setting)
        if named is not None:
            found.append(replace(named, oblique=before.oblique))
            return
    beside = before.last + 1 == one.first
    named = one.kind is Kind.PERSON or (one.kind in (Kind.BODY, Kind.MEDIA) and before.title in NAMED_BEHIND)
    if named and not one.oblique:
        found.append(replace(one, oblique=before.oblique))
    elif one.kind in (Kind.PRONOUN, Kind.IT):
        found.append(one)
    elif one.title and not one.oblique and not beside:
        found.append(widened(one, found, text, tokens, begin))
    else:
        found[-1] = joined(before, one, text, tokens)


def person_behind(
    title: Nominal, name: Nominal, text: str, tokens: Sequence[Token], setting: Setting
) -> Nominal | None:
    """The person whose office stands before the name; None where the name only completes the office."""
    words = text[tokens[name.first].start : tokens[name.last].end].split()
    if len(words) == 1 and (name.oblique or title.last + 1 != name.first or title.title in PERSONAL):
        return None
    if title.title == "institution" and name.oblique:
        return None
    first = name.first
    if name.oblique or (setting.inflected and title.title in PERSONAL):
        if len(words) == 2 and name.oblique:
            return None
        first = max(name.first, name.last - 1)
    return Nominal(Kind.NAME, text[tokens[first].start : tokens[name.last].end], first, name.last)


def joined(title: Nominal, inner: Nominal, text: str, tokens: Sequence[Token]) -> Nominal:
    """An office with what completes it: 'the head of the port'."""
    words = whole(text, tokens[title.first].start, tokens[inner.last].end)
    return Nominal(
        title.kind, words, title.first, inner.last, None, title.oblique, title.within or inner.within, title.title
    )


def widened(one: Nominal, found: list[Nominal], text: str, tokens: Sequence[Token], begin: int) -> Nominal:
    """An office with its article and what stands between: 'the Norland port chief'. It takes in a name beside it."""
    if not one.title:
        return one
    first, within, oblique = one.first, None, one.oblique
    if found and found[-1].last + 1 == one.first and found[-1].kind in (Kind.BODY, Kind.THING, Kind.NAME, Kind.TITLE):
        before = found.pop()
        first, within, oblique = before.first, before.within, before.oblique
    for place in range(first - 1, max(begin, first - REACH) - 1, -1):
        if tokens[place].kind == "article":
            first = place
            break
        if tokens[place].kind not in ("", "name"):
            break
    words = whole(text, tokens[first].start, tokens[one.last].end)
    return Nominal(one.kind, words, first, one.last, None, oblique, within, one.title)
