"""A year that the text gives beside its own words for it: 'last year, in 2023', 'this year (2024)'.

Its number must stand as one of a year: in brackets, between commas, or behind a word for 'in'. Any other number nearby
may count boats ('this year, 2000 boats came') or be of another year ('between this year and 2030').

What a person says in quotation marks may be older than the text, and so may be what stands behind an apostrophe ('last
year's winner'); these are not read. Years that contradict each other settle nothing, nor do those before the web, after
the capture, or before another year of which the text tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...edtf import Edtf, parse_edtf
from ...language.languages import Language
from ...language.numerals import plain_digits
from ...language.sentences import split_sentences
from ...language.words import ENDED, any_of
from ...model import Certainty, DatePart, Paragraph, Reason, Resolved, Role
from ..reading import Reading
from .steps_back import FIRST_WEB_YEAR, PLAIN_YEAR

RULE = "the text calls {} {}: so it is of {}"
YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d)(?![\d'’-])"
OPENED, CLOSED = r"\s?[(\uff08]\s?", r"\s?[)\uff09]"
COMMA, STOP = r"\s?[,،、\uff0c]", r"\s?(?:[,.;:،、。)\uff09\uff0c]|$)"
KINDS = {"last_year": ("last year", 1), "this_year": ("this year", 0)}
QUOTED = re.compile(r"[“„«「『\"][^“”„«»「」『』\"]*[”“»」』\"]")


def settle_by_words(date: Resolved[Edtf], reading: Reading, body: Sequence[Paragraph]) -> Resolved[Edtf]:
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
    if not is_possible(value, reading, body):
        return date
    return Resolved(value, Certainty.INFERRED, (*date.because, *(because for _, because in told)))


def is_possible(date: Edtf, reading: Reading, body: Sequence[Paragraph]) -> bool:
    """False for a date before the web, after the capture, or before a year of which the text tells as past."""
    stated = reading.metadata.captured
    saved = parse_edtf(stated).last_day if stated else None
    year, first = date.year or 0, date.first_day
    if year < FIRST_WEB_YEAR or (saved and first and first > saved):
        return False
    named = past_years(body, reading.body.spoken[:1])
    return not any(year < one and (saved is None or one <= saved.year) for one in named)


def past_years(body: Sequence[Paragraph], spoken: Sequence[Language]) -> Iterator[int]:
    """The years named in the sentences that have no word of plans."""
    for paragraph in body:
        for _, text in split_sentences(plain_digits(paragraph.text), paragraph.language):
            if not any(one.planned and one.planned.search(text) for one in spoken):
                yield from (int(year) for year in PLAIN_YEAR.findall(text))


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
    """'Last year (in 2018)', 'last year, 2018,', 'last year, in 2018,'; '2018 (last year)', 'in 2018, last year,'."""
    words = any_of(kind, r"(?<![^\W_])", r"(?![\w'’])")
    within = any_of("in_year", r"(?<![^\W_])", rf"{ENDED}\s")
    year = rf"{YEAR}(?:\s?(?:{any_of('behind_year', '', ENDED)}|{any_of('year', '', ENDED)}))?"
    return tuple(
        re.compile(one, re.IGNORECASE)
        for one in (
            rf"{words}{OPENED}(?:{within})?{year}{CLOSED}",
            rf"{words}{COMMA}\s?{year}(?={COMMA})",
            rf"{words}(?:{COMMA})?\s?{within}{year}(?={STOP})",
            rf"{year}{OPENED}{words}{CLOSED}",
            rf"{within}{year}{COMMA}\s?{words}(?={STOP})",
        )
    )
