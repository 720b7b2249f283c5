"""The forms in which agencies open their texts, as patterns of what follows on what; datelines.py reads them."""

from __future__ import annotations

import re
from functools import cache

from .inline import agency
from .reporters import EQUALS, HANGUL
from .words import any_of
from .writing import CASED_CAPITAL, LOWER

REGION = r"(?:,\s*[^\W\d_][\w'’. -]{1,20}?)?"
# A place, or two; its region behind it in brackets or between strokes.
TOWN = r"[^\W\d_][\w'’. -]{1,30}?"
PLACE = rf"{TOWN}(?:/{TOWN})?(?:\s*\([^)]{{2,30}}\)|\s*/[^/]{{2,30}}/)?"
# A hyphen within a name is no dash; behind capitals a sentence may begin right behind it.
GLUED = rf"(?<={CASED_CAPITAL}{{2}})-(?={CASED_CAPITAL}[{LOWER}]*\s[{LOWER}])"
DASH = rf"\s*(?:\.\s*)?(?:[–—]+|(?<=\s)-+|--+|-(?=\s)|{GLUED})\s*"
NAME = r"[^\W\d_](?:[\w./ «»\"]|(?<=\w)-(?=\w)){1,40}?"
DAY = r"\d{1,2}[./]\d{1,2}[./]\d{2,4}"
CAPITALS = rf"{CASED_CAPITAL}{{3,}}(?:[ -]{CASED_CAPITAL}{{2,}}){{0,2}}"
# A name of four capitals or more: three may be those of an office.
LONG_CAPITALS = rf"(?={CASED_CAPITAL}{{4}}|{CASED_CAPITAL}{{3}} {CASED_CAPITAL}){CAPITALS}"
CAPITAL_WORDS = rf"{CASED_CAPITAL}[\w-]{{2,20}}(?:\s{CASED_CAPITAL}[\w-]{{2,20}})?"
OPENS_TEXT = rf"(?=[\"'“„«]?{CASED_CAPITAL})"
# What is known to be an agency's by its letters: two capitals.
INITIALS = rf"{CASED_CAPITAL}[\w-]*{CASED_CAPITAL}[\w-]*"
# Codes of a desk in small letters: 'Port (abc/de) -'.
CODES = rf"[{LOWER}]{{2,5}}(?:/[{LOWER}]{{2,5}}){{0,2}}"
PERSON = rf"{CASED_CAPITAL}[{LOWER}]+ {CASED_CAPITAL}[{LOWER}-]+"
# Behind the agency those who report for it.
BY = rf"(?:,\s*(?P<by>{PERSON}(?:,\s*{PERSON}){{0,2}}))?"
# Each form names its parts; the date is read from `when` by the languages' own forms.
SPACED = (
    rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>[^-–—.]{{3,24}}\.?)\s*(?:[.,]\s*)?{DASH}(?P<agency>{NAME})(?<!\.\w){BY}"
    rf"\.\s",
    rf"\((?P<agency>{NAME})\){DASH}(?P<place>{PLACE})\s*,\s*(?P<when>[^-–—.(]{{3,24}})\.?{DASH}",
    rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>[^-–—.]{{3,24}})(?:\.\s*/?|\s*/)(?<!\w)(?P<agency>{NAME})/?{DASH}",
    rf"(?P<place>{CAPITALS})\s*,\s*(?P<when>[^-–—.]{{3,24}}),\s*(?P<agency>{NAME}){DASH}{OPENS_TEXT}",
    rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>[^-–—./]{{3,24}})\.?\s*/(?P<agency>{NAME})/\.\s",
    rf"(?P<place>[\u3040-\u30ff\u4e00-\u9fff]{{2,12}})、(?P<when>[^-–—./、。]{{3,12}}?)\s*/\s*(?P<agency>{NAME})\s*/\s*。",
    rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>(?:\d{{1,2}}\.\s)?[^-–—.(]{{3,24}}|{DAY})\.?\s*(?:-\s*)?\((?P<agency>{NAME})\){DASH}",
    rf"(?P<place>{CAPITAL_WORDS}|{CAPITALS})\s*,\s*(?P<when>[^-–—.(,]{{3,16}})\s*\((?P<agency>{INITIALS})\)[:.]\s+",
    rf"(?P<when>[^\W\d_]{{3,9}}\.? \d{{1,2}}|\d{{1,2}}\.? [^\W\d_]{{3,9}}\.?)\s*\((?P<agency>{NAME})\){DASH}",
    rf"(?P<place>{LONG_CAPITALS}{REGION})\s*,?\s*\((?P<agency>{NAME})\){DASH}{OPENS_TEXT}",
    rf"(?P<place>{CASED_CAPITAL}{{3,20}})\s+[-–—]\s+(?P<agency>{CASED_CAPITAL}{{2,8}})\s+[-–—]\s",
)
# Without an agency: a place in capitals, a day and a dash; or each as a sentence of its own.
BARE = (
    rf"(?P<place>{CAPITAL_WORDS})\.\s+(?P<when>[^-–—.(,]{{3,16}})\.\s+(?P<agency>{CASED_CAPITAL}{{2,8}})\.\s+{OPENS_TEXT}",
    rf"(?P<place>{CAPITALS})\s*,\s*(?P<when>[^-–—(]{{3,24}}){DASH}{OPENS_TEXT}",
    rf"(?P<place>{CAPITALS})\s*,\s*(?P<when>[^-–—.(,]{{3,16}})\.\s+{OPENS_TEXT}",
    rf"(?P<place>{CAPITAL_WORDS})\.\s+(?P<when>[^-–—.(,]{{3,16}})\.\s+{OPENS_TEXT}",
)
HAN = "[\u4e00-\u9fff]"
NAMED = "[A-Za-z\u4e00-\u9fff]"
KANA_TOO = "[\u3040-\u30ff\u4e00-\u9fff]"
BRACKETS = r"[【［\[](?P<place>{0}{{2,8}}?){1}(?P<agency>{2})[】］\]]"


