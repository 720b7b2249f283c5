"""Whether two dated sentences of one language are of one thing by their words, those of plans and delays aside."""

from __future__ import annotations

from ...language.clauses import found
from ...language.languages import base_code
from ...language.tenses import tenses_of
from ...language.writing import stems
from .deeds import Deeds, Told


def shares_words(one: Told, other: Told, deeds: Deeds) -> bool:
    """True for two with a word in common that tells of more than that something is planned, or ready only later."""
    languages = {base_code(deeds.languages[key]) for _, key in (one, other)}
    return len(languages) == 1 and bool(words_of(one, deeds) & words_of(other, deeds))


def words_of(told: Told, deeds: Deeds) -> frozenset[str]:
    """The stems of what a dated sentence tells."""
    event, key = told
    if event.telling is None:
        return frozenset()
    text, language = event.sentence.text, deeds.languages[key]
    planned = tenses_of(language).planned
    of_plans = [*(planned.finditer(text) if planned else ())]
    of_plans += [one for kind in ("moved", "slated") for one in found(text, language, kind)]
    return event.telling.stems - stems(" ".join(one[0] for one in of_plans))
