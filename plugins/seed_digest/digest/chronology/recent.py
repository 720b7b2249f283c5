"""What was done of late: on a day of the week that ends with its document's."""

from __future__ import annotations

from ...edtf import Edtf
from ...model import Article, Event

# What a document brings as news is no more days old.
NEWS_DAYS = 7


def is_recent(event: Event, article: Article) -> bool:
    """True for what was done on a day of the week that ends with the document's."""
    if event.planned or event.reported or event.instead_of is not None:
        return False
    own = article.date.value if article.date is not None else None
    return event.date is not None and event.date.is_day and own is not None and is_of_week(event.date, own)


def is_of_week(date: Edtf, own: Edtf) -> bool:
    """True for a day of the week that ends with another."""
    day, last = date.first_day, own.last_day
    return day is not None and last is not None and 0 <= (last - day).days <= NEWS_DAYS
