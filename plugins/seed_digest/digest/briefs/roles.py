"""What a sentence calls a person: the office that stands before or behind the name, in the sentence's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...facts.entities import Entity
from ...language.languages import facts_of
from ...language.speech import WORD, Piece, SpeechWords, speech_words
from ...language.words import words as common
from ...language.writing import lower
from ...model import Mention, Sentence
from ..speech.setting import listed_names

OFFICES = frozenset({"head", "office"})
# What may stand within a role beside names and words of no kind; any other kind of word ends it.
WITHIN = frozenset({"", "head", "office", "article", "preposition", "institution", "service"})
# A role has so many words at most; that behind a name opens with its office, but for so many words.
MOST_WORDS, OFFICE_AT = 10, 4
MARK = re.compile(r"[,;:.!?()\"“”«»„‘—–|/\n]|\s-\s")
CLOSES = re.compile(r"[,;:.!?()\"“”«»„—–]|\s-\s|$")
# In scripts without spaces a role stands right before the name, of so many characters.
UNSPACED_REACH = 18
UNSPACED_MARK = re.compile(r"[，。、；：！？（）《》“”「」『』,.;:()\s]")


def role_in(
    sentence: Sentence, mention: Mention, mentions: Sequence[Mention], people: Mapping[str, Entity], code: str
) -> str:
    """The role that a sentence gives a person by the words beside the name; '' for none.

    mentions: of the sentence. people: entities that are persons, by key; a role holds no other one's name.
    """
    words = speech_words(code)
    if words is None:
        return ""
    begin, end = mention.start - sentence.start, mention.end - sentence.start
    others = [one for one in mentions if one.entity in people and one.start != mention.start]
    first = max((one.end - sentence.start for one in others if one.end <= mention.start), default=0)
    last = min((one.start - sentence.start for one in others if one.start >= mention.end), default=len(sentence.text))
    if not words.spaced:
        return unspaced_role(sentence, first, begin, mentions, words)
    named = named_spans(sentence, mentions)
    sure = is_sure(sentence.text[begin:end], people[mention.entity], code)
    return before(sentence.text[:begin], first, named, words, sure) or behind(sentence.text, end, last, words)


def is_sure(name: str, person: Entity, code: str) -> bool | None:
    """True for a name in the form that is listed: all offices before it are that person's. None without such forms."""
    facts = facts_of(code)
    if facts is None or not facts.inflection:
        return None
    listed = {word for one in listed_names(person) for word in WORD.findall(lower(one))}
    return all(word in listed for word in WORD.findall(lower(name)))


def before(text: str, first: int, named: Sequence[tuple[int, int]], words: SpeechWords, sure: bool | None) -> str:
    """'North Line president' of 'North Line president Anna Vogel'. text: up to the name, first: where it may begin."""
    marks = [match.end() for match in MARK.finditer(text, first)]
    first = marks[-1] if marks else first
    kept: list[Piece] = []
    for piece in reversed(list(words.pieces(text[first:]))):
        if piece.kind not in WITHIN or len(kept) == MOST_WORDS:
            break
        kept.insert(0, moved(piece, first))
    office = own_office(text, kept, sure)
    if office is None:
        return ""
    house = office
    while house and (kept[house - 1].kind == "institution" or is_part(kept[house - 1])):
        house -= 1
    openings = (opens_at(kept, office, [span for span in named if span[0] >= first]), kept[house].start)
    qualified = (words.qualifier.search(text[:one]) for one in openings)
    return text[min((*(match.start() for match in qualified if match), openings[0])) :].strip()


def moved(piece: Piece, by: int) -> Piece:
    return piece._replace(start=piece.start + by, end=piece.end + by)


def is_part(piece: Piece) -> bool:
    """True for a word of a name, or an adjective that may be: with a capital, of no kind."""
    return piece.capital and not piece.kind


def own_office(text: str, kept: Sequence[Piece], sure: bool | None) -> int | None:
    """Which of the words before a name is the first of that person's office; None for none, or where it may be not.

    'An adviser to director X', 'a minister met director X': the first of two offices is another one's.
    """
    offices = [at for at, piece in enumerate(kept) if piece.kind in OFFICES]
    if len(offices) < 2:
        return next(iter(offices), None)
    between = kept[offices[0] : offices[-1]]
    loose = any(
        not (one.kind or one.capital) and lower(text[one.start : one.end]) not in common("and") for one in between
    )
    if sure is not None:
        return offices[0] if sure and not loose else None
    if not loose and not any(one.kind in ("article", "preposition") for one in between):
        return offices[0]
    beside = offices[-1] + 1 == len(kept) and not any(one.kind == "article" for one in between)
    return offices[-1] if beside else None


def opens_at(kept: Sequence[Piece], office: int, named: Sequence[tuple[int, int]]) -> int:
    """Where a role begins: at its office with the capital words before, or at what is named right before these."""
    first = office
    while first and kept[first - 1].capital and not kept[first - 1].kind:
        first -= 1
    start = kept[first].start
    for begin, end in named:
        between = [one for one in kept[:office] if end <= one.start]
        if begin < start and all(one.kind in ("", *OFFICES) for one in between) and len(between) < OFFICE_AT:
            return begin
    return start


def named_spans(sentence: Sentence, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """What is named in a sentence, by offsets; the last first."""
    spans = ((one.start - sentence.start, one.end - sentence.start) for one in mentions)
    return sorted(spans, reverse=True)


def behind(text: str, end: int, limit: int, words: SpeechWords) -> str:
    """'the director of the line' of 'Anna Vogel, the director of the line, met'."""
    opening = re.match(r"\s*[,(—–]\s*", text[end:])
    if opening is None:
        return ""
    start = end + opening.end()
    close = CLOSES.search(text, start)
    last = close.start() if close else len(text)
    pieces = [moved(one, start) for one in words.pieces(text[start:last])]
    qualified = next((text[: one.start] for one in pieces if one.kind in OFFICES), "")
    match = words.qualifier.search(qualified, start)
    pieces = [one for one in pieces if match is None or not match.start() <= one.start < match.end()]
    first = next((at for at, one in enumerate(pieces) if one.kind in OFFICES), None)
    if first is None or first >= OFFICE_AT or len(pieces) > MOST_WORDS or last == len(text) or last > limit:
        return ""
    return text[start:last].strip() if all(one.kind in WITHIN for one in pieces) else ""


def unspaced_role(sentence: Sentence, first: int, begin: int, mentions: Sequence[Mention], words: SpeechWords) -> str:
    """'北方公司总裁' of what stands before '福格尔' in '北方公司总裁福格尔'. first, begin: what stands there."""
    text = sentence.text[:begin]
    first = max([first, begin - UNSPACED_REACH, *(one.end() for one in UNSPACED_MARK.finditer(text))])
    named = named_spans(sentence, mentions)
    for match in words.parting.finditer(text, first):
        if match["parts"] and not any(start <= match.start() < end for start, end in named):
            first = match.end()
    offices = (
        match for kind in OFFICES if kind in words.anywhere for match in words.anywhere[kind].finditer(text, first)
    )
    return text[first:] if any(match.end() == begin for match in offices) else ""
