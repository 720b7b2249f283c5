"""The one table of trust: how far each witness of a publication date is believed. Higher wins."""

from __future__ import annotations

from ...edtf import Edtf
from ...model import Candidate, Certainty, Reason, TimeExpression

# Of two stamps by one title the nearer speaks: a filled line of distance costs one, up to this.
NEARNESS = 12
# Pages of the web tell no date of publication before it.
EARLIEST_YEAR = 1990

TRUST = {
    "correction": 100,
    "JSON-LD": 95,
    "meta": 93,
    "layout": 90,
    "told as published right above the lead": 88,
    "told as published by the title": 87,
    "stamp before the lead": 85,
    "stamp right above the lead": 82,
    "stamp by the title": 80,
    "line with a date right above the lead": 79,
    "line with a date by the title": 78,
    "time element": 77,
    "told as published between the lines of the body": 74,
    "dateline": 70,
    "stamp without year right above the lead": 68,
    "stamp without year by the title": 68,
    "head of the text": 66,
    "address": 65,
    "end of the page's title": 64,
    "told as published below the body": 63,
    "crawl date": 60,
    "relative form right above the lead": 56,
    "relative form by the title": 54,
    "time of a change right above the lead": 50,
    "time of a change by the title": 50,
    "told as published elsewhere": 46,
    "stamp below the body": 45,
    "stamp between the lines of the body": 40,
    "change in the metadata": 38,
    "line with a date below the body": 36,
    "line with a date between the lines of the body": 34,
    "stamp of a month right above the lead": 33,
    "stamp of a month by the title": 33,
    "stamp in a caption": 30,
    "time of a change between the lines of the body": 28,
    "time of a change below the body": 26,
    # The rest never date the article; they are kept to be shown.
    "back-reference": 5,
}
# What a machine reads, often in another time zone than the one that the page is printed in.
METADATA = frozenset({"JSON-LD", "meta", "time element"})
CHANGE = "change in the metadata"
# From this trust on a witness is the page's own date as its readers see it.
PRINTED = 60
# What each further kind of witness adds that tells the same day, up to so many.
AGREEMENT, MOST_AGREEING = 4, 2
# A witness that the table does not name has no say.
NO_SAY = 0
EITHER_ORDER = "{} or {}: nothing in the document says which number is the day"


def candidate(date: Edtf, witness: str, reason: Reason, refused: str | None = None) -> Candidate[Edtf]:
    """A candidate with the trust of its witness."""
    certainty = Certainty.CORRECTED if witness == "correction" else Certainty.STATED
    trust = TRUST.get(witness, NO_SAY)
    why = refused or (None if trust else f"a {witness} does not date an article")
    return Candidate(date, witness, trust, certainty, reason, why)


def unsettled(time: TimeExpression) -> str | None:
    """Why a date of two readings may not speak."""
    further = time.other or time.year_first
    return EITHER_ORDER.format(time.date.value if time.date else "", further.value) if further else None