@cache
def forms() -> tuple[re.Pattern[str], ...]:
    """Every form; those of scripts without spaces are made of the languages' own words."""
    house = rf"\s*(?P<agency>{HAN}{{2,8}}?{any_of('wire_house')})"
    month, day, wire, report = any_of("month"), any_of("day"), any_of("wire"), any_of("reports")
    sent = f"(?:{wire}|{report})"
    spaced_day = rf"\d{{1,2}}\s?{month}\s?\d{{1,2}}\s?{day}"
    told = r"(?:\s*[（(](?P<told>[^（()）]{2,20})[)）])"
    # Without a date the same characters may be words of a sentence: what is told, or a space, ends the dateline.
    unspaced = (
        rf"{house}(?P<place>{HAN}{{2,9}})(?P<when>(?:\d{{1,2}}{month})?\d{{1,2}}{day}){sent}{told}?",
        rf"{house}(?P<when>\d{{1,2}}{month}\d{{1,2}}{day}){sent}[,\uff0c]?{told}?",
        rf"(?P<when>\d{{1,2}}{month}\d{{1,2}}{day}){report}",
        rf"{house}(?P<place>{HAN}{{2,9}}){wire}(?:{told}|\s|$)",
        rf"\s*(?!\d)(?:{any_of('wire_own')})?(?P<place>{NAMED}{{2,8}})??\s?(?P<when>{spaced_day})\s?{wire}"
        rf"(?:{told}|(?=\s)|[,\uff0c])",
        rf"[【［\[]{house}(?P<place>{HAN}{{2,9}}?)??(?P<when>(?:\d{{1,2}}{month})?\d{{1,2}}{day}){sent}[】］\]]",
        BRACKETS.format(KANA_TOO, "", agency().pattern),
        BRACKETS.format(KANA_TOO, f"[{EQUALS}]", rf"{KANA_TOO}[\u3040-\u30ff\u4e00-\u9fff、・\s]{{1,30}}"),
        BRACKETS.format(KANA_TOO, rf"\s+\d{{1,2}}{day}\s+", rf"{KANA_TOO}{{2,12}}") + r"\s*[-–—]?",
    )
    # '(PLACE=AGENCY) NAME reporter ='
    behind = rf"(?P<told>{HANGUL}{{2,4}}(?:[·,]\s?{HANGUL}{{2,4}})*\s{any_of('reporter_behind')})"
    signed = (
        rf"[(\[](?P<place>{HANGUL}{{2,10}})[{EQUALS}](?P<agency>{HANGUL}{{2,12}}\d?)[)\]]\s*{behind}\s*[{EQUALS}]\s"
    )
    # Any other word in brackets before a dash may be a mark of the page's: '(Video) -'.
    house_known = agency().pattern
    # Without a day a name in brackets is an agency's where it is known as one, or a place in capitals stands before it:
    # 'The Harbour Board (HB) – the oldest of the port' opens a text.
    known = (
        rf"(?P<place>{PLACE}{REGION})\s*,?\s*\((?P<agency>{house_known})\){DASH}",
        rf"(?P<place>{CAPITAL_WORDS}(?:/{CAPITAL_WORDS})?)\s*\((?P<agency>{CODES})\){DASH}",
        rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>[^-–—.]{{3,24}}){DASH}(?P<agency>{house_known})\.(?={CASED_CAPITAL})",
        rf"\((?P<agency>{house_known})\){DASH}",
        rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>[^-–—.]{{3,24}}),\s*(?P<agency>{house_known}){DASH}{OPENS_TEXT}",
        rf"(?P<place>{PLACE})\s*,\s*(?P<when>[^-–—.(]{{3,24}})\.?\s*\((?P<agency>{house_known})\)\s+{OPENS_TEXT}",
        rf"(?P<when>\d{{1,2}}\s[^\W\d_]{{3,10}})\.\s+(?P<agency>{house_known}|{CASED_CAPITAL}{{3,}}\.{CASED_CAPITAL}{{2,}}){DASH}",
    )
    return tuple(re.compile(form) for form in (*SPACED, *known, *BARE, *unspaced, signed))
