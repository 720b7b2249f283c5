"""A line that is a stamp or a byline with a date, though it may end in a stop: 'Published 12 May 2024, 5 p.m.'"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...edtf import Edtf
from ...language.date_words import words_of_change, words_of_publication
from ...language.languages import in_order
from ...language.sentences import abbreviated
from ...language.times import find_times, may_tell_time, relative_times
from ...language.writing import word_count
from ...model import Label, Line, Role, TimeExpression

LETTER, DIGIT = re.compile(r"[^\W\d_]"), re.compile(r"\d")
# 04.07 05:14 or 05:14: a stamp of a list, with no year to it.
SHORT_STAMP = re.compile(
    r"\d\d\.\d\d(?:\.\d\d(?:\d\d)?)?\s+\d\d:\d\d|\d\d:\d\d(?::\d\d)?(?:\s+\d\d\.\d\d(?:\.\d\d(?:\d\d)?)?)?"
)
BULLET = "•*·-–— "
# Before a month there may be its day, where the language that was tried first writes days otherwise.
BEFORE_DATE = BULLET + "0123456789."
# What may stand beside a date on a line that is still nothing but a stamp.
STAMP_LETTERS, BYLINE_LETTERS = 4, 30
# A stamp of more words has a digit. A byline has no more words beside its date, nor with it.
UNNUMBERED_WORDS = 4
BYLINE_WORDS, DATED_WORDS = 12, 16
# What parts the fields of a stamp, as no sentence has it.
BETWEEN_FIELDS = re.compile(r"\s*[|·•●▪]\s*|\s+/\s+")
CLOCK_FIELD = re.compile(r"\d\d?[:.]\d\d(?::\d\d)?(?:\s?[^\W\d_]{1,4}\.?)?")
# Letters beside the date in a field that is one: a weekday, a zone.
FIELD_LETTERS = 12
# The last field of a stamp is short: 'Reading time: 3 min.'
FIELD_WORDS, NAME_WORDS = 5, 2
# 'Last updated on' and the like: a word of time, one before and a small one behind it.
LABEL_WORDS, SMALL_WORD = 3, re.compile(r"\s*(?:[^\W\d_]{1,3})?\s*")
# Behind a date, with its time of day and a small word, a stamp goes on with a sign.
BEHIND_DATE = re.compile(r"(?:\s?[^\W\d_]{1,4}\.?)?\s*(?:[,;|(–—-]|\W*$)")


def stamp(line: Line) -> Label | None:
    """Nothing but a date or a time, or a short line that holds one."""
    text = line.text
    numbered = DIGIT.search(text)
    if line.words > DATED_WORDS or not (numbered or line.words <= UNNUMBERED_WORDS):
        return None
    if numbered and SHORT_STAMP.fullmatch(text.strip(BULLET)):
        return Label(Role.DATE, "nothing but a time", text)
    if has_clock_field(text):
        return Label(Role.BYLINE, "a field that is a time", text)
    languages = in_order("")
    if not may_tell_time(text, languages):
        return None
    dates = [one for one in find_times(text, line.number, languages) if one.date]
    rest = without(text, [one.text for one in dates])
    ago = relative_times(rest, languages)
    if (not dates and not ago) or word_count(rest) > BYLINE_WORDS:
        return None
    letters = len(LETTER.findall(without(rest, ago)))
    if letters <= STAMP_LETTERS:
        return Label(Role.DATE, "nothing but a date", text)
    if has_time_field(text, [*(one.text for one in dates), *ago]):
        return Label(Role.BYLINE, "a field that is a time", text)
    if line.ends_sentence and not is_no_sentence(text, dates):
        return None
    if ago or dates_byline([one.date for one in dates if one.date], letters):
        return Label(Role.BYLINE, "short line with a date", text)
    return None


def has_clock_field(text: str) -> bool:
    """True for a line in fields of which one is a time of day, such as '17:30 Uhr | Lesezeit: 3 Min.'"""
    fields = BETWEEN_FIELDS.split(text)
    return len(fields) > 1 and any(CLOCK_FIELD.fullmatch(one) for one in fields)


def has_time_field(text: str, times: Sequence[str]) -> bool:
    """True for a line in fields of which one is nothing but a date, with a year or without, or 'an hour ago'."""
    fields = BETWEEN_FIELDS.split(text)
    told = [one for one in fields if any(time in one for time in times)]
    short = all(len(one.split()) <= FIELD_WORDS for one in fields if one not in told)
    short = short and (fields[-1] in told or not text.endswith(".") or is_short_field(fields[-1]))
    return len(fields) > 1 and short and any(len(LETTER.findall(without(one, times))) <= FIELD_LETTERS for one in told)


def without(text: str, pieces: Sequence[str]) -> str:
    """A text with each of the pieces cut from it once."""
    for piece in pieces:
        text = text.replace(piece, " ", 1)
    return text


def dates_byline(dates: Sequence[Edtf], letters: int) -> bool:
    """True for a month of a year with a time of day, or with few letters beside."""
    full = any(date.year and date.month for date in dates)
    return full and (letters <= BYLINE_LETTERS or any(date.hour is not None for date in dates))


def is_no_sentence(text: str, dates: Sequence[TimeExpression]) -> bool:
    """True for a line that ends in a stop and is a stamp all the same, by how the first of its dates stands in it."""
    if not dates:
        return False
    before, behind = text[: dates[0].start].strip(BEFORE_DATE), text[dates[0].end :]
    if in_fields(text, [one.text for one in dates]):
        return True
    if not BEHIND_DATE.match(behind):
        return False
    return is_label(before) if before else is_shortened(text)


def in_fields(text: str, dates: Sequence[str]) -> bool:
    """True for a line in fields, one of them nothing but a date, the last no sentence."""
    fields = BETWEEN_FIELDS.split(text)
    dated = [len(LETTER.findall(without(one, dates))) <= STAMP_LETTERS and DIGIT.search(one) for one in fields]
    return len(fields) > 1 and any(dated) and bool(dated[-1] or is_short_field(fields[-1]))


def is_short_field(field: str) -> bool:
    """True for a name, and for a few words with a number or a last one that is shortened: no sentence."""
    words = len(field.split())
    return words <= NAME_WORDS or (words <= FIELD_WORDS and (DIGIT.search(field) is not None or is_shortened(field)))


def is_label(before: str) -> bool:
    """True for what announces a date: it ends in a colon, or in a word of publication or change."""
    if before.endswith((":", "\uff1a")):
        return True
    if len(before.split()) > LABEL_WORDS:
        return False
    told = [found for form in (words_of_change(), words_of_publication()) if (found := form.search(before))]
    return any(SMALL_WORD.fullmatch(before[found.end() :]) for found in told)


def is_shortened(text: str) -> bool:
    """True where a text's last stop belongs to an abbreviation, of whatever language."""
    return abbreviated(text, all_abbreviations())


@cache
def all_abbreviations() -> frozenset[str]:
    return frozenset().union(*(one.abbreviations for one in in_order("")))
