"""Who published a text first, as a notice below it tells: 'This article originally appeared on The Valley Courier.'"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..language.words import ENDED, any_of, words
from ..language.writing import LETTER, LOWER
from ..model import Certainty, Reason
from .links import Link, entry_link, link
from .reading import Reading

# The notice may have been taken for the last paragraphs of the text.
LAST = 3
NOTICE_WORDS = 40
WHOLE = r"(?<![^\W_])"
LONGEST_NAME, NAME_WORDS = 60, 8
AROUND = ' .。:\uff1a,\uff0c|()\uff08\uff09[]【】«»“”"'


# A name ends at a comma, a stop or a bar, and where the sentence goes on in small words: '… and has been updated'.
ENDS = re.compile(r"[,;|，。；、]|[.!?](?=\s|$)")
GOES_ON = re.compile(rf"(?:\s+[{LOWER}][\w'’-]*){{2,}}")
PARTICLE = 3


@cache
def notice() -> re.Pattern[str]:
    """The words of a notice with what stands behind them; a name opens with no small letter."""
    opens = any_of("republished", WHOLE)
    return re.compile(rf"{opens}[\s:\uff1a]*(?P<name>(?-i:[^{LOWER}\d\s]).*)$", re.IGNORECASE)


@cache
def of_itself() -> re.Pattern[str]:
    """How a page opens what it says of its own text: 'this article', 'the post … appeared first on'."""
    return re.compile(rf"\W*(?:{any_of('entry', WHOLE, ENDED)}.*)?", re.IGNORECASE)


def in_notices(reading: Reading) -> Iterator[Link]:
    """The house that a notice names: of lines above the text and beside it, and of its last ones."""
    inside = reading.body.indexes[:-LAST]
    for index, line in enumerate(reading.lines):
        label = reading.labels[index]
        if label is None or label.role.is_aside or index in inside or line.words > NOTICE_WORDS:
            continue
        match = notice().search(line.text)
        if match is None or (label.role.in_body and not of_itself().fullmatch(line.text[: match.start()])):
            continue
        name = name_in(match["name"])
        if is_no_house(name, reading):
            continue
        cited = reading.names.within(name)
        reason = Reason("the page tells who published it first", line.text, line.number)
        if cited:
            yield entry_link(cited.entry, "source line", Certainty.STATED, reason)
        else:
            # Where a name ends that nobody listed is a guess.
            yield link("publisher", name, "source line", Certainty.INFERRED, reason)


def name_in(text: str) -> str:
    """The name with which a text opens."""
    opening = text.lstrip(AROUND)
    name = ENDS.split(opening, maxsplit=1)[0]
    for further in GOES_ON.finditer(name):
        if any(len(word) > PARTICLE for word in further[0].split()):
            return name[: further.start()].strip(AROUND)
    return name.strip(AROUND)


def is_no_house(name: str, reading: Reading) -> bool:
    """True for what is too short or too long for a name, an address, a day, or 'the internet'."""
    if not 2 <= len(name) <= LONGEST_NAME or len(name.split()) > NAME_WORDS or "://" in name:
        return True
    if name.lower() in {one.lower() for one in words("no_house")}:
        return True
    rest = name
    for time in reversed(reading.body.times(name, 0)):
        rest = rest[: time.start] + rest[time.end :]
    return LETTER.search(rest) is None
