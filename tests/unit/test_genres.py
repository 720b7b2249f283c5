"""What is no article is told, by its signs; what only looks like it stays one; the maintainer overrules both."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path

import pytest

from seed_digest.errors import FactsError
from seed_digest.extract.formats.table import read_format
from seed_digest.extract.genre.genres import Genre
from seed_digest.extract.genre.signs import SIGNS
from seed_digest.extract.genre.verdict import ENOUGH, Verdict, judge_genre
from seed_digest.extract.pipeline import Tools, make_tools, read_document, read_lines
from seed_digest.facts.corrections import load_corrections
from seed_digest.facts.facts import load_facts
from seed_digest.language.languages import languages, phrasebooks
from seed_digest.language.phrasebooks import GENRE_KINDS, Phrasebook, read_book
from seed_digest.model import RawDocument, Status, Text

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "tests" / "genres"
NONE = sorted((PAGES / "none").glob("*.txt"))
ARTICLES = sorted((PAGES / "articles").glob("*.txt"))
NEWS = sorted((ROOT / "tests" / "news").glob("*.txt"))
# The beginning of a page's name -> what it must be told to be.
GENRES = {
    "shop": {Genre.SHOP},
    "search": {Genre.SEARCH, Genre.STUB},
    "listing": {Genre.LISTING},
    "almanac": {Genre.ALMANAC},
    "horoscope": {Genre.ALMANAC},
    "weather": {Genre.ALMANAC},
    "timetable": {Genre.TABLE},
    "tv": {Genre.TABLE},
    "table": {Genre.TABLE},
    "error": {Genre.ERROR},
    "login": {Genre.WALL},
    "cookies": {Genre.WALL},
    "paywall": {Genre.WALL, Genre.STUB},
    "headline": {Genre.STUB},
    "spam": {Genre.SPAM},
    "directory": {Genre.DIRECTORY},
    "job": {Genre.JOB},
    "forum": {Genre.FORUM},
}


@cache
def tools(content: Path = ROOT / "content") -> Tools:
    return make_tools(load_facts(content))


def raw(path: Path) -> RawDocument:
    return RawDocument(path.name, path.read_bytes(), path.suffix)


def verdict(path: Path) -> Verdict | None:
    text: Text = read_format(raw(path))
    return judge_genre(read_lines(text, tools())[1])


@pytest.mark.parametrize("path", NONE, ids=lambda path: path.stem)
def test_what_is_no_article_is_told(path: Path) -> None:
    found = verdict(path)
    assert found is not None
    assert found.genre in GENRES[path.stem.split("-")[0]], found.told("line")


@pytest.mark.parametrize("path", [*ARTICLES, *NEWS], ids=lambda path: path.stem)
def test_what_looks_like_it_stays_an_article(path: Path) -> None:
    found = verdict(path)
    assert found is None, found.told("line")


def test_the_reason_names_signs_and_lines() -> None:
    document = read_document(raw(PAGES / "none" / "shop-de.txt"), tools())
    assert document.status is Status.NOT_ARTICLE
    assert document.reason is not None
    assert document.reason.startswith(
        "a shop page: a cart or a button to buy (lines 7, 8); a price, a price with nothing beside it (line 4); "
    )


@pytest.mark.parametrize("genre", Genre, ids=lambda genre: genre.name)
def test_no_sign_is_enough_alone(genre: Genre) -> None:
    weights = [sign.weight for sign in SIGNS if sign.genre is genre]
    assert sum(weights) > ENOUGH
    assert max(weights) <= ENOUGH + 1


@pytest.mark.parametrize(
    "text",
    ["Add to cart", "404", "Read more", "Casino", "In stock, says the minister, there is nothing left to add to cart."],
)
def test_a_word_alone_tells_nothing(text: str) -> None:
    page = read_format(RawDocument("page.txt", f"{text}\nThe pilots of both towns agree on it.".encode(), ".txt"))
    found = judge_genre(read_lines(page, tools())[1])
    assert found is None or found.genre is Genre.STUB


def overruled(folder: Path, page: str, correction: str) -> Status:
    """What becomes of a page with a correction."""
    corrections = folder / "corrections"
    corrections.mkdir()
    head = f'seed = "{page}"\nreason = "Read by hand."\nsource = "The page"\n'
    (corrections / "page.toml").write_text(head + correction, encoding="utf-8")
    kind = "none" if (PAGES / "none" / page).exists() else "articles"
    return read_document(raw(PAGES / kind / page), make_tools(load_facts(folder))).status


@pytest.mark.parametrize(
    ("page", "correction", "status"),
    [
        ("shop-de.txt", "article = true", Status.ARTICLE),
        ("shop-de.txt", '[lines]\n"10" = "paragraph"', Status.ARTICLE),
        ("shop-de.txt", '[lines]\n"1" = "furniture"', Status.NOT_ARTICLE),
        ("shop-de.txt", 'title = "Gießkanne"', Status.NOT_ARTICLE),
        ("agency-en.txt", "article = false", Status.NOT_ARTICLE),
        ("agency-en.txt", "article = true", Status.ARTICLE),
    ],
)
def test_a_correction_overrules_the_verdict(tmp_path: Path, page: str, correction: str, status: Status) -> None:
    assert overruled(tmp_path, page, correction) is status


def test_the_word_of_a_correction_is_true_or_false(tmp_path: Path) -> None:
    (tmp_path / "corrections").mkdir()
    table = 'seed = "a.txt"\nreason = "r"\nsource = "s"\narticle = "yes"\n'
    (tmp_path / "corrections" / "a.toml").write_text(table, encoding="utf-8")
    with pytest.raises(FactsError, match="article: needs true or false"):
        load_corrections(tmp_path)


@pytest.mark.parametrize("code", sorted({*languages()} | {"cs", "ko", "nl"}))
def test_a_language_has_phrases_of_every_kind(code: str) -> None:
    genres = next(one.genres for one in phrasebooks() if one.code == code)
    assert set(genres) == set(GENRE_KINDS)
    assert all(phrase == phrase.strip() and "*" not in phrase[:-1] for kind in genres.values() for phrase in kind)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[genres]\nshop = ['buy']", r"genres: unknown kinds \['shop'\] \(valid: cart, "),
        ("[inline]\nalso = ['']", r"inline: '' is too short"),
        ("[markers]\nshare = ['+*']", r"markers: '\+\*' is too short"),
        ("[marker]", "unknown field `marker`"),
        ("x", "invalid|Invalid|Expected"),
    ],
)
def test_a_broken_phrasebook_is_refused(text: str, problem: str) -> None:
    with pytest.raises(FactsError, match=rf"xx\.toml: .*(?:{problem})"):
        read_book("xx.toml", f"code = 'xx'\nname = 'X'\n{text}", Phrasebook)


def test_a_phrasebook_has_the_code_of_its_name() -> None:
    with pytest.raises(FactsError, match=r"yy\.toml: code: 'xx'"):
        read_book("yy.toml", "code = 'xx'\nname = 'X'", Phrasebook)


def test_partial_languages_are_no_languages() -> None:
    folder = resources.files("seed_digest.language") / "partial"
    for one in folder.iterdir():
        assert tomllib.loads(one.read_text(encoding="utf-8"))["code"] not in languages()
