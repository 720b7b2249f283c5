"""Who wrote and where it was taken from, as a byline names them: alone, or in the fields of a stamp."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..language.inline import Hit, agency, find_hits
from ..language.persons import person_in
from ..language.reporters import reported_in
from ..language.times import find_times
from ..language.words import any_of
from ..language.writing import CAPITAL, UNSPACED, main_script
from ..model import Certainty, Label, Line, Reason, Voice
from .beside_title import house_names, is_masthead
from .links import Link, entry_link, link
from .reading import Reading
from .source_lines import AROUND, COLON, LONGEST_NAME, SITE, kind_of_house, source_line, source_named

# 'Name Surname, Town' and 'Name Surname | Paper', 'Name Surname for Paper'; a second name has two words.
BESIDE_NAME = re.compile(r"(?<=\w) *(?:, *[^\s,]+$|[|·•/].*$| @\w.*$)")
# What parts the fields of a line.
FIELD_END = re.compile(r"[|·•●▪/;\uff1b\uff5c]")
FIELDS = frozenset({"source", "byline"})
INITIAL = re.compile(rf"\s{CAPITAL}$")
# Between an author's name and that of a house.
HOUSE_EDGE = re.compile(r"^|\s*[,|·•●▪/–—-]\s*|\s+")


def named_in(reading: Reading, line: Line, label: Label) -> Iterator[Link]:
    """The names of a byline. label: the line's; several names stand in fields, one after its own marker."""
    found = field_hits(line)
    if len(found) > 1 or (found and is_stamp(label)):
        yield from in_fields(reading, line, found)
    elif is_stamp(label):
        yield from beside_date(reading, line)
    elif label.marker == "byline":
        yield from author(reading, line, line.text)
    elif label.marker == "source":
        yield from source_line(reading, line)


def is_stamp(label: Label) -> bool:
    """True for a byline that is told by its date."""
    return label.voice is Voice.RULE and not label.marker


@cache
def opens_with_name() -> re.Pattern[str]:
    """'By Name Surname', 'Author: Name Surname'."""
    marked = rf"^[^:\uff1a\n]{{2,30}}{COLON}\s*(?P<named>\S.*)$"
    return re.compile(rf"^{any_of('by')}\s+(?P<name>\S.*)$|{marked}", re.IGNORECASE)


@cache
def opens_with_by() -> re.Pattern[str]:
    """'By Name': a capital behind the word."""
    return re.compile(rf"^(?i:{any_of('by')})\s+{CAPITAL}")


@cache
def with_word() -> re.Pattern[str]:
    """The word between an author and an agency, 'with', at the end or the head of a text."""
    word = any_of("with")
    return re.compile(rf"(?:\s+{word}|^{word}\s+|\s)$|^{word}\s+", re.IGNORECASE)


def field_hits(line: Line) -> list[Hit]:
    """The phrases of a line that open a name, each once, of those at one end the longest."""
    found: dict[int, Hit] = {}
    for hit in find_hits(line.text):
        if hit.kind in FIELDS:
            found.setdefault(hit.end, hit)
    return list(found.values())


def in_fields(reading: Reading, line: Line, hits: list[Hit]) -> Iterator[Link]:
    """The names behind a line's own phrases, each up to the next, a sign that parts fields, or a date."""
    text = less_times(reading, line)
    ends = [*(hit.start for hit in hits[1:]), len(text)]
    for hit, end in zip(hits, ends, strict=True):
        name = first_name(FIELD_END.split(text[hit.end : end], maxsplit=1)[0])
        if hit.kind == "source":
            yield from source_named(reading, line, name)
        elif not is_editors(line, hit):
            yield from author_named(line, name)


def less_times(reading: Reading, line: Line) -> str:
    """A line's text with signs that part fields in place of every date, so that each offset is kept."""
    text = line.text
    for time in find_times(text, line.number, reading.body.spoken):
        text = text[: time.start] + "|" * (time.end - time.start) + text[time.end :]
    return text


def beside_date(reading: Reading, line: Line) -> Iterator[Link]:
    """The names in the fields of a stamp that has no phrase to tell them: 'By Name | 12 May', 'PLACE=NAME 12 May'."""
    for field in FIELD_END.split(less_times(reading, line)):
        part = field.strip(AROUND)
        names = reported_in(part, beside_date=True)
        if names:
            yield link("author", names, "byline", Certainty.STATED, Reason("the byline", line.text, line.number))
        elif opens_with_by().match(part):
            yield from author(reading, line, part)


def first_name(text: str) -> str:
    """A name without what stands around it; where names have no spaces, up to the first."""
    name = text.strip(AROUND)
    return name.split(" ", 1)[0] if main_script(name) in UNSPACED else name


def is_editors(line: Line, hit: Hit) -> bool:
    """True for a phrase that names who edited or translated."""
    return any(other.kind == "editor" and other.end == hit.end for other in find_hits(line.text))


def opens_with_translator(line: Line) -> bool:
    return any(hit.kind == "translator" and hit.start == 0 for hit in find_hits(line.text))


def author(reading: Reading, line: Line, text: str) -> Iterator[Link]:
    """The name of a byline, less the town, post or paper that a comma sets off; who edited is no author.

    text: the line's, or that of one of its fields.
    """
    match = opens_with_name().match(text)
    if match is None or any(is_editors(line, hit) for hit in field_hits(line)) or opens_with_translator(line):
        return
    named = match["name"] or match["named"] or ""
    named = named[: next((hit.start for hit in find_hits(named) if hit.kind == "translator"), None)]
    name, house = without_house(reading, named.strip(AROUND))
    if house:
        yield from house_named(reading, line, house)
    yield from author_named(line, name)


def house_named(reading: Reading, line: Line, house: str) -> Iterator[Link]:
    """The house beside an author's name, or in its place."""
    entry = reading.names.named(house)
    reason = Reason("the byline", line.text, line.number)
    if entry:
        yield entry_link(entry, "byline", Certainty.STATED, reason)
    else:
        yield link(kind_of_house(house), house, "byline", Certainty.STATED, reason)


def without_house(reading: Reading, text: str) -> tuple[str, str]:
    """A byline's names, and the house behind them: a known source, an agency, or who holds the page's copyright."""
    houses = house_names(reading)
    for mark in HOUSE_EDGE.finditer(text):
        house = with_word().sub("", text[mark.end() :]).strip(AROUND)
        known = reading.names.named(house) is not None or agency().fullmatch(house) is not None
        if known or (mark[0].strip() and house and is_masthead(house, houses)):
            return with_word().sub("", text[: mark.start()]), house
    return text, ""


def author_named(line: Line, name: str) -> Iterator[Link]:
    """The author of a name that may be one: two characters are enough where a character is a syllable."""
    name = with_initial(BESIDE_NAME.sub("", person_in(name)).strip(" ,.;|"), line)
    least = 2 if main_script(name) in UNSPACED else 3
    if name.islower() or ": " in name or SITE.fullmatch(name):
        return
    if least <= len(name) <= LONGEST_NAME and not any(character.isdigit() for character in name):
        yield link("author", name, "byline", Certainty.STATED, Reason("the byline", line.text, line.number))


def with_initial(name: str, line: Line) -> str:
    """A name with the stop of the initial that ends it: 'Name S.'"""
    return f"{name}." if INITIAL.search(name) and f"{name}." in line.text else name
