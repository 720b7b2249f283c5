"""What stands on every page, and the pages that are of no list."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..pieces import CountedLink, DigestCard, Link, Listing


@dataclass(frozen=True, slots=True)
class SiteView:
    """The same on every page. policy: the Content-Security-Policy's text. feed: the Atom feed of all articles.

    navigation: the main sections. browse: all lists, with counts. footer: about, how the site is made, this build.
    how: the page on how the site is made, None where the maintainer wrote none. data: files for machines. digests: all,
    in order. status: '5 documents, newest 1–6 August 2025 (inferred)'.
    """

    name: str
    description: str
    language: str
    policy: str
    status: str
    navigation: tuple[Link, ...]
    browse: tuple[CountedLink, ...]
    footer: tuple[Link, ...]
    how: Link | None
    data: tuple[Link, ...]
    digests: tuple[Link, ...]
    feed: Link


@dataclass(frozen=True, slots=True)
class MetaView:
    """What a page says of itself.

    kind: the template's name without '.html'. title: the page's own ('' on the home page). description: plain text.
    language: of the page's main content, for <html lang>.
    url: its place from the root. root: what stands before every `url` on this page: './', '../', '../../' or, on the
    page for missing addresses, the site's whole path. canonical: whole address, None while the site has none.
    breadcrumbs: home first, without the page itself. feed: an Atom feed of this page's subject. index: whether search
    engines should list it.
    """

    kind: str
    title: str
    description: str
    language: str
    url: str
    root: str
    canonical: str | None
    breadcrumbs: tuple[Link, ...]
    feed: Link | None
    index: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page. newest: articles, newest first; total: of all; undated: link, None where all have dates."""

    digests: tuple[DigestCard, ...]
    newest: Listing
    total: int
    undated: CountedLink | None


@dataclass(frozen=True, slots=True)
class PageView:
    """A page that the maintainer wrote. content: HTML."""

    title: str
    content: Markup


@dataclass(frozen=True, slots=True)
class MissingView:
    """The page for addresses that are not there."""

    digests: tuple[DigestCard, ...]
