"""What a sentence calls a person: the office that stands before or behind the name, in the sentence's own words."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...language.speech import Piece, SpeechWords, speech_words
from ...model import Mention, Sentence

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
    sentence: Sentence, mention: Mention, mentions: Sequence[Mention], people: Collection[str], code: str
) -> str:
    """The role that a sentence gives a person by the words beside the name; '' for none.

    mentions: of the sentence. people: entities that are persons; a role holds no other one's name.
    """
    words = speech_words(code)
    if words is None:
        return ""
    begin, end = mention.start - sentence.start, mention.end - sentence.start
    others = [one for one in mentions if one.entity in people and one.start != mention.start]
    first = max((one.end - sentence.start for one in others if one.end <= mention.start), default=0)
    last = min((one.start - sentence.start for one in others if one.start >= mention.end), default=len(sentence.text))
    if not words.spaced:
        return unspaced_role(sentence.text[first:begin], words)
    return before(sentence, first, begin, mentions, words) or behind(sentence.text, end, last, words)


def before(sentence: Sentence, first: int, begin: int, mentions: Sequence[Mention], words: SpeechWords) -> str:
    """'North Line president' of 'North Line president Anna Vogel'."""
    text = sentence.text
    marks = [match.end() for match in MARK.finditer(text, first, begin)]
    first = marks[-1] if marks else first
    pieces = list(words.pieces(text[first:begin]))
    kept: list[Piece] = []
    for piece in reversed(pieces):
        if piece.kind not in WITHIN or len(kept) == MOST_WORDS:
            break
        kept.insert(0, piece)
    offices = [at for at, piece in enumerate(kept) if piece.kind in OFFICES]
    if not offices:
        return ""
    opening = first + opens_at(kept, offices[0], named_spans(sentence, mentions, first))
    return text[opening:begin].strip()


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


def named_spans(sentence: Sentence, mentions: Sequence[Mention], first: int) -> list[tuple[int, int]]:
    """What is named in a sentence behind a place, by offsets from it; the last first."""
    spans = [(one.start - sentence.start - first, one.end - sentence.start - first) for one in mentions]
    return sorted((span for span in spans if span[0] >= 0), reverse=True)


def behind(text: str, end: int, limit: int, words: SpeechWords) -> str:
    """'the director of the line' of 'Anna Vogel, the director of the line, met'."""
    opening = re.match(r"\s*[,(—–]\s*", text[end:])
    if opening is None:
        return ""
    start = end + opening.end()
    close = CLOSES.search(text, start)
    last = close.start() if close else len(text)
    pieces = list(words.pieces(text[start:last]))
    first = next((at for at, one in enumerate(pieces) if one.kind in OFFICES), None)
    if first is None or first >= OFFICE_AT or len(pieces) > MOST_WORDS or last == len(text) or last > limit:
        return ""
    return text[start:last].strip() if all(one.kind in WITHIN for one in pieces) else ""


def unspaced_role(text: str, words: SpeechWords) -> str:
    """'北方公司总裁' of what stands before '福格尔' in '北方公司总裁福格尔'."""
    reach = text[-UNSPACED_REACH:]
    marks = [match.end() for match in UNSPACED_MARK.finditer(reach)]
    reach = reach[marks[-1] :] if marks else reach
    offices = [match for kind in OFFICES if kind in words.anywhere for match in words.anywhere[kind].finditer(reach)]
    return reach if any(match.end() == len(reach) for match in offices) else ""
