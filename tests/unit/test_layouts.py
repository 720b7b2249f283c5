"""Layouts that no longer fit their site: what they leave out is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.extract.folder import read_folder
from seed_digest.facts.facts import load_facts
from seed_digest.model import Document, Role
from seed_digest.settings import Settings

SEED = """Menu
Bakers of the old town share one oven

14 May 2019, 09:30 UTC
Summary
Three bakers of the old town will share one large oven from the summer on, their guild said on Tuesday evening.

The oven stands in a former fire station and burns wood of the forests around the town, which makes it cheap to run.

"We have looked for such a house for six years," the head of the guild told the guests who had come to the opening.

Each of the bakers has the oven for six hours of the night; what is baked there is sold on the market in the morning.

The town has paid for the new chimney, and a school for young bakers will be opened under the same roof next spring.

The Example Gazette
"""
LAYOUT = 'name = "Gazette"\nsignature = ["^The Example Gazette$"]\n'
SUMMARY = '[[span]]\nrole = "paragraph"\nafter = "^Summary$"\nuntil = "^$"\n'
WHOLE = '[[span]]\nrole = "paragraph"\nafter = "^Summary$"\nuntil = "^The Example Gazette$"\n'
MENU = '[[span]]\nrole = "furniture"\nlines = "^Menu$"\n'
CUT = '[[span]]\nrole = "furniture"\nlines = "."\n'
FIELD = '[[field]]\nfield = "author"\npattern = "^The (?P<value>Example Gazette)$"\n'
CORRECTION = 'seed = "ovens.txt"\nreason = "An advert."\nsource = "Read by hand"\n[lines]\n"8-14" = "furniture"\n'


def read(folder: Path, layout: str, correction: str = "") -> Document:
    """The one document of a folder, with a layout."""
    for place in ("seeds", "content/sites", "content/corrections"):
        (folder / place).mkdir(parents=True)
    (folder / "seeds" / "ovens.txt").write_text(SEED, encoding="utf-8")
    (folder / "content" / "sites" / "gazette.toml").write_text(LAYOUT + layout, encoding="utf-8")
    if correction:
        (folder / "content" / "corrections" / "ovens.toml").write_text(correction, encoding="utf-8")
    content = folder / "content"
    (document,) = read_folder(Settings(folder / "seeds", content), load_facts(content))
    return document


def test_text_that_a_layout_leaves_out_is_noted_with_its_share(tmp_path: Path) -> None:
    document = read(tmp_path, SUMMARY)
    assert [one.line for one in document.body] == [6]
    assert document.notes == (
        "layout Gazette: its spans leave out 4 lines (8, 10, 12, 14) that are text by the network, 82% of what it "
        "takes for text: does the layout still fit?",
    )


@pytest.mark.parametrize(
    ("layout", "correction"),
    [(WHOLE, ""), (SUMMARY + CUT, ""), (SUMMARY, CORRECTION), (FIELD, "")],
    ids=["the whole text", "the rest is cut by a span", "the rest is cut by a correction", "fields only"],
)
def test_nothing_is_noted_of_a_layout_that_tells_all(tmp_path: Path, layout: str, correction: str) -> None:
    assert read(tmp_path, layout, correction).notes == ()


@pytest.mark.parametrize("layout", [MENU, SUMMARY.replace("Summary", "In short")], ids=["of none", "not found"])
def test_spans_without_text_do_not_count_and_that_is_noted(tmp_path: Path, layout: str) -> None:
    document = read(tmp_path, layout)
    assert len(document.body) == 5
    assert not any(one.label.role is Role.FURNITURE and "layout" in one.label.rule for one in document.lines)
    assert document.notes == (
        "layout Gazette: its spans find no text of the article, so none of them counts "
        "and the general way tells the lines",
    )
