"""Where a paragraph is cited: citations, followed back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import Cited
from . import urls
from .chronology import entries_of, row_links
from .differences import difference_urls, numbered_differences
from .library import Library
from .pieces import Link, UseView
from .points import points_of


@dataclass(frozen=True, slots=True)
class Use:
    """A sentence that is cited in a place."""

    cited: Cited
    place: Link


def uses_of(library: Library) -> Mapping[str, Mapping[int, tuple[UseView, ...]]]:
    """By the article's id and the paragraph's line, in the order of the digests."""
    found: dict[str, dict[int, dict[str, list[Link]]]] = {}
    for slug in library.facts.digests:
        for use in uses_in(library, slug):
            line = use.cited.sentence.line
            if line is not None:
                lines = found.setdefault(use.cited.article_id, {})
                places = lines.setdefault(line, {}).setdefault(slug, [])
                places += [use.place] if use.place not in places else []
    return {
        key: {line: tuple(use_view(library, *one) for one in digests.items()) for line, digests in lines.items()}
        for key, lines in found.items()
    }


def use_view(library: Library, slug: str, places: list[Link]) -> UseView:
    """A digest that cites a paragraph."""
    title = library.facts.digests[slug].title
    return UseView(Link(title, urls.digest(slug), library.options.language), tuple(places))


def uses_in(library: Library, slug: str) -> Iterator[Use]:
    """All that one digest's page cites, in the order of the page."""
    page, site = urls.digest(slug), library.options.language
    for number, point in enumerate(points_of(library, slug), 1):
        place = Link(f"in brief {number}", f"{page}#{urls.point_anchor(number)}", site)
        yield from (Use(one, place) for one in point.cited)
    rows = row_links(library, slug)
    for entry in entries_of(library, slug):
        if entry.key in rows:
            place = Link(f"chronology, {rows[entry.key].text}", rows[entry.key].url, site)
            yield from (Use(Cited(key, event.sentence), place) for event, key in entry.tellings)
    told = difference_urls(library, slug)
    for number, difference in numbered_differences(library, slug):
        place = Link("where sources differ", told[number], site)
        yield from (Use(one.cited, place) for one in difference.accounts)
