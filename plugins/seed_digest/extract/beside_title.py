"""What stands beside a headline and is none: the site's masthead above it, the standfirst below it."""

from __future__ import annotations

import re

from ..language.writing import UNSPACED, key, main_script
from ..model import Role, Said
from .copyright import COPYRIGHT_WORDS, is_copyright
from .labels.kinds import is_heading
from .reading import Reading

# 'The Valley Courier: news of the valley', 'Name | Slogan': a masthead with its slogan.
SLOGAN_SIGN = re.compile(r"\s*[:\uff1a|]\s*|\s+[-–—·•]\s+")
# Shorter names are words; a name without spaces needs fewer characters.
LEAST_NAME, LEAST_UNSPACED = 8, 4
# A headline may ask or cry out, only a sentence has its full stop; a shorter one may be a headline all the same.
FULL_STOP, STANDFIRST_WORDS = re.compile(r"(?<![.…])[.。।۔][\"”“»’」』)]*$"), 6.0
# Within so many lines a headline stands below a masthead, and the text below a standfirst.
REACH, NEAR = 60, 20
# A headline has so many words, a name beside a date no more than so many.
LEAST_WORDS, NAME_WORDS = 2.0, 3.0


def house_names(reading: Reading) -> tuple[str, ...]:
    """Keys of what names the page's house: its lines of copyright, and the site's name in the metadata."""
    sites = [one.value for what in (Said.SITE, Said.PUBLISHER) for one in reading.metadata.of(what)]
    lines = [line.text for line in reading.lines if line.words <= COPYRIGHT_WORDS and is_copyright(line.text)]
    return tuple(key(text) for text in (*lines, *sites))


def is_masthead(text: str, houses: tuple[str, ...]) -> bool:
    """True for a text that is the name of a house, and no more."""
    name = key(text)
    unspaced = main_script(name) in UNSPACED
    if len(name) < (LEAST_UNSPACED if unspaced else LEAST_NAME):
        return False
    return any(name in house if unspaced else f" {name} " in f" {house} " for house in houses)


def is_house_line(reading: Reading, index: int, houses: tuple[str, ...]) -> bool:
    """True for a masthead, alone or with a slogan behind it: 'House: a headline' is one where no other line may be."""
    text = reading.texts[index].strip()
    if is_masthead(text, houses):
        return True
    name = SLOGAN_SIGN.split(text, maxsplit=1)[0]
    if name == text or not is_masthead(name, houses) or not reading.body.indexes:
        return False
    below = range(index + 1, reading.body.indexes[0])[:REACH]
    return any(is_headline_above(reading, one, houses) for one in below)


def above(reading: Reading, index: int) -> int | None:
    """The line with text right above another."""
    return next((one for one in range(index - 1, -1, -1) if reading.lines[one].text), None)


def is_headline_above(reading: Reading, index: int | None, houses: tuple[str, ...]) -> bool:
    """True for an open line in the form of a headline, of more than a word, that is no masthead."""
    if index is None or reading.labels[index] is not None or reading.is_listed(index):
        return False
    line = reading.lines[index]
    several = " " in line.text or line.script in UNSPACED
    return several and line.words >= LEAST_WORDS and is_heading(line) and not is_masthead(line.text, houses)


def is_standfirst(reading: Reading, index: int, houses: tuple[str, ...]) -> bool:
    """True for a sentence right below a headline, between which and the text only bylines and the like stand."""
    line = reading.lines[index]
    if reading.labels[index] is not None or not reading.body.indexes:
        return False
    if line.words < STANDFIRST_WORDS or not FULL_STOP.search(line.text):
        return False
    return nothing_between(reading, index) and is_headline_above(reading, above(reading, index), houses)


def nothing_between(reading: Reading, index: int) -> bool:
    """True where between a line and the text only what has its own label stands, or beside a date or byline a name."""
    between = range(index + 1, reading.body.indexes[0])
    if len(between) > NEAR:
        return False
    open_lines = [one for one in between if reading.labels[one] is None]
    dated = any((label := reading.labels[one]) and label.role in (Role.DATE, Role.BYLINE) for one in between)
    return not open_lines or (dated and all(reading.lines[one].words <= NAME_WORDS for one in open_lines))
