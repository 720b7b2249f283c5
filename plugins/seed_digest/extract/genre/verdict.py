"""The verdict on a page: the sum of its signs, less what its running text weighs, for each genre."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ..reading import Reading
from .genres import Genre
from .looks import ALL_OVER, Places
from .page import Page, holds_article, see_page
from .signs import SIGNS, Sign

# A genre is told by so much, and never by one sign.
ENOUGH, FEWEST = 4.0, 2
# What speaks for an article whatever its text: a dateline, a date of publication in the page's metadata.
DATELINE, PUBLISHED = 1.5, 1.5
MOST_PLACES = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign that was seen, and on which lines."""

    sign: Sign
    places: Places


@dataclass(frozen=True, slots=True)
class Verdict:
    """A page is of a genre that is no article's. weight: of its signs, less what speaks for an article."""

    genre: Genre
    weight: float
    seen: tuple[Seen, ...]

    def told(self, unit: str) -> str:
        """The reason, for the maintainer. unit: what the document's places count, 'line' or 'block'."""
        groups = groupby(self.seen, key=lambda one: one.places)
        told = (f"{', '.join(one.sign.words for one in group)}{at(places, unit)}" for places, group in groups)
        return f"{self.genre.value.name}: {'; '.join(told)}"


def judge_genre(reading: Reading) -> Verdict | None:
    """What the page is if it is no article; None for one that may hold an article."""
    if holds_article(reading.lines):
        return None
    page = see_page(reading)
    for_article = DATELINE * (reading.body.dateline is not None) + PUBLISHED * bool(reading.metadata.published)
    seen = [Seen(sign, places) for sign in SIGNS if (places := sign.look(page))]
    verdicts = (weigh(genre, seen, page, for_article) for genre in Genre)
    return max((one for one in verdicts if one), key=lambda one: one.weight, default=None)


def weigh(genre: Genre, seen: Sequence[Seen], page: Page, for_article: float) -> Verdict | None:
    """The verdict for one genre, None where its signs are not enough."""
    own = tuple(one for one in seen if one.sign.genre is genre)
    weight = sum(one.sign.weight for one in own) - text_weight(genre, page) - for_article
    return Verdict(genre, weight, own) if weight >= ENOUGH and len(own) >= FEWEST else None


def text_weight(genre: Genre, page: Page) -> float:
    """What the running text of a page weighs against a genre."""
    kind = genre.value
    return max(page.run / kind.run, page.running / kind.whole if kind.whole else 0.0)


def at(places: Places, unit: str) -> str:
    """' (lines 4, 9)'; '' for the page as a whole."""
    if places == ALL_OVER:
        return ""
    shown = ", ".join(str(number) for number in places[:MOST_PLACES])
    more = ", …" if len(places) > MOST_PLACES else ""
    return f" ({unit}{'s' if len(places) > 1 else ''} {shown}{more})"
