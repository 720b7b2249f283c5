"""Letters that look alike in Latin and Cyrillic: a scraper's or a forger's 'Crew Dragоn' with a Cyrillic о.

Words that mix the two scripts are put right, into the script of most of their letters; every offset is kept. A word
that is all look-alikes may be of either script: the other reading is a second one. The pairs are those of Unicode's
table of confusables (UTS 39) that are also drawn alike in common fonts.
"""

from __future__ import annotations

import re

LATIN, CYRILLIC = "AaBCcEeHKMOoPpTXxy", "АаВСсЕеНКМОоРрТХху"
TO_LATIN = str.maketrans(CYRILLIC, LATIN)
TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
IS_LATIN, IS_CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")
MIXED = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
WORD = re.compile(r"\w+")
# Shorter words of look-alikes alone are words of both scripts.
ALIKE = re.compile(rf"(?<!\w)(?:[{LATIN}]{{3,}}|[{CYRILLIC}]{{3,}})(?!\w)")


def one_script(text: str) -> str:
    """The text with each word of mixed script in one, where look-alikes alone make the mixture."""
    if text.isascii() or not (IS_CYRILLIC.search(text) and MIXED.search(text)):
        return text
    return WORD.sub(lambda word: straightened(word[0]), text)


def straightened(word: str) -> str:
    """A word in one script; one that is mixed in earnest ('Northовский') stays."""
    if not MIXED.search(word):
        return word
    latin, cyrillic = len(IS_LATIN.findall(word)), len(IS_CYRILLIC.findall(word))
    made = word.translate(TO_LATIN if latin >= cyrillic else TO_CYRILLIC)
    return word if MIXED.search(made) else made


def second_reading(text: str) -> str:
    """A text of both scripts with each word that is all look-alikes in its other script; '' where there is none."""
    if text.isascii() or not (IS_CYRILLIC.search(text) and ALIKE.search(text)):
        return ""
    return ALIKE.sub(lambda word: switched(word[0]), text)


def switched(word: str) -> str:
    return word.translate(TO_CYRILLIC if word[0] in LATIN else TO_LATIN)
