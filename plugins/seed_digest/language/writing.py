"""Scripts, words and invisible characters: what a text is made of, whatever its language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

# Chinese and Japanese write no spaces: on news pages a word is about 1.7 characters (see the benchmark's notes).
CHARACTERS_A_WORD = 1.7
SCRIPTS = {
    "LATIN": "Latin", "CYRILLIC": "Cyrillic", "CJK": "Han", "HIRAGANA": "Kana", "KATAKANA": "Kana", "HANGUL": "Hangul",
    "ARABIC": "Arabic", "HEBREW": "Hebrew", "GREEK": "Greek", "DEVANAGARI": "Devanagari", "THAI": "Thai",
    "GEORGIAN": "Georgian", "ARMENIAN": "Armenian", "BENGALI": "Bengali", "GUJARATI": "Gujarati",
    "GURMUKHI": "Gurmukhi", "TAMIL": "Tamil", "TELUGU": "Telugu", "KANNADA": "Kannada", "MALAYALAM": "Malayalam",
    "SINHALA": "Sinhala",
}  # fmt: skip
# Signs that stand with a letter, such as vowels of Indic scripts, come behind this character.
LAST_WITHOUT_SIGNS = "\u02ff"
UNSPACED = frozenset({"Han", "Kana", "Thai"})
# Letters that regular expressions cannot tell by case: what is no lower case is a capital or of a script without cases.
# Beyond the last one hardly a script has cases; the first that is not Latin is Greek.
FIRST, GREEK, LAST = 0x41, 0x370, 0x590
LOWER = "".join(one for one in map(chr, range(FIRST, LAST)) if one.islower())
CAPITAL = rf"[^\W\d_{LOWER}]"
CASED_CAPITAL = "[" + "".join(one for one in map(chr, range(FIRST, LAST)) if one.isupper()) + "]"
# A word in one of the scripts with cases that are not Latin.
OTHER_CAPITAL = "[" + "".join(one for one in map(chr, range(GREEK, LAST)) if one.isupper()) + "]"
# Where their letters stand, with some others: a quick look.
MAYBE_UNSPACED = re.compile("[\u0e00-\u0e7f\u2e80-\u9fff\uf900-\ufaff\uff60-\uffdf\U0001aff0-\U0003ffff]")
# What no writing needs in running text: controls, soft hyphen, zero-width signs, bidirectional overrides, byte order
# mark, lone surrogates.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
LETTER = re.compile(r"[^\W\d_]")
APOSTROPHE = re.compile("['’ʼ]")
WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
# What a text is taken apart into when words of a list are looked for.
PIECE = re.compile(r"[^\W_]+")
# These match i and s where case is ignored, but have no lower case in common with them: 'NİSAN', 'ARALIK'.
CASELESS = (("İ", "i"), ("ı", "i"), ("ſ", "s"))
# Spellings that differ from paper to paper, each a character for a character.
SPELLINGS = str.maketrans("ё’ʼ\u00a0\u2010\u2011\u2013\tأإآىيك", "е''\u0020---\u0020اااییک")
# Kana among Han: 0.05 and more means Japanese; Chinese texts quote a name at most.
KANA_SHARE = 0.05
# The key of a text no longer than this is kept, of so many: most texts of a document are asked for theirs repeatedly.
KEPT_LENGTH, KEPT = 2_000, 2_000


def visible(text: str) -> str:
    """The text without invisible characters, its spaces single and plain."""
    return " ".join((text if text.isprintable() else INVISIBLE.sub("", text)).split())


@lru_cache(maxsize=20_000)
def script_of(character: str) -> str:
    """The script of a letter, '' for what is no letter."""
    if not character.isalpha():
        return ""
    return SCRIPTS.get(unicodedata.name(character, "").split(" ")[0].split("-")[0], "other")


def scripts(text: str) -> Counter[str]:
    """How many letters of each script; the '' of other characters left out."""
    counts: Counter[str] = Counter()
    for character, count in Counter(text).items():
        counts[script_of(character)] += count
    counts.pop("", None)
    return counts


def main_script(text: str) -> str:
    """The script that carries the text. Han with kana among it is Kana. '' where there is no letter.

    A Han or kana character says as much as several Latin letters, and is weighed so.
    """
    if text.isascii():
        return "Latin" if LETTER.search(text) else ""
    found = {*map(script_of, set(text))} - {""}
    if len(found) <= 1:
        return "".join(found)
    counts = scripts(text)
    east = counts["Han"] + counts["Kana"]
    rest = [(count, name) for name, count in counts.items() if name not in ("Han", "Kana")]
    if east and east * 3 >= max((count for count, _ in rest), default=0):
        return "Kana" if counts["Kana"] >= KANA_SHARE * east else "Han"
    return max(rest)[1] if rest else ""


def word_count(text: str) -> float:
    """Words, an unspaced script's characters counted as 1/1.7 of one."""
    unspaced = unspaced_letters(text)
    if not unspaced:
        return float(len(WORD.findall(text)))
    spaced = text.translate(dict.fromkeys(map(ord, unspaced), " "))
    return len(WORD.findall(spaced)) + (spaced.count(" ") - text.count(" ")) / CHARACTERS_A_WORD


