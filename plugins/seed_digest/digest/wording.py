"""Numbers, stop words and rarity: what texts are compared by, whichever pass compares them."""

from __future__ import annotations

import math
import re
from functools import cache

from ..language.languages import facts_of
from ..language.numerals import plain_digits
from ..language.writing import stems

# '1 850' is one number, as '1.850' and '1,850' are; between its thousands stands any kind of space.
NUMBER, SIGN = re.compile(r"(?<!\d)\d{1,3}(?:\s\d{3})+(?!\d)|\d(?:[\d.,]*\d)"), re.compile(r"[.,\s]")


def numbers_in(text: str) -> frozenset[str]:
    """The numbers of two digits and more, without the signs between their thousands."""
    return frozenset(SIGN.sub("", match) for match in NUMBER.findall(plain_digits(text)))


@cache
def stop_stems(language: str) -> frozenset[str]:
    """The stems of a language's stop words."""
    known = facts_of(language)
    return stems(" ".join(known.stopwords)) if known else frozenset()


def rarity(count: int, documents: int) -> float:
    """How rare a thing is that so many of all documents have, in nats: the logarithm of one in how many."""
    return math.log((documents + 1) / count)
