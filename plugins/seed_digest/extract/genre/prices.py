"""A sum of money as shops print it, in the currencies of many countries."""

from __future__ import annotations

import re

# Each begins with a digit or a sign, which keeps the search quick: '1.299,00 €', '$26.00'.
SIGN_PRICE = re.compile(r"[$€£¥₽₴₩₹₺฿₫₪¥]\s?\d")
WORD_PRICE = re.compile(
    r"\d[\d.,'\u2009 ]*(?:,?-{1,2})?\s?(?:[$€£¥₽₴₩₹₺฿₫₪¥]|(?:USD|EUR|GBP|CHF|CZK|K[čČ]|kč|PLN|zł|RUB|[Рр]уб|р\.|UAH|грн"
    r"|лв|CNY|JPY|KRW|TRY|TL|kr|SEK|NOK|DKK|Ft|lei|ريال|درهم|جنيه|دينار|ر\.س|원)(?![^\W\d_])|元|円)"
)
# A line of more words tells of a price; it does not put one on goods.
PRICE_WORDS = 9


def has_price(text: str) -> bool:
    return SIGN_PRICE.search(text) is not None or WORD_PRICE.search(text) is not None
