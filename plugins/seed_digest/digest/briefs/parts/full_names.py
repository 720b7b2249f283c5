"""Full names of people in a sentence that no entity has, with what the sentence says of them.

Better one too few: a name counts whose bearer speaks or has an office, where its first word is a known first name, or
where both are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....facts.entities import Entity
from ....language.equal_letters import flattened
from ....language.first_names import first_names_or_words
from ....language.inline import particles
from ....language.speech import SpeechWords, speech_words
from ....language.writing import CASED_CAPITAL, LOWER, UNSPACED, lower, script_of
from ....model import Certainty, Mention, Sentence
from ...speech.setting import LONGEST_READ
from .affiliation import affiliation
from .naming import naming_at
from .office_before import OFFICES
from .roles import office_of

# A name in a script with capitals: two to four words, initials and one or two small words between.
WORD = rf"{CASED_CAPITAL}[\w’'-]*[{LOWER}][\w’'-]*"
INITIALS = rf"{CASED_CAPITAL}\.(?: ?{CASED_CAPITAL}\.)*"
NAME = re.compile(rf"(?<![\w’'@.-]){WORD}(?: {INITIALS})?(?: {WORD}){{1,3}}(?![\w’'])")
FURTHER = re.compile(rf"((?: [{LOWER}]{{1,3}}){{1,2}}) {WORD}")
# In scripts without spaces a name has so many characters; more with a dot between its parts.
SHORTEST, LONGEST, LONGEST_DOTTED = 2, 4, 16
DOTS = "·・•"


@dataclass(frozen=True, slots=True)
class FullName:
    """A name as a sentence prints it, with the role told there, '' for none. speaks: the sentence tells their words."""

    name: str
    role: str
    speaks: bool
    sentence: Sentence


def full_names(
    sentence: Sentence, mentions: Sequence[Mention], entities: Mapping[str, Entity], code: str
) -> Iterator[FullName]:
    """The people of a sentence that are no entity. mentions: of the sentence; code: of its language."""
    words = speech_words(code)
    if words is None or len(sentence.text) > LONGEST_READ:
        return
    for start, end in spans_of(sentence, mentions, words):
        name = sentence.text[start:end]
        naming = naming_at(sentence, start, end, mentions, entities)
        office, speaks = office_of(naming, words, code, None), is_speaker(sentence, name)
        house = affiliation(naming, words) if words.spaced else ""
        if is_person(name, bool(office), speaks) or (speaks and house):
            yield FullName(name, office or house, speaks, sentence)


def spans_of(sentence: Sentence, mentions: Sequence[Mention], words: SpeechWords) -> Iterator[tuple[int, int]]:
    """Where what may be a person's full name stands that no mention touches."""
    taken = [(one.start - sentence.start, one.end - sentence.start) for one in mentions]
    found = [less_offices(match, words) for match in NAME.finditer(sentence.text)]
    for start, end in (*found, *speaker_s(sentence, words)):
        if end > start and not any(begin < end and start < stop for begin, stop in taken):
            yield start, end


def less_offices(match: re.Match[str], words: SpeechWords) -> tuple[int, int]:
    """A name without the offices before it; nothing where another word of a known kind stands in it."""
    pieces = list(words.pieces(match[0]))
    last = max((at for at, one in enumerate(pieces) if one.kind in OFFICES), default=-1)
    pieces = pieces[last + 1 :]
    while pieces and lower(match[0][pieces[0].start : pieces[0].end]) in words.openers:
        pieces = pieces[1:]
    if any(one.kind for one in pieces) or len(pieces) < 2:
        return match.start(), match.start()
    further = FURTHER.match(match.string, match.end())
    goes_on = further is not None and particles().issuperset(further[1].split())
    return match.start() + pieces[0].start, further.end() if further and goes_on else match.end()


def speaker_s(sentence: Sentence, words: SpeechWords) -> Iterator[tuple[int, int]]:
    """The name of who speaks, in a script that shows no names."""
    who = sentence.speaker
    if who is None or who.entity is not None or who.certainty is not Certainty.STATED:
        return
    start = sentence.text.find(who.text)
    cased = lower(who.text) != who.text.upper()
    known = any(
        pattern.search(who.text)
        for kind, pattern in words.anywhere.items()
        if kind not in ("preposition", "adverb", "of")
    )
    if start >= 0 and not cased and not known and has_form(who.text, words):
        yield start, start + len(who.text)


def has_form(name: str, words: SpeechWords) -> bool:
    """True for what a name looks like where no capital shows it: a surname and few letters more, or dotted parts."""
    if any(dot in name for dot in DOTS):
        return len(name) <= LONGEST_DOTTED
    if words.spaced and not words.surnames:
        return len(name.split()) == 2
    return SHORTEST <= len(name) <= LONGEST and (name[0] in words.surnames or not words.spaced)


def is_speaker(sentence: Sentence, name: str) -> bool:
    """True where a sentence itself says that a name's bearer speaks."""
    who = sentence.speaker
    return who is not None and who.entity is None and who.certainty is Certainty.STATED and name in who.text


def is_person(name: str, office: bool, speaks: bool) -> bool:
    """True where enough tells that a name is a person's."""
    if script_of(name[0]) in UNSPACED or lower(name) == name.upper():
        return speaks
    known = flattened(name.split()[0]) in first_names_or_words()
    return (office or speaks) if known else (office and speaks)
