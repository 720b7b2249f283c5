"""Who is named right beside the text, and at its own ends, where no marker of a byline tells: 'NAME, correspondent'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..language.persons import is_person, person_in
from ..language.reporters import Signed, last_bracket, reported_before, reported_behind, reported_in
from ..language.words import ENDED, any_of
from ..model import Certainty, Line, Reason, Role
from .bylines import house_named
from .links import Link, link
from .reading import Reading
from .source_lines import is_agency

# So many lines with text are looked at above the text, below it, and of its own ends.
ABOVE, BELOW, ENDS = 8, 3, 2
# No such line signs the text, nor does any below these.
STRANGE = frozenset({Role.COMMENT, Role.TITLE, Role.DUPLICATE})
STOPPING = frozenset({Role.MARKER, Role.COMMENT, Role.RELATED})
# A note of who reported may be known for one of rights.
RIGHTS = "rights"
SIGNED_WORDS = 14.0
# 'Name Surname, «House»'.
WITH_HOUSE = re.compile(r"(?P<name>[^,:]{4,60}),\s*[«\"“„](?P<house>[^«»\"“”„]{2,40})[»\"”“]\.?")


def in_signatures(reading: Reading) -> Iterator[Link]:
    """Names on lines beside the text, at its head and at its end."""
    first, last = reading.body.indexes[0], reading.body.indexes[-1]
    head, tail = reading.body.indexes[:ENDS], reading.body.indexes[-ENDS:]
    for index in (*beside(reading, range(first - 1, -1, -1), ABOVE), *head):
        yield from on_line(reading, reading.lines[index], above=index <= first)
        yield from quoted(reading.lines[index], reported_before(reading.lines[index].text), "byline")
    for index in (*tail, *beside(reading, range(last + 1, len(reading.lines)), BELOW)):
        yield from on_line(reading, reading.lines[index])
        yield from quoted(reading.lines[index], reported_behind(reading.lines[index].text), "names behind the text")
    yield from agency_behind(reading, reading.lines[last])


def beside(reading: Reading, indexes: range, most: int) -> Iterator[int]:
    """The nearest lines beside the text that may name who wrote it, up to a marker of something else."""
    found = 0
    for index in indexes:
        label = reading.labels[index]
        if not reading.lines[index].text:
            continue
        kind = label.marker if label else ""
        if found == most or (label is not None and label.role in STOPPING and kind != RIGHTS):
            return
        found += 1
        strange = label is not None and (label.role.is_aside or label.role in STRANGE or kind not in ("", RIGHTS))
        if not strange and not reading.is_listed(index):
            yield index


def on_line(reading: Reading, line: Line, above: bool = False) -> Iterator[Link]:
    """Who signs with a whole line. above: it stands above the first paragraph, where who wrote is named with a post."""
    if line.words > SIGNED_WORDS:
        return
    yield from named(line, reported_in(line.text))
    signed = WITH_HOUSE.fullmatch(line.text.strip())
    if signed and is_person(signed["name"]):
        yield from named(line, signed["name"])
        yield from house_named(reading, line, signed["house"])
    elif above and post_behind().search(line.text) and not line.ends_sentence:
        name = person_in(line.text)
        yield from named(line, name if is_writers(name) else None)


@cache
def post_behind() -> re.Pattern[str]:
    """', correspondent': a post of which the name before it is set off."""
    return re.compile(rf"^[^,:]{{4,60}},[^,.:]{{0,40}}?(?<!\w){any_of('post', behind=ENDED)}", re.IGNORECASE)


def is_writers(names: str) -> bool:
    """True for a person, or two with a word between them."""
    return all(map(is_person, re.split(rf"\s{any_of('and')}\s", names)))


def named(line: Line, names: str | None) -> Iterator[Link]:
    yield from quoted(line, Signed(names, line.text) if names else None, "byline")


def quoted(line: Line, signed: Signed | None, witness: str) -> Iterator[Link]:
    if signed:
        reason = Reason("the text is signed", signed.quote, line.number)
        yield link("author", signed.names, witness, Certainty.STATED, reason)


def agency_behind(reading: Reading, line: Line) -> Iterator[Link]:
    """The agency in the bracket behind the text's last sentence: '(xyz)'."""
    bracket = last_bracket(line.text)
    if bracket and is_agency(reading, bracket):
        yield from house_named(reading, line, bracket)
