"""Which language a text is in: by its script where that decides, else by py3langid held to the script's languages."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

from .languages import languages
from .writing import main_script

UNDETERMINED = "und"
# The identifier's cost grows with length, and its verdict is settled soon: so many pieces of so many characters are
# enough, at even distances within the beginning of a text, for it may open with a quotation in another language.
PIECES, SIZE, BEGINNING = 3, 250, 3_000
# Of a text with fewer characters a page's own word is surer than the identifier's.
SHORT = 150
# Languages without a file of ours that must not be taken for one of ours. By script; a file of facts joins by itself.
NEIGHBOURS = {
    "Latin": ("nl", "sv", "da", "no", "fi", "cs", "sk", "hu", "ro", "hr", "sl", "et", "lv", "lt", "vi",
              "id", "ca", "sq", "az"),
    "Cyrillic": ("be", "sr", "mk", "kk", "ky", "mn"),
    "Arabic": ("fa", "ur"),
    "Devanagari": ("hi", "mr", "ne"),
    "Hangul": ("ko",), "Greek": ("el",), "Hebrew": ("he",), "Thai": ("th",), "Georgian": ("ka",), "Armenian": ("hy",),
}  # fmt: skip


def identify(text: str, declared: str = "") -> str:
    """BCP 47 code, 'und' where there is too little to tell.

    declared: the code that the page gives itself. It decides for a short text that may be in it; templates declare what
    they like, so that a longer text speaks for itself.
    """
    told = sample(text)
    candidates = of_script(main_script(told))
    if len(told) < SHORT and declared in candidates:
        return declared
    if len(candidates) <= 1:
        return candidates[0] if candidates else UNDETERMINED
    return str(identifier(candidates).classify(told)[0])


def sample(text: str) -> str:
    """Pieces of the beginning of a text, a short text whole."""
    if len(text) <= PIECES * SIZE:
        return text
    step = (min(len(text), BEGINNING) - SIZE) // (PIECES - 1)
    return " ".join(text[place * step : place * step + SIZE] for place in range(PIECES))


@cache
def of_script(script: str) -> tuple[str, ...]:
    """The codes that a script may stand for."""
    ours = [one.code for one in languages().values() if one.script == script]
    return tuple(dict.fromkeys([*ours, *NEIGHBOURS.get(script, ())]))


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
