"""What a crawler, an aggregator or a site puts before the first word of a line."""

from __future__ import annotations

import re
from functools import cache

from ...language.inline import agency
from ...language.words import ENDED_OR_GLUED, any_of
from ...language.writing import CAPITAL, CASED_CAPITAL
from .spans import Span, Within

# A crawler's own prefix: ' date 2025-07-28 Text'.
CRAWL_DATE = re.compile(r"^date (?P<date>\d{4}(?:-\d\d){0,2})(?:\s+|$)")
# An aggregator's stamp before the lead: '2025-07-28T05:13:43Z — Text'.
ISO = r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?(?=\s*[–—|]|\s+-\s)"
LONG_TEXT = r"(?=\W{0,6}[^\W\d_].{60})"
# A time that no space parts from the first word: '12:45Москва'.
GLUED_CLOCK = re.compile(r"^(?:\d{1,2}[./]\d{1,2}[./]\d{4}[\s,]*)?\d{1,2}:\d\d" rf"(?={CAPITAL}[^\W\d_].{{30}})")
# Markdown's sign of a heading: '## Text'.
MARKDOWN_HEADING = re.compile(r"^#{1,6}\s+(?=\S)")

# '(SITE) Text', '/Site.info/ Text', '(SITE - Agency) Text': no dash behind it, as a dateline has.
BRACKETED = re.compile(
    r"^(?P<open>[(\uff08\[/]?)\s?(?P<name>[^()\uff08\uff09\[\]/]{2,40})[)\uff09\]/]\s*(?=[«\"“„'‘「『]?[^\W\d_].{30})"
)
# '〔記者張三／台北報導〕Text': so papers in Taiwan name who reports.
REPORTED = re.compile(r"^\u3014[^\u3014\u3015]{2,40}\u3015\s*(?=\S.{30})")
DOMAIN = re.compile(r"(?<!\w)[^\W_]{2,}\.[^\W\d_]{2,5}(?![^\W\d_a-z])", re.IGNORECASE)
CAPITALS = re.compile(rf"(?![IVXLC]+$){CASED_CAPITAL}{{3,}}[\d.&]*(?:\s?[-–—|]+\s?(?P<more>\w.{{1,30}}))?")
NAME = re.compile(rf"{CAPITAL}[\w.\"«» -]{{2,30}}")


@cache
def lead_stamp() -> re.Pattern[str]:
    """An aggregator's stamp; a day with its year and a time before a long text: '28.07.2025 12:45 Text'."""
    clock = rf"\d{{1,2}}:\d\d(?::\d\d)?(?:\s?{any_of('clock', behind=ENDED_OR_GLUED)})?+"
    dated = rf"(?:{day_of_year()})[\s,|–—-]{{1,4}}(?:[^\W\d_]{{1,3}}\s)?{clock}{LONG_TEXT}"
    return re.compile(rf"^(?P<date>{ISO}|{dated})(?:\s*[–—|:]\s*|\s+-\s+|\s*)(?=\S)")


def day_of_year() -> str:
    """A pattern of a day with its year: '28.07.2025', '28 July 2025', '28 de julio de 2025', '2025年7月28日'."""
    between, behind = any_of("in_date"), any_of("behind_year")
    signs = rf"\d{{4}}{any_of('year')}\d{{1,2}}{any_of('month')}\d{{1,2}}{any_of('day')}"
    named = rf"\d{{1,2}}\.?\s(?:{between}\s)?[^\W\d_]{{3,12}}\.?(?:\s{between})?,?\s\d{{4}}(?:\s{behind})?"
    month_first = r"[^\W\d_]{3,10}\.?\s\d{1,2},\s\d{4}"
    return rf"\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}[-./]\d\d[-./]\d\d|{signs}|{named}|{month_first}"


def crawl_date(line: Within) -> Span | None:
    if not line.text.startswith("date "):
        return None
    found = CRAWL_DATE.match(line.text)
    return Span(0, found.end(), "crawl date") if found else None


def stamp(line: Within) -> Span | None:
    """A day and time, or a time glued to a word."""
    head = line.text[:40]
    if ":" not in head and "." not in head:
        return None
    found = lead_stamp().match(line.text)
    if found:
        return Span(0, found.end(), "stamp before the lead")
    found = GLUED_CLOCK.match(line.text) if head[0].isdigit() else None
    return Span(0, found.end(), "time glued to the first word") if found else None


def markdown(line: Within) -> Span | None:
    found = MARKDOWN_HEADING.match(line.text) if line.text[0] == "#" else None
    return Span(0, found.end(), "Markdown") if found else None


def site_credit(line: Within) -> Span | None:
    """The site or agency that a text opens with, in brackets or between strokes, without a dateline's dash."""
    text = line.text
    reported = REPORTED.match(text)
    if reported:
        return Span(0, reported.end(), "site's credit before the text")
    if text[0] not in "(\uff08[/" and not (text[0].isupper() and ")" in text[:50]):
        return None
    found = BRACKETED.match(text)
    if found is None or not is_site(found, line):
        return None
    return Span(0, found.end(), "site's credit before the text")


def is_site(found: re.Match[str], line: Within) -> bool:
    """True where what is bracketed is the name of a site or an agency, or says who reported."""
    name, opener = found["name"].strip(), found["open"]
    capitals = CAPITALS.fullmatch(name)
    if not opener:
        return found[0].rstrip()[-1] in ")\uff09" and capitals is not None and capitals["more"] is not None
    if opener == "/":
        return found[0].rstrip()[-1] == "/" and (NAME.fullmatch(name) is not None or DOMAIN.fullmatch(name) is not None)
    if DOMAIN.search(name) or agency().fullmatch(name):
        return True
    if capitals is not None and (capitals["more"] or line.opening):
        return True
    return any(hit.kind == "staff" and hit.start < found.end() for hit in line.hits)


HEADS = (crawl_date, stamp, markdown)
"""What stands before any line, whatever it is."""
