"""Where a sign of a genre is seen on a page: phrases, prices, times, teasers, the same words again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise

from .page import Hit, Page, Row
from .shapes import CLOCK_ROW, HOST, NUMBER, PAGE_ROW, for_all_sexes, hours, rating

# Where a sign is seen: numbers of the lines, () where it is not; ALL_OVER where it is the page as a whole.
Places = tuple[int, ...]
Look = Callable[[Page], Places]
ALL_OVER: Places = (0,)

HEADLINE_WORDS = (4.0, 22.0)


def said(kind: str, least: int = 1, short: bool = True, share: float = 0.0) -> Look:
    """So many different phrases of a kind, on short lines or anywhere, and on that share of all lines."""

    def look(page: Page) -> Places:
        hits = page.found(kind, short)
        lines = lines_of(hits)
        enough = len({one.phrase for one in hits}) >= least and len(lines) >= share * len(page.rows)
        return lines if enough else ()

    return look


def lines_of(hits: Iterable[Hit]) -> Places:
    return tuple(sorted({one.row.number for one in hits}))


def shown(pattern: re.Pattern[str], least: int = 1, most_words: float = 12.0) -> Look:
    """So many short lines with a digit in which a pattern is found."""

    def look(page: Page) -> Places:
        rows = [row.number for row in page.numeric if row.words <= most_words and pattern.search(row.text)]
        return tuple(rows) if len(rows) >= least else ()

    return look


def opening_hours(page: Page) -> Places:
    """Short lines with the hours of a day."""
    return shown(hours())(page)


def numbers(page: Page) -> Places:
    """Rows of a table: several numbers and little else, in a third of the lines."""
    rows = [row.number for row in page.numeric if len(NUMBER.findall(row.text)) >= 2 and mostly_digits(row.text)]
    return tuple(rows) if len(rows) >= max(5, 0.3 * len(page.rows)) else ()


def mostly_digits(text: str) -> bool:
    return sum(one.isdigit() for one in text) >= 0.3 * sum(not one.isspace() for one in text)


def clocks(least: int) -> Look:
    """Rows that begin or end with a time of day, so many and a third of all lines."""

    def look(page: Page) -> Places:
        rows = [row.number for row in page.numeric if not row.dated and CLOCK_ROW.match(row.text)]
        return tuple(rows) if len(rows) >= max(least, 0.3 * len(page.rows)) else ()

    return look


def stars(page: Page) -> Places:
    """A rating: stars, or so many of five."""
    rows = [row.number for row in page.numeric if rating().search(row.text)]
    rows += [row.number for row in page.rows if ("★" in row.text or "⭐" in row.text) and row.short]
    return tuple(dict.fromkeys(rows))


def prices(least: int = 1, share: float = 0.0) -> Look:
    """So many short lines with a price, and that share of all lines."""

    def look(page: Page) -> Places:
        rows = page.priced
        return tuple(row.number for row in rows) if len(rows) >= max(least, share * len(page.rows)) else ()

    return look


def dated(page: Page) -> Places:
    """Four dates and more, each with something else below it: a list of articles, not a list of dates."""
    rows = page.rows
    found = [row.number for place, row in enumerate(rows) if row.dated and not (place and rows[place - 1].dated)]
    return tuple(found) if len(found) >= max(4, 0.06 * len(rows)) else ()


def teasers(page: Page) -> Places:
    """Three teasers and more, and hardly any text beside them."""
    rows = tuple(row.number for row in page.rows if row.breaks)
    running = sum(row.running for row in page.rows)
    return rows if len(rows) >= max(3, running, 0.05 * len(page.rows)) else ()


def alone(page: Page) -> Places:
    """Four paragraphs and more, none of which follows upon another."""
    rows = tuple(row.number for row in page.rows if row.running)
    pairs = any(one.running and two.running for one, two in pairwise(page.rows))
    return rows if len(rows) >= max(4, 0.05 * len(page.rows)) and not pairs else ()


def same_button(page: Page) -> Places:
    """A few words that stand alone on three lines or more."""
    texts = Counter(row.text for row in page.rows if row.words <= 4 and any(one.isalpha() for one in row.text))
    text, count = max(texts.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    return tuple(row.number for row in page.rows if row.text == text) if count >= max(3, 0.04 * len(page.rows)) else ()


def headlines(page: Page) -> Places:
    """Eight headlines and more that make up half of the page."""
    found = tuple(row.number for row in page.rows if is_headline(row))
    return found if len(found) >= max(8, 0.4 * len(page.rows)) else ()


def is_headline(row: Row) -> bool:
    return not row.running and HEADLINE_WORDS[0] <= row.words <= HEADLINE_WORDS[1] and row.text[-1] not in ".。:;,"


def paging(page: Page) -> Places:
    """The numbers of further pages, in a row or one a line."""
    rows = [row.number for row in page.numeric if PAGE_ROW.search(row.text) and len(row.text) < 60]
    texts = [row.text.strip("[]() ") for row in page.rows]
    rows += [page.rows[at].number for at in range(len(texts) - 2) if texts[at : at + 3] == ["1", "2", "3"]]
    return tuple(rows)


def hosts(page: Page) -> Places:
    """Three addresses of different sites, each on a line of its own."""
    found: dict[str, int] = {}
    for row in page.rows:
        match = HOST.fullmatch(row.text) if "." in row.text.partition(" ")[0][:-1] and row.short else None
        if match:
            found.setdefault(match[1].lower(), row.number)
    return tuple(found.values()) if len(found) >= 3 else ()


def breaks_off(page: Page) -> Places:
    """All there is of text is cut off with an ellipsis."""
    rows = tuple(row.number for row in page.rows if row.breaks)
    return rows if 0.1 * len(page.rows) <= len(rows) <= 2 and rows and not page.running else ()


def all_teasers(page: Page) -> Places:
    """Three teasers and more, and no sentence that does not break off."""
    rows = tuple(row.number for row in page.rows if row.breaks)
    return rows if len(rows) >= 3 and not page.running else ()


def unended(page: Page) -> Places:
    """What was taken for the text has no line that ends as a sentence does."""
    return () if page.ended else ALL_OVER


def little_else(page: Page) -> Places:
    """Nothing but a cut-off text and at most a line or two."""
    return ALL_OVER if len(page.rows) <= 3 and any(row.breaks for row in page.rows) else ()


def without_sentence(page: Page) -> Places:
    """No sentence of some length on the whole page."""
    return ALL_OVER if not page.running else ()


def hardly_text(page: Page) -> Places:
    """Little running text, and most of the page is something else."""
    return ALL_OVER if page.running < 60 and page.running < 0.5 * page.words else ()


def small(words: float) -> Look:
    """A page of fewer words."""
    return lambda page: ALL_OVER if page.words < words else ()


def menu(page: Page) -> Places:
    """Many lines of a word or three."""
    rows = [row for row in page.rows if row.words <= 3]
    return ALL_OVER if len(rows) >= 8 and len(rows) >= 0.6 * len(page.rows) else ()


def consent(page: Page) -> Places:
    """Half of the text and more asks for consent."""
    lines = lines_of(page.found("consent", short=False))
    asking = sum(row.words for row in page.rows if row.number in lines)
    return lines if asking and asking >= 0.5 * (page.running + asking) else ()


def agreeing(page: Page) -> Places:
    """Buttons of consent, where the text asks for it too."""
    asked = any(row.running for row in (one.row for one in page.found("consent", short=False)))
    return lines_of(page.found("agree")) if asked else ()


def bare_price(page: Page) -> Places:
    """A price with nothing beside it: no sentence and no headline is so."""
    rows = (row for row in page.priced if len(row.text) <= 30)
    return tuple(row.number for row in rows if sum(one.isalpha() for one in row.text) <= 4)


def dense(share: float, short: bool) -> Look:
    """Phrases of spam in so many of a hundred words, on short lines only or anywhere."""

    def look(page: Page) -> Places:
        hits = page.found("spam", short)
        return lines_of(hits) if len(hits) >= 4 and len(hits) * 100 >= share * page.words else ()

    return look


def soup(page: Page) -> Places:
    """A few pairs of words that come again and again in lines without a sentence, as robots are fed with them."""
    if page.running > 0.5 * page.words:
        return ()
    rows = [row for row in page.rows if row.words >= 4 and not row.running]
    pairs: Counter[tuple[str, str]] = Counter()
    for row in rows:
        words = [one.strip(".,;:|!?") for one in row.text.lower().split()]
        pairs.update((one, two) for one, two in pairwise(words) if len(one) > 2 and len(two) > 2)
    top = sum(count for _, count in pairs.most_common(3) if count >= 5)
    return tuple(row.number for row in rows) if top * 12 >= page.words and top >= 8 else ()


def all_sexes(page: Page) -> Places:
    """'(m/f/d)' behind the name of a post."""
    return tuple(row.number for row in page.rows if "(" in row.text and row.short and for_all_sexes().search(row.text))
