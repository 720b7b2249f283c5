"""What an analyst would say of a digest's documents, as its page shows it."""

from __future__ import annotations

from ..model import Account, Difference, Gloss, Point, Reason
from . import urls
from .badges import date_view, document_date
from .brief_pieces import AccountView, DifferenceView, PointView
from .characters import visible
from .citing import Citer
from .library import Library
from .pieces import DateView, NameView, ReasonView
from .reasons import language_at, reason_views


def points_of(library: Library, slug: str) -> tuple[Point, ...]:
    """The points of a digest whose first document is published: those that are numbered."""
    brief = library.corpus.briefs.get(slug)
    return tuple(one for one in brief.points if one.cited[0].article_id in library.by_id) if brief else ()


def differences_of(library: Library, slug: str) -> tuple[Difference, ...]:
    """What published documents tell differently."""
    brief = library.corpus.briefs.get(slug)
    found = brief.differences if brief else ()
    return tuple(one for one in found if all(account.cited.article_id in library.by_id for account in one.accounts))


def point_views(citer: Citer, slug: str) -> tuple[PointView, ...]:
    """In brief."""
    return tuple(point_view(citer, one, number) for number, one in enumerate(points_of(citer.library, slug), 1))


def point_view(citer: Citer, point: Point, number: int) -> PointView:
    """One point; in the words of the sentence that it cites first, or in the editor's."""
    told = citer.tellings(point.cited)
    site, written = citer.library.options.language, point.written
    first = told[0].sentence
    return PointView(
        number=number,
        anchor=urls.point_anchor(number),
        text=visible(written.text) if written else first.text,
        language=(written.language or site) if written else first.language,
        by_hand=written is not None,
        planned=point.planned,
        date=point_date(citer, point),
        lead=point_lead(point),
        cited=told if written else told[:1],
        also=() if written else told[1:],
        glosses=tuple(gloss_view(one, site) for one in point.glosses),
        why=why_point(citer, point),
    )


def gloss_view(gloss: Gloss, site_language: str) -> NameView:
    """The editor's words for a point."""
    return NameView(visible(gloss.text), gloss.language or site_language)


def point_date(citer: Citer, point: Point) -> DateView | None:
    """The date as a badge; of a source's point without one, why its document has none. None for a point by hand."""
    key = point.cited[0].article_id
    if point.date is not None:
        return date_view(citer.library, citer.document(key), point.date)
    return None if point.written else document_date(citer.library, citer.library.by_id[key])


def point_lead(point: Point) -> str:
    """What stands before the date of a report: it came about on that day at the latest."""
    if not point.reported or point.date is None:
        return ""
    return "reported by" if point.date.value.precision == "day" else "reported"


def why_point(citer: Citer, point: Point) -> tuple[ReasonView, ...]:
    """Why it is one. The sentence itself, which stands there already, is not quoted again."""
    shown = point.cited[0].sentence.text
    bare = [Reason(one.rule) if one.quote == shown else one for one in point.because]
    return reason_views(citer.library, citer.document(point.cited[0].article_id), bare)


def difference_views(citer: Citer, slug: str) -> tuple[DifferenceView, ...]:
    """Where sources differ."""
    found = differences_of(citer.library, slug)
    return tuple(difference_view(citer, one, number) for number, one in enumerate(found, 1))


def difference_view(citer: Citer, one: Difference, number: int) -> DifferenceView:
    """One thing that is told differently, with each account."""
    first = one.accounts[0].cited
    document = citer.document(first.article_id)
    return DifferenceView(
        anchor=urls.difference_anchor(number),
        what=one.what.value,
        subject=visible(one.subject),
        language=language_at(document, first.sentence.line, one.subject),
        accounts=tuple(account_view(citer, account) for account in one.accounts),
        reasons=reason_views(citer.library, document, one.because),
    )


def account_view(citer: Citer, account: Account) -> AccountView:
    """The sentence with the value marked; of an excerpt that ends before it, the value behind."""
    text, end = account.cited.sentence.text, account.start + len(account.value)
    telling = citer.telling(account.cited.article_id, account.cited.sentence)
    if text[account.start : end] != account.value:
        return AccountView(f"{visible(text)} ", visible(account.value), "", telling)
    return AccountView(visible(text[: account.start]), visible(account.value), visible(text[end:]), telling)
