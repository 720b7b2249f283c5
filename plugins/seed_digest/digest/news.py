"""What news a document brings, and whether two bring the same.

Reports that come round (a rate decided on, a storm, a catch) open alike whatever the year, and on the same days of it.
So the same news must have something of its own in common, and the texts must agree beyond their openings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..language.languages import facts_of
from ..language.writing import stems
from ..model import Article
from .wording import numbers_in, stop_stems

OPENING_LINES = 3
# The same kind of news: so much of the shorter opening, numbers being shared where both have some.
NEWS_STEMS, NEWS_SHARE = 6, 0.5
# The same news: so much of the shorter text, with so many particular numbers (one will do beside a rare entity); a
# number is particular from so many digits on. Or all but the same words and numbers.
TEXT_SHARE = 0.4
PARTICULAR_NUMBERS, PARTICULAR_DIGITS = 2, 3
SAME_TEXT = 0.8
YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class News:
    """A document's stems, of its opening and of all its text, less names and stop words; its numbers in both.

    entities: those that the opening names. yearly: true where it opens with what comes round every year.
    """

    opening: frozenset[str]
    text: frozenset[str]
    opening_numbers: frozenset[str]
    numbers: frozenset[str]
    entities: frozenset[str]
    yearly: bool


def news_of(article: Article) -> News:
    """What an article tells, as it is compared."""
    language = article.document.language
    opening = " ".join(one.text for one in article.sentences if opens(article, one.where, one.line))
    text = " ".join(one.text for one in article.sentences)
    first = [one for one in article.mentions if opens(article, one.where, one.line)]
    left_out = stop_stems(language)
    return News(
        opening=stems(opening) - stems(" ".join(one.text for one in first)) - left_out,
        text=stems(text) - stems(" ".join(one.text for one in article.mentions)) - left_out,
        opening_numbers=yearless_numbers(opening),
        numbers=yearless_numbers(text),
        entities=frozenset(one.entity for one in first),
        yearly=is_yearly(opening, language),
    )


def opens_alike(one: News, other: News) -> bool:
    """True for two openings of one kind of news, be they of different years."""
    numbers = one.opening_numbers, other.opening_numbers
    if all(numbers) and not numbers[0] & numbers[1]:
        return False
    return keeps(one.opening, other.opening, NEWS_STEMS, NEWS_SHARE)


def is_particular(one: News, other: News, *, rare: bool) -> bool:
    """True where two texts have in common what those of another year would not. rare: they share a rare entity."""
    if one.yearly or other.yearly:
        return False
    all_numbers = one.numbers <= other.numbers or other.numbers <= one.numbers
    if all_numbers and keeps(one.text, other.text, NEWS_STEMS, SAME_TEXT):
        return True
    particular = [number for number in one.numbers & other.numbers if len(number) >= PARTICULAR_DIGITS]
    least = PARTICULAR_NUMBERS - 1 if rare else PARTICULAR_NUMBERS
    return len(particular) >= least and keeps(one.text, other.text, NEWS_STEMS, TEXT_SHARE)


def keeps(one: frozenset[str], other: frozenset[str], least: int, share: float) -> bool:
    """True where two sets have so many in common, and such a share of the smaller one."""
    shared = len(one & other)
    return shared >= least and shared >= share * min(len(one), len(other))


def is_yearly(text: str, language: str) -> bool:
    """True for a text with a word of what comes round every year."""
    known = facts_of(language)
    return known is not None and known.yearly is not None and known.yearly.search(text) is not None


def yearless_numbers(text: str) -> frozenset[str]:
    """The numbers of a text that are no years."""
    return frozenset(one for one in numbers_in(text) if not YEAR.fullmatch(one))


def opens(article: Article, where: str, line: int | None) -> bool:
    """True for what stands in the title, the standfirst or the first paragraphs."""
    return where != "body" or line in {one.line for one in article.document.body[:OPENING_LINES]}
