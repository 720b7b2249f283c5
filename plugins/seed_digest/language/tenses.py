"""Words that tell what was done from what is planned, of a language with or without a file of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .languages import Language, facts_of
from .stars import starred


@dataclass(frozen=True, slots=True)
class Tenses:
    """The words of plans and of the past; None where none are known."""

    planned: re.Pattern[str] | None
    past: re.Pattern[str] | None


@cache
def tenses_of(code: str) -> Tenses:
    """Of a language by its code: as its file tells them, or as [speech] of its phrases does."""
    known = facts_of(code)
    if known is not None:
        return tenses_in(known)
    return Tenses(starred(code, "planned"), starred(code, "past"))


def tenses_in(language: Language) -> Tenses:
    """Of a language with a file of its own."""
    return Tenses(language.planned, language.past)
