"""The views of years, months and days: a date stands only where it surely falls."""

from __future__ import annotations

from dataclasses import replace

from ..edtf import parse_edtf
from . import urls
from .cards import Cards
from .dating import day_text
from .library import Library, periods_of
from .lists import counted
from .pieces import CountedLink, Link, PeriodCard
from .views import DatesView, PeriodView

PRECISIONS = {4: "year", 7: "month", 10: "day"}
"""By the length of a period's value: '2025', '2025-07', '2025-07-28'."""

FINER = {"year": "month", "month": "day", "day": ""}


def dates_views(library: Library, cards: Cards) -> tuple[DatesView, ...]:
    """All years with their months; by pages where many documents stand across years."""
    across = tuple(one for one in library.dated if one.date and not periods_of(one.date.value))
    years = tuple(period_card(library, one) for one in library.in_period if precision_of(one) == "year")
    return tuple(DatesView(years, one, undated_link(library)) for one in cards.listings(across))


def undated_link(library: Library) -> CountedLink | None:
    """The way to the undated, None where there are none."""
    return counted(library, "Undated", urls.UNDATED, len(library.undated)) if library.undated else None


def precision_of(period: str) -> str:
    return PRECISIONS[len(period)]


def label_of(period: str) -> str:
    """'2025', 'July 2025', '28 July 2025'."""
    return day_text(parse_edtf(period))


def within(library: Library, period: str) -> tuple[str, ...]:
    """The months of a year or the days of a month, newest first."""
    return tuple(
        one for one in library.in_period if one.startswith(f"{period}-") and len(one) == len(period) + len("-01")
    )


def period_card(library: Library, period: str) -> PeriodCard:
    """A period with those within it: a year with its months, a month with its days."""
    parts = within(library, period) if precision_of(period) != "day" else ()
    children = tuple(PeriodCard(label_of(one), urls.period(one), len(library.in_period[one]), ()) for one in parts)
    return PeriodCard(label_of(period), urls.period(period), len(library.in_period[period]), children)


def period_views(library: Library, cards: Cards, period: str) -> tuple[PeriodView, ...]:
    """One year, month or day, by pages."""
    articles = library.in_period[period]
    imprecise = sum(one.date is not None and periods_of(one.date.value)[-1] == period for one in articles)
    earlier, later = neighbours(library, period)
    finer = FINER[precision_of(period)]
    pages = cards.listings(articles)
    whole = PeriodView(
        label=label_of(period),
        value=period,
        precision=precision_of(period),
        within=period_card(library, period).within,
        articles=pages[0],
        finer=finer,
        imprecise=imprecise if finer else 0,
        earlier=earlier,
        later=later,
    )
    return tuple(replace(whole, articles=one) for one in pages)


def neighbours(library: Library, period: str) -> tuple[Link | None, Link | None]:
    """The nearest earlier and later period of the same length that has articles."""
    alike = [one for one in library.in_period if len(one) == len(period)]
    place = alike.index(period)
    earlier = alike[place + 1] if place + 1 < len(alike) else None
    later = alike[place - 1] if place > 0 else None
    return period_link(library, earlier), period_link(library, later)


def period_link(library: Library, period: str | None) -> Link | None:
    return Link(label_of(period), urls.period(period), library.options.language) if period else None
