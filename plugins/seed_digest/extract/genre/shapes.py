"""What short texts look like that tell a genre: times, numbers, addresses, ratings."""

from __future__ import annotations

import re
from functools import cache

from ...language.words import ENDED, any_of

# Each begins with a digit or a sign, which keeps the search quick.
CLOCK = re.compile(r"\d{1,2}[:.][0-5]\d(?![\d:.])")
CLOCK_ROW = re.compile(r"\W{0,3}(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d:.])|.*(?<![\d.,:])(?:[01]?\d|2[0-3]):[0-5]\d$")
NUMBER = re.compile(r"\d[\d.,:]*")
DEGREES = re.compile(r"\d{1,2}\s?(?:\.\.|…|[–/-])?\s?[+−–-]?\d{0,2}\s?[°º℃]")
PAGE_ROW = re.compile(r"1(?<!\d.)[\s|·,\])\[(]+2[\s|·,\])\[(]+3(?![\d.])")
STATUS = re.compile(r"[45](?<![\d.,$€£-].)(?:0[0-4]|10|29)(?![\d.,%]|\s?[€$£]|\s\d)")
HOST = re.compile(r"(?:https?://)?((?:[\w-]{1,40}\.){1,3}[a-z]{2,12})(?:\s*[›»>/].*)?", re.IGNORECASE)
PHONE = re.compile(r"[+(0][\d\s()/-]{8,20}\d(?![\d.:])")


@cache
def hours() -> re.Pattern[str]:
    """A time of day and another up to which a place is open: '8–18:35', '9 Uhr - 12.30'."""
    clock = any_of("clock", behind=ENDED)
    return re.compile(rf"\d{{1,2}}(?:[:.]\d\d)?\s?{clock}?\s?[–—~-]\s?\d{{1,2}}[:.]\d\d(?![\d.])")


@cache
def rating() -> re.Pattern[str]:
    """So many points of five: '4,5 von 5', '4.5/5'."""
    return re.compile(rf"[0-5][.,]\d\s?(?:/|{any_of('rating')})\s?5(?!\d)")


@cache
def for_all_sexes() -> re.Pattern[str]:
    """Letters behind the name of a post: '(m/w/d)'."""
    sex = any_of("sex")
    return re.compile(rf"\((?:{sex}\s?[/|]\s?){{1,3}}(?:{sex}|\*)\)", re.IGNORECASE)


@cache
def numeric_date() -> re.Pattern[str]:
    """A date in numbers: '28.07.25', '2025年7月28日'."""
    year, month = any_of("year"), any_of("month")
    return re.compile(rf"\d{{1,4}}\s?(?:[-./]|{year})\s?\d{{1,2}}\s?(?:[-./]|{month})\s?\d{{1,4}}(?![\d.])")
