"""Judge a line alone: what it is whatever stands around it. One table of rules, the first that fits speaks."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...language.languages import in_order
from ...language.times import find_times, relative_times
from ...language.writing import word_count
from ...model import Label, Line, Role
from .markers import Marker, find_marker

LETTER = re.compile(r"[^\W\d_]")
LOCATOR = re.compile(
    r"(?:https?://|www\.)\S+|(?:\.{0,2}/)?[\w.%-]+(?:/[\w.%-]+)+/?|[\w-]+\.(?:html?|php|aspx?|jpe?g|png|gif|svg|css|js)",
    re.IGNORECASE,
)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\d.:-])(?:\+\d[\d\s()-]{7,17}\d|\(\d{3,5}\)\s?[\d-]{5,10}\d)(?![\d.:])")
# 04.07 05:14 or 05:14: a stamp of a list, with no year to it.
SHORT_STAMP = re.compile(
    r"\d\d\.\d\d(?:\.\d\d(?:\d\d)?)?\s+\d\d:\d\d|\d\d:\d\d(?::\d\d)?(?:\s+\d\d\.\d\d(?:\.\d\d(?:\d\d)?)?)?"
)
BULLET = "•*·-–— "
# ' - Agency, 1920, 29.07.2025' or '(Image credit: …)': the tail of a caption.
CAPTION_TAIL = re.compile(
    r"(?:[-–—|]\s*[^.]{2,60},\s*(?:\d{3,4},\s*)?\d\d\.\d\d\.\d{4}|\([^)]*(?:Image|Photo|Фото|Bild)[^)]*\))\s*$"
)
# '© Agency / Photographer', alone or with the caption glued to it. The page's own copyright line has a year or says so.
CREDIT = re.compile(r"(?:©|\(c\))\s*(?!\d{4})\S", re.IGNORECASE)
CREDIT_WORDS = 60
# What may stand beside a date on a line that is still nothing but a stamp.
STAMP_LETTERS = 4
BYLINE_WORDS = 12
CONTACT_WORDS = 12
KEYWORD_TERMS = 5
KEYWORD_WORDS = 4
KEYWORD_LINE = 60
REPEATED_WORDS = 6
# No mark of furniture is longer; no paragraph is longer: what is, is a dump, and costs more than it can be worth.
LONGEST_MARK, LONGEST_PARAGRAPH = 2_000, 200_000
OVERLONG = "longer than any paragraph"
# A caption's tail is looked for in so many characters.
TAIL_REACH = 300
MARKER_ROLES = {"credit": Role.CREDIT, "byline": Role.BYLINE, "source": Role.BYLINE}
MARKER_WORDS = {"credit": 30, "byline": 8, "source": 10, "navigation": 8, "share": 10, "keywords": 40}


def judge_alone(lines: tuple[Line, ...]) -> tuple[Label | None, ...]:
    """A label for each line that can be told alone, None for the others."""
    return tuple(judge(line) for line in lines)


def judge(line: Line) -> Label | None:
    """The first rule that fits."""
    rules = RULES if len(line.text) <= LONGEST_MARK else LONG_RULES
    return next((label for rule in rules if (label := rule(line))), None)


def blank(line: Line) -> Label | None:
    return None if line.text else Label(Role.BLANK, "blank line")


def overlong(line: Line) -> Label | None:
    if len(line.text) <= LONGEST_PARAGRAPH:
        return None
    return Label(Role.FURNITURE, OVERLONG, f"{len(line.text):,} characters")


def stamp(line: Line) -> Label | None:
    """Nothing but a date or a time, or a short line that holds one."""
    text = line.text
    if line.words > BYLINE_WORDS or not (re.search(r"\d", text) or line.words <= 4):
        return None
    if SHORT_STAMP.fullmatch(text.strip(BULLET)):
        return Label(Role.DATE, "nothing but a time", text)
    languages = in_order("")
    times = [one for one in find_times(text, line.number, languages) if one.date]
    rest = text
    for one in times:
        rest = rest.replace(one.text, " ", 1)
    ago = relative_times(rest, languages)
    for one_text in ago:
        rest = rest.replace(one_text, " ", 1)
    letters = len(LETTER.findall(rest))
    if (times or ago) and letters <= STAMP_LETTERS:
        return Label(Role.DATE, "nothing but a date", text)
    full = any(one.date and one.date.year and one.date.month for one in times)
    if (
        ((full and (any(t.date and t.date.hour is not None for t in times) or letters <= 30)) or ago)
        and not line.ends_sentence
        and line.words <= BYLINE_WORDS
    ):
        return Label(Role.BYLINE, "short line with a date", text)
    return None


def counter(line: Line) -> Label | None:
    if LETTER.search(line.text):
        return None
    return Label(Role.COUNTER, "no letter in it")


def locator(line: Line) -> Label | None:
    if " " in line.text or not LOCATOR.fullmatch(line.text):
        return None
    return Label(Role.LOCATOR, "an address or a path")


def contact(line: Line) -> Label | None:
    if line.words > CONTACT_WORDS or not (MAIL.search(line.text) or PHONE.search(line.text)):
        return None
    return Label(Role.CONTACT, "a mail address or a telephone number")


def marker(line: Line) -> Label | None:
    """A line that a language file knows as furniture; a sentence that only begins like one is none."""
    found = find_marker(line.text)
    if found is None or (line.ends_sentence and line.words > MARKER_WORDS.get(found.kind, 14)):
        return None
    if line.words > MARKER_WORDS.get(found.kind, 20):
        return None
    return marker_label(found)


def marker_label(found: Marker) -> Label:
    return Label(MARKER_ROLES.get(found.kind, Role.MARKER), f"marker: {found.kind}", found.phrase)


def caption(line: Line) -> Label | None:
    return Label(Role.CAPTION, "tail of a caption") if CAPTION_TAIL.search(line.text[-TAIL_REACH:]) else None


def credit(line: Line) -> Label | None:
    """A picture's credit; a copyright line has a year or says so."""
    if not CREDIT.match(line.text) or line.words > CREDIT_WORDS or find_marker(line.text.lstrip("©(cC) ")):
        return None
    return Label(Role.CREDIT, "a picture's credit")


