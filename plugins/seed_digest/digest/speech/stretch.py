"""A sentence of a language without spaces or with marked subjects: its text, and the names and phrases in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .quotations import HIDDEN
from .setting import Setting

Name = tuple[int, int, str]
"""A listed name in a sentence: start, end, entity."""


BOUNDARY = re.compile(rf"[,;:，、。；：！？!?()（）\[\]“”\"「」『』।\n]|{HIDDEN}+")
# A subject has so many characters, and stands so many before its verb, at most.
LONGEST, GAP = 40, 16
# An unlisted person's name behind or before an office.
LEAST_NAME, MOST_NAME = 2, 12
# A word right before a verb has so many characters at most.
NEAR = 8
BRACKETS = re.compile(r"[(（][^()（）]{1,40}[)）]")


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A sentence with quotations blanked, and the names listed in it."""

    text: str
    names: Sequence[Name]
    setting: Setting

    def back(self, at: int) -> int:
        """Where the words begin that end at a place: behind the last mark before it."""
        begin = max(0, at - LONGEST)
        for match in BOUNDARY.finditer(self.text, begin, at):
            if not any(start <= match.start() < end for start, end, _ in self.names):
                begin = match.end()
        return begin

    def hits(self, kind: str, begin: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """The phrases of a kind, but for those that begin within a listed name."""
        pattern = self.setting.words.anywhere.get(kind)
        if pattern is None:
            return
        for match in pattern.finditer(self.text, begin, len(self.text) if end is None else end):
            if not any(start <= match.start() < stop for start, stop, _ in self.names):
                yield match


def small_words(stretch: Stretch, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Words such as 'with', 'then' and 'also', which are part of nobody's name."""
    for kind in ("preposition", "adverb"):
        yield from stretch.hits(kind, begin, end)


def is_near(stretch: Stretch, start: int, end: int) -> bool:
    """True where little stands between a name and its verb."""
    return len(stretch.text[start:end].replace(" ", "")) <= GAP


def is_denied(stretch: Stretch, verb: re.Match[str]) -> bool:
    """True for a verb right behind a negation or a phrase of one ('not on that'), or before one that stands behind."""
    start, end = len(stretch.text[: verb.start()].rstrip()), verb.end()
    for match in stretch.hits("negation", stretch.back(start), start):
        on = next(stretch.hits("preposition", match.end(), start), None)
        if match.end() == start or (on is not None and on.start() == match.end()):
            return True
    return any(match.start() == end for match in stretch.hits("negation_behind", end, end + NEAR))


def without_brackets(text: str) -> str:
    """The text with blanks in place of what brackets add to a name."""
    return BRACKETS.sub(lambda match: " " * len(match[0]), text)


def less_house(stretch: Stretch, words: str) -> str:
    """The words behind the last 'of', of which the house stands before."""
    cut = max((words.rfind(one) + len(one) for one in stretch.setting.words.of if one in words), default=0)
    return words[cut:].strip()


def is_own_name(stretch: Stretch, words: str, begin: int, end: int) -> bool:
    """True for what may be a person's name before an office: where surnames are known, one of these opens it."""
    if not LEAST_NAME <= len(words) <= MOST_NAME or is_known(stretch, words, begin, end):
        return False
    surnames = stretch.setting.words.surnames
    return not surnames or (words[0] in surnames and " " not in words)


def is_known(stretch: Stretch, words: str, begin: int, end: int) -> bool:
    """True where words before an office name a listed entity or hold an institution: no person's name."""
    listed = any(begin <= start and stop <= end for start, stop, _ in stretch.names)
    pattern = stretch.setting.words.anywhere
    return listed or any(
        kind in pattern and pattern[kind].search(words) for kind in ("institution", "preposition", "service")
    )
