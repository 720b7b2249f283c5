"""The tests' browser: which one is taken, and that a stub is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from seed_digest.desk import browser


def program(path: Path, code: int) -> str:
    """A program that ends with this exit code."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of PATH. Nothing can be fetched."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for way in ("from_playwright", "fetched_by_playwright", "fetched_by_debian"):
        monkeypatch.setattr(browser, way, lambda: iter(()))
    return tmp_path


def test_the_named_browser_comes_first(path: Path) -> None:
    named = program(path / "mine", 0)
    program(path / "chromium", 0)
    assert browser.find_browser({"CHROMIUM": named}) == named


def test_a_browser_on_path_is_taken(path: Path) -> None:
    assert browser.find_browser({}) is None
    chrome = program(path / "google-chrome", 0)
    assert browser.find_browser({}) == chrome


def test_a_program_that_does_not_run_is_no_browser(path: Path) -> None:
    program(path / "chromium", 1)
    chrome = program(path / "google-chrome", 0)
    assert browser.find_browser({"CHROMIUM": str(path / "absent")}) == chrome


def test_nothing_is_fetched_while_one_is_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[str] = []

    def fetch() -> Iterator[str]:
        fetched.append("fetched")
        yield from browser.on_path()

    monkeypatch.setattr(browser, "fetched_by_playwright", fetch)
    assert browser.find_browser({}) is None
    assert fetched == ["fetched"]
    program(path / "chromium", 0)
    assert browser.find_browser({}) is not None
    assert fetched == ["fetched"]


def test_debians_package_needs_root(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert list(browser.fetched_by_debian()) == []