def keywords(line: Line) -> Label | None:
    """Several short terms between commas, no sentence."""
    terms = line.text.split(",")
    if (
        len(terms) < KEYWORD_TERMS
        or line.ends_sentence
        or not all(0 < word_count(one) <= KEYWORD_WORDS for one in terms)
    ):
        return None
    return Label(Role.KEYWORDS, "short terms between commas")


def repeats_itself(line: Line) -> Label | None:
    """A row of names that begins again at its end: a page's tags, printed for people and for robots."""
    words = line.text.split()
    if len(words) < REPEATED_WORDS or line.ends_sentence or line.words > KEYWORD_LINE:
        return None
    longest = next((size for size in range(len(words) // 2, 1, -1) if words[:size] == words[-size:]), 0)
    return Label(Role.KEYWORDS, "a row of terms that begins again at its end") if longest else None


def code(line: Line) -> Label | None:
    """A word of markup or script: en_EN, true, {…}. None is news."""
    if (
        re.fullmatch(r"[a-z]{2}_[A-Z]{2}|true|false|null|undefined|[{}\[\];,|/\\]+|.*[{};]\s*$", line.text)
        and line.words < CONTACT_WORDS
    ):
        return Label(Role.FURNITURE, "a word of code")
    return None


RULES: tuple[Callable[[Line], Label | None], ...] = (
    blank,
    caption,
    credit,
    marker,
    stamp,
    counter,
    locator,
    contact,
    code,
    keywords,
    repeats_itself,
)
LONG_RULES: tuple[Callable[[Line], Label | None], ...] = (overlong, counter)
