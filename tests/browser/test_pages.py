"""One page of every kind in a real browser: quiet, within its width, accessible, whole without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from modes import DESKTOP_LIGHT, PHONE_LIGHT, Mode
from playwright.sync_api import Browser, ConsoleMessage, Page, Request
from served import Served

pytestmark = pytest.mark.browser

OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true })"
TOO_WIDE = """() => [...document.querySelectorAll('body *')]
    .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
        && getComputedStyle(one).position !== 'absolute')
    .map(one => one.tagName + '.' + one.className).slice(0, 5)"""
HIDDEN_ON_PAPER = """(found, all) => found
    .filter(one => all || !one.parentElement.classList.contains('badge'))
    .filter(one => !one.closest('nav'))
    .filter(one => !one.checkVisibility({contentVisibilityAuto: true}))
    .map(one => one.outerHTML.slice(0, 80))"""
AXE_OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


@contextmanager
def opened(browser: Browser, mode: Mode, bypass_csp: bool = False, javascript: bool = True) -> Iterator[Page]:
    """A page as a reader of this kind sees it."""
    context = browser.new_context(
        viewport=mode.size,
        color_scheme="dark" if mode.scheme == "dark" else "light",
        bypass_csp=bypass_csp,
        java_script_enabled=javascript,
    )
    yield context.new_page()
    context.close()


def test_every_kind_of_page_is_there(site: Served) -> None:
    assert {
        "index",
        "digests",
        "digest",
        "tags",
        "dates",
        "sources",
        "languages",
        "entities",
        "undated",
        "build",
    } <= set(site.kinds())


def test_no_message_and_no_request_to_others(browser: Browser, site: Served, mode: Mode) -> None:
    problems: list[str] = []
    host = urlsplit(site.root).netloc

    def hear(message: ConsoleMessage) -> None:
        problems.append(f"{message.type}: {message.text}")

    def watch(request: Request) -> None:
        if urlsplit(request.url).netloc != host:
            problems.append(f"request: {request.url}")

    with opened(browser, mode) as page:
        page.on("console", hear)
        page.on("pageerror", lambda error: problems.append(f"error: {error}"))
        page.on("request", watch)
        page.on("response", lambda answer: problems.extend([answer.url] if answer.status >= 400 else []))
        for url in site.kinds().values():
            page.goto(url, wait_until="load")
    assert problems == []


def test_nothing_is_wider_than_the_window(browser: Browser, site: Served, mode: Mode) -> None:
    problems: dict[str, list[str]] = {}
    with opened(browser, mode) as page:
        for kind, url in site.kinds().items():
            page.goto(url)
            page.evaluate(OPEN_ALL)
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                problems[kind] = page.evaluate(TOO_WIDE)
    assert problems == {}


def test_no_barrier_that_axe_knows(browser: Browser, site: Served, mode: Mode) -> None:
    problems: list[str] = []
    # axe is injected: only here may a page run what does not come from its own host.
    with opened(browser, mode, bypass_csp=True) as page:
        for kind, url in site.kinds().items():
            page.goto(url)
            page.evaluate(OPEN_ALL)
            found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
            problems += [f"{kind}: {one['id']}: {one['nodes'][0]['html']}" for one in found]
    assert problems == []


def test_pages_are_whole_without_javascript(browser: Browser, site: Served) -> None:
    with opened(browser, PHONE_LIGHT, javascript=False) as page:
        for kind, url in site.kinds().items():
            page.goto(url)
            assert page.locator("main").inner_text().strip(), kind
            assert page.locator("h1").count() == 1, kind
            badge = page.locator("details.badge:visible").first
            if badge.count():
                badge.locator("summary").click()
                assert badge.locator(".reasons").is_visible(), kind


def test_paper_shows_what_is_folded_and_the_reasons_of_dates_on_articles_only(browser: Browser, site: Served) -> None:
    with opened(browser, DESKTOP_LIGHT) as page:
        for kind, url in site.kinds().items():
            page.goto(url)
            page.emulate_media(media="print")
            hidden = page.locator("main details > :not(summary)").evaluate_all(HIDDEN_ON_PAPER, kind == "article")
            assert hidden == [], kind


def test_the_first_key_leads_to_the_text(browser: Browser, site: Served) -> None:
    with opened(browser, DESKTOP_LIGHT) as page:
        for kind, url in site.kinds().items():
            page.goto(url)
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.className") == "skip", kind
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.id") == "main", kind


def test_a_text_is_in_its_own_language_and_the_labels_in_the_sites(browser: Browser, site: Served) -> None:
    with opened(browser, DESKTOP_LIGHT) as page:
        for url in site.pages():
            if "/articles/" not in url:
                continue
            page.goto(url)
            language = page.locator("html").get_attribute("lang")
            assert page.locator(f".prose :lang({language})").count(), url
            assert page.locator("nav.nav:lang(en)").count() == 1, url


def test_an_empty_site_says_so_and_has_no_barrier(browser: Browser, empty_site: Served) -> None:
    with opened(browser, PHONE_LIGHT, bypass_csp=True) as page:
        for kind, url in empty_site.kinds().items():
            page.goto(url)
            assert kind in {"page", "missing", "digest", "digests"} or page.locator("main .empty").count(), kind
            assert Axe().run(page, options=AXE_OPTIONS).response["violations"] == [], kind
