"""A page as its genre is judged by: its filled lines, its running text, the tell-tale phrases on it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from ...language.genres import Telltale, telltales
from ...language.writing import lower, stands_whole
from ...model import Line, Role
from ..reading import Reading
from .prices import PRICE_WORDS, has_price
from .shapes import numeric_date

# Running text: so many words to a line that ends as a sentence does, or to one that breaks off anyhow.
SENTENCE_WORDS, UNENDED_WORDS = 12.0, 25.0
SHORT_WORDS = 12.0
# A page of more lines, or the rest of a longer line, tells nothing that its beginning does not.
MOST_LINES, REACH = 600, 200
TEASER = re.compile(r"(?:\.{3}|…)\s*[\])»>”\"]{0,3}\s*(?:[»›→>]+|\(?[^\W\d]{2,12}(?:\s[^\W\d]{2,12})?\)?\s?[»›→>]*)?$")
TEASER_WORDS = 6.0
STAMPED = frozenset({Role.DATE, Role.BYLINE})
# So many words in several lines of running text are an article, whatever stands around them.
SURE_WORDS, SURE_ROWS = 260.0, 3
# Between terms of a menu or a row of keywords.
SEPARATOR = re.compile(r"[,|•·/、,;>»›]")
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Row:
    """A filled line. running: it is running text. breaks: a teaser, cut off with an ellipsis. numeric: with a digit.

    dated: nothing but a date, or a short line that holds one.
    """

    number: int
    text: str
    words: float
    running: bool
    breaks: bool
    numeric: bool
    dated: bool

    @property
    def short(self) -> bool:
        return self.words <= SHORT_WORDS and not self.running


@dataclass(frozen=True, slots=True)
class Hit:
    """A tell-tale phrase on a row."""

    phrase: str
    row: Row


@dataclass(frozen=True, slots=True)
class Page:
    """rows: the filled lines. numeric: the short ones with a digit, priced: those with a price. hits: phrases by kind.

    running: words of running text, consent prose left out. run: words of its longest stretch, one short line allowed
    between two of running text. words: of the whole page. ended: a line of the body ends as a sentence does.
    """

    rows: tuple[Row, ...]
    numeric: tuple[Row, ...]
    priced: tuple[Row, ...]
    hits: dict[str, tuple[Hit, ...]]
    running: float
    run: float
    words: float
    ended: bool

    def found(self, kind: str, short: bool = True) -> tuple[Hit, ...]:
        """Phrases of a kind, on short rows only or wherever they stand."""
        return tuple(one for one in self.hits.get(kind, ()) if one.row.short or not short)


def holds_article(lines: Sequence[Line]) -> bool:
    """True where so much running text stands together that no further look is needed.

    A single short line without a digit, such as a subheading, may stand between.
    """
    words, rows, gap = 0.0, 0, 0
    for line in lines:
        if not line.text:
            continue
        if is_running(line):
            words, rows, gap = words + line.words, rows + 1, 0
            if words >= SURE_WORDS and rows >= SURE_ROWS:
                return True
        elif gap or DIGIT.search(line.text):
            words, rows = 0.0, 0
        else:
            gap = 1
    return False


def see_page(reading: Reading) -> Page:
    """The page of a document that is being read."""
    rows = tuple(make_rows(reading))
    hits = find_phrases(rows)
    asking = {one.row.number for one in hits.get("consent", ())}
    own = [row.words if row.running and row.number not in asking else 0.0 for row in rows]
    numeric = tuple(row for row in rows if row.numeric and row.short)
    return Page(
        rows=rows,
        numeric=numeric,
        priced=tuple(row for row in numeric if row.words <= PRICE_WORDS and has_price(row.text)),
        hits=hits,
        running=sum(own),
        run=longest_run(rows, own, {one.row.number for one in hits.get("zodiac", ())}),
        words=sum(row.words for row in rows),
        ended=any(reading.lines[index].ends_sentence for index in reading.body.indexes),
    )


def make_rows(reading: Reading) -> Iterator[Row]:
    """The filled lines, as many as are looked at."""
    for line in [line for line in reading.lines if line.text][:MOST_LINES]:
        text = line.text if len(line.text) <= REACH else line.text[:REACH]
        breaks = is_teaser(line)
        running = not breaks and is_running(line)
        numeric = DIGIT.search(text) is not None
        dated = False
        if numeric and not running and line.words <= SHORT_WORDS:
            label = reading.labels[line.number - 1]
            dated = (label is not None and label.role in STAMPED and has_letter(text)) or numeric_date().search(
                text
            ) is not None
        yield Row(line.number, text, line.words, running, breaks, numeric, dated)


def has_letter(text: str) -> bool:
    """False for a time of day or a date without year: rows of a timetable or of a live report."""
    return any(one.isalpha() for one in text)


def is_teaser(line: Line) -> bool:
    """True for a line of some length that is cut off with an ellipsis."""
    if line.words < TEASER_WORDS:
        return False
    tail = line.text[-40:]
    return ("…" in tail or "..." in tail) and TEASER.search(tail) is not None


def is_running(line: Line) -> bool:
    """True for a sentence of some length, or for a long line that is no row of terms."""
    if line.words < SENTENCE_WORDS:
        return False
    if line.ends_sentence:
        return True
    return line.words >= UNENDED_WORDS and len(SEPARATOR.findall(line.text)) * 4 < line.words


def longest_run(rows: Sequence[Row], own: Sequence[float], breaks: Container[int]) -> float:
    """Words of the longest stretch of running text; a single line, such as a subheading, does not break it.

    One with a date does, and one of those numbered in breaks.
    """
    best = words = 0.0
    gap = 0
    for row, size in zip(rows, own, strict=True):
        gap = 0 if size else gap + 1 + (row.dated or row.number in breaks)
        words = words + size if gap <= 1 else 0.0
        best = max(best, words)
    return best


def find_phrases(rows: Sequence[Row]) -> dict[str, tuple[Hit, ...]]:
    """Every tell-tale phrase on the rows, by kind. Words are kept whole."""
    text = lower("\n".join(row.text for row in rows))
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row.text) + 1)
    found: dict[str, list[Hit]] = {}
    for end, entries in telltales().iter(text):
        for one in entries:
            if is_whole(text, one, end + 1):
                found.setdefault(one.kind, []).append(Hit(one.phrase, rows[bisect_right(starts, end) - 1]))
    return {kind: tuple(hits) for kind, hits in found.items()}


def is_whole(text: str, one: Telltale, end: int) -> bool:
    """True where a phrase keeps to whole words; a stem may go on."""
    start = end - len(one.phrase)
    if not stands_whole(text, start, end):
        return one.stem and stands_whole(text[max(0, start - 1) : end], min(1, start), end - max(0, start - 1))
    return True
