"""What the maintainer put right in a document, as its page tells it."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import is_web_address
from ..model import SOURCE_LINKS, Article
from .cards import entity_name
from .library import Library
from .pieces import CorrectionView

CORRECTABLE = ("title", "date", "language", *SOURCE_LINKS, "lines")


def correction_view(library: Library, article: Article) -> CorrectionView | None:
    """What was corrected by hand, with the reason and its source."""
    correction = library.facts.corrections.get(article.document.seed)
    if correction is None:
        return None
    fields = [name for name in CORRECTABLE if getattr(correction, name)]
    return CorrectionView(
        fields=(
            *fields,
            *corrected_tags(library, article),
            *corrected_places(library, article),
            *corrected_story(article),
        ),
        reason=correction.reason,
        source=correction.source,
        href=correction.source if is_web_address(correction.source) else None,
    )


def corrected_tags(library: Library, article: Article) -> Iterator[str]:
    """'tag Harbour added'."""
    for key in article.corrected.tags:
        done = "added" if key in article.tags else "removed"
        yield f"tag {entity_name(library, library.facts.entities[key]).text} {done}"


def corrected_places(library: Library, article: Article) -> Iterator[str]:
    """'out of the digest Harbour talks'."""
    for slug in article.corrected.digests:
        place = f"{article.digests[slug].role} in" if slug in article.digests else "out of"
        yield f"{place} the digest {library.facts.digests[slug].title}"


def corrected_story(article: Article) -> Iterator[str]:
    """'its story', where it was put with others or taken from them."""
    if article.corrected.story:
        yield "put into its story" if article.story else "taken out of its story"
