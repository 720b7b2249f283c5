"""Where on a day something was done, as sentences tell it: 'in Aven on 3 May', 'am 3. Mai im Hafen von Aven'."""

from __future__ import annotations

import re
from functools import cache

from ....language.languages import base_code, phrasebooks
from ....language.words import one_of
from ....language.writing import lower
from .scenes import ARTICLE, Scene

# Words between that before a place and the one that joins it to what it has: 'im alten Hafen von Aven'.
MOST_WORDS = 2
MARK = re.compile(r"[^\w\s]")


def is_beside_day(scene: Scene, start: int, end: int) -> bool:
    """True for a place, between two offsets of a sentence, with a word for 'in' before it and a day right beside it."""
    pattern = before_place(base_code(scene.language))
    text, sentence = scene.sentence.text, scene.sentence
    within = pattern.search(lower(text[:start])) if pattern is not None else None
    if within is None:
        return False
    for time in scene.article.document.times:
        first, last = time.start - sentence.start, time.end - sentence.start
        inside = time.line == sentence.line and first >= 0 and last <= len(text)
        if inside and time.date is not None and time.date.day:
            behind = first - end if not MARK.search(text[end:first]) else len(text)
            if 0 <= behind <= ARTICLE or (last <= within.start() and not text[last : within.start()].strip()):
                return True
    return False


@cache
def before_place(code: str) -> re.Pattern[str] | None:
    """What stands before the name of a place in which something is; None where a language has no such words."""
    book = next((one for one in phrasebooks() if one.code == code), None)
    where, joins = (book.words.get(kind, []) for kind in ("where", "where_of")) if book is not None else ([], [])
    if not where:
        return None
    edges = r"(?<!\w)", r"(?!\w)"
    more = rf"(?:(?:\s+\w+){{1,{MOST_WORDS}}}\s+{one_of(joins, *edges)})?" if joins else ""
    return re.compile(rf"{one_of(where, *edges)}{more}\s*\Z")
