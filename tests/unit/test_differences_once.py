"""Quantities that two documents on one event tell once each."""

from __future__ import annotations

import pytest
from test_differences import article, differences, values

from seed_digest.model import Differs

TALKS = "Talks held | The North Agency met the South Agency at Harbour Station. | {}"
GESPRÄCH = "Treffen | Die Nordagentur traf die Südagentur. | {}"


@pytest.mark.parametrize(
    ("here", "there", "wanted"),
    [
        pytest.param(
            "Nobody left the room for three hours.", "Nach fünf Stunden gingen die Türen auf.",
            ("three hours", "fünf Stunden"), id="how long it was, with no word or name in common",
        ),
        pytest.param(
            "The box that was handed over weighs 4.2 kilograms.", "Rund sieben Kilogramm wiegt das Gerät.",
            ("4.2 kilograms", "Rund sieben Kilogramm"), id="what a thing weighs",
        ),
        pytest.param(
            "Nobody left the room for three hours. | The journey home took five hours.",
            "Nach fünf Stunden gingen die Türen auf.", None, id="the other number is told there too",
        ),
        pytest.param(
            "Nobody left the room for three hours. | Lunch lasted two hours.",
            "Nach fünf Stunden gingen die Türen auf.", None, id="another one of that size: which is it?",
        ),
        pytest.param(
            "Nobody left the room for three hours.", "Die Station soll 30 Stunden arbeiten.", None,
            id="many times as long",
        ),
        pytest.param(
            "Nobody left the room for three hours.", "Die Gespräche sollen fünf Stunden dauern.", None, id="a plan",
        ),
        pytest.param(
            "The first part took three hours each.", "Nach fünf Stunden gingen die Türen auf.", None, id="for each",
        ),
        pytest.param(
            "Anna Vogel was on the telephone for three hours.", "Die Hafenstation war fünf Stunden ohne Strom.", None,
            id="each beside another name",
        ),
        pytest.param(
            "Anna Vogel and her guests sat for three hours.", "Fünf Stunden saß Anna Vogel am Tisch.",
            ("three hours", "Fünf Stunden"), id="beside the same name",
        ),
        pytest.param(
            "Anna Vogel left the room after three hours.", "Pavel Lind ging nach fünf Stunden.", None,
            id="of two people",
        ),
        pytest.param(
            "The share rose to 12 percent.", "Es waren 15 Prozent.", None, id="shares, of which much is told",
        ),
        pytest.param(
            "The pier cost 12 million euros.", "Die Stadt gab 15 Millionen Euro für Schulen aus.", None,
            id="sums beside no name in common",
        ),
        pytest.param(
            "Harbour Station cost 12 million euros.", "Der Vertrag über Hafenstation umfasst 15 Millionen Euro.", None,
            id="what it cost, and a contract for it",
        ),
        pytest.param(
            "The paper has four flights.", "Im Papier stehen sechs Flüge.", ("four flights", "sechs Flüge"),
            id="things, of a kind that languages have in common",
        ),
    ],
)  # fmt: skip
def test_what_two_languages_tell_once(here: str, there: str, wanted: tuple[str, str] | None) -> None:
    made = article(TALKS.format(here), "a"), article(GESPRÄCH.format(there), "b", "de")
    assert values(differences(*made)) == ([(Differs.NUMBER, wanted)] if wanted else [])


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        pytest.param("The talks went on for five hours.", ("three hours", "five hours"), id="a word in common"),
        pytest.param("It rained for five hours.", None, id="none"),
    ],
)
def test_in_one_language_a_word_must_be_the_same(there: str, wanted: tuple[str, str] | None) -> None:
    here = "Nobody left the talks for three hours."
    made = article(TALKS.format(here), "a"), article(TALKS.format(there), "b")
    assert values(differences(*made)) == ([(Differs.NUMBER, wanted)] if wanted else [])


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        pytest.param("The paper has four flights.", "Im Papier stehen sechs Flüge.", True, id="what an act is of"),
        pytest.param("Four trucks came.", "Sechs Lastwagen kamen.", False, id="more may have come"),
    ],
)
def test_what_may_have_grown_since(first: str, second: str, wanted: bool) -> None:
    made = (
        article(TALKS.format(first), "a", day="2024-05-05"),
        article(GESPRÄCH.format(second), "b", "de", "2024-05-06"),
    )
    assert bool(differences(*made)) == wanted
