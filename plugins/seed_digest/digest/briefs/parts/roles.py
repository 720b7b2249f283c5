"""What a sentence calls a person: the office that stands beside the name, in the sentence's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....facts.entities import Entity
from ....language.clauses import joins
from ....language.languages import facts_of
from ....language.speech import WORD, Piece, SpeechWords, speech_words
from ....language.stars import starred
from ....language.writing import lower
from ....model import Mention, Sentence
from ...speech.setting import LONGEST_READ, listed_names
from .affiliation import CLOSES, affiliation
from .naming import Naming, addressed, naming_at, served
from .office_before import MOST_WORDS, OFFICE_AT, OFFICES, WITHIN, Reading, is_verb, office_before
from .shared import ENCLOSED, shared_office
from .unspaced import role_right_behind, unspaced_role

# What parts a name from an office behind it, with the bearer's age: ', 71 ans, '.
OPENS = re.compile(r"(?P<age>\s*,\s*[1-9]\d(?: \w+){0,2}(?=,))?\s*[,(—–]\s*")
FIRST_BEHIND = re.compile(r"\s*[,(—–]\s*(?P<word>[^\W\d_]+)\s")


def role_in(
    sentence: Sentence, mention: Mention, mentions: Sequence[Mention], entities: Mapping[str, Entity], code: str
) -> str:
    """The role that a sentence gives a person by the words beside the name; '' for none.

    mentions: of the sentence; a role holds no other person's name. entities: by key.
    """
    if len(sentence.text) > LONGEST_READ:
        return ""
    sure = is_sure(mention.text, entities[mention.entity], code)
    begin, end = mention.start - sentence.start, mention.end - sentence.start
    return role_of(naming_at(sentence, begin, end, mentions, entities), code, sure)


def role_of(naming: Naming, code: str, sure: bool | None) -> str:
    """The role that a sentence gives somebody named in it. sure: the name has its listed form, None where all have."""
    words = speech_words(code)
    if words is None:
        return ""
    return office_of(naming, words, code, sure) or (affiliation(naming, words) if words.spaced else "")


def office_of(naming: Naming, words: SpeechWords, code: str, sure: bool | None) -> str:
    """The office among what a role may be."""
    facts = facts_of(code)
    if not words.spaced:
        return unspaced_role(naming, words, served(naming, code))
    tenses = (facts.past, facts.planned) if facts else (None, None)
    reading = Reading(
        words, sure, tenses[0], bool(facts and facts.inflection), tenses[1], starred(code, "adjective"),
        starred(code, "colleagues"),
    )  # fmt: skip
    named = addressed(naming, code)
    return (
        in_name(naming, words)
        or offices_before(named, reading)
        or ("" if is_joined(naming, code) else behind(naming, reading))
        or before_comma(named, reading)
        or shared_office(named, reading, code)
        or (role_right_behind(naming, words) if words.subject else "")
    )


def is_sure(name: str, person: Entity, code: str) -> bool | None:
    """True for a name in the form that is listed: all offices before it are that person's. None without such forms."""
    facts = facts_of(code)
    if facts is None or not facts.inflection:
        return None
    listed = {word for one in listed_names(person) for word in WORD.findall(lower(one))}
    return all(word in listed for word in WORD.findall(lower(name)))


def is_bare_form(role: str, name: str, person: Entity, code: str) -> bool:
    """True for one word beside a name in another form than that listed: it has a case of its sentence, and no house."""
    return is_sure(name, person, code) is False and len(WORD.findall(role)) == 1


def in_name(naming: Naming, words: SpeechWords) -> str:
    """'senator' where a name is listed or found with its office: 'senator Vogel'."""
    pieces = list(words.pieces(naming.printed[naming.begin : naming.end]))
    last = next((at for at, one in enumerate(pieces) if one.kind not in OFFICES), 0)
    return naming.printed[naming.begin : naming.begin + pieces[last - 1].end] if 0 < last < len(pieces) else ""


def is_joined(naming: Naming, code: str) -> bool:
    """True where the next of several is named behind a comma: 'Anna Vogel, and the director, Otto Marin'."""
    first = FIRST_BEHIND.match(naming.text, naming.end)
    return first is not None and joins(first["word"], code)


def behind(naming: Naming, reading: Reading) -> str:
    """'the director of the line' of 'Anna Vogel, the director of the line, met'."""
    text, words = naming.text, reading.words
    opening = OPENS.match(text[naming.end :])
    if opening is None:
        return ""
    start = naming.end + opening.end()
    close = CLOSES.search(text, start)
    last = close.start() if close else len(text)
    pieces = [
        piece._replace(start=piece.start + start, end=piece.end + start) for piece in words.pieces(text[start:last])
    ]
    qualified = next((text[: one.start] for one in pieces if one.kind in OFFICES), "")
    match = words.qualifier.search(qualified, start)
    own = [one for one in pieces if match is None or not match.start() <= one.start < match.end()]
    first = next((at for at, one in enumerate(own) if one.kind in OFFICES), None)
    if first is None or first >= OFFICE_AT or len(own) > MOST_WORDS or last == len(text) or last > naming.last:
        return ""
    if opening["age"] and not (own[0].capital or own[0].kind in (*OFFICES, "article")):
        return ""  # Behind an age the sentence goes on as often: ', 40, met the director'.
    if own[0].kind == "preposition" and all(one.kind in (*OFFICES, "article") for one in own[1 : first + 1]):
        return ""  # 'with the director' is somebody else; 'for years director' is not.
    fit = all(one.kind in (*WITHIN, "adverb") for one in own) and not is_clause(naming, own, first, reading)
    return naming.words(start, last) if fit else ""


def is_clause(naming: Naming, pieces: Sequence[Piece], office: int, reading: Reading) -> bool:
    """True where the words behind an office tell something of another: 'director Pavel Lind', 'the director met'."""
    rest = pieces[office + 1 :]
    if any(is_verb(naming.text[one.start : one.end], one, reading) for one in rest):
        return True
    bare = [one for one in rest[:2] if one.capital and not one.kind]
    named = any(start <= one.start < end for one in bare for start, end in naming.named)
    return len(bare) == 2 and not reading.inflected and not named


def offices_before(naming: Naming, reading: Reading) -> str:
    """'chairman, director' of 'the chairman, director Anna Vogel': of two offices the first ends in its word."""
    last = office_before(naming, reading)
    start = naming.printed.rfind(last, 0, naming.begin)
    head = naming.text[:start].rstrip()
    if not last or not head.endswith(",") or len(head) - 1 <= naming.first:
        return last
    pieces = list(reading.words.pieces(head))
    if not pieces or pieces[-1].kind not in OFFICES:
        return last
    first = office_before(replace(naming, text=head[:-1], begin=len(head) - 1), reading, opened=True)
    return naming.printed[naming.printed.rfind(first, 0, len(head)) : start + len(last)] if first else last


def before_comma(naming: Naming, reading: Reading) -> str:
    """'The director of the line' of 'The director of the line, Anna Vogel, has come'."""
    head = naming.text[: naming.begin].rstrip()
    if not head.endswith(",") or not ENCLOSED.match(naming.text, naming.end) or len(head) - 1 <= naming.first:
        return ""
    inner = replace(naming, text=naming.text[: len(head) - 1], begin=len(head) - 1)
    return office_before(inner, reading, opened=True)
