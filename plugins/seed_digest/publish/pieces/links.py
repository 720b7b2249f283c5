"""Links, names and files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the site."""

    text: str
    url: str
    language: str


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A link within the site to a list, and how many documents, or other rows, stand there."""

    text: str
    url: str
    language: str
    count: int


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """A link that leaves the site; http or https, checked."""

    text: str
    href: str
    language: str


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file of the site that can be taken away. medium: its media type; name: under which it is saved."""

    text: str
    url: str
    medium: str
    name: str


@dataclass(frozen=True, slots=True)
class NameView:
    """A name in one language. language_name: 'Russian', in the site's language; '' where it is not told."""

    text: str
    language: str
    language_name: str = ""


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source under its name in the site's language, with its page.

    native: as it names itself, where that is in another script; else ''. country: where it is; state: the one that owns
    or pays it; both in the site's language, None where the maintainer says nothing.
    """

    text: str
    language: str
    native: str
    native_language: str
    url: str
    country: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages of one list. number: of this one, from 1; count: of all; links: to all of them, or to some of many."""

    number: int
    count: int
    links: tuple[Link, ...]
