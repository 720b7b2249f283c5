"""Where a text was taken from, as a line that names its source tells: 'Source: …', 'Quelle: xyz'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.inline import agency, find_hits
from ..language.words import words
from ..model import Certainty, Line, Reason, Role
from .links import Link, entry_link, link
from .reading import Reading

COLON = "[:\uff1a]"
COLON_END = re.compile(rf"{COLON}\s*")
LONGEST_NAME = 60
# What is left around a name.
AROUND = " ,.;|/\uff0f\uff5c()\uff08\uff09[]【】–—-"
# Between the houses of a source line, and the name of a site there.
HOUSES, SITE = re.compile(r"\s*[,/]\s*"), re.compile(r"[\w-]+(?:\.[\w-]+)+")


def kind_of_house(name: str) -> str:
    """An agency where a language's file knows it for one, else a publisher."""
    return "agency" if agency().fullmatch(name) else "publisher"


def source_line(reading: Reading, line: Line) -> Iterator[Link]:
    """'Source: …': a known source, or the name as printed."""
    name = COLON_END.split(line.text, maxsplit=1)[-1].strip(AROUND)
    if name != line.text.strip(AROUND):
        yield from source_named(reading, line, name)


def source_named(reading: Reading, line: Line, name: str) -> Iterator[Link]:
    """A known source, an agency that a language's file knows, or the name as printed."""
    cited = reading.names.within(name)
    reason = Reason("the page names its source", line.text, line.number)
    if cited:
        yield entry_link(cited.entry, "source line", Certainty.STATED, reason)
    elif 2 <= len(name) <= LONGEST_NAME and not name[0].isdigit():
        yield link(kind_of_house(name), name, "source line", Certainty.STATED, reason)


def is_agency(reading: Reading, name: str) -> bool:
    """True for an agency that the maintainer's sources or a language's file know."""
    entry = reading.names.named(name)
    return entry.kind == "agency" if entry else agency().fullmatch(name) is not None


def opens_with_source(line: Line) -> bool:
    """True for a line that opens with a word such as 'Source:'."""
    return any(hit.kind == "source" and hit.start == 0 for hit in find_hits(line.text))


def agency_lines(reading: Reading) -> frozenset[int]:
    """Lines below the text that may name its agency: the one right below, and the page's last one.

    The last only where no other there names a source, and not below a picture's caption: then it is the picture's.
    """
    below = [one for one in range(reading.body.indexes[-1] + 1, len(reading.lines)) if reading.texts[one]]
    told = [one for one in below if opens_with_source(reading.lines[one])]
    last = [one for one in told if one == below[-1] and not is_pictures(reading, below[below.index(one) - 1])]
    found = [*below[:1], *(last if len(told) == 1 else ())]
    return frozenset(one for one in found if (label := reading.labels[one]) is not None and not label.role.in_body)


def is_pictures(reading: Reading, index: int) -> bool:
    label = reading.labels[index]
    return label is not None and label.role in (Role.CAPTION, Role.CREDIT)


def agency_below(reading: Reading, line: Line) -> Iterator[Link]:
    """The agency of a line below the text that would credit a picture elsewhere: 'Quelle: xyz'.

    Of several the first, where all are agencies or sites.
    """
    name = COLON_END.split(line.text, maxsplit=1)[-1].strip(AROUND)
    if not opens_with_source(line) or any(one.lower() in name.lower() for one in words("picture_house")):
        return
    parts = [part.strip(AROUND) for part in HOUSES.split(name)]
    agencies = [part for part in parts if is_agency(reading, part)]
    if agencies and all(part in agencies or SITE.fullmatch(part) for part in parts):
        yield from source_named(reading, line, agencies[0])
