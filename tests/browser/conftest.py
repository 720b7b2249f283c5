"""A built site, served; a browser that opens it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from modes import MODES, Mode
from playwright.sync_api import Browser, Playwright, sync_playwright
from served import Served, serving

ROOT = Path(__file__).resolve().parents[2]
# The sample corpus is that of the site tests; pytest puts only a test's own folder on the path.
sys.path.append(str(ROOT / "tests" / "site"))

SITEURL = "https://user.github.io/repo"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOW_TO_GET_ONE = (
    "there is no Chromium: set CHROMIUM to one, or install chromium or google-chrome, "
    "or run `python -m playwright install chromium`; `pytest -m 'not browser'` leaves these tests out"
)


@pytest.fixture(params=MODES, ids=lambda mode: mode.name)
def mode(request: pytest.FixtureRequest) -> Mode:
    """Phone or desktop, light or dark."""
    chosen: Mode = request.param
    return chosen


@pytest.fixture(scope="session", params=["sample", "seeds"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample corpus, with a page of every kind; the site of this project's seeds."""
    folder = tmp_path_factory.mktemp(request.param)
    build = {"sample": build_sample_site, "seeds": build_seeds}[request.param]
    build(folder)
    with serving(folder / "output") as served:
        yield served


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site without an article."""
    folder = tmp_path_factory.mktemp("empty")
    build_empty_site(folder)
    with serving(folder / "output") as served:
        yield served


def build_sample_site(folder: Path) -> None:
    from long_corpus import sample_with
    from sample import build_sample

    from seed_digest.publish.chronology import LIMIT

    build_sample(folder, sample_with(LIMIT.whole), siteurl=SITEURL)


def build_empty_site(folder: Path) -> None:
    from sample import build_sample

    from seed_digest.model import Corpus

    build_sample(folder, Corpus((), ()), siteurl=SITEURL)


def build_seeds(folder: Path) -> None:
    from seed_digest.publish.build import BuildOptions, build
    from seed_digest.settings import Settings

    options = BuildOptions(ROOT / "pelicanconf.py", folder / "output", siteurl=SITEURL)
    build(Settings(seeds=ROOT / "seeds", content=ROOT / "content"), options)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium. Without one: a failure that says how to get one, and how to leave these tests out."""
    with sync_playwright() as playwright:
        executable = find_chromium(playwright)
        if executable is None:
            pytest.fail(HOW_TO_GET_ONE)
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


def find_chromium(playwright: Playwright) -> str | None:
    """$CHROMIUM, else one on PATH, else the one that playwright has installed."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    own = playwright.chromium.executable_path
    return found or (own if Path(own).is_file() else None)