def unspaced_letters(text: str) -> frozenset[str]:
    """The different letters of a text that are of a script without spaces."""
    if text.isascii() or not MAYBE_UNSPACED.search(text):
        return frozenset()
    return frozenset(character for character in set(text) if character > "\x7f" and script_of(character) in UNSPACED)


def lower(text: str) -> str:
    """Lower case that keeps every offset: a letter whose lower case is longer stays."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def folded(text: str) -> str:
    """Lower case in which all letters are equal that a pattern takes for equal; every offset is kept."""
    lowered = lower(text)
    for letter, plain in CASELESS if not lowered.isascii() else ():
        lowered = lowered.replace(letter, plain)
    return lowered


def respelled(text: str) -> str:
    """Text as phrases are looked up: lower case, one spelling of what has several. Every offset is kept."""
    return folded(text).translate(SPELLINGS)


def is_spaced(phrases: Iterable[str]) -> bool:
    """True for phrases in a script that has words."""
    return not any(script_of(one) in UNSPACED for phrase in phrases for one in phrase)


def pieces(text: str) -> list[str]:
    """The words of a text and, for scripts without spaces, its characters: by them a date word is found in it."""
    words = PIECE.findall(folded(text))
    return words if text.isascii() else [*words, *text]


def first_pieces(forms: Iterable[str], spaced: bool) -> frozenset[str]:
    """Of each form the piece that every text with it has: its first word, without spaces its first letter."""
    first = PIECE if spaced else LETTER
    return frozenset(match[0] for form in forms if (match := first.search(folded(form))))


def key(text: str) -> str:
    """What is left of a text when only its letters and digits count: equal keys, equal wording."""
    return kept_wording(text) if len(text) <= KEPT_LENGTH else wording(text)


def wording(text: str) -> str:
    return " ".join(WORD.findall(lower(unicodedata.normalize("NFKC", text))))


kept_wording = lru_cache(maxsize=KEPT)(wording)


def grams(text: str, size: int = 4) -> frozenset[str]:
    """Character n-grams of the text's key: a measure of likeness that needs no word list."""
    bare = key(text)
    return frozenset(bare[start : start + size] for start in range(max(1, len(bare) - size + 1)))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that stands in the other, from 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def stems(text: str) -> frozenset[str]:
    """Beginnings of the longer words and pairs of unspaced characters: what two texts on one matter share."""
    words = {*WORD.findall(lower(text))}
    if APOSTROPHE.search(text):
        words = {APOSTROPHE.split(word, maxsplit=1)[0] for word in words}
    unspaced = unspaced_letters(text)
    found = {word[:5] for word in words if len(word) >= 4 and word[0] not in unspaced}
    if not unspaced:
        return frozenset(found)
    run = text.translate(dict.fromkeys(map(ord, {*text} - unspaced), " "))
    return frozenset(found | {piece[at : at + 2] for piece in run.split() for at in range(len(piece) - 1)})


def stands_whole(text: str, start: int, end: int) -> bool:
    """True where a piece keeps to whole words. In Chinese and Japanese any place is an edge, for Latin names too."""
    before = start == 0 or not (in_spaced_word(text[start]) and in_spaced_word(text[start - 1]))
    after = end == len(text) or not (in_spaced_word(text[end - 1]) and in_spaced_word(text[end]))
    return before and after


def in_spaced_word(character: str) -> bool:
    """True for a letter, digit or vowel sign of a script that puts spaces between words."""
    if not (character.isalnum() or character == "_"):
        return character > LAST_WITHOUT_SIGNS and unicodedata.category(character).startswith("M")
    return script_of(character) not in UNSPACED
