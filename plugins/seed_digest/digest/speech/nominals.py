"""Whom a few words name: a listed entity, a person by name, an office, a text that speaks, a pronoun."""

from __future__ import annotations

from dataclasses import replace

from ...facts.entities import EntityKind
from ...language.inline import particles
from ...language.writing import lower
from .clause import Clause, Nominal, Token
from .setting import Kind
from .titles import QUOTES, is_closed, opens_title, whole

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


def find_nominals(clause: Clause, begin: int, end: int) -> list[Nominal]:
    """Whom a stretch of tokens without marks names, in order."""
    tokens = clause.tokens
    found: list[Nominal] = []
    oblique, at = False, begin
    while at < end:
        token = tokens[at]
        if token.kind == "preposition":
            oblique = True
            at += 1
        elif token.kind in ("name", *TITLES, *PRONOUNS) or is_name(clause, token):
            one = nominal_at(clause, at, end, oblique)
            at, oblique = one.last + 1, False
            if is_owner(clause, one) and not (found and found[-1].title):
                continue
            add(found, one, clause, begin)
        else:
            # Another word has taken the preposition: 'in his letter Marin says'.
            oblique = oblique and (token.kind == "article" or token.end - token.start <= SHORT)
            at += 1
    return found


def is_owner(clause: Clause, one: Nominal) -> bool:
    """True for 'X' in "X's": whose somebody or something is, and no subject."""
    return clause.text.startswith(clause.setting.words.of, clause.tokens[one.last].end)


def is_name(clause: Clause, token: Token) -> bool:
    """True for a word of no kind with a capital that does not only open the sentence."""
    text = clause.text
    if token.kind or not token.capital or opens_title(text, token):
        return False
    return lower(text[token.start : token.end]) not in clause.setting.words.openers


def nominal_at(clause: Clause, at: int, end: int, oblique: bool) -> Nominal:
    """The nominal that begins at a token."""
    tokens, text = clause.tokens, clause.text
    token = tokens[at]
    own = text[token.start : token.end]
    if token.kind == "name" and token.entity:
        kind = clause.setting.kind_of(token.entity)
        if kind is Kind.BODY and is_adjective(clause, token):
            kind = Kind.THING
        if kind is Kind.PERSON and not clause.setting.is_subject(token.entity, own):
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
    if not clause.setting.spaced_cases:
        last = min(end, at + NAME_WORDS) - 1
    while last + 1 < end and goes_on(clause, last, end):
        last += 1
    while tokens[last].kind or not tokens[last].capital:
        last -= 1
    return Nominal(Kind.NAME, text[token.start : tokens[last].end], at, last, oblique=oblique)


def is_adjective(clause: Clause, token: Token) -> bool:
    """True for a country named in small letters, as by its adjective: it speaks no more than a thing does."""
    is_country = token.entity is not None and clause.setting.entities[token.entity].kind == EntityKind.COUNTRY
    return is_country and clause.text[token.start].islower()


def goes_on(clause: Clause, last: int, end: int) -> bool:
    """True where the next token belongs to an unlisted name: with a capital, or a particle before one."""
    tokens, text = clause.tokens, clause.text
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
    return bool(small and clause.setting.spaced_cases and ahead < end and is_name(clause, tokens[ahead]))


def add(found: list[Nominal], one: Nominal, clause: Clause, begin: int) -> None:
    """Put a nominal behind those before it, or into the office that it belongs to."""
    before = found[-1] if found else None
    if before is not None and is_said_in(before, one, clause):
        found.append(one)
        return
    if before is None or before.title == "" or before.last + REACH < one.first:
        found.append(widened(one, found, clause, begin))
        return
    named = bearer(before, one, clause)
    if named is not None:
        named = replace(named, oblique=before.oblique or named.oblique)
        # A house is the same as its name behind it; of a person the office stands beside.
        found[-1:] = [named] if named.kind in (Kind.BODY, Kind.MEDIA) else [before, named]
    elif one.kind in (Kind.PRONOUN, Kind.IT):
        found.append(one)
    elif is_apart(before, one, clause):
        found.append(widened(one, found, clause, begin))
    else:
        found[-1] = joined(before, one, clause)


def is_said_in(text: Nominal, one: Nominal, clause: Clause) -> bool:
    """True for 'in a statement X said': right before its verb a name is no complement of the text."""
    named = one.kind in (Kind.BODY, Kind.PERSON, Kind.MEDIA) and not one.oblique and text.last + 1 == one.first
    verb = clause.tokens[one.last + 1].kind if one.last + 1 < len(clause.tokens) else ""
    return named and text.kind is Kind.TEXT and text.oblique and verb in ("says", "tells")


def is_apart(title: Nominal, one: Nominal, clause: Clause) -> bool:
    """True for what is no complement of an office: other words stand between, or one phrase behind another.

    'the keeper on his way to the port', 'Sprecher am Freitag in Bergen'.
    """
    if not one.oblique:
        return title.last + 1 + (not one.title) < one.first
    of = clause.setting.words.affiliation
    places = (token.start for token in clause.tokens[title.last + 1 : one.first] if token.kind == "preposition")
    return sum(of is None or of.match(clause.text, at - 1) is None for at in places) > 1


def bearer(title: Nominal, one: Nominal, clause: Clause) -> Nominal | None:
    """Whose office stands before a name, or what house is called so; None where the name completes the office."""
    if one.kind is Kind.NAME:
        return person_behind(title, one, clause)
    house = one.kind in (Kind.BODY, Kind.MEDIA) and title.title in NAMED_BEHIND
    return one if (one.kind is Kind.PERSON or house) and not one.oblique else None


def person_behind(title: Nominal, name: Nominal, clause: Clause) -> Nominal | None:
    """The person whose office stands before the name; None where the name only completes the office."""
    tokens, text = clause.tokens, clause.text
    words = text[tokens[name.first].start : tokens[name.last].end].split()
    if (
        clause.setting.spaced_cases
        and len(words) == 2
        and len(words[1]) > 1
        and words[1].isupper()
        and not words[0].isupper()
    ):
        return None  # A house's short form stands last.
    if len(words) == 1 and (name.oblique or title.last + 1 != name.first or title.title in PERSONAL):
        return None
    if title.title == "institution" and name.oblique:
        return None
    first = name.first
    if name.oblique or (clause.setting.inflected and title.title in PERSONAL):
        if len(words) == 2 and name.oblique:
            return None
        first = max(name.first, name.last - 1)
    return Nominal(Kind.NAME, text[tokens[first].start : tokens[name.last].end], first, name.last)


def joined(title: Nominal, inner: Nominal, clause: Clause) -> Nominal:
    """An office with what completes it: 'the head of the port'."""
    tokens, text = clause.tokens, clause.text
    words = whole(text, tokens[title.first].start, tokens[inner.last].end)
    return Nominal(
        title.kind, words, title.first, inner.last, None, title.oblique, title.within or inner.within, title.title
    )


def widened(one: Nominal, found: list[Nominal], clause: Clause, begin: int) -> Nominal:
    """An office with its article and what stands between: 'the Norland port chief'. It takes in a name beside it."""
    tokens, text = clause.tokens, clause.text
    if not one.title:
        return one
    first, within, oblique = one.first, None, one.oblique
    beside = found and found[-1].last + 1 == one.first and not is_closed(clause, found[-1], one)
    if beside and found[-1].kind in (Kind.BODY, Kind.THING, Kind.NAME, Kind.TITLE):
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
