"""A sum of money as shops print it, in the currencies of many countries."""

from __future__ import annotations

import re
from functools import cache

from ...language.words import ENDED, any_of

SIGNS = "[$€£¥₽₴₩₹₺฿₫₪¥]"
# Each pattern begins with a digit or a sign, which keeps the search quick: '1.299,00 €', '$26.00'.
SIGN_PRICE = re.compile(rf"{SIGNS}\s?\d")
# A line of more words tells of a price; it does not put one on goods.
PRICE_WORDS = 9


@cache
def word_price() -> re.Pattern[str]:
    """A number and a sign or a word for money behind it."""
    return re.compile(rf"\d[\d.,'\u2009 ]*(?:,?-{{1,2}})?\s?(?:{SIGNS}|{any_of('currency', behind=ENDED)})")


def has_price(text: str) -> bool:
    return SIGN_PRICE.search(text) is not None or word_price().search(text) is not None
