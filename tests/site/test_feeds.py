"""Atom feeds: as new as the newest article in them, each entry in its own language."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from sample import build_sample

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(site: Path, name: str) -> ElementTree.Element:
    return ElementTree.parse(site / "feeds" / f"{name}.atom.xml").getroot()


def test_a_feed_is_as_new_as_its_newest_article(site: Path) -> None:
    assert feed(site, "all").findtext(f"{ATOM}updated") == "2025-08-01T00:00:00+00:00"
    assert feed(site, "moon-talks").findtext(f"{ATOM}updated") == "2025-07-28T05:13:43+00:00"


def test_entries_are_dated_and_newest_first(site: Path) -> None:
    stamps = [entry.findtext(f"{ATOM}updated") or "" for entry in feed(site, "all").iter(f"{ATOM}entry")]
    assert len(stamps) == 4
    assert stamps == sorted(stamps, reverse=True)


def test_an_entry_has_its_own_language_and_a_whole_address(site: Path) -> None:
    entries = {entry.findtext(f"{ATOM}title"): entry for entry in feed(site, "all").iter(f"{ATOM}entry")}
    russian = entries["Альфа строит корабль"]
    assert russian.get(LANGUAGE) == "ru"
    link = russian.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://user.example/repo/articles/russian-0a1b2c.html"


def test_the_feed_says_what_is_not_in_it(site: Path) -> None:
    said = feed(site, "all").findtext(f"{ATOM}subtitle") or ""
    assert "2 documents have no settled date" in said
    assert "https://user.example/repo/undated/" in said


def test_an_entry_begins_with_when_by_whom_and_how(site: Path) -> None:
    entries = {one.findtext(f"{ATOM}title"): one for one in feed(site, "moon-talks").iter(f"{ATOM}entry")}
    russian, plain = entries["Альфа строит корабль"], entries["Plain words"]
    assert (russian.findtext(f"{ATOM}content") or "").split("\n")[0] == (
        '<p lang="en">15 December 2021 (year inferred) · Vestnik (Вестник) via Reader · machine translation'
        " · mentions the subject of this digest</p>"
    )
    assert russian.findtext(f"{ATOM}author/{ATOM}name") == "Vestnik (Вестник) via Reader"
    assert 'main document of this digest · <a href="https://gazette.example/1">original</a>' in (
        plain.findtext(f"{ATOM}content") or ""
    )


def test_only_a_known_day_is_given_as_that_of_publication(site: Path) -> None:
    entries = {one.findtext(f"{ATOM}title"): one for one in feed(site, "all").iter(f"{ATOM}entry")}
    published = [title for title, one in entries.items() if one.findtext(f"{ATOM}published")]
    assert published == ["Plain words"]
    assert all(one.findtext(f"{ATOM}updated") for one in entries.values())


def test_a_digests_feed_says_what_it_follows(site: Path) -> None:
    assert (feed(site, "moon-talks").findtext(f"{ATOM}subtitle") or "").startswith("Talks about the Moon.")


def test_ids_stay_when_the_site_moves(site: Path, tmp_path: Path) -> None:
    build_sample(tmp_path, siteurl="https://elsewhere.example")
    assert ids(tmp_path / "output") == ids(site)


def ids(site: Path) -> list[str | None]:
    return [one.text for one in feed(site, "all").iter(f"{ATOM}id")]
