"""Which language a text is in: by its script where that decides, else by what its letters, its small words, the
character sets it fits in and py3langid say, weighed in one place.
"""

from __future__ import annotations

import copy
import math
import re
from functools import cache
from typing import Any

from .languages import base_code
from .spelling import Spelling, foreign_letters, has_code, small_words, spellings
from .writing import lower, main_script

UNDETERMINED = "und"
# The identifier's cost grows with length, and its verdict is settled soon: so many pieces of so many characters are
# enough, at even distances within the beginning of a text, for it may open with a quotation in another language.
PIECES, SIZE, BEGINNING = 3, 250, 3_000
# Of a text with fewer characters a page's own word is surer than the identifier's.
SHORT = 150
# What is weighed, in powers of e: that a language has a file of facts, for such are met most; a small word of it; a
# letter with which it spells no word of its own, for a text may name what is written so. So many of each count, and the
# identifier's own odds stop at a millionth. Tried on 1,074 headlines and 1,451 short paragraphs of news pages.
KNOWN = 1.0
WORD, MOST_WORDS = 0.7, 6
LETTER, MOST_LETTERS = 1.5, 5
LEAST_ODDS = 1e-6
# A part of a text is in another language than the whole only where the odds for that are so good, and where it is long
# enough; a shorter one only where its script says so.
SURE = 4.0
LONG_ENOUGH = 60
# A quotation, and so many words around it that tell who quotes.
QUOTATION = re.compile(r"[«»„“‟”\"][^«»„“‟”\"]{8,}[«»„“‟”\"]")
FRAME = 3
# A character set decides for another writing than the text's around it by so many characters.
TELLING = 2
# A text with more characters than a headline and without a syllabic sign is in no language that has such signs.
HEADLINE = 30
# So many small words that only one language has show that a text is in it, where those of no other are a third as many.
ENOUGH_WORDS, TIMES = 5, 3


def identify(text: str, declared: str = "") -> str:
    """BCP 47 code, 'und' where there is too little to tell.

    declared: the code that the page gives itself. It decides for a short text that may be in it and is not surely in
    another language; templates declare what they like, so that a longer text speaks for itself.
    """
    told = sample(text)
    candidates = spellings(main_script(told))
    if any(one.charset for one in candidates):
        return by_charset(told, candidates, declared)
    if len(told) < SHORT and any(one.code == declared for one in candidates):
        return language_within(told, declared)
    if len(candidates) <= 1:
        return candidates[0].code if candidates else UNDETERMINED
    return by_words(told, candidates) or max(weighed(told, candidates))[1]


def language_within(text: str, language: str) -> str:
    """The language of a part of a text that is in some language as a whole: that one, unless the part tells another."""
    script = main_script(text)
    candidates = spellings(script)
    if any(one.charset for one in candidates):
        return by_charset(sample(text), candidates, language)
    own = next((one for one in candidates if one.code in (language, base_code(language))), None)
    if own is None and (len(candidates) < 2 or len(text) >= LONG_ENOUGH):
        return identify(text) if script else language
    if own is not None and (len(candidates) == 1 or len(text) < LONG_ENOUGH or speaks(text, own)):
        return language
    found = sorted(weighed(text[:SIZE], candidates), reverse=True)
    against = next((odds for odds, code in found if own and code == own.code), found[1][0])
    if found[0][0] - against < SURE or (own and only_quotes_another(text, own, candidates)):
        return language
    return found[0][1]


def only_quotes_another(text: str, own: Spelling, candidates: tuple[Spelling, ...]) -> bool:
    """True where what stands around the quotations of a part of a text is in the text's own language."""
    around, quotations = QUOTATION.subn(" ", text)
    if not quotations or len(around.split()) < FRAME:
        return False
    return max(weighed(around[:SIZE], candidates))[1] == own.code


def by_words(text: str, candidates: tuple[Spelling, ...]) -> str:
    """The language whose own small words abound in a text, '' where they do not: most texts need no more."""
    words = small_words(text)
    (other, _), (most, code) = sorted((len(words & one.own_words), one.code) for one in candidates)[-2:]
    return code if most >= max(ENOUGH_WORDS, TIMES * other) else ""


def speaks(text: str, spelling: Spelling) -> bool:
    """True for a part of a text that has small words of the text's language, and no more of others."""
    words = small_words(text)
    return len(words & spelling.own_words) > len(words & spelling.other_words)


def sample(text: str) -> str:
    """Pieces of the beginning of a text, a short text whole."""
    if len(text) <= PIECES * SIZE:
        return text
    step = (min(len(text), BEGINNING) - SIZE) // (PIECES - 1)
    return " ".join(text[place * step : place * step + SIZE] for place in range(PIECES))


def weighed(text: str, candidates: tuple[Spelling, ...]) -> list[tuple[float, str]]:
    """(logarithm of the odds, code) of each candidate."""
    words = small_words(text)
    letters = frozenset(one for one in set(lower(text)) if one > "\x7f" and one.isalpha())
    known = identifier(tuple(one.code for one in candidates)).rank(text)
    odds = {code: math.log(max(share, LEAST_ODDS)) for code, share in known}
    return [
        (
            odds.get(one.code, math.log(LEAST_ODDS))
            + KNOWN * one.known
            + WORD * min(MOST_WORDS, len(words & one.words))
            - LETTER * min(MOST_LETTERS, len(foreign_letters(letters, one))),
            one.code,
        )
        for one in candidates
    ]


def by_charset(text: str, candidates: tuple[Spelling, ...], expected: str) -> str:
    """The writing whose character set lacks the fewest of a text's characters; the expected one unless several tell.

    expected: what the page or the text around says, '' where nothing does. A language that has signs of another script
    beside these does without them in a headline at most.
    """
    characters = [one for one in set(text) if not one.isascii() and one.isalpha()]
    short = len(characters) <= HEADLINE
    lacking = {
        one: sum(not has_code(one.charset, character) for character in characters)
        for one in candidates
        if one.at_home or short or one.code == expected
    }
    fewest = min(lacking.values())
    near = [one for one, number in lacking.items() if number < fewest + TELLING and (one.at_home or short)]
    if any(one.code == expected for one in near):
        return expected
    equals = [one for one, number in lacking.items() if number == fewest]
    homes = [one.code for one in equals if one.at_home]
    if len(homes) in (0, len(equals)):
        return equals[0].code
    known = identifier(tuple(base_code(one.code) for one in equals)).classify(text)[0]
    return next((one.code for one in equals if not one.at_home and one.code == known), homes[0])


@cache
def identifier(candidates: tuple[str, ...]) -> Any:
    """py3langid's own model, held to the candidates."""
    model = copy.copy(whole_model())
    model.set_languages([code for code in candidates if code in model.nb_classes])
    # The same numbers, but wide as they are reckoned with, and those of one feature side by side.
    model.nb_ptc = model.nb_ptc.astype("float32", order="C")
    return model


@cache
def whole_model() -> Any:
    """The model as it ships. Imported here: it loads numpy."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
