"""How strange a text looks as writing of some kind: by its letters, their case, and the signs between them.

Bytes decoded by the wrong table are letters and signs all the same, but no one writes them so: lower case before upper,
a currency sign in a word, letters of two scripts in one word, characters that few readers know.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from .writing import script_of

REPLACEMENT = "\ufffd"
# What one character costs. A lost one proves more than an odd one; a rare letter is no oddity, only many of them are.
LOST, ODD, DOUBTFUL, RARE, CAPITAL = 2.0, 1.0, 0.4, 0.2, 0.03
COMMON_HAN, ABROAD = 0.05, 0.15
# The letters from which on an alphabet's are rare: the first eleven make up two thirds of a text.
FREQUENT = 11
EASTERN = frozenset({"Han", "Kana", "Hangul"})
# A text of that script has it: Japanese without kana and Korean of Chinese characters are misread.
LEAST_KANA = 0.1
OPENING = frozenset("«“„‘‚‹¿¡(«„»”")
CLOSING = frozenset("»”’›“‘…™®©°ªº")
JOINING = frozenset("’‘ʼ·\u00ad\u200c\u200d—–…")
FREE = frozenset("—–…•·№§§©®™°±€£×«»“”„‘’‚‹›¿¡\u00a0\u00ad")
NO_SIGNS = frozenset({"Cc", "Co", "Cn"})
EASTERN_SIGNS = range(0x3000, 0x3040), range(0xFF01, 0xFF5F), range(0x2010, 0x2670)


@dataclass(frozen=True, slots=True)
class Writing:
    """A kind of writing.

    alphabets: each the lower-case letters of a language, the most frequent first; of a writing on the Latin alphabet
    only those beyond ASCII. Or script: an eastern one, with the standard (a codec) whose rows from first to last hold
    the characters in common use.
    """

    alphabets: tuple[str, ...] = ()
    script: str = ""
    standard: str = ""
    first: int = 0
    last: int = 0


CYRILLIC = Writing((
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "оаніирвтесклудмпзяьбгйчхцїєюжшщфґ", "аіныреоктслудмявпцзьгйўбчыхжэшюёф",
    "аиоентрсвлкдпмзгяъубчцйжщхфюшь", "аиоенрсуткјвдмплгзбшчцњжљхћђфџ", "аоиетнрсвкдлјпумгзбшчцњќѓѕљжхфџ",
))  # fmt: skip
WESTERN = Writing((
    "éèàêùçâîôûëïüœæÿ", "äüöß", "óáíéúñü", "ãçéáíêóõâàúô", "èàòùéìî", "åäöé", "øåæéöä", "éëïöüè", "þðæöáéíóúý",
))  # fmt: skip
CENTRAL = Writing(("ąęółśżćńź", "áíéěýčžřšůúťďňó", "áéíýčžľšťúďôňäóĺŕ", "áéöóíőüúű", "čšžćđ", "ăîâșțşţ"))
TURKISH = Writing(("ıüşğçöâîû",))
BALTIC = Writing(("āīēšūņļžčķģ", "ėąšųįžčūę", "äõüöšž"))
GREEK = Writing(("ατοιενρσκηπςυμλίόάγέδήωχθύώφβξζψϊϋΐΰ",))
HEBREW = Writing(("יוהלרבתמאשנעםדקחפסכגטצןזךףץ",))
ARABIC = Writing(("اليمونرتبةعدسفهكقأحجشطصىخإذثضزءئغظآؤ", "ایردنهومتبسلکشزفگعخقجآپحطصچغژضظذثئءأؤ"))
SIMPLIFIED = Writing(script="Han", standard="gb2312", first=0xB0, last=0xD7)
TRADITIONAL = Writing(script="Han", standard="big5", first=0xA4, last=0xC6)
KANA = Writing(script="Kana", standard="euc_jp", first=0xB0, last=0xCF)
HANGUL = Writing(script="Hangul", standard="euc_kr", first=0xB0, last=0xC8)


def strangeness(text: str, writing: Writing) -> float:
    """What the characters beyond ASCII cost on average: below .1 for writing of this kind, above .3 for none."""
    places = [place for place, character in enumerate(text) if character > "\x7f"]
    if not places:
        return 0.0
    cost = sum(cost_of(text, place, writing) for place in places)
    letters = Counter(text[place].lower() for place in places if script_of(text[place]) not in EASTERN | {""})
    return (cost + foreign(letters, writing) + missing_script(text, places, writing)) / len(places)


def cost_of(text: str, place: int, writing: Writing) -> float:
    """What one character costs by itself and its neighbours."""
    character, script = text[place], script_of(text[place])
    if character == REPLACEMENT:
        return LOST
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if script in EASTERN:
        return eastern_cost(character, script, writing) + (DOUBTFUL if before.islower() else 0.0)
    if script:
        return letter_cost(before, character, after, writing)
    return eastern_sign_cost(character) if writing.script else sign_cost(before, character, after)


def letter_cost(before: str, letter: str, after: str, writing: Writing) -> float:
    """Odd beside a letter of another script, and as a capital within a word."""
    if writing.script:
        return ODD
    script = script_of(letter)
    if any(script_of(one) not in ("", script) for one in (before, after) if one):
        return ODD
    if letter.isupper():
        return ODD if before.islower() else CAPITAL
    return 0.0


def sign_cost(before: str, sign: str, after: str) -> float:
    """Odd within a word, unless it joins; doubtful where it touches a word that it neither opens nor closes."""
    if unicodedata.category(sign) in NO_SIGNS:
        return ODD
    left, right = before.isalpha(), after.isalpha()
    if left and right:
        return 0.0 if sign in JOINING else ODD
    if sign not in FREE:
        return DOUBTFUL
    if sign == "\u00a0":
        return DOUBTFUL if before.isspace() or after.isspace() else 0.0
    if (right and sign not in OPENING) or (left and sign not in CLOSING):
        return 0.0 if sign in JOINING - {"—", "–"} else DOUBTFUL
    return 0.0


def eastern_sign_cost(sign: str) -> float:
    if unicodedata.category(sign) in NO_SIGNS:
        return ODD
    return 0.0 if any(ord(sign) in one for one in EASTERN_SIGNS) or sign in FREE else DOUBTFUL


def eastern_cost(character: str, script: str, writing: Writing) -> float:
    """Free in its own script, Han by how common it is; halves of kana are what other bytes look like."""
    if not writing.script or "\uff61" <= character <= "\uff9f":
        return ODD
    if script == "Han":
        return han_cost(character, writing)
    return 0.0 if script == writing.script else ODD


@lru_cache(maxsize=50_000)
def han_cost(character: str, writing: Writing) -> float:
    """By the levels of the national standards: the first of each holds what is in common use there."""
    if writing.script == "Hangul":
        return ODD
    if common(character, writing):
        return COMMON_HAN
    if any(common(character, one) for one in (SIMPLIFIED, TRADITIONAL, KANA)):
        return ABROAD
    return DOUBTFUL if row_of(character, writing) else ODD


def common(character: str, writing: Writing) -> bool:
    return writing.first <= row_of(character, writing) <= writing.last


def row_of(character: str, writing: Writing) -> int:
    """The character's row in the standard, 0 where it is not in it."""
    encoded = character.encode(writing.standard, errors="ignore")
    return encoded[0] if len(encoded) == 2 else 0


def foreign(letters: Counter[str], writing: Writing) -> float:
    """What the letters cost that the nearest of the alphabets lacks or seldom has."""
    return min(
        (sum(n * rarity(one, alphabet) for one, n in letters.items()) for alphabet in writing.alphabets), default=0.0
    )


def rarity(letter: str, alphabet: str) -> float:
    place = alphabet.find(letter)
    if place < 0:
        return ODD
    return RARE if place >= FREQUENT else 0.0


def missing_script(text: str, places: list[int], writing: Writing) -> float:
    """What Han characters cost where kana should stand among them and does not."""
    if writing.script != "Kana":
        return 0.0
    counts = Counter(script_of(text[place]) for place in places)
    return ODD * counts["Han"] if counts["Kana"] < LEAST_KANA * (counts["Han"] + counts["Kana"]) else 0.0
