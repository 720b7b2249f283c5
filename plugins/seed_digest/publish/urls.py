"""Every address of the site: relative to its root, without a leading slash ('' is the home page)."""

from __future__ import annotations

import re

NO_SLUG = re.compile(r"[^a-z0-9]+")

HOME = ""
DIGESTS = "digests/"
TAGS = "tags/"
DATES = "dates/"
SOURCES = "sources/"
LANGUAGES = "languages/"
PEOPLE = "people/"
ORGANISATIONS = "organisations/"
PROGRAMMES = "programmes/"
PLACES = "places/"
SUBJECTS = "subjects/"
UNDATED = "undated/"
ABOUT = "pages/about.html"
HOW_MADE = "pages/how-made.html"
BUILD = "build.html"
MISSING = "404.html"

SITE_FEED = "feeds/all.atom.xml"
RECORDS = "data/articles.jsonl"
ARTICLES_CSV = "data/articles.csv"
BUILD_DATA = "data/build.json"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"


def article(key: str) -> str:
    """The page of an article, by its id."""
    return f"articles/{key}.html"


def paragraph(key: str, line: int) -> str:
    """A paragraph on an article's page, by its line in the seed."""
    return f"{article(key)}#{paragraph_anchor(line)}"


def paragraph_anchor(line: int) -> str:
    return f"p{line}"


def raw(key: str) -> str:
    """The page *raw and cleaned* of an article."""
    return f"raw/{key}.html"


def raw_line(key: str, line: int) -> str:
    """A line on the page *raw and cleaned*."""
    return f"{raw(key)}#{line_anchor(line)}"


def line_anchor(line: int) -> str:
    return f"l{line}"


def digest(slug: str) -> str:
    return f"{DIGESTS}{slug}.html"


def digest_documents(slug: str) -> str:
    """The page of all documents of a digest that has many."""
    return f"{DIGESTS}{slug}/documents/"


def digest_chronology(slug: str) -> str:
    """The page of a long chronology."""
    return f"{DIGESTS}{slug}/chronology/"


def digest_named(slug: str) -> str:
    """The page of all whom and what a digest of many names."""
    return f"{DIGESTS}{slug}/named/"


def digest_differences(slug: str) -> str:
    """The page of all differences between the sources of a digest that has many."""
    return f"{DIGESTS}{slug}/differences/"


def point_anchor(number: int) -> str:
    return f"p-{number}"


def row_anchor(key: str) -> str:
    """A row of a chronology, by its key."""
    return f"e-{key}"


def difference_anchor(number: int) -> str:
    return f"d-{number}"


def digest_feed(slug: str) -> str:
    return f"feeds/{slug}.atom.xml"


def take_away(slug: str, file: str = "") -> str:
    """A file of a digest that can be taken away, or the folder of them all."""
    return f"{DIGESTS}{slug}/{file}"


def bibliography(suffix: str) -> str:
    """The references of all articles in one format, by the end of its files' names."""
    return f"data/articles.{suffix}"


def tag(key: str) -> str:
    """The page of a tag, by its entity's id."""
    return f"{TAGS}{key}.html"


def period(value: str) -> str:
    """The page of a year, month or day, given as '2025', '2025-07' or '2025-07-28'."""
    return f"{DATES}{value.replace('-', '/')}/"


def source(slug: str) -> str:
    return f"{SOURCES}{slug}.html"


def language(code: str) -> str:
    """The page of a language. A code may be a seed's own words: only its letters and figures make the address."""
    return f"{LANGUAGES}{NO_SLUG.sub('-', code.lower()).strip('-') or 'und'}.html"


def numbered(url: str, number: int) -> str:
    """A page of a list that has several; the first has the list's own address."""
    folder = url if url == HOME or url.endswith("/") else f"{url.removesuffix('.html')}/"
    return url if number == 1 else f"{folder}page-{number}.html"


def file_of(url: str) -> str:
    """The file that serves an address: an address of a folder is served by its index.html."""
    path = url.partition("#")[0]
    return f"{path}index.html" if path == HOME or path.endswith("/") else path


def root_of(url: str) -> str:
    """What leads from a page back to the site's root: './', '../', …"""
    depth = file_of(url).count("/")
    return "../" * depth or "./"


def absolute(siteurl: str, url: str) -> str:
    """The whole address, where the site has one; else the address from the root."""
    return f"{siteurl.rstrip('/')}/{url}"
