"""The one table of trust: how far each witness of a publication date is believed. Higher wins."""

from __future__ import annotations

from dataclasses import replace

from ...edtf import Edtf
from ...model import Candidate, Certainty, Reason, TimeExpression

# Of two stamps by one title the nearer speaks: a filled line of distance costs one, up to this.
NEARNESS = 12
# Pages of the web tell no date of publication before it; what lies behind the last is of another calendar or a slip.
EARLIEST_YEAR, LATEST_YEAR = 1990, 2049

# How a line tells a date, and where it stands: together they are a witness.
HOWS = (
    "date called that of publication", "stamp", "date among other words", "time of a change", "stamp without year",
    "stamp of a month", "relative form",
)  # fmt: skip
IN_PART = ("stamp without year", "stamp of a month", "relative form")
WHERES = (
    "right above the lead", "by the title", "between the lines of the body", "below the body", "in a caption",
    "elsewhere", "in a list",
)  # fmt: skip

TRUST = {
    "correction": 100,
    "JSON-LD": 95,
    "meta": 93,
    "layout": 90,
    "date called that of publication right above the lead": 88,
    "date called that of publication by the title": 87,
    "stamp before the lead": 85,
    "stamp right above the lead": 82,
    "stamp by the title": 80,
    "date among other words right above the lead": 79,
    "date among other words by the title": 78,
    "time element": 77,
    "date called that of publication between the lines of the body": 74,
    "dateline": 70,
    "stamp without year right above the lead": 68,
    "stamp without year by the title": 68,
    "address": 65,
    "end of the page's title": 64,
    "date called that of publication below the body": 63,
    "crawl date": 60,
    "relative form right above the lead": 56,
    "relative form by the title": 54,
    "time of a change right above the lead": 50,
    "time of a change by the title": 50,
    "stamp below the body": 45,
    "head of the text": 44,
    "stamp between the lines of the body": 40,
    "change in the metadata": 38,
    "date among other words below the body": 36,
    "date among other words between the lines of the body": 34,
    "stamp of a month right above the lead": 33,
    "stamp of a month by the title": 33,
    "stamp in a caption": 30,
    "time of a change between the lines of the body": 28,
    "time of a change below the body": 26,
    # These never date the article; they are kept to be shown, and one without year may borrow theirs.
    "back-reference": 0,
    "relative form": 0,
    **{f"{how} {where}": 0 for how in HOWS for where in ("elsewhere", "in a list")},
    **{f"{how} in a caption": 0 for how in HOWS if how != "stamp"},
    **{f"{how} {where}": 0 for how in IN_PART for where in ("below the body", "between the lines of the body")},
    **{f"part of the time of a change {where}": 0 for where in WHERES},
    "date called that of publication elsewhere": 46,
}
# From this trust on a full date is the page's own: it takes the place of one without year that lies near.
MAY_REPLACE, SAME_ARTICLE_DAYS = 52, 31
# From this trust on a printed day takes the place of the metadata's that is next to it;
PRINTED = 60
# from this on, though it be called that of a change, of one that the metadata call an earlier publication.
MAY_SHOW_CHANGE = 38
# What a machine reads, often in another time zone than the one that the page is printed in.
METADATA = frozenset({"JSON-LD", "meta", "time element"})
METADATA_CHANGE, BACK_REFERENCE = "change in the metadata", "back-reference"
CHANGES = frozenset({METADATA_CHANGE, *(f"time of a change {where}" for where in WHERES)})
# What each further kind of witness adds that tells the same day, up to so many.
AGREEMENT, MOST_AGREEING = 4, 2
NO_SAY = 0
EITHER_ORDER = "{} or {}: nothing in the document says which number is the day"


def candidate(date: Edtf, witness: str, reason: Reason, refused: str | None = None) -> Candidate[Edtf]:
    """A candidate with the trust of its witness. KeyError for a witness that the table does not name."""
    trust = TRUST[witness]
    why = refused or implausible(date, witness) or (None if trust else f"a {witness} does not date an article")
    return Candidate(date, witness, trust, certainty_of(witness), reason, why)


def certainty_of(witness: str) -> Certainty:
    """The day of a change is not stated to be that of publication."""
    if witness == "correction":
        return Certainty.CORRECTED
    return Certainty.INFERRED if witness in CHANGES else Certainty.STATED


def implausible(date: Edtf, witness: str) -> str | None:
    """Why no page of the web was published then; the maintainer knows better."""
    if witness == "correction" or date.year is None or EARLIEST_YEAR <= date.year <= LATEST_YEAR:
        return None
    return f"no page of the web is of a year before {EARLIEST_YEAR} or after {LATEST_YEAR}"


def after_capture(found: Candidate[Edtf], capture: Edtf | None) -> Candidate[Edtf]:
    """The candidate, refused where it is more than a day after the page was saved. capture: None where unknown."""
    last, day = capture.last_day if capture else None, found.value.first_day
    if found.refused or last is None or day is None or found.certainty is Certainty.CORRECTED:
        return found
    late = (day - last).days > 1
    return replace(found, refused=f"the page was saved on {last}") if late else found


def unsettled(time: TimeExpression) -> str | None:
    """Why a date of two readings may not speak."""
    further = time.other or time.year_first
    return EITHER_ORDER.format(time.date.value if time.date else "", further.value) if further else None
