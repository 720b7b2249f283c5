"""Which years before the oldest document are recalled, and how they are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from two_lines import brief, corpus, letter

from seed_digest.model import GapKind
from seed_digest.publish.gap_words import told_years

MET = "The North Line met the South Line in the old town hall."


def test_a_year_long_ago_is_recalled_though_its_sentence_names_no_party(tmp_path: Path) -> None:
    seeds = {"a": letter(1, "21 March 2024", MET, "In 1998 the two lines had talked of a swap, in vain.")}
    (found,) = (one for one in brief(corpus(tmp_path, seeds)).gaps if one.kind is GapKind.BOUNDS)
    assert (found.years, found.recalled) == ((1998, 1998), (1998,))


@pytest.mark.parametrize(
    ("years", "told"),
    [
        ((1998,), "1998 is"),
        ((1941, 1942), "1941–1942 is"),
        ((1941, 1943, 1998), "1941, 1943 and 1998 are"),
        ((1941, 1943, 1945, 1947, 1949, 1998), "6 years of 1941–1998 are"),
    ],
)
def test_recalled_years_are_told_and_none_between_them(years: tuple[int, ...], told: str) -> None:
    assert told_years(years) == told
