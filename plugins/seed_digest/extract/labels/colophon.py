"""The colophon below a text, where the network takes it for text: who wrote it, how to reach them, whom to follow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...language.publication import telling
from ...model import Label, Line, Role
from .alone import MAIL

Labels = Sequence[Label | None]
# A colophon has no more lines, and its text at least so many above.
MOST_LINES, LEAST_TEXT = 4, 2
# Accounts and channels of a publisher, with an address or a name behind the network's.
ACCOUNT = re.compile(
    r"\b(?:facebook\.com|fb\.com|instagram\.com|twitter\.com|youtube\.com|vk\.com|vk\.ru|ok\.ru|t\.me|telegram\.me|wa\.me|"
    r"whatsapp\.com|linkedin\.com|tiktok\.com|weibo\.com|line\.me|x\.com|zen\.yandex\.ru|dzen\.ru)/[\w@.-]",
    re.IGNORECASE,
)
ACCOUNT_WORDS, DOUBTED = 30.0, 0.9
# A writer's name is printed in full: two words at least, each opening with a capital. A word of it has at most so many
# letters: without a bound, each letter of a long run would be tried as the name's beginning and as its end.
NAME_WORD = r"[a-z]{0,40}[^\W\d_a-z][\w'’.-]{0,40}"
FULL_NAME = re.compile(rf"(?<![^\W\d_]){NAME_WORD}(?: {NAME_WORD})+")
COLONS = frozenset(":\uff1a")
# The kind of marker that names a house, not who wrote.
SOURCE = "source"
CUT_OFF = ("...", "…")
# No language has this code: the words of all are looked for.
EVERY_LANGUAGE = "und"
MOST_TEASERS = 8


def without_colophon(
    lines: Sequence[Line], labels: Labels, taken: Sequence[int], likely: Mapping[int, float]
) -> list[int]:
    """The taken lines less those of a colophon at their end."""
    found = without_teasers(lines, taken)
    names = written_by(lines, labels, found)
    start = len(found)
    for place in range(len(found) - 1, max(LEAST_TEXT, len(found) - MOST_LINES) - 1, -1):
        if is_colophon(lines[found[place]], names, likely.get(found[place], 0.0)):
            start = place
    return found[:start]


def is_colophon(line: Line, names: frozenset[str], likely: float) -> bool:
    """True for a line with an address or an account of the page, and one that opens with the writer's name."""
    # Nobody reports on the writer: a line that opens with that name tells who it is, however sure the network is; with
    # a colon behind the name it is what an interviewer asks.
    opening = next((name for name in names if line.clean.lower().startswith(name)), None)
    if opening is not None and line.clean[len(opening) :].lstrip()[:1] not in COLONS:
        return True
    if likely >= DOUBTED:
        return False
    if tells_publication(line.clean):
        return True
    return bool(MAIL.search(line.clean) or (ACCOUNT.search(line.clean) and line.words <= ACCOUNT_WORDS))


def tells_publication(text: str) -> bool:
    """True for what a page says of itself: 'This entry was posted on May 30, filed under Harbour'."""
    words = telling(EVERY_LANGUAGE)
    return words.sentence.match(text) is not None and words.filed.search(text) is not None


def written_by(lines: Sequence[Line], labels: Labels, taken: Sequence[int]) -> frozenset[str]:
    """The full names in the bylines above a text, in small letters: of 'By Jane Doe' also 'jane doe'."""
    above = taken[0] if taken else 0
    return frozenset(
        " ".join(words[start:]).lower()
        for line, label in zip(lines[:above], labels[:above], strict=True)
        if label is not None and label.role is Role.BYLINE and label.marker != SOURCE
        for name in FULL_NAME.finditer(line.clean)
        for words in [name.group().split()]
        for start in range(len(words) - 1)
    )


def without_teasers(lines: Sequence[Line], taken: Sequence[int]) -> list[int]:
    """The taken lines less the last, where several in a row are cut off and none above them is: headlines of a list."""
    run = 0
    while run < len(taken) and lines[taken[-1 - run]].clean.endswith(CUT_OFF):
        run += 1
    return list(taken[: len(taken) - run] if 1 < run <= MOST_TEASERS and len(taken) - run >= LEAST_TEXT else taken)
