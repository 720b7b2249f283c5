"""Every link of the site, followed from the home page as a crawler does, under a subpath."""

from __future__ import annotations

from urllib.parse import unquote, urldefrag, urljoin
from urllib.request import urlopen

import lxml.html
import pytest
from served import Served

pytestmark = pytest.mark.browser


def links_of(html: bytes, url: str) -> set[str]:
    """All addresses that a page leads to or loads, made whole."""
    tree = lxml.html.document_fromstring(html)
    return {
        urljoin(url, value) for value in tree.xpath("//@href | //@src") if not value.startswith(("mailto:", "data:"))
    }


def crawl(site: Served) -> tuple[dict[str, bytes], list[str]]:
    """The pages and files reached from the home page, by address, and the links to what is not there."""
    seen: dict[str, bytes] = {}
    dead: list[str] = []
    queue = [(site.root, "the start")]
    while queue:
        url, found_on = queue.pop()
        if url in seen:
            continue
        with urlopen(url) as answer:
            seen[url] = answer.read()
            is_page = answer.headers.get_content_type() == "text/html"
        if is_page:
            here = {urldefrag(one).url for one in links_of(seen[url], url)}
            dead += [f"{one} on {found_on}" for one in here if one.startswith("http://127.") and not exists(site, one)]
            queue += [(one, url) for one in sorted(here) if exists(site, one)]
    return seen, dead


def exists(site: Served, url: str) -> bool:
    """Whether an address is a file of this site."""
    if not url.startswith(site.root):
        return False
    path = site.folder / unquote(url.removeprefix(site.root).partition("?")[0])
    return (path / "index.html").is_file() if path.is_dir() else path.is_file()


def test_every_link_leads_somewhere(site: Served) -> None:
    pages, dead = crawl(site)
    assert dead == []
    assert len(pages) > 10


def test_every_link_of_an_empty_site_leads_somewhere(empty_site: Served) -> None:
    assert crawl(empty_site)[1] == []


def test_every_anchor_is_there(site: Served) -> None:
    pages, _ = crawl(site)
    places = {
        url: set(lxml.html.document_fromstring(html).xpath("//@id")) for url, html in pages.items() if b"<html" in html
    }
    missing = [
        f"{link} on {url}"
        for url in places
        for link in links_of(pages[url], url)
        if urldefrag(link).fragment
        and urldefrag(link).url in places
        and urldefrag(link).fragment not in places[urldefrag(link).url]
    ]
    assert missing == []


def test_every_page_is_reached_from_the_home_page(site: Served) -> None:
    pages, _ = crawl(site)
    reached = {f"{url}index.html" if url.endswith("/") else url for url in pages}
    assert set(site.pages()) - reached == {f"{site.root}404.html"}


def test_no_id_stands_twice_on_a_page(site: Served) -> None:
    pages, _ = crawl(site)
    for url, html in pages.items():
        if b"<html" in html:
            ids = lxml.html.document_fromstring(html).xpath("//@id")
            assert len(ids) == len(set(ids)), url
