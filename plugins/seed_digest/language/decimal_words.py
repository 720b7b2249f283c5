"""Words that tell a number with a half: 'полтора', 'zweieinhalb', 'anderhalf'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from .figures import Figure, numbers_of, with_power
from .languages import alternatives, base_code
from .writing import lower, stands_whole


def decimals(plain: str, code: str) -> Iterator[Figure]:
    """The numbers that such words tell, each with its power of ten."""
    pattern, values = decimal_pattern(base_code(code))
    for match in pattern.finditer(lower(plain)) if pattern else ():
        if stands_whole(plain, *match.span()) and not plain.endswith("-", 0, match.start()):
            yield with_power(Figure(values[match[0]], Decimal("0.5"), *match.span(), True), plain, code)


@cache
def decimal_pattern(code: str) -> tuple[re.Pattern[str] | None, Mapping[str, Decimal]]:
    """These words of a language, in small letters, with what each tells."""
    rows = (one.partition("=") for one in numbers_of(code).get("decimal", ()))
    values = {lower(word): Decimal(number) for word, _, number in rows}
    return (re.compile(alternatives(values)) if values else None), values
