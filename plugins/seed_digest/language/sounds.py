"""What a name sounds like, roughly: its consonants, by which Ryzhikov, Ryżikow and Рыжикова are one.

The letters of other scripts are read by their names in Unicode, so no script and no language has a table here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Consonants in a row that tell a name, and of longer names the first ones: endings follow.
FEWEST, MOST = 3, 4
# Letters that are written in several ways, with what is heard: 'Schmidt', 'Johnson', 'Philip', 'Tsiolkovsky'.
SPELLED = (
    ("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("cz", "s"), ("sz", "s"), ("zh", "s"), ("ts", "s"),
    ("tz", "s"), ("ph", "f"), ("kh", "h"), ("th", "t"), ("ck", "k"), ("qu", "k"), ("ce", "s"), ("ci", "s"), ("x", "ks"),
)  # fmt: skip
HEARD = str.maketrans({"c": "k", "q": "k", "w": "v", "z": "s", **dict.fromkeys("aeiouyhj'’-", "")})
# What a letter sounds like where that is not the first letter of its name.
NAMED = {
    "ZHE": "s", "HA": "", "TSE": "s", "CHE": "s", "SHA": "s", "SHCHA": "s", "SHORT": "", "HARD": "", "SOFT": "",
    "YERU": "", "YI": "", "YU": "", "YA": "", "EF": "f", "EL": "l", "EM": "m", "EN": "n", "ER": "r", "ES": "s",
    "XI": "ks", "PSI": "ps", "CHI": "", "ETA": "", "SHARP": "s", "DOTLESS": "",
}  # fmt: skip
LETTER_NAME = re.compile(r"(?:LATIN|CYRILLIC|GREEK) SMALL LETTER (?:UKRAINIAN |BYELORUSSIAN-UKRAINIAN |FINAL )?(\w+)")


@lru_cache(maxsize=20_000)
def sound_of(name: str) -> str:
    """The first consonants of a name, '' where they are too few to tell it."""
    plain = unicodedata.normalize("NFD", name.lower())
    text = "".join(letter_sound(one) for one in plain if not unicodedata.combining(one))
    for spelled, heard in SPELLED:
        text = text.replace(spelled, heard)
    heard = re.sub(r"(.)\1+", r"\1", "".join(one for one in text.translate(HEARD) if one.isascii() and one.isalpha()))
    return heard[:MOST] if len(heard) >= FEWEST else ""


def letter_sound(letter: str) -> str:
    """A letter in Latin ones: itself, or what its name in Unicode says."""
    if letter.isascii():
        return letter
    found = LETTER_NAME.match(unicodedata.name(letter, ""))
    return "" if found is None else NAMED.get(found[1], found[1][0].lower())
