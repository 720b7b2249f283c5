"""Where on a day something was done, as sentences tell it: 'in Aven on 3 May', 'am 3. Mai im Hafen von Aven'."""

from __future__ import annotations

import re
from functools import cache

from ....edtf import Edtf
from ....language.languages import base_code, book_of
from ....language.words import one_of
from ....language.writing import lower
from .scenes import ARTICLE, Scene

# Words between that before a place and the one that joins it to what it has: 'im alten Hafen von Aven'.
MOST_WORDS = 2
MARK = re.compile(r"[^\w\s]")


def is_beside_day(scene: Scene, start: int, end: int) -> bool:
    """True for a place, between two offsets of a sentence, with a word for 'in' before it and a day right beside it."""
    return day_beside(scene, start, end) is not None


def day_beside(scene: Scene, start: int, end: int) -> Edtf | None:
    """The day right beside a place in which something is; None where there is none."""
    pattern = before_place(base_code(scene.language))
    text, sentence = scene.sentence.text, scene.sentence
    within = pattern.search(lower(text[:start])) if pattern is not None else None
    for time in scene.article.document.times if within is not None else ():
        first, last = time.start - sentence.start, time.end - sentence.start
        inside = time.line == sentence.line and first >= 0 and last <= len(text)
        if within is None or not inside or time.date is None or not time.date.day:
            continue
        behind = end <= first <= end + ARTICLE and not MARK.search(text[end:first])
        if behind or (last <= within.start() and not text[last : within.start()].strip()):
            return time.date
    return None


@cache
def before_place(code: str) -> re.Pattern[str] | None:
    """What stands before the name of a place in which something is; None where a language has no such words."""
    book = book_of(code)
    where, joins = (book.words.get(kind, []) for kind in ("where", "where_of")) if book is not None else ([], [])
    if not where:
        return None
    edges = r"(?<!\w)", r"(?!\w)"
    more = rf"(?:(?:\s+\w+){{1,{MOST_WORDS}}}\s+{one_of(joins, *edges)})?" if joins else ""
    return re.compile(rf"{one_of(where, *edges)}{more}\s*\Z")
