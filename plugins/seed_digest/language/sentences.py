"""A paragraph's sentences. Own code: the libraries tried split after 'млн.' and move closing Chinese quotes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .languages import base_code, language_files, phrasebooks
from .writing import CAPITAL, CASED_CAPITAL, LOWER, lower, script_of

# What ends a sentence: in scripts with spaces (with the Arabic question mark, danda, Urdu and Ethiopic full stops), and
# in Chinese and Japanese, where the next one follows at once.
SPACED_STOPS = ".!?…؟۔।॥።‼⁇⁈⁉‽"
UNSPACED_STOPS = "。\uff01\uff1f\uff61"
STOPS = SPACED_STOPS + UNSPACED_STOPS
# What may close a quotation or a bracket behind it, in any country's way.
CLOSING = "\"”“»«’‘›‹')]」』\uff09】"
SENTENCE_END = re.compile(rf"[{STOPS}](?:[{re.escape(CLOSING)}]|\s)*$|[{STOPS}]\[\d+\]$")
# What ends a sentence stands in its last characters.
END_REACH = 40
# Where a sentence ends and the next begins without a space: paragraphs that were glued. The word before begins small,
# for 'Site.Info' is one name, or a quotation or bracket closes.
GLUED = rf"(?:(?<![\w.])[{LOWER}][^\W\d_]{{2,}}|(?<=[^\W\d_])[»”\")])[.!?][»”\"]?(?={CASED_CAPITAL}[{LOWER}\s])"
# Behind a name, a year or a share it is glued where more tells so: see is_glued.
GLUED_NAME = rf"\.(?:(?<=[^\W\d_]{{2}}\.)|(?<=\b\d{{4}}\.)|(?<=%\.))(?=(?P<glued>{CASED_CAPITAL}[{LOWER}]*)(?=[\s,’']))"
# A stop with what closes behind it, with a space before the closing mark in some countries, and the space. In Greek a
# semicolon asks.
SPACED_END = rf"""(?<![{SPACED_STOPS}])[{SPACED_STOPS}]++(?:[{re.escape(CLOSING)}]|\s[»”](?=\s))*+\s+"""
GREEK_END = r"(?<=[\u0370-\u03ff\u1f00-\u1fff])[;\u037e]\s+"
# A Chinese or Japanese letter, or what opens a quotation of such: a mark of other scripts may end a sentence before it.
UNSPACED_LETTER, UNSPACED_CLOSING = "[“「『《\u3040-\u30ff\u3400-\u9fff]", '”」』»"'
# Where a quotation opens right behind a stop.
GLUED_QUOTATION = rf"(?<=[^\W\d_]{{2}})[.!?](?=[«“„]{CASED_CAPITAL})"
# An end: a stop and a beginning; or a Chinese or Japanese stop, which needs no space but may have one.
END = re.compile(
    rf"""(?:{SPACED_END}|{GREEK_END})(?=["“«„‘'(\[—–¿¡-]*\s?{CAPITAL})"""
    rf"|(?:[{UNSPACED_STOPS}][{UNSPACED_STOPS}!?]*+|[!?]++(?=(?:\s?[{UNSPACED_CLOSING}])*+\s*+{UNSPACED_LETTER}))"
    rf"(?:\s?[{UNSPACED_CLOSING}])*+\s*+(?=\S)"
    rf"""|{SPACED_END}(?=\d)"""
    rf"|{GLUED}|{GLUED_NAME}|{GLUED_QUOTATION}"
)
LAST_WORD = re.compile(rf"([\w\u0900-\u0903\u093a-\u094f.’'-]+)[{SPACED_STOPS}]+[{re.escape(CLOSING)}]*\s*$")
# A name of two words or more right before a stop that was glued, less what opens the sentence.
FULL_NAME = re.compile(rf"(?<=\S\s){CASED_CAPITAL}[{LOWER}]{{2,}}\s{CASED_CAPITAL}[{LOWER}]{{2,}}$")
# An abbreviation is looked for in so many characters.
REACH = 60
# "J. Smith", "И. Петров": one letter before the stop ends nothing, nor does a number that opens the piece or a rank's.
INITIAL, NUMBER = re.compile(r"[^\W\d_]"), re.compile(r"\d{1,2}")
LISTED = re.compile(r"\W*\d{1,2}\W*")
FIRST_WORD = re.compile(r"[\W_]*([^\W\d_]+)")
# An editor's remark closes the bracket that it stands in: '(of them. — Ed.)'.
REMARK = re.compile(r"\s*[—–-]\s[^()]{1,30}\)")


# Nothing but quotes and brackets between the end of a sentence, or a colon, and what follows.
HEAD = re.compile(rf"(?:^|[{STOPS}:\n])[^\w]*$")
HEAD_REACH = 12


def opens_sentence(text: str, start: int) -> bool:
    """True where a sentence or a quotation begins: the capital of a word there tells nothing."""
    return start == 0 or HEAD.search(text[max(0, start - HEAD_REACH) : start]) is not None


def ends_sentence(text: str) -> bool:
    """True for a text whose last sentence has its stop; what closes a quotation or marks a note may stand behind it."""
    return SENTENCE_END.search(text[-END_REACH:]) is not None


@dataclass(frozen=True, slots=True, eq=False)
class Habits:
    """What a text's language has that looks like the end of a sentence and is none, and what opens one."""

    abbreviations: frozenset[str]
    openers: frozenset[str]
    ordinal_stop: bool
    goes_on: tuple[str, ...]


@cache
def habits_of(code: str) -> Habits:
    """The habits of a language; what is known of none ends nothing where one language would not."""
    books = [one for one in phrasebooks() if one.code == base_code(code)] or list(phrasebooks())
    common = {
        word for one in language_files() if one in books for word in (*one.stopwords, *one.inline.get("opener", ()))
    }
    return Habits(
        abbreviations=frozenset(lower(form) for one in books for form in one.abbreviations),
        openers=frozenset(lower(one) for one in common if len(books) == 1),
        ordinal_stop=any(one.ordinal_stop for one in books),
        goes_on=tuple(form for one in books for form in one.goes_on),
    )


def split_sentences(text: str, code: str) -> tuple[tuple[int, str], ...]:
    """(offset, sentence) for each sentence of a paragraph. code: of its language."""
    habits = habits_of(code)
    sentences: list[tuple[int, str]] = []
    start = 0
    for match in END.finditer(text):
        if is_end(text, start, match, habits):
            add(sentences, start, text[start : match.end()])
            start = match.end()
    add(sentences, start, text[start:])
    return tuple(sentences)


def is_end(text: str, start: int, match: re.Match[str], habits: Habits) -> bool:
    """True where what looks like the end of the sentence that begins at start is one."""
    end = match.end()
    piece, behind = text[max(start, end - REACH) : end], text[end : end + REACH]
    if REMARK.match(behind) or (piece[-1] in CLOSING and behind.startswith(habits.goes_on)):
        return False
    word = shortened(piece)
    if word is None:
        return True
    opening = FIRST_WORD.match(behind)
    opens = opening is not None and opening[1][:1].isupper() and lower(opening[1]) in habits.openers
    if match["glued"] is not None and not (opens or is_glued(piece, word, match["glued"])):
        return False
    if NUMBER.fullmatch(word):
        return LISTED.fullmatch(text[start:end]) is None and (opens or not habits.ordinal_stop)
    known = lower(word) in habits.abbreviations
    return opens and known if INITIAL.fullmatch(word) else opens or not known


def is_glued(piece: str, word: str, behind: str) -> bool:
    """True where a sentence ends with a name, a year or a share and the next follows without a space.

    'HARBOUR.Later', 'Otto Marin.Later', '2024.Norland', but not 'Site.Info'. word: the last of piece.
    """
    if not word[-1:].isalpha() or (word.isupper() and len(word) > 1):
        return True
    return script_of(word[-1]) != script_of(behind[0]) or FULL_NAME.search(piece[:-1]) is not None


def shortened(piece: str) -> str | None:
    """The word before a full stop that ends a piece, less that stop: maybe an abbreviation. None for none."""
    match = LAST_WORD.search(piece)
    if match is None or not piece.rstrip(CLOSING + " \t").endswith("."):
        return None
    return match[1].strip(".’'-")


def abbreviated(piece: str, abbreviations: frozenset[str]) -> bool:
    """True when the piece ends in an abbreviation, an initial or a number of two digits."""
    word = shortened(piece)
    if word is None:
        return False
    return lower(word) in abbreviations or (INITIAL.fullmatch(word) or NUMBER.fullmatch(word)) is not None


def add(sentences: list[tuple[int, str]], start: int, piece: str) -> None:
    """Keep a piece without the spaces around it, if anything is left."""
    bare = piece.strip()
    if bare:
        sentences.append((start + len(piece) - len(piece.lstrip()), bare))
