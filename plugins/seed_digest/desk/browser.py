"""A Chromium for the tests: the one that is named, else one that is there, else one that can be fetched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping

from .terminal import say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS_TO_ANSWER = 60
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)


def find_browser(environment: Mapping[str, str]) -> str | None:
    """The path of a Chromium that runs, None where none could be had. Fetches one only where none is there.

    environment: its CHROMIUM comes first, then the names on PATH, then Playwright's own, then Debian's package.
    """
    return next(filter(runs, every_browser(environment)), None)


def every_browser(environment: Mapping[str, str]) -> Iterator[str]:
    """Paths to try, in their order. A later way is gone only when the earlier ones gave nothing that runs."""
    yield from named(environment)
    yield from on_path()
    yield from from_playwright()
    yield from fetched_by_playwright()
    yield from fetched_by_debian()


def named(environment: Mapping[str, str]) -> Iterator[str]:
    if environment.get("CHROMIUM"):
        yield environment["CHROMIUM"]


def on_path() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))


def from_playwright() -> Iterator[str]:
    """Where Playwright keeps its own, if it has one."""
    answer = quietly([sys.executable, "-c", ASK_PLAYWRIGHT])
    if answer is not None and answer.returncode == 0:
        yield answer.stdout.strip()


def fetched_by_playwright() -> Iterator[str]:
    say("no browser found: trying `playwright install chromium`")
    if subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode == 0:
        yield from from_playwright()


def fetched_by_debian() -> Iterator[str]:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    say("no browser found: trying Debian's package chromium")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
        subprocess.run(command, env=quiet, stdout=sys.stderr, check=False)
    yield from on_path()


def runs(path: str) -> bool:
    """True if the program answers for its version: a name on PATH may be a stub, or lack its libraries."""
    answer = quietly([path, "--version"])
    return answer is not None and answer.returncode == 0


def quietly(command: list[str]) -> subprocess.CompletedProcess[str] | None:
    """Run a command and keep what it prints; None where it cannot be started or does not end."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=SECONDS_TO_ANSWER, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
