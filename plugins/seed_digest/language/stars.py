"""The words of [speech] of a language in which a star stands for more letters, at either end."""

from __future__ import annotations

import re
from functools import cache

from .languages import book_of
from .writing import is_spaced, lower


@cache
def of_kind(code: str, kind: str) -> frozenset[str]:
    """The words of a kind, in lower case."""
    book = book_of(code)
    return frozenset(map(lower, book.speech.get(kind, ()))) if book is not None else frozenset()


@cache
def starred(code: str, kind: str) -> re.Pattern[str] | None:
    """A pattern of the words of a kind, whatever their case; None where the language has none."""
    forms = sorted(of_kind(code, kind), key=lambda one: (-len(one), one))
    if not forms:
        return None
    if not is_spaced(forms):
        return re.compile("|".join(map(re.escape, forms)))
    some = ((one.startswith("*"), re.escape(one.strip("*")), one.endswith("*")) for one in forms)
    told = ((r"\w+" if more else "") + body + (r"\w*" if rest else "") for more, body, rest in some)
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)", re.IGNORECASE)
