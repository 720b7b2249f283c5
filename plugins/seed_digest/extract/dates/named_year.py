"""A year that the text gives beside its own words for it: 'last year, in 2023', 'this year (2024)'.

What a person says in quotation marks may be older than the text, and so may be what stands behind an apostrophe ('last
year's winner'); these are not read. Years that contradict each other settle nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...edtf import Edtf
from ...language.numerals import plain_digits
from ...language.words import any_of
from ...model import Certainty, DatePart, Paragraph, Reason, Resolved, Role

RULE = "the text calls {} {}: so it is of {}"
YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d'’-])"
# Between them stands a sign or a small word: 'last year 2018 boats came' names none. Behind the year the words stand
# between two signs: 'since 2010, last year was the first' is of two years.
BEFORE_YEAR = r"(?:\s?[,(\uff08\u2013-]\s?(?:[^\W\d_]{1,3}\s)?|\s[^\W\d_]{1,3}\s)"
BEHIND_YEAR, CLOSED = r"\s?[,(\uff08]\s?", r"(?=\s?[,.)\uff09])"
KINDS = {"last_year": ("last year", 1), "this_year": ("this year", 0)}
QUOTED = re.compile(r"[“„«「『\"][^“”„«»「」『』\"]*[”“»」』\"]")


def settle_by_words(date: Resolved[Edtf], body: Sequence[Paragraph]) -> Resolved[Edtf]:
    """The date with the year that the text calls its own, or the last one; as it is where there is no such year."""
    if date.certainty is Certainty.CORRECTED:
        return date
    told = [one for paragraph in body if paragraph.kind is not Role.QUOTE for one in years_in(paragraph)]
    if len({year for year, _ in told}) != 1:
        return date
    try:
        value = date.value.with_year(told[0][0])
    except ValueError:
        return date
    return Resolved(value, Certainty.INFERRED, (*date.because, *(because for _, because in told)))


def years_in(paragraph: Paragraph) -> Iterator[tuple[int, Reason]]:
    """The text's own year, as a paragraph tells it, with why."""
    text = QUOTED.sub(lambda quote: " " * len(quote[0]), plain_digits(paragraph.text))
    for kind, (said, later) in KINDS.items():
        for form in forms(kind):
            for match in form.finditer(text):
                year = int(match["year"]) + later
                rule = RULE.format(match["year"], said, year)
                yield year, Reason(rule, match[0].strip(), paragraph.line, settles=DatePart.YEAR)


@cache
def forms(kind: str) -> tuple[re.Pattern[str], ...]:
    words = any_of(kind, r"(?<![^\W_])", r"(?![\w'’])")
    return tuple(
        re.compile(one, re.IGNORECASE)
        for one in (rf"{words}{BEFORE_YEAR}{YEAR}", rf"(?<!\d){YEAR}{BEHIND_YEAR}{words}{CLOSED}")
    )
