"""What a page says of itself beside what it shows: blocks that repeat it, and blocks made of what is shown nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...language.writing import key
from ...model import Markup, Metadata, Said

# The kinds of such blocks.
TITLE, DESCRIPTION, AUTHOR, CREDIT, TEXT = "said title", "said description", "said author", "said credit", "said text"
# The least key of a block that is a title less the site's name, or a description's beginning; the longest byline's.
TITLE_LEAST, DESCRIPTION_LEAST, BYLINE_MOST = 12, 40, 100
# An article's text that the page shows up to this share, counted in pieces of so many characters, is not shown.
SHOWN, PIECE = 0.3, 32
# So many pieces of a text tell as much as all.
MOST_PIECES = 64
TEXT_LEAST = 250
MOST_CREDITS = 5


@dataclass(frozen=True, slots=True)
class Echoes:
    """The keys of what the page says of itself."""

    titles: tuple[str, ...]
    descriptions: tuple[str, ...]
    authors: tuple[str, ...]

    def kinds(self, own: str) -> tuple[str, ...]:
        """The kinds of a block with a key."""
        found = []
        if own in self.titles or (len(own) >= TITLE_LEAST and begins_one(own + " ", self.titles)):
            found.append(TITLE)
        if len(own) >= DESCRIPTION_LEAST and (begins_one(own, self.descriptions) or own.startswith(self.descriptions)):
            found.append(DESCRIPTION)
        if self.authors and len(own) <= BYLINE_MOST and holds_one(own, self.authors):
            found.append(AUTHOR)
        return tuple(found)


def begins_one(own: str, texts: Sequence[str]) -> bool:
    """True where one of the texts begins with this."""
    return any(one.startswith(own) for one in texts)


def holds_one(own: str, texts: Sequence[str]) -> bool:
    """True where one of the texts stands in this as whole words."""
    return any(one in own and f" {one} " in f" {own} " for one in texts)


def echoes_of(metadata: Metadata) -> Echoes:
    titles, authors = (
        tuple({found: None for one in metadata.of(what) if (found := key(one.value))})
        for what in (Said.TITLE, Said.AUTHOR)
    )
    # A description may be cut within its last word.
    descriptions = (key(one.value).rpartition(" ")[0] for one in metadata.of(Said.DESCRIPTION))
    return Echoes(titles, tuple({one: None for one in descriptions if len(one) >= DESCRIPTION_LEAST}), authors)


def unshown_text(blocks: Sequence[tuple[str, Markup]], metadata: Metadata) -> Iterator[tuple[str, Markup]]:
    """The paragraphs of the article's text that stand only in the page's data for machines."""
    for one in metadata.of(Said.TEXT)[:1]:
        own = key(one.value)
        starts = range(0, len(own) - PIECE + 1, PIECE)
        pieces = [own[start : start + PIECE] for start in starts[:: max(1, len(starts) // MOST_PIECES)]]
        if len(own) < TEXT_LEAST:
            return
        shown = " ".join(key(text) for text, _ in blocks)
        if sum(piece in shown for piece in pieces) < SHOWN * len(pieces):
            yield from ((text, Markup("p", inside=("content", TEXT))) for text in one.value.split("\n"))


def unshown_credits(keys: Sequence[str], metadata: Metadata) -> Iterator[tuple[str, Markup]]:
    """The credits of pictures that no block shows, less the house's own name."""
    shown = " ".join(keys)
    houses = {key(one.value) for what in (Said.SITE, Said.PUBLISHER) for one in metadata.of(what)}
    found = {own: one.value for one in metadata.of(Said.CREDIT) if (own := key(one.value)) not in houses}
    for own, value in list(found.items())[:MOST_CREDITS]:
        if own and f" {own} " not in f" {shown} ":
            yield value, Markup("meta", inside=(CREDIT,))
