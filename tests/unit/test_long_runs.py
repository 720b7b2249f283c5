"""Patterns asked of a hostile paragraph: tried at each character of a long run, one of them would take minutes."""

from __future__ import annotations

import pytest

from seed_digest.extract.labels.alone import MAIL
from seed_digest.extract.labels.colophon import ACCOUNT, FULL_NAME, tells_publication
from seed_digest.language.asides import is_aside
from seed_digest.language.deeds import has_denial
from seed_digest.language.slated import how_turned

LONG = 100_000
RUNS = (
    "السلامعليكم",
    "a",
    "A",
    "é",
    "Aa",
    "a1",
    "A1",
    "a.",
    "a@",
    "x@y.",
    "سلام@",
    "@",
    "1.",
    "的是我们",
    "\u200b",
    "«",
)


@pytest.mark.parametrize("run", RUNS)
def test_nothing_is_found_in_a_run_without_spaces(run: str) -> None:
    text = (run * LONG)[:LONG]
    assert (MAIL.search(text) is not None) == (run == "x@y.")
    assert FULL_NAME.search(text) is ACCOUNT.search(text) is None
    assert not tells_publication(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Write to ann.vale+boats@mail.example.org.", "ann.vale+boats@mail.example.org"),
        ("ann@x@example.org", "x@example.org"),
        ("…@example.org, анна@пример.рф", "анна@пример.рф"),
        ("anna@example", None),
    ],
)
def test_an_address_is_found_whole(text: str, address: str | None) -> None:
    found = MAIL.search(text)
    assert (found[0] if found else None) == address


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Vale and Jean-Luc d’Éon O’Hara", ["By Ann Vale", "Éon O’Hara"]),
        ("Ян Новак, 12Ann Vale", ["Ян Новак", "Ann Vale"]),
        ("ann vale", []),
        ("A" * LONG + " Ann Vale", ["Ann Vale"]),
    ],
)
def test_a_full_name_is_found(text: str, names: list[str]) -> None:
    assert [found[0] for found in FULL_NAME.finditer(text)] == names


@pytest.mark.parametrize(
    ("code", "text"),
    [("ar", " " * LONG), ("zh", "同意" + "与就和对向" * 8 + "，没有签署。")],
)
def test_a_denial_is_looked_for_once(code: str, text: str) -> None:
    assert has_denial(text, code) == (code == "zh")


@pytest.mark.parametrize("run", ["a" * LONG, "a'" * (LONG // 2)])
def test_the_word_before_a_participle_has_an_end(run: str) -> None:
    text = f"They resumed {run} talks broken off in November."
    begin = text.index("in November")
    assert is_aside(text, begin, begin + len("in November"), "en")
    text = f"They put off {run} talks planned for November."
    begin = text.index("November")
    assert how_turned(text, begin, begin + len("November"), "en") == "superseded"
