"""Who published a text first, as a notice below it tells: 'This article originally appeared on The Valley Courier.'"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..language.words import any_of
from ..language.writing import LOWER
from ..model import Certainty, Reason
from .links import Link, entry_link, link
from .reading import Reading

# The notice may have been taken for the last paragraphs of the text.
LAST = 3
NOTICE_WORDS = 40
LONGEST_NAME, NAME_WORDS = 60, 8
AROUND = ' .。:\uff1a,\uff0c|()\uff08\uff09[]【】«»“”"'


@cache
def notice() -> re.Pattern[str]:
    """The words of a notice with the name at the end of its line; a name opens with no small letter."""
    words = any_of("republished", r"(?<![^\W_])")
    return re.compile(rf"{words}[\s:\uff1a]*(?P<name>(?-i:[^{LOWER}\d\s]).*)$", re.IGNORECASE)


def in_notices(reading: Reading) -> Iterator[Link]:
    """The house that a notice names: of lines above the text and beside it, and of its last ones."""
    inside = reading.body.indexes[:-LAST]
    for index, line in enumerate(reading.lines):
        label = reading.labels[index]
        if label is None or label.role.is_aside or index in inside or line.words > NOTICE_WORDS:
            continue
        match = notice().search(line.text)
        name = match["name"].strip(AROUND) if match else ""
        if not 2 <= len(name) <= LONGEST_NAME or len(name.split()) > NAME_WORDS or "://" in name:
            continue
        cited = reading.names.within(name)
        reason = Reason("the page tells who published it first", line.text, line.number)
        if cited:
            yield entry_link(cited.entry, "source line", Certainty.STATED, reason)
        else:
            yield link("publisher", name, "source line", Certainty.STATED, reason)
