"""The genres of web pages that are no articles, and how much running text speaks against each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Kind:
    """name: as the maintainer reads it. run, whole: words of running text that outweigh one point of its signs.

    run: of the longest unbroken stretch. whole: of all of it; None where the genre itself is made of short texts.
    """

    name: str
    run: float = 60.0
    whole: float | None = 150.0


class Genre(Enum):
    """What a page may be instead of an article."""

    SHOP = Kind("a shop page")
    SEARCH = Kind("a page of search results", whole=None)
    LISTING = Kind("a listing of other pages", whole=None)
    STUB = Kind("a headline or a teaser without its text", run=30.0)
    ERROR = Kind("an error page", run=30.0)
    WALL = Kind("a wall before the text (log-in, consent or subscription)", run=40.0, whole=60.0)
    ALMANAC = Kind("an almanac, a horoscope or a forecast", whole=None)
    TABLE = Kind("a timetable or a table")
    SPAM = Kind("a spam page", run=200.0, whole=None)
    DIRECTORY = Kind("an entry of a directory")
    JOB = Kind("a job advertisement")
    FORUM = Kind("the index of a forum")
