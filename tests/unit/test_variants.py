"""Variants of labelled pages: what is the article's stays the article's, and nothing else becomes it."""

from __future__ import annotations

import numpy as np
import pytest

from seed_digest.desk.training.gold import TEXT, TITLE, Gold
from seed_digest.desk.training.variants import Sheet, Variant, hybrid, thinned
from seed_digest.extract.labeller.network import OUTPUTS, View
from seed_digest.extract.lines import make_lines
from seed_digest.model import Metadata, Text

FERRY = """Home
=The ferry that could not turn round
+The old ferry left its berth at six on Tuesday and found that its rudder would not move at all.
Read also
+Its captain, who has crossed the strait for thirty years, sailed in one wide circle until the tug came.
Harbour fees go up
Subscribe"""
OWL = """Menu
Weather
=An owl moves into the town hall
+The owl arrived in March and has since refused to leave the council's chamber, which suits the council well.
Contact
Imprint"""


def sheet(seed: str, marked_up: str) -> Sheet:
    """A page of which + marks the text and = the title."""
    rows = marked_up.split("\n")
    targets = np.zeros((len(rows), len(OUTPUTS)))
    targets[[row.startswith("+") for row in rows], TEXT] = 1
    targets[[row.startswith("=") for row in rows], TITLE] = 1
    blocks = tuple((row.lstrip("+="), None) for row in rows)
    lines = make_lines(Text(seed, blocks, "utf-8", True, Metadata()))
    return Sheet("aeb", seed, 0, View.BARE, True, lines, Gold(targets, np.ones(targets.shape)))


FERRY_PAGE, OWL_PAGE = sheet("ferry.txt", FERRY), sheet("owl.txt", OWL)


def having(variant: Variant, column: int) -> list[str]:
    lines, gold = variant
    return [line.text for line, target in zip(lines, gold.targets[:, column], strict=True) if target]


@pytest.mark.parametrize("number", range(12))
def test_a_thinned_page_keeps_its_article_up_to_where_it_breaks_off(number: int) -> None:
    page = sheet(f"ferry {number}.txt", FERRY)
    variant = thinned(page)
    whole = having((page.lines, page.gold), TEXT)
    assert having(variant, TEXT) in (whole, whole[:1])
    assert having(variant, TITLE) == ["The ferry that could not turn round"]
    assert [line.text for line in variant[0]] == [line.text for line in page.lines if line in variant[0]]


@pytest.mark.parametrize("number", range(12))
def test_an_article_stands_in_another_page_and_between_teasers(number: int) -> None:
    page = sheet(f"ferry {number}.txt", FERRY)
    others = [sheet(f"other {other}.txt", OWL.replace("owl", f"owl {other}")) for other in range(3)]
    lines, gold = hybrid(page, OWL_PAGE, others)
    assert having((lines, gold), TEXT) == having((page.lines, page.gold), TEXT)
    assert having((lines, gold), TITLE) == having((page.lines, page.gold), TITLE)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    texts = " ".join(line.text for line in lines)
    assert all(f"The owl {other} arrived" in texts for other in range(3))
    assert "The owl arrived" not in texts
    assert "Harbour fees" not in texts


def test_a_page_without_an_article_lends_its_furniture() -> None:
    bare = sheet("menu.txt", "Home\nNews\nContact\nImprint")
    lines, gold = hybrid(FERRY_PAGE, bare, [bare])
    assert having((lines, gold), TEXT) == having((FERRY_PAGE.lines, FERRY_PAGE.gold), TEXT)
    assert {line.text for line in lines} & {"Home", "News", "Contact", "Imprint"}


def test_some_thinned_articles_are_short_and_none_loses_its_beginning() -> None:
    long = "\n".join(
        f"+The ferry made its turn number {turn} and the passengers drank another coffee." for turn in range(8)
    )
    lengths = set()
    for number in range(30):
        page = sheet(f"long {number}.txt", f"Home\n=The ferry\n{long}\nImprint")
        kept = having(thinned(page), TEXT)
        assert kept == having((page.lines, page.gold), TEXT)[: len(kept)]
        lengths.add(len(kept))
    assert lengths >= {2, 3, 4, 6, 8}


def test_a_variant_depends_on_nothing_but_its_pages() -> None:
    assert hybrid(FERRY_PAGE, OWL_PAGE, [OWL_PAGE])[0] == hybrid(FERRY_PAGE, OWL_PAGE, [OWL_PAGE])[0]
    assert thinned(FERRY_PAGE)[0] == thinned(FERRY_PAGE)[0]
