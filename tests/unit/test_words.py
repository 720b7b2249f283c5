"""The words that patterns are made of stand in the languages' files, and keep to their places in a text."""

from __future__ import annotations

import ast
import re
import unicodedata
from pathlib import Path

import pytest

from seed_digest.extract.dirt.credits import behind_agency, glued_end
from seed_digest.extract.dirt.heads import lead_stamp
from seed_digest.extract.formats.authors import author_path
from seed_digest.extract.formats.metadata import Said, fitting
from seed_digest.extract.genre.prices import has_price
from seed_digest.extract.genre.shapes import for_all_sexes, hours, numeric_date, rating
from seed_digest.extract.labels.alone import caption_tail
from seed_digest.language.inline import agency
from seed_digest.language.phrasebooks import WORD_KINDS
from seed_digest.language.words import ENDED_OR_GLUED, one_of, words

EXTRACT = Path(__file__).resolve().parents[2] / "plugins" / "seed_digest" / "extract"
# What UTF-8 looks like when a table of single bytes has read it: letters of no language.
MISREAD = {"mending.py"}


@pytest.mark.parametrize("kind", WORD_KINDS)
def test_every_kind_has_words(kind: str) -> None:
    assert words(kind)
    assert all(word == word.strip() and "*" not in word for word in words(kind))


@pytest.mark.parametrize(("text", "found"), [("Uhr", True), ("UhrDie Fähre", True), ("Uhren", False), ("Uhr2", False)])
def test_a_word_ends_or_a_sentence_is_glued_to_it(text: str, found: bool) -> None:
    assert (re.match(one_of({"Uhr", "時"}, "", ENDED_OR_GLUED), text) is not None) is found


def test_a_script_without_spaces_has_no_edges() -> None:
    assert re.match(one_of({"Uhr", "時"}, r"(?<!\w)", ENDED_OR_GLUED), "時点")
    assert re.match(one_of({"Uhr"}, "", ""), "Uhren")
    assert re.match(one_of({"時"}, "", ""), "時点")


LONG = "The harbour office has bought a second lamp for the pier and wants a third one before the winter."


@pytest.mark.parametrize(
    "stamp",
    [
        "28.07.2025 12:45",
        "28 July 2025, 10:15 pm",
        "28 de julio de 2025, 10:15 h",
        "28 июля 2025 года, 10:15 МСК",
        "28 липня 2025 року, 10:15",
        "28. Juli 2025, 10:15 Uhr",
        "2025年7月28日 10:15時",
    ],
)
def test_stamps_of_many_languages(stamp: str) -> None:
    found = lead_stamp().match(f"{stamp} {LONG}")
    assert found is not None and found["date"] == stamp


@pytest.mark.parametrize(
    "text", ["1.299,00 €", "$26.00", "120 zł", "4 500 руб.", "300 Kč", "80元", "9 900원", "49,90 kr"]
)
def test_prices(text: str) -> None:
    assert has_price(text)


@pytest.mark.parametrize("text", ["12 krokodile", "5 leiter", "3 złote", "1 000 рубинов", "12:45"])
def test_no_prices(text: str) -> None:
    assert not has_price(text)


def test_words_in_their_patterns() -> None:
    assert rating().search("4,5 von 5 Sternen") and rating().search("4.5 out of 5") and rating().search("4,5/5")
    assert not rating().search("4,5 von 50")
    assert hours().search("8–18:35") and hours().search("9 Uhr - 12.30") and hours().search("9 am – 5:30")
    assert numeric_date().search("2025年7月28日") and numeric_date().search("2025년 7월 28일")
    assert for_all_sexes().search("Lotse (m/w/d)") and for_all_sexes().search("Pilote (H/F)")
    assert author_path().search("https://example.org/autoren/a-name") and not author_path().search("/authority/x")
    assert caption_tail().search("The pier (Image credit: A. Name)") and not caption_tail().search("(Imagery: none)")
    assert fitting(Said.AUTHOR, "Von Anna Name") == "Anna Name" and fitting(Said.AUTHOR, "Byron") == "Byron"


def test_what_stands_behind_an_agency() -> None:
    behind = behind_agency().match(" file. The pier")
    assert behind is not None and behind.end() == len(" file. ")
    assert behind_agency().match(" filed the pier") is None
    found = agency().match("AFPThe")
    assert found is not None and found.end() == 3 and agency().match("AFPs") is None


def test_a_name_ends_where_another_script_begins() -> None:
    assert glued_end("Anna NameБыло поздно") == len("Anna Name")
    assert glued_end("Anna NameΗταν αργά") == len("Anna Name")


def strings(path: Path) -> list[str]:
    """The texts that stand in a module, docstrings aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told]
    return [node.value for node in constants if isinstance(node.value, str)]


def test_no_letter_of_another_script_stands_in_the_code() -> None:
    """A word that it would belong to is a fact of a language."""
    found = [
        f"{path.name}: {letter}"
        for path in sorted(EXTRACT.rglob("*.py"))
        if path.name not in MISREAD
        for text in strings(path)
        for letter in text
        if unicodedata.category(letter) in ("Ll", "Lu", "Lt") and not letter.isascii()
    ]
    assert not found
