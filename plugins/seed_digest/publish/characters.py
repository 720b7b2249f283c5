"""Text of a seed made safe to print, and cut to a few words. Escaping is not done here: the templates escape."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Controls, lone surrogates, marks that turn the direction of the page's own text, characters that XML refuses."""

PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {"\x7f": "\u2421", "\t": " ", "\n": " ", "\r": " "}
"""Control characters, each as its picture: HTML and XML know none of them."""

CJK = r"[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
WORD = re.compile(rf"(?P<cjk>{CJK})|(?:(?!{CJK})\S)+")
CJK_SHARE = 1 / 1.7
"""A Chinese or Japanese character counts as this much of a word."""

LETTERS_ENOUGH = 500
"""Letters that are looked at to tell a script."""

SCRIPTS = {"CYRILLIC": "und-Cyrl", "CJK": "und-Hani", "GREEK": "und-Grek", "ARABIC": "und-Arab", "HEBREW": "und-Hebr"}
SCRIPTS |= {"HANGUL": "und-Hang", "HIRAGANA": "und-Jpan", "KATAKANA": "und-Jpan", "LATIN": "und-Latn"}


def visible(text: str) -> str:
    """The text with each character that cannot be shown replaced: controls by pictures, the rest by U+FFFD."""
    return UNSHOWN.sub(lambda found: PICTURES.get(found[0], "\ufffd"), text)


def first_words(text: str, number: int) -> str:
    """The first words of a text, with '…' where something is left out."""
    count = 0.0
    for match in WORD.finditer(text):
        count += CJK_SHARE if match["cjk"] else 1
        if count > number:
            return text[: match.start()].rstrip() + "…"
    return text


def script_language(text: str) -> str:
    """The language tag of the script of most letters ('und-Cyrl'), for a text of unknown language."""
    counts: dict[str, int] = {}
    for one in text[:LETTERS_ENOUGH]:
        if one.isalpha():
            counts[script_of(one)] = counts.get(script_of(one), 0) + 1
    return SCRIPTS.get(max(counts, key=lambda name: (counts[name], name)), "und") if counts else "und"


@cache
def script_of(letter: str) -> str:
    """The first word of a letter's name: 'CYRILLIC', 'LATIN', 'CJK'."""
    return unicodedata.name(letter, "").partition(" ")[0]
