"""The points of a digest: what an analyst would say of its documents in brief."""

from __future__ import annotations

from ..model import Gloss, Point
from . import urls
from .badges import date_view, document_date
from .characters import visible
from .citing import Citer
from .dating import report_lead
from .library import Library
from .pieces import DateView, NameView, PointView, ReasonView
from .reasons import reason_views, without_repeats


def points_of(library: Library, slug: str) -> tuple[Point, ...]:
    """The points of a digest whose first document is published: those that are numbered."""
    brief = library.corpus.briefs.get(slug)
    return tuple(one for one in brief.points if one.cited[0].article_id in library.by_id) if brief else ()


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
        why=why_point(citer, point, first.text),
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
    """What stands before the date of a point."""
    return report_lead(point.date.value) if point.reported and point.date else ""


def why_point(citer: Citer, point: Point, shown: str) -> tuple[ReasonView, ...]:
    """Why it is one. shown: its sentence, which is not quoted again."""
    reasons = reason_views(citer.library, citer.document(point.cited[0].article_id), point.because)
    return without_repeats(reasons, [shown])
